/* planner-record-cell.h: one cell of a record table: shows a value, and edits it in its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only planner-table-columns.c makes them. When the row goes, what was being edited is written.
 */
#pragma once

#include "planner-table-cell.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RECORD_CELL (planner_record_cell_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRecordCell, planner_record_cell, PLANNER, RECORD_CELL, PlannerTableCell)

GtkWidget *planner_record_cell_new (PlannerRecordTable *table, PlannerField field, gboolean is_first);

/** Begins to edit; %FALSE when there is nothing to edit. */
gboolean planner_record_cell_edit (PlannerRecordCell *self);

/** The table is wider or narrower now: a heading that reaches over the cells behind it does so as far. */
void planner_record_cell_reach (PlannerRecordCell *self);

/** Ends the edit as Enter does; what does not fit stays open. */
void planner_record_cell_enter (PlannerRecordCell *self);
gboolean planner_record_cell_is_edited (PlannerRecordCell *self);

G_END_DECLS
