/* planner-opening.c: opening a plan for a person: what can go wrong, and what to do then
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-opening.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define COPY_TRIES 20
#define COPY_PAUSE_MICROSECONDS (50 * 1000)

/* The first bytes of a rollback journal are zero while no transaction is under way. */
#define JOURNAL_MAGIC_LENGTH 8

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

/* Copying */

static gboolean
is_being_written (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  char magic[JOURNAL_MAGIC_LENGTH] = { 0 };
  int descriptor = open (journal, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  gboolean written = FALSE;

  if (descriptor < 0)
    return FALSE;
  if (read (descriptor, magic, sizeof magic) > 0)
    for (gsize i = 0; i < sizeof magic; i++)
      written = written || magic[i] != 0;
  close (descriptor);
  return written;
}

static gboolean
is_same_state (const struct stat *a, const struct stat *b)
{
  return a->st_ino == b->st_ino && a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec
         && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* Copies once; %FALSE without @error when the file was written meanwhile. */
static gboolean
copy_once (const char *path, const char *copy, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GFile) destination = g_file_new_for_path (copy);
  struct stat before, after;

  if (is_being_written (path) || stat (path, &before) != 0)
    return FALSE;
  if (!g_file_copy (source, destination, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error))
    return FALSE;
  return !is_being_written (path) && stat (path, &after) == 0 && is_same_state (&before, &after);
}

static char *
create_copy_folder (GError **error)
{
  g_autofree char *parent = g_build_filename (g_get_user_cache_dir (), "icb-planner", NULL);
  g_autofree char *folder = g_build_filename (parent, "reading-XXXXXX", NULL);

  if (g_mkdir_with_parents (parent, 0700) != 0 || g_mkdtemp_full (folder, 0700) == NULL)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _("No folder could be made for the copy in %s: %s"),
                   parent, g_strerror (errno));
      return NULL;
    }
  return g_steal_pointer (&folder);
}

char *
planner_opening_copy_quietly (const char *path, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *copy = NULL;
  GError *problem = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  folder = create_copy_folder (error);
  if (folder == NULL)
    return NULL;
  name = g_path_get_basename (path);
  copy = g_build_filename (folder, name, NULL);
  for (guint i = 0; i < COPY_TRIES && problem == NULL; i++)
    {
      if (copy_once (path, copy, &problem))
        {
          g_chmod (copy, 0600);
          return g_steal_pointer (&copy);
        }
      g_usleep (COPY_PAUSE_MICROSECONDS);
    }
  planner_opening_remove_copy (copy);
  if (problem != NULL)
    g_propagate_error (error, problem);
  else
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_AGAIN, _("%s is being written all the time; try again in a moment."), name);
  return NULL;
}

void
planner_opening_remove_copy (const char *copy)
{
  g_autofree char *folder = NULL;

  g_return_if_fail (copy != NULL);

  folder = g_path_get_dirname (copy);
  g_unlink (copy);
  g_rmdir (folder);
}

/* Opening */

static void
show_failure (GtkWidget *parent, const char *path, const GError *error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *heading = g_strdup_printf (_("“%s” Was Not Opened"), name);
  AdwDialog *dialog = adw_alert_dialog_new (heading, error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, parent);
}

static void
open_copy (GtkWidget *parent, Opening *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerPlan) plan = NULL;
  g_autofree char *copy = planner_opening_copy_quietly (self->path, &error);

  if (copy != NULL)
    {
      plan = planner_plan_open (copy, PLANNER_STORE_OPEN_READ_ONLY, &error);
      if (plan == NULL)
        planner_opening_remove_copy (copy);
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
