/* The conflicts of a meeting on their page: what stands there, what the chair does, and that it follows the plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "conflicts-fixture.h"
#include "core/plan/planner-ruling-edits.h"
#include "rooms/meetings/planner-conflicts-declare.h"
#include "rooms/meetings/planner-conflicts-words.h"
#include "widgets/planner-named-row.h"

static const char *const type_words[] = { "item", "chair", "quorum", "hit", "rest" };

/* "item:two:2 chair:two: quorum:two:short hit:ama:? Withdraws …" */
static char *
dup_lines (PlannerConflictsPage *page)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (page->rows)); i++)
    {
      g_autoptr (PlannerConflictsRow) row = g_list_model_get_item (G_LIST_MODEL (page->rows), i);
      const PlannerConflictsFacts *facts = planner_conflicts_row_get (row);
      g_autofree char *state = facts->type == PLANNER_CONFLICTS_HIT ? planner_conflicts_dup_state (facts->ruled, facts->handling) : NULL;

      g_string_append_printf (lines, "%s%s", i > 0 ? ", " : "", type_words[facts->type]);
      if (facts->type == PLANNER_CONFLICTS_ITEM)
        g_string_append_printf (lines, " %s %u", planner_record_get_id (facts->item), facts->n_open);
      if (facts->type == PLANNER_CONFLICTS_HIT)
        g_string_append_printf (lines, " %s %s", planner_record_get_id (facts->person), state);
      if (facts->is_short)
        g_string_append (lines, " short");
      if (facts->alternate != NULL)
        g_string_append_printf (lines, " %s", planner_record_get_id (facts->alternate));
    }
  return g_string_free_and_steal (g_steal_pointer (&lines));
}

static void
assert_lines (PlannerConflictsPage *page, const char *expected)
{
  g_autofree char *lines = dup_lines (page);

  g_assert_cmpstr (lines, ==, expected);
}

static void
undo (WindowFixture *fixture, PlannerConflictsPage *page)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_no_error (error);
  conflicts_fixture_settle (page);
}

#define FOUND "item two 2 short, chair, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, rest"

static void
test_rows (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  const PlannerConflictsFacts *facts;

  conflicts_fixture_fill (fixture);
  page = conflicts_fixture_show (fixture);
  assert_lines (page, FOUND);
  g_assert_cmpstr (gtk_label_get_text (page->summary), ==, "2 to confirm · the chair passes 1 item · 1 item is not quorate");
  g_assert_cmpstr (gtk_label_get_text (page->expected), ==, "Mere Board: 4 voting members are expected, 3 are needed.");
  facts = planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"));
  g_assert_cmpstr (facts->label, ==, "2. Contract award, cleo, direct, withdraws, proposed");
  g_assert_nonnull (strstr (facts->words, "Mere Hospital"));
  facts = planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_QUORUM, NULL));
  g_assert_nonnull (strstr (facts->words, "2 remain of 4, 3 are needed"));
  g_assert_cmpstr (facts->more, ==, "Nobody else could be asked to come.");
  facts = planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_REST, NULL));
  g_assert_cmpstr (facts->words, ==, "No interest touches: Welcome");
  g_assert_cmpstr (facts->more, ==, "2 of 4 people who are expected have nothing to do with any item.");

  /* What is chosen is shown in the details: the register entry. */
  planner_conflicts_page_choose (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), FALSE);
  g_assert_cmpstr (planner_record_get_id (planner_room_get_selected (PLANNER_ROOM (page))), ==, "i-cleo");
  g_assert_true (planner_room_show_record (PLANNER_ROOM (page), PLANNER_KIND_AGENDA_ITEM, "two"));
  g_assert_cmpstr (planner_record_get_id (planner_room_get_selected (PLANNER_ROOM (page))), ==, "two");
  g_assert_false (planner_room_show_record (PLANNER_ROOM (page), PLANNER_KIND_INTEREST, "i-dev"));
  g_assert_true (planner_room_can_print (PLANNER_ROOM (page)));
  conflicts_fixture_close ();
}

static void
test_rulings (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  PlannerRecord *ruling;

  conflicts_fixture_fill (fixture);
  page = conflicts_fixture_show (fixture);
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), "room.confirm", NULL);
  assert_lines (page, "item two 1 short, chair, quorum short, hit ama ? Withdraws, hit cleo ✓ Withdraws, rest");
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), "room.handle", "stays-silent");
  assert_lines (page, "item two 1 short, chair, quorum short, hit ama ? Withdraws, hit cleo ✓ Stays, without speaking, rest");
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), "room.handle", "noted");
  assert_lines (page, "item two 1, chair, quorum, hit ama ? Withdraws, hit cleo ✓ Noted, rest");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RULING), ==, 1);
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), "room.take-back", NULL);
  assert_lines (page, FOUND);
  undo (fixture, page);
  undo (fixture, page);
  undo (fixture, page);
  undo (fixture, page);
  assert_lines (page, FOUND);

  /* All of an item are one step. */
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_ITEM, NULL), "room.confirm-item", NULL);
  assert_lines (page, "item two 0 short, chair, quorum short, hit ama ✓ Withdraws, hit cleo ✓ Withdraws, rest");
  ruling = planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"))->ruling;
  g_assert_cmpstr (planner_record_get (ruling, PLANNER_RULING_DECIDED_BY), ==, "ama");
  undo (fixture, page);
  assert_lines (page, FOUND);
  conflicts_fixture_close ();
}

static void
type_reason (AdwDialog *dialog, const char *reason)
{
  GtkWidget *entry = window_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW);

  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "dismiss"));
  gtk_editable_set_text (GTK_EDITABLE (entry), reason);
  window_fixture_press (GTK_WIDGET (dialog), "_Dismiss");
  window_fixture_settle ();
}

static void
dismiss (PlannerConflictsPage *page, const char *person, const char *reason)
{
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, person), "room.dismiss", NULL);
  type_reason (conflicts_fixture_get_dialog (), reason);
  while (conflicts_fixture_get_dialog () != NULL)
    g_main_context_iteration (NULL, TRUE);
  conflicts_fixture_settle (page);
}

static void
test_dismissal (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;

  conflicts_fixture_fill (fixture);
  page = conflicts_fixture_show (fixture);
  dismiss (page, "cleo", "She left in May");
  assert_lines (page, "item two 1, chair, quorum, hit ama ? Withdraws, hit cleo – Dismissed, rest");
  g_assert_cmpstr (planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"))->more, ==, "Dismissed: She left in May");

  /* It returns when the item changes, and may be dismissed again with the same words. */
  window_fixture_put (fixture, "two", PLANNER_AGENDA_ITEM_SUMMARY, "Another hospital");
  conflicts_fixture_settle (page);
  assert_lines (page, FOUND);
  g_assert_nonnull (strstr (planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"))->more, "has changed since"));
  dismiss (page, "cleo", "She left in May");
  assert_lines (page, "item two 1, chair, quorum, hit ama ? Withdraws, hit cleo – Dismissed, rest");
  undo (fixture, page);
  assert_lines (page, FOUND);

  /* And when the interest does. */
  dismiss (page, "cleo", "She left in June");
  window_fixture_put (fixture, "i-cleo", PLANNER_INTEREST_NATURE, "Director");
  conflicts_fixture_settle (page);
  assert_lines (page, FOUND);
  conflicts_fixture_close ();
}

static void
test_chair (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  const PlannerConflictsFacts *facts;

  conflicts_fixture_fill (fixture);
  page = conflicts_fixture_show (fixture);
  facts = planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_CHAIR, NULL));
  g_assert_cmpuint (facts->offered->len, ==, 2);
  g_assert_cmpstr (planner_record_get_id (g_ptr_array_index (facts->offered, 0)), ==, "ben");
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_CHAIR, NULL), "room.pass-chair", "dev");
  assert_lines (page, "item two 2 short, chair dev, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, rest");
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_CHAIR, NULL), "room.pass-chair", "ben");
  assert_lines (page, "item two 2 short, chair ben, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, rest");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RULING), ==, 1);

  /* Who has the chair decides. */
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "ama"), "room.confirm", NULL);
  facts = planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "ama"));
  g_assert_cmpstr (planner_record_get (facts->ruling, PLANNER_RULING_DECIDED_BY), ==, "ben");
  g_assert_cmpstr (planner_record_get (facts->ruling, PLANNER_RULING_ALTERNATE_CHAIR), ==, "ben");
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_CHAIR, NULL), "room.pass-chair", "");
  assert_lines (page, "item two 1 short, chair, quorum short, hit ama ✓ Withdraws, hit cleo ? Withdraws, rest");
  undo (fixture, page);
  assert_lines (page, "item two 1 short, chair ben, quorum short, hit ama ✓ Withdraws, hit cleo ? Withdraws, rest");
  conflicts_fixture_close ();
}

static void
test_declaration (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  AdwDialog *dialog;
  GtkWidget *row;
  const PlannerConflictsFacts *facts;
  PlannerRecord *interest;

  conflicts_fixture_fill (fixture);
  window_fixture_put (fixture, "council", PLANNER_ORGANISATION_HANDLING_FINANCIAL, "stays-silent");
  page = conflicts_fixture_show (fixture);
  conflicts_fixture_act (page, conflicts_fixture_find_row (page, PLANNER_CONFLICTS_ITEM, NULL), "room.new", NULL);
  dialog = conflicts_fixture_get_dialog ();
  row = window_fixture_find (GTK_WIDGET (dialog), PLANNER_TYPE_NAMED_ROW);
  planner_named_row_set_id (PLANNER_NAMED_ROW (row), "dev");
  g_signal_emit_by_name (row, "chosen");
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)), "My wife works there");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (window_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_EXPANDER_ROW)), TRUE);
  window_fixture_press (GTK_WIDGET (dialog), "_Declare");
  while (conflicts_fixture_get_dialog () != NULL)
    g_main_context_iteration (NULL, TRUE);
  conflicts_fixture_settle (page);
  assert_lines (page, "item two 2 short, chair, quorum short, hit ama ? Stays, without speaking, hit cleo ? Stays, without speaking, "
                      "hit dev ✓ Stays, without speaking, rest");
  facts = planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "dev"));
  interest = planner_plan_lookup (fixture->plan, PLANNER_KIND_INTEREST, planner_record_get (facts->ruling, PLANNER_RULING_INTEREST));
  g_assert_cmpstr (planner_record_get (facts->ruling, PLANNER_RULING_DECLARED), ==, "My wife works there");
  g_assert_cmpstr (planner_record_get (interest, PLANNER_INTEREST_NATURE), ==, "My wife works there");
  g_assert_cmpstr (facts->words, ==, "Declared at the meeting: My wife works there");
  g_assert_true (g_str_has_prefix (facts->more, "The rule of Mere Council"));
  undo (fixture, page);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_INTEREST), ==, 3);
  conflicts_fixture_close ();
}

/* Rows of what did not change stay the same objects, whatever is edited. */
static void
test_follows (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  g_autoptr (PlannerConflictsRow) cleo = NULL;
  PlannerMeetingConflicts *before;

  conflicts_fixture_fill (fixture);
  page = conflicts_fixture_show (fixture);
  cleo = g_object_ref (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo"));
  planner_conflicts_page_choose (page, cleo, FALSE);
  before = page->conflicts;

  window_fixture_put (fixture, "one", PLANNER_AGENDA_ITEM_TITLE, "The Mere Choir sings");
  conflicts_fixture_settle (page);
  assert_lines (page, "item one 1, quorum, hit dev ? Withdraws, item two 2 short, chair, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, rest");
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_AGENDA_ITEM, "one");
  window_fixture_put (fixture, "one", PLANNER_AGENDA_ITEM_TITLE, "Welcome");
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_TEXT, "To PAY Mere Choir");
  conflicts_fixture_settle (page);
  assert_lines (page, "item one 1, quorum, hit dev ? Withdraws, item two 2 short, chair, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, rest");
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_AGENDA_ITEM, NULL);
  conflicts_fixture_settle (page);
  assert_lines (page, FOUND);
  g_assert_true (page->conflicts == before); /* none of that was looked for from the beginning */

  window_fixture_put (fixture, "a-cleo", PLANNER_ATTENDANCE_MEETING, "m");
  window_fixture_put (fixture, "a-cleo", PLANNER_ATTENDANCE_PERSON, "cleo");
  window_fixture_put (fixture, "a-cleo", PLANNER_ATTENDANCE_PRESENCE, "apologies");
  conflicts_fixture_settle (page);
  assert_lines (page, "item two 1 short, chair, quorum short, hit ama ? Withdraws, rest");
  window_fixture_put (fixture, "a-cleo", PLANNER_ATTENDANCE_PRESENCE, "present");
  window_fixture_put (fixture, "i-new", PLANNER_INTEREST_PERSON, "dev");
  window_fixture_put (fixture, "i-new", PLANNER_INTEREST_ORGANISATION, "hospital");
  conflicts_fixture_settle (page);
  assert_lines (page, "item two 3 short, chair, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, hit dev ? Withdraws, rest");
  undo (fixture, page);
  undo (fixture, page);
  assert_lines (page, FOUND);
  g_assert_true (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "ama") != NULL);
  conflicts_fixture_close ();
}

#define MANY 1000

/* Many entries of one member in the hospital, and four items about it: more than one slice looks through. */
static void
fill_many (WindowFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Many", PLANNER_EDIT_DEFAULT, &error);

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%u", i);

      planner_edit_add (edit, PLANNER_KIND_INTEREST, id, NULL, NULL, &error);
      planner_edit_set (edit, id, PLANNER_INTEREST_PERSON, "cleo", &error);
      planner_edit_set (edit, id, PLANNER_INTEREST_ORGANISATION, "hospital", &error);
    }
  for (guint i = 3; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("item-%u", i);

      planner_edit_add (edit, PLANNER_KIND_AGENDA_ITEM, id, NULL, NULL, &error);
      planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_MEETING, "m", &error);
      planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_ORGANISATIONS, "hospital", &error);
    }
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
wait_until_looking (PlannerConflictsPage *page)
{
  while (!g_str_has_prefix (gtk_label_get_text (page->summary), "Looking through"))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_hits (PlannerConflictsPage *page, PlannerRecord *interest)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (page->rows)); i++)
    {
      g_autoptr (PlannerConflictsRow) row = g_list_model_get_item (G_LIST_MODEL (page->rows), i);

      n += planner_conflicts_row_get (row)->interest == interest ? 1 : 0;
    }
  return n;
}

/* A long register is looked through while the window goes on: what is shown stays, can be ruled on, and an edit meanwhile is not missed. */
static void
test_slices (WindowFixture *fixture, gconstpointer data)
{
  PlannerRecord *interest, *late;
  PlannerConflictsPage *page;
  PlannerConflictsRow *row;
  g_autofree char *lines = NULL;
  g_autofree char *open = NULL;
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  conflicts_fixture_fill (fixture);
  fill_many (fixture);
  page = conflicts_fixture_show (fixture);
  interest = planner_plan_lookup (fixture->plan, PLANNER_KIND_INTEREST, "i-cleo");
  late = planner_plan_lookup (fixture->plan, PLANNER_KIND_INTEREST, "many-7");
  g_assert_cmpuint (count_hits (page, interest), ==, 4);
  row = conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo");

  window_fixture_put (fixture, "i-cleo", PLANNER_INTEREST_SENSITIVE, "1");
  wait_until_looking (page);
  g_assert_cmpuint (count_hits (page, late), ==, 4);
  window_fixture_put (fixture, "many-7", PLANNER_INTEREST_ORGANISATION, NULL);
  wait_until_looking (page);
  planner_conflicts_page_choose (page, row, FALSE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "room.confirm", NULL));
  conflicts_fixture_settle (page);
  g_assert_true (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_HIT, "cleo") == row);
  g_assert_cmpint (planner_conflicts_row_get (row)->ruled, ==, PLANNER_RULED_CONFIRMED);
  g_assert_nonnull (strstr (planner_conflicts_row_get (row)->words, "sensitive"));
  g_assert_cmpuint (count_hits (page, interest), ==, 4);
  g_assert_cmpuint (count_hits (page, late), ==, 0);
  open = g_strdup_printf ("%u to confirm", 4 * MANY + 3);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (page->summary), open));

  /* Items that come in another order, and one that goes. */
  edit = planner_edit_begin (fixture->plan, "Another order", PLANNER_EDIT_DEFAULT, &error);
  planner_edit_move (edit, PLANNER_KIND_AGENDA_ITEM, "item-5", NULL, NULL, &error);
  planner_edit_set (edit, "item-4", PLANNER_AGENDA_ITEM_MEETING, NULL, &error);
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
  conflicts_fixture_settle (page);
  lines = dup_lines (page);
  g_assert_true (g_str_has_prefix (lines, "item item-5 "));
  g_assert_cmpuint (count_hits (page, interest), ==, 3);
  g_assert_null (strstr (lines, "item item-4 "));
  conflicts_fixture_close ();
}

/* Opened, a long agenda is looked through while the window goes on, as after an edit: the page says so, nothing of another meeting is seen, rows
 * come a few a frame, and the focus that was wanted in the list goes there with them. Who asks for one record gets it at once. */
static void
test_opening (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  PlannerRecord *interest;

  conflicts_fixture_fill (fixture);
  fill_many (fixture);
  window_fixture_put (fixture, "other", PLANNER_MEETING_BOARDS, "b");
  window_fixture_put (fixture, "there", PLANNER_AGENDA_ITEM_MEETING, "other");
  window_fixture_put (fixture, "there", PLANNER_AGENDA_ITEM_TITLE, "The Mere Choir sings");
  interest = planner_plan_lookup (fixture->plan, PLANNER_KIND_INTEREST, "i-cleo");
  page = conflicts_fixture_show (fixture);
  g_assert_cmpuint (count_hits (page, interest), ==, 4);
  planner_meeting_part_set_meeting (PLANNER_MEETING_PART (page), "other");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (page->rows)), ==, 0);
  g_assert_cmpstr (gtk_label_get_text (page->summary), ==, "Looking through the register…");
  g_assert_cmpstr (gtk_label_get_text (page->expected), ==, "");
  g_assert_false (gtk_widget_get_visible (page->matrix_pane));
  conflicts_fixture_settle (page);
  assert_lines (page, "item there 1, quorum, hit dev ? Withdraws, rest");

  planner_meeting_part_set_meeting (PLANNER_MEETING_PART (page), "m");
  gtk_widget_grab_focus (GTK_WIDGET (page));
  while (g_list_model_get_n_items (G_LIST_MODEL (page->rows)) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (page->rows)), <, 50);
  g_assert_cmpstr (gtk_label_get_text (page->summary), ==, "Looking through the register…");
  g_assert_false (page->is_current);
  conflicts_fixture_settle (page);
  g_assert_cmpuint (count_hits (page, interest), ==, 4);
  g_assert_true (gtk_widget_get_state_flags (GTK_WIDGET (page->view)) & GTK_STATE_FLAG_FOCUS_WITHIN);

  planner_meeting_part_set_meeting (PLANNER_MEETING_PART (page), "other");
  planner_meeting_part_set_meeting (PLANNER_MEETING_PART (page), "m");
  g_assert_true (planner_room_show_record (PLANNER_ROOM (page), PLANNER_KIND_INTEREST, "many-900"));
  g_assert_cmpstr (planner_record_get_id (planner_room_get_selected (PLANNER_ROOM (page))), ==, "many-900");
  planner_meeting_part_set_meeting (PLANNER_MEETING_PART (page), NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page->stack), ==, "nothing");
  conflicts_fixture_close ();
}

/* What would mend a quorum: who is away and not affected, else a seat to fill. */
static void
test_mending (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;

  conflicts_fixture_fill (fixture);
  window_fixture_put (fixture, "s-empty", PLANNER_SEAT_BOARD, "b");
  window_fixture_put (fixture, "s-empty", PLANNER_SEAT_CAPACITY, "member");
  window_fixture_put (fixture, "s-officer", PLANNER_SEAT_BOARD, "b");
  window_fixture_put (fixture, "s-officer", PLANNER_SEAT_CAPACITY, "officer");
  window_fixture_put (fixture, "s-ended", PLANNER_SEAT_BOARD, "b");
  window_fixture_put (fixture, "s-ended", PLANNER_SEAT_CAPACITY, "member");
  window_fixture_put (fixture, "s-ended", PLANNER_SEAT_TO, "2026-10-01");
  page = conflicts_fixture_show (fixture);
  g_assert_cmpstr (planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_QUORUM, NULL))->more, ==,
                   "Nobody else could be asked to come; 1 seat that votes is vacant.");
  window_fixture_put (fixture, "a-dev", PLANNER_ATTENDANCE_MEETING, "m");
  window_fixture_put (fixture, "a-dev", PLANNER_ATTENDANCE_PERSON, "dev");
  window_fixture_put (fixture, "a-dev", PLANNER_ATTENDANCE_PRESENCE, "apologies");
  conflicts_fixture_settle (page);
  g_assert_cmpstr (planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_QUORUM, NULL))->more, ==,
                   "Not expected and not affected: dev");
  conflicts_fixture_close ();
}

/* What a rule says beyond a number stands with the item for which fewer decide, and is no judgement. */
static void
test_rule_of_quorum (WindowFixture *fixture, gconstpointer data)
{
  static const char says[] = "The rule of Mere Board also says: “One third of members, with one of the council”; check it by hand.";
  PlannerConflictsPage *page;
  const PlannerConflictsFacts *facts;

  conflicts_fixture_fill (fixture);
  page = conflicts_fixture_show (fixture);
  window_fixture_put (fixture, "b", PLANNER_BOARD_QUORUM_RULE, "One third of members,\nwith one of the council.");
  window_fixture_settle ();
  g_assert_cmpstr (gtk_label_get_text (page->expected), ==,
                   "Mere Board: 4 voting members are expected, 3 are needed. Its rule says more: check it by hand.");
  g_assert_true (g_str_has_suffix (gtk_widget_get_tooltip_text (GTK_WIDGET (page->expected)), says));
  facts = planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_QUORUM, NULL));
  g_assert_true (facts->is_short);
  g_assert_true (g_str_has_suffix (facts->more, says) && g_str_has_suffix (facts->label, says));

  /* Enough by number. */
  window_fixture_put (fixture, "b", PLANNER_BOARD_QUORUM, "2");
  window_fixture_settle ();
  facts = planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_QUORUM, NULL));
  g_assert_false (facts->is_short);
  g_assert_cmpstr (facts->words, ==, "Mere Board: 2 of 4 remain, 2 are needed.");
  g_assert_cmpstr (facts->more, ==, says);

  /* Nobody knows how many. */
  window_fixture_put (fixture, "b", PLANNER_BOARD_QUORUM, NULL);
  window_fixture_settle ();
  facts = planner_conflicts_row_get (conflicts_fixture_find_row (page, PLANNER_CONFLICTS_QUORUM, NULL));
  g_assert_cmpstr (facts->words, ==, "Mere Board: 2 of 4 remain; its quorum is not known.");
  g_assert_true (g_str_has_prefix (facts->more, "The rule of Mere Board says: "));
  conflicts_fixture_close ();
}

/* A meeting that goes leaves an empty page, and comes back with it. */
static void
test_meeting_goes (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  PlannerEdit *edit;
  g_autoptr (GError) error = NULL;

  conflicts_fixture_fill (fixture);
  page = conflicts_fixture_show (fixture);
  edit = planner_edit_begin (fixture->plan, "Delete", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_delete (edit, PLANNER_KIND_MEETING, "m", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  conflicts_fixture_settle (page);
  assert_lines (page, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page->stack), ==, "nothing");
  undo (fixture, page);
  assert_lines (page, FOUND);
  conflicts_fixture_close ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  window_fixture_add ("/conflicts-page/rows", test_rows);
  window_fixture_add ("/conflicts-page/rulings", test_rulings);
  window_fixture_add ("/conflicts-page/dismissal", test_dismissal);
  window_fixture_add ("/conflicts-page/chair", test_chair);
  window_fixture_add ("/conflicts-page/declaration", test_declaration);
  window_fixture_add ("/conflicts-page/follows", test_follows);
  window_fixture_add ("/conflicts-page/slices", test_slices);
  window_fixture_add ("/conflicts-page/opening", test_opening);
  window_fixture_add ("/conflicts-page/mending", test_mending);
  window_fixture_add ("/conflicts-page/rule-of-quorum", test_rule_of_quorum);
  window_fixture_add ("/conflicts-page/meeting-goes", test_meeting_goes);
  return window_fixture_run ();
}
