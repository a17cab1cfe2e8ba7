/* planner-risk-escalation.h: since when a risk has been on the board's list, and where the board takes that list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-risk-register.h"

G_BEGIN_DECLS

/**
 * Since when @risk has been on the board's list: the day on which it was put there, or its inherent score came to be that high. Where that was
 * so from the beginning it is the day on which the risk was raised; where that is not known, of its first review; and else that on which it
 * was written into this plan. %FALSE where it is not on the list, or where @error says why nothing could be read. @risks is as of now.
 */
gboolean planner_risk_find_escalated_on (PlannerPlan *plan, PlannerRiskRegister *risks, PlannerRecord *risk, GDate *on, GError **error);

/**
 * The items of agendas that take the escalated risks as their paper, those of cancelled meetings left out: the latest meeting first, those without
 * a day before. Elements #PlannerRecord, borrowed; free with g_ptr_array_unref().
 */
GPtrArray *planner_plan_list_items_taking_risks (PlannerPlan *plan);

G_END_DECLS
