/* The conflicts of a meeting on their page: what stands there, what the chair does, and that it follows the plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-ruling-edits.h"
#include "rooms/meetings/planner-conflicts-cell.h"
#include "rooms/meetings/planner-conflicts-declare.h"
#include "rooms/meetings/planner-conflicts-matrix-private.h"
#include "rooms/meetings/planner-conflicts-page-private.h"
#include "rooms/meetings/planner-conflicts-words.h"
#include "widgets/planner-named-row.h"
#include "window-fixture.h"

static GtkWidget *window;

/* The chair and a member have an interest in the hospital; another member has one in the choir. */
static void
fill (WindowFixture *fixture)
{
  static const char *const people[] = { "ama", "ben", "cleo", "dev" };
  static const char *const capacities[] = { "chair", "deputy-chair", "member", "member" };

  window_fixture_put (fixture, "hospital", PLANNER_ORGANISATION_NAME, "Mere Hospital");
  window_fixture_put (fixture, "council", PLANNER_ORGANISATION_NAME, "Mere Council");
  window_fixture_put (fixture, "council", PLANNER_ORGANISATION_SECTOR, "council");
  window_fixture_put (fixture, "b", PLANNER_BOARD_NAME, "Mere Board");
  window_fixture_put (fixture, "b", PLANNER_BOARD_QUORUM, "3");
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *seat = g_strconcat ("s-", people[i], NULL);

      window_fixture_put (fixture, people[i], PLANNER_PERSON_SURNAME, people[i]);
      window_fixture_put (fixture, people[i], PLANNER_PERSON_ORGANISATION, "council");
      window_fixture_put (fixture, seat, PLANNER_SEAT_BOARD, "b");
      window_fixture_put (fixture, seat, PLANNER_SEAT_PERSON, people[i]);
      window_fixture_put (fixture, seat, PLANNER_SEAT_CAPACITY, capacities[i]);
    }
  window_fixture_put (fixture, "i-ama", PLANNER_INTEREST_PERSON, "ama");
  window_fixture_put (fixture, "i-ama", PLANNER_INTEREST_ORGANISATION, "hospital");
  window_fixture_put (fixture, "i-cleo", PLANNER_INTEREST_PERSON, "cleo");
  window_fixture_put (fixture, "i-cleo", PLANNER_INTEREST_ORGANISATION, "hospital");
  window_fixture_put (fixture, "i-dev", PLANNER_INTEREST_PERSON, "dev");
  window_fixture_put (fixture, "i-dev", PLANNER_INTEREST_ORGANISATION_NAME, "Mere Choir");
  window_fixture_put (fixture, "m", PLANNER_MEETING_BOARDS, "b");
  window_fixture_put (fixture, "m", PLANNER_MEETING_ON, "2026-11-25");
  window_fixture_put (fixture, "m", PLANNER_MEETING_CHAIR, "ama");
  window_fixture_put (fixture, "one", PLANNER_AGENDA_ITEM_MEETING, "m");
  window_fixture_put (fixture, "one", PLANNER_AGENDA_ITEM_TITLE, "Welcome");
  window_fixture_put (fixture, "two", PLANNER_AGENDA_ITEM_MEETING, "m");
  window_fixture_put (fixture, "two", PLANNER_AGENDA_ITEM_NUMBER, "2");
  window_fixture_put (fixture, "two", PLANNER_AGENDA_ITEM_TITLE, "Contract award");
  window_fixture_put (fixture, "two", PLANNER_AGENDA_ITEM_ORGANISATIONS, "hospital");
}

static PlannerConflictsPage *
show_page (WindowFixture *fixture)
{
  PlannerRoom *page = planner_conflicts_page_new (fixture->plan);

  window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (page));
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  planner_meeting_part_set_meeting (PLANNER_MEETING_PART (page), "m");
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (page)))
    g_main_context_iteration (NULL, TRUE);
  window_fixture_settle ();
  return PLANNER_CONFLICTS_PAGE (page);
}

static void
close_page (void)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_settle ();
  g_assert_null (window);
}

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

/* The row of @person (its id) at an item, borrowed; %NULL: the row of the item. */
static PlannerConflictsRow *
find_row (PlannerConflictsPage *page, PlannerConflictsRowType type, const char *person)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (page->rows)); i++)
    {
      g_autoptr (PlannerConflictsRow) row = g_list_model_get_item (G_LIST_MODEL (page->rows), i);
      const PlannerConflictsFacts *facts = planner_conflicts_row_get (row);

      if (facts->type == type && (person == NULL || g_str_equal (planner_record_get_id (facts->person), person)))
        return row;
    }
  g_assert_not_reached ();
}

static void
act (PlannerConflictsPage *page, PlannerConflictsRow *row, const char *action, const char *parameter)
{
  planner_conflicts_page_choose (page, row, FALSE);
  if (parameter != NULL)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), action, "s", parameter));
  else
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), action, NULL));
  window_fixture_settle ();
}

static void
undo (WindowFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_no_error (error);
  window_fixture_settle ();
}

#define FOUND "item two 2 short, chair, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, rest"

static void
test_rows (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  const PlannerConflictsFacts *facts;

  fill (fixture);
  page = show_page (fixture);
  assert_lines (page, FOUND);
  g_assert_cmpstr (gtk_label_get_text (page->summary), ==, "2 to confirm · the chair passes 1 item · 1 item is not quorate");
  g_assert_cmpstr (gtk_label_get_text (page->expected), ==, "Mere Board: 4 voting members are expected, 3 are needed.");
  facts = planner_conflicts_row_get (find_row (page, PLANNER_CONFLICTS_HIT, "cleo"));
  g_assert_cmpstr (facts->label, ==, "2. Contract award, cleo, direct, withdraws, proposed");
  g_assert_nonnull (strstr (facts->words, "Mere Hospital"));
  facts = planner_conflicts_row_get (find_row (page, PLANNER_CONFLICTS_QUORUM, NULL));
  g_assert_nonnull (strstr (facts->words, "2 remain of 4, 3 are needed"));
  g_assert_cmpstr (facts->more, ==, "Nobody else could be asked to come.");
  facts = planner_conflicts_row_get (find_row (page, PLANNER_CONFLICTS_REST, NULL));
  g_assert_cmpstr (facts->words, ==, "No interest touches: Welcome");
  g_assert_cmpstr (facts->more, ==, "2 of 4 people who are expected have nothing to do with any item.");

  /* What is chosen is shown in the details: the register entry. */
  planner_conflicts_page_choose (page, find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), FALSE);
  g_assert_cmpstr (planner_record_get_id (planner_room_get_selected (PLANNER_ROOM (page))), ==, "i-cleo");
  g_assert_true (planner_room_show_record (PLANNER_ROOM (page), PLANNER_KIND_AGENDA_ITEM, "two"));
  g_assert_cmpstr (planner_record_get_id (planner_room_get_selected (PLANNER_ROOM (page))), ==, "two");
  g_assert_false (planner_room_show_record (PLANNER_ROOM (page), PLANNER_KIND_INTEREST, "i-dev"));
  g_assert_true (planner_room_can_print (PLANNER_ROOM (page)));
  close_page ();
}

static void
test_rulings (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  PlannerRecord *ruling;

  fill (fixture);
  page = show_page (fixture);
  act (page, find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), "room.confirm", NULL);
  assert_lines (page, "item two 1 short, chair, quorum short, hit ama ? Withdraws, hit cleo ✓ Withdraws, rest");
  act (page, find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), "room.handle", "stays-silent");
  assert_lines (page, "item two 1 short, chair, quorum short, hit ama ? Withdraws, hit cleo ✓ Stays, without speaking, rest");
  act (page, find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), "room.handle", "noted");
  assert_lines (page, "item two 1, chair, quorum, hit ama ? Withdraws, hit cleo ✓ Noted, rest");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RULING), ==, 1);
  act (page, find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), "room.take-back", NULL);
  assert_lines (page, FOUND);
  undo (fixture);
  undo (fixture);
  undo (fixture);
  undo (fixture);
  assert_lines (page, FOUND);

  /* All of an item are one step. */
  act (page, find_row (page, PLANNER_CONFLICTS_ITEM, NULL), "room.confirm-item", NULL);
  assert_lines (page, "item two 0 short, chair, quorum short, hit ama ✓ Withdraws, hit cleo ✓ Withdraws, rest");
  ruling = planner_conflicts_row_get (find_row (page, PLANNER_CONFLICTS_HIT, "cleo"))->ruling;
  g_assert_cmpstr (planner_record_get (ruling, PLANNER_RULING_DECIDED_BY), ==, "ama");
  undo (fixture);
  assert_lines (page, FOUND);
  close_page ();
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
  act (page, find_row (page, PLANNER_CONFLICTS_HIT, person), "room.dismiss", NULL);
  type_reason (adw_window_get_visible_dialog (ADW_WINDOW (window)), reason);
  while (adw_window_get_visible_dialog (ADW_WINDOW (window)) != NULL)
    g_main_context_iteration (NULL, TRUE);
  window_fixture_settle ();
}

static void
test_dismissal (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;

  fill (fixture);
  page = show_page (fixture);
  dismiss (page, "cleo", "She left in May");
  assert_lines (page, "item two 1, chair, quorum, hit ama ? Withdraws, hit cleo – Dismissed, rest");
  g_assert_cmpstr (planner_conflicts_row_get (find_row (page, PLANNER_CONFLICTS_HIT, "cleo"))->more, ==, "Dismissed: She left in May");

  /* It returns when the item changes, and may be dismissed again with the same words. */
  window_fixture_put (fixture, "two", PLANNER_AGENDA_ITEM_SUMMARY, "Another hospital");
  window_fixture_settle ();
  assert_lines (page, FOUND);
  g_assert_nonnull (strstr (planner_conflicts_row_get (find_row (page, PLANNER_CONFLICTS_HIT, "cleo"))->more, "has changed since"));
  dismiss (page, "cleo", "She left in May");
  assert_lines (page, "item two 1, chair, quorum, hit ama ? Withdraws, hit cleo – Dismissed, rest");
  undo (fixture);
  assert_lines (page, FOUND);

  /* And when the interest does. */
  dismiss (page, "cleo", "She left in June");
  window_fixture_put (fixture, "i-cleo", PLANNER_INTEREST_NATURE, "Director");
  window_fixture_settle ();
  assert_lines (page, FOUND);
  close_page ();
}

static void
test_chair (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  const PlannerConflictsFacts *facts;

  fill (fixture);
  page = show_page (fixture);
  facts = planner_conflicts_row_get (find_row (page, PLANNER_CONFLICTS_CHAIR, NULL));
  g_assert_cmpuint (facts->offered->len, ==, 2);
  g_assert_cmpstr (planner_record_get_id (g_ptr_array_index (facts->offered, 0)), ==, "ben");
  act (page, find_row (page, PLANNER_CONFLICTS_CHAIR, NULL), "room.pass-chair", "dev");
  assert_lines (page, "item two 2 short, chair dev, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, rest");
  act (page, find_row (page, PLANNER_CONFLICTS_CHAIR, NULL), "room.pass-chair", "ben");
  assert_lines (page, "item two 2 short, chair ben, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, rest");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RULING), ==, 1);

  /* Who has the chair decides. */
  act (page, find_row (page, PLANNER_CONFLICTS_HIT, "ama"), "room.confirm", NULL);
  facts = planner_conflicts_row_get (find_row (page, PLANNER_CONFLICTS_HIT, "ama"));
  g_assert_cmpstr (planner_record_get (facts->ruling, PLANNER_RULING_DECIDED_BY), ==, "ben");
  g_assert_cmpstr (planner_record_get (facts->ruling, PLANNER_RULING_ALTERNATE_CHAIR), ==, "ben");
  act (page, find_row (page, PLANNER_CONFLICTS_CHAIR, NULL), "room.pass-chair", "");
  assert_lines (page, "item two 1 short, chair, quorum short, hit ama ✓ Withdraws, hit cleo ? Withdraws, rest");
  undo (fixture);
  assert_lines (page, "item two 1 short, chair ben, quorum short, hit ama ✓ Withdraws, hit cleo ? Withdraws, rest");
  close_page ();
}

static void
test_declaration (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  AdwDialog *dialog;
  GtkWidget *row;
  const PlannerConflictsFacts *facts;
  PlannerRecord *interest;

  fill (fixture);
  window_fixture_put (fixture, "council", PLANNER_ORGANISATION_HANDLING_FINANCIAL, "stays-silent");
  page = show_page (fixture);
  act (page, find_row (page, PLANNER_CONFLICTS_ITEM, NULL), "room.new", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (window));
  row = window_fixture_find (GTK_WIDGET (dialog), PLANNER_TYPE_NAMED_ROW);
  planner_named_row_set_id (PLANNER_NAMED_ROW (row), "dev");
  g_signal_emit_by_name (row, "chosen");
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)), "My wife works there");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (window_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_EXPANDER_ROW)), TRUE);
  window_fixture_press (GTK_WIDGET (dialog), "_Declare");
  while (adw_window_get_visible_dialog (ADW_WINDOW (window)) != NULL)
    g_main_context_iteration (NULL, TRUE);
  window_fixture_settle ();
  assert_lines (page, "item two 2 short, chair, quorum short, hit ama ? Stays, without speaking, hit cleo ? Stays, without speaking, "
                      "hit dev ✓ Stays, without speaking, rest");
  facts = planner_conflicts_row_get (find_row (page, PLANNER_CONFLICTS_HIT, "dev"));
  interest = planner_plan_lookup (fixture->plan, PLANNER_KIND_INTEREST, planner_record_get (facts->ruling, PLANNER_RULING_INTEREST));
  g_assert_cmpstr (planner_record_get (facts->ruling, PLANNER_RULING_DECLARED), ==, "My wife works there");
  g_assert_cmpstr (planner_record_get (interest, PLANNER_INTEREST_NATURE), ==, "My wife works there");
  g_assert_cmpstr (facts->words, ==, "Declared at the meeting: My wife works there");
  g_assert_true (g_str_has_prefix (facts->more, "The rule of Mere Council"));
  undo (fixture);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_INTEREST), ==, 3);
  close_page ();
}

/* Rows of what did not change stay the same objects, whatever is edited. */
static void
test_follows (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  g_autoptr (PlannerConflictsRow) cleo = NULL;
  PlannerMeetingConflicts *before;

  fill (fixture);
  page = show_page (fixture);
  cleo = g_object_ref (find_row (page, PLANNER_CONFLICTS_HIT, "cleo"));
  planner_conflicts_page_choose (page, cleo, FALSE);
  before = page->conflicts;

  window_fixture_put (fixture, "one", PLANNER_AGENDA_ITEM_TITLE, "The Mere Choir sings");
  window_fixture_settle ();
  assert_lines (page, "item one 1, quorum, hit dev ? Withdraws, item two 2 short, chair, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, rest");
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_AGENDA_ITEM, "one");
  window_fixture_put (fixture, "one", PLANNER_AGENDA_ITEM_TITLE, "Welcome");
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_TEXT, "To PAY Mere Choir");
  window_fixture_settle ();
  assert_lines (page, "item one 1, quorum, hit dev ? Withdraws, item two 2 short, chair, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, rest");
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_AGENDA_ITEM, NULL);
  window_fixture_settle ();
  assert_lines (page, FOUND);
  g_assert_true (page->conflicts == before); /* none of that was looked for from the beginning */

  window_fixture_put (fixture, "a-cleo", PLANNER_ATTENDANCE_MEETING, "m");
  window_fixture_put (fixture, "a-cleo", PLANNER_ATTENDANCE_PERSON, "cleo");
  window_fixture_put (fixture, "a-cleo", PLANNER_ATTENDANCE_PRESENCE, "apologies");
  window_fixture_settle ();
  assert_lines (page, "item two 1 short, chair, quorum short, hit ama ? Withdraws, rest");
  window_fixture_put (fixture, "a-cleo", PLANNER_ATTENDANCE_PRESENCE, "present");
  window_fixture_put (fixture, "i-new", PLANNER_INTEREST_PERSON, "dev");
  window_fixture_put (fixture, "i-new", PLANNER_INTEREST_ORGANISATION, "hospital");
  window_fixture_settle ();
  assert_lines (page, "item two 3 short, chair, quorum short, hit ama ? Withdraws, hit cleo ? Withdraws, hit dev ? Withdraws, rest");
  undo (fixture);
  undo (fixture);
  assert_lines (page, FOUND);
  g_assert_true (find_row (page, PLANNER_CONFLICTS_HIT, "ama") != NULL);
  close_page ();
}

#define MANY 1500

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
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  fill (fixture);
  fill_many (fixture);
  page = show_page (fixture);
  interest = planner_plan_lookup (fixture->plan, PLANNER_KIND_INTEREST, "i-cleo");
  late = planner_plan_lookup (fixture->plan, PLANNER_KIND_INTEREST, "many-7");
  g_assert_cmpuint (count_hits (page, interest), ==, 4);
  row = find_row (page, PLANNER_CONFLICTS_HIT, "cleo");

  window_fixture_put (fixture, "i-cleo", PLANNER_INTEREST_SENSITIVE, "1");
  wait_until_looking (page);
  g_assert_cmpuint (count_hits (page, late), ==, 4);
  window_fixture_put (fixture, "many-7", PLANNER_INTEREST_ORGANISATION, NULL);
  wait_until_looking (page);
  planner_conflicts_page_choose (page, row, FALSE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "room.confirm", NULL));
  window_fixture_settle ();
  g_assert_true (find_row (page, PLANNER_CONFLICTS_HIT, "cleo") == row);
  g_assert_cmpint (planner_conflicts_row_get (row)->ruled, ==, PLANNER_RULED_CONFIRMED);
  g_assert_nonnull (strstr (planner_conflicts_row_get (row)->words, "sensitive"));
  g_assert_cmpuint (count_hits (page, interest), ==, 4);
  g_assert_cmpuint (count_hits (page, late), ==, 0);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (page->summary), "6003 to confirm"));

  /* Items that come in another order, and one that goes. */
  edit = planner_edit_begin (fixture->plan, "Another order", PLANNER_EDIT_DEFAULT, &error);
  planner_edit_move (edit, PLANNER_KIND_AGENDA_ITEM, "item-5", NULL, NULL, &error);
  planner_edit_set (edit, "item-4", PLANNER_AGENDA_ITEM_MEETING, NULL, &error);
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
  window_fixture_settle ();
  lines = dup_lines (page);
  g_assert_true (g_str_has_prefix (lines, "item item-5 "));
  g_assert_cmpuint (count_hits (page, interest), ==, 3);
  g_assert_null (strstr (lines, "item item-4 "));
  close_page ();
}

static PlannerConflictsCell *
find_cell (GtkWidget *widget, const char *person)
{
  PlannerConflictsCell *found = NULL;

  if (PLANNER_IS_CONFLICTS_CELL (widget) && gtk_widget_get_child_visible (widget))
    {
      const PlannerConflictsFacts *facts = planner_conflicts_row_get (planner_conflicts_cell_get_hit (PLANNER_CONFLICTS_CELL (widget)));

      return g_str_equal (planner_record_get_id (facts->person), person) ? PLANNER_CONFLICTS_CELL (widget) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_cell (child, person);
  return found;
}

static void
test_matrix (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  PlannerConflictsCell *ama, *cleo;

  fill (fixture);
  page = show_page (fixture);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page->matrix)));
  ama = find_cell (GTK_WIDGET (page->matrix), "ama");
  cleo = find_cell (GTK_WIDGET (page->matrix), "cleo");
  g_assert_null (find_cell (GTK_WIDGET (page->matrix), "dev"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cleo), GTK_ACCESSIBLE_PROPERTY_LABEL, "2. Contract award, cleo, direct, withdraws, proposed");

  /* The focus on a cell chooses its row. */
  gtk_widget_grab_focus (GTK_WIDGET (cleo));
  window_fixture_settle ();
  g_assert_true (planner_conflicts_page_get_row (page) == find_row (page, PLANNER_CONFLICTS_HIT, "cleo"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cleo), "marked"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (ama), "marked"));

  /* It is the same cell after a ruling, and says it. */
  act (page, find_row (page, PLANNER_CONFLICTS_HIT, "cleo"), "room.handle", "noted");
  g_assert_true (find_cell (GTK_WIDGET (page->matrix), "cleo") == cleo);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cleo), GTK_ACCESSIBLE_PROPERTY_LABEL, "2. Contract award, cleo, direct, noted, confirmed");

  /* In a narrow window the list alone is read. */
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 700);
  while (gtk_widget_get_visible (page->matrix_pane) || !gtk_widget_get_mapped (GTK_WIDGET (page->view)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (page->matrix)));
  close_page ();
}

#define N_MEMBERS 120

static void
fill_with_members (WindowFixture *fixture)
{
  fill (fixture);
  for (int i = 0; i < N_MEMBERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("member-%03d", i);
      g_autofree char *seat = g_strconcat ("s-", id, NULL);
      g_autofree char *interest = g_strconcat ("i-", id, NULL);

      window_fixture_put (fixture, id, PLANNER_PERSON_SURNAME, id);
      window_fixture_put (fixture, seat, PLANNER_SEAT_BOARD, "b");
      window_fixture_put (fixture, seat, PLANNER_SEAT_PERSON, id);
      window_fixture_put (fixture, seat, PLANNER_SEAT_CAPACITY, "member");
      window_fixture_put (fixture, interest, PLANNER_INTEREST_PERSON, id);
      window_fixture_put (fixture, interest, PLANNER_INTEREST_ORGANISATION, "hospital");
    }
}

static void
get_place_of (PlannerConflictsMatrix *matrix, GtkWidget *widget, graphene_rect_t *place)
{
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (matrix), place));
}

/* However many people are touched, each has a column; what is not seen is not made, and names and items stay in view. */
static void
test_matrix_of_many (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  PlannerConflictsMatrix *matrix;
  GtkWidget *title, *name, *cell;
  graphene_rect_t place;
  int top;

  fill_with_members (fixture);
  page = show_page (fixture);
  matrix = page->matrix;
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (matrix)));
  g_assert_cmpuint (matrix->people->len, ==, N_MEMBERS + 2);
  g_assert_cmpuint (g_hash_table_size (matrix->cells), <, 20);
  g_assert_null (find_cell (GTK_WIDGET (matrix), "member-119"));

  /* The last is brought into view by the focus. */
  cell = planner_conflicts_matrix_bring (matrix, 0, N_MEMBERS + 1);
  g_assert_true (gtk_widget_grab_focus (cell));
  while (find_cell (GTK_WIDGET (matrix), "ama") != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (find_cell (GTK_WIDGET (matrix), "member-119") == PLANNER_CONFLICTS_CELL (cell));
  g_assert_cmpuint (g_hash_table_size (matrix->cells), <, 20);
  g_assert_true (planner_conflicts_page_get_row (page) == find_row (page, PLANNER_CONFLICTS_HIT, "member-119"));

  title = g_hash_table_lookup (matrix->titles, GUINT_TO_POINTER (1));
  name = g_hash_table_lookup (matrix->names, GUINT_TO_POINTER (N_MEMBERS + 2));
  get_place_of (matrix, title, &place);
  g_assert_cmpint ((int) place.origin.x, ==, 0);
  get_place_of (matrix, cell, &place);
  g_assert_cmpint ((int) place.origin.x, >=, gtk_widget_get_width (title));
  g_assert_cmpint ((int) (place.origin.x + place.size.width), <=, gtk_widget_get_width (GTK_WIDGET (matrix)));
  top = (int) place.origin.y;
  get_place_of (matrix, name, &place);
  g_assert_cmpint ((int) place.origin.y, ==, 0);
  g_assert_cmpint ((int) place.size.height, <=, top);
  close_page ();
}

/* What would mend a quorum: who is away and not affected, else a seat to fill. */
static void
test_mending (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;

  fill (fixture);
  window_fixture_put (fixture, "s-empty", PLANNER_SEAT_BOARD, "b");
  window_fixture_put (fixture, "s-empty", PLANNER_SEAT_CAPACITY, "member");
  window_fixture_put (fixture, "s-officer", PLANNER_SEAT_BOARD, "b");
  window_fixture_put (fixture, "s-officer", PLANNER_SEAT_CAPACITY, "officer");
  window_fixture_put (fixture, "s-ended", PLANNER_SEAT_BOARD, "b");
  window_fixture_put (fixture, "s-ended", PLANNER_SEAT_CAPACITY, "member");
  window_fixture_put (fixture, "s-ended", PLANNER_SEAT_TO, "2026-10-01");
  page = show_page (fixture);
  g_assert_cmpstr (planner_conflicts_row_get (find_row (page, PLANNER_CONFLICTS_QUORUM, NULL))->more, ==,
                   "Nobody else could be asked to come; 1 seat that votes is vacant.");
  window_fixture_put (fixture, "a-dev", PLANNER_ATTENDANCE_MEETING, "m");
  window_fixture_put (fixture, "a-dev", PLANNER_ATTENDANCE_PERSON, "dev");
  window_fixture_put (fixture, "a-dev", PLANNER_ATTENDANCE_PRESENCE, "apologies");
  window_fixture_settle ();
  g_assert_cmpstr (planner_conflicts_row_get (find_row (page, PLANNER_CONFLICTS_QUORUM, NULL))->more, ==,
                   "Not expected and not affected: dev");
  close_page ();
}

/* A meeting that goes leaves an empty page, and comes back with it. */
static void
test_meeting_goes (WindowFixture *fixture, gconstpointer data)
{
  PlannerConflictsPage *page;
  PlannerEdit *edit;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  page = show_page (fixture);
  edit = planner_edit_begin (fixture->plan, "Delete", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_delete (edit, PLANNER_KIND_MEETING, "m", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  window_fixture_settle ();
  assert_lines (page, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page->stack), ==, "nothing");
  undo (fixture);
  assert_lines (page, FOUND);
  close_page ();
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
  window_fixture_add ("/conflicts-page/matrix", test_matrix);
  window_fixture_add ("/conflicts-page/matrix-of-many", test_matrix_of_many);
  window_fixture_add ("/conflicts-page/mending", test_mending);
  window_fixture_add ("/conflicts-page/meeting-goes", test_meeting_goes);
  return window_fixture_run ();
}
