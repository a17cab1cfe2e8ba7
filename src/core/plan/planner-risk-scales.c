/* planner-risk-scales.c: the words that a plan has for the steps of its risk scales
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-risk-scales.h"

#include <glib/gi18n.h>

#define N_STEPS 5

/* Five words, or %NULL. */
static char **
dup_words (PlannerRecord *root, PlannerField field)
{
  g_auto (GStrv) words = planner_record_dup_list (root, field);

  return g_strv_length (words) == N_STEPS ? g_steal_pointer (&words) : NULL;
}

void
planner_plan_scales_init (PlannerPlanScales *self, PlannerRecord *root)
{
  self->scales = *planner_risk_scales_default ();
  self->likelihood_words = dup_words (root, PLANNER_PLAN_LIKELIHOOD_WORDS);
  self->severity_words = dup_words (root, PLANNER_PLAN_SEVERITY_WORDS);
  if (self->likelihood_words != NULL)
    self->scales.likelihood = (const char *const *) self->likelihood_words;
  if (self->severity_words != NULL)
    self->scales.severity = (const char *const *) self->severity_words;
}

void
planner_plan_scales_clear (PlannerPlanScales *self)
{
  g_clear_pointer (&self->likelihood_words, g_strfreev);
  g_clear_pointer (&self->severity_words, g_strfreev);
}

const char *const *
planner_plan_scales_get_words (const PlannerPlanScales *self, PlannerField field)
{
  switch ((int) field)
    {
    case PLANNER_RISK_INHERENT_LIKELIHOOD:
    case PLANNER_RISK_RESIDUAL_LIKELIHOOD:
    case PLANNER_RISK_TARGET_LIKELIHOOD:
    case PLANNER_RISK_REVIEW_LIKELIHOOD:
      return self->scales.likelihood;
    case PLANNER_RISK_INHERENT_SEVERITY:
    case PLANNER_RISK_RESIDUAL_SEVERITY:
    case PLANNER_RISK_TARGET_SEVERITY:
    case PLANNER_RISK_REVIEW_SEVERITY:
      return self->scales.severity;
    default:
      return NULL;
    }
}

char *
planner_plan_dup_step (PlannerPlan *plan, PlannerField field, int step)
{
  g_auto (PlannerPlanScales) scales = { 0 };
  const char *const *words;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  planner_plan_scales_init (&scales, planner_plan_get_root (plan));
  words = planner_plan_scales_get_words (&scales, field);
  if (words == NULL || step < 1 || step > N_STEPS)
    return g_strdup_printf ("%d", step);
  /* Translators: a step of a scale: its number and its word, as in “4 Likely” */
  return g_strdup_printf (_("%d %s"), step, _(words[step - 1]));
}
