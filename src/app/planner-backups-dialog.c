/* planner-backups-dialog.c: the checked copies of a plan: made, looked at, put back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-backups-dialog.h"

#include <glib/gi18n.h>

#include "app/planner-window.h"
#include "app/planner-words.h"
#include "core/store/planner-backup.h"
#include "widgets/planner-messages.h"

struct _PlannerBackupsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *make_button;

  PlannerPlan *plan; /* %NULL: it cannot be opened */
  char *path;
  GPtrArray *rows; /* borrowed from @group */
};

G_DEFINE_FINAL_TYPE (PlannerBackupsDialog, planner_backups_dialog, ADW_TYPE_DIALOG)

static PlannerWindow *
get_window (PlannerBackupsDialog *self)
{
  return PLANNER_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* Looking */

static void
look_cb (GtkButton *button, gpointer data)
{
  PlannerBackupsDialog *self = PLANNER_BACKUPS_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (button), PLANNER_TYPE_BACKUPS_DIALOG));
  PlannerWindow *window = get_window (self);

  planner_application_open_copy (PLANNER_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))), data);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Restoring */

typedef struct
{
  PlannerWindow *window;
  char *path;
  char *backup;
  gboolean closes_plan; /* it is open in @window */
} Restoring;

static void
restoring_free (Restoring *self)
{
  g_object_unref (self->window);
  g_free (self->path);
  g_free (self->backup);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restoring, restoring_free)

/* Whatever comes of it, the plan of that name is opened again. */
static void
restore (const Restoring *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));
  PlannerPlanView *view = planner_window_get_view (self->window);
  g_autofree char *room = view != NULL ? g_strdup (planner_plan_view_get_room_name (view)) : NULL;
  gboolean was_there = g_file_test (self->path, G_FILE_TEST_EXISTS);
  g_autoptr (GError) error = NULL;
  gboolean restored;

  if (self->closes_plan && !planner_window_close_plan (self->window))
    return;
  restored = planner_backup_restore (self->path, self->backup, planner_plan_get_layout (), &error);
  if (restored || self->closes_plan)
    planner_application_open_plan (PLANNER_APPLICATION (application), self->path, room, GTK_WINDOW (self->window));
  if (restored && was_there)
    planner_window_toast (self->window, _("The backup is in place; the plan as it was before is now among the backups"));
  else if (restored)
    planner_window_toast (self->window, _("The backup is in place"));
  else
    planner_window_show_error (self->window, _("Not Restored"), error->message);
}

static void
restore_response_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Restoring) self = data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "restore"))
    restore (self);
}

static void
restore_cb (GtkButton *button, gpointer data)
{
  PlannerBackupsDialog *self = PLANNER_BACKUPS_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (button), PLANNER_TYPE_BACKUPS_DIALOG));
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Restore This Backup?"), NULL));
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->window = g_object_ref (get_window (self));
  restoring->path = g_strdup (self->path);
  restoring->backup = g_strdup (data);
  restoring->closes_plan = self->plan != NULL;
  adw_alert_dialog_format_body (dialog, _("The plan goes back to how it stood on %s. How it stands now is kept as a backup of its own."),
                                adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "restore", _("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (restoring->window), NULL, restore_response_cb, restoring);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Rows */

static const char *
describe_reason (const char *reason)
{
  static const struct
  {
    const char *name;
    const char *words;
  } reasons[] = {
    { "import", N_("Before an import") },
    { "migration", N_("Before the file was brought up to date") },
    { "daily", N_("Once a day") },
    { "asked", N_("Asked for") },
    { "restore", N_("Before another backup was restored") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_strcmp0 (reasons[i].name, reason) == 0)
      return _(reasons[i].words);
  return reason;
}

static void
free_path_cb (gpointer path, GClosure *closure)
{
  g_free (path);
}

static void
add_button (AdwActionRow *row, const char *icon, const char *words, GCallback callback, const char *path)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", callback, g_strdup (path), free_path_cb, 0);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
create_row (PlannerBackupsDialog *self, const PlannerBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *made = g_date_time_format_iso8601 (backup->made);
  g_autofree char *when = planner_words_for_time (made);
  g_autofree char *size = g_format_size (backup->size);
  /* Translators: why a backup was made, and its size. */
  g_autofree char *what = g_strdup_printf (_("%s, %s"), describe_reason (backup->reason), size);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), what);
  add_button (ADW_ACTION_ROW (row), "document-open-symbolic", _("Look at it in a window of its own"), G_CALLBACK (look_cb),
              backup->path);
  if (self->plan == NULL || !planner_plan_is_read_only (self->plan))
    add_button (ADW_ACTION_ROW (row), "document-revert-symbolic", _("Restore it"), G_CALLBACK (restore_cb), backup->path);
  return row;
}

static void
list_backups (PlannerBackupsDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = planner_backup_list (self->path, &error);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  planner_show_error (GTK_WIDGET (self), NULL, error);
  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      GtkWidget *row = create_row (self, g_ptr_array_index (backups, i));

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
make_cb (PlannerBackupsDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *made = planner_backup_make (planner_plan_get_store (self->plan), "asked", NULL, &error);

  if (made == NULL)
    planner_show_error (GTK_WIDGET (self), _("No Backup Was Made"), error);
  list_backups (self);
}

static void
planner_backups_dialog_dispose (GObject *object)
{
  PlannerBackupsDialog *self = PLANNER_BACKUPS_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_BACKUPS_DIALOG);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (planner_backups_dialog_parent_class)->dispose (object);
}

static void
planner_backups_dialog_class_init (PlannerBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_backups_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerBackupsDialog, group);
  gtk_widget_class_bind_template_child (widget_class, PlannerBackupsDialog, make_button);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
}

static void
planner_backups_dialog_init (PlannerBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

AdwDialog *
planner_backups_dialog_new (PlannerPlan *plan, const char *path)
{
  PlannerBackupsDialog *self;

  g_return_val_if_fail (plan == NULL || PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_BACKUPS_DIALOG, NULL);
  self->plan = plan != NULL ? g_object_ref (plan) : NULL;
  self->path = g_strdup (path);
  gtk_widget_set_visible (self->make_button, plan != NULL && !planner_plan_is_read_only (plan));
  list_backups (self);
  return ADW_DIALOG (self);
}
