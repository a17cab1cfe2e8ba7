/* planner-import-dialog.h: a file from somebody else: looked at first, then taken in as one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_IMPORT_DIALOG (planner_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerImportDialog, planner_import_dialog, PLANNER, IMPORT_DIALOG, AdwDialog)

/** Begins to look at the file at @path; for a table it asks what its rows and columns are. */
AdwDialog *planner_import_dialog_new (PlannerPlan *plan, const char *path);

/** The same for a table from the clipboard, text with tabs, whose rows are of @kind. */
AdwDialog *planner_import_dialog_new_pasted (PlannerPlan *plan, GBytes *table, PlannerKind kind);

G_END_DECLS
