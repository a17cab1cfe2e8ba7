/* meetings-fixture.c: a window that shows the meetings of a small plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "meetings-fixture.h"

#include "core/plan/planner-facts.h"
#include "core/plan/planner-meetings.h"
#include "rooms/meetings/planner-meeting-page.h"
#include "widgets/planner-tree-room.h"

PlannerMeetingsRoom *
meetings_fixture_show_room (WindowFixture *fixture)
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

void
meetings_fixture_put_meeting (WindowFixture *fixture, const char *id, int days, const char *status)
{
  g_autofree char *on = dup_day (days);

  window_fixture_put (fixture, id, PLANNER_MEETING_TITLE, id);
  window_fixture_put (fixture, id, PLANNER_MEETING_ON, on);
  window_fixture_put (fixture, id, PLANNER_MEETING_STATUS, status);
  window_fixture_put (fixture, id, PLANNER_MEETING_BOARDS, "board");
  window_fixture_put (fixture, id, PLANNER_MEETING_STARTS, "10:00");
}

void
meetings_fixture_put_item (WindowFixture *fixture, const char *id, const char *meeting, const char *number, const char *starts,
                           const char *minutes)
{
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_MEETING, meeting);
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_TITLE, id);
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_NUMBER, number);
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_STARTS, starts);
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_MINUTES, minutes);
}

void
meetings_fixture_put_seat (WindowFixture *fixture, const char *id, const char *person, const char *capacity)
{
  window_fixture_put (fixture, person, PLANNER_PERSON_SURNAME, person);
  window_fixture_put (fixture, id, PLANNER_SEAT_BOARD, "board");
  window_fixture_put (fixture, id, PLANNER_SEAT_PERSON, person);
  window_fixture_put (fixture, id, PLANNER_SEAT_CAPACITY, capacity);
}

void
meetings_fixture_fill (WindowFixture *fixture)
{
  window_fixture_put (fixture, "board", PLANNER_BOARD_NAME, "Board");
  window_fixture_put (fixture, "board", PLANNER_BOARD_QUORUM, "2");
  meetings_fixture_put_meeting (fixture, "far", 60, "planned");
  meetings_fixture_put_meeting (fixture, "held", -30, "held");
  meetings_fixture_put_meeting (fixture, "next", 7, "planned");
  meetings_fixture_put_meeting (fixture, "before", -60, "held");
  meetings_fixture_put_meeting (fixture, "unmarked", -3, "planned");
  meetings_fixture_put_item (fixture, "a", "next", "1", "10:00", "5");
  meetings_fixture_put_item (fixture, "b", "next", "2", "10:05", "10");
  meetings_fixture_put_item (fixture, "c", "next", "3", "10:15", "20");
  meetings_fixture_put_item (fixture, "other", "far", "1", NULL, "5");
}

/* The guest of the page of the meeting that is shown. */
PlannerRoom *
meetings_fixture_enter (PlannerMeetingsRoom *room, const char *id, PlannerKind part)
{
  PlannerRoom *page;

  g_assert_true (planner_meetings_room_enter (room, id));
  page = planner_meetings_room_get_page (room);
  g_assert_nonnull (page);
  g_assert_true (planner_meeting_page_show_part (PLANNER_MEETING_PAGE (page), part));
  window_fixture_settle ();
  return planner_host_room_get_guest (PLANNER_HOST_ROOM (page));
}

const char *
meetings_fixture_get (WindowFixture *fixture, const char *id, PlannerField field)
{
  return planner_record_get (planner_plan_lookup (fixture->plan, PLANNER_FIELD_KIND (field), id), field);
}

/* "a 1 10:00, b 2 10:05": items of the meeting in their order, numbers and own starts. */
void
meetings_fixture_assert_agenda (WindowFixture *fixture, const char *meeting, const char *expected)
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

GPtrArray *
meetings_fixture_list (WindowFixture *fixture, PlannerKind kind, const char *id)
{
  GPtrArray *records = g_ptr_array_new ();

  g_ptr_array_add (records, planner_plan_lookup (fixture->plan, kind, id));
  return records;
}
