/* The meetings room in its window: meetings to come and held, an agenda whose times follow, attendance, a year at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"
#include "rooms/meetings/planner-agenda-edits.h"
#include "rooms/meetings/planner-agenda-page.h"
#include "rooms/meetings/planner-attendance-page-private.h"
#include "rooms/meetings/planner-meeting-edits.h"
#include "rooms/meetings/planner-meeting-page.h"
#include "rooms/meetings/planner-meetings-list.h"
#include "rooms/meetings/planner-meetings-room.h"
#include "rooms/meetings/planner-repeat-dialog.h"
#include "rooms/meetings/planner-suggest-dialog.h"
#include "window-fixture.h"

static PlannerMeetingsRoom *
show_room (WindowFixture *fixture)
{
  window_fixture_show (fixture);
  g_assert_true (planner_plan_view_show_room (planner_window_get_view (fixture->window), "meetings"));
  window_fixture_settle ();
  window_fixture_draw (fixture, 4);
  return PLANNER_MEETINGS_ROOM (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_MEETINGS_ROOM));
}

/* So many days from today. */
static char *
dup_day (int days)
{
  GDate day;

  planner_get_today (&day);
  if (days >= 0)
    g_date_add_days (&day, (guint) days);
  else
    g_date_subtract_days (&day, (guint) -days);
  return planner_value_from_date (&day);
}

static void
put_meeting (WindowFixture *fixture, const char *id, int days, const char *status)
{
  g_autofree char *on = dup_day (days);

  window_fixture_put (fixture, id, PLANNER_MEETING_TITLE, id);
  window_fixture_put (fixture, id, PLANNER_MEETING_ON, on);
  window_fixture_put (fixture, id, PLANNER_MEETING_STATUS, status);
  window_fixture_put (fixture, id, PLANNER_MEETING_BOARDS, "board");
  window_fixture_put (fixture, id, PLANNER_MEETING_STARTS, "10:00");
}

static void
put_item (WindowFixture *fixture, const char *id, const char *meeting, const char *number, const char *starts, const char *minutes)
{
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_MEETING, meeting);
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_TITLE, id);
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_NUMBER, number);
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_STARTS, starts);
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_MINUTES, minutes);
}

static void
put_seat (WindowFixture *fixture, const char *id, const char *person, const char *capacity)
{
  window_fixture_put (fixture, person, PLANNER_PERSON_SURNAME, person);
  window_fixture_put (fixture, id, PLANNER_SEAT_BOARD, "board");
  window_fixture_put (fixture, id, PLANNER_SEAT_PERSON, person);
  window_fixture_put (fixture, id, PLANNER_SEAT_CAPACITY, capacity);
}

static void
fill (WindowFixture *fixture)
{
  window_fixture_put (fixture, "board", PLANNER_BOARD_NAME, "Board");
  window_fixture_put (fixture, "board", PLANNER_BOARD_QUORUM, "2");
  put_meeting (fixture, "far", 60, "planned");
  put_meeting (fixture, "held", -30, "held");
  put_meeting (fixture, "next", 7, "planned");
  put_meeting (fixture, "before", -60, "held");
  put_meeting (fixture, "unmarked", -3, "planned");
  put_item (fixture, "a", "next", "1", "10:00", "5");
  put_item (fixture, "b", "next", "2", "10:05", "10");
  put_item (fixture, "c", "next", "3", "10:15", "20");
  put_item (fixture, "other", "far", "1", NULL, "5");
}

/* Headings and records in their order: "/To come next …". */
static char *
dup_lines (PlannerRoom *room)
{
  GListModel *rows = G_LIST_MODEL (planner_tree_room_get_outline (PLANNER_TREE_ROOM (room)));
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (rows, i);
      PlannerRecord *record = planner_outline_row_get_record (row);

      g_string_append_printf (lines, "%s%s%s", i > 0 ? " " : "", record == NULL ? "/" : "",
                              record != NULL ? planner_record_get_id (record) : planner_outline_row_get_title (row));
    }
  return g_string_free_and_steal (lines);
}

static void
assert_lines (PlannerRoom *room, const char *expected)
{
  g_autofree char *lines = dup_lines (room);

  g_assert_cmpstr (lines, ==, expected);
}

/* The guest of the page of the meeting that is shown. */
static PlannerRoom *
enter (PlannerMeetingsRoom *room, const char *id, PlannerKind part)
{
  PlannerRoom *page;

  g_assert_true (planner_meetings_room_enter (room, id));
  page = planner_meetings_room_get_page (room);
  g_assert_nonnull (page);
  g_assert_true (planner_meeting_page_show_part (PLANNER_MEETING_PAGE (page), part));
  window_fixture_settle ();
  return planner_host_room_get_guest (PLANNER_HOST_ROOM (page));
}

static const char *
get (WindowFixture *fixture, const char *id, PlannerField field)
{
  return planner_record_get (planner_plan_lookup (fixture->plan, PLANNER_FIELD_KIND (field), id), field);
}

/* "a 1 10:00, b 2 10:05": items of the meeting in their order, numbers and own starts. */
static void
assert_agenda (WindowFixture *fixture, const char *meeting, const char *expected)
{
  g_autoptr (GPtrArray) items
      = planner_plan_list_of (fixture->plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_MEETING, meeting);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      PlannerRecord *item = g_ptr_array_index (items, i);
      const char *title = planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE);
      const char *number = planner_record_get (item, PLANNER_AGENDA_ITEM_NUMBER);
      const char *starts = planner_record_get (item, PLANNER_AGENDA_ITEM_STARTS);

      g_string_append_printf (text, "%s%s %s %s", i > 0 ? ", " : "", title != NULL ? title : "?", number != NULL ? number : "-",
                              starts != NULL ? starts : "-");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static GPtrArray *
list (WindowFixture *fixture, PlannerKind kind, const char *id)
{
  GPtrArray *records = g_ptr_array_new ();

  g_ptr_array_add (records, planner_plan_lookup (fixture->plan, kind, id));
  return records;
}

static void
test_list (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerRoom *meetings;

  fill (fixture);
  room = show_room (fixture);
  meetings = planner_host_room_get_guest (PLANNER_HOST_ROOM (room));
  assert_lines (meetings, "/To come next far /Past, not marked as held unmarked /Held held before");

  /* It follows what is marked; a new one has what the one before has, but its day. */
  window_fixture_put (fixture, "unmarked", PLANNER_MEETING_STATUS, "held");
  assert_lines (meetings, "/To come next far /Held unmarked held before");
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

static void
test_enter_and_leave (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerRoom *part;

  fill (fixture);
  room = show_room (fixture);
  planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_MEETING, "next");
  window_fixture_settle ();
  g_assert_true (window_fixture_is_enabled (fixture, "print"));
  gtk_widget_activate_action (GTK_WIDGET (planner_host_room_get_guest (PLANNER_HOST_ROOM (room))), "room.open", NULL);
  window_fixture_settle ();
  g_assert_nonnull (planner_meetings_room_get_page (room));
  part = planner_host_room_get_guest (PLANNER_HOST_ROOM (planner_meetings_room_get_page (room)));
  g_assert_true (PLANNER_IS_AGENDA_PAGE (part));
  assert_lines (part, "a b c");

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
  part = enter (room, "far", PLANNER_KIND_AGENDA_ITEM);
  assert_lines (part, "other");
  {
    g_autoptr (GPtrArray) far = list (fixture, PLANNER_KIND_MEETING, "far");

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

  fill (fixture);
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_AGENDA_ITEM, "c");
  put_seat (fixture, "s", "ama", "chair");
  window_fixture_put (fixture, "t", PLANNER_ATTENDANCE_MEETING, "held");
  window_fixture_put (fixture, "t", PLANNER_ATTENDANCE_PERSON, "ama");
  room = show_room (fixture);
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

static void
test_agenda (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerRoom *part;
  PlannerRecord *fresh;

  fill (fixture);
  room = show_room (fixture);
  part = enter (room, "next", PLANNER_KIND_AGENDA_ITEM);
  assert_agenda (fixture, "next", AS_FILLED);

  /* What is moved takes the time of its place, and the others close up, in one step. */
  planner_room_show_record (part, PLANNER_KIND_AGENDA_ITEM, "c");
  gtk_widget_activate_action (GTK_WIDGET (part), "room.move-up", NULL);
  assert_agenda (fixture, "next", "a 1 10:00, c 3 10:05, b 2 10:25");
  gtk_widget_activate_action (GTK_WIDGET (part), "room.move-up", NULL);
  assert_agenda (fixture, "next", "c 3 10:00, a 1 10:20, b 2 10:25");
  gtk_widget_activate_action (GTK_WIDGET (part), "room.renumber", NULL);
  assert_agenda (fixture, "next", "c 1 10:00, a 2 10:20, b 3 10:25");
  for (guint i = 0; i < 3; i++)
    g_assert_true (planner_plan_undo (fixture->plan, NULL));
  assert_agenda (fixture, "next", AS_FILLED);

  /* One that goes takes its time along, and what hangs on it. */
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_AGENDA_ITEM, "b");
  planner_room_show_record (part, PLANNER_KIND_AGENDA_ITEM, "b");
  gtk_widget_activate_action (GTK_WIDGET (part), "room.delete", NULL);
  assert_agenda (fixture, "next", "a 1 10:00, c 3 10:05");
  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_RECOMMENDATION, "r"));
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  assert_agenda (fixture, "next", AS_FILLED);
  g_assert_nonnull (planner_plan_lookup (fixture->plan, PLANNER_KIND_RECOMMENDATION, "r"));

  /* A new one is on this agenda, for its boards; the last has the next number. */
  planner_room_show_record (part, PLANNER_KIND_AGENDA_ITEM, "c");
  window_fixture_act (fixture, "new-record", NULL);
  fresh = planner_room_get_selected (PLANNER_ROOM (room));
  g_assert_cmpstr (planner_record_get (fresh, PLANNER_AGENDA_ITEM_MEETING), ==, "next");
  g_assert_cmpstr (planner_record_get (fresh, PLANNER_AGENDA_ITEM_BOARDS), ==, "board");
  assert_agenda (fixture, "next", AS_FILLED ", ? 4 -");
}

static void
test_new_on_empty_agenda (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;

  fill (fixture);
  room = show_room (fixture);
  enter (room, "unmarked", PLANNER_KIND_AGENDA_ITEM);
  window_fixture_wait_for_words (GTK_WIDGET (room), "Nothing on This Agenda Yet");
  window_fixture_act (fixture, "new-record", NULL);
  assert_agenda (fixture, "unmarked", "? 1 -");
  assert_agenda (fixture, "next", AS_FILLED);
}

/* Asked by what the purpose says, in one step. */
static void
test_boards_are_asked (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) asked = NULL;
  PlannerMeetingsRoom *room;
  PlannerRoom *part;

  fill (fixture);
  window_fixture_put (fixture, "second", PLANNER_BOARD_NAME, "Second");
  window_fixture_put (fixture, "b", PLANNER_AGENDA_ITEM_BOARDS, "board second");
  window_fixture_put (fixture, "b", PLANNER_AGENDA_ITEM_PURPOSE, "approval noting");
  room = show_room (fixture);
  part = enter (room, "next", PLANNER_KIND_AGENDA_ITEM);
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

  fill (fixture);
  window_fixture_put (fixture, "hospital", PLANNER_ORGANISATION_NAME, "Quay Hospital");
  window_fixture_put (fixture, "b", PLANNER_AGENDA_ITEM_TITLE, "Beds at Quay Hospital");
  room = show_room (fixture);
  part = enter (room, "next", PLANNER_KIND_AGENDA_ITEM);
  planner_room_show_record (part, PLANNER_KIND_AGENDA_ITEM, "b");
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (part), "room.suggest", NULL);
  g_assert_true (PLANNER_IS_SUGGEST_DIALOG (window_fixture_get_dialog (fixture)));
  window_fixture_press (GTK_WIDGET (window_fixture_get_dialog (fixture)), "_Accept 1");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpstr (get (fixture, "b", PLANNER_AGENDA_ITEM_ORGANISATIONS), ==, "hospital");

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

  fill (fixture);
  put_seat (fixture, "s1", "ama", "deputy-chair");
  put_seat (fixture, "s2", "ben", "chair");
  put_seat (fixture, "s3", "cai", "officer");
  put_seat (fixture, "s4", "dot", "member");
  window_fixture_put (fixture, "s4", PLANNER_SEAT_TO, "2001-01-01");
  room = show_room (fixture);
  part = PLANNER_ATTENDANCE_PAGE (enter (room, "held", PLANNER_KIND_ATTENDANCE));
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
  enter (room, "next", PLANNER_KIND_ATTENDANCE);
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

  fill (fixture);
  window_fixture_put (fixture, "b", PLANNER_AGENDA_ITEM_TITLE, "Minutes of 20 May");
  window_fixture_put (fixture, "other", PLANNER_AGENDA_ITEM_TITLE, "Minutes of 15 July and actions");
  g_assert_true (planner_agenda_item_is_standing (fixture->plan, planner_plan_lookup (fixture->plan, PLANNER_KIND_AGENDA_ITEM, "b")));
  g_assert_false (planner_agenda_item_is_standing (fixture->plan, planner_plan_lookup (fixture->plan, PLANNER_KIND_AGENDA_ITEM, "a")));
  put_meeting (fixture, "later", 20, "planned");
  meeting = planner_plan_lookup (fixture->plan, PLANNER_KIND_MEETING, "later");
  g_assert_true (planner_agenda_take_over (fixture->plan, meeting, &n, NULL));
  assert_agenda (fixture, "later", "Minutes of 20 May 1 -");
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  assert_agenda (fixture, "later", "");
  g_assert_false (planner_agenda_take_over (fixture->plan, planner_plan_lookup (fixture->plan, PLANNER_KIND_MEETING, "before"), &n, NULL));
}

/* The dialog offers the days of a year; what is made is one step. */
static void
test_repeat (WindowFixture *fixture, gconstpointer data)
{
  PlannerMeetingsRoom *room;
  PlannerRoom *meetings;
  PlannerRecord *first;

  fill (fixture);
  window_fixture_put (fixture, "next", PLANNER_MEETING_ON, "2030-01-16");
  window_fixture_put (fixture, "next", PLANNER_MEETING_VENUE, "Hall");
  window_fixture_put (fixture, "other", PLANNER_AGENDA_ITEM_TITLE, "b");
  room = show_room (fixture);
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
    assert_agenda (fixture, planner_record_get_id (first), "b 1 -");
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

  fill (fixture);
  window_fixture_put (fixture, "r", PLANNER_RECOMMENDATION_AGENDA_ITEM, "c");
  window_fixture_put (fixture, "t", PLANNER_ATTENDANCE_MEETING, "next");
  window_fixture_put (fixture, "action", PLANNER_ACTION_MEETING, "next");
  next = list (fixture, PLANNER_KIND_MEETING, "next");
  g_assert_true (planner_meetings_delete (fixture->plan, next, &n, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_AGENDA_ITEM), ==, 1);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RECOMMENDATION), ==, 0);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ATTENDANCE), ==, 0);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ACTION), ==, 1);
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_AGENDA_ITEM), ==, 4);
  g_assert_nonnull (planner_plan_lookup (fixture->plan, PLANNER_KIND_ATTENDANCE, "t"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/meetings-room/list", test_list);
  window_fixture_add ("/meetings-room/enter-and-leave", test_enter_and_leave);
  window_fixture_add ("/meetings-room/records-lead-here", test_records_lead_here);
  window_fixture_add ("/meetings-room/agenda", test_agenda);
  window_fixture_add ("/meetings-room/new-on-empty-agenda", test_new_on_empty_agenda);
  window_fixture_add ("/meetings-room/boards-are-asked", test_boards_are_asked);
  window_fixture_add ("/meetings-room/suggestions", test_suggestions);
  window_fixture_add ("/meetings-room/attendance", test_attendance);
  window_fixture_add ("/meetings-room/standing-items", test_standing_items);
  window_fixture_add ("/meetings-room/repeat", test_repeat);
  window_fixture_add ("/meetings-room/delete", test_delete);
  return window_fixture_run ();
}
