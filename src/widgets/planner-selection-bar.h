/* planner-selection-bar.h: sets fields of several selected records at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Wraps where there is little room. Its buttons activate the room's actions `room.delete` and, where records can be nested, `room.outdent` and
 * `room.indent`.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_SELECTION_BAR (planner_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlannerSelectionBar, planner_selection_bar, PLANNER, SELECTION_BAR, AdwBin)

/** An editor for each of @fields. */
GtkWidget *planner_selection_bar_new (PlannerPlan *plan, const PlannerField *fields, guint n_fields);

/** Adds a button for a further action of the room, before those that it has anyway. @label: translated. */
void planner_selection_bar_add_button (PlannerSelectionBar *self, const char *icon_name, const char *label,
                                       const char *action);

/** Shows itself for two records or more. Elements #PlannerRecord. */
void planner_selection_bar_set_records (PlannerSelectionBar *self, GPtrArray *records);

/** Shows itself for these, also for one, until others are selected, and opens the editor of @field; one that it does not have shows as long. */
void planner_selection_bar_begin (PlannerSelectionBar *self, GPtrArray *records, PlannerField field);

G_END_DECLS
