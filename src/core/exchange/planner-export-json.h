/* planner-export-json.h: a plan, or what may leave of it, as an exchange file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form is told in planner-json-format.h. For planner-exporter.c alone.
 */
#pragma once

#include "planner-export-selection.h"
#include "planner-json-writer.h"

G_BEGIN_DECLS

/**
 * Writes what @selection lets leave of @plan and ends the document. @plain: without the members that begin with `_`. @at: the time the file
 * says it was exported at, ISO 8601 UTC; %NULL: now.
 */
gboolean planner_export_json_write (PlannerPlan *plan, PlannerExportSelection *selection, gboolean plain, const char *at,
                                    PlannerJsonWriter *writer, GError **error);

G_END_DECLS
