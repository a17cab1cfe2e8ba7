/* planner-document-web.h: a document as a web page, or as the cells of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They say just what is printed. Only of documents that are text: planner_document_is_text().
 */
#pragma once

#include "paper/planner-document.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_WEB_PAGE, /* .html: accessible, of one file, with no script and nothing from elsewhere */
  PLANNER_WEB_CELLS, /* .csv: the rows of its one table, with their groups, as spreadsheets read them (planner-table.h) */
} PlannerWebFormat;

/** Whether the name of a file asks for one of them, and for which. */
gboolean planner_web_format_from_path (const char *path, PlannerWebFormat *format);

/** The bytes of the file, in UTF-8. Fails for a document that is not text, and for cells of one that has not just one table. */
GBytes *planner_document_make_web (PlannerDocument *self, PlannerWebFormat format, GError **error);

G_END_DECLS
