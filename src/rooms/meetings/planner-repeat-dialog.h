/* planner-repeat-dialog.h: a meeting again for a whole year: on which days, and what is taken over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals: `repeated` (GStrv): the meetings of these ids were made, and the dialog closes.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_REPEAT_DIALOG (planner_repeat_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRepeatDialog, planner_repeat_dialog, PLANNER, REPEAT_DIALOG, AdwDialog)

/** @meeting may have no day: then it is repeated from today. */
AdwDialog *planner_repeat_dialog_new (PlannerPlan *plan, PlannerRecord *meeting);

G_END_DECLS
