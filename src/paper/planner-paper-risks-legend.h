/* planner-paper-risks-legend.h: what bands, directions and escalation mean on a page of risks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-risk-register.h"
#include "paper/planner-flow.h"

G_BEGIN_DECLS

/** A sample of each band with its scores. */
void planner_paper_risks_legend_add (PlannerFlow *flow, PlannerRiskRegister *risks);

/** Since when directions are told, and from which score on a risk of @plan is escalated. */
void planner_paper_risks_legend_add_rules (PlannerFlow *flow, PlannerPlan *plan, PlannerRiskRegister *risks);

/** The inherent score from which on a risk of @plan is escalated. */
int planner_paper_risks_get_threshold (PlannerPlan *plan);

G_END_DECLS
