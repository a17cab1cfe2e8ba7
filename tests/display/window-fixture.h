/* A window on a plan of its own, and ways to find and press what is in it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/planner-window.h"
#include "core/plan/planner-edit.h"
#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

typedef struct
{
  PlannerWindow *window;
  PlannerPlan *plan;
  char *folder;
  char *path;
} WindowFixture;

typedef void (*WindowTest) (WindowFixture *fixture, gconstpointer data);

/* Makes the one application of the process; runs the tests that were added. */
int window_fixture_run (void);

void window_fixture_add (const char *name, WindowTest run);

/* Shows the plan in the window. */
void window_fixture_show (WindowFixture *fixture);

/* Runs all that is waiting in the main loop. */
void window_fixture_settle (void);

/* Activates an action of the window. */
void window_fixture_act (WindowFixture *fixture, const char *name, GVariant *parameter);
gboolean window_fixture_is_enabled (WindowFixture *fixture, const char *name);

/* Sets a field of the record of that id, which is added when it is not there. */
void window_fixture_put (WindowFixture *fixture, const char *id, PlannerField field, const char *value);

/* An ask of that id and text. */
void window_fixture_add_ask (WindowFixture *fixture, const char *id, const char *text);

/* The dialog shown, or NULL. */
AdwDialog *window_fixture_get_dialog (WindowFixture *fixture);

/* Waits until the dialog has gone. */
void window_fixture_wait_for_no_dialog (WindowFixture *fixture);

/* Waits for a mapped widget of that type below WIDGET; the first one. */
GtkWidget *window_fixture_find (GtkWidget *widget, GType type);

/* Waits for a mapped, sensitive button of that label (or tooltip) and presses it. */
void window_fixture_press (GtkWidget *widget, const char *label);

/* Unfolds the row of that title. */
void window_fixture_unfold (GtkWidget *widget, const char *title);

/* The place of the list row that has the focus or holds it; -1: none. */
int window_fixture_get_focused_row (WindowFixture *fixture);

/* Makes the window so wide and high, and waits until it is. */
void window_fixture_resize (WindowFixture *fixture, int width, int height);

/* Waits until so many frames of the window are drawn. */
void window_fixture_draw (WindowFixture *fixture, guint n_frames);

/* Waits until the focus is in a widget of that type. */
void window_fixture_wait_for_focus (WindowFixture *fixture, GType type);

/* Whether a mapped label below WIDGET says TEXT, or begins with it. */
gboolean window_fixture_says (GtkWidget *widget, const char *text);

/* Waits until it does. */
void window_fixture_wait_for_words (GtkWidget *widget, const char *text);

/* Headings and ids of records in their order: "/To come next …". */
void window_fixture_assert_lines (PlannerTreeRoom *room, const char *expected);

/* Writes a file into the fixture's folder; returns its path. */
char *window_fixture_write (WindowFixture *fixture, const char *name, const char *content);

G_END_DECLS
