/* planner-dialogs.h: showing a dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-kinds.h"

G_BEGIN_DECLS

/**
 * Shows @dialog over the window of @parent. The focus begins where the dialog says and stays where it is when the dialog becomes a sheet at
 * the foot of a narrow window, or one no more; the toolkit loses it then. Ctrl+Enter is its default widget, wherever the focus is.
 */
void planner_dialog_present (AdwDialog *dialog, GtkWidget *parent);

/** Fills @dialog with a header bar and a list that scrolls, nothing of it selected; returns the list, borrowed. @width: of the content, in sp. */
GtkListBox *planner_dialog_make_list (AdwDialog *dialog, const char *title, int width);

/**
 * Closes @dialog and goes to the record, in this order: a dialog that goes gives the focus back to where it was, and the selection with it.
 */
void planner_dialog_lead_to (AdwDialog *dialog, PlannerKind kind, const char *id);

G_END_DECLS
