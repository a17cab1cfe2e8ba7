/* planner-table-cells.h: text of a spreadsheet as rows of cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quotes as RFC 4180 has them. For planner-table-source.c and planner-table-match.c alone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *text; /* after a byte order mark */
  const char *at;
  const char *end;
  char separator;
  guint line;       /* of the file, at @at */
  GPtrArray *cells; /* strings, of the row that is read */
} PlannerTableCells;

/** Borrows @text. @separator: '\0' for a tab, comma or semicolon, whichever the first line has most of. */
PlannerTableCells *planner_table_cells_new (const char *text, gsize length, char separator);
void planner_table_cells_free (PlannerTableCells *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerTableCells, planner_table_cells_free)

/** Whether there is text, and it is UTF-8. */
gboolean planner_table_cells_check (PlannerTableCells *self, GError **error);

/** Reads the cells of one row, to the end of its line. */
gboolean planner_table_cells_read (PlannerTableCells *self, GError **error);

/** The row that is read, to be freed with g_ptr_array_unref(). */
GPtrArray *planner_table_cells_steal (PlannerTableCells *self);

/** Whether all rows are read. */
gboolean planner_table_cells_is_done (const PlannerTableCells *self);

/** Whether nothing stands in any cell of the row that is read. */
gboolean planner_table_cells_is_empty_row (const PlannerTableCells *self);

/** Sets @error to "Line 3: @problem. Nothing was changed."; %FALSE. */
gboolean planner_table_cells_refuse (GError **error, guint line, const char *problem);

G_END_DECLS
