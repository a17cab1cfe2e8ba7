/* planner-web-private.h: the kinds of files that are made of what a document says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-document-private.h"

G_BEGIN_DECLS

/** The page. Free with g_string_free(). */
GString *planner_web_page_new (PlannerDocument *document, const PlannerTranscript *transcript);

/** The rows of the one table, lines ending as RFC 4180 has it; %NULL when there is not just one. Free with g_string_free(). */
GString *planner_web_cells_new (const PlannerTranscript *transcript, GError **error);

G_END_DECLS
