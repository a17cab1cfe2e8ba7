/* planner-interests-room.h: the room where interests are declared, confirmed and published
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_INTERESTS_ROOM (planner_interests_room_get_type ())
G_DECLARE_FINAL_TYPE (PlannerInterestsRoom, planner_interests_room, PLANNER, INTERESTS_ROOM, PlannerTreeRoom)

PlannerRoom *planner_interests_room_new (PlannerPlan *plan);

G_END_DECLS
