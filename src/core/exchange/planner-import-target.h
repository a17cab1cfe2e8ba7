/* planner-import-target.h: the plan as imports write into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes records, from JSON or a table, and writes down only what differs, in one edit that begins with the first
 * difference: before it a checked backup is made. So an import that changes nothing leaves nothing behind. What happens is told in
 * a report. For importers alone.
 */
#pragma once

#include "planner-import-chains.h"
#include "planner-import-circles.h"
#include "planner-import-report.h"
#include "planner-json-reader.h"

G_BEGIN_DECLS

typedef struct _PlannerImportTarget PlannerImportTarget;

/** @name: of the edit; @by: the author of what is new, %NULL for the plan's own. With @dry_run no backup is made. */
PlannerImportTarget *planner_import_target_new (PlannerPlan *plan, const char *name, const char *by, gboolean dry_run);

/** Takes everything back that was not committed. */
void planner_import_target_free (PlannerImportTarget *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerImportTarget, planner_import_target_free)

PlannerPlan *planner_import_target_get_plan (PlannerImportTarget *self);
PlannerImportReport *planner_import_target_get_report (PlannerImportTarget *self);
PlannerImportCircles *planner_import_target_get_circles (PlannerImportTarget *self);
PlannerImportChains *planner_import_target_get_chains (PlannerImportTarget *self);

/** The open edit, begun when it is not: %NULL with @error when it cannot be. */
PlannerEdit *planner_import_target_edit (PlannerImportTarget *self, GError **error);

/** What history says of where the values come from. */
void planner_import_target_set_source (PlannerImportTarget *self, const char *source);

/** Whether the plan held no record at all before this import. */
gboolean planner_import_target_was_empty (const PlannerImportTarget *self);

/** What @record is called in the plan: its id, but for the plan itself. Borrowed. */
const char *planner_import_target_get_key (PlannerImportTarget *self, const PlannerJsonRecord *record);

/** Remembers an @id of the file. %FALSE when it stood there before. */
gboolean planner_import_target_take_id (PlannerImportTarget *self, PlannerKind kind, const char *id);

/** Each differing value of @record, which must have an id, is a new edit. */
gboolean planner_import_target_put (PlannerImportTarget *self, const PlannerJsonRecord *record, GError **error);

/** Tells of those records of @kind that stand below one another or lead to one another in a circle since the file was taken. */
void planner_import_target_report_circles (PlannerImportTarget *self, PlannerKind kind);

/** Commits, or takes back when it is a dry run. */
gboolean planner_import_target_finish (PlannerImportTarget *self, GError **error);

/** Takes everything back. */
void planner_import_target_cancel (PlannerImportTarget *self);

/** The words by which people know @record, or %NULL. Free with g_free(). */
char *planner_json_record_dup_title (const PlannerJsonRecord *record);

G_END_DECLS
