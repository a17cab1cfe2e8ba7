/* planner-import-choice.h: choosing the file that is to be imported
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** Asks for a file, then shows what it would change in @plan in a dialog over @parent. */
void planner_import_choose (GtkWidget *parent, PlannerPlan *plan);

/** What a file dialog for imports shows. */
GListModel *planner_import_create_filters (void);

G_END_DECLS
