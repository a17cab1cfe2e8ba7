/* planner-sidebar.h: the list of rooms, with how much is in each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals: `activated` (const char *: the room's name), when a person chooses one.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_SIDEBAR (planner_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (PlannerSidebar, planner_sidebar, PLANNER, SIDEBAR, AdwBin)

/** The counts follow @plan from now on. */
void planner_sidebar_set_plan (PlannerSidebar *self, PlannerPlan *plan);

/** Marks the room called @name as the one shown; emits nothing. */
void planner_sidebar_select (PlannerSidebar *self, const char *name);

G_END_DECLS
