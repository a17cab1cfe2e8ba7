/* A meeting in its window: an agenda whose times follow, what stands on every agenda, attendance.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"
#include "meetings-fixture.h"
#include "rooms/meetings/planner-agenda-edits.h"
#include "rooms/meetings/planner-agenda-page.h"
#include "rooms/meetings/planner-attendance-page-private.h"
#include "rooms/meetings/planner-meeting-edits.h"
#include "rooms/meetings/planner-meeting-page.h"
#include "rooms/meetings/planner-standing-items.h"
#include "rooms/meetings/planner-suggest-dialog.h"
#include "widgets/planner-record-table.h"
#include "widgets/planner-table-cell.h"

#define AS_FILLED "a 1 10:00, b 2 10:05, c 3 10:15"

static void
test_agenda (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerRoom *part;
  PlannerRecord *fresh;

  meetings_fixture_fill (fixture);
  room = meetings_fixture_show_room (fixture);
  part = meetings_fixture_enter (room, "next", PLANNER_KIND_AGENDA_ITEM);
  meetings_fixture_assert_agenda (fixture, "next", AS_FILLED);

  /* What is moved takes the time of its place, and the others close up, in one step. */
  planner_room_show_record (part, PLANNER_KIND_AGENDA_ITEM, "c");
  gtk_widget_activate_action (GTK_WIDGET (part), "room.move-up", NULL);
  meetings_fixture_assert_agenda (fixture, "next", "a 1 10:00, c 3 10:05, b 2 10:25");
  gtk_widget_activate_action (GTK_WIDGET (part), "room.move-up", NULL);
  meetings_fixture_assert_agenda (fixture, "next", "c 3 10:00, a 1 10:20, b 2 10:25");
  gtk_widget_activate_action (GTK_WIDGET (part), "room.renumber", NULL);
  meetings_fixture_assert_agenda (fixture, "next", "c 1 10:00, a 2 10:20, b 3 10:25");
  for (guint i = 0; i < 3; i++)
    g_assert_true (planner_plan_undo (fixture->plan, NULL));
  meetings_fixture_assert_agenda (fixture, "next", AS_FILLED);

  /* One that goes takes its time along, and what hangs on it. */
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_AGENDA_ITEM, "b");
  planner_room_show_record (part, PLANNER_KIND_AGENDA_ITEM, "b");
  gtk_widget_activate_action (GTK_WIDGET (part), "room.delete", NULL);
  meetings_fixture_assert_agenda (fixture, "next", "a 1 10:00, c 3 10:05");
  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_RECOMMENDATION, "r"));
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  meetings_fixture_assert_agenda (fixture, "next", AS_FILLED);
  g_assert_nonnull (planner_plan_lookup (fixture->plan, PLANNER_KIND_RECOMMENDATION, "r"));

  /* A new one is on this agenda, for its boards; the last has the next number. */
  planner_room_show_record (part, PLANNER_KIND_AGENDA_ITEM, "c");
  window_fixture_act (fixture, "new-record", NULL);
  fresh = planner_room_get_selected (PLANNER_ROOM (room));
  g_assert_cmpstr (planner_record_get (fresh, PLANNER_AGENDA_ITEM_MEETING), ==, "next");
  g_assert_cmpstr (planner_record_get (fresh, PLANNER_AGENDA_ITEM_BOARDS), ==, "board");
  meetings_fixture_assert_agenda (fixture, "next", AS_FILLED ", ? 4 -");
}

/* What the Menu key is pressed on is what its menu is about. */
static void
test_menu_is_about_its_row (WindowFixture *fixture, gconstpointer data)
{
  PlannerRoom *agenda;

  meetings_fixture_fill (fixture);
  agenda = meetings_fixture_enter (meetings_fixture_show_room (fixture), "next", PLANNER_KIND_AGENDA_ITEM);
  gtk_widget_grab_focus (GTK_WIDGET (agenda));
  window_fixture_wait_for_focus (fixture, PLANNER_TYPE_TABLE_CELL);
  g_assert_cmpuint (planner_room_get_n_selected (agenda), ==, 0);
  gtk_widget_activate_action (window_fixture_find (GTK_WIDGET (agenda), PLANNER_TYPE_RECORD_TABLE), "table.menu", NULL);
  window_fixture_settle ();
  g_assert_cmpuint (planner_room_get_n_selected (agenda), ==, 1);
  g_assert_cmpstr (planner_record_get_id (planner_room_get_selected (agenda)), ==, "a");
}

static void
test_new_on_empty_agenda (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;

  meetings_fixture_fill (fixture);
  room = meetings_fixture_show_room (fixture);
  meetings_fixture_enter (room, "unmarked", PLANNER_KIND_AGENDA_ITEM);
  window_fixture_wait_for_words (GTK_WIDGET (room), "Nothing on This Agenda Yet");
  window_fixture_act (fixture, "new-record", NULL);
  meetings_fixture_assert_agenda (fixture, "unmarked", "? 1 -");
  meetings_fixture_assert_agenda (fixture, "next", AS_FILLED);
}

/* Asked by what the purpose says, in one step. */
static void
test_boards_are_asked (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) asked = NULL;
  PlannerMeetingsRoom *room;
  PlannerRoom *part;

  meetings_fixture_fill (fixture);
  window_fixture_put (fixture, "second", PLANNER_BOARD_NAME, "Second");
  window_fixture_put (fixture, "b", PLANNER_AGENDA_ITEM_BOARDS, "board second");
  window_fixture_put (fixture, "b", PLANNER_AGENDA_ITEM_PURPOSE, "approval noting");
  room = meetings_fixture_show_room (fixture);
  part = meetings_fixture_enter (room, "next", PLANNER_KIND_AGENDA_ITEM);
  planner_room_show_record (part, PLANNER_KIND_AGENDA_ITEM, "b");
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (part), "room.ask-boards", NULL);
  asked = planner_plan_list_of (fixture->plan, PLANNER_KIND_RECOMMENDATION, PLANNER_RECOMMENDATION_AGENDA_ITEM, "b");
  g_assert_cmpuint (asked->len, ==, 2);
  g_assert_cmpstr (planner_record_get (g_ptr_array_index (asked, 1), PLANNER_RECOMMENDATION_BOARD), ==, "second");
  g_assert_cmpstr (planner_record_get (g_ptr_array_index (asked, 1), PLANNER_RECOMMENDATION_VERBS), ==, "approve note");
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RECOMMENDATION), ==, 0);
}

static void
test_suggestions (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerRoom *part;

  meetings_fixture_fill (fixture);
  window_fixture_put (fixture, "hospital", PLANNER_ORGANISATION_NAME, "Quay Hospital");
  window_fixture_put (fixture, "b", PLANNER_AGENDA_ITEM_TITLE, "Beds at Quay Hospital");
  room = meetings_fixture_show_room (fixture);
  part = meetings_fixture_enter (room, "next", PLANNER_KIND_AGENDA_ITEM);
  planner_room_show_record (part, PLANNER_KIND_AGENDA_ITEM, "b");
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (part), "room.suggest", NULL);
  g_assert_true (PLANNER_IS_SUGGEST_DIALOG (window_fixture_get_dialog (fixture)));
  window_fixture_press (GTK_WIDGET (window_fixture_get_dialog (fixture)), "_Accept 1");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpstr (meetings_fixture_get (fixture, "b", PLANNER_AGENDA_ITEM_ORGANISATIONS), ==, "hospital");

  /* What is said is not offered again. */
  gtk_widget_activate_action (GTK_WIDGET (part), "room.suggest", NULL);
  window_fixture_settle ();
  g_assert_null (window_fixture_get_dialog (fixture));
}

static void
test_attendance (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerAttendancePage *part;
  PlannerRecord *board;
  g_autofree char *met = NULL;
  g_autofree char *short_words = NULL;
  g_autofree char *chair = NULL;
  g_autofree char *deputy = NULL;
  gboolean short_of;

  meetings_fixture_fill (fixture);
  meetings_fixture_put_seat (fixture, "s1", "ama", "deputy-chair");
  meetings_fixture_put_seat (fixture, "s2", "ben", "chair");
  meetings_fixture_put_seat (fixture, "s3", "cai", "officer");
  meetings_fixture_put_seat (fixture, "s4", "dot", "member");
  window_fixture_put (fixture, "s4", PLANNER_SEAT_TO, "2001-01-01");
  room = meetings_fixture_show_room (fixture);
  part = PLANNER_ATTENDANCE_PAGE (meetings_fixture_enter (room, "held", PLANNER_KIND_ATTENDANCE));
  window_fixture_wait_for_words (GTK_WIDGET (room), "Nobody Is Down Yet");
  gtk_widget_activate_action (GTK_WIDGET (part), "room.fill", NULL);
  window_fixture_settle ();
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ATTENDANCE), ==, 3);

  /* The chair first; a seat that had ended is nobody's. */
  {
    GListModel *rows = G_LIST_MODEL (planner_tree_room_get_outline (PLANNER_TREE_ROOM (part)));
    g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (rows, 1);
    PlannerRecord *first = planner_outline_row_get_record (row);

    g_assert_cmpstr (planner_record_get (first, PLANNER_ATTENDANCE_PERSON), ==, "ben");
    g_assert_cmpstr (planner_record_get (first, PLANNER_ATTENDANCE_PRESENCE), ==, "present");
    planner_room_show_record (PLANNER_ROOM (part), PLANNER_KIND_ATTENDANCE, planner_record_get_id (first));
  }
  board = planner_plan_lookup (fixture->plan, PLANNER_KIND_BOARD, "board");
  met = planner_attendance_page_dup_quorum (part, board, &short_of);
  g_assert_cmpstr (met, ==, "2 voting members of 2 needed: quorate");
  g_assert_false (short_of);
  chair = planner_attendance_page_dup_chair (part, board);
  g_assert_cmpstr (chair, ==, "Chair: ben. Deputy: ama.");
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (part), "room.apologies", NULL);
  short_words = planner_attendance_page_dup_quorum (part, board, &short_of);
  g_assert_cmpstr (short_words, ==, "1 voting member of 2 needed: not quorate");
  g_assert_true (short_of);
  deputy = planner_attendance_page_dup_chair (part, board);
  g_assert_cmpstr (deputy, ==, "The chair is not there; the deputy is ama.");

  /* Everybody is down; undoing takes them off again. */
  gtk_widget_activate_action (GTK_WIDGET (part), "room.fill", NULL);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ATTENDANCE), ==, 3);
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ATTENDANCE), ==, 0);

  /* Before the day nobody is known to be there. */
  meetings_fixture_enter (room, "next", PLANNER_KIND_ATTENDANCE);
  gtk_widget_activate_action (GTK_WIDGET (part), "room.fill", NULL);
  {
    g_autoptr (GPtrArray) expected
        = planner_plan_list_of (fixture->plan, PLANNER_KIND_ATTENDANCE, PLANNER_ATTENDANCE_MEETING, "next");

    g_assert_cmpuint (expected->len, ==, 3);
    g_assert_null (planner_record_get (g_ptr_array_index (expected, 0), PLANNER_ATTENDANCE_PRESENCE));
  }
}

/* Standing items are those of other agendas too, by the words before a figure. */
static void
test_standing_items (WindowFixture *fixture, gconstpointer data)
{
  PlannerRecord *meeting;
  guint n;

  meetings_fixture_fill (fixture);
  window_fixture_put (fixture, "b", PLANNER_AGENDA_ITEM_TITLE, "Minutes of 20 May");
  window_fixture_put (fixture, "other", PLANNER_AGENDA_ITEM_TITLE, "Minutes of 15 July and actions");
  g_assert_true (planner_agenda_item_is_standing (fixture->plan, planner_plan_lookup (fixture->plan, PLANNER_KIND_AGENDA_ITEM, "b")));
  g_assert_false (planner_agenda_item_is_standing (fixture->plan, planner_plan_lookup (fixture->plan, PLANNER_KIND_AGENDA_ITEM, "a")));
  meetings_fixture_put_meeting (fixture, "later", 20, "planned");
  meeting = planner_plan_lookup (fixture->plan, PLANNER_KIND_MEETING, "later");
  g_assert_true (planner_agenda_take_over (fixture->plan, meeting, &n, NULL));
  meetings_fixture_assert_agenda (fixture, "later", "Minutes of 20 May 1 -");
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  meetings_fixture_assert_agenda (fixture, "later", "");
  g_assert_false (planner_agenda_take_over (fixture->plan, planner_plan_lookup (fixture->plan, PLANNER_KIND_MEETING, "before"), &n, NULL));
}

static void
add_like (WindowFixture *fixture, const char *meeting, const char *expected)
{
  PlannerBranchTarget target = { planner_plan_lookup (fixture->plan, PLANNER_KIND_MEETING, meeting), PLANNER_BRANCH_AFTER, NULL };
  g_autofree char *id = planner_meetings_add (fixture->plan, &planner_meeting_rules, &target, NULL);

  meetings_fixture_assert_agenda (fixture, id, expected);
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_MEETING, id));
}

/* A new meeting begins with what stands on the agenda of the one it is like, or the last of its boards, and on all that come. */
static void
test_new_meeting_begins (WindowFixture *fixture, gconstpointer data)
{
  meetings_fixture_fill (fixture);
  add_like (fixture, "held", "");
  window_fixture_put (fixture, "other", PLANNER_AGENDA_ITEM_TITLE, "Minutes of 20 May");
  window_fixture_put (fixture, "b", PLANNER_AGENDA_ITEM_TITLE, "Minutes of 15 July");
  meetings_fixture_put_item (fixture, "once", "far", "2", NULL, "5");
  add_like (fixture, "held", "Minutes of 20 May 1 -"); /* the last that has an agenda */
  add_like (fixture, "next", "Minutes of 15 July 1 -");

  /* What is on every agenda to come is on the new one, too. */
  meetings_fixture_put_item (fixture, "past", "before", "1", NULL, "5");
  meetings_fixture_put_item (fixture, "past-2", "held", "1", NULL, "5");
  window_fixture_put (fixture, "past-2", PLANNER_AGENDA_ITEM_TITLE, "past");
  add_like (fixture, "held", "past 1 -, Minutes of 15 July 2 -");
}

static void
press_spread (PlannerRoom *agenda)
{
  gtk_widget_activate_action (GTK_WIDGET (agenda), "room.spread", NULL);
  window_fixture_settle ();
}

/* An item is put on each meeting to come of its boards that is without it, in one step, and stands from then on. */
static void
test_put_on_every_meeting (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerRoom *agenda;
  g_autoptr (GPtrArray) waiting = NULL;
  GDate today;
  guint n;

  meetings_fixture_fill (fixture);
  window_fixture_put (fixture, "elsewhere", PLANNER_BOARD_NAME, "Another");
  meetings_fixture_put_meeting (fixture, "foreign", 30, "planned");
  window_fixture_put (fixture, "foreign", PLANNER_MEETING_BOARDS, "elsewhere");
  meetings_fixture_put_meeting (fixture, "later", 20, "planned");
  room = meetings_fixture_show_room (fixture);
  agenda = meetings_fixture_enter (room, "next", PLANNER_KIND_AGENDA_ITEM);
  planner_room_show_record (agenda, PLANNER_KIND_AGENDA_ITEM, "b");
  window_fixture_settle ();
  press_spread (agenda);
  meetings_fixture_assert_agenda (fixture, "far", "other 1 -, b 2 -");
  meetings_fixture_assert_agenda (fixture, "later", "b 1 -");
  meetings_fixture_assert_agenda (fixture, "next", "a 1 10:00, b 2 10:05, c 3 10:15");
  meetings_fixture_assert_agenda (fixture, "foreign", "");
  meetings_fixture_assert_agenda (fixture, "held", "");
  g_assert_true (window_fixture_says (GTK_WIDGET (fixture->window), "Put on 2 more meetings; a new meeting begins with it"));
  press_spread (agenda); /* none is without it any more */
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  meetings_fixture_assert_agenda (fixture, "later", "");

  /* What waits for a meeting is placed itself on the first. */
  meetings_fixture_put_item (fixture, "waits", NULL, NULL, NULL, "5");
  window_fixture_put (fixture, "waits", PLANNER_AGENDA_ITEM_BOARDS, "board");
  waiting = meetings_fixture_list (fixture, PLANNER_KIND_AGENDA_ITEM, "waits");
  planner_get_today (&today);
  g_assert_true (planner_agenda_items_spread (fixture->plan, waiting, &today, &n, NULL));
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (meetings_fixture_get (fixture, "waits", PLANNER_AGENDA_ITEM_MEETING), ==, "next");
  meetings_fixture_assert_agenda (fixture, "far", "other 1 -, waits 2 -");

  /* Where nothing is numbered yet, nothing is. */
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  window_fixture_put (fixture, "other", PLANNER_AGENDA_ITEM_NUMBER, NULL);
  g_assert_true (planner_agenda_items_spread (fixture->plan, waiting, &today, &n, NULL));
  meetings_fixture_assert_agenda (fixture, "far", "other - -, waits - -");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/meeting-parts/agenda", test_agenda);
  window_fixture_add ("/meeting-parts/menu-is-about-its-row", test_menu_is_about_its_row);
  window_fixture_add ("/meeting-parts/new-on-empty-agenda", test_new_on_empty_agenda);
  window_fixture_add ("/meeting-parts/boards-are-asked", test_boards_are_asked);
  window_fixture_add ("/meeting-parts/suggestions", test_suggestions);
  window_fixture_add ("/meeting-parts/attendance", test_attendance);
  window_fixture_add ("/meeting-parts/standing-items", test_standing_items);
  window_fixture_add ("/meeting-parts/new-meeting-begins", test_new_meeting_begins);
  window_fixture_add ("/meeting-parts/put-on-every-meeting", test_put_on_every_meeting);
  return window_fixture_run ();
}
