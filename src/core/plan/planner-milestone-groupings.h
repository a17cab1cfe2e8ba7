/* planner-milestone-groupings.h: under which headings milestones stand, on the timeline and on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-groupings.h"

G_BEGIN_DECLS

/** What the headings are about. Of several leads or organisations the first counts. */
typedef enum
{
  PLANNER_MILESTONES_BY_WORKSTREAM,
  PLANNER_MILESTONES_BY_ASK,
  PLANNER_MILESTONES_BY_LEAD,
  PLANNER_MILESTONES_BY_ORGANISATION,
  PLANNER_MILESTONES_BY_STATUS,
  PLANNER_MILESTONES_BY_TREE, /* no headings: phases and what is below them */
  PLANNER_N_MILESTONE_GROUPINGS
} PlannerMilestoneGrouping;

/** By workstream is the usual one. */
extern const PlannerGrouping planner_milestone_groupings[PLANNER_N_MILESTONE_GROUPINGS + 1];

G_END_DECLS
