/* planner-window.h: one window shows one plan, or the welcome screen until there is one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions that anything inside may activate: `win.show-room` (s), `win.show-record` (ss: kind name, id), `win.toast` (s),
 * `win.toast-undo` (s), `win.toast-offer` (sss), `win.act-in-room` (sss), `win.show-error` (ss: heading or "", sentence), `win.undo`, `win.redo`, `win.record-history`; all are in planner-window-actions.c.
 */
#pragma once

#include "app/planner-application.h"
#include "app/planner-plan-view.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_WINDOW (planner_window_get_type ())
G_DECLARE_FINAL_TYPE (PlannerWindow, planner_window, PLANNER, WINDOW, AdwApplicationWindow)

/** Owned by @application, which must outlive it. */
PlannerWindow *planner_window_new (PlannerApplication *application);

/** Shows @plan, kept in @path, in the place of the welcome screen. The window closes the plan when it goes. */
void planner_window_show_plan (PlannerWindow *self, PlannerPlan *plan, const char *path);

/** The plan shown, or %NULL. */
PlannerPlan *planner_window_get_plan (PlannerWindow *self);

/** The file that the plan shown stands for, or %NULL. */
const char *planner_window_get_path (PlannerWindow *self);

/** The plan on screen, or %NULL. */
PlannerPlanView *planner_window_get_view (PlannerWindow *self);

/** What undoes and redoes here. Borrowed. */
struct _PlannerStepping *planner_window_get_stepping (PlannerWindow *self);

/** Closes the plan and goes back to the welcome screen. Says so and returns %FALSE when it cannot be closed now. */
gboolean planner_window_close_plan (PlannerWindow *self);

/** Closes dialogs, plan and window; stays, and says why, when the plan cannot be closed. */
void planner_window_end (PlannerWindow *self);

/** Says @sentence in a toast. */
void planner_window_toast (PlannerWindow *self, const char *sentence);

/** Says @sentence, about the step just made, with a button that undoes it; it goes with the next change. */
void planner_window_toast_undo (PlannerWindow *self, const char *sentence);

/** The same with a button @label that activates @action of the room that is shown ("room.follow"). */
void planner_window_toast_offer (PlannerWindow *self, const char *sentence, const char *label, const char *action);

/** Says @sentence for a moment, in the place of what this said before: many steps can be undone in a row. */
void planner_window_toast_step (PlannerWindow *self, const char *sentence);

/** Says that something went wrong: short sentences in a toast, long ones and those with a @heading in a dialog. */
void planner_window_show_error (PlannerWindow *self, const char *heading, const char *sentence);

G_END_DECLS
