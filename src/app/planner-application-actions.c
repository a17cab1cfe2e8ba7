/* planner-application-actions.c: what the application can be told to do, whatever window is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-application-actions.h"

#include <glib/gi18n.h>

#include "app/planner-import-choice.h"
#include "app/planner-new-plan-dialog.h"
#include "app/planner-preferences.h"
#include "app/planner-shortcuts.h"
#include "app/planner-window.h"
#include "widgets/planner-dialogs.h"

/* The window a dialog is shown over; one is made where there is none. */
static GtkWidget *
get_window (PlannerApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (planner_window_new (self));
      gtk_window_present (window);
    }
  return GTK_WIDGET (window);
}

static void
new_plan (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_dialog_present (planner_new_plan_dialog_new (PLANNER_NEW_PLAN_ASK, NULL), get_window (data));
}

static void
sample_plan (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_dialog_present (planner_new_plan_dialog_new (PLANNER_NEW_PLAN_SAMPLE, NULL), get_window (data));
}

static void
source_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlannerApplication) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    planner_dialog_present (planner_new_plan_dialog_new (PLANNER_NEW_PLAN_IMPORT, g_file_peek_path (file)), get_window (self));
}

static void
new_from_file (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = planner_import_create_filters ();

  gtk_file_dialog_set_title (dialog, _("Begin from a Partner’s File"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (get_window (data)), NULL, source_chosen_cb, g_object_ref (data));
}

static void
new_from_path (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_dialog_present (planner_new_plan_dialog_new (PLANNER_NEW_PLAN_IMPORT, g_variant_get_bytestring (parameter)),
                          get_window (data));
}

static void
open_plan (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_application_choose_plan (data, GTK_WINDOW (get_window (data)));
}

static void
open_path (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_application_open_plan (data, g_variant_get_bytestring (parameter), NULL,
                                 gtk_application_get_active_window (data));
}

static void
show_preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_dialog_present (planner_preferences_new (), get_window (data));
}

static void
show_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_dialog_present (planner_shortcuts_dialog_new (), get_window (data));
}

static void
help_shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) && PLANNER_IS_WINDOW (window))
    planner_window_show_error (PLANNER_WINDOW (window), _("Help Was Not Shown"),
                               _("No help viewer was found on this computer. Install Yelp to read the help."));
}

static void
show_help (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new ("help:" PACKAGE_NAME);
  GtkWidget *window = get_window (data);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (window), NULL, help_shown_cb, g_object_ref (window));
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog,
                "application-icon", APPLICATION_ID,
                "application-name", _("ICB Planner"),
                "version", PACKAGE_VERSION,
                "license-type", GTK_LICENSE_GPL_3_0,
                "developer-name", _("The ICB Planner contributors"),
                "comments", _("Asks, milestones, risks, interests and meetings of an integrated commissioning board, in one file per plan."),
                /* Translators: put your names here, one on each line. */
                "translator-credits", _("translator-credits"),
                NULL);
  planner_dialog_present (dialog, get_window (data));
}

/* Each window keeps what was typed in it, or says what stands in the way. */
static void
quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *link = windows; link != NULL; link = link->next)
    if (PLANNER_IS_WINDOW (link->data))
      planner_window_end (link->data);
}

static const GActionEntry entries[] = {
  { "new-plan", new_plan },
  { "sample-plan", sample_plan },
  { "new-from-file", new_from_file },
  { "new-from-path", new_from_path, "ay" },
  { "open", open_plan },
  { "open-path", open_path, "ay" },
  { "preferences", show_preferences },
  { "shortcuts", show_shortcuts },
  { "help", show_help },
  { "about", show_about },
  { "quit", quit },
};

void
planner_application_add_actions (PlannerApplication *self)
{
  g_return_if_fail (PLANNER_IS_APPLICATION (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
