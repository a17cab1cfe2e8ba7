/* planner-application.c: opens plans, one window each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <sys/stat.h>

#include "app/planner-application-actions.h"
#include "app/planner-opening.h"
#include "app/planner-rooms.h"
#include "app/planner-settings.h"
#include "app/planner-shortcuts.h"
#include "app/planner-window.h"
#include "core/plan/planner-needs.h"

struct _PlannerApplication
{
  AdwApplication parent_instance;

  guint signal_sources[3];
};

G_DEFINE_FINAL_TYPE (PlannerApplication, planner_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "room", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Enter this room, such as asks"), N_("ROOM") },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[FILE…]") },
  { NULL },
};

/* Windows */

static gboolean
is_same_file (const char *a, const char *b)
{
  struct stat one, other;

  if (stat (a, &one) != 0 || stat (b, &other) != 0)
    return g_str_equal (a, b);
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

static PlannerWindow *
find_window (PlannerApplication *self, const char *path)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL; link = link->next)
    {
      PlannerWindow *window = PLANNER_IS_WINDOW (link->data) ? link->data : NULL;
      const char *shown = window != NULL ? planner_window_get_path (window) : NULL;

      if (window != NULL && (path == NULL ? shown == NULL : shown != NULL && is_same_file (shown, path)))
        return window;
    }
  return NULL;
}

typedef struct
{
  PlannerWindow *window;
  char *room;
} Arrival;

static void
arrival_free (gpointer data)
{
  Arrival *arrival = data;

  g_object_unref (arrival->window);
  g_free (arrival->room);
  g_free (arrival);
}

/* The overview says nothing of a plan in which there is nothing: that is begun with what is asked. */
static const char *
get_first_room (PlannerPlan *plan)
{
  return planner_plan_is_empty (plan) ? "asks" : "overview";
}

/* The room asked for, else the one last seen, else the first to be of use. */
static void
enter_room (PlannerPlanView *view, const char *name)
{
  g_autoptr (GSettings) settings = planner_settings_new_for_plan (planner_plan_view_get_plan (view));
  g_autofree char *last = g_settings_get_string (settings, "room");

  if (!planner_plan_view_show_room (view, name) && !planner_plan_view_show_room (view, last))
    planner_plan_view_show_room (view, get_first_room (planner_plan_view_get_plan (view)));
}

static void
arrive (PlannerWindow *window, PlannerPlan *plan, const char *path, const char *room)
{
  planner_window_show_plan (window, plan, path);
  enter_room (planner_window_get_view (window), room);
  planner_plan_view_arrive (planner_window_get_view (window));
}

static void
opened_cb (PlannerPlan *plan, const char *path, gpointer data)
{
  Arrival *arrival = data;
  g_autoptr (GSettings) settings = planner_settings_new ();

  arrive (arrival->window, plan, path, arrival->room);
  planner_settings_add_recent (settings, path);
}

static void
copy_opened_cb (PlannerPlan *plan, const char *path, gpointer data)
{
  Arrival *arrival = data;

  arrive (arrival->window, plan, path, NULL);
}

static Arrival *
arrival_new (PlannerWindow *window, const char *room)
{
  Arrival *arrival = g_new0 (Arrival, 1);

  arrival->window = g_object_ref (window);
  arrival->room = g_strdup (room);
  return arrival;
}

static PlannerWindow *
choose_window (PlannerApplication *self, GtkWindow *from)
{
  PlannerWindow *window = PLANNER_IS_WINDOW (from) ? PLANNER_WINDOW (from) : NULL;

  if (window == NULL || planner_window_get_plan (window) != NULL)
    window = find_window (self, NULL);
  return window != NULL ? window : planner_window_new (self);
}

void
planner_application_open_plan (PlannerApplication *self, const char *path, const char *room, GtkWindow *from)
{
  g_autofree char *absolute = NULL;
  PlannerWindow *window;

  g_return_if_fail (PLANNER_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  absolute = g_canonicalize_filename (path, NULL);
  window = find_window (self, absolute);
  if (window != NULL)
    {
      if (room != NULL)
        planner_plan_view_show_room (planner_window_get_view (window), room);
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  window = choose_window (self, from);
  planner_opening_open (GTK_WIDGET (window), absolute, PLANNER_OPENING_DEFAULT, opened_cb, arrival_new (window, room),
                        arrival_free);
  gtk_window_present (GTK_WINDOW (window));
}

void
planner_application_open_copy (PlannerApplication *self, const char *path)
{
  PlannerWindow *window;

  g_return_if_fail (PLANNER_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  window = choose_window (self, NULL);
  planner_opening_open (GTK_WIDGET (window), path, PLANNER_OPENING_COPY, copy_opened_cb, arrival_new (window, NULL),
                        arrival_free);
  gtk_window_present (GTK_WINDOW (window));
}

GtkWindow *
planner_application_show_plan (PlannerApplication *self, PlannerPlan *plan, const char *path, GtkWindow *from)
{
  g_autoptr (GSettings) settings = planner_settings_new ();
  PlannerWindow *window;

  g_return_val_if_fail (PLANNER_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  window = choose_window (self, from);
  arrive (window, plan, path, NULL);
  planner_settings_add_recent (settings, path);
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

/* Choosing */

GListModel *
planner_application_create_plan_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) plans = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (plans, _("Plans"));
  gtk_file_filter_add_suffix (plans, "icbplan");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, plans);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlannerApplication) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  GtkWindow *from = g_object_get_data (source, "from");

  if (file != NULL && g_file_peek_path (file) != NULL)
    planner_application_open_plan (self, g_file_peek_path (file), NULL, from);
}

void
planner_application_choose_plan (PlannerApplication *self, GtkWindow *from)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = planner_application_create_plan_filters ();

  g_return_if_fail (PLANNER_IS_APPLICATION (self));

  gtk_file_dialog_set_title (dialog, _("Open a Plan"));
  gtk_file_dialog_set_filters (dialog, filters);
  if (from != NULL)
    g_object_set_data_full (G_OBJECT (dialog), "from", g_object_ref (from), g_object_unref);
  gtk_file_dialog_open (dialog, from, NULL, chosen_cb, g_object_ref (self));
}

/* The type */

static void
planner_application_activate (GApplication *application)
{
  PlannerApplication *self = PLANNER_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (window != NULL ? window : GTK_WINDOW (planner_window_new (self)));
}

static void
planner_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    if (g_file_peek_path (files[i]) != NULL)
      planner_application_open_plan (PLANNER_APPLICATION (application), g_file_peek_path (files[i]), NULL, NULL);
}

static int
planner_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  GVariantDict *dictionary = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **paths = NULL;
  const char *room = NULL;

  g_variant_dict_lookup (dictionary, "room", "&s", &room);
  if (!g_variant_dict_lookup (dictionary, G_OPTION_REMAINING, "^a&ay", &paths))
    {
      g_application_activate (application);
      return 0;
    }
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, paths[i]);

      if (g_file_peek_path (file) != NULL)
        planner_application_open_plan (PLANNER_APPLICATION (application), g_file_peek_path (file), room, NULL);
    }
  return 0;
}

/* Whoever ends the session, or the program, has plans closed as a person would. */
static gboolean
told_to_end_cb (gpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (data), "quit", NULL);
  return G_SOURCE_CONTINUE;
}

static void
listen_to_signals (PlannerApplication *self)
{
  const int numbers[] = { SIGTERM, SIGINT, SIGHUP };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    self->signal_sources[i] = g_unix_signal_add (numbers[i], told_to_end_cb, self);
}

static void
planner_application_shutdown (GApplication *application)
{
  PlannerApplication *self = PLANNER_APPLICATION (application);

  for (guint i = 0; i < G_N_ELEMENTS (self->signal_sources); i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);

  G_APPLICATION_CLASS (planner_application_parent_class)->shutdown (application);
}

static void
planner_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (planner_application_parent_class)->startup (application);

  listen_to_signals (PLANNER_APPLICATION (application));

  planner_application_add_actions (PLANNER_APPLICATION (application));
  planner_shortcuts_install (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (APPLICATION_ID);
}

static void
planner_application_class_init (PlannerApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = planner_application_activate;
  application_class->open = planner_application_open;
  application_class->command_line = planner_application_command_line;
  application_class->startup = planner_application_startup;
  application_class->shutdown = planner_application_shutdown;
}

static void
planner_application_init (PlannerApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

PlannerApplication *
planner_application_new (void)
{
  return g_object_new (PLANNER_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/org/icb/Planner",
                       NULL);
}
