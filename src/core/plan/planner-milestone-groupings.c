/* planner-milestone-groupings.c: under which headings milestones stand, on the timeline and on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-milestone-groupings.h"

#include <glib/gi18n.h>

/* @deep: what is nested belongs to the workstream and the ask of what it is a step of; who leads it and how it stands is its own. */
const PlannerGrouping planner_milestone_groupings[PLANNER_N_MILESTONE_GROUPINGS + 1] = {
  [PLANNER_MILESTONES_BY_WORKSTREAM] = {
    "workstream", N_("Workstream"), N_("No workstream"),
    { PLANNER_KIND_MILESTONE, 1, { { PLANNER_MILESTONE_WORKSTREAM, TRUE } } },
  },
  [PLANNER_MILESTONES_BY_ASK] = {
    "ask", N_("Ask"), N_("No ask"),
    { PLANNER_KIND_MILESTONE, 1, { { PLANNER_MILESTONE_ASK, TRUE } } },
  },
  [PLANNER_MILESTONES_BY_LEAD] = {
    "lead", N_("Lead"), N_("No lead"),
    { PLANNER_KIND_MILESTONE, 1, { { PLANNER_MILESTONE_LEADS, FALSE } } },
  },
  [PLANNER_MILESTONES_BY_ORGANISATION] = {
    "organisation", N_("Organisation"), N_("No organisation"),
    { PLANNER_KIND_MILESTONE, 1, { { PLANNER_MILESTONE_ORGANISATIONS, FALSE } } },
  },
  [PLANNER_MILESTONES_BY_STATUS] = {
    "status", N_("Status"), N_("No status"),
    { PLANNER_KIND_MILESTONE, 1, { { PLANNER_MILESTONE_STATUS, FALSE } } },
  },
  [PLANNER_MILESTONES_BY_TREE] = { "tree", N_("Phases and steps"), NULL, { PLANNER_KIND_MILESTONE, 0, { { 0 } } } },
};
