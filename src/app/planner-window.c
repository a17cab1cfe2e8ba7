/* planner-window.c: one window shows one plan, or the welcome screen until there is one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-window.h"

#include <glib/gi18n.h>

#include "app/planner-reading-copy.h"
#include "app/planner-settings.h"
#include "app/planner-stepping.h"
#include "app/planner-welcome.h"
#include "app/planner-window-actions.h"
#include "core/store/planner-backup.h"
#include "widgets/planner-dialogs.h"

/* Longer sentences are read in a dialog, not in a toast that goes away. */
#define MAX_TOAST_CHARACTERS 120

#define STEP_TOAST_SECONDS 2

struct _PlannerWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwBin *place;

  GSettings *settings;
  PlannerPlanView *view; /* borrowed from @place */
  PlannerPlan *plan;
  char *path;
  PlannerStepping *stepping;
  AdwToast *offer_toast; /* about the step just made; borrowed, %NULL when none is shown */
  AdwToast *step_toast; /* borrowed; %NULL when none is shown */
  guint backup_source;
  gboolean backup_failed;
};

G_DEFINE_FINAL_TYPE (PlannerWindow, planner_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_welcome (PlannerWindow *self)
{
  adw_bin_set_child (self->place, planner_welcome_new ());
  gtk_window_set_title (GTK_WINDOW (self), _("ICB Planner"));
}

/* What follows the plan */

static void
update_title (PlannerWindow *self)
{
  g_autofree char *title = planner_plan_dup_title (self->plan);

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
changed_cb (PlannerWindow *self, GPtrArray *changes)
{
  if (self->offer_toast != NULL)
    adw_toast_dismiss (self->offer_toast);
  for (guint i = 0; i < changes->len; i++)
    if (planner_record_get_kind (((PlannerChange *) g_ptr_array_index (changes, i))->record) == PLANNER_KIND_PLAN)
      update_title (self);
}

static void
author_changed_cb (PlannerWindow *self)
{
  g_autofree char *author = planner_settings_dup_author (self->settings);

  if (self->plan != NULL && author != NULL)
    planner_plan_set_author (self->plan, author);
}

/* A plan that could not be backed up is still a plan; that is said once. */
static gboolean
make_backup_cb (gpointer data)
{
  PlannerWindow *self = data;
  g_autoptr (GError) error = NULL;

  self->backup_source = 0;
  if (!planner_plan_is_busy (self->plan) && !planner_backup_make_daily (planner_plan_get_store (self->plan), &error))
    {
      self->backup_failed = TRUE;
      planner_window_show_error (self, _("No Backup Was Made"), error->message);
    }
  return G_SOURCE_REMOVE;
}

/* When the first frame is there, and whenever somebody comes back: a window may be open for days. */
static void
await_backup (PlannerWindow *self)
{
  if (self->plan != NULL && !planner_plan_is_read_only (self->plan) && self->backup_source == 0 && !self->backup_failed)
    self->backup_source = g_idle_add_full (G_PRIORITY_LOW, make_backup_cb, self, NULL);
}

static void
remember_room (PlannerWindow *self)
{
  g_autoptr (GSettings) settings = planner_settings_new_for_plan (self->plan);
  const char *room = planner_plan_view_get_room_name (self->view);

  if (room != NULL)
    g_settings_set_string (settings, "room", room);
}

static void
let_plan_go (PlannerWindow *self)
{
  remember_room (self);
  g_clear_handle_id (&self->backup_source, g_source_remove);
  self->view = NULL;
  g_signal_handlers_disconnect_by_data (self->plan, self);
  if (!g_str_equal (self->path, planner_plan_get_path (self->plan)))
    planner_reading_copy_remove (planner_plan_get_path (self->plan));
  g_clear_object (&self->plan);
  g_clear_pointer (&self->path, g_free);
}

static gboolean
planner_window_close_request (GtkWindow *window)
{
  PlannerWindow *self = PLANNER_WINDOW (window);
  gboolean has_dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL;

  /* With a dialog open it is that dialog that goes. */
  if (!has_dialog && !planner_window_close_plan (self))
    return GDK_EVENT_STOP;
  planner_settings_save_window (self->settings, window);
  return GTK_WINDOW_CLASS (planner_window_parent_class)->close_request (window);
}

/* Most windows have a plan by now. */
static void
planner_window_realize (GtkWidget *widget)
{
  PlannerWindow *self = PLANNER_WINDOW (widget);

  if (self->plan == NULL)
    show_welcome (self);
  GTK_WIDGET_CLASS (planner_window_parent_class)->realize (widget);
}

static void
planner_window_dispose (GObject *object)
{
  PlannerWindow *self = PLANNER_WINDOW (object);

  g_clear_pointer (&self->stepping, planner_stepping_free);
  if (self->plan != NULL)
    {
      planner_plan_close (self->plan, NULL);
      let_plan_go (self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_WINDOW);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (planner_window_parent_class)->dispose (object);
}

static void
planner_window_class_init (PlannerWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_window_dispose;
  widget_class->realize = planner_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = planner_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PlannerWindow, place);
}

static void
planner_window_init (PlannerWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stepping = planner_stepping_new (self);
  planner_window_add_actions (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (await_backup), NULL);
  self->settings = planner_settings_new ();
  planner_settings_restore_window (self->settings, GTK_WINDOW (self));
  planner_settings_watch_author (self->settings, G_CALLBACK (author_changed_cb), self);
  planner_window_update_actions (self);
}

PlannerWindow *
planner_window_new (PlannerApplication *application)
{
  g_return_val_if_fail (PLANNER_IS_APPLICATION (application), NULL);

  return g_object_new (PLANNER_TYPE_WINDOW, "application", application, NULL);
}

static void
follow_plan (PlannerWindow *self)
{
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify", G_CALLBACK (planner_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify", G_CALLBACK (planner_window_update_actions), self, G_CONNECT_SWAPPED);
  self->backup_failed = FALSE;
  await_backup (self);
}

void
planner_window_show_plan (PlannerWindow *self, PlannerPlan *plan, const char *path)
{
  g_return_if_fail (PLANNER_IS_WINDOW (self));
  g_return_if_fail (PLANNER_IS_PLAN (plan));
  g_return_if_fail (path != NULL);
  g_return_if_fail (self->plan == NULL);

  self->plan = g_object_ref (plan);
  self->path = g_strdup (path);
  author_changed_cb (self);
  self->view = planner_plan_view_new (plan, path);
  adw_bin_set_child (self->place, GTK_WIDGET (self->view));
  follow_plan (self);
  update_title (self);
  planner_window_update_actions (self);
}

PlannerPlan *
planner_window_get_plan (PlannerWindow *self)
{
  g_return_val_if_fail (PLANNER_IS_WINDOW (self), NULL);

  return self->plan;
}

const char *
planner_window_get_path (PlannerWindow *self)
{
  g_return_val_if_fail (PLANNER_IS_WINDOW (self), NULL);

  return self->path;
}

PlannerPlanView *
planner_window_get_view (PlannerWindow *self)
{
  g_return_val_if_fail (PLANNER_IS_WINDOW (self), NULL);

  return self->view;
}

PlannerStepping *
planner_window_get_stepping (PlannerWindow *self)
{
  g_return_val_if_fail (PLANNER_IS_WINDOW (self), NULL);

  return self->stepping;
}

gboolean
planner_window_close_plan (PlannerWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerPlan) plan = NULL;

  g_return_val_if_fail (PLANNER_IS_WINDOW (self), FALSE);

  if (self->plan == NULL)
    return TRUE;
  /* Whoever has the focus may hold typing that is not in the plan yet. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (planner_plan_is_busy (self->plan))
    {
      planner_window_toast (self, _("Something long is under way; wait for it or cancel it, then close."));
      return FALSE;
    }
  plan = g_object_ref (self->plan);
  let_plan_go (self);
  show_welcome (self);
  planner_window_update_actions (self);
  if (planner_plan_close (plan, &error))
    return TRUE;
  planner_window_show_error (self, _("Not Closed Cleanly"), error->message);
  return FALSE;
}

void
planner_window_toast (PlannerWindow *self, const char *sentence)
{
  AdwToast *toast;

  g_return_if_fail (PLANNER_IS_WINDOW (self));
  g_return_if_fail (sentence != NULL);

  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, sentence);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
offer_toast_dismissed_cb (PlannerWindow *self)
{
  self->offer_toast = NULL;
}

static void
toast_offer (PlannerWindow *self, const char *sentence, const char *label, const char *action, GVariant *target)
{
  AdwToast *toast = adw_toast_new ("");

  if (self->offer_toast != NULL)
    adw_toast_dismiss (self->offer_toast);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, sentence);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, target);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (offer_toast_dismissed_cb), self, G_CONNECT_SWAPPED);
  self->offer_toast = toast;
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
planner_window_toast_undo (PlannerWindow *self, const char *sentence)
{
  g_return_if_fail (PLANNER_IS_WINDOW (self));
  g_return_if_fail (sentence != NULL);

  toast_offer (self, sentence, _("_Undo"), "win.undo-step", NULL);
}

void
planner_window_toast_offer (PlannerWindow *self, const char *sentence, const char *label, const char *action)
{
  g_return_if_fail (PLANNER_IS_WINDOW (self));
  g_return_if_fail (sentence != NULL && label != NULL && action != NULL);

  toast_offer (self, sentence, label, "win.act-in-room", g_variant_new ("(sss)", "", action, ""));
}

static void
step_toast_dismissed_cb (PlannerWindow *self)
{
  self->step_toast = NULL;
}

void
planner_window_toast_step (PlannerWindow *self, const char *sentence)
{
  g_return_if_fail (PLANNER_IS_WINDOW (self));
  g_return_if_fail (sentence != NULL);

  if (self->step_toast != NULL)
    {
      adw_toast_set_title (self->step_toast, sentence);
      return;
    }
  self->step_toast = adw_toast_new ("");
  adw_toast_set_use_markup (self->step_toast, FALSE);
  adw_toast_set_title (self->step_toast, sentence);
  adw_toast_set_timeout (self->step_toast, STEP_TOAST_SECONDS);
  g_signal_connect_object (self->step_toast, "dismissed", G_CALLBACK (step_toast_dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, self->step_toast);
}

void
planner_window_show_error (PlannerWindow *self, const char *heading, const char *sentence)
{
  AdwDialog *dialog;

  g_return_if_fail (PLANNER_IS_WINDOW (self));
  g_return_if_fail (sentence != NULL);

  if ((heading == NULL || heading[0] == '\0') && g_utf8_strlen (sentence, -1) <= MAX_TOAST_CHARACTERS)
    {
      planner_window_toast (self, sentence);
      return;
    }
  if (heading == NULL || heading[0] == '\0')
    heading = _("That Did Not Work");
  dialog = adw_alert_dialog_new (heading, sentence);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  planner_dialog_present (dialog, GTK_WIDGET (self));
}

void
planner_window_end (PlannerWindow *self)
{
  g_autoptr (GListModel) dialogs = NULL;

  g_return_if_fail (PLANNER_IS_WINDOW (self));

  dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));
  for (guint i = g_list_model_get_n_items (dialogs); i > 0; i--)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i - 1);

      adw_dialog_force_close (dialog);
    }
  planner_stepping_stop (self->stepping);
  if (!planner_window_close_plan (self))
    return;
  planner_settings_save_window (self->settings, GTK_WINDOW (self));
  gtk_window_destroy (GTK_WINDOW (self));
}
