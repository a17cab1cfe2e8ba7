/* planner-risk-split-dialog.h: the description of a risk told apart as cause, event and effect, for a person to put right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers what the risk says already, or else what its description seems to say. What is saved is one step; the description stays.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_SPLIT_DIALOG (planner_risk_split_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskSplitDialog, planner_risk_split_dialog, PLANNER, RISK_SPLIT_DIALOG, AdwDialog)

/** Show it with planner_dialog_present(). */
AdwDialog *planner_risk_split_dialog_new (PlannerPlan *plan, PlannerRecord *risk);

/** Whether the description of @risk can be told apart, and nobody has done so yet. */
gboolean planner_risk_can_be_split (PlannerRecord *risk);

G_END_DECLS
