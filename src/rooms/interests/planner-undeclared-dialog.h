/* planner-undeclared-dialog.h: the people who hold a seat and have never declared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals: `declare` (person #PlannerRecord): an interest of that person is to be declared, and the dialog has closed; `nil-return` (person
 * #PlannerRecord): there is none, and the row has gone.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_UNDECLARED_DIALOG (planner_undeclared_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerUndeclaredDialog, planner_undeclared_dialog, PLANNER, UNDECLARED_DIALOG, AdwDialog)

/** @people: elements #PlannerRecord. */
AdwDialog *planner_undeclared_dialog_new (PlannerPlan *plan, GPtrArray *people);

G_END_DECLS
