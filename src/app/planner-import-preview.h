/* planner-import-preview.h: what an import would do, before it does it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/exchange/planner-import-report.h"

G_BEGIN_DECLS

/** Adds to @page what @report says; both @plan and @report must outlive it. @name: what the file is called, to say what it is; or %NULL. */
void planner_import_preview_add (AdwPreferencesPage *page, PlannerPlan *plan, const PlannerImportReport *report,
                                 const char *name);

/** Takes away what planner_import_preview_add() added, if anything: before the report goes. */
void planner_import_preview_clear (AdwPreferencesPage *page);

/** "12 added, 3 changed, 1 deleted". Free with g_free(). */
char *planner_import_preview_describe_count (const PlannerImportCount *count);

G_END_DECLS
