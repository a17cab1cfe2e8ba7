/* planner-store-open.c: making, opening and closing a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-backup-private.h"
#include "planner-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* From here on no lock is given up before the file is closed. */
#define KEEP_LOCK "PRAGMA locking_mode = EXCLUSIVE;"

static PlannerStore *
new_store (const char *path)
{
  PlannerStore *self = g_object_new (PLANNER_TYPE_STORE, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->real_path = planner_store_resolve (path);

  return self;
}

/* Keeps which file the connection holds, if it is still the one at the path. */
static gboolean
remember_place (PlannerStore *self, GError **error)
{
  struct stat status;
  int moved = 0;

  if (stat (self->real_path, &status) != 0)
    {
      planner_store_set_errno_error (error, errno, self->path);
      return FALSE;
    }

  sqlite3_file_control (self->database, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  self->device = status.st_dev;
  self->inode = moved ? 0 : status.st_ino;

  return planner_store_check_in_place (self, error);
}

static gboolean
fill_new_file (PlannerStore *self, const PlannerStoreLayout *layout, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->real_path);

  if (!planner_store_take_guard (self->real_path, FALSE, &self->guard, error))
    return FALSE;
  self->database = planner_store_connect (self->real_path, SQLITE_OPEN_READWRITE, error);

  return self->database != NULL && remember_place (self, error)
         && planner_store_configure (self->database, self->path, error)
         && planner_store_execute (self, KEEP_LOCK "BEGIN EXCLUSIVE", error)
         && planner_store_write_schema (self->database, self->path, layout, error)
         && planner_store_take_identity (self, error) && planner_store_sync_folder (folder, error);
}

static void
remove_new_file (PlannerStore *self)
{
  g_autofree char *journal = g_strconcat (self->real_path, "-journal", NULL);

  g_clear_pointer (&self->database, sqlite3_close_v2);
  unlink (journal);
  unlink (self->real_path);
}

PlannerStore *
planner_store_create (const char *path, const PlannerStoreLayout *layout, GError **error)
{
  g_autoptr (PlannerStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (layout != NULL, NULL);

  self = new_store (path);
  if (!planner_store_make_file (self->real_path, error))
    return NULL;

  if (!fill_new_file (self, layout, error))
    {
      remove_new_file (self);
      return NULL;
    }
  planner_store_write_mark (self);

  return g_steal_pointer (&self);
}

/* What the file must hold by what its header says; %NULL if it cannot be opened. */
static const PlannerStoreLayout *
judge_header (PlannerStore *self, const PlannerStoreLayout *layout, GError **error)
{
  PlannerStoreHeader header;

  if (!planner_store_read_header (self->database, self->path, &header, error))
    return NULL;

  return planner_store_judge_version (self->path, header.version, layout, error);
}

/* Keeps writers out; what a process that died left in the journal is put right here. */
static gboolean
lock_file (PlannerStore *self, GError **error)
{
  g_autofree char *ignored = NULL;

  if (!planner_store_configure (self->database, self->path, error))
    return FALSE;
  if (self->read_only)
    return planner_store_execute (self, KEEP_LOCK, error)
           && planner_store_query (self->database, self->path, "SELECT count(*) FROM sqlite_schema", &ignored, error);

  return planner_store_execute (self, "BEGIN IMMEDIATE", error);
}

/* Over a second connection, which reads what the first keeps others from writing. */
static gboolean
check_content (PlannerStore *self, const PlannerStoreLayout *layout, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + PLANNER_STORE_OPENING_TIME;
  sqlite3 *checker = planner_store_connect_to_check (self->real_path, error);
  gboolean good;

  if (checker == NULL)
    return FALSE;

  planner_store_set_deadline (checker, &deadline);
  good = planner_store_compare_schema (checker, self->path, layout, error)
         && planner_store_check_pages (checker, self->path, FALSE, error);
  sqlite3_close (checker);

  return good;
}

/*
 * Lets other processes not even read from here on. Nothing is committed before all is judged: beginning to write already puts a wrong count of
 * pages in the header right.
 */
static gboolean
lock_for_good (PlannerStore *self, GError **error)
{
  return planner_store_execute (self, KEEP_LOCK "ROLLBACK; BEGIN EXCLUSIVE", error);
}

static gboolean
migrate_file (PlannerStore *self, const PlannerStoreLayout *its_own, const PlannerStoreLayout *layout, GError **error)
{
  g_autofree char *backup = NULL;

  /* A backup cannot be made from within a transaction; the lock stays. */
  if (!planner_store_execute (self, "ROLLBACK", error))
    return FALSE;
  backup = planner_backup_make (self, "migration", NULL, error);
  if (backup == NULL)
    return FALSE;

  return planner_store_execute (self, "BEGIN EXCLUSIVE", error)
         && planner_store_migrate (self->database, self->path, its_own, layout, error)
         && planner_store_compare_schema (self->database, self->path, layout, error);
}

/* An older file that is not to be written is read from a copy in memory. */
static gboolean
migrate_in_memory (PlannerStore *self, const PlannerStoreLayout *its_own, const PlannerStoreLayout *layout, GError **error)
{
  sqlite3 *file = self->database;
  sqlite3 *memory = planner_store_connect (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, error);

  if (memory == NULL || !planner_backup_run (file, memory, self->path, error)
      || !planner_store_migrate (memory, self->path, its_own, layout, error)
      || !planner_store_compare_schema (memory, self->path, layout, error)
      || !planner_store_run (memory, self->path, "PRAGMA query_only = ON", error))
    {
      sqlite3_close (memory);
      return FALSE;
    }

  self->database = memory;
  sqlite3_close (file);
  planner_store_release_guard (&self->guard);
  return TRUE;
}

static gboolean
judge_content (PlannerStore *self, const PlannerStoreLayout *layout, GError **error)
{
  /* Again, now that nobody else can write and the journal has been played back. */
  const PlannerStoreLayout *its_own = judge_header (self, layout, error);

  if (its_own == NULL || !check_content (self, its_own, error))
    return FALSE;
  if (self->read_only)
    return its_own == layout || migrate_in_memory (self, its_own, layout, error);

  return lock_for_good (self, error) && (its_own == layout || migrate_file (self, its_own, layout, error));
}

static gboolean
open_file (PlannerStore *self, const PlannerStoreLayout *layout, GError **error)
{
  if (!planner_store_take_guard (self->real_path, self->read_only, &self->guard, error))
    return FALSE;
  self->database = planner_store_connect (self->real_path, self->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, error);
  if (self->database == NULL || !remember_place (self, error) || judge_header (self, layout, error) == NULL)
    return FALSE;
  if (!self->read_only && sqlite3_db_readonly (self->database, "main"))
    {
      planner_store_set_error (error, SQLITE_READONLY, NULL, self->path);
      return FALSE;
    }

  if (!lock_file (self, error) || !judge_content (self, layout, error))
    return FALSE;

  return self->read_only ? planner_store_read_identity (self, error) : planner_store_take_identity (self, error);
}

PlannerStore *
planner_store_open (const char *path, const PlannerStoreLayout *layout, PlannerStoreOpenFlags flags, GError **error)
{
  g_autoptr (PlannerStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (layout != NULL, NULL);

  if (!planner_store_check_regular (path, error))
    return NULL;

  self = new_store (path);
  self->read_only = (flags & PLANNER_STORE_OPEN_READ_ONLY) != 0;
  if (!open_file (self, layout, error))
    return NULL;

  if (!self->read_only)
    planner_store_write_mark (self);

  return g_steal_pointer (&self);
}

gboolean
planner_store_close (PlannerStore *self, GError **error)
{
  gboolean good = TRUE;

  g_return_val_if_fail (PLANNER_IS_STORE (self), FALSE);

  if (self->database == NULL)
    return TRUE;

  planner_store_rollback (self);
  if (!self->read_only)
    good = planner_store_leave_token (self, error);

  planner_store_drop (self);

  return good;
}
