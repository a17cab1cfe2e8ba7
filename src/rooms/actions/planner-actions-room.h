/* planner-actions-room.h: the room with the log of actions across meetings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_ACTIONS_ROOM (planner_actions_room_get_type ())
G_DECLARE_FINAL_TYPE (PlannerActionsRoom, planner_actions_room, PLANNER, ACTIONS_ROOM, PlannerTreeRoom)

PlannerRoom *planner_actions_room_new (PlannerPlan *plan);

G_END_DECLS
