/* planner-backup-copy.c: copying a plan file, page by page or as it lies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-backup-private.h"
#include "planner-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#define CHUNK (1024 * 1024)

char *
planner_backup_dup_part_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *digits = planner_store_new_digits (16);
  g_autofree char *name = g_strconcat (".", digits, ".part", NULL);

  return g_build_filename (folder, name, NULL);
}

gboolean
planner_backup_run (sqlite3 *from, sqlite3 *to, const char *path, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int code;

  if (backup == NULL)
    {
      planner_store_set_error (error, sqlite3_extended_errcode (to), to, path);
      return FALSE;
    }

  sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);
  if (code != SQLITE_OK)
    planner_store_set_error (error, code, to, path);

  return code == SQLITE_OK;
}

static gboolean
fill_part (sqlite3 *from, const char *path, const char *part, GError **error)
{
  sqlite3 *to = planner_store_connect (part, SQLITE_OPEN_READWRITE, error);
  gboolean good = to != NULL
                  && planner_store_run (to, path, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = FULL;", error)
                  && planner_backup_run (from, to, path, error)
                  && planner_store_run (to, path, "UPDATE _store SET value = NULL WHERE name = 'token'", error);

  sqlite3_close (to);
  return good;
}

static gboolean
check_part (const char *path, const char *part, GError **error)
{
  sqlite3 *database = planner_store_connect_to_check (part, error);
  PlannerStoreHeader header;
  gboolean good = database != NULL && planner_store_read_header (database, path, &header, error)
                  && planner_store_check_pages (database, path, FALSE, error);

  sqlite3_close (database);
  return good;
}

gboolean
planner_backup_copy_pages (sqlite3 *from, const char *path, const char *part, GError **error)
{
  if (!planner_store_make_file (part, error))
    return FALSE;
  if (fill_part (from, path, part, error) && check_part (path, part, error))
    return TRUE;

  g_unlink (part);
  return FALSE;
}

static gboolean
write_all (int descriptor, const char *data, gsize length)
{
  while (length > 0)
    {
      ssize_t written = write (descriptor, data, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          data += written;
          length -= written;
        }
    }

  return TRUE;
}

/* SQLite's own handle is read: opening and closing the file by hand would drop its lock. */
static int
copy_file_bytes (sqlite3_file *file, int descriptor)
{
  g_autofree char *data = g_malloc (CHUNK);
  sqlite3_int64 size = 0;
  int code = file->pMethods->xFileSize (file, &size);

  for (sqlite3_int64 offset = 0; code == SQLITE_OK && offset < size; offset += CHUNK)
    {
      int length = MIN (CHUNK, size - offset);

      code = file->pMethods->xRead (file, data, length, offset);
      if (code == SQLITE_OK && !write_all (descriptor, data, length))
        return errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }

  return code == SQLITE_OK && fsync (descriptor) != 0 ? SQLITE_IOERR_FSYNC : code;
}

gboolean
planner_backup_copy_bytes (sqlite3 *from, const char *path, const char *part, GError **error)
{
  sqlite3_file *file = NULL;
  int descriptor;
  int code;

  descriptor = open (part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0)
    {
      planner_store_set_errno_error (error, errno, part);
      return FALSE;
    }

  sqlite3_file_control (from, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  code = copy_file_bytes (file, descriptor);
  close (descriptor);
  if (code == SQLITE_OK)
    return TRUE;

  planner_store_set_error (error, code, NULL, path);
  g_unlink (part);
  return FALSE;
}

static int
rename_to_new (const char *part, const char *path)
{
  if (renameat2 (AT_FDCWD, part, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;

  /* Network drives often know neither this nor links. */
  if (g_access (path, F_OK) == 0)
    {
      errno = EEXIST;
      return -1;
    }
  return g_rename (part, path);
}

gboolean
planner_backup_publish (const char *part, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (rename_to_new (part, path) == 0)
    return planner_store_sync_folder (folder, error);

  planner_store_set_errno_error (error, errno, path);
  g_unlink (part);
  return FALSE;
}
