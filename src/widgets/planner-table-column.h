/* planner-table-column.h: one column of a record table, as it was given and as the person made it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A part of PlannerTableColumns, which has them all.
 */
#pragma once

#include "widgets/planner-table-columns.h"

G_BEGIN_DECLS

typedef struct
{
  PlannerTableColumn given;
  GtkColumnViewColumn *column; /* owned */
  GSimpleAction *action;       /* owned; its state: whether the person wants to see it */
  int place;                   /* kept, for putting in order at first */
  int wide_width;              /* in pixels; while it is narrow: what it has in a wide window; else 0 */
  gboolean fills;              /* is as wide as the others leave it */
  PlannerTableCellFunc create; /* %NULL: the table's own cells */
  gpointer data;
} PlannerTableColumnState;

/** Releases what @column, a PlannerTableColumnState, owns. */
void planner_table_column_clear (gpointer column);

/** What it is called in settings and actions; borrowed. */
const char *planner_table_column_get_name (const PlannerTableColumnState *column);

/** Its heading, translated; borrowed. */
const char *planner_table_column_get_title (const PlannerTableColumnState *column);

/** Whether the person wants to see it where there is room. */
gboolean planner_table_column_is_wanted (const PlannerTableColumnState *column);

/**
 * Reads what was kept of it for the table called @table.
 *
 * @width: (out): in pixels; -1 when it fills the rest.
 *
 * Returns whether it is wanted.
 */
gboolean planner_table_column_read (PlannerTableColumnState *column, GSettings *settings, const char *table,
                                    int *width);

/** Keeps what the person made of it, now at @place; nothing when it is as it was given, at @given_place. */
void planner_table_column_write (const PlannerTableColumnState *column, GSettings *settings, const char *table,
                                 int given_place, int place);

/** Changes between its widths; what the person made of it in a wide window waits there. */
void planner_table_column_set_narrow (PlannerTableColumnState *column, gboolean narrow);

G_END_DECLS
