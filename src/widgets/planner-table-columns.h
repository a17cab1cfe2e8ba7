/* planner-table-columns.h: the columns of a record table: which are shown, in what order, how wide
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kept for each plan in its view settings. Owned by its table, in whose action group "columns" each column can be shown and hidden.
 */
#pragma once

#include "planner-record-table.h"

G_BEGIN_DECLS

typedef struct _PlannerTableColumns PlannerTableColumns;

/** Makes the columns in the view of @table. */
PlannerTableColumns *planner_table_columns_new (PlannerRecordTable *table, const char *name,
                                                const PlannerTableColumn *columns, guint n_columns);
void planner_table_columns_free (PlannerTableColumns *self);

/** Keeps places and widths as they are now. */
void planner_table_columns_save (PlannerTableColumns *self);

/**
 * Gives the column of no given width what the others leave of @width, as long as the person has not made it wider or narrower. Rows of
 * GTK are as high as wrapped text needs only in columns of a fixed width.
 */
void planner_table_columns_fill (PlannerTableColumns *self, int width);

void planner_table_columns_set_narrow (PlannerTableColumns *self, gboolean narrow);

/** The field of the column with the nesting. */
PlannerField planner_table_columns_get_first (PlannerTableColumns *self);

/** The translated head of the column of @field. */
const char *planner_table_columns_get_title (PlannerTableColumns *self, PlannerField field);

/** Lets every head be chosen for ordering; see gtk_column_view_get_sorter(). */
void planner_table_columns_set_sortable (PlannerTableColumns *self);

/** The field of @column. */
PlannerField planner_table_columns_get_field (PlannerTableColumns *self, GtkColumnViewColumn *column);

/** Makes the cells of the column of @field with @create. */
void planner_table_columns_set_cells (PlannerTableColumns *self, PlannerField field, PlannerTableCellFunc create,
                                      gpointer data);

/** Where the column of @field stands among all, shown or not. */
guint planner_table_columns_get_place (PlannerTableColumns *self, PlannerField field);

/** The column of @field. Borrowed. */
GtkColumnViewColumn *planner_table_columns_get_column (PlannerTableColumns *self, PlannerField field);

/** The field of the shown column @step after that of @field, or PLANNER_FIELD_NONE. */
PlannerField planner_table_columns_get_next (PlannerTableColumns *self, PlannerField field, int step);

/** Puts the column of @field @step places further on; the first column stays where it is. */
void planner_table_columns_move (PlannerTableColumns *self, PlannerField field, int step);

/** Makes the column of @field so many pixels wider. */
void planner_table_columns_widen (PlannerTableColumns *self, PlannerField field, int by);

/** The fields of the shown columns in order, without those whose cells are made by hand. Elements #PlannerField. */
GArray *planner_table_columns_dup_shown (PlannerTableColumns *self);

/** The fields that are said beneath the first column now, in the order given; %NULL in a wide window. Elements #PlannerField. */
GArray *planner_table_columns_dup_beneath (PlannerTableColumns *self);

/** Its actions, the group "columns". Borrowed. */
GActionGroup *planner_table_columns_get_actions (PlannerTableColumns *self);

/** A menu that shows and hides them. Borrowed. */
GMenuModel *planner_table_columns_get_menu (PlannerTableColumns *self);

G_END_DECLS
