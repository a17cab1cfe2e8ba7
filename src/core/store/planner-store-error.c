/* planner-store-error.c: sentences for what goes wrong with a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-store-private.h"

#include <errno.h>
#include <glib/gi18n.h>

G_DEFINE_QUARK (planner-store-error-quark, planner_store_error)

char *
planner_store_dup_name (const char *path)
{
  return g_filename_display_basename (path);
}

static gboolean
is_disk_full (int number)
{
  return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

static gboolean
is_read_only (int number)
{
  return number == EACCES || number == EPERM || number == EROFS;
}

static void
set_full_error (GError **error, const char *name)
{
  g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_FULL,
               _("The disk that holds “%s” is full. Nothing was changed; make room on it and try again."), name);
}

static void
set_read_only_error (GError **error, const char *name)
{
  g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY,
               _("“%s” or the folder it is in cannot be written. Nothing was changed; open it to read only, or copy it "
                 "to a folder of your own."),
               name);
}

static void
set_unfinished_error (GError **error, const char *name)
{
  g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY,
               _("“%s” was left in the middle of a change. It must be opened once where it may be written, to be put right. "
                 "Nothing was changed."),
               name);
}

static void
set_not_found_error (GError **error, const char *name)
{
  g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_NOT_FOUND,
               _("“%s” or its folder is not there. Check whether it was moved, renamed or deleted."), name);
}

static void
set_io_error (GError **error, const char *name, const char *detail)
{
  g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_IO,
               _("The disk or network drive that holds “%s” failed (%s). The last change may not have been kept; check "
                 "the drive, then open the plan again."),
               name, detail);
}

static void
set_other_error (GError **error, const char *name, const char *detail)
{
  g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_FAILED, _("“%s” could not be read or changed: %s."), name,
               detail);
}

void
planner_store_set_exists_error (GError **error, const char *path)
{
  g_autofree char *name = planner_store_dup_name (path);

  g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_EXISTS,
               _("There is a file “%s” already. It was left as it is; choose another name."), name);
}

void
planner_store_set_foreign_error (GError **error, const char *path, const char *reason)
{
  g_autofree char *name = planner_store_dup_name (path);

  g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_NOT_A_PLAN,
               _("“%s” is not a plan (%s). It was left as it is."), name, reason);
}

void
planner_store_set_damaged_error (GError **error, const char *path, const char *reason)
{
  g_autofree char *name = planner_store_dup_name (path);

  g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_DAMAGED,
               _("“%s” is damaged (%s). It was left as it is; restore a backup, or ask for the plan again."), name, reason);
}

void
planner_store_set_errno_error (GError **error, int number, const char *path)
{
  g_autofree char *name = planner_store_dup_name (path);

  if (number == EEXIST)
    planner_store_set_exists_error (error, path);
  else if (is_disk_full (number))
    set_full_error (error, name);
  else if (is_read_only (number))
    set_read_only_error (error, name);
  else if (number == ENOENT || number == ENOTDIR)
    set_not_found_error (error, name);
  else if (number == EIO || number == ESTALE || number == ETIMEDOUT || number == ENXIO || number == ENODEV)
    set_io_error (error, name, g_strerror (number));
  else
    set_other_error (error, name, g_strerror (number));
}

/* SQLite could not open the file or its journal, or failed on it: the system's own number tells more. */
static void
set_system_error (GError **error, int code, int number, const char *name)
{
  if (is_disk_full (number))
    set_full_error (error, name);
  else if (code == SQLITE_CANTOPEN && is_read_only (number))
    set_read_only_error (error, name);
  else if (code == SQLITE_CANTOPEN && (number == ENOENT || number == ENOTDIR))
    set_not_found_error (error, name);
  else
    set_io_error (error, name, number != 0 ? g_strerror (number) : sqlite3_errstr (code));
}

void
planner_store_set_error (GError **error, int code, sqlite3 *database, const char *path)
{
  g_autofree char *name = planner_store_dup_name (path);

  switch (code & 0xff)
    {
    case SQLITE_FULL:
      set_full_error (error, name);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      if (code == SQLITE_READONLY_ROLLBACK)
        set_unfinished_error (error, name);
      else
        set_read_only_error (error, name);
      break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      set_system_error (error, code & 0xff, database != NULL ? sqlite3_system_errno (database) : 0, name);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      planner_store_set_busy_error (error, path);
      break;
    case SQLITE_CORRUPT:
      planner_store_set_damaged_error (error, path, sqlite3_errstr (code & 0xff));
      break;
    case SQLITE_NOTADB:
      planner_store_set_foreign_error (error, path, sqlite3_errstr (code & 0xff));
      break;
    case SQLITE_INTERRUPT:
      planner_store_set_damaged_error (error, path, _("checking it took too long"));
      break;
    default:
      set_other_error (error, name, database != NULL ? sqlite3_errmsg (database) : sqlite3_errstr (code));
      break;
    }
}
