/* planner-branches-private.h: what the parts of branches share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-branches.h"

G_BEGIN_DECLS

struct _PlannerBranches
{
  PlannerPlan *plan;
  const PlannerBranchRules *rules;
  GPtrArray *list;  /* of GPtrArray of records, owned references */
  GHashTable *held; /* set of all those records */
};

/**
 * The sibling of @record before or after it: nested in the same one, or at the top under the same heading; none of those in @moving (nullable).
 * Borrowed, or %NULL.
 */
PlannerRecord *planner_branches_find_sibling (PlannerPlan *plan, const PlannerBranchRules *rules, PlannerRecord *record,
                                              gboolean after, PlannerBranches *moving);

G_END_DECLS
