/* planner-place.h: a record's place among others, as a person reads it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-plan.h"

G_BEGIN_DECLS

/**
 * Where @place, a value of `_place` ("KEY" or "KEY PARENT"), puts the record @id among those that are in the plan now: "First", "After “Open the
 * hub”", "First below “Open the hub”"; "—" for %NULL. Free with g_free().
 */
char *planner_plan_dup_place_words (PlannerPlan *plan, PlannerKind kind, const char *id, const char *place);

G_END_DECLS
