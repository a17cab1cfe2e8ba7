/* planner-reading-copy.c: a copy for reading of a plan file that another process has open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-reading-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define COPY_TRIES 20
#define COPY_PAUSE_MICROSECONDS (50 * 1000)

/* The first bytes of a rollback journal are zero while no transaction is under way. */
#define JOURNAL_MAGIC_LENGTH 8

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
planner_reading_copy_make (const char *path, GError **error)
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
  planner_reading_copy_remove (copy);
  if (problem != NULL)
    g_propagate_error (error, problem);
  else
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_AGAIN, _("%s is being written all the time; try again in a moment."), name);
  return NULL;
}

void
planner_reading_copy_remove (const char *copy)
{
  g_autofree char *folder = NULL;

  g_return_if_fail (copy != NULL);

  folder = g_path_get_dirname (copy);
  g_unlink (copy);
  g_rmdir (folder);
}
