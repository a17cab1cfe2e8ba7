/* planner-people-room.h: people, organisations, boards and their seats
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/planner-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_PEOPLE_ROOM (planner_people_room_get_type ())
G_DECLARE_FINAL_TYPE (PlannerPeopleRoom, planner_people_room, PLANNER, PEOPLE_ROOM, PlannerRoom)

PlannerRoom *planner_people_room_new (PlannerPlan *plan);

G_END_DECLS
