/* planner-history-dialog.h: who changed what, when, and from whom it came; putting a value back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_HISTORY_DIALOG (planner_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerHistoryDialog, planner_history_dialog, PLANNER, HISTORY_DIALOG, AdwDialog)

/** The history of @record, or with %NULL the steps of the whole plan. */
AdwDialog *planner_history_dialog_new (PlannerPlan *plan, PlannerRecord *record);

G_END_DECLS
