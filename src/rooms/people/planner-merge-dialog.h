/* planner-merge-dialog.h: two records side by side, field by field, before they become one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals: `merged` (id): the one that stayed.
 */
#pragma once

#include <adwaita.h>

#include "rooms/people/planner-merge.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_MERGE_DIALOG (planner_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerMergeDialog, planner_merge_dialog, PLANNER, MERGE_DIALOG, AdwDialog)

/** For two people or two organisations. It closes itself when one of them is deleted meanwhile. */
AdwDialog *planner_merge_dialog_new (PlannerPlan *plan, PlannerRecord *first, PlannerRecord *second);

G_END_DECLS
