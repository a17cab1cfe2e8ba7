/* store-fixture.c: a small plan file to be treated badly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-fixture.h"

#include "common/planner-test-folder.h"

#include <glib/gstdio.h>
#include <string.h>

/* So that an edit does not fit into the cache of the connection. */
#define CACHE_PRAGMA "PRAGMA cache_size = 5"

static const char *const tables[] = {
  "CREATE TABLE notes (id INTEGER PRIMARY KEY, words TEXT NOT NULL, filling TEXT) STRICT",
  "CREATE INDEX notes_words ON notes (words)",
  "CREATE VIRTUAL TABLE find USING fts5 (words)",
  NULL,
};

static const char *const next_tables[] = {
  "CREATE TABLE notes (id INTEGER PRIMARY KEY, author TEXT, words TEXT NOT NULL, filling TEXT) STRICT",
  "CREATE INDEX notes_words ON notes (words)",
  "CREATE VIRTUAL TABLE find USING fts5 (words)",
  "CREATE TABLE links (a INTEGER, b INTEGER, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID",
  NULL,
};

static const char migration[] = "ALTER TABLE notes ADD COLUMN author TEXT;"
                                "UPDATE notes SET author = 'unknown';"
                                "CREATE TABLE links (a INTEGER, b INTEGER, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID";

const PlannerStoreLayout store_fixture_layout = { .version = 1, .sql = tables };
const PlannerStoreLayout store_fixture_next_layout
    = { .version = 2, .sql = next_tables, .previous = &store_fixture_layout, .migration = migration };

void
store_fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = planner_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "plan.icbplan", NULL);
}

void
store_fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  planner_test_folder_remove (fixture->folder);
  g_free (fixture->path);
}

PlannerStore *
store_fixture_create (const char *path)
{
  g_autoptr (GError) error = NULL;
  PlannerStore *store = planner_store_create (path, &store_fixture_layout, &error);

  g_assert_no_error (error);
  return store;
}

PlannerStore *
store_fixture_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  PlannerStore *store = planner_store_open (path, &store_fixture_layout, PLANNER_STORE_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  return store;
}

void
store_fixture_close (PlannerStore *store)
{
  g_autoptr (GError) error = NULL;

  planner_store_close (store, &error);
  g_assert_no_error (error);
}

static void
fill (PlannerStore *store, guint count, const char *words, GError **error)
{
  sqlite3_stmt *note = planner_store_prepare (store, "INSERT INTO notes (words, filling) VALUES (?1, hex (randomblob (150)))", error);
  sqlite3_stmt *find;

  g_assert_nonnull (note);
  find = planner_store_prepare (store, "INSERT INTO find (words) VALUES (?1)", error);
  g_assert_nonnull (find);
  for (guint i = 0; i < count; i++)
    {
      planner_store_bind (note, 1, words);
      g_assert_cmpint (planner_store_step (store, note, error), ==, 0);
      planner_store_bind (find, 1, words);
      g_assert_cmpint (planner_store_step (store, find, error), ==, 0);
    }
}

void
store_fixture_make (const char *path, guint count, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = store_fixture_create (path);

  g_assert_true (planner_store_begin (store, &error));
  fill (store, count, words, &error);
  g_assert_true (planner_store_commit (store, &error));
  g_assert_no_error (error);
  store_fixture_close (store);
}

gboolean
store_fixture_try_edit (PlannerStore *store, const char *words, GError **error)
{
  sqlite3_stmt *statement;

  if (!planner_store_execute (store, CACHE_PRAGMA, error) || !planner_store_begin (store, error))
    return FALSE;

  statement = planner_store_prepare (store, "UPDATE notes SET words = ?1, filling = hex (randomblob (150))", error);
  if (statement != NULL)
    planner_store_bind (statement, 1, words);
  if (statement == NULL || planner_store_step (store, statement, error) < 0
      || !planner_store_execute (store, "DELETE FROM find", error))
    {
      planner_store_rollback (store);
      return FALSE;
    }

  return planner_store_commit (store, error);
}

void
store_fixture_edit (PlannerStore *store, const char *words)
{
  g_autoptr (GError) error = NULL;

  store_fixture_try_edit (store, words, &error);
  g_assert_no_error (error);
}

char *
store_fixture_query (PlannerStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement = planner_store_prepare (store, sql, &error);
  char *value = NULL;

  g_assert_no_error (error);
  if (planner_store_step (store, statement, &error) > 0)
    value = g_strdup (planner_store_column (statement, 0));
  g_assert_no_error (error);
  sqlite3_reset (statement);

  return value;
}

char *
store_fixture_dup_words (PlannerStore *store)
{
  return store_fixture_query (store, "SELECT iif (min (words) = max (words), min (words), 'mixed') FROM notes");
}

void
store_fixture_run_raw (const char *path, const char *sql)
{
  sqlite3 *database = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL), ==, SQLITE_OK);
  sqlite3_exec (database, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (database);
}

char *
store_fixture_dup_checksum (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
}

void
store_fixture_copy (const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize length;

  g_file_get_contents (from, &data, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents_full (to, data, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static guint
count_entries (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (directory) != NULL)
    count++;

  return count;
}

void
store_fixture_assert_refused (const char *path, PlannerStoreError code)
{
  g_autofree char *before = store_fixture_dup_checksum (path);
  guint entries = count_entries (path);

  for (guint flags = 0; flags <= PLANNER_STORE_OPEN_READ_ONLY; flags++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_null (planner_store_open (path, &store_fixture_layout, flags, &error));
      g_assert_error (error, PLANNER_STORE_ERROR, (int) code);
      after = store_fixture_dup_checksum (path);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (count_entries (path), ==, entries);
    }
}
