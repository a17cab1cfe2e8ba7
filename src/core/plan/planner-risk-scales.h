/* planner-risk-scales.h: the words that a plan has for the steps of its risk scales
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/planner-risk-words.h"
#include "planner-plan.h"

G_BEGIN_DECLS

/** Clear it with planner_plan_scales_clear(). */
typedef struct
{
  PlannerRiskScales scales; /* the plan's, or where it has not five words the defaults */
  char **likelihood_words;  /* %NULL: the defaults */
  char **severity_words;
} PlannerPlanScales;

/** Reads those of the plan whose own record @root is. */
void planner_plan_scales_init (PlannerPlanScales *self, PlannerRecord *root);
void planner_plan_scales_clear (PlannerPlanScales *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlannerPlanScales, planner_plan_scales_clear)

/** The words for the steps of @field, a likelihood or a severity; %NULL when it is neither. Borrowed. */
const char *const *planner_plan_scales_get_words (const PlannerPlanScales *self, PlannerField field);

/** A step of @field in the words of @plan: "4 likely"; the number alone where @field has no scale. Free with g_free(). */
char *planner_plan_dup_step (PlannerPlan *plan, PlannerField field, int step);

G_END_DECLS
