/* planner-opening.c: opening a plan for a person: what can go wrong, and what to do then
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-opening.h"

#include <glib/gi18n.h>

#include "app/planner-backups-dialog.h"
#include "app/planner-reading-copy.h"
#include "core/store/planner-backup.h"
#include "widgets/planner-dialogs.h"

typedef struct
{
  char *path;
  PlannerOpeningFunc done;
  gpointer data;
  GDestroyNotify free_data;
} Opening;

static void
opening_free (Opening *self)
{
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* Opening */

typedef struct
{
  GtkWidget *parent;
  char *path;
} Failure;

static void
failure_free (Failure *self)
{
  g_object_unref (self->parent);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Failure, failure_free)

static void
failure_response_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Failure) self = data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "backups"))
    planner_dialog_present (planner_backups_dialog_new (NULL, self->path), self->parent);
}

static gboolean
has_backups (const char *path)
{
  g_autoptr (GPtrArray) backups = planner_backup_list (path, NULL);

  return backups != NULL && backups->len > 0;
}

/* A plan that is damaged or gone may have backups, which can be reached from here alone. */
static void
show_failure (GtkWidget *parent, const char *path, const GError *error)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Not Opened"), error->message));
  Failure *failure = g_new0 (Failure, 1);

  failure->parent = g_object_ref (parent);
  failure->path = g_strdup (path);
  adw_alert_dialog_add_response (dialog, "close", _("_Close"));
  if (has_backups (path))
    adw_alert_dialog_add_response (dialog, "backups", _("_Backups…"));
  adw_alert_dialog_set_close_response (dialog, "close");
  adw_alert_dialog_choose (dialog, parent, NULL, failure_response_cb, failure);
}

static void
open_copy (GtkWidget *parent, Opening *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerPlan) plan = NULL;
  g_autofree char *copy = planner_reading_copy_make (self->path, &error);

  if (copy != NULL)
    {
      plan = planner_plan_open (copy, PLANNER_STORE_OPEN_READ_ONLY, &error);
      if (plan == NULL)
        planner_reading_copy_remove (copy);
    }
  if (plan != NULL)
    self->done (plan, self->path, self->data);
  else
    show_failure (parent, self->path, error);
}

static void
busy_response_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) self = data;
  GtkWidget *parent = g_object_get_data (source, "parent");
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "copy"))
    open_copy (parent, self);
}

/* Somebody else has it: say who, and offer what can be done. */
static void
offer_copy (GtkWidget *parent, Opening *self, const GError *error)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Open Elsewhere"), error->message));

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "copy", _("Read a _Copy"), NULL);
  adw_alert_dialog_set_default_response (dialog, "copy");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "parent", g_object_ref (parent), g_object_unref);
  adw_alert_dialog_choose (dialog, parent, NULL, busy_response_cb, self);
}

void
planner_opening_open (GtkWidget *parent, const char *path, PlannerOpeningFlags flags, PlannerOpeningFunc done,
                      gpointer data, GDestroyNotify free_data)
{
  g_autoptr (Opening) self = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerPlan) plan = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (path != NULL);
  g_return_if_fail (done != NULL);

  self = g_new0 (Opening, 1);
  self->path = g_strdup (path);
  self->done = done;
  self->data = data;
  self->free_data = free_data;

  if (flags & PLANNER_OPENING_COPY)
    {
      open_copy (parent, self);
      return;
    }
  plan = planner_plan_open (path, PLANNER_STORE_OPEN_DEFAULT, &error);
  if (plan == NULL && g_error_matches (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY))
    {
      g_clear_error (&error);
      plan = planner_plan_open (path, PLANNER_STORE_OPEN_READ_ONLY, &error);
    }
  if (plan != NULL)
    self->done (plan, self->path, self->data);
  else if (g_error_matches (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_BUSY))
    offer_copy (parent, g_steal_pointer (&self), error);
  else
    show_failure (parent, path, error);
}
