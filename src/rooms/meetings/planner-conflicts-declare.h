/* planner-conflicts-declare.h: the form on which a declaration made at a meeting is written down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is kept with the item as a ruling, and if wanted on the register, too: one step, with the person and the organisation where they are new.
 *
 * Signals: `declared` (the id of the ruling).
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_CONFLICTS_DECLARE (planner_conflicts_declare_get_type ())
G_DECLARE_FINAL_TYPE (PlannerConflictsDeclare, planner_conflicts_declare, PLANNER, CONFLICTS_DECLARE, AdwDialog)

/** At @meeting; @item and @person (nullable) are chosen at first. Show it with planner_dialog_present(). */
AdwDialog *planner_conflicts_declare_new (PlannerPlan *plan, PlannerRecord *meeting, PlannerRecord *item, PlannerRecord *person);

G_END_DECLS
