/* planner-milestone-groupings.c: under which headings milestones stand, on the timeline and on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-milestone-groupings.h"

#include <glib/gi18n.h>

/* @deep: what is nested belongs to the workstream and the ask of what it is a step of; who leads it and how it stands is its own. */
typedef struct
{
  const char *name;
  const char *label;
  const char *none;
  PlannerBranchRules rules;
} Grouping;

static const Grouping groupings[PLANNER_N_MILESTONE_GROUPINGS] = {
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

const char *
planner_milestone_grouping_get_name (PlannerMilestoneGrouping grouping)
{
  g_return_val_if_fail (grouping < PLANNER_N_MILESTONE_GROUPINGS, NULL);

  return _(groupings[grouping].label);
}

const char *
planner_milestone_grouping_to_string (PlannerMilestoneGrouping grouping)
{
  g_return_val_if_fail (grouping < PLANNER_N_MILESTONE_GROUPINGS, NULL);

  return groupings[grouping].name;
}

PlannerMilestoneGrouping
planner_milestone_grouping_from_string (const char *text)
{
  for (guint i = 0; i < PLANNER_N_MILESTONE_GROUPINGS; i++)
    if (g_strcmp0 (groupings[i].name, text) == 0)
      return (PlannerMilestoneGrouping) i;
  return PLANNER_MILESTONES_BY_WORKSTREAM;
}

guint
planner_milestone_grouping_get_levels (PlannerMilestoneGrouping grouping,
                                       PlannerOutlineLevel      levels[PLANNER_BRANCH_MAX_FIELDS])
{
  const PlannerBranchRules *rules = planner_milestone_grouping_get_rules (grouping);

  for (guint i = 0; i < rules->n_fields; i++)
    levels[i] = (PlannerOutlineLevel) { rules->fields[i].field, _(groupings[grouping].none), FALSE };
  return rules->n_fields;
}

const PlannerBranchRules *
planner_milestone_grouping_get_rules (PlannerMilestoneGrouping grouping)
{
  g_return_val_if_fail (grouping < PLANNER_N_MILESTONE_GROUPINGS, NULL);

  return &groupings[grouping].rules;
}
