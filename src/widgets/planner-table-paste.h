/* planner-table-paste.h: a table from the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/plan/planner-kinds.h"

G_BEGIN_DECLS

typedef void (*PlannerNoTableFunc) (GtkWidget *from);

/**
 * Reads the clipboard of @from, which is kept meanwhile. A table is shown by the window's action `win.paste-table`, as rows of @kind, before anything is
 * pasted. When there is none: @none, or a toast that says so.
 */
void planner_table_paste (GtkWidget *from, PlannerKind kind, PlannerNoTableFunc none);

/** The same, and each record has @value in @field: the meeting whose agenda is looked at. */
void planner_table_paste_with (GtkWidget *from, PlannerKind kind, PlannerField field, const char *value, PlannerNoTableFunc none);

G_END_DECLS
