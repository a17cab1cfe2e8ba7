/* planner-risk-threatened-list.h: the asks that a risk threatens, and what is planned for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A part of planner-risk-story.h; hides where the risk threatens nothing. Each row leads to its ask or milestone.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_THREATENED_LIST (planner_risk_threatened_list_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskThreatenedList, planner_risk_threatened_list, PLANNER, RISK_THREATENED_LIST, AdwBin)

/** A floating reference. */
GtkWidget *planner_risk_threatened_list_new (void);

void planner_risk_threatened_list_show (PlannerRiskThreatenedList *self, PlannerPlan *plan, PlannerRecord *risk);

G_END_DECLS
