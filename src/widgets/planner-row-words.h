/* planner-row-words.h: what a screen reader says of rows beyond their title
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The toolkit names what stands below the title of a row as its description and then reads nothing there, and of a row that is chosen from
 * it never says what is chosen. Here both are said.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Describes all rows in @top and what they activate, now and when their words change. */
void planner_rows_describe (GtkWidget *top);

G_END_DECLS
