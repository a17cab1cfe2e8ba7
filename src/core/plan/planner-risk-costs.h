/* planner-risk-costs.h: what risks would cost, by themselves and together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-record.h"

G_BEGIN_DECLS

/** In pence. */
typedef struct
{
  gint64 exposure;
  gint64 expected; /* each by its probability */
} PlannerRiskCosts;

/** What @risk would cost by its probability, in pence; %FALSE where either is not known. */
gboolean planner_risk_get_expected_cost (PlannerRecord *risk, gint64 *pence);

/** Adds what @risk would cost. One that is closed will cost nothing any more: leave it out. */
void planner_risk_costs_add (PlannerRiskCosts *self, PlannerRecord *risk);

G_END_DECLS
