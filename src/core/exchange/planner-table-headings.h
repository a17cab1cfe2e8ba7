/* planner-table-headings.h: what the columns of a table are, by their headings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A heading is a field's name or label, in any case, or one of the words that registers of partners use for it ("Lead officer",
 * "Risk description"). Registers of risks have two rows of them: "Inherent scores" over "Likelihood", "Severity" and "Score". Pure.
 */
#pragma once

#include "core/plan/planner-kinds.h"

G_BEGIN_DECLS

/* What a column is, beside the index of a field; see also planner-register-table.h. */
enum
{
  PLANNER_TABLE_COLUMN_NONE = -1,
  PLANNER_TABLE_COLUMN_ID = -2,
  /* And more: the index of a field whose likelihood a whole score begins with, "4x3" or the product of the two beside it. */
  PLANNER_TABLE_COLUMN_SCORE = 100,
  /* And more: the index of the field for what is no workstream by id, code or name. */
  PLANNER_TABLE_COLUMN_WORKSTREAM = 200,
};

/** What a column of records of @kind can be, in the order in which a person chooses (int), PLANNER_TABLE_COLUMN_NONE first. Free with g_array_unref(). */
GArray *planner_table_list_columns (PlannerKind kind);

/** What to call it, translated: "Inherent score". Free with g_free(). */
char *planner_table_column_dup_name (PlannerKind kind, int column);

/** The column that @heading stands over; @group is what stands over several columns, of which this is one, or %NULL. */
int planner_table_match_heading (PlannerKind kind, const char *group, const char *heading);

/** Whether @second (elements text) is a second row of headings: it names a field under an empty cell of @first. */
gboolean planner_table_is_second_row (PlannerKind kind, const GPtrArray *first, const GPtrArray *second);

/** The columns (int) under headings of one row, or of two. @second may be %NULL. */
GArray *planner_table_match_headings (PlannerKind kind, const GPtrArray *first, const GPtrArray *second);

G_END_DECLS
