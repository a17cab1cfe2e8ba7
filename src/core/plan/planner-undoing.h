/* planner-undoing.h: a step of history being taken back, or done again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Driven in slices, as an import is: call planner_undoing_step() until it is done. All is one edit, open from the beginning, so that no other can
 * begin; whatever goes wrong leaves the plan as it was. planner_plan_undo() and planner_plan_redo() do it all at once.
 *
 * Main thread only.
 */
#pragma once

#include "planner-plan.h"

G_BEGIN_DECLS

typedef struct _PlannerUndoing PlannerUndoing;

/** Begins to undo the last step. %NULL with PLANNER_PLAN_ERROR_NOTHING when there is none, or as planner_edit_begin(). */
PlannerUndoing *planner_undoing_new (PlannerPlan *plan, GError **error);

/** Begins to do again what was undone last. Errors as planner_undoing_new(). */
PlannerUndoing *planner_undoing_new_redo (PlannerPlan *plan, GError **error);

/** Takes back what is not done: the plan is as it was. */
void planner_undoing_free (PlannerUndoing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerUndoing, planner_undoing_free)

/**
 * Works for about @milliseconds, then, with the last values written, commits. @done: all is in the plan. %FALSE: it could not be written, and
 * nothing was changed. After either nothing is left but planner_undoing_free().
 */
gboolean planner_undoing_step (PlannerUndoing *self, guint milliseconds, gboolean *done, GError **error);

/** How far it is, 0 to 1. */
double planner_undoing_get_progress (PlannerUndoing *self);

G_END_DECLS
