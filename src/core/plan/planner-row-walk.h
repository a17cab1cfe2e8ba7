/* planner-row-walk.h: all rows of a plan, some at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For work in slices: kind after kind in the order of the table of kinds, and in each as planner_plan_foreach_row(). The plan must not change
 * meanwhile. Main thread only.
 */
#pragma once

#include "planner-row.h"

G_BEGIN_DECLS

typedef struct _PlannerRowWalk PlannerRowWalk;

PlannerRowWalk *planner_row_walk_new (PlannerPlan *plan, gboolean with_deleted);
void planner_row_walk_free (PlannerRowWalk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerRowWalk, planner_row_walk_free)

/** Calls @func for the next @n rows at most, all of one kind. @exhausted: there are no more. */
gboolean planner_row_walk_advance (PlannerRowWalk *self, guint n, PlannerRowFunc func, gpointer data, gboolean *exhausted,
                                   GError **error);

G_END_DECLS
