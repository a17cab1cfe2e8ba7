/* planner-backup.c: making, listing and letting go of backups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-backup-private.h"
#include "planner-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define SUFFIX ".icbplan"
#define KEPT 10
#define TIME_FORMAT "%Y%m%dT%H%M%SZ"
#define TIME_LENGTH 16

void
planner_backup_free (PlannerBackup *backup)
{
  g_free (backup->path);
  g_free (backup->reason);
  g_clear_pointer (&backup->made, g_date_time_unref);
  g_free (backup);
}

static char *
dup_folder (const char *real_path)
{
  return g_strconcat (real_path, ".backups", NULL);
}

/* The beginning of the names of the backups of a plan file. */
static char *
dup_stem (const char *real_path)
{
  g_autofree char *name = g_path_get_basename (real_path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';

  return g_strconcat (name, "-", NULL);
}

static gboolean
is_reason (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (text[i]))
      return FALSE;

  return length > 0;
}

static GDateTime *
parse_time (const char *text)
{
  g_autofree char *time = g_strndup (text, TIME_LENGTH);

  if (strlen (time) != TIME_LENGTH || time[8] != 'T' || time[15] != 'Z')
    return NULL;

  return g_date_time_new_from_iso8601 (time, NULL);
}

/* The backup that @name in @folder is, or %NULL if the name is not that of one. */
static PlannerBackup *
parse_name (const char *folder, const char *stem, const char *name)
{
  g_autoptr (GDateTime) made = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  PlannerBackup *backup;
  struct stat status;
  const char *rest;
  gsize length;

  if (!g_str_has_prefix (name, stem) || !g_str_has_suffix (name, SUFFIX))
    return NULL;

  rest = name + strlen (stem);
  made = parse_time (rest);
  if (made == NULL || rest[TIME_LENGTH] != '-')
    return NULL;

  rest += TIME_LENGTH + 1;
  if (strlen (rest) <= strlen (SUFFIX))
    return NULL;
  length = strlen (rest) - strlen (SUFFIX);
  if (!is_reason (rest, length) || g_lstat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return NULL;

  backup = g_new0 (PlannerBackup, 1);
  backup->path = g_steal_pointer (&path);
  backup->reason = g_strndup (rest, length);
  backup->made = g_steal_pointer (&made);
  backup->size = status.st_size;

  return backup;
}

static int
compare_newest_first_cb (gconstpointer a, gconstpointer b)
{
  const PlannerBackup *first = a;
  const PlannerBackup *second = b;
  int order = g_date_time_compare (second->made, first->made);

  return order != 0 ? order : strcmp (second->path, first->path);
}

static void
set_folder_error (GError **error, const GError *reason, const char *folder)
{
  switch (reason->code)
    {
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      planner_store_set_errno_error (error, EACCES, folder);
      break;
    default:
      planner_store_set_errno_error (error, EIO, folder);
      break;
    }
}

GPtrArray *
planner_backup_list (const char *path, GError **error)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *real_path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *stem = NULL;
  g_autoptr (GDir) directory = NULL;
  const char *name;

  g_return_val_if_fail (path != NULL, NULL);

  real_path = planner_store_resolve (path);
  folder = dup_folder (real_path);
  stem = dup_stem (real_path);
  backups = g_ptr_array_new_with_free_func ((GDestroyNotify) planner_backup_free);
  directory = g_dir_open (folder, 0, &reason);
  if (directory == NULL && !g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      set_folder_error (error, reason, folder);
      return NULL;
    }

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      PlannerBackup *backup = parse_name (folder, stem, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort_values (backups, compare_newest_first_cb);

  return g_steal_pointer (&backups);
}

/* What a process that died had not finished. Nobody else is at it: the plan is locked by us. */
static void
remove_unfinished (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_prefix (name, ".") && g_str_has_suffix (name, ".part"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

static gboolean
make_folder (const char *folder, GError **error)
{
  g_autofree char *parent = NULL;

  if (g_mkdir (folder, 0700) != 0)
    {
      if (errno == EEXIST && g_file_test (folder, G_FILE_TEST_IS_DIR))
        return TRUE;
      planner_store_set_errno_error (error, errno, folder);
      return FALSE;
    }

  parent = g_path_get_dirname (folder);
  return planner_store_sync_folder (parent, error);
}

/* Two in one second: the later one takes the next second that is free. */
static GDateTime *
find_free_second (GPtrArray *backups)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  gint64 second = g_date_time_to_unix (now);

  for (guint i = backups->len; i > 0; i--)
    {
      PlannerBackup *backup = g_ptr_array_index (backups, i - 1);

      if (g_date_time_to_unix (backup->made) == second)
        second++;
    }

  return g_date_time_new_from_unix_utc (second);
}

char *
planner_backup_new_path (const char *real_path, const char *reason, GError **error)
{
  g_autofree char *folder = dup_folder (real_path);
  g_autofree char *stem = dup_stem (real_path);
  g_autofree char *stamp = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GDateTime) time = NULL;

  if (!make_folder (folder, error))
    return NULL;
  remove_unfinished (folder);
  backups = planner_backup_list (real_path, error);
  if (backups == NULL)
    return NULL;

  time = find_free_second (backups);
  stamp = g_date_time_format (time, TIME_FORMAT);
  name = g_strconcat (stem, stamp, "-", reason, SUFFIX, NULL);
  return g_build_filename (folder, name, NULL);
}

/* Those from days to come were made by a clock that was wrong: before any of the others, for all that can be known. */
static int
compare_last_to_keep_first_cb (gconstpointer a, gconstpointer b, gpointer tomorrow)
{
  gboolean first_is_ahead = g_date_time_compare (((const PlannerBackup *) a)->made, tomorrow) > 0;
  gboolean second_is_ahead = g_date_time_compare (((const PlannerBackup *) b)->made, tomorrow) > 0;

  return first_is_ahead != second_is_ahead ? first_is_ahead - second_is_ahead : compare_newest_first_cb (a, b);
}

/* The one just made stays even where a wrong clock made it the oldest. */
static void
remove_oldest (const char *real_path, const char *just_made)
{
  g_autoptr (GPtrArray) backups = planner_backup_list (real_path, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  guint kept = 1;

  if (backups == NULL)
    return;

  g_ptr_array_sort_values_with_data (backups, compare_last_to_keep_first_cb, tomorrow);
  for (guint i = 0; i < backups->len; i++)
    {
      PlannerBackup *backup = g_ptr_array_index (backups, i);

      if (strcmp (backup->path, just_made) != 0 && ++kept > KEPT)
        g_unlink (backup->path);
    }
}

char *
planner_backup_make (PlannerStore *store, const char *reason, const char *destination, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *part = NULL;

  g_return_val_if_fail (PLANNER_IS_STORE (store) && store->database != NULL, NULL);
  g_return_val_if_fail (reason != NULL && is_reason (reason, strlen (reason)), NULL);
  g_return_val_if_fail (!planner_store_in_transaction (store), NULL);

  if (destination != NULL && g_file_test (destination, G_FILE_TEST_EXISTS))
    {
      planner_store_set_exists_error (error, destination);
      return NULL;
    }

  path = destination != NULL ? g_canonicalize_filename (destination, NULL)
                             : planner_backup_new_path (store->real_path, reason, error);
  if (path == NULL)
    return NULL;

  part = planner_backup_dup_part_path (path);
  if (!planner_backup_copy_pages (store->database, store->path, part, error) || !planner_backup_publish (part, path, error))
    return NULL;
  if (destination == NULL)
    remove_oldest (store->real_path, path);

  return g_steal_pointer (&path);
}

static gboolean
is_of_day (const PlannerBackup *backup, GDateTime *day)
{
  g_autoptr (GDateTime) made = g_date_time_to_local (backup->made);

  return strcmp (backup->reason, "daily") == 0 && g_date_time_get_year (made) == g_date_time_get_year (day)
         && g_date_time_get_day_of_year (made) == g_date_time_get_day_of_year (day);
}

gboolean
planner_backup_make_daily (PlannerStore *store, GError **error)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *path = NULL;

  g_return_val_if_fail (PLANNER_IS_STORE (store), FALSE);

  backups = planner_backup_list (store->real_path, error);
  if (backups == NULL)
    return FALSE;

  for (guint i = 0; i < backups->len; i++)
    if (is_of_day (g_ptr_array_index (backups, i), now))
      return TRUE;

  path = planner_backup_make (store, "daily", NULL, error);
  return path != NULL;
}
