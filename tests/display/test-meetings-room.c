/* The meetings room in its window: meetings to come and held, what leads into one and back, a year at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"
#include "meetings-fixture.h"
#include "rooms/meetings/planner-agenda-page.h"
#include "rooms/meetings/planner-attendance-page-private.h"
#include "rooms/meetings/planner-meeting-edits.h"
#include "rooms/meetings/planner-meeting-page.h"
#include "rooms/meetings/planner-meetings-list.h"
#include "rooms/meetings/planner-repeat-dialog.h"
#include "widgets/planner-field-editor.h"
#include "widgets/planner-record-table-parts.h"

static void
test_list (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerRoom *meetings;

  meetings_fixture_fill (fixture);
  room = meetings_fixture_show_room (fixture);
  meetings = planner_host_room_get_guest (PLANNER_HOST_ROOM (room));
  window_fixture_assert_lines (PLANNER_TREE_ROOM (meetings), "/To come next far /Past, not marked as held unmarked /Held held before");

  /* It follows what is marked; a new one has what the one before has, but its day. */
  window_fixture_put (fixture, "unmarked", PLANNER_MEETING_STATUS, "held");
  window_fixture_assert_lines (PLANNER_TREE_ROOM (meetings), "/To come next far /Held unmarked held before");
  planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_MEETING, "next");
  window_fixture_settle ();
  window_fixture_act (fixture, "new-record", NULL);
  window_fixture_settle ();
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_MEETING), ==, 6);
  {
    PlannerRecord *fresh = planner_room_get_selected (PLANNER_ROOM (room));

    g_assert_cmpstr (planner_record_get (fresh, PLANNER_MEETING_BOARDS), ==, "board");
    g_assert_cmpstr (planner_record_get (fresh, PLANNER_MEETING_STARTS), ==, "10:00");
    g_assert_null (planner_record_get (fresh, PLANNER_MEETING_ON));
  }
}

/* A cell of the meeting, which is waited for until it is edited. */
static PlannerTableCell *
wait_for_edited (PlannerRecordTable *table, const char *id, PlannerField field)
{
  guint position;

  while (TRUE)
    {
      PlannerTableCell *cell = planner_record_table_find_position (table, id, &position)
                                 ? planner_record_table_find_cell (table, planner_record_table_peek_row (table, position), field)
                                 : NULL;

      if (cell != NULL && planner_table_cell_is_edited (cell))
        return cell;
      g_main_context_iteration (NULL, TRUE);
    }
}

/* Who goes on to the next cell passes what only follows from others: the number of items. */
static void
test_next_cell (WindowFixture *fixture, gconstpointer data)
{
  PlannerRecordTable *table;
  PlannerTableCell *cell;
  gboolean handled;

  meetings_fixture_fill (fixture);
  table = planner_tree_room_get_table (
    PLANNER_TREE_ROOM (planner_host_room_get_guest (PLANNER_HOST_ROOM (meetings_fixture_show_room (fixture)))));
  window_fixture_resize (fixture, 1400, 800);
  planner_record_table_edit (table, "next", PLANNER_MEETING_BOARDS);
  cell = wait_for_edited (table, "next", PLANNER_MEETING_BOARDS);
  g_signal_emit_by_name (window_fixture_find (GTK_WIDGET (cell), PLANNER_TYPE_FIELD_EDITOR), "step", 1, &handled);
  cell = wait_for_edited (table, "next", PLANNER_MEETING_STARTS);
  g_signal_emit_by_name (window_fixture_find (GTK_WIDGET (cell), PLANNER_TYPE_FIELD_EDITOR), "step", -1, &handled);
  wait_for_edited (table, "next", PLANNER_MEETING_BOARDS);
}

static void
test_enter_and_leave (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerRoom *part;

  meetings_fixture_fill (fixture);
  room = meetings_fixture_show_room (fixture);
  planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_MEETING, "next");
  window_fixture_settle ();
  g_assert_true (window_fixture_is_enabled (fixture, "print"));
  gtk_widget_activate_action (GTK_WIDGET (planner_host_room_get_guest (PLANNER_HOST_ROOM (room))), "room.open", NULL);
  window_fixture_settle ();
  g_assert_nonnull (planner_meetings_room_get_page (room));
  part = planner_host_room_get_guest (PLANNER_HOST_ROOM (planner_meetings_room_get_page (room)));
  g_assert_true (PLANNER_IS_AGENDA_PAGE (part));
  window_fixture_assert_lines (PLANNER_TREE_ROOM (part), "a b c");

  /* Until something in it is selected, the meeting is. */
  g_assert_cmpstr (planner_record_get_id (planner_room_get_selected (PLANNER_ROOM (room))), ==, "next");
  planner_room_show_record (part, PLANNER_KIND_AGENDA_ITEM, "b");
  window_fixture_settle ();
  g_assert_cmpstr (planner_record_get_id (planner_room_get_selected (PLANNER_ROOM (room))), ==, "b");
  window_fixture_wait_for_words (GTK_WIDGET (room), "3 items");
  gtk_widget_activate_action (GTK_WIDGET (part), "room.leave-meeting", NULL);
  window_fixture_settle ();
  g_assert_null (planner_meetings_room_get_page (room));
  g_assert_cmpstr (planner_record_get_id (planner_room_get_selected (PLANNER_ROOM (room))), ==, "next");

  /* Another meeting has its own items; one that is deleted is left. */
  part = meetings_fixture_enter (room, "far", PLANNER_KIND_AGENDA_ITEM);
  window_fixture_assert_lines (PLANNER_TREE_ROOM (part), "other");
  {
    g_autoptr (GPtrArray) far = meetings_fixture_list (fixture, PLANNER_KIND_MEETING, "far");

    g_assert_true (planner_meetings_delete (fixture->plan, far, NULL, NULL));
  }
  window_fixture_settle ();
  g_assert_null (planner_meetings_room_get_page (room));
}

static void
test_records_lead_here (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerMeetingPage *page;

  meetings_fixture_fill (fixture);
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_AGENDA_ITEM, "c");
  meetings_fixture_put_seat (fixture, "s", "ama", "chair");
  window_fixture_put (fixture, "t", PLANNER_ATTENDANCE_MEETING, "held");
  window_fixture_put (fixture, "t", PLANNER_ATTENDANCE_PERSON, "ama");
  room = meetings_fixture_show_room (fixture);
  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", "agenda_items", "b"));
  window_fixture_settle ();
  page = PLANNER_MEETING_PAGE (planner_meetings_room_get_page (room));
  g_assert_cmpstr (planner_meeting_page_get_meeting (page), ==, "next");
  g_assert_cmpstr (planner_record_get_id (planner_room_get_selected (PLANNER_ROOM (room))), ==, "b");
  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", "attendances", "t"));
  window_fixture_settle ();
  g_assert_cmpstr (planner_meeting_page_get_meeting (page), ==, "held");
  g_assert_true (PLANNER_IS_ATTENDANCE_PAGE (planner_host_room_get_guest (PLANNER_HOST_ROOM (page))));
  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", "recommendations", "r"));
  window_fixture_settle ();
  g_assert_cmpstr (planner_meeting_page_get_meeting (page), ==, "next");
  g_assert_cmpstr (planner_record_get_id (planner_plan_view_get_record (planner_window_get_view (fixture->window))), ==, "r");
  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", "meetings", "held"));
  window_fixture_settle ();
  g_assert_null (planner_meetings_room_get_page (room));
  g_assert_cmpstr (planner_record_get_id (planner_room_get_selected (PLANNER_ROOM (room))), ==, "held");
}

#define AS_FILLED "a 1 10:00, b 2 10:05, c 3 10:15"

/* The dialog offers the days of a year; what is made is one step. */
static void
test_repeat (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerRoom *meetings;
  PlannerRecord *first;

  meetings_fixture_fill (fixture);
  window_fixture_put (fixture, "next", PLANNER_MEETING_ON, "2030-01-16");
  window_fixture_put (fixture, "next", PLANNER_MEETING_VENUE, "Hall");
  window_fixture_put (fixture, "other", PLANNER_AGENDA_ITEM_TITLE, "b");
  room = meetings_fixture_show_room (fixture);
  planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_MEETING, "next");
  window_fixture_settle ();
  meetings = planner_host_room_get_guest (PLANNER_HOST_ROOM (room));
  gtk_widget_activate_action (GTK_WIDGET (meetings), "room.repeat", NULL);
  g_assert_true (PLANNER_IS_REPEAT_DIALOG (window_fixture_get_dialog (fixture)));
  window_fixture_wait_for_words (GTK_WIDGET (window_fixture_get_dialog (fixture)), "20 March 2030");
  window_fixture_press (GTK_WIDGET (window_fixture_get_dialog (fixture)), "_Make 6 Meetings");
  window_fixture_wait_for_no_dialog (fixture);
  window_fixture_settle ();
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_MEETING), ==, 11);
  {
    g_autoptr (GPtrArray) made = planner_room_dup_selection (PLANNER_ROOM (room));

    g_assert_cmpuint (made->len, ==, 6);
    first = g_ptr_array_index (made, 0);
    g_assert_cmpstr (planner_record_get (first, PLANNER_MEETING_ON), ==, "2030-03-20");
    g_assert_cmpstr (planner_record_get (first, PLANNER_MEETING_VENUE), ==, "Hall");
    g_assert_cmpstr (planner_record_get (first, PLANNER_MEETING_STATUS), ==, "planned");
    meetings_fixture_assert_agenda (fixture, planner_record_get_id (first), "b 1 -");
  }
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_MEETING), ==, 5);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_AGENDA_ITEM), ==, 4);
}

/* What hangs on a meeting goes and comes with it; its actions stay in the log. */
static void
test_delete (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) next = NULL;
  guint n;

  meetings_fixture_fill (fixture);
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_AGENDA_ITEM, "c");
  window_fixture_put (fixture, "t", PLANNER_ATTENDANCE_MEETING, "next");
  window_fixture_put (fixture, "action", PLANNER_ACTION_MEETING, "next");
  window_fixture_put (fixture, "elsewhere", PLANNER_BOARD_NAME, "Another");
  window_fixture_put (fixture, "told", PLANNER_ACTION_MEETING, "next");
  window_fixture_put (fixture, "told", PLANNER_ACTION_BOARDS, "elsewhere");
  next = meetings_fixture_list (fixture, PLANNER_KIND_MEETING, "next");
  g_assert_true (planner_meetings_delete (fixture->plan, next, &n, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_AGENDA_ITEM), ==, 1);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RECOMMENDATION), ==, 0);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ATTENDANCE), ==, 0);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ACTION), ==, 2);
  g_assert_cmpstr (meetings_fixture_get (fixture, "action", PLANNER_ACTION_BOARDS), ==, "board");
  g_assert_nonnull (meetings_fixture_get (fixture, "action", PLANNER_ACTION_ASSIGNED_ON));
  g_assert_cmpstr (meetings_fixture_get (fixture, "told", PLANNER_ACTION_BOARDS), ==, "elsewhere");
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_AGENDA_ITEM), ==, 4);
  g_assert_nonnull (planner_plan_lookup (fixture->plan, PLANNER_KIND_ATTENDANCE, "t"));
  g_assert_null (meetings_fixture_get (fixture, "action", PLANNER_ACTION_BOARDS));
}

/* What stays of a meeting is said where it is deleted. */
static void
test_delete_says (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;

  meetings_fixture_fill (fixture);
  window_fixture_put (fixture, "action", PLANNER_ACTION_MEETING, "far");
  room = meetings_fixture_show_room (fixture);
  planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_MEETING, "next");
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (planner_host_room_get_guest (PLANNER_HOST_ROOM (room))), "room.delete", NULL);
  g_assert_true (window_fixture_says (GTK_WIDGET (fixture->window), "1 meeting deleted with its agenda"));
  planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_MEETING, "far");
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (planner_host_room_get_guest (PLANNER_HOST_ROOM (room))), "room.delete", NULL);
  g_assert_true (window_fixture_says (GTK_WIDGET (fixture->window), "1 meeting deleted with its agenda; 1 action stays in the log"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/meetings-room/list", test_list);
  window_fixture_add ("/meetings-room/next-cell", test_next_cell);
  window_fixture_add ("/meetings-room/enter-and-leave", test_enter_and_leave);
  window_fixture_add ("/meetings-room/records-lead-here", test_records_lead_here);
  window_fixture_add ("/meetings-room/repeat", test_repeat);
  window_fixture_add ("/meetings-room/delete", test_delete);
  window_fixture_add ("/meetings-room/delete-says", test_delete_says);
  return window_fixture_run ();
}
