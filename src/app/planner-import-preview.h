/* planner-import-preview.h: what an import would do, before it does it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/exchange/planner-import-report.h"

G_BEGIN_DECLS

/** A page that tells what @report says; both @plan and @report must outlive it. @name: what the file is called. */
GtkWidget *planner_import_preview_new (PlannerPlan *plan, const PlannerImportReport *report, const char *name);

/** "12 added, 3 changed, 1 deleted". Free with g_free(). */
char *planner_import_preview_describe_count (const PlannerImportCount *count);

G_END_DECLS
