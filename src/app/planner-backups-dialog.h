/* planner-backups-dialog.h: the checked copies of a plan: made, looked at, put back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_BACKUPS_DIALOG (planner_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerBackupsDialog, planner_backups_dialog, PLANNER, BACKUPS_DIALOG, AdwDialog)

/** The backups of @plan, kept in @path; %NULL when it is one that cannot be opened. */
AdwDialog *planner_backups_dialog_new (PlannerPlan *plan, const char *path);

G_END_DECLS
