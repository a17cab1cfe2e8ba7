/* planner-ask-lines.h: reads an indented list, as Word or plain text has it, into lines with depths
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Depth comes from tabs and spaces, from the kind of bullet or number (•, –, 1., 1.2, a), (iv)) where the indentation was lost, and in
 * rich text from nested lists and Word's own list levels. Bullets and numbers are taken off. Pure functions; text is never markup.
 */
#pragma once

#include "planner-ask-edits.h"

G_BEGIN_DECLS

/** Elements #PlannerAskLine, whose first has depth 0 and none of which is more than one deeper than the one before. Free with g_array_unref(). */
GArray *planner_ask_lines_from_text (const char *text);

/** The same from HTML as it stands on a clipboard. */
GArray *planner_ask_lines_from_html (const char *html);

/* For planner-ask-html.c */

GArray *planner_ask_lines_new (void);
void planner_ask_lines_add (GArray *lines, guint depth, const char *text);

/** Makes depths follow each other without gaps. */
void planner_ask_lines_settle (GArray *lines);

/** The text behind a bullet or number that @text begins with; @text itself when there is none. */
const char *planner_ask_skip_marker (const char *text);

G_END_DECLS
