/* planner-export-dialog.h: a file for a partner: what it holds, what is withheld, then where it goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_EXPORT_DIALOG (planner_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerExportDialog, planner_export_dialog, PLANNER, EXPORT_DIALOG, AdwDialog)

AdwDialog *planner_export_dialog_new (PlannerPlan *plan);

/** Saves what is reviewed at @path, with progress when that is long; the dialog closes when all is written. Nothing before there is a review. */
void planner_export_dialog_save (PlannerExportDialog *self, const char *path);

G_END_DECLS
