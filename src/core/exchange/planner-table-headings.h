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

typedef enum
{
  PLANNER_COLUMN_NONE,
  PLANNER_COLUMN_ID,
  PLANNER_COLUMN_FIELD,
  PLANNER_COLUMN_SCORE,      /* a whole score, "4x3" or the product of the two beside it; the field is its likelihood */
  PLANNER_COLUMN_WORKSTREAM, /* a workstream by id, code or name; what is none goes into the field */
} PlannerColumnType;

typedef struct
{
  PlannerColumnType type;
  PlannerField field; /* of FIELD, SCORE and WORKSTREAM, else PLANNER_FIELD_NONE */
} PlannerColumn;

/** The column that @heading stands over; @group is what stands over several columns, of which this is one, or %NULL. */
PlannerColumn planner_table_match_heading (PlannerKind kind, const char *group, const char *heading);

/** Whether @second (elements text) is a second row of headings: it names a field under an empty cell of @first. */
gboolean planner_table_is_second_row (PlannerKind kind, const GPtrArray *first, const GPtrArray *second);

/** The columns (#PlannerColumn) under headings of one row, or of two. @second may be %NULL. */
GArray *planner_table_match_headings (PlannerKind kind, const GPtrArray *first, const GPtrArray *second);

G_END_DECLS
