/* planner-suggest-dialog.h: what items of an agenda are about, as their text says: a list to accept from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is accepted is one step.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_SUGGEST_DIALOG (planner_suggest_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerSuggestDialog, planner_suggest_dialog, PLANNER, SUGGEST_DIALOG, AdwDialog)

/** @items: elements #PlannerRecord. A floating reference; %NULL where the texts say nothing that is not said already. */
AdwDialog *planner_suggest_dialog_new (PlannerPlan *plan, GPtrArray *items);

G_END_DECLS
