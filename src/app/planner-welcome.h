/* planner-welcome.h: what a window shows while it has no plan: recent plans, and the ways to one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLANNER_TYPE_WELCOME (planner_welcome_get_type ())
G_DECLARE_FINAL_TYPE (PlannerWelcome, planner_welcome, PLANNER, WELCOME, AdwBin)

GtkWidget *planner_welcome_new (void);

G_END_DECLS
