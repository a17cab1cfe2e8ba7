/* planner-table-clipboard.h: a table as a clipboard holds it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word, Excel, LibreOffice and browsers offer a table as HTML; others as text with tabs. Either becomes text with tabs and quotes, which
 * planner_table_match_new() and importers read with '\t'. Pure functions; whatever stands there is only ever text.
 */
#pragma once

#include "core/plan/planner-kinds.h"

G_BEGIN_DECLS

/**
 * The rows of the tables in @html: of a table in a cell, the text. A cell over several columns or rows leaves those it covers empty. %NULL when there is
 * none with two rows and two columns.
 */
GBytes *planner_table_from_html (GBytes *html);

/** @text itself when it is a table: two lines or more of the same number of cells, and not a list with tabs behind its bullets. Else %NULL. */
GBytes *planner_table_from_text (GBytes *text);

/**
 * @table, with one more column that says @value of @field in each row. Its heading is that of the field where one of the others is that of a
 * field of the same kind; else the first row is a record as well. @table itself when it cannot be read.
 */
GBytes *planner_table_add_column (GBytes *table, PlannerField field, const char *value);

G_END_DECLS
