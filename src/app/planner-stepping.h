/* planner-stepping.h: undoing and redoing in a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One per window, which owns it. What is short is done at once; what is long (an import of 100,000 records) goes on in slices, with progress and
 * Cancel, while the plan takes no other edit. What was done is said in a toast.
 */
#pragma once

#include "app/planner-window.h"

G_BEGIN_DECLS

typedef struct _PlannerStepping PlannerStepping;

/** @window: outlives it. */
PlannerStepping *planner_stepping_new (PlannerWindow *window);

/** As planner_stepping_stop(). */
void planner_stepping_free (PlannerStepping *self);

/** Undoes the window's plan's last step. Whoever calls knows that there is one. */
void planner_stepping_undo (PlannerStepping *self);

/** Does again the step that was undone last. Likewise. */
void planner_stepping_redo (PlannerStepping *self);

/** Takes back what is under way, if anything is. Before the plan is closed. */
void planner_stepping_stop (PlannerStepping *self);

G_END_DECLS
