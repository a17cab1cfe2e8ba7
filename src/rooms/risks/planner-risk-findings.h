/* planner-risk-findings.h: what the careful reviewer found, with what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list; each finding leads to its risk, and can be let stand for a reason.
 *
 * Signals: `shown` (#PlannerRecord): the person wants to see the risk.
 */
#pragma once

#include <adwaita.h>

#include "rooms/risks/planner-risk-standings.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_FINDINGS (planner_risk_findings_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskFindings, planner_risk_findings, PLANNER, RISK_FINDINGS, AdwBin)

/** @standings must outlive it. */
GtkWidget *planner_risk_findings_new (PlannerRiskStandings *standings);

/**
 * Looks at @risks, elements #PlannerRecord. Only those in @touched, a set, may stand otherwise than when they were last looked at; %NULL: all of them.
 * Returns how much was found.
 */
guint planner_risk_findings_set_risks (PlannerRiskFindings *self, GPtrArray *risks, GHashTable *touched);

G_END_DECLS
