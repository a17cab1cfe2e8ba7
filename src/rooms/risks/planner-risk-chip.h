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

/**
 * How wide its name is, in pixels, within reason. It measures what is around that: chips come and go and the cell that places them stays as large as it
 * is, so that nothing else of the window is measured again.
 */
int planner_risk_chip_get_name_width (PlannerRiskChip *self);

G_END_DECLS
