/* planner-action-dialog.h: what was done about actions, and on which day; or that they are closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is saved is one step.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_ACTION_DIALOG (planner_action_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerActionDialog, planner_action_dialog, PLANNER, ACTION_DIALOG, AdwDialog)

/** About @actions (elements #PlannerRecord, referenced, at least one), which it @closes. Show it with planner_dialog_present(). */
AdwDialog *planner_action_dialog_new (PlannerPlan *plan, GPtrArray *actions, gboolean closes, const GDate *today);

G_END_DECLS
