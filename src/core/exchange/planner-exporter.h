/* planner-exporter.h: a plan as a file for others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The full form with all that merging needs, or the plain one; limited to workstreams, boards and kinds or whole; what never leaves
 * is told in planner-export-selection.h. The same plan gives the same bytes, but for the export's own time. Main thread only.
 */
#pragma once

#include "planner-exchange-error.h"
#include "planner-export-selection.h"

G_BEGIN_DECLS

typedef struct
{
  PlannerKind kind;
  char *id;
  PlannerExportVerdict verdict;
} PlannerExportItem;

/** What leaves, and what of that asked for is withheld and why: what a sender sees first. */
typedef struct
{
  GPtrArray *leaving;  /* PlannerExportItem, in the order of kinds and records */
  GPtrArray *withheld; /* PlannerExportItem */
  guint counts[PLANNER_N_KINDS]; /* of those that leave */
} PlannerExportList;

void planner_export_list_free (PlannerExportList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerExportList, planner_export_list_free)

typedef struct _PlannerExporter PlannerExporter;

/** A full export of everything that may leave. */
PlannerExporter *planner_exporter_new (PlannerPlan *plan);
void planner_exporter_free (PlannerExporter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerExporter, planner_exporter_free)

/** Without the members that begin with `_`. */
void planner_exporter_set_plain (PlannerExporter *self, gboolean plain);

/** The time that the file says it was exported at, ISO 8601 UTC; %NULL: now. */
void planner_exporter_set_time (PlannerExporter *self, const char *at);

void planner_exporter_include_sensitive (PlannerExporter *self);
void planner_exporter_add_kind (PlannerExporter *self, PlannerKind kind);

/** Limits to a workstream or board (@kind) by id, code or name; several add up. */
gboolean planner_exporter_add (PlannerExporter *self, PlannerKind kind, const char *text, GError **error);

/** Writes JSON to @stream, and leaves it open. */
gboolean planner_exporter_write (PlannerExporter *self, GOutputStream *stream, GError **error);

/** What would leave. Free with planner_export_list_free(). */
PlannerExportList *planner_exporter_list (PlannerExporter *self, GError **error);

/** Writes JSON to a file of mode 0600: what stands at @path stays until all is written, and whatever goes wrong. */
gboolean planner_exporter_write_file (PlannerExporter *self, const char *path, GError **error);

/* The same in slices, so that a window stays alive: begin one, and call planner_exporter_step() until it is done. Meanwhile the plan takes no edit,
 * so that all is of one moment. */

gboolean planner_exporter_begin_list (PlannerExporter *self, GError **error);
gboolean planner_exporter_begin_file (PlannerExporter *self, const char *path, GError **error);

/** Works for about @milliseconds. %FALSE: it was given up. After that, or when it is @done, another can be begun. */
gboolean planner_exporter_step (PlannerExporter *self, guint milliseconds, gboolean *done, GError **error);

/** How far it is, 0 to 1. */
double planner_exporter_get_progress (PlannerExporter *self);

/** Gives up what is under way, if anything is. */
void planner_exporter_cancel (PlannerExporter *self);

/** The list that was done last; once. */
PlannerExportList *planner_exporter_steal_list (PlannerExporter *self);

/** JSON as text. Free with g_free(). */
char *planner_exporter_dup_text (PlannerExporter *self, GError **error);

/** A table of the live records of @kind: @separator ',' for .csv, '\t' for .tsv. See planner-table.h. */
gboolean planner_exporter_write_table (PlannerExporter *self, PlannerKind kind, char separator, GOutputStream *stream,
                                       GError **error);

G_END_DECLS
