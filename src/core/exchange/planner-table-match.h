/* planner-table-match.h: which field each column of a table is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A guess by the headings, as the verb `import --kind` makes it, that a person can correct before an importer takes the
 * rows (planner_importer_new_matched()); with the first rows, to be looked at.
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "planner-table-headings.h"

G_BEGIN_DECLS

/* More than any kind has fields, and more than anybody can look through. */
#define PLANNER_TABLE_MAX_COLUMNS 256

#define PLANNER_TABLE_N_SAMPLES 40

typedef struct
{
  PlannerKind kind;
  char separator;
  gboolean has_headings; /* the first row is no record */
  gboolean in_two_rows;  /* nor is the second, where the first is none */
  guint n_columns;       /* of the widest of @rows */
  GArray *columns;       /* int: one of planner_table_list_columns() */
  GPtrArray *rows;       /* GPtrArray of strings: the first row, then those that are not empty */
} PlannerTableMatch;

/**
 * Looks at the first rows of @table. @separator: as in planner_table_cells_new(). %NULL with @error when it is empty, no UTF-8, or wider
 * than PLANNER_TABLE_MAX_COLUMNS. The kind is not known yet: planner_table_match_set_kind().
 */
PlannerTableMatch *planner_table_match_new (GBytes *table, char separator, GError **error);
PlannerTableMatch *planner_table_match_copy (const PlannerTableMatch *self);
void planner_table_match_free (PlannerTableMatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerTableMatch, planner_table_match_free)

/** Says what each row is, and matches the headings anew; when none is the name of a field, the first row is taken for a record. */
void planner_table_match_set_kind (PlannerTableMatch *self, PlannerKind kind);

/** Says what @column is; another one that was that before is left out. */
void planner_table_match_set_column (PlannerTableMatch *self, guint column, int field);

/** How many columns are not left out. */
guint planner_table_match_count (const PlannerTableMatch *self);

/** How many of @rows, and of the table, are no records. */
guint planner_table_match_get_n_heading_rows (const PlannerTableMatch *self);

/** Of @rows, without the guard of a formula; "" where a row is shorter. Borrowed. */
const char *planner_table_match_get_cell (const PlannerTableMatch *self, guint row, guint column);

/**
 * The first @n records of the table, as far as @rows tell of them: elements GPtrArray of strings, the cells. In a register of interests what
 * carries on the row above has been put into it, and what was said once stands in each row. Free with g_ptr_array_unref().
 */
GPtrArray *planner_table_match_list_records (const PlannerTableMatch *self, PlannerPlan *plan, guint n);

/** Whether @column holds a name, or a part of one, of the person whose interest a row of a register is. */
gboolean planner_table_column_is_name (PlannerKind kind, int column);

/** What stands over a column, of two rows both. Free with g_free(). */
char *planner_table_match_dup_heading (const PlannerTableMatch *self, guint column);

G_END_DECLS
