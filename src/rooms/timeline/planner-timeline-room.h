/* planner-timeline-room.h: the room where milestones stand on a line of time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_TIMELINE_ROOM (planner_timeline_room_get_type ())
G_DECLARE_FINAL_TYPE (PlannerTimelineRoom, planner_timeline_room, PLANNER, TIMELINE_ROOM, PlannerTreeRoom)

/** A floating reference. */
PlannerRoom *planner_timeline_room_new (PlannerPlan *plan);

G_END_DECLS
