/* test-faults.c: a disk that fails at every point of every operation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "common/planner-fault-vfs.h"
#include "common/planner-test-folder.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define NOTES 60

typedef struct
{
  PlannerFault fault;
  gboolean persistent;
} Weather;

static const Weather weathers[] = {
  { PLANNER_FAULT_IO, FALSE },
  { PLANNER_FAULT_IO, TRUE },
  { PLANNER_FAULT_FULL, FALSE },
  { PLANNER_FAULT_FULL, TRUE },
};

/* An operation on the file at the fixture's path, armed when it begins; whether it says that it succeeded. */
typedef gboolean (*Operation) (Fixture *fixture, const Weather *weather, guint at, GError **error);

static void
arm (const Weather *weather, guint at)
{
  planner_fault_vfs_arm (at, weather->fault, weather->persistent);
}

static gboolean
run_create (Fixture *fixture, const Weather *weather, guint at, GError **error)
{
  g_autoptr (PlannerStore) store = NULL;

  arm (weather, at);
  store = planner_store_create (fixture->path, &store_fixture_layout, error);

  return store != NULL;
}

static gboolean
run_open (Fixture *fixture, const Weather *weather, guint at, GError **error)
{
  g_autoptr (PlannerStore) store = NULL;

  arm (weather, at);
  store = planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_DEFAULT, error);

  return store != NULL && planner_store_close (store, error);
}

static gboolean
run_migrate (Fixture *fixture, const Weather *weather, guint at, GError **error)
{
  g_autoptr (PlannerStore) store = NULL;

  arm (weather, at);
  store = planner_store_open (fixture->path, &store_fixture_next_layout, PLANNER_STORE_OPEN_DEFAULT, error);

  return store != NULL;
}

/* The same store goes on after the fault, and sees what is on the disk. */
static void
check_store_goes_on (PlannerStore *store, const Weather *weather, gboolean done)
{
  g_autofree char *words = NULL;

  planner_fault_vfs_disarm ();
  g_assert_false (planner_store_in_transaction (store));
  words = store_fixture_dup_words (store);
  if (done)
    g_assert_cmpstr (words, ==, "after");
  else
    g_assert_true (strcmp (words, "before") == 0 || strcmp (words, "after") == 0);
  store_fixture_edit (store, words);
}

static gboolean
run_edit (Fixture *fixture, const Weather *weather, guint at, GError **error)
{
  g_autoptr (PlannerStore) store = store_fixture_open (fixture->path);
  gboolean done;

  arm (weather, at);
  done = store_fixture_try_edit (store, "after", error);
  if (at % 2 == 0)
    check_store_goes_on (store, weather, done);

  return done;
}

/* SQLite may have rolled back by itself at any of the statements; what follows must not stand alone then. */
static gboolean
run_heedless_edit (Fixture *fixture, const Weather *weather, guint at, GError **error)
{
  g_autoptr (PlannerStore) store = store_fixture_open (fixture->path);

  g_assert_true (planner_store_execute (store, "PRAGMA cache_size = 5", NULL));
  arm (weather, at);
  if (!planner_store_begin (store, error))
    return FALSE;
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE notes SET words = 'after' WHERE id %% 6 = %u", i);

      planner_store_execute (store, sql, NULL);
    }

  return planner_store_commit (store, error);
}

static gboolean
run_backup (Fixture *fixture, const Weather *weather, guint at, GError **error)
{
  g_autoptr (PlannerStore) store = store_fixture_open (fixture->path);
  g_autofree char *path = NULL;

  arm (weather, at);
  path = planner_backup_make (store, "asked", NULL, error);

  return path != NULL;
}

static gboolean
run_restore (Fixture *fixture, const Weather *weather, guint at, GError **error)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup", NULL);

  arm (weather, at);
  return planner_backup_restore (fixture->path, backup, &store_fixture_layout, error);
}

static void
check_error (const Weather *weather, GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == PLANNER_STORE_ERROR);
  if (weather->fault == PLANNER_FAULT_FULL)
    g_assert_cmpint (error->code, ==, PLANNER_STORE_ERROR_FULL);
  else
    g_assert_cmpint (error->code, ==, PLANNER_STORE_ERROR_IO);
}

/* Whatever stands in the folder of backups can be opened and is whole. */
static void
check_backups (Fixture *fixture, gboolean expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = planner_backup_list (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_true (!expected || backups->len > 0);
  for (guint i = 0; i < backups->len; i++)
    {
      PlannerBackup *backup = g_ptr_array_index (backups, i);
      g_autoptr (PlannerStore) store = store_fixture_open (backup->path);
      g_autofree char *words = store_fixture_dup_words (store);

      g_assert_true (planner_store_check (store, &error));
      g_assert_cmpstr (words, ==, "before");
    }
}

/* The file as the next start of the program finds it. */
static void
check_file (Fixture *fixture, gboolean done, const PlannerStoreLayout *layout, const char *done_words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = planner_store_open (fixture->path, layout, PLANNER_STORE_OPEN_DEFAULT, &error);
  g_autofree char *words = NULL;
  g_autofree char *count = NULL;

  g_assert_no_error (error);
  g_assert_true (planner_store_check (store, &error));
  g_assert_no_error (error);
  words = store_fixture_dup_words (store);
  count = store_fixture_query (store, "SELECT count (*) FROM notes");
  g_assert_cmpstr (count, ==, G_STRINGIFY (NOTES));
  if (done)
    g_assert_cmpstr (words, ==, done_words);
  else
    g_assert_true (strcmp (words, "before") == 0 || strcmp (words, done_words) == 0);
}

static void
check_created (Fixture *fixture, gboolean done)
{
  g_autoptr (PlannerStore) store = NULL;
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);

  if (!done)
    {
      g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
      g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
      return;
    }
  store = store_fixture_open (fixture->path);
  g_assert_true (planner_store_check (store, NULL));
}

/* Runs @operation with one fault at @at; whether the fault was reached. */
static gboolean
run_once (Operation operation, const Weather *weather, guint at, const char *template)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  gboolean done;
  guint failures;

  store_fixture_set_up (&fixture, NULL);
  backup = g_build_filename (fixture.folder, "backup", NULL);
  if (operation != run_create)
    store_fixture_copy (template, fixture.path);
  if (operation == run_restore)
    {
      g_autofree char *other = g_strconcat (template, "-other", NULL);

      store_fixture_copy (other, backup);
    }

  planner_fault_vfs_use ();
  done = operation (&fixture, weather, at, &error);
  failures = planner_fault_vfs_disarm ();
  planner_fault_vfs_leave ();

  if (!done)
    check_error (weather, error);
  g_assert_true (done || failures > 0);
  if (operation == run_create)
    check_created (&fixture, done);
  else
    {
      check_backups (&fixture, done && (operation == run_backup || operation == run_restore || operation == run_migrate));
      check_file (&fixture, done, operation == run_migrate ? &store_fixture_next_layout : &store_fixture_layout,
                  operation == run_edit || operation == run_heedless_edit || operation == run_restore ? "after" : "before");
    }
  store_fixture_tear_down (&fixture, NULL);

  return failures > 0;
}

static void
test_faults (gconstpointer data)
{
  Operation operation = (Operation) data;
  char *folder = planner_test_folder_new ();
  g_autofree char *template = g_build_filename (folder, "template", NULL);
  g_autofree char *other = g_strconcat (template, "-other", NULL);
  guint points = 0;

  store_fixture_make (template, NOTES, "before");
  store_fixture_make (other, NOTES, "after");
  for (guint i = 0; i < G_N_ELEMENTS (weathers); i++)
    {
      guint at = 1;

      while (run_once (operation, &weathers[i], at, template))
        at++;
      g_assert_cmpuint (at, >, 1);
      points += at - 1;
    }
  g_test_message ("%u fault points", points);
  planner_test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/faults/create", run_create, test_faults);
  g_test_add_data_func ("/faults/open", run_open, test_faults);
  g_test_add_data_func ("/faults/edit", run_edit, test_faults);
  g_test_add_data_func ("/faults/heedless-edit", run_heedless_edit, test_faults);
  g_test_add_data_func ("/faults/migrate", run_migrate, test_faults);
  g_test_add_data_func ("/faults/backup", run_backup, test_faults);
  g_test_add_data_func ("/faults/restore", run_restore, test_faults);
  result = g_test_run ();
  planner_test_folder_remove (state);

  return result;
}
