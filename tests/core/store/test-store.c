/* test-store.c: a file is made, edited, closed and opened again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "common/planner-test-folder.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void
add_note (PlannerStore *store, const char *words)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement = planner_store_prepare (store, "INSERT INTO notes (words) VALUES (?1)", &error);

  g_assert_no_error (error);
  planner_store_bind (statement, 1, words);
  g_assert_cmpint (planner_store_step (store, statement, &error), ==, 0);
  g_assert_no_error (error);
}

static void
test_store_round (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = store_fixture_create (fixture->path);
  g_autofree char *actor = g_strdup (planner_store_get_actor (store));
  g_autofree char *words = NULL;
  struct stat status;

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (planner_store_begin (store, &error));
  add_note (store, "Bees & <b>honey</b>");
  g_assert_true (planner_store_commit (store, &error));
  g_assert_no_error (error);
  store_fixture_close (store);
  g_clear_object (&store);

  store = store_fixture_open (fixture->path);
  g_assert_cmpstr (planner_store_get_actor (store), ==, actor);
  words = store_fixture_dup_words (store);
  g_assert_cmpstr (words, ==, "Bees & <b>honey</b>");
  g_assert_true (planner_store_check (store, &error));
  g_assert_no_error (error);
  store_fixture_close (store);
}

static void
test_store_rollback (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerStore) store = store_fixture_create (fixture->path);
  g_autofree char *count = NULL;

  g_assert_true (planner_store_begin (store, NULL));
  g_assert_true (planner_store_in_transaction (store));
  add_note (store, "gone");
  planner_store_rollback (store);
  g_assert_false (planner_store_in_transaction (store));
  count = store_fixture_query (store, "SELECT count (*) FROM notes");
  g_assert_cmpstr (count, ==, "0");
  store_fixture_close (store);
}

/* What has a name already is left alone, be it no more than a link that leads nowhere. */
static void
test_store_exists (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
  g_assert_null (planner_store_create (fixture->path, &store_fixture_layout, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");

  g_assert_cmpint (symlink (nowhere, link), ==, 0);
  g_assert_null (planner_store_create (link, &store_fixture_layout, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_EXISTS);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/round", Fixture, NULL, store_fixture_set_up, test_store_round, store_fixture_tear_down);
  g_test_add ("/store/rollback", Fixture, NULL, store_fixture_set_up, test_store_rollback, store_fixture_tear_down);
  g_test_add ("/store/exists", Fixture, NULL, store_fixture_set_up, test_store_exists, store_fixture_tear_down);
  result = g_test_run ();
  planner_test_folder_remove (state);

  return result;
}
