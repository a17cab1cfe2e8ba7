/* planner-importer.h: a file from somebody else, taken into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Driven in slices, so that a window stays alive: call planner_importer_step() until it is done. First the whole file is
 * checked, then its records are taken one by one: those that say who wrote what are merged, others are edits made now. All is one edit, begun with
 * the first difference, after a checked backup; whatever refuses the file leaves the plan as it was. A dry run does the same and takes it
 * back, so its report is what an import would do.
 *
 * Main thread only. While the edit is open no other can begin.
 */
#pragma once

#include "planner-exchange-error.h"
#include "planner-import-report.h"
#include "planner-table-match.h"

G_BEGIN_DECLS

typedef struct _PlannerImporter PlannerImporter;

/**
 * Reads the file at @path into memory. @by: author of the edits that a plain file makes, %NULL for the plan's own. %NULL with @error when it
 * cannot be read, or is above 512 MiB.
 */
PlannerImporter *planner_importer_new (PlannerPlan *plan, const char *path, const char *by, GError **error);

/** The same for a table (.csv or .tsv) of records of @kind; see planner-table.h. */
PlannerImporter *planner_importer_new_table (PlannerPlan *plan, const char *path, PlannerKind kind, const char *by,
                                             GError **error);

/** The same for a @table that is there already, of records of the kind of @match (copied), whose columns a person has matched. */
PlannerImporter *planner_importer_new_matched (PlannerPlan *plan, GBytes *table, const char *name,
                                               const PlannerTableMatch *match, const char *by);

/** All of the file at @path, as those read it that take a path. Free with g_bytes_unref(). */
GBytes *planner_importer_read (PlannerPlan *plan, const char *path, GError **error);

/** What the rows of @table are, by its headings; PLANNER_KIND_NONE when they tell nothing. */
PlannerKind planner_importer_guess_kind (GBytes *table);

/** The same for JSON that is there already; @name is what it is called in history. */
PlannerImporter *planner_importer_new_from_bytes (PlannerPlan *plan, GBytes *bytes, const char *name, const char *by);

/** A new importer of the same bytes: the import itself after a dry run, whatever happened to the file meanwhile. */
PlannerImporter *planner_importer_new_again (PlannerImporter *self);

/** Takes back what is not done. */
void planner_importer_free (PlannerImporter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerImporter, planner_importer_free)

/** Whether to change nothing in the end. Before the first step. */
void planner_importer_set_dry_run (PlannerImporter *self, gboolean dry_run);

/**
 * Works for about @milliseconds. @done: all of it is in the plan (or taken back, after a dry run). %FALSE: the file was refused or could not be
 * written, and nothing was changed.
 */
gboolean planner_importer_step (PlannerImporter *self, guint milliseconds, gboolean *done, GError **error);

/** Works to the end. */
gboolean planner_importer_run (PlannerImporter *self, GError **error);

/** How far it is, 0 to 1. */
double planner_importer_get_progress (PlannerImporter *self);

/** Takes everything back; nothing more can be done. */
void planner_importer_cancel (PlannerImporter *self);

/** What was done so far; whole when it is done. Borrowed. */
const PlannerImportReport *planner_importer_get_report (PlannerImporter *self);

G_END_DECLS
