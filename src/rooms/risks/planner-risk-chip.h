/* planner-risk-chip.h: a risk in its cell of the map, by its reference
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Can be dragged to another cell, as a #PlannerRecord.
 *
 * Signals: `activated` (): the person clicked it.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_CHIP (planner_risk_chip_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskChip, planner_risk_chip, PLANNER, RISK_CHIP, GtkWidget)

GtkWidget *planner_risk_chip_new (PlannerPlan *plan, PlannerRecord *risk);

/** Borrowed. */
PlannerRecord *planner_risk_chip_get_risk (PlannerRiskChip *self);

/** Shows again what the risk is called. */
void planner_risk_chip_refresh (PlannerRiskChip *self);

/** Whether it is the one that is selected in the register. */
void planner_risk_chip_set_selected (PlannerRiskChip *self, gboolean selected);

/** Shows another risk. */
void planner_risk_chip_set_risk (PlannerRiskChip *self, PlannerRecord *risk);

G_END_DECLS
