/* planner-risk-map.h: the 5 × 5 map of risks: severity across, likelihood up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To a screen reader a grid with one stop for Tab. Arrow keys go from cell to cell; Space chooses a cell, with Control beside those chosen;
 * Enter goes in to the risks of a cell and on to the register, Escape out again. With the focus on a risk, Control and the arrow keys aim at another
 * cell, Enter takes it there and Escape gives up; dragging does the same.
 *
 * Signals: `chosen` (cells: a bit for each, planner_risk_filter_get_cells()): the person chose otherwise; `shown` (#PlannerRecord): a risk was activated;
 * `moved` (#PlannerRecord, likelihood, severity): the person wants it to be scored anew.
 */
#pragma once

#include "rooms/risks/planner-risk-views.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_MAP (planner_risk_map_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskMap, planner_risk_map, PLANNER, RISK_MAP, GtkWidget)

/** @standings must outlive it. */
GtkWidget *planner_risk_map_new (PlannerRiskStandings *standings);

/** Which scores it shows. @since: the day of the reviews from which risks come, invalid: none. */
void planner_risk_map_set_view (PlannerRiskMap *self, PlannerRiskView view, const GDate *since);
PlannerRiskView planner_risk_map_get_view (PlannerRiskMap *self);

/** Which risks it shows, elements #PlannerRecord; those without the score are counted only. Words and bands are asked for anew. */
void planner_risk_map_set_risks (PlannerRiskMap *self, GPtrArray *risks);

/** How many of them have no place. */
guint planner_risk_map_get_n_unplaced (PlannerRiskMap *self);

/** The cell of @place, a #PlannerRiskCell (planner-risk-cell.h). Borrowed. */
GtkWidget *planner_risk_map_get_cell (PlannerRiskMap *self, const PlannerRiskPlace *place);

/** Which cells are chosen. */
void planner_risk_map_set_cells (PlannerRiskMap *self, guint cells);

/** Shows the three places of @risk; %NULL: of none. */
void planner_risk_map_set_selected (PlannerRiskMap *self, PlannerRecord *risk);

/** Only numbers, where there is little room. */
void planner_risk_map_set_compact (PlannerRiskMap *self, gboolean compact);

/** Puts the focus on the chip of @risk, or on its cell. */
gboolean planner_risk_map_focus_risk (PlannerRiskMap *self, PlannerRecord *risk);

G_END_DECLS
