/* planner-risk-found.h: one thing that the careful reviewer found in one risk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "core/rules/planner-risk-review.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_FOUND (planner_risk_found_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskFound, planner_risk_found, PLANNER, RISK_FOUND, GObject)

PlannerRiskFound *planner_risk_found_new (PlannerRecord *risk, PlannerRiskFinding finding);

/** Borrowed. */
PlannerRecord *planner_risk_found_get_risk (PlannerRiskFound *self);
PlannerRiskFinding planner_risk_found_get_finding (PlannerRiskFound *self);

G_END_DECLS
