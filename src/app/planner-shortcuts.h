/* planner-shortcuts.h: every key of the window, declared once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application takes its accelerators from this table and the shortcuts dialog shows it.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  const char *group;     /* untranslated; show _(group) */
  const char *title;     /* untranslated; show _(title) */
  const char *action;    /* detailed name; %NULL: the key belongs to a widget and is only shown */
  const char *accels[4]; /* ends with %NULL; the first is shown */
} PlannerShortcut;

/** The table, in the order it is shown, and its length. Constant. */
const PlannerShortcut *planner_shortcuts_get (guint *n_shortcuts);

/** Gives @application the accelerators of the table. */
void planner_shortcuts_install (GtkApplication *application);

/** A dialog that shows them all, with search. */
AdwDialog *planner_shortcuts_dialog_new (void);

G_END_DECLS
