/* planner-clash-row.h: one clash, its sides beside each other, each with who wrote it and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals: `keep` (guint: the side), when a person chooses one.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/plan/planner-clash.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_CLASH_ROW (planner_clash_row_get_type ())
G_DECLARE_FINAL_TYPE (PlannerClashRow, planner_clash_row, PLANNER, CLASH_ROW, GtkListBoxRow)

/** @clash is borrowed and must live as long as the row. */
GtkWidget *planner_clash_row_new (PlannerPlan *plan, const PlannerClash *clash);

const PlannerClash *planner_clash_row_get_clash (PlannerClashRow *self);

/** Puts the sides one above the other, for narrow windows. */
void planner_clash_row_set_stacked (PlannerClashRow *self, gboolean stacked);

G_END_DECLS
