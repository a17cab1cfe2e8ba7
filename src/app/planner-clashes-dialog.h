/* planner-clashes-dialog.h: what awaits a person: clashes side by side, and values that do not fit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_CLASHES_DIALOG (planner_clashes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerClashesDialog, planner_clashes_dialog, PLANNER, CLASHES_DIALOG, AdwDialog)

AdwDialog *planner_clashes_dialog_new (PlannerPlan *plan);

G_END_DECLS
