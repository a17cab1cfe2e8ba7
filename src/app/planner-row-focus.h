/* planner-row-focus.h: keeps a person's place in a list that is made anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * The place among @rows (elements #GtkWidget, or what is in them) that has the focus, which it loses: a row that is taken away while
 * it has the focus takes it along. #G_MAXUINT: none has it.
 */
guint planner_row_focus_release (GtkWidget *dialog, GPtrArray *rows);

/**
 * Gives the focus to the row that came into that place, or to the last one; where no row is left, to what else is in the dialog, which would not
 * hear Escape without it. Before the dialog is shown: to the first row.
 */
void planner_row_focus_give (AdwDialog *dialog, GPtrArray *rows, guint place);

G_END_DECLS
