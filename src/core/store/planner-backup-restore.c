/* planner-backup-restore.c: putting a backup in the place of a plan file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-backup-private.h"
#include "planner-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* A connection to the backup at @path, found to be good. */
static sqlite3 *
open_backup (const char *path, const PlannerStoreLayout *layout, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + PLANNER_STORE_OPENING_TIME;
  const PlannerStoreLayout *its_own;
  PlannerStoreHeader header;
  sqlite3 *database;
  gboolean good;

  if (!planner_store_check_regular (path, error))
    return NULL;
  database = planner_store_connect_to_check (path, error);
  if (database == NULL)
    return NULL;

  planner_store_set_deadline (database, &deadline);
  good = planner_store_read_header (database, path, &header, error)
         && (its_own = planner_store_judge_version (path, header.version, layout, error)) != NULL
         && planner_store_compare_schema (database, path, its_own, error)
         && planner_store_check_pages (database, path, FALSE, error);
  planner_store_set_deadline (database, NULL);
  if (good)
    return database;

  sqlite3_close (database);
  return NULL;
}

/* Locks what may be no database any more; @readable says whether it still is one. */
static gboolean
lock_whatever (sqlite3 *database, const char *path, gboolean *readable, GError **error)
{
  sqlite3_file *file = NULL;
  int code;

  *readable = FALSE;
  code = sqlite3_exec (database, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK;", NULL, NULL, NULL);
  if (code == SQLITE_OK)
    {
      *readable = TRUE;
      return TRUE;
    }

  if ((code & 0xff) == SQLITE_NOTADB || (code & 0xff) == SQLITE_CORRUPT)
    {
      sqlite3_file_control (database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
      code = file->pMethods->xLock (file, SQLITE_LOCK_SHARED);
      if (code == SQLITE_OK)
        code = file->pMethods->xLock (file, SQLITE_LOCK_EXCLUSIVE);
    }
  if (code != SQLITE_OK)
    planner_store_set_error (error, code, database, path);

  return code == SQLITE_OK;
}

/* Moves the journal that a damaged file could not use to where its copy is. */
static gboolean
move_journal (const char *path, const char *kept, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *kept_journal = g_strconcat (kept, "-journal", NULL);

  if (g_rename (journal, kept_journal) == 0 || errno == ENOENT)
    return TRUE;

  planner_store_set_errno_error (error, errno, path);
  return FALSE;
}

static gboolean
keep_present (sqlite3 *present, const char *path, gboolean readable, GError **error)
{
  g_autofree char *kept = planner_backup_new_path (path, "restore", error);
  g_autofree char *part = kept != NULL ? planner_backup_dup_part_path (kept) : NULL;

  if (kept == NULL)
    return FALSE;
  if (readable && planner_backup_copy_pages (present, path, part, NULL))
    return planner_backup_publish (part, kept, error);

  return planner_backup_copy_bytes (present, path, part, error) && planner_backup_publish (part, kept, error)
         && move_journal (path, kept, error);
}

/* Who may read and write the plan stays as it was. */
static void
take_over_mode (const char *path, const char *part)
{
  struct stat status;

  if (g_stat (path, &status) != 0)
    return;
  if (chown (part, -1, status.st_gid) == 0)
    g_chmod (part, status.st_mode & 0777);
}

static gboolean
replace_file (const char *part, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_rename (part, path) == 0)
    return planner_store_sync_folder (folder, error);

  planner_store_set_errno_error (error, errno, path);
  g_unlink (part);
  return FALSE;
}

/* A journal that its file was taken away from would be played back into the next one. */
static gboolean
remove_orphaned_journal (const char *path, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  if (g_unlink (journal) == 0 || errno == ENOENT)
    return TRUE;

  planner_store_set_errno_error (error, errno, path);
  return FALSE;
}

/* Writes the good @backup to @path, where the locked @present stands, or nothing if %NULL. */
static gboolean
put_in_place (sqlite3 *backup, sqlite3 *present, gboolean readable, const char *path, GError **error)
{
  g_autofree char *part = planner_backup_dup_part_path (path);

  if (!planner_backup_copy_pages (backup, path, part, error))
    return FALSE;
  if (present == NULL && remove_orphaned_journal (path, error))
    return planner_backup_publish (part, path, error);

  if (present == NULL || !keep_present (present, path, readable, error))
    {
      g_unlink (part);
      return FALSE;
    }
  take_over_mode (path, part);

  return replace_file (part, path, error);
}

static gboolean
restore_over (sqlite3 *backup, const char *path, GError **error)
{
  sqlite3 *present;
  gboolean readable;
  gboolean good = FALSE;
  int guard;

  if (!planner_store_check_regular (path, error) || !planner_store_take_guard (path, FALSE, &guard, error))
    return FALSE;
  present = planner_store_connect (path, SQLITE_OPEN_READWRITE, error);
  if (present != NULL && sqlite3_db_readonly (present, "main"))
    planner_store_set_error (error, SQLITE_READONLY, NULL, path);
  else if (present != NULL)
    good = lock_whatever (present, path, &readable, error) && put_in_place (backup, present, readable, path, error);

  sqlite3_close (present);
  planner_store_release_guard (&guard);
  return good;
}

gboolean
planner_backup_restore (const char *path, const char *backup, const PlannerStoreLayout *layout, GError **error)
{
  g_autofree char *real_path = NULL;
  sqlite3 *database;
  gboolean good;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (backup != NULL, FALSE);
  g_return_val_if_fail (layout != NULL, FALSE);

  real_path = planner_store_resolve (path);
  database = open_backup (backup, layout, error);
  if (database == NULL)
    return FALSE;

  if (g_file_test (real_path, G_FILE_TEST_EXISTS))
    good = restore_over (database, real_path, error);
  else
    good = put_in_place (database, NULL, FALSE, real_path, error);
  sqlite3_close (database);

  return good;
}
