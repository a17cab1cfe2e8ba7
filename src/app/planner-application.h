/* planner-application.h: opens plans, one window each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_APPLICATION (planner_application_get_type ())
G_DECLARE_FINAL_TYPE (PlannerApplication, planner_application, PLANNER, APPLICATION, AdwApplication)

PlannerApplication *planner_application_new (void);

/**
 * Opens the plan at @path: raises its window when it is open already; else in @from (nullable) when that shows no plan, else in a
 * window of its own. @room (nullable): the room to enter.
 */
void planner_application_open_plan (PlannerApplication *self, const char *path, const char *room, GtkWindow *from);

/** Shows a copy for reading of the plan at @path in a window of its own. */
void planner_application_open_copy (PlannerApplication *self, const char *path);

/** Shows @plan, just made or opened, in @from (nullable) where that shows none, else in a window of its own. Returns the window. */
GtkWindow *planner_application_show_plan (PlannerApplication *self, PlannerPlan *plan, const char *path, GtkWindow *from);

/** Asks for a plan and opens it. */
void planner_application_choose_plan (PlannerApplication *self, GtkWindow *from);

/** What a file dialog shows: plans, and all files. */
GListModel *planner_application_create_plan_filters (void);

G_END_DECLS
