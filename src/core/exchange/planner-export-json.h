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

typedef struct _PlannerExportJson PlannerExportJson;

/**
 * Writes what @selection lets leave of @plan to @writer, both borrowed. @plain: without the members that begin with `_`. @at: the time the file says
 * it was exported at, ISO 8601 UTC; %NULL: now. The plan must not change meanwhile.
 */
PlannerExportJson *planner_export_json_new (PlannerPlan *plan, PlannerExportSelection *selection, gboolean plain,
                                            const char *at, PlannerJsonWriter *writer);
void planner_export_json_free (PlannerExportJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerExportJson, planner_export_json_free)

/** Writes some more. @exhausted: the document is at its end. */
gboolean planner_export_json_advance (PlannerExportJson *self, gboolean *exhausted, GError **error);

/** How far it is, 0 to 1. */
double planner_export_json_get_progress (PlannerExportJson *self);

G_END_DECLS
