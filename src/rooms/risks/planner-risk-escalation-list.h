/* planner-risk-escalation-list.h: since when a risk has been on the board's list, and which items of agendas take it there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A part of planner-risk-story.h; hides where the risk is not escalated. Each item leads to its own form.
 */
#pragma once

#include <adwaita.h>

#include "rooms/risks/planner-risk-standings.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_ESCALATION_LIST (planner_risk_escalation_list_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskEscalationList, planner_risk_escalation_list, PLANNER, RISK_ESCALATION_LIST, AdwBin)

/** A floating reference. */
GtkWidget *planner_risk_escalation_list_new (void);

/** Shows how @risk stands now. @standings is only read. */
void planner_risk_escalation_list_show (PlannerRiskEscalationList *self, PlannerRiskStandings *standings, PlannerRecord *risk);

G_END_DECLS
