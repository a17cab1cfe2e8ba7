/* planner-asks-room.h: the room where asks are written, nested, followed and carried on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_ASKS_ROOM (planner_asks_room_get_type ())
G_DECLARE_FINAL_TYPE (PlannerAsksRoom, planner_asks_room, PLANNER, ASKS_ROOM, PlannerTreeRoom)

/** A floating reference. */
PlannerRoom *planner_asks_room_new (PlannerPlan *plan);

G_END_DECLS
