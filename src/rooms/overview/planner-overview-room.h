/* planner-overview-room.h: what needs somebody today, over the whole plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups of a few lines each, the most urgent first; each line leads to what it is about. What is shown follows the plan and the day while it is
 * seen; while nobody sees it nothing is looked for. A large plan is looked through when there is time, and that is said meanwhile.
 *
 * The line that has the focus is what is selected.
 */
#pragma once

#include "widgets/planner-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_OVERVIEW_ROOM (planner_overview_room_get_type ())
G_DECLARE_FINAL_TYPE (PlannerOverviewRoom, planner_overview_room, PLANNER, OVERVIEW_ROOM, PlannerRoom)

PlannerRoom *planner_overview_room_new (PlannerPlan *plan);

G_END_DECLS
