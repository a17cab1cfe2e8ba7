/* planner-milestone-groupings.h: under which headings milestones stand, on the timeline and on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-branches.h"
#include "planner-outline.h"

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

/** What to call it in a menu, translated: "Workstream", "Ask" … */
const char *planner_milestone_grouping_get_name (PlannerMilestoneGrouping grouping);

/** "workstream", "ask" …, for settings, action targets and verbs; never translated. */
const char *planner_milestone_grouping_to_string (PlannerMilestoneGrouping grouping);

/** BY_WORKSTREAM for %NULL and anything else. */
PlannerMilestoneGrouping planner_milestone_grouping_from_string (const char *text);

/** Fills @levels for planner_outline_new(); returns how many (0 for the tree). */
guint planner_milestone_grouping_get_levels (PlannerMilestoneGrouping grouping,
                                             PlannerOutlineLevel      levels[PLANNER_BRANCH_MAX_FIELDS]);

/** How milestones stand together under these headings, for edits in the tree. Static. */
const PlannerBranchRules *planner_milestone_grouping_get_rules (PlannerMilestoneGrouping grouping);

G_END_DECLS
