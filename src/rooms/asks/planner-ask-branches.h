/* planner-ask-branches.h: asks with all that is nested in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** An ask and what is nested in it, in order, itself first. Elements #PlannerRecord (owned references). */
typedef GPtrArray PlannerAskBranch;

/** The branches of @asks in the order of the plan; one nested in another that is given is part of that one's. Elements PlannerAskBranch. */
GPtrArray *planner_ask_branches_new (PlannerPlan *plan, GPtrArray *asks);

/** Whether @ask is in one of @branches. */
gboolean planner_ask_branches_hold (GPtrArray *branches, PlannerRecord *ask);

/**
 * The sibling of @ask before or after it: nested in the same one, or at the top in the same group; none of those that are in @branches.
 * Borrowed, or %NULL.
 */
PlannerRecord *planner_ask_find_sibling (PlannerPlan *plan, PlannerRecord *ask, gboolean after, GPtrArray *branches);

/** The last ask nested directly in the one called @parent (%NULL: at the top). Borrowed, or %NULL. */
PlannerRecord *planner_ask_find_last_child (PlannerPlan *plan, const char *parent);

G_END_DECLS
