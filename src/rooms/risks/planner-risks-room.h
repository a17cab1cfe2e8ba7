/* planner-risks-room.h: the room where risks are scored, watched and reviewed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISKS_ROOM (planner_risks_room_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRisksRoom, planner_risks_room, PLANNER, RISKS_ROOM, PlannerTreeRoom)

/** A floating reference. */
PlannerRoom *planner_risks_room_new (PlannerPlan *plan);

G_END_DECLS
