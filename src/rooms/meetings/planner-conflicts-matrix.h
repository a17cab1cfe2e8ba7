/* planner-conflicts-matrix.h: the items of a meeting across the people they touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are the items that touch somebody, columns the people touched by something, cells where they meet. It scrolls below the names and
 * beside the items (a #GtkScrollable), and makes widgets only of what is seen. The arrow keys move from cell to cell; Tab leads in and out.
 *
 * Signals: `chosen` (#PlannerConflictsRow): the focus is on a cell of that hit; `opened` (#PlannerConflictsRow): the person wants to deal
 * with it.
 */
#pragma once

#include <adwaita.h>

#include "rooms/meetings/planner-conflicts-row.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_CONFLICTS_MATRIX (planner_conflicts_matrix_get_type ())
G_DECLARE_FINAL_TYPE (PlannerConflictsMatrix, planner_conflicts_matrix, PLANNER, CONFLICTS_MATRIX, GtkWidget)

GtkWidget *planner_conflicts_matrix_new (void);

/**
 * Takes in what there is of @item, in the place of what there was: @rows (elements #PlannerConflictsRow) are those of its heading and of
 * each of its hits, among others or not; none: it touches nobody. Nothing of it is shown before planner_conflicts_matrix_show().
 */
void planner_conflicts_matrix_take (PlannerConflictsMatrix *self, PlannerRecord *item, const GPtrArray *rows);

/**
 * Shows what was taken in of @items (elements #PlannerRecord), in their order, and forgets all others. What is as it was is not made again.
 * Returns whether there is anything to show.
 */
gboolean planner_conflicts_matrix_show (PlannerConflictsMatrix *self, const GPtrArray *items);

/** Marks the cell that @hit (nullable) belongs to. */
void planner_conflicts_matrix_mark (PlannerConflictsMatrix *self, PlannerConflictsRow *hit);

G_END_DECLS
