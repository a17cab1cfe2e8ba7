/* conflicts-plan.h: a large plan with a long agenda, to look for conflicts in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** 500 people with a seat, 3,000 interests (i-0 …) in 400 organisations, a meeting "m" with 60 items (item-0 …) of some 2,000 characters. */
void conflicts_plan_fill (PlannerPlan *plan);

G_END_DECLS
