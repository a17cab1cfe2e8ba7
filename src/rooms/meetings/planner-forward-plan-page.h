/* planner-forward-plan-page.h: which items come to which meeting, and those that wait for one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A room within the room of meetings. Items are dragged from meeting to meeting, or moved by keys.
 *
 * Actions in the group "room" beyond those of any tree: `later` and `earlier` (to the next meeting that comes, or the one before), `place` (id of
 * a meeting; "": takes them off), `take-over` (the standing items, to the meeting whose heading has the focus), `open` (its agenda).
 */
#pragma once

#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_FORWARD_PLAN_PAGE (planner_forward_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (PlannerForwardPlanPage, planner_forward_plan_page, PLANNER, FORWARD_PLAN_PAGE, PlannerTreeRoom)

PlannerRoom *planner_forward_plan_page_new (PlannerPlan *plan);

G_END_DECLS
