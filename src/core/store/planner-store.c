/* planner-store.c: one SQLite file: statements and transactions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-store-private.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>

#define HASH_STRIDE 32

G_DEFINE_FINAL_TYPE (PlannerStore, planner_store, G_TYPE_OBJECT)

/* Statements of wide tables are long and looked up for each record: some of their bytes part them well enough. */
static guint
hash_sql (gconstpointer sql)
{
  const char *text = sql;
  gsize length = strlen (text);
  guint hash = (guint) length;

  for (gsize i = 0; i < length; i += HASH_STRIDE)
    hash = hash * 33 + (guchar) text[i];
  return hash;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static void
drop_connection (PlannerStore *self)
{
  /* The journal and the note beside a file that took our file's place are not ours to delete. */
  if (planner_store_check_in_place (self, NULL))
    planner_store_remove_mark (self);
  else if (self->actor != NULL)
    planner_store_run (self->database, self->path, "PRAGMA journal_mode = PERSIST", NULL);

  g_hash_table_remove_all (self->statements);
  g_clear_pointer (&self->database, sqlite3_close_v2);
}

void
planner_store_drop (PlannerStore *self)
{
  if (self->database != NULL)
    drop_connection (self);
  planner_store_release_guard (&self->guard);
}

static void
planner_store_dispose (GObject *object)
{
  planner_store_drop (PLANNER_STORE (object));

  G_OBJECT_CLASS (planner_store_parent_class)->dispose (object);
}

static void
planner_store_finalize (GObject *object)
{
  PlannerStore *self = PLANNER_STORE (object);

  g_hash_table_unref (self->statements);
  g_free (self->path);
  g_free (self->real_path);
  g_free (self->file);
  g_free (self->actor);

  G_OBJECT_CLASS (planner_store_parent_class)->finalize (object);
}

static void
planner_store_class_init (PlannerStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = planner_store_dispose;
  object_class->finalize = planner_store_finalize;
}

static void
planner_store_init (PlannerStore *self)
{
  self->guard = -1;
  self->statements = g_hash_table_new_full (hash_sql, g_str_equal, NULL, finalize_statement);
}

const char *
planner_store_get_path (PlannerStore *self)
{
  g_return_val_if_fail (PLANNER_IS_STORE (self), NULL);

  return self->path;
}

gboolean
planner_store_get_read_only (PlannerStore *self)
{
  g_return_val_if_fail (PLANNER_IS_STORE (self), FALSE);

  return self->read_only;
}

const char *
planner_store_get_actor (PlannerStore *self)
{
  g_return_val_if_fail (PLANNER_IS_STORE (self), NULL);

  return self->actor;
}

/*
 * When the disk fails SQLite takes back a statement or all of the transaction. Whoever did not heed that must not go on: what follows would be kept
 * without what was before it.
 */
static gboolean
check_transaction (PlannerStore *self, GError **error)
{
  if (self->failure == SQLITE_OK)
    return TRUE;

  planner_store_set_error (error, self->failure, NULL, self->path);
  return FALSE;
}

static void
note_failure (PlannerStore *self)
{
  int code = sqlite3_extended_errcode (self->database);
  int kind = code & 0xff;

  if (self->in_transaction && (kind == SQLITE_IOERR || kind == SQLITE_FULL || kind == SQLITE_NOMEM))
    self->failure = code;
}

sqlite3_stmt *
planner_store_prepare (PlannerStore *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  int code;

  g_return_val_if_fail (PLANNER_IS_STORE (self), NULL);
  g_return_val_if_fail (self->database != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }

  code = sqlite3_prepare_v3 (self->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      note_failure (self);
      planner_store_set_error (error, code, self->database, self->path);
      return NULL;
    }

  g_return_val_if_fail (statement != NULL, NULL);
  g_hash_table_insert (self->statements, (gpointer) sqlite3_sql (statement), statement);

  return statement;
}

int
planner_store_step (PlannerStore *self, sqlite3_stmt *statement, GError **error)
{
  int code;

  g_return_val_if_fail (PLANNER_IS_STORE (self), -1);
  g_return_val_if_fail (statement != NULL, -1);

  if (!check_transaction (self, error))
    return -1;

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    return 1;

  if (code != SQLITE_DONE)
    {
      note_failure (self);
      planner_store_set_error (error, code, self->database, self->path);
    }
  sqlite3_reset (statement);

  return code == SQLITE_DONE ? 0 : -1;
}

gboolean
planner_store_execute (PlannerStore *self, const char *sql, GError **error)
{
  g_return_val_if_fail (PLANNER_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->database != NULL, FALSE);

  if (!check_transaction (self, error))
    return FALSE;
  if (planner_store_run (self->database, self->path, sql, error))
    return TRUE;

  note_failure (self);
  return FALSE;
}

gboolean
planner_store_check_in_place (PlannerStore *self, GError **error)
{
  g_autofree char *name = NULL;
  struct stat status;

  g_return_val_if_fail (PLANNER_IS_STORE (self), FALSE);

  if (stat (self->real_path, &status) == 0 && status.st_dev == self->device && status.st_ino == self->inode)
    return TRUE;

  name = planner_store_dup_name (self->path);
  g_set_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_NOT_FOUND,
               _("“%s” was moved, deleted or replaced by another program while it was open. This change was not made; "
                 "put the file back, or close the plan and open it again."),
               name);
  return FALSE;
}

static gboolean
run_cached (PlannerStore *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (self, sql, error);

  return statement != NULL && planner_store_step (self, statement, error) == 0;
}

gboolean
planner_store_in_transaction (PlannerStore *self)
{
  g_return_val_if_fail (PLANNER_IS_STORE (self), FALSE);

  return self->database != NULL && (self->in_transaction || !sqlite3_get_autocommit (self->database));
}

gboolean
planner_store_begin (PlannerStore *self, GError **error)
{
  g_return_val_if_fail (PLANNER_IS_STORE (self), FALSE);
  g_return_val_if_fail (!planner_store_in_transaction (self), FALSE);

  if (self->read_only)
    {
      planner_store_set_error (error, SQLITE_READONLY, NULL, self->path);
      return FALSE;
    }

  /* The journal stands beside the path: it would be that of the file which took this one's place. */
  self->in_transaction = planner_store_check_in_place (self, error) && run_cached (self, "BEGIN IMMEDIATE", error);
  return self->in_transaction;
}

gboolean
planner_store_commit (PlannerStore *self, GError **error)
{
  g_return_val_if_fail (PLANNER_IS_STORE (self), FALSE);
  g_return_val_if_fail (planner_store_in_transaction (self), FALSE);

  if (planner_store_check_in_place (self, error) && run_cached (self, "COMMIT", error))
    {
      self->in_transaction = FALSE;
      return TRUE;
    }

  planner_store_rollback (self);
  return FALSE;
}

static void
reset_statement_cb (gpointer key, gpointer statement, gpointer user_data)
{
  sqlite3_reset (statement);
}

void
planner_store_rollback (PlannerStore *self)
{
  g_return_if_fail (PLANNER_IS_STORE (self));

  g_hash_table_foreach (self->statements, reset_statement_cb, NULL);
  self->in_transaction = FALSE;
  self->failure = SQLITE_OK;
  /* SQLite may have rolled back by itself. */
  if (planner_store_in_transaction (self))
    run_cached (self, "ROLLBACK", NULL);
}

gboolean
planner_store_check (PlannerStore *self, GError **error)
{
  g_return_val_if_fail (PLANNER_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->database != NULL, FALSE);

  return planner_store_check_pages (self->database, self->path, TRUE, error);
}

void
planner_store_release_memory (PlannerStore *self)
{
  g_return_if_fail (PLANNER_IS_STORE (self));

  if (self->database != NULL)
    sqlite3_db_release_memory (self->database);
}

const char *
planner_store_column (sqlite3_stmt *statement, int column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

void
planner_store_bind (sqlite3_stmt *statement, int parameter, const char *text)
{
  sqlite3_bind_text (statement, parameter, text, -1, SQLITE_STATIC);
}
