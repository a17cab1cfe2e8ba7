/* test-power-cut.c: the power fails at every moment of making and editing a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "common/planner-test-folder.h"
#include "core/store/planner-store-private.h"
#include "power-cut-vfs.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define NOTES 12
#define EDITS 24
#define STATES_PER_MOMENT 5

/* Every so many states are opened as the program would, the others by SQLite alone, which is quicker. */
#define OPENED_BY_STORE 5

typedef struct
{
  guint acknowledged[EDITS + 1]; /* events when the making, then each edit was acknowledged */
  guint length;
} History;

static void
make_history (const char *path, History *history)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = store_fixture_create (path);

  g_assert_true (planner_store_begin (store, &error));
  for (guint i = 0; i < NOTES; i++)
    g_assert_true (planner_store_execute (store, "INSERT INTO notes (words, filling) VALUES ('0', hex (randomblob (400)))", &error));
  g_assert_true (planner_store_commit (store, &error));
  history->acknowledged[0] = power_cut_vfs_get_length ();

  for (guint i = 1; i <= EDITS; i++)
    {
      g_autofree char *words = g_strdup_printf ("%u", i);

      store_fixture_edit (store, words);
      history->acknowledged[i] = power_cut_vfs_get_length ();
    }
  store_fixture_close (store);
  history->length = power_cut_vfs_get_length ();
}

static guint
count_acknowledged (const History *history, guint length)
{
  guint edits = 0;

  while (edits < EDITS && history->acknowledged[edits + 1] <= length)
    edits++;

  return edits;
}

static char *
query (sqlite3 *database, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *value = NULL;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    value = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return value;
}

static void
check_words (const char *words, guint edits)
{
  g_assert_nonnull (words);
  g_assert_cmpstr (words, !=, "mixed");
  g_assert_cmpuint (g_ascii_strtoull (words, NULL, 10), >=, edits);
  g_assert_cmpuint (g_ascii_strtoull (words, NULL, 10), <=, edits + 1);
}

static void
check_by_store (const char *path, guint edits)
{
  g_autoptr (PlannerStore) store = store_fixture_open (path);
  g_autofree char *words = store_fixture_dup_words (store);

  g_assert_true (planner_store_check (store, NULL));
  check_words (words, edits);
}

static void
check_by_sqlite (const char *path, guint edits)
{
  sqlite3 *database = NULL;
  g_autofree char *words = NULL;
  g_autofree char *verdict = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  words = query (database, "SELECT iif (min (words) = max (words), min (words), 'mixed') FROM notes NOT INDEXED");
  verdict = query (database, "PRAGMA integrity_check (1)");
  sqlite3_close (database);
  g_assert_cmpstr (verdict, ==, "ok");
  check_words (words, edits);
}

static void
test_power_cut (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rebuilt = g_build_filename (fixture->folder, "rebuilt", NULL);
  History history;
  guint states = 0;

  power_cut_vfs_use ();
  make_history (fixture->path, &history);
  planner_store_set_vfs (NULL);

  for (guint length = history.acknowledged[0]; length <= history.length; length++)
    for (guint i = 0; i < STATES_PER_MOMENT; i++, states++)
      {
        PowerCut cut = i == 0 ? POWER_CUT_ALL : i == 1 ? POWER_CUT_LEAST : POWER_CUT_RANDOM;

        power_cut_vfs_rebuild (length, cut, fixture->path, rebuilt);
        if (states % OPENED_BY_STORE == states / STATES_PER_MOMENT % STATES_PER_MOMENT)
          check_by_store (rebuilt, count_acknowledged (&history, length));
        else
          check_by_sqlite (rebuilt, count_acknowledged (&history, length));
      }
  g_test_message ("%u states", states);
  g_assert_cmpuint (states, >, 2000);
  power_cut_vfs_leave ();
}

static PlannerStore *
open_next (const char *path)
{
  g_autoptr (GError) error = NULL;
  PlannerStore *store = planner_store_open (path, &store_fixture_next_layout, PLANNER_STORE_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  return store;
}

/* Whatever was left of a migration, the file is of the one version or the other, and becomes the later one when it is opened. */
static void
check_migrated (const char *path)
{
  g_autoptr (PlannerStore) store = open_next (path);
  g_autofree char *words = store_fixture_dup_words (store);
  g_autofree char *author = store_fixture_query (store, "SELECT iif (min (author) = max (author), min (author), 'mixed') FROM notes");

  g_assert_true (planner_store_check (store, NULL));
  g_assert_cmpstr (words, ==, G_STRINGIFY (EDITS));
  g_assert_cmpstr (author, ==, "unknown");
}

static void
test_power_cut_migration (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rebuilt = g_build_filename (fixture->folder, "rebuilt", NULL);
  g_autoptr (PlannerStore) store = NULL;
  History history;
  guint length;

  power_cut_vfs_use ();
  make_history (fixture->path, &history);
  store = open_next (fixture->path);
  length = power_cut_vfs_get_length ();
  g_clear_object (&store);
  planner_store_set_vfs (NULL);

  g_assert_cmpuint (length, >, history.length + 20);
  for (guint moment = history.length; moment <= length; moment++)
    for (PowerCut cut = POWER_CUT_ALL; cut <= POWER_CUT_RANDOM; cut++)
      {
        power_cut_vfs_rebuild (moment, cut, fixture->path, rebuilt);
        check_migrated (rebuilt);
      }
  g_test_message ("%u moments", length - history.length);
  power_cut_vfs_leave ();
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/power-cut/edits", Fixture, NULL, store_fixture_set_up, test_power_cut, store_fixture_tear_down);
  g_test_add ("/power-cut/migration", Fixture, NULL, store_fixture_set_up, test_power_cut_migration, store_fixture_tear_down);
  result = g_test_run ();
  planner_test_folder_remove (state);

  return result;
}
