/* The risks room in its window: its cells, scores typed and picked, what is filtered, grouped, sorted and copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "risks-fixture.h"
#include "rooms/risks/planner-score-editor.h"
#include "rooms/risks/planner-score-picker.h"

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
    look.text = planner_plan_dup_display (room->plan, risks_fixture_get (&(WindowFixture) { .plan = room->plan }, id), field);
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

  risks_fixture_fill (fixture);
  window_fixture_put (fixture, "PC1", PLANNER_RISK_TARGET_LIKELIHOOD, "2");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_EXPOSURE, "10000050");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_PROBABILITY, "25");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_ESCALATION, "escalated");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_NEXT_REVIEW_ON, "2018-07-12");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_STATED_DIRECTION, "down");
  room = risks_fixture_show (fixture);

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
  assert_cell (room, "PC1", PLANNER_RISKS_EXPECTED_COST, "£25,000.13", NULL);

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

  g_ptr_array_add (records, g_object_ref (risks_fixture_get (fixture, "UC1")));
  planner_field_editor_set_records (PLANNER_FIELD_EDITOR (editor), records);
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  taken = planner_field_editor_flush (PLANNER_FIELD_EDITOR (editor));
  planner_field_editor_revert (PLANNER_FIELD_EDITOR (editor));
  g_object_unref (editor);
  place = planner_risk_get_place (risks_fixture_get (fixture, "UC1"), PLANNER_RISK_SCORE_RESIDUAL);
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

  risks_fixture_fill (fixture);
  room = risks_fixture_show (fixture);
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

  risks_fixture_fill (fixture);
  window_fixture_put (fixture, planner_record_get_id (planner_plan_get_root (fixture->plan)), PLANNER_PLAN_SEVERITY_WORDS,
                      "Tiny\nSmall\nMiddling\nLarge\nHuge");
  room = risks_fixture_show (fixture);
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

  risks_fixture_fill (fixture);
  window_fixture_put (fixture, "PC1", PLANNER_RISK_STATUS, "closed");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_NEXT_REVIEW_ON, "2018-07-12");
  window_fixture_put (fixture, "UC1", PLANNER_RISK_NEXT_REVIEW_ON, "2018-07-12");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_STATED_DIRECTION, "up");
  room = risks_fixture_show (fixture);
  risks_fixture_assert_shown (room, "[Unplanned Care] UC1 UC9 [Planned Care] PC1");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *values[] = { cases[i].value, NULL };

      planner_record_filter_set_values (room->filter, cases[i].list, values);
      planner_tree_room_apply_filter (PLANNER_TREE_ROOM (room));
      risks_fixture_assert_shown (room, cases[i].shown);
      planner_record_filter_clear (room->filter);
    }
}

/* What the reviews say is looked at again when one is written. */
static void
test_filter_follows_reviews (WindowFixture *fixture, gconstpointer data)
{
  const char *values[] = { "worsening", NULL };
  PlannerRisksRoom *room;

  risks_fixture_fill (fixture);
  room = risks_fixture_show (fixture);
  planner_record_filter_set_values (room->filter, PLANNER_RISK_FILTER_ATTENTION, values);
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (room));
  risks_fixture_assert_shown (room, "");
  window_fixture_put (fixture, "review", PLANNER_RISK_REVIEW_RISK, "UC1");
  window_fixture_put (fixture, "review", PLANNER_RISK_REVIEW_LIKELIHOOD, "2");
  window_fixture_put (fixture, "review", PLANNER_RISK_REVIEW_SEVERITY, "2");
  window_fixture_put (fixture, "review", PLANNER_RISK_REVIEW_DATE, "2018-07-12");
  risks_fixture_assert_shown (room, "[Unplanned Care] UC1");
}

static void
test_grouping (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;

  risks_fixture_fill (fixture);
  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_LEADS, "ama");
  room = risks_fixture_show (fixture);
  gtk_widget_activate_action (GTK_WIDGET (room), "room.group-by", "s", "lead");
  risks_fixture_assert_shown (room, "[Boateng] UC9 [No lead] UC1 PC1");
  gtk_widget_activate_action (GTK_WIDGET (room), "room.group-by", "s", "none");
  risks_fixture_assert_shown (room, "UC1 UC9 PC1");
  gtk_widget_activate_action (GTK_WIDGET (room), "room.group-by", "s", "workstream");
  risks_fixture_assert_shown (room, "[Unplanned Care] UC1 UC9 [Planned Care] PC1");
}

static void
test_sorting (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GtkColumnView *view;
  GListModel *columns;

  risks_fixture_fill (fixture);
  risks_fixture_put (fixture, "UC10", "uc", "54", "55");
  room = risks_fixture_show (fixture);
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
          risks_fixture_assert_shown (room, "PC1 UC1 UC9 UC10");
        }
      else if (g_str_equal (title, "Residual"))
        {
          gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
          risks_fixture_assert_shown (room, "UC10 UC1 UC9 PC1");
        }
    }
}

static void
test_copy (WindowFixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "UC1", NULL };
  PlannerRisksRoom *room;
  g_autofree char *text = NULL;

  risks_fixture_fill (fixture);
  window_fixture_put (fixture, "UC1", PLANNER_RISK_STATED_DIRECTION, "up");
  room = risks_fixture_show (fixture);
  window_fixture_resize (fixture, 1400, 800);
  window_fixture_draw (fixture, 4);
  planner_tree_room_select (PLANNER_TREE_ROOM (room), ids);
  text = planner_record_table_dup_text (room->table);
  g_assert_cmpstr (text, ==,
                   "Reference\tDescription\tLeads\tInherent\tResidual\tTarget\tDirection\tEscalated\tReview on\tStatus\n"
                   "UC1\tRounds are handed back\t\t4 × 5 = 20\t4 × 4 = 16\t\tUp\tYes\t\t\n");
}

/* In all and by workstream, of what is open and not left out. */
static void
test_foot (WindowFixture *fixture, gconstpointer data)
{
  const char *values[] = { "pc", NULL };
  PlannerRisksRoom *room;

  risks_fixture_fill (fixture);
  room = risks_fixture_show (fixture);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (room->foot)));
  window_fixture_put (fixture, "UC1", PLANNER_RISK_EXPOSURE, "10000000");
  window_fixture_put (fixture, "UC1", PLANNER_RISK_PROBABILITY, "25");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_EXPOSURE, "5000000");
  window_fixture_put (fixture, "PC1", PLANNER_RISK_PROBABILITY, "10");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_EXPOSURE, "100");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_PROBABILITY, "100");
  window_fixture_put (fixture, "UC9", PLANNER_RISK_STATUS, "closed");
  window_fixture_wait_for_words (GTK_WIDGET (room), "All open risks here together: £150,000 exposed, £30,000 expected · "
                                                    "Unplanned Care £25,000 · Planned Care £5,000");
  planner_record_filter_set_values (room->filter, PLANNER_RISK_FILTER_WORKSTREAM, values);
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (room));
  window_fixture_wait_for_words (GTK_WIDGET (room), "All open risks here together: £50,000 exposed, £5,000 expected · Planned Care £5,000");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/risks-room/cells", test_cells);
  window_fixture_add ("/risks-room/typed-scores", test_typed_scores);
  window_fixture_add ("/risks-room/picked-scores", test_picked_scores);
  window_fixture_add ("/risks-room/filters", test_filters);
  window_fixture_add ("/risks-room/filter-follows-reviews", test_filter_follows_reviews);
  window_fixture_add ("/risks-room/grouping", test_grouping);
  window_fixture_add ("/risks-room/sorting", test_sorting);
  window_fixture_add ("/risks-room/copy", test_copy);
  window_fixture_add ("/risks-room/foot", test_foot);

  return window_fixture_run ();
}
