/* test-store.c: a file is made, edited, closed and opened again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/store/planner-store.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static const char *const tables[] = {
  "CREATE TABLE notes (id TEXT PRIMARY KEY, words TEXT) STRICT, WITHOUT ROWID",
  "CREATE VIRTUAL TABLE find USING fts5 (words)",
  NULL,
};

static const PlannerStoreLayout layout = { .version = 1, .sql = tables };

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("planner-store-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.icbplan", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
add_note (PlannerStore *store, const char *id, const char *words)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement;

  g_assert_true (planner_store_begin (store, &error));
  g_assert_no_error (error);
  statement = planner_store_prepare (store, "INSERT INTO notes (id, words) VALUES (?1, ?2)", &error);
  g_assert_no_error (error);
  planner_store_bind (statement, 1, id);
  planner_store_bind (statement, 2, words);
  g_assert_cmpint (planner_store_step (store, statement, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_true (planner_store_commit (store, &error));
  g_assert_no_error (error);
}

static char *
get_note (PlannerStore *store, const char *id)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement = planner_store_prepare (store, "SELECT words FROM notes WHERE id = ?1", &error);
  char *words = NULL;

  g_assert_no_error (error);
  planner_store_bind (statement, 1, id);
  if (planner_store_step (store, statement, &error) > 0)
    words = g_strdup (planner_store_column (statement, 0));
  g_assert_no_error (error);
  sqlite3_reset (statement);

  return words;
}

static void
test_store_round (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = planner_store_create (fixture->path, &layout, &error);
  g_autofree char *actor = NULL;
  g_autofree char *words = NULL;
  struct stat status;

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  actor = g_strdup (planner_store_get_actor (store));
  add_note (store, "one", "Bees & <b>honey</b>");
  g_assert_true (planner_store_close (store, &error));
  g_assert_no_error (error);
  g_clear_object (&store);

  store = planner_store_open (fixture->path, &layout, PLANNER_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (planner_store_get_actor (store), ==, actor);
  words = get_note (store, "one");
  g_assert_cmpstr (words, ==, "Bees & <b>honey</b>");
  g_assert_true (planner_store_check (store, &error));
  g_assert_no_error (error);
  g_assert_true (planner_store_close (store, &error));
  g_assert_no_error (error);
}

static void
test_store_rollback (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = planner_store_create (fixture->path, &layout, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  g_assert_true (planner_store_begin (store, &error));
  g_assert_true (planner_store_in_transaction (store));
  g_assert_true (planner_store_execute (store, "INSERT INTO notes VALUES ('two', 'gone')", &error));
  planner_store_rollback (store);
  g_assert_false (planner_store_in_transaction (store));
  words = get_note (store, "two");
  g_assert_null (words);
  g_assert_true (planner_store_close (store, &error));
}

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("planner-state-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/round", Fixture, NULL, set_up, test_store_round, tear_down);
  g_test_add ("/store/rollback", Fixture, NULL, set_up, test_store_rollback, tear_down);

  return g_test_run ();
}
