/* A window on a plan of its own, and ways to find and press what is in it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include <stdlib.h>

#define PATIENCE_MICROSECONDS (20 * G_USEC_PER_SEC)

static void
set_up (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("planner-window-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "R&D <plan>.icbplan", NULL);
  fixture->plan = planner_plan_create (fixture->path, "R&D <plan>", "A. Officer", &error);
  g_assert_no_error (error);
  fixture->window = g_object_ref (planner_window_new (PLANNER_APPLICATION (g_application_get_default ())));
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (fixture->window)))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  gtk_window_close (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->plan);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->path);
}

int
window_fixture_run (void)
{
  g_autoptr (PlannerApplication) application = planner_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  return g_test_run ();
}

void
window_fixture_add (const char *name, WindowTest run)
{
  g_test_add (name, WindowFixture, NULL, set_up, run, tear_down);
}

void
window_fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

void
window_fixture_show (WindowFixture *fixture)
{
  planner_window_show_plan (fixture->window, fixture->plan, fixture->path);
  window_fixture_settle ();
}

void
window_fixture_act (WindowFixture *fixture, const char *name, GVariant *parameter)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), name, parameter);
  window_fixture_settle ();
}

gboolean
window_fixture_is_enabled (WindowFixture *fixture, const char *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), name);
}

void
window_fixture_put (WindowFixture *fixture, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  if (!planner_edit_has (edit, PLANNER_FIELD_KIND (field), id))
    g_assert_nonnull (planner_edit_add (edit, PLANNER_FIELD_KIND (field), id, NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, field, value, &error));
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
window_fixture_add_ask (WindowFixture *fixture, const char *id, const char *text)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Add ask", PLANNER_EDIT_DEFAULT, &error);

  g_assert_no_error (error);
  planner_edit_add (edit, PLANNER_KIND_ASK, id, NULL, NULL, &error);
  g_assert_no_error (error);
  planner_edit_set (edit, id, PLANNER_ASK_TEXT, text, &error);
  g_assert_no_error (error);
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
  window_fixture_settle ();
}

AdwDialog *
window_fixture_get_dialog (WindowFixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

typedef gboolean (*Condition) (gpointer subject, const char *text);

static void
wait_for (Condition condition, gpointer subject, const char *text, const char *what)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_MICROSECONDS;
  guint tick = g_timeout_add (20, tick_cb, NULL);

  while (!condition (subject, text))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("Waited too long for %s “%s”", what, text);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (tick);
}

static gboolean
has_no_dialog (gpointer subject, const char *text)
{
  return window_fixture_get_dialog (subject) == NULL;
}

void
window_fixture_wait_for_no_dialog (WindowFixture *fixture)
{
  wait_for (has_no_dialog, fixture, "", "the dialog to go");
}

typedef gboolean (*Match) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *widget, Match match, gconstpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (match (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) data);
}

static gboolean
has_type (gpointer subject, const char *text)
{
  GType type = g_type_from_name (text);

  return find (subject, is_of_type, &type) != NULL;
}

GtkWidget *
window_fixture_find (GtkWidget *widget, GType type)
{
  wait_for (has_type, widget, g_type_name (type), "a widget of type");
  return find (widget, is_of_type, &type);
}

static gboolean
is_button (GtkWidget *widget, gconstpointer data)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  return GTK_IS_BUTTON (widget) && gtk_widget_is_sensitive (widget)
         && (g_strcmp0 (label, data) == 0 || g_strcmp0 (tooltip, data) == 0);
}

static gboolean
has_button (gpointer subject, const char *text)
{
  return find (subject, is_button, text) != NULL;
}

void
window_fixture_press (GtkWidget *widget, const char *label)
{
  GtkWidget *button;

  wait_for (has_button, widget, label, "the button");
  button = find (widget, is_button, label);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  window_fixture_settle ();
}

static gboolean
is_unfolding (GtkWidget *widget, gconstpointer data)
{
  return ADW_IS_EXPANDER_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data) == 0;
}

void
window_fixture_unfold (GtkWidget *widget, const char *title)
{
  GtkWidget *row = find (widget, is_unfolding, title);

  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  window_fixture_settle ();
}

/* But for the frame. */
static gboolean
has_width (gpointer subject, const char *text)
{
  return ABS (gtk_widget_get_width (subject) - atoi (text)) < 40;
}

void
window_fixture_resize (WindowFixture *fixture, int width, int height)
{
  g_autofree char *text = g_strdup_printf ("%d", width);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  wait_for (has_width, fixture->window, text, "the width");
}

static gboolean
count_frame_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  guint *n_left = data;

  return --*n_left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
window_fixture_draw (WindowFixture *fixture, guint n_frames)
{
  guint n_left = n_frames;

  gtk_widget_add_tick_callback (GTK_WIDGET (fixture->window), count_frame_cb, &n_left, NULL);
  while (n_left > 0)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_focus (gpointer subject, const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (subject);

  return focus != NULL && gtk_widget_get_ancestor (focus, g_type_from_name (text)) != NULL;
}

void
window_fixture_wait_for_focus (WindowFixture *fixture, GType type)
{
  wait_for (has_focus, fixture->window, g_type_name (type), "the focus in");
}

int
window_fixture_get_focused_row (WindowFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static gboolean
says (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), data);
}

gboolean
window_fixture_says (GtkWidget *widget, const char *text)
{
  return find (widget, says, text) != NULL;
}

static gboolean
has_words (gpointer subject, const char *text)
{
  return window_fixture_says (subject, text);
}

void
window_fixture_wait_for_words (GtkWidget *widget, const char *text)
{
  wait_for (has_words, widget, text, "the words");
}

char *
window_fixture_write (WindowFixture *fixture, const char *name, const char *content)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  return path;
}

/* Headings and records in their order: "/To come next …". */
static char *
dup_lines (PlannerTreeRoom *room)
{
  GListModel *rows = G_LIST_MODEL (planner_tree_room_get_outline (room));
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (rows, i);
      PlannerRecord *record = planner_outline_row_get_record (row);

      g_string_append_printf (lines, "%s%s%s", i > 0 ? " " : "", record == NULL ? "/" : "",
                              record != NULL ? planner_record_get_id (record) : planner_outline_row_get_title (row));
    }
  return g_string_free_and_steal (lines);
}

void
window_fixture_assert_lines (PlannerTreeRoom *room, const char *expected)
{
  g_autofree char *lines = dup_lines (room);

  g_assert_cmpstr (lines, ==, expected);
}
