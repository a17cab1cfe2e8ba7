/* planner-table-values.h: what a cell of a table says of a field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For planner-table-source.c and its parts alone.
 */
#pragma once

#include "planner-json-reader.h"

G_BEGIN_DECLS

/** Takes @value, which is canonical. */
void planner_table_set_value (PlannerJsonRecord *record, PlannerField field, const char *value);

/** Keeps @cell as one that does not fit, for @reason. */
void planner_table_keep_bad (PlannerJsonRecord *record, PlannerField field, const char *cell, const char *reason);

/** Takes what @cell says; what does not fit is kept. */
void planner_table_take_cell (PlannerJsonRecord *record, PlannerField field, const char *cell);

/** Forgets what the row leaves open: that takes nothing away from a record that the plan has. */
void planner_table_leave_unknown (PlannerJsonRecord *record);

G_END_DECLS
