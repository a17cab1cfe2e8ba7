/* planner-risk-costs.c: what risks would cost, by themselves and together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-risk-costs.h"

#include "core/rules/planner-risk-matrix.h"
#include "planner-value.h"

gboolean
planner_risk_get_expected_cost (PlannerRecord *risk, gint64 *pence)
{
  gint64 exposure;
  gint64 probability;

  g_return_val_if_fail (PLANNER_IS_RECORD (risk) && pence != NULL, FALSE);

  if (!planner_value_get_integer (planner_record_get (risk, PLANNER_RISK_EXPOSURE), &exposure)
      || !planner_value_get_integer (planner_record_get (risk, PLANNER_RISK_PROBABILITY), &probability))
    return FALSE;
  *pence = planner_risk_expected_cost (exposure, (int) probability);
  return TRUE;
}

void
planner_risk_costs_add (PlannerRiskCosts *self, PlannerRecord *risk)
{
  gint64 expected;

  g_return_if_fail (self != NULL && PLANNER_IS_RECORD (risk));

  self->exposure += planner_record_get_integer (risk, PLANNER_RISK_EXPOSURE, 0);
  if (planner_risk_get_expected_cost (risk, &expected))
    self->expected += expected;
}
