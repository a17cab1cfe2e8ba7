/* planner-record-table-private.h: what the cells of a table ask of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-record-cell.h"
#include "planner-record-table.h"

G_BEGIN_DECLS

/** The translated head of the column of @field. */
const char *planner_record_table_get_title (PlannerRecordTable *self, PlannerField field);

/** The cell of @row in the column of @field, if it is seen. Borrowed, or %NULL. */
PlannerTableCell *planner_record_table_find_cell (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field);

/** How @row looks in the column of @field. Clear with planner_cell_look_clear(). */
void planner_record_table_look (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field,
                                PlannerCellLook *look);

/**
 * The lines beneath the text of @row in the first column, from the top; %NULL in a wide window. Free with g_ptr_array_unref(). Elements
 * #PlannerCellLook.
 */
GPtrArray *planner_record_table_list_beneath (PlannerRecordTable *self, PlannerOutlineRow *row);

/** What an editor in that cell edits: fills @records and returns the field, or PLANNER_FIELD_NONE. */
PlannerField planner_record_table_get_target (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field,
                                              GPtrArray *records);

/** What edits that field in a cell, with no records as yet: a #PlannerFieldEditor, floating. */
GtkWidget *planner_record_table_make_editor (PlannerRecordTable *self, PlannerField field);

/** How wide what is seen of the rows is, in pixels. */
int planner_record_table_get_width (PlannerRecordTable *self);

/** Opens the record of @row, where there is something that opens records; whether there is. */
gboolean planner_record_table_open (PlannerRecordTable *self, PlannerOutlineRow *row);

/** A cell of @row has the focus now. */
void planner_record_table_enter (PlannerRecordTable *self, PlannerOutlineRow *row);

/** The cell that is edited in @row has grown: it is scrolled to, so that nobody types out of sight. */
void planner_record_table_reveal (PlannerRecordTable *self, PlannerOutlineRow *row);

/** A cell was edited. @step: −1 or 1 with Tab: the cell before or after is to be edited; @entered: ended by Enter. */
void planner_record_table_finish_edit (PlannerRecordTable *self, PlannerRecordCell *cell, int step, gboolean entered);

/** A cell is there, or goes: the table refreshes those it knows. */
void planner_record_table_add_cell (PlannerRecordTable *self, PlannerTableCell *cell);
void planner_record_table_remove_cell (PlannerRecordTable *self, PlannerTableCell *cell);

/** Moves the column of @cell by @places, or makes it wider by @pixels, and keeps the focus in it. */
void planner_record_table_change_column (PlannerRecordTable *self, PlannerTableCell *cell, int places, int pixels);

/** The selected rows were dropped on @target. */
void planner_record_table_drop (PlannerRecordTable *self, PlannerOutlineRow *target, PlannerDropPlace place);

G_END_DECLS
