/* planner-meetings-room.h: the room where meetings are planned, prepared, held and minuted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All meetings first; each has a page of its own, entered from there and left with Escape or Alt+Left. Actions: `room.leave-meeting`,
 * `room.show-part` (the name of a part and the id of a meeting, "conflicts ID").
 */
#pragma once

#include "widgets/planner-host-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_MEETINGS_ROOM (planner_meetings_room_get_type ())
G_DECLARE_FINAL_TYPE (PlannerMeetingsRoom, planner_meetings_room, PLANNER, MEETINGS_ROOM, PlannerHostRoom)

PlannerRoom *planner_meetings_room_new (PlannerPlan *plan);

/** Goes into the meeting called @id; whether there is one. */
gboolean planner_meetings_room_enter (PlannerMeetingsRoom *self, const char *id);

/** The page of the meeting that is shown now; borrowed, %NULL while all meetings are. */
PlannerRoom *planner_meetings_room_get_page (PlannerMeetingsRoom *self);

G_END_DECLS
