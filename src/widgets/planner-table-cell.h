/* planner-table-cell.h: what stands in one cell of a record table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The base of the cells that show and edit a field (planner-record-cell.h) and of those that a room makes itself, given to
 * planner_record_table_set_cells(). Takes the focus; the list makes it and gives it one row after another.
 */
#pragma once

#include "planner-record-table.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_TABLE_CELL (planner_table_cell_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlannerTableCell, planner_table_cell, PLANNER, TABLE_CELL, GtkWidget)

/**
 * PlannerTableCellClass:
 * @refresh: shows the row anew: there is one. Called when the row comes, when it changed, and by planner_record_table_refresh().
 * @leave: the row goes, and is still there. Default: nothing.
 */
struct _PlannerTableCellClass
{
  GtkWidgetClass parent_class;

  void (*refresh) (PlannerTableCell *self);
  void (*leave) (PlannerTableCell *self);

  gpointer padding[4];
};

/** Borrowed; %NULL when the table is gone. */
PlannerRecordTable *planner_table_cell_get_table (PlannerTableCell *self);

PlannerField planner_table_cell_get_field (PlannerTableCell *self);

/** Borrowed, nullable. */
PlannerOutlineRow *planner_table_cell_get_row (PlannerTableCell *self);

/** Asks the cell to show its row anew, if it has one. */
void planner_table_cell_refresh (PlannerTableCell *self);

/** What screen readers call it; told only when it is new. */
void planner_table_cell_set_name (PlannerTableCell *self, const char *name);

/** What a screen reader says of it beside that: what a mark in it means. %NULL: nothing. */
void planner_table_cell_set_description (PlannerTableCell *self, const char *description);

/* For the table alone */

/** Once, after it was made. */
void planner_table_cell_set_place (PlannerTableCell *self, PlannerRecordTable *table, PlannerField field);

/** @row %NULL: nothing. */
void planner_table_cell_set_row (PlannerTableCell *self, PlannerOutlineRow *row);

G_END_DECLS
