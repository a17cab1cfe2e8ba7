/* planner-risk-map-pane.h: the map of risks with the tools that say what it shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was chosen is kept in the view settings of the plan.
 *
 * Signals: `view-changed` (): the map shows other scores now.
 */
#pragma once

#include "rooms/risks/planner-risk-map.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_MAP_PANE (planner_risk_map_pane_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskMapPane, planner_risk_map_pane, PLANNER, RISK_MAP_PANE, AdwBin)

/** @standings must outlive it. */
GtkWidget *planner_risk_map_pane_new (PlannerRiskStandings *standings);

/** Borrowed. */
PlannerRiskMap *planner_risk_map_pane_get_map (PlannerRiskMapPane *self);

/** The day of the reviews since which movement is shown. Borrowed. */
const GDate *planner_risk_map_pane_get_since (PlannerRiskMapPane *self);

/** Which risks the map shows, elements #PlannerRecord, all of them open. */
void planner_risk_map_pane_set_risks (PlannerRiskMapPane *self, GPtrArray *risks);

/** Another view, by the person's choice or by what a settings says. */
void planner_risk_map_pane_set_view (PlannerRiskMapPane *self, PlannerRiskView view);

void planner_risk_map_pane_set_narrow (PlannerRiskMapPane *self, gboolean narrow);

G_END_DECLS
