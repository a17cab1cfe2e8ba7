/* planner-record-cell.h: one cell of a record table: shows a value, and edits it in its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes the focus; the list makes and reuses it. Only planner-record-table.c makes them.
 */
#pragma once

#include "planner-record-table.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RECORD_CELL (planner_record_cell_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRecordCell, planner_record_cell, PLANNER, RECORD_CELL, GtkWidget)

GtkWidget *planner_record_cell_new (PlannerRecordTable *table, PlannerField field, gboolean is_first);

/** @row %NULL: nothing; what was being edited is written. */
void planner_record_cell_set_row (PlannerRecordCell *self, PlannerOutlineRow *row);

/** Borrowed, nullable. */
PlannerOutlineRow *planner_record_cell_get_row (PlannerRecordCell *self);
PlannerField planner_record_cell_get_field (PlannerRecordCell *self);

/** Asks the table again how it looks. */
void planner_record_cell_refresh (PlannerRecordCell *self);

/** Begins to edit; %FALSE when there is nothing to edit. */
gboolean planner_record_cell_edit (PlannerRecordCell *self);
gboolean planner_record_cell_is_edited (PlannerRecordCell *self);

G_END_DECLS
