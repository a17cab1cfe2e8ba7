/* planner-ask-selection-bar.h: sets fields of several selected asks at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_ASK_SELECTION_BAR (planner_ask_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlannerAskSelectionBar, planner_ask_selection_bar, PLANNER, ASK_SELECTION_BAR, AdwBin)

GtkWidget *planner_ask_selection_bar_new (PlannerPlan *plan);

/** Shows itself for two asks or more. Elements #PlannerRecord. */
void planner_ask_selection_bar_set_records (PlannerAskSelectionBar *self, GPtrArray *records);

/** Shows itself for these, also for one, until others are selected, and opens the editor of @field, if there is one. */
void planner_ask_selection_bar_begin (PlannerAskSelectionBar *self, GPtrArray *records, PlannerField field);

G_END_DECLS
