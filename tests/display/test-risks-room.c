/* The risks room in its window: the register, its scores typed and picked, what is filtered, grouped and copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-facts.h"
#include "rooms/risks/planner-risk-chart.h"
#include "rooms/risks/planner-risk-look.h"
#include "rooms/risks/planner-risk-story.h"
#include "rooms/risks/planner-risks-room-private.h"
#include "rooms/risks/planner-score-editor.h"
#include "rooms/risks/planner-score-picker.h"
#include "window-fixture.h"

static PlannerRisksRoom *
show_room (WindowFixture *fixture)
{
  window_fixture_show (fixture);
  g_assert_true (planner_plan_view_show_room (planner_window_get_view (fixture->window), "risks"));
  window_fixture_settle ();
  window_fixture_draw (fixture, 4);
  return PLANNER_RISKS_ROOM (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RISKS_ROOM));
}

static void
put_risk (WindowFixture *fixture, const char *id, const char *workstream, const char *inherent, const char *residual)
{
  window_fixture_put (fixture, id, PLANNER_RISK_REF, id);
  window_fixture_put (fixture, id, PLANNER_RISK_DESCRIPTION, "Rounds are handed back");
  window_fixture_put (fixture, id, PLANNER_RISK_WORKSTREAM, workstream);
  if (inherent != NULL)
    {
      char digits[2] = { inherent[0], '\0' };

      window_fixture_put (fixture, id, PLANNER_RISK_INHERENT_LIKELIHOOD, digits);
      digits[0] = inherent[1];
      window_fixture_put (fixture, id, PLANNER_RISK_INHERENT_SEVERITY, digits);
    }
  if (residual != NULL)
    {
      char digits[2] = { residual[0], '\0' };

      window_fixture_put (fixture, id, PLANNER_RISK_RESIDUAL_LIKELIHOOD, digits);
      digits[0] = residual[1];
      window_fixture_put (fixture, id, PLANNER_RISK_RESIDUAL_SEVERITY, digits);
    }
}

static void
fill (WindowFixture *fixture)
{
  window_fixture_put (fixture, "uc", PLANNER_WORKSTREAM_NAME, "Unplanned Care");
  window_fixture_put (fixture, "uc", PLANNER_WORKSTREAM_CODE, "UC");
  window_fixture_put (fixture, "pc", PLANNER_WORKSTREAM_NAME, "Planned Care");
  window_fixture_put (fixture, "pc", PLANNER_WORKSTREAM_CODE, "PC");
  put_risk (fixture, "UC1", "uc", "45", "44");
  put_risk (fixture, "UC9", "uc", "33", "23");
  put_risk (fixture, "PC1", "pc", NULL, NULL);
}

static PlannerRecord *
look_up (WindowFixture *fixture, const char *id)
{
  return planner_plan_lookup (fixture->plan, PLANNER_KIND_RISK, id);
}

/* References in the order of the plan. */
static void
assert_refs (WindowFixture *fixture, const char *expected)
{
  GListModel *risks = planner_plan_get_records (fixture->plan, PLANNER_KIND_RISK);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (risks); i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (risks, i);
      const char *ref = planner_record_get (risk, PLANNER_RISK_REF);

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", ref != NULL ? ref : "-");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static GPtrArray *
get_risks (WindowFixture *fixture, const char *first, const char *second)
{
  GPtrArray *risks = g_ptr_array_new ();

  g_ptr_array_add (risks, look_up (fixture, first));
  if (second != NULL)
    g_ptr_array_add (risks, look_up (fixture, second));
  return risks;
}

/* Rows */

static void
test_new_risk (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GListModel *risks = planner_plan_get_records (fixture->plan, PLANNER_KIND_RISK);
  g_autoptr (PlannerRecord) risk = NULL;
  GDate today, raised;

  fill (fixture);
  room = show_room (fixture);
  planner_record_table_show (room->table, "UC1", PLANNER_FIELD_NONE);
  window_fixture_draw (fixture, 4);
  gtk_widget_activate_action (GTK_WIDGET (room), "room.new", NULL);
  assert_refs (fixture, "UC1 UC10 UC9 PC1");
  risk = g_list_model_get_item (risks, 1);
  g_assert_cmpstr (planner_record_get (risk, PLANNER_RISK_WORKSTREAM), ==, "uc");
  g_assert_cmpstr (planner_record_get (risk, PLANNER_RISK_STATUS), ==, "open");
  planner_get_today (&today);
  g_assert_true (planner_record_get_date (risk, PLANNER_RISK_RAISED_ON, &raised));
  g_assert_cmpint (g_date_compare (&today, &raised), ==, 0);
}

static void
test_next_refs (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *next = NULL;
  g_autofree char *none = NULL;

  fill (fixture);
  window_fixture_put (fixture, "cy", PLANNER_WORKSTREAM_CODE, "CYPM");
  first = planner_risks_dup_next_ref (fixture->plan, "cy");
  g_assert_cmpstr (first, ==, "CYPM1");
  /* What is of another workstream by now keeps its number. */
  window_fixture_put (fixture, "UC9", PLANNER_RISK_WORKSTREAM, "pc");
  next = planner_risks_dup_next_ref (fixture->plan, "uc");
  g_assert_cmpstr (next, ==, "UC10");
  none = planner_risks_dup_next_ref (fixture->plan, NULL);
  g_assert_null (none);
}

static void
test_rows (WindowFixture *fixture, gconstpointer data)
{
  const PlannerBranchRules *rules = &planner_risk_groupings[PLANNER_RISKS_BY_WORKSTREAM].rules;
  PlannerBranchTarget target = { NULL, PLANNER_BRANCH_AFTER, NULL };
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) copies = NULL;
  guint n = 0;

  fill (fixture);
  first = get_risks (fixture, "UC1", NULL);
  g_assert_true (planner_risks_move_by_one (fixture->plan, rules, first, TRUE, &error));
  assert_refs (fixture, "UC9 UC1 PC1");
  g_assert_false (planner_risks_move_by_one (fixture->plan, rules, first, TRUE, &error));
  g_assert_no_error (error);

  /* Under another heading it takes on what that says. */
  target.record = look_up (fixture, "PC1");
  g_assert_true (planner_risks_move (fixture->plan, rules, first, &target, &error));
  assert_refs (fixture, "UC9 PC1 UC1");
  g_assert_cmpstr (planner_record_get (look_up (fixture, "UC1"), PLANNER_RISK_WORKSTREAM), ==, "pc");

  copies = planner_risks_duplicate (fixture->plan, first, &error);
  g_assert_cmpuint (g_strv_length (copies), ==, 1);
  assert_refs (fixture, "UC9 PC1 UC1 -");
  g_assert_cmpstr (planner_record_get (look_up (fixture, copies[0]), PLANNER_RISK_RESIDUAL_SEVERITY), ==, "4");

  window_fixture_put (fixture, "review", PLANNER_RISK_REVIEW_RISK, "UC1");
  window_fixture_put (fixture, "other", PLANNER_RISK_REVIEW_RISK, "PC1");
  two = get_risks (fixture, "UC1", "UC9");
  g_assert_true (planner_risks_delete (fixture->plan, two, &n, &error));
  g_assert_cmpuint (n, ==, 2);
  assert_refs (fixture, "PC1 -");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RISK_REVIEW), ==, 1);
  planner_plan_undo (fixture->plan, &error);
  assert_refs (fixture, "UC9 PC1 UC1 -");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RISK_REVIEW), ==, 2);
}

static void
test_nothing_is_nested (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GActionGroup *actions;

  fill (fixture);
  room = show_room (fixture);
  planner_record_table_show (room->table, "UC9", PLANNER_FIELD_NONE);
  window_fixture_settle ();
  actions = G_ACTION_GROUP (planner_tree_room_get_actions (PLANNER_TREE_ROOM (room)));
  g_assert_true (g_action_group_get_action_enabled (actions, "move-up"));
  g_assert_false (g_action_group_get_action_enabled (actions, "indent"));
  g_assert_false (g_action_group_get_action_enabled (actions, "outdent"));
  g_assert_false (g_action_group_get_action_enabled (actions, "new-nested"));
}

/* Cells */

static PlannerOutlineRow *
find_row (PlannerRisksRoom *room, const char *id)
{
  GListModel *rows = G_LIST_MODEL (planner_tree_room_get_outline (PLANNER_TREE_ROOM (room)));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (rows, i);

      if (g_str_equal (planner_outline_row_get_key (row), id))
        return row;
    }
  g_assert_not_reached ();
}

static void
assert_cell (PlannerRisksRoom *room, const char *id, PlannerField field, const char *text, const char *style)
{
  PlannerCellLook look = { NULL };

  if (PLANNER_FIELD_KIND (field) == PLANNER_KIND_RISK)
    look.text = planner_plan_dup_display (room->plan, look_up (&(WindowFixture) { .plan = room->plan }, id), field);
  planner_risks_room_look (find_row (room, id), field, &look, room);
  g_assert_cmpstr (look.text != NULL ? look.text : "", ==, text);
  g_assert_cmpstr (look.style, ==, style);
  planner_cell_look_clear (&look);
}

static void
test_cells (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  PlannerCellLook look = { NULL };

  fill (fixture);
  window_fixture_put (fixture, "PC1", PLANNER_RISK_TARGET_LIKELIHOOD, "2");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_EXPOSURE, "10000050");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_PROBABILITY, "25");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_ESCALATION, "escalated");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_NEXT_REVIEW_ON, "2018-07-12");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_STATED_DIRECTION, "down");
  room = show_room (fixture);

  assert_cell (room, "UC1", PLANNER_RISK_INHERENT_LIKELIHOOD, "Extreme\n4×5 = 20", "planner-risk-extreme");
  assert_cell (room, "UC9", PLANNER_RISK_INHERENT_LIKELIHOOD, "High\n3×3 = 9", "planner-risk-high");
  assert_cell (room, "UC9", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "Moderate\n2×3 = 6", "planner-risk-moderate");
  assert_cell (room, "PC1", PLANNER_RISK_INHERENT_LIKELIHOOD, "", NULL);
  assert_cell (room, "PC1", PLANNER_RISK_TARGET_LIKELIHOOD, "2 × ?", NULL);
  assert_cell (room, "UC1", PLANNER_RISK_ESCALATION, "Yes", NULL);
  assert_cell (room, "UC9", PLANNER_RISK_ESCALATION, "Yes, kept on", NULL);
  assert_cell (room, "PC1", PLANNER_RISK_ESCALATION, "No", NULL);
  assert_cell (room, "UC9", PLANNER_RISKS_DIRECTION, "↓ Down", "planner-on-track");
  assert_cell (room, "UC9", PLANNER_RISK_NEXT_REVIEW_ON, "12 July 2018", "planner-off-track");
  assert_cell (room, "PC1", PLANNER_RISKS_EXPECTED_COST, "£25,000.12", NULL);

  window_fixture_put (fixture, "UC1", PLANNER_RISK_ESCALATION, "not-escalated");
  assert_cell (room, "UC1", PLANNER_RISK_ESCALATION, "No, let go", NULL);

  planner_risks_room_look (find_row (room, "UC1"), PLANNER_RISK_RESIDUAL_LIKELIHOOD, &look, room);
  g_assert_cmpstr (look.name, ==, "Residual: likelihood 4 likely, severity 4 major, extreme 16");
  planner_cell_look_clear (&look);

  /* The plan's own bands and words. */
  window_fixture_put (fixture, planner_record_get_id (planner_plan_get_root (fixture->plan)), PLANNER_PLAN_RISK_BANDS,
                      "low 1-8\nhigh 9-25");
  assert_cell (room, "UC9", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "Low\n2×3 = 6", "planner-risk-low");
}

static char *
type_score (WindowFixture *fixture, PlannerRisksRoom *room, const char *typed)
{
  GtkWidget *editor = g_object_ref_sink (planner_score_editor_new (room->standings, PLANNER_RISK_SCORE_RESIDUAL));
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *entry = gtk_widget_get_first_child (gtk_widget_get_first_child (gtk_widget_get_first_child (editor)));
  PlannerRiskPlace place;
  gboolean taken;

  g_ptr_array_add (records, g_object_ref (look_up (fixture, "UC1")));
  planner_field_editor_set_records (PLANNER_FIELD_EDITOR (editor), records);
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  taken = planner_field_editor_flush (PLANNER_FIELD_EDITOR (editor));
  planner_field_editor_revert (PLANNER_FIELD_EDITOR (editor));
  g_object_unref (editor);
  place = planner_risk_get_place (look_up (fixture, "UC1"), PLANNER_RISK_SCORE_RESIDUAL);
  return g_strdup_printf ("%d %d%s", place.likelihood, place.severity, taken ? "" : " refused");
}

static void
test_typed_scores (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *stored;
  } cases[] = {
    { "4x3", "4 3" },          { "5 4", "5 4" },       { "likely, major", "4 4" }, { "2 × 5", "2 5" },
    { "3 3 9", "3 3" },        { "16", "3 3 refused" }, { "6x1", "3 3 refused" },   { "4 4 15", "3 3 refused" },
    { "TBC", "0 0" },          { "1x1", "1 1" },       { "", "0 0" },
  };
  PlannerRisksRoom *room;

  fill (fixture);
  room = show_room (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stored = type_score (fixture, room, cases[i].typed);

      g_assert_cmpstr (stored, ==, cases[i].stored);
    }
}

static void
picked_cb (PlannerScorePicker *picker, int likelihood, int severity, PlannerRiskPlace *place)
{
  place->likelihood = likelihood;
  place->severity = severity;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), label) == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static void
test_picked_scores (WindowFixture *fixture, gconstpointer data)
{
  PlannerRiskPlace place = { 0 };
  PlannerRisksRoom *room;
  GtkWidget *picker;
  GtkWidget *button;

  fill (fixture);
  window_fixture_put (fixture, planner_record_get_id (planner_plan_get_root (fixture->plan)), PLANNER_PLAN_SEVERITY_WORDS,
                      "Tiny\nSmall\nMiddling\nLarge\nHuge");
  room = show_room (fixture);
  picker = g_object_ref_sink (planner_score_picker_new (room->standings));
  g_signal_connect (picker, "picked", G_CALLBACK (picked_cb), &place);
  button = find_button (picker, "likelihood 2 unlikely, severity 5 huge, high 10");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (place.likelihood, ==, 2);
  g_assert_cmpint (place.severity, ==, 5);
  g_object_unref (picker);
}

/* What is shown */

/* The ids shown, headings in square brackets. */
static void
assert_shown (PlannerRisksRoom *room, const char *expected)
{
  GListModel *rows = G_LIST_MODEL (planner_tree_room_get_outline (PLANNER_TREE_ROOM (room)));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (rows, i);
      gboolean heading = planner_outline_row_is_heading (row);

      g_string_append_printf (found, heading ? "%s[%s]" : "%s%s", i > 0 ? " " : "",
                              heading ? planner_outline_row_get_title (row) : planner_outline_row_get_key (row));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_filters (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    PlannerRiskFilterKind list;
    const char *value;
    const char *shown;
  } cases[] = {
    { PLANNER_RISK_FILTER_WORKSTREAM, "pc", "[Planned Care] PC1" },
    { PLANNER_RISK_FILTER_STATUS, "closed", "[Planned Care] PC1" },
    { PLANNER_RISK_FILTER_BAND, "extreme", "[Unplanned Care] UC1" },
    { PLANNER_RISK_FILTER_BAND, "moderate", "[Unplanned Care] UC9" },
    { PLANNER_RISK_FILTER_BAND, "", "[Planned Care] PC1" },
    { PLANNER_RISK_FILTER_ATTENTION, "escalated", "[Unplanned Care] UC1" },
    { PLANNER_RISK_FILTER_ATTENTION, "worsening", "[Unplanned Care] UC9" },
    { PLANNER_RISK_FILTER_ATTENTION, "review-due", "[Unplanned Care] UC1" },
  };
  PlannerRisksRoom *room;

  fill (fixture);
  window_fixture_put (fixture, "PC1", PLANNER_RISK_STATUS, "closed");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_NEXT_REVIEW_ON, "2018-07-12");
  window_fixture_put (fixture, "UC1", PLANNER_RISK_NEXT_REVIEW_ON, "2018-07-12");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_STATED_DIRECTION, "up");
  room = show_room (fixture);
  assert_shown (room, "[Unplanned Care] UC1 UC9 [Planned Care] PC1");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *values[] = { cases[i].value, NULL };

      planner_record_filter_set_values (room->filter, cases[i].list, values);
      planner_tree_room_apply_filter (PLANNER_TREE_ROOM (room));
      assert_shown (room, cases[i].shown);
      planner_record_filter_clear (room->filter);
    }
}

/* What the reviews say is looked at again when one is written. */
static void
test_filter_follows_reviews (WindowFixture *fixture, gconstpointer data)
{
  const char *values[] = { "worsening", NULL };
  PlannerRisksRoom *room;

  fill (fixture);
  room = show_room (fixture);
  planner_record_filter_set_values (room->filter, PLANNER_RISK_FILTER_ATTENTION, values);
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (room));
  assert_shown (room, "");
  window_fixture_put (fixture, "review", PLANNER_RISK_REVIEW_RISK, "UC1");
  window_fixture_put (fixture, "review", PLANNER_RISK_REVIEW_LIKELIHOOD, "2");
  window_fixture_put (fixture, "review", PLANNER_RISK_REVIEW_SEVERITY, "2");
  window_fixture_put (fixture, "review", PLANNER_RISK_REVIEW_DATE, "2018-07-12");
  assert_shown (room, "[Unplanned Care] UC1");
}

static void
test_grouping (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  fill (fixture);
  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_LEADS, "ama");
  room = show_room (fixture);
  gtk_widget_activate_action (GTK_WIDGET (room), "room.group-by", "s", "lead");
  assert_shown (room, "[Boateng] UC9 [No lead] UC1 PC1");
  gtk_widget_activate_action (GTK_WIDGET (room), "room.group-by", "s", "none");
  assert_shown (room, "UC1 UC9 PC1");
  gtk_widget_activate_action (GTK_WIDGET (room), "room.group-by", "s", "workstream");
  assert_shown (room, "[Unplanned Care] UC1 UC9 [Planned Care] PC1");
}

static void
test_sorting (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkColumnView *view;
  GListModel *columns;

  fill (fixture);
  put_risk (fixture, "UC10", "uc", "54", "55");
  room = show_room (fixture);
  gtk_widget_activate_action (GTK_WIDGET (room), "room.group-by", "s", "none");
  view = GTK_COLUMN_VIEW (planner_record_table_get_view (room->table));
  columns = gtk_column_view_get_columns (view);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char *title = gtk_column_view_column_get_title (column);

      if (g_str_equal (title, "Reference"))
        {
          gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
          assert_shown (room, "PC1 UC1 UC9 UC10");
        }
      else if (g_str_equal (title, "Residual"))
        {
          gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
          assert_shown (room, "UC10 UC1 UC9 PC1");
        }
    }
}

static void
test_copy (WindowFixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "UC1", NULL };
  PlannerRisksRoom *room;
  g_autofree char *text = NULL;

  fill (fixture);
  window_fixture_put (fixture, "UC1", PLANNER_RISK_STATED_DIRECTION, "up");
  room = show_room (fixture);
  window_fixture_resize (fixture, 1400, 800);
  window_fixture_draw (fixture, 4);
  planner_tree_room_select (PLANNER_TREE_ROOM (room), ids);
  text = planner_record_table_dup_text (room->table);
  g_assert_cmpstr (text, ==,
                   "Reference\tDescription\tLeads\tInherent\tResidual\tTarget\tDirection\tEscalated\tReview on\tStatus\n"
                   "UC1\tRounds are handed back\t\t4 × 5 = 20\t4 × 4 = 16\t\tUp\tYes\t\t\n");
}

/* Findings */

static GtkWidget *
show_findings (PlannerRisksRoom *room)
{
  gtk_widget_activate_action (GTK_WIDGET (room), "room.pane", "s", "findings");
  window_fixture_settle ();
  return GTK_WIDGET (room->findings);
}

static void
test_findings (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkWidget *findings;

  fill (fixture);
  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  window_fixture_put (fixture, "UC1", PLANNER_RISK_LEADS, "ama");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_LEADS, "ama");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_MITIGATION, "A new framework");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_ACTION_TAKEN, "It began");
  room = show_room (fixture);
  findings = show_findings (room);
  /* UC1 was lowered without mitigation, PC1 has no lead. */
  window_fixture_wait_for_words (findings, "The residual score is below the inherent one");
  window_fixture_wait_for_words (findings, "Nobody leads on it");
  window_fixture_wait_for_words (GTK_WIDGET (room), "Findings (2)");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_LEADS, "ama");
  window_fixture_settle ();
  g_assert_false (window_fixture_says (findings, "Nobody leads on it"));

  window_fixture_press (findings, "_Accept…");
  window_fixture_settle ();
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (GTK_WIDGET (window_fixture_get_dialog (fixture)), ADW_TYPE_ENTRY_ROW)),
                         "The partner reports it");
  window_fixture_press (GTK_WIDGET (window_fixture_get_dialog (fixture)), "_Accept");
  window_fixture_wait_for_words (findings, "The careful reviewer finds nothing");
  g_assert_cmpstr (planner_record_get (look_up (fixture, "UC1"), PLANNER_RISK_ACCEPTED_FINDINGS), ==,
                   "lowered-without-mitigation: The partner reports it");
  window_fixture_wait_for_words (GTK_WIDGET (room), "Findings (0)");
}

static void
test_finding_leads_to_risk (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  PlannerRecord *selected;

  fill (fixture);
  room = show_room (fixture);
  show_findings (room);
  g_signal_emit_by_name (window_fixture_find (GTK_WIDGET (room->findings), GTK_TYPE_LIST_VIEW), "activate", 0);
  window_fixture_settle ();
  selected = planner_room_get_selected (PLANNER_ROOM (room));
  g_assert_nonnull (selected);
  g_assert_cmpstr (planner_record_get_id (selected), ==, "UC1");
}

static void
test_panes (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  fill (fixture);
  room = show_room (fixture);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (room->map_pane)));
  show_findings (room);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (room->map_pane)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (room->findings)));
  gtk_widget_activate_action (GTK_WIDGET (room), "room.pane", "s", "none");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (room->findings)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (room->table)));
  gtk_widget_activate_action (GTK_WIDGET (room), "room.pane", "s", "nonsense");
  g_assert_cmpstr (adw_toggle_group_get_active_name (room->panes), ==, "none");
}

/* Reviews, closing and what is changed without a word */

static void
put_review (WindowFixture *fixture, const char *id, const char *on, const char *likelihood, const char *comment)
{
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_RISK, "UC1");
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_DATE, on);
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_LIKELIHOOD, likelihood);
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_SEVERITY, likelihood != NULL ? "5" : NULL);
  window_fixture_put (fixture, id, PLANNER_RISK_REVIEW_COMMENT, comment);
}

static void
test_story (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkWidget *story;
  GtkWidget *chart;

  fill (fixture);
  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  put_review (fixture, "first", "2018-05-10", "2", "New");
  put_review (fixture, "fourth", "2018-10-11", NULL, "No time");
  put_review (fixture, "second", "2018-06-14", "4", "R&D <handed> back");
  put_review (fixture, "third", "2018-07-12", "3", NULL);
  window_fixture_put (fixture, "second", PLANNER_RISK_REVIEW_BY, "ama");
  room = show_room (fixture);
  window_fixture_resize (fixture, 1400, 800);
  g_assert_true (planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_RISK, "UC1"));
  window_fixture_settle ();
  story = window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RISK_STORY);
  chart = window_fixture_find (story, PLANNER_TYPE_RISK_CHART);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (chart), ==, "Scores from 10 to 20 in 3 reviews, now 16");
  window_fixture_wait_for_words (story, "11 October 2018: not scored");
  window_fixture_wait_for_words (story, "14 June 2018: Extreme 20 (4×5)");
  window_fixture_wait_for_words (story, "Boateng: R&D <handed> back");
  g_assert_false (window_fixture_says (story, "10 May 2018: High 10 (2×5)"));
  window_fixture_press (story, "Show All 4");
  window_fixture_wait_for_words (story, "10 May 2018: High 10 (2×5)");

  window_fixture_put (fixture, "UC1", PLANNER_RISK_TARGET_LIKELIHOOD, "1");
  window_fixture_put (fixture, "UC1", PLANNER_RISK_TARGET_SEVERITY, "4");
  window_fixture_put (fixture, "fourth", PLANNER_RISK_REVIEW_LIKELIHOOD, "5");
  window_fixture_put (fixture, "fourth", PLANNER_RISK_REVIEW_SEVERITY, "5");
  window_fixture_settle ();
  g_assert_cmpstr (gtk_widget_get_tooltip_text (chart), ==, "Scores from 10 to 25 in 4 reviews, now 16, target 4");

  /* A review leads to its own form. */
  g_assert_true (planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_RISK_REVIEW, "second"));
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Risk review");
}

static void
test_closing_asks_for_outcome (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkWidget *dialog;
  g_autoptr (PlannerRecord) review = NULL;

  fill (fixture);
  room = show_room (fixture);
  planner_record_table_show (room->table, "UC1", PLANNER_FIELD_NONE);
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (room), "room.set-status", "s", "closed");
  window_fixture_settle ();
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  g_assert_nonnull (dialog);
  g_assert_true (planner_risk_is_open (look_up (fixture, "UC1")));
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (dialog, ADW_TYPE_ENTRY_ROW)), "The framework began");
  window_fixture_press (dialog, "_Save");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_false (planner_risk_is_open (look_up (fixture, "UC1")));
  review = g_list_model_get_item (planner_plan_get_records (fixture->plan, PLANNER_KIND_RISK_REVIEW), 0);
  g_assert_cmpstr (planner_record_get (review, PLANNER_RISK_REVIEW_COMMENT), ==, "The framework began");
}

/* Scored or closed in its cell, or in the details. */
static void
test_offers_to_say_why (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  fill (fixture);
  room = show_room (fixture);
  window_fixture_put (fixture, "UC1", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "2");
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "UC1 is scored anew");
  gtk_widget_activate_action (GTK_WIDGET (room), "room.explain", NULL);
  window_fixture_settle ();
  g_assert_cmpstr (adw_dialog_get_title (window_fixture_get_dialog (fixture)), ==, "Score UC1");
  adw_dialog_force_close (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_no_dialog (fixture);

  window_fixture_put (fixture, "UC9", PLANNER_RISK_STATUS, "closed");
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "UC9 is closed");
  gtk_widget_activate_action (GTK_WIDGET (room), "room.explain", NULL);
  window_fixture_settle ();
  g_assert_cmpstr (adw_dialog_get_title (window_fixture_get_dialog (fixture)), ==, "Close UC9");
  adw_dialog_force_close (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_no_dialog (fixture);

  /* Neither is what is undone asked about, nor a first score. */
  window_fixture_put (fixture, "UC1", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "3");
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "UC1 is scored anew");
  g_clear_object (&room->unexplained);
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  g_assert_null (room->unexplained);
  window_fixture_put (fixture, "PC1", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "2");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_RESIDUAL_SEVERITY, "2");
  window_fixture_settle ();
  g_assert_false (window_fixture_says (GTK_WIDGET (fixture->window), "PC1 is scored anew"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/risks-room/new-risk", test_new_risk);
  window_fixture_add ("/risks-room/next-refs", test_next_refs);
  window_fixture_add ("/risks-room/rows", test_rows);
  window_fixture_add ("/risks-room/nothing-is-nested", test_nothing_is_nested);
  window_fixture_add ("/risks-room/cells", test_cells);
  window_fixture_add ("/risks-room/typed-scores", test_typed_scores);
  window_fixture_add ("/risks-room/picked-scores", test_picked_scores);
  window_fixture_add ("/risks-room/filters", test_filters);
  window_fixture_add ("/risks-room/filter-follows-reviews", test_filter_follows_reviews);
  window_fixture_add ("/risks-room/grouping", test_grouping);
  window_fixture_add ("/risks-room/sorting", test_sorting);
  window_fixture_add ("/risks-room/copy", test_copy);
  window_fixture_add ("/risks-room/findings", test_findings);
  window_fixture_add ("/risks-room/finding-leads-to-risk", test_finding_leads_to_risk);
  window_fixture_add ("/risks-room/panes", test_panes);
  window_fixture_add ("/risks-room/story", test_story);
  window_fixture_add ("/risks-room/closing-asks-for-outcome", test_closing_asks_for_outcome);
  window_fixture_add ("/risks-room/offers-to-say-why", test_offers_to_say_why);

  return window_fixture_run ();
}
