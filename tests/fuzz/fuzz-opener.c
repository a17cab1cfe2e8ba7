/* fuzz-opener.c: any bytes at all, opened as a plan file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/store/planner-store.h"

#include <glib/gstdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static const char *const tables[] = {
  "CREATE TABLE notes (id TEXT PRIMARY KEY, words TEXT, author TEXT) STRICT, WITHOUT ROWID",
  "CREATE INDEX notes_words ON notes (words)",
  "CREATE VIRTUAL TABLE find USING fts5 (words)",
  NULL,
};

static const char *const old_tables[] = {
  "CREATE TABLE notes (id TEXT PRIMARY KEY, words TEXT) STRICT, WITHOUT ROWID",
  "CREATE INDEX notes_words ON notes (words)",
  "CREATE VIRTUAL TABLE find USING fts5 (words)",
  NULL,
};

static const PlannerStoreLayout old_layout = { .version = 1, .sql = old_tables };
static const PlannerStoreLayout layout
    = { .version = 2, .sql = tables, .previous = &old_layout, .migration = "ALTER TABLE notes ADD COLUMN author TEXT" };

static void
read_everything (PlannerStore *store)
{
  sqlite3_stmt *notes = planner_store_prepare (store, "SELECT id, words FROM notes ORDER BY words", NULL);
  sqlite3_stmt *find = planner_store_prepare (store, "SELECT rowid, words FROM find WHERE find MATCH 'honey'", NULL);

  while (notes != NULL && planner_store_step (store, notes, NULL) > 0)
    planner_store_column (notes, 1);
  while (find != NULL && planner_store_step (store, find, NULL) > 0)
    planner_store_column (find, 1);
}

static void
open_and_close (const char *path, PlannerStoreOpenFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = planner_store_open (path, &layout, flags, &error);

  g_assert_true ((store == NULL) == (error != NULL));
  if (store == NULL)
    return;

  read_everything (store);
  planner_store_close (store, NULL);
}

static void
assert_unchanged (const char *path, const guint8 *data, gsize size)
{
  g_autofree char *after = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &after, &length, NULL));
  g_assert_cmpmem (data, size, after, length);
}

/* A file refused is a file unchanged. */
static void
assert_unchanged_if_refused (const char *path, const guint8 *data, gsize size)
{
  g_autoptr (PlannerStore) store = planner_store_open (path, &layout, PLANNER_STORE_OPEN_DEFAULT, NULL);

  if (store == NULL)
    assert_unchanged (path, data, size);
}

static void
remove_backups (const char *path)
{
  g_autofree char *folder = g_strconcat (path, ".backups", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *backup = g_build_filename (folder, name, NULL);

      g_unlink (backup);
    }
  g_rmdir (folder);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const char *parent = g_access ("/dev/shm", W_OK) == 0 ? "/dev/shm" : g_get_tmp_dir ();
  g_autofree char *folder = g_build_filename (parent, "planner-fuzz-XXXXXX", NULL);
  g_autofree char *path = NULL;
  g_autofree char *journal = NULL;

  g_assert_nonnull (g_mkdtemp (folder));
  /* No tokens are wanted anywhere. */
  g_setenv ("XDG_STATE_HOME", "/dev/null", TRUE);
  path = g_build_filename (folder, "plan.icbplan", NULL);
  journal = g_strconcat (path, "-journal", NULL);
  g_assert_true (g_file_set_contents_full (path, (const char *) data, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));

  open_and_close (path, PLANNER_STORE_OPEN_READ_ONLY);
  assert_unchanged (path, data, size);
  assert_unchanged_if_refused (path, data, size);
  open_and_close (path, PLANNER_STORE_OPEN_DEFAULT);

  remove_backups (path);
  g_unlink (journal);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
