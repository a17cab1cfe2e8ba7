/* planner-find-dialog.h: find everywhere: records of all kinds whose text matches, while typing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_FIND_DIALOG (planner_find_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerFindDialog, planner_find_dialog, PLANNER, FIND_DIALOG, AdwDialog)

AdwDialog *planner_find_dialog_new (PlannerPlan *plan);

G_END_DECLS
