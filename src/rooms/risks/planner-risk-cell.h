/* planner-risk-cell.h: one cell of the map: a score, its band, and the risks that have it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows as many references as there is room for, and counts the rest, which drop down on demand. Only planner-risk-map.c makes them.
 *
 * Signals: `chosen` (more): the person clicked it, @more: beside what is chosen; `shown` (#PlannerRecord): a risk in it was activated;
 * `dropped` (#PlannerRecord): a risk was dragged here.
 */
#pragma once

#include "rooms/risks/planner-risk-chip.h"
#include "rooms/risks/planner-risk-standings.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_CELL (planner_risk_cell_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskCell, planner_risk_cell, PLANNER, RISK_CELL, GtkWidget)

/** @standings must outlive it. */
GtkWidget *planner_risk_cell_new (PlannerRiskStandings *standings, const PlannerRiskPlace *place);

const PlannerRiskPlace *planner_risk_cell_get_place (PlannerRiskCell *self);

/** What it holds, elements #PlannerRecord, and what a screen reader says of where they come from (nullable). The words and bands are asked for anew. */
void planner_risk_cell_show (PlannerRiskCell *self, GPtrArray *risks, const char *more_words);

/** What it is called: "likelihood 4 likely, severity 5 catastrophic, extreme 20, 3 risks: UC1, UC5, PC1". Borrowed until it is shown again. */
const char *planner_risk_cell_get_words (PlannerRiskCell *self);

/** Elements #PlannerRecord; borrowed. */
GPtrArray *planner_risk_cell_get_risks (PlannerRiskCell *self);

/** Whether the register is filtered by it. */
void planner_risk_cell_set_chosen (PlannerRiskCell *self, gboolean chosen);

/** Whether a risk that is being moved by keys would go here. */
void planner_risk_cell_set_aimed_at (PlannerRiskCell *self, gboolean aimed_at);

/** Marks the chip of @risk (nullable). */
void planner_risk_cell_set_selected (PlannerRiskCell *self, PlannerRecord *risk);

/** Only its number, and how many it holds: where there is little room. */
void planner_risk_cell_set_compact (PlannerRiskCell *self, gboolean compact);

/** The chip of @risk, if there is one to be seen; borrowed, or %NULL. */
GtkWidget *planner_risk_cell_find_chip (PlannerRiskCell *self, PlannerRecord *risk);

/** Goes into what it holds: to the first chip, or to the rest that drops down. %FALSE where it is empty. */
gboolean planner_risk_cell_enter (PlannerRiskCell *self);

/** From @focus, a chip or the rest, to the next or the one before; %FALSE where there is none. */
gboolean planner_risk_cell_step (PlannerRiskCell *self, GtkWidget *focus, int step);

G_END_DECLS
