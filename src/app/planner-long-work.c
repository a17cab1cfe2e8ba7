/* planner-long-work.c: work of seconds, done between frames, so that the window stays alive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-long-work.h"

#include <glib/gi18n.h>

#include "widgets/planner-dialogs.h"

/* Of work between two frames. */
#define SLICE_MILLISECONDS 10

/* A dialog for what is over sooner would only flicker. */
#define PATIENCE_MILLISECONDS 300

struct _PlannerLongWork
{
  const PlannerLongJob *type;
  gpointer job; /* %NULL once it is over */
  PlannerLongEnd end;
  gpointer data;
  guint step_source;
  GtkProgressBar *bar; /* nullable */
  GtkWidget *parent;   /* weak: what the dialog will be over */
  char *words;
  guint show_source;
  AdwDialog *dialog; /* weak */
};

PlannerLongWork *
planner_long_work_new (const PlannerLongJob *type, gpointer job, PlannerLongEnd end, gpointer data)
{
  PlannerLongWork *self;

  g_return_val_if_fail (type != NULL && job != NULL && end != NULL, NULL);

  self = g_new0 (PlannerLongWork, 1);
  self->type = type;
  self->job = job;
  self->end = end;
  self->data = data;
  return self;
}

/* The dialog */

static void cancelled_cb (PlannerLongWork *self);

static void
hide (PlannerLongWork *self)
{
  g_clear_handle_id (&self->show_source, g_source_remove);
  if (self->dialog == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->dialog, cancelled_cb, self);
  adw_dialog_force_close (self->dialog);
  g_clear_weak_pointer (&self->dialog);
}

static AdwDialog *
create_dialog (PlannerLongWork *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (self->words, NULL);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words, -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), bar);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (cancelled_cb), self);
  planner_long_work_show_in (self, GTK_PROGRESS_BAR (bar));
  return dialog;
}

static void
show_progress (PlannerLongWork *self)
{
  if (self->bar != NULL)
    gtk_progress_bar_set_fraction (self->bar, CLAMP (self->type->get_progress (self->job), 0, 1));
}

static gboolean
show_cb (gpointer data)
{
  PlannerLongWork *self = data;

  self->show_source = 0;
  if (self->parent == NULL || gtk_widget_get_root (self->parent) == NULL)
    return G_SOURCE_REMOVE;
  g_set_weak_pointer (&self->dialog, create_dialog (self));
  show_progress (self);
  planner_dialog_present (self->dialog, self->parent);
  return G_SOURCE_REMOVE;
}

/* Working */

/* Lets the job go, which takes back what is not done, and so leaves nobody in its way. */
static void
drop_job (PlannerLongWork *self)
{
  gpointer job = g_steal_pointer (&self->job);

  g_clear_handle_id (&self->step_source, g_source_remove);
  if (job != NULL && self->type->free != NULL)
    self->type->free (job);
}

static void
finish (PlannerLongWork *self, gboolean done, const GError *error)
{
  drop_job (self);
  hide (self);
  self->end (self->data, done, error);
}

/* The dialog goes by itself. */
static void
cancelled_cb (PlannerLongWork *self)
{
  g_signal_handlers_disconnect_by_func (self->dialog, cancelled_cb, self);
  g_clear_weak_pointer (&self->dialog);
  finish (self, FALSE, NULL);
}

/* Does a slice. Whether there is more to do; when not, @self may be gone. */
static gboolean
work (PlannerLongWork *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  if (self->type->step (self->job, SLICE_MILLISECONDS, &done, &error) && !done)
    {
      show_progress (self);
      return TRUE;
    }
  finish (self, done, error);
  return FALSE;
}

static gboolean
step_cb (gpointer data)
{
  PlannerLongWork *self = data;
  guint source = g_steal_handle_id (&self->step_source);

  if (!work (self))
    return G_SOURCE_REMOVE;
  self->step_source = source;
  return G_SOURCE_CONTINUE;
}

void
planner_long_work_begin (PlannerLongWork *self)
{
  g_return_if_fail (self != NULL && self->job != NULL && self->step_source == 0);

  show_progress (self);
  self->step_source = g_idle_add (step_cb, self);
  if (self->words != NULL)
    self->show_source = g_timeout_add (PATIENCE_MILLISECONDS, show_cb, self);
}

void
planner_long_work_begin_now (PlannerLongWork *self)
{
  g_return_if_fail (self != NULL && self->job != NULL && self->step_source == 0);

  if (work (self))
    planner_long_work_begin (self);
}

void
planner_long_work_show_in (PlannerLongWork *self, GtkProgressBar *bar)
{
  g_return_if_fail (self != NULL && GTK_IS_PROGRESS_BAR (bar));

  g_set_object (&self->bar, bar);
}

void
planner_long_work_show_over (PlannerLongWork *self, GtkWidget *parent, const char *words)
{
  g_return_if_fail (self != NULL && GTK_IS_WIDGET (parent) && words != NULL);

  g_set_weak_pointer (&self->parent, parent);
  g_set_str (&self->words, words);
}

void
planner_long_work_free (PlannerLongWork *self)
{
  drop_job (self);
  hide (self);
  g_clear_object (&self->bar);
  g_clear_weak_pointer (&self->parent);
  g_free (self->words);
  g_free (self);
}
