/* planner-meetings-list.h: the meetings of a plan, to come and held, as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first page of the room. Signals: `open` (id): the person wants to go into that meeting.
 */
#pragma once

#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_MEETINGS_LIST (planner_meetings_list_get_type ())
G_DECLARE_FINAL_TYPE (PlannerMeetingsList, planner_meetings_list, PLANNER, MEETINGS_LIST, PlannerTreeRoom)

PlannerRoom *planner_meetings_list_new (PlannerPlan *plan);

G_END_DECLS
