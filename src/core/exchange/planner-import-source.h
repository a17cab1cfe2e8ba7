/* planner-import-source.h: where the records of an import come from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file of some form, gone through in small pieces. For planner-importer.c alone.
 */
#pragma once

#include "planner-import-target.h"
#include "planner-table-match.h"

G_BEGIN_DECLS

typedef struct
{
  /* Does one small piece of work, such as one record; @done: there is nothing left. */
  gboolean (*advance) (gpointer source, PlannerImportTarget *target, gboolean *done, GError **error);
  /* How far it is, 0 to 1. */
  double (*get_progress) (gpointer source);
  void (*free) (gpointer source);
} PlannerImportSource;

extern const PlannerImportSource planner_json_source;
extern const PlannerImportSource planner_table_source;

/** Both borrow @text, which must outlive them. @match (nullable) is copied: which field each column is; without it the headings say so. */
gpointer planner_json_source_new (const char *text, gsize length, const char *name);
gpointer planner_table_source_new (const char *text, gsize length, PlannerKind kind, const PlannerTableMatch *match);

/** The kind, other than the plan itself, of which the headings of a table name most fields; PLANNER_KIND_NONE: they name none. */
PlannerKind planner_table_source_guess_kind (const char *text, gsize length);

G_END_DECLS
