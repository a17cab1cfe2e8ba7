/* planner-layout.h: the SQL that follows from the table of kinds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A kind's table has its key, one column a field, then what the plan keeps beside them (names that begin with `_`).
 * Constant once made.
 */
#pragma once

#include "core/store/planner-store.h"
#include "planner-kinds.h"

G_BEGIN_DECLS

/* The columns after the key and the fields, in this order. */
typedef enum
{
  PLANNER_COLUMN_POSITION,
  PLANNER_COLUMN_HIDDEN,
  PLANNER_COLUMN_DELETION,
  PLANNER_COLUMN_STEP,
  PLANNER_COLUMN_SEEN,
  PLANNER_COLUMN_REVISIONS,
  PLANNER_COLUMN_CLASHES,
  PLANNER_COLUMN_UNKNOWN,
  PLANNER_COLUMN_BAD,
  PLANNER_N_COLUMNS
} PlannerColumn;

/* What a statement of planner_layout_get_sql() does. Rows come as _row, key, fields, columns. */
typedef enum
{
  PLANNER_SQL_SELECT_ONE,  /* ?1: key */
  PLANNER_SQL_SELECT_ROW,  /* ?1: _row */
  PLANNER_SQL_SELECT_LIVE, /* all not hidden, in no order */
  PLANNER_SQL_SELECT_ORDER, /* _row and _hidden of all, those not hidden first, by position and key */
  PLANNER_SQL_SELECT_TREE, /* _row, key, parent and _position of those not hidden; of tree kinds */
  PLANNER_SQL_SELECT_STEP, /* keys of those made by step ?1 */
  PLANNER_SQL_SELECT_ADDED, /* for each step from ?1 on: the step, the key of one that it made, and how many it made */
  PLANNER_SQL_SELECT_CLASHES, /* those with clashes or a deletion that await a person */
  PLANNER_SQL_SELECT_BAD,
  PLANNER_SQL_COUNT, /* of live ones */
  PLANNER_SQL_INSERT, /* ?1: key, then fields, then columns */
  PLANNER_SQL_UPDATE, /* ?1: key, then fields, then columns */
  PLANNER_N_SQL
} PlannerSql;

/** The statement for @kind; lives as long as the process. */
const char *planner_layout_get_sql (PlannerKind kind, PlannerSql sql);

/** The interned name of @field, for comparing registers by pointer. */
const char *planner_field_get_register (PlannerField field);

G_END_DECLS
