/* planner-risk-found.c: one thing that the careful reviewer found in one risk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-found.h"

struct _PlannerRiskFound
{
  GObject parent_instance;

  PlannerRecord *risk;
  PlannerRiskFinding finding;
};

G_DEFINE_FINAL_TYPE (PlannerRiskFound, planner_risk_found, G_TYPE_OBJECT)

static void
planner_risk_found_finalize (GObject *object)
{
  g_object_unref (PLANNER_RISK_FOUND (object)->risk);

  G_OBJECT_CLASS (planner_risk_found_parent_class)->finalize (object);
}

static void
planner_risk_found_class_init (PlannerRiskFoundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_risk_found_finalize;
}

static void
planner_risk_found_init (PlannerRiskFound *self)
{
}

PlannerRiskFound *
planner_risk_found_new (PlannerRecord *risk, PlannerRiskFinding finding)
{
  PlannerRiskFound *self;

  g_return_val_if_fail (PLANNER_IS_RECORD (risk), NULL);

  self = g_object_new (PLANNER_TYPE_RISK_FOUND, NULL);
  self->risk = g_object_ref (risk);
  self->finding = finding;
  return self;
}

PlannerRecord *
planner_risk_found_get_risk (PlannerRiskFound *self)
{
  g_return_val_if_fail (PLANNER_IS_RISK_FOUND (self), NULL);

  return self->risk;
}

PlannerRiskFinding
planner_risk_found_get_finding (PlannerRiskFound *self)
{
  g_return_val_if_fail (PLANNER_IS_RISK_FOUND (self), (PlannerRiskFinding) 0);

  return self->finding;
}
