/* planner-window-actions.h: what a window can be told to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/planner-window.h"

G_BEGIN_DECLS

/** Gives the window its `win.` actions. */
void planner_window_add_actions (PlannerWindow *self);

/** Enables those that can be done now. */
void planner_window_update_actions (PlannerWindow *self);

G_END_DECLS
