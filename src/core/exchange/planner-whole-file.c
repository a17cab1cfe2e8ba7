/* planner-whole-file.c: a file for others, which is there only when it is whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#define PLAN_ENDING ".icbplan"

struct _PlannerWholeFile
{
  char *path;
  char *beside; /* where it is written; %NULL once it is in its place */
  GOutputStream *stream;
};

static gboolean
set_errno (const char *path, int number, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (number),
               _("“%s” could not be written (%s). What was there before is still there."), name, g_strerror (number));
  return FALSE;
}

static gboolean
is_same_file (const GStatBuf *status, const char *other)
{
  GStatBuf other_status;

  return g_stat (other, &other_status) == 0 && status->st_dev == other_status.st_dev && status->st_ino == other_status.st_ino;
}

/* A device or a pipe would be taken away by putting a file in its place. */
static gboolean
may_replace (const char *path, const char *plan, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return TRUE;
  if (S_ISDIR (status.st_mode))
    return set_errno (path, EISDIR, error);
  if (!S_ISREG (status.st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                 _("“%s” is not an ordinary file, so nothing was written to it. Choose another name."), name);
  else if (plan != NULL && is_same_file (&status, plan))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("“%s” is the plan itself. Choose another name."), name);
  else if (g_str_has_suffix (path, PLAN_ENDING))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("“%s” is a plan. It was left as it is; choose another name."), name);
  else
    return TRUE;
  return FALSE;
}

/* What a link leads to, where there is something. */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL);

  return real != NULL ? real : g_strdup (path);
}

PlannerWholeFile *
planner_whole_file_new (const char *path, const char *plan, GError **error)
{
  g_autoptr (PlannerWholeFile) self = NULL;
  g_autofree char *folder = NULL;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  if (!may_replace (path, plan, error))
    return NULL;
  self = g_new0 (PlannerWholeFile, 1);
  self->path = resolve (path);
  folder = g_path_get_dirname (self->path);
  self->beside = g_build_filename (folder, ".icb-planner-XXXXXX", NULL);
  fd = g_mkstemp_full (self->beside, O_RDWR | O_CLOEXEC, 0600);
  if (fd >= 0)
    {
      self->stream = g_unix_output_stream_new (fd, TRUE);
      return g_steal_pointer (&self);
    }
  set_errno (path, errno, error);
  g_clear_pointer (&self->beside, g_free);
  return NULL;
}

GOutputStream *
planner_whole_file_get_stream (PlannerWholeFile *self)
{
  return self->stream;
}

gboolean
planner_whole_file_finish (PlannerWholeFile *self, GError **error)
{
  g_return_val_if_fail (self->beside != NULL, FALSE);

  if (fsync (g_unix_output_stream_get_fd (G_UNIX_OUTPUT_STREAM (self->stream))) != 0)
    return set_errno (self->path, errno, error);
  if (!g_output_stream_close (self->stream, NULL, error))
    return FALSE;
  if (g_rename (self->beside, self->path) != 0)
    return set_errno (self->path, errno, error);
  g_clear_pointer (&self->beside, g_free);
  return TRUE;
}

void
planner_whole_file_free (PlannerWholeFile *self)
{
  g_clear_object (&self->stream);
  if (self->beside != NULL)
    g_unlink (self->beside);
  g_free (self->beside);
  g_free (self->path);
  g_free (self);
}

gboolean
planner_whole_file_write (const char *path, const char *plan, GBytes *bytes, GError **error)
{
  g_autoptr (PlannerWholeFile) file = planner_whole_file_new (path, plan, error);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return file != NULL && g_output_stream_write_all (file->stream, data, size, NULL, NULL, error)
         && planner_whole_file_finish (file, error);
}
