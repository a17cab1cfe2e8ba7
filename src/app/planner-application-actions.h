/* planner-application-actions.h: what the application can be told to do, whatever window is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/planner-application.h"

G_BEGIN_DECLS

/** Gives @self its `app.` actions. */
void planner_application_add_actions (PlannerApplication *self);

G_END_DECLS
