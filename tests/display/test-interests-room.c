/* The interests room in its window: states and headings, the form of declarations, no change, ended and deleted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-print-dialog.h"
#include "core/plan/planner-facts.h"
#include "core/plan/planner-history.h"
#include "rooms/interests/planner-declaration-dialog-private.h"
#include "rooms/interests/planner-interests-room-private.h"
#include "widgets/planner-filter-button.h"
#include "window-fixture.h"

static PlannerInterestsRoom *
show_room (WindowFixture *fixture)
{
  window_fixture_show (fixture);
  g_assert_true (planner_plan_view_show_room (planner_window_get_view (fixture->window), "interests"));
  window_fixture_settle ();
  window_fixture_draw (fixture, 4);
  return PLANNER_INTERESTS_ROOM (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_INTERESTS_ROOM));
}

/* So many months before today. */
static char *
dup_day_before (guint months)
{
  GDate day;

  planner_get_today (&day);
  g_date_subtract_months (&day, months);
  return planner_value_from_date (&day);
}

static void
put_interest (WindowFixture *fixture, const char *id, const char *person, const char *name, int declared, int ended)
{
  g_autofree char *declared_on = declared >= 0 ? dup_day_before ((guint) declared) : NULL;
  g_autofree char *to = ended >= 0 ? dup_day_before ((guint) ended) : NULL;

  window_fixture_put (fixture, id, PLANNER_INTEREST_PERSON, person);
  window_fixture_put (fixture, id, PLANNER_INTEREST_ORGANISATION_NAME, name);
  window_fixture_put (fixture, id, PLANNER_INTEREST_DECLARED_ON, declared_on);
  window_fixture_put (fixture, id, PLANNER_INTEREST_TO, to);
}

static void
fill (WindowFixture *fixture)
{
  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  window_fixture_put (fixture, "ben", PLANNER_PERSON_SURNAME, "Okoro");
  window_fixture_put (fixture, "hospital", PLANNER_ORGANISATION_NAME, "Hospital");
  put_interest (fixture, "current", "ama", "Mere Homes", 3, -1);
  put_interest (fixture, "due", "ama", "Mere School", 12, -1);
  put_interest (fixture, "overdue", "ama", "Mere Arts", 14, -1);
  put_interest (fixture, "undated", "ama", "Mere Sports", -1, -1);
  put_interest (fixture, "ended", "ama", "Mere Choir", 14, 3);
  put_interest (fixture, "past", "ama", "Mere Bank", 120, 100);
  put_interest (fixture, "nil", "ama", NULL, 4, -1);
  window_fixture_put (fixture, "nil", PLANNER_INTEREST_NIL_RETURN, "1");
}

static PlannerRecord *
look_up (WindowFixture *fixture, const char *id)
{
  return planner_plan_lookup (fixture->plan, PLANNER_KIND_INTEREST, id);
}

static GPtrArray *
get_interests (WindowFixture *fixture, const char *first, const char *second)
{
  GPtrArray *interests = g_ptr_array_new ();

  g_ptr_array_add (interests, look_up (fixture, first));
  if (second != NULL)
    g_ptr_array_add (interests, look_up (fixture, second));
  return interests;
}

static void
test_states (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    PlannerInterestStanding standing;
    const char *published; /* or its beginning */
  } cases[] = {
    { "current", PLANNER_INTEREST_IS_CURRENT, "Yes" },   { "due", PLANNER_INTEREST_IS_DUE, "Yes" },
    { "overdue", PLANNER_INTEREST_IS_OVERDUE, "Yes" },   { "undated", PLANNER_INTEREST_IS_UNDATED, "Yes" },
    { "ended", PLANNER_INTEREST_IS_ENDED, "Until " },    { "past", PLANNER_INTEREST_IS_PAST_KEEPING, "No" },
    { "nil", PLANNER_INTEREST_IS_OVERTAKEN, "No" },
  };
  PlannerInterestsRoom *room;
  g_autofree char *withheld = NULL;

  fill (fixture);
  room = show_room (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *published = planner_interest_standings_dup_published (room->standings, look_up (fixture, cases[i].id));

      g_assert_cmpint (planner_interest_standings_get (room->standings, look_up (fixture, cases[i].id)), ==, cases[i].standing);
      g_assert_true (g_str_has_prefix (published, cases[i].published));
    }
  window_fixture_put (fixture, "current", PLANNER_INTEREST_SENSITIVE, "1");
  withheld = planner_interest_standings_dup_published (room->standings, look_up (fixture, "current"));
  g_assert_cmpstr (withheld, ==, "Withheld");
}

static void
test_headings (WindowFixture *fixture, gconstpointer data)
{
  PlannerInterestsRoom *room;
  const char *const overdue[] = { "overdue", "due", NULL };

  fill (fixture);
  window_fixture_put (fixture, "due", PLANNER_INTEREST_PERSON, "ben");
  window_fixture_put (fixture, "due", PLANNER_INTEREST_ORGANISATION, "hospital");
  window_fixture_put (fixture, "due", PLANNER_INTEREST_TYPE, "financial");
  room = show_room (fixture);
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), "/Boateng current overdue undated ended past nil /Okoro due");
  planner_interests_room_set_grouping (room, PLANNER_INTERESTS_BY_ORGANISATION);
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), "/Hospital due /No organisation of the directory current overdue undated ended past nil");
  planner_interests_room_set_grouping (room, PLANNER_INTERESTS_BY_TYPE);
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), "/No type current overdue undated ended past nil /Financial due");
  planner_interests_room_set_grouping (room, PLANNER_INTERESTS_BY_STANDING);
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), "/Overdue overdue /Undated undated /Due due /Current current /Overtaken nil /Ended ended /Past keeping past");

  /* It follows what is confirmed. */
  {
    g_autofree char *today = dup_day_before (0);

    window_fixture_put (fixture, "overdue", PLANNER_INTEREST_DECLARED_ON, today);
  }
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), "/Undated undated /Due due /Current current overdue /Overtaken nil /Ended ended /Past keeping past");
  planner_record_filter_set_values (room->filter, PLANNER_INTEREST_FILTER_STANDING, overdue);
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (room));
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), "/Due due");
}

static void
assert_chosen (PlannerInterestsRoom *room, PlannerInterestFilterKind list, const char *value, const char *expected)
{
  const char *const values[] = { value, NULL };

  planner_record_filter_set_values (room->filter, list, values);
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (room));
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), expected);
}

static void
test_publication (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) options = planner_filter_options_new ();
  PlannerInterestsRoom *room;

  fill (fixture);
  window_fixture_put (fixture, "current", PLANNER_INTEREST_CONSENT, "1");
  window_fixture_put (fixture, "due", PLANNER_INTEREST_CONSENT, "0");
  window_fixture_put (fixture, "overdue", PLANNER_INTEREST_SENSITIVE, "1");
  room = show_room (fixture);
  planner_record_filter_fill (room->filter, PLANNER_INTEREST_FILTER_STANDING, options);
  g_assert_cmpuint (options->len, ==, PLANNER_N_INTEREST_STANDINGS + 4);
  g_assert_cmpstr (g_array_index (options, PlannerFilterOption, PLANNER_N_INTEREST_STANDINGS).label, ==, "Consent not asked for");

  /* Who returned nil has nothing to consent to. */
  assert_chosen (room, PLANNER_INTEREST_FILTER_STANDING, "not-asked", "/Boateng overdue undated ended past");
  assert_chosen (room, PLANNER_INTEREST_FILTER_STANDING, "consents", "/Boateng current");
  assert_chosen (room, PLANNER_INTEREST_FILTER_STANDING, "refuses", "/Boateng due");
  assert_chosen (room, PLANNER_INTEREST_FILTER_STANDING, "sensitive", "/Boateng overdue");
}

/* In a narrow window all that tells one interest from another stands in its row. */
static void
test_narrow (WindowFixture *fixture, gconstpointer data)
{
  PlannerInterestsRoom *room;

  fill (fixture);
  window_fixture_put (fixture, "current", PLANNER_INTEREST_NATURE, "Sister\nis a director");
  window_fixture_put (fixture, "current", PLANNER_INTEREST_TYPE, "indirect");
  window_fixture_put (fixture, "current", PLANNER_INTEREST_THROUGH, "Sister");
  window_fixture_put (fixture, "due", PLANNER_INTEREST_TYPE, "financial");
  room = show_room (fixture);
  window_fixture_resize (fixture, 1200, 800);
  window_fixture_draw (fixture, 4);
  g_assert_true (planner_record_table_shows (room->table, PLANNER_INTEREST_NATURE));
  planner_record_table_set_narrow (room->table, TRUE);
  window_fixture_draw (fixture, 4);
  g_assert_false (planner_record_table_shows (room->table, PLANNER_INTEREST_NATURE));
  window_fixture_wait_for_words (GTK_WIDGET (room->table), "Mere Homes");
  window_fixture_wait_for_words (GTK_WIDGET (room->table), "Sister is a director (through: Sister)");
  window_fixture_wait_for_words (GTK_WIDGET (room->table), "Indirect");
  window_fixture_wait_for_words (GTK_WIDGET (room->table), "● Current");
  g_assert_false (window_fixture_says (GTK_WIDGET (room->table), "Nothing to declare"));
  g_assert_false (window_fixture_says (GTK_WIDGET (room->table), "Indirect · Boateng"));

  /* The person is said where no heading does. */
  planner_interests_room_set_grouping (room, PLANNER_INTERESTS_BY_TYPE);
  window_fixture_draw (fixture, 4);
  window_fixture_wait_for_words (GTK_WIDGET (room->table), "Boateng · Indirect");
  planner_record_table_set_narrow (room->table, FALSE);
  window_fixture_draw (fixture, 4);
  g_assert_false (window_fixture_says (GTK_WIDGET (room->table), "Boateng · Indirect"));
}

static void
test_declare (WindowFixture *fixture, gconstpointer data)
{
  PlannerInterestsRoom *room;
  PlannerDeclarationDialog *dialog;
  PlannerRecord *interest;
  guint before;

  fill (fixture);
  window_fixture_put (fixture, "current", PLANNER_INTEREST_POSITION, "Voting member");
  room = show_room (fixture);
  before = planner_plan_count (fixture->plan, PLANNER_KIND_INTEREST);
  planner_record_table_show (room->table, "current", PLANNER_FIELD_NONE);
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (room), "room.new", NULL);
  dialog = PLANNER_DECLARATION_DIALOG (window_fixture_get_dialog (fixture));
  g_assert_cmpstr (planner_named_row_get (dialog->person_row).id, ==, "ama");
  g_assert_cmpstr (gtk_editable_get_text (dialog->position_row), ==, "Voting member");
  g_assert_false (gtk_widget_get_sensitive (dialog->save_button));
  gtk_editable_set_text (dialog->nature_row, "Sister is a director");
  g_assert_true (gtk_widget_get_sensitive (dialog->save_button));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (dialog->through_row)));
  gtk_check_button_set_active (dialog->indirect_check, TRUE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog->through_row)));
  gtk_editable_set_text (dialog->through_row, "Sister");
  planner_named_row_set_id (dialog->organisation_row, "hospital");
  adw_combo_row_set_selected (dialog->consent_row, 2);

  /* A day that is none is said beside the form, and nothing is written. */
  gtk_editable_set_text (dialog->from_row, "soon");
  window_fixture_press (GTK_WIDGET (dialog), "_Declare");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (dialog->from_row), "error"));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_INTEREST), ==, before);
  gtk_editable_set_text (dialog->from_row, "1 April 2020");
  window_fixture_press (GTK_WIDGET (dialog), "_Declare");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_INTEREST), ==, before + 1);
  interest = planner_room_get_selected (PLANNER_ROOM (room));
  g_assert_cmpstr (planner_record_get (interest, PLANNER_INTEREST_TYPE), ==, "indirect");
  g_assert_cmpstr (planner_record_get (interest, PLANNER_INTEREST_THROUGH), ==, "Sister");
  g_assert_cmpstr (planner_record_get (interest, PLANNER_INTEREST_ORGANISATION), ==, "hospital");
  g_assert_cmpstr (planner_record_get (interest, PLANNER_INTEREST_FROM), ==, "2020-04-01");
  g_assert_cmpstr (planner_record_get (interest, PLANNER_INTEREST_CONSENT), ==, "0");
  g_assert_true (planner_interest_is_sensitive (interest));
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_INTEREST), ==, before);
}

static void
test_confirm_and_end (WindowFixture *fixture, gconstpointer data)
{
  PlannerInterestsRoom *room;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GError) error = NULL;
  const GDate *today;

  fill (fixture);
  room = show_room (fixture);
  today = planner_interest_standings_get_today (room->standings);
  open = planner_interests_list_open_of (room->standings, "ama");
  g_assert_cmpuint (open->len, ==, 4);
  g_assert_true (planner_interests_confirm (fixture->plan, open, today, &error));
  g_assert_cmpint (planner_interest_standings_get (room->standings, look_up (fixture, "overdue")), ==, PLANNER_INTEREST_IS_CURRENT);
  g_assert_cmpint (planner_interest_standings_get (room->standings, look_up (fixture, "undated")), ==, PLANNER_INTEREST_IS_CURRENT);
  g_assert_cmpint (planner_interest_standings_get (room->standings, look_up (fixture, "ended")), ==, PLANNER_INTEREST_IS_ENDED);
  g_assert_nonnull (planner_record_get (look_up (fixture, "overdue"), PLANNER_INTEREST_FIRST_DECLARED_ON));
  g_assert_cmpstr (planner_record_get (look_up (fixture, "overdue"), PLANNER_INTEREST_FIRST_DECLARED_ON), !=,
                   planner_record_get (look_up (fixture, "overdue"), PLANNER_INTEREST_DECLARED_ON));
  g_assert_null (planner_record_get (look_up (fixture, "undated"), PLANNER_INTEREST_FIRST_DECLARED_ON));
  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_null (planner_record_get (look_up (fixture, "overdue"), PLANNER_INTEREST_FIRST_DECLARED_ON));
  g_assert_cmpint (planner_interest_standings_get (room->standings, look_up (fixture, "overdue")), ==, PLANNER_INTEREST_IS_OVERDUE);

  one = get_interests (fixture, "overdue", NULL);
  g_assert_true (planner_interests_end (fixture->plan, one, today, &error));
  g_assert_nonnull (look_up (fixture, "overdue"));
  g_assert_nonnull (planner_record_get (look_up (fixture, "overdue"), PLANNER_INTEREST_TO));
}

static void
test_delete (WindowFixture *fixture, gconstpointer data)
{
  PlannerInterestsRoom *room;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) sensitive = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  gboolean kept = FALSE;

  fill (fixture);
  window_fixture_put (fixture, "current", PLANNER_INTEREST_SENSITIVE, "1");
  room = show_room (fixture);
  open = get_interests (fixture, "current", "due");
  sensitive = get_interests (fixture, "current", NULL);
  g_assert_true (planner_interests_were_published (open));
  g_assert_false (planner_interests_were_published (sensitive));

  /* What was never published goes without a word. */
  planner_record_table_show (room->table, "current", PLANNER_FIELD_NONE);
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (room), "room.delete", NULL);
  g_assert_null (look_up (fixture, "current"));
  planner_record_table_show (room->table, "due", PLANNER_FIELD_NONE);
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (room), "room.delete", NULL);
  g_assert_nonnull (window_fixture_get_dialog (fixture));
  g_assert_nonnull (look_up (fixture, "due"));
  adw_dialog_force_close (window_fixture_get_dialog (fixture));

  open = (g_ptr_array_unref (open), get_interests (fixture, "due", NULL));
  g_assert_true (planner_interests_delete_because (fixture->plan, open, "Entered twice",
                                                   planner_interest_standings_get_today (room->standings), &error));
  g_assert_null (look_up (fixture, "due"));
  history = planner_plan_list_history (fixture->plan, PLANNER_KIND_INTEREST, "due", &error);
  for (guint i = 0; i < history->len; i++)
    {
      const PlannerHistoryEntry *entry = g_ptr_array_index (history, i);

      kept = kept || (entry->field == PLANNER_INTEREST_NOTES && g_str_has_suffix (entry->new_value, "Entered twice"));
    }
  g_assert_true (kept);
}

static void
test_undeclared (WindowFixture *fixture, gconstpointer data)
{
  PlannerInterestsRoom *room;

  fill (fixture);
  window_fixture_put (fixture, "board", PLANNER_BOARD_NAME, "Board");
  window_fixture_put (fixture, "seat", PLANNER_SEAT_BOARD, "board");
  window_fixture_put (fixture, "seat", PLANNER_SEAT_PERSON, "ben");
  window_fixture_put (fixture, "own", PLANNER_SEAT_BOARD, "board");
  window_fixture_put (fixture, "own", PLANNER_SEAT_PERSON, "ama");
  room = show_room (fixture);
  window_fixture_wait_for_words (GTK_WIDGET (room), "1 person holds a seat and has never declared");
  gtk_widget_activate_action (GTK_WIDGET (room), "room.undeclared", NULL);
  window_fixture_press (GTK_WIDGET (window_fixture_get_dialog (fixture)), "Nil Return");
  window_fixture_wait_for_no_dialog (fixture);
  window_fixture_settle ();
  g_assert_cmpuint (planner_interest_standings_get_undeclared (room->standings)->len, ==, 0);
  g_assert_true (planner_record_get_flag (planner_room_get_selected (PLANNER_ROOM (room)), PLANNER_INTEREST_NIL_RETURN));
}

static void
test_prints_what_is_published (WindowFixture *fixture, gconstpointer data)
{
  PlannerInterestsRoom *room = show_room (fixture);

  g_assert_false (planner_room_can_print (PLANNER_ROOM (room)));
  fill (fixture);
  window_fixture_settle ();
  g_assert_true (planner_room_can_print (PLANNER_ROOM (room)));
  g_assert_true (window_fixture_is_enabled (fixture, "print"));
}

/* Asks for the day by @action, takes one that has come and none else, and shows the pages. */
static void
show_past (WindowFixture *fixture, PlannerInterestsRoom *room, const char *action)
{
  g_autofree char *earlier = dup_day_before (1);
  AdwDialog *dialog;
  GtkEditable *day;

  gtk_widget_activate_action (GTK_WIDGET (room), action, NULL);
  dialog = window_fixture_get_dialog (fixture);
  day = GTK_EDITABLE (window_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW));
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "print"));
  gtk_editable_set_text (day, "1 April 2999");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "print"));
  gtk_editable_set_text (day, "some day");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "print"));
  gtk_editable_set_text (day, earlier);
  window_fixture_press (GTK_WIDGET (dialog), "_Show Pages");
  window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_PRINT_DIALOG);
  while (window_fixture_get_dialog (fixture) == dialog)
    g_main_context_iteration (NULL, TRUE);
  window_fixture_wait_for_words (GTK_WIDGET (window_fixture_get_dialog (fixture)), "Register of interests");
  adw_dialog_force_close (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_no_dialog (fixture);
}

static void
test_past (WindowFixture *fixture, gconstpointer data)
{
  PlannerInterestsRoom *room;

  fill (fixture);
  room = show_room (fixture);
  show_past (fixture, room, "room.print-past");
  show_past (fixture, room, "room.print-changes");

  /* What is printed after that is today's again. */
  g_assert_false (g_date_valid (&room->printed.as_at) || g_date_valid (&room->printed.since));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/interests-room/states", test_states);
  window_fixture_add ("/interests-room/headings", test_headings);
  window_fixture_add ("/interests-room/publication", test_publication);
  window_fixture_add ("/interests-room/narrow", test_narrow);
  window_fixture_add ("/interests-room/declare", test_declare);
  window_fixture_add ("/interests-room/confirm-and-end", test_confirm_and_end);
  window_fixture_add ("/interests-room/delete", test_delete);
  window_fixture_add ("/interests-room/undeclared", test_undeclared);
  window_fixture_add ("/interests-room/prints-what-is-published", test_prints_what_is_published);
  window_fixture_add ("/interests-room/past", test_past);

  return window_fixture_run ();
}
