/* planner-paper-forward-plan.h: what comes to which meeting, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

#define PLANNER_PAPER_FORWARD_PLAN_LANDSCAPE FALSE

/**
 * The meetings from @today on that are not cancelled, by day, each with its items, and the items that are on none yet. With @workstreams (ids, nullable)
 * only the items of these.
 */
PlannerDocument *planner_paper_forward_plan_new (PlannerPlan *plan, const GDate *today, const char *const *workstreams);

G_END_DECLS
