/* planner-overview-row.h: a line of the overview: one thing that needs somebody, or how many more there are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-needs.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_OVERVIEW_ROW (planner_overview_row_get_type ())
G_DECLARE_FINAL_TYPE (PlannerOverviewRow, planner_overview_row, PLANNER, OVERVIEW_ROW, GtkListBoxRow)

GtkWidget *planner_overview_row_new (void);

/** Shows @need of @plan, of which a copy is kept. */
void planner_overview_row_set_need (PlannerOverviewRow *self, PlannerPlan *plan, const PlannerNeed *need);

/** Shows that there are @n_more of @group. */
void planner_overview_row_set_more (PlannerOverviewRow *self, PlannerNeedsGroup group, guint n_more);

/** What it shows; borrowed, %NULL: that there are more. */
const PlannerNeed *planner_overview_row_get_need (PlannerOverviewRow *self);

G_END_DECLS
