/* A window that shows the meetings of a small plan. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rooms/meetings/planner-meetings-room.h"
#include "window-fixture.h"

G_BEGIN_DECLS

/* A board of a quorum of two with five meetings: "next" in a week with items a, b and c, "far" with an item "other", and three before today. */
void meetings_fixture_fill (WindowFixture *fixture);

/* Adds a meeting so many days from today, an item (what is NULL is not known), somebody with a seat on the board. */
void meetings_fixture_put_meeting (WindowFixture *fixture, const char *id, int days, const char *status);
void meetings_fixture_put_item (WindowFixture *fixture, const char *id, const char *meeting, const char *number, const char *starts,
                                const char *minutes);
void meetings_fixture_put_seat (WindowFixture *fixture, const char *id, const char *person, const char *capacity);

const char *meetings_fixture_get (WindowFixture *fixture, const char *id, PlannerField field);

/* That one record. Free with g_ptr_array_unref(). */
GPtrArray *meetings_fixture_list (WindowFixture *fixture, PlannerKind kind, const char *id);

/* Shows the window, and in it the room. */
PlannerMeetingsRoom *meetings_fixture_show_room (WindowFixture *fixture);

/* The guest of the page of the meeting, at the part in which that kind is. */
PlannerRoom *meetings_fixture_enter (PlannerMeetingsRoom *room, const char *id, PlannerKind part);

/* "a 1 10:00, b 2 10:05": items of the meeting in their order, numbers and own starts. */
void meetings_fixture_assert_agenda (WindowFixture *fixture, const char *meeting, const char *expected);

G_END_DECLS
