/* planner-alike-dialog.h: pairs that may be the same, to be compared or told apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals: `compare` (first #PlannerRecord, second #PlannerRecord): the person wants to see both; `told-apart` (first id, second id).
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_ALIKE_DIALOG (planner_alike_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerAlikeDialog, planner_alike_dialog, PLANNER, ALIKE_DIALOG, AdwDialog)

/** @pairs: elements #PlannerLikeness; the first few hundred are shown. */
AdwDialog *planner_alike_dialog_new (PlannerPlan *plan, GPtrArray *pairs);

G_END_DECLS
