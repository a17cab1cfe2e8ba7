/* test-backup.c: backups are made, kept, listed and put back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "common/planner-test-folder.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static GPtrArray *
list (const char *path)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = planner_backup_list (path, &error);

  g_assert_no_error (error);
  return backups;
}

static char *
make (PlannerStore *store, const char *reason)
{
  g_autoptr (GError) error = NULL;
  char *path = planner_backup_make (store, reason, NULL, &error);

  g_assert_no_error (error);
  return path;
}

static void
assert_words (const char *path, const char *expected)
{
  g_autoptr (PlannerStore) store = store_fixture_open (path);
  g_autofree char *words = store_fixture_dup_words (store);

  g_assert_cmpstr (words, ==, expected);
  store_fixture_close (store);
}

static void
test_backup_made (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_strconcat (fixture->path, ".backups", NULL);
  g_autoptr (PlannerStore) store = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  PlannerBackup *newest;
  struct stat status;

  store_fixture_make (fixture->path, 10, "first");
  none = list (fixture->path);
  g_assert_cmpuint (none->len, ==, 0);
  store = store_fixture_open (fixture->path);
  first = make (store, "import");
  store_fixture_edit (store, "second");
  second = make (store, "asked");
  store_fixture_edit (store, "third");

  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (second, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  backups = list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 2);
  newest = g_ptr_array_index (backups, 0);
  g_assert_cmpstr (newest->path, ==, second);
  g_assert_cmpstr (newest->reason, ==, "asked");
  g_assert_cmpuint (newest->size, ==, status.st_size);
  g_assert_cmpint (ABS (g_date_time_to_unix (newest->made) - g_get_real_time () / G_USEC_PER_SEC), <, 60);
  assert_words (first, "first");
  assert_words (second, "second");
}

static void
test_backup_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_strconcat (fixture->path, ".backups", NULL);
  g_autofree char *future = g_build_filename (folder, "plan-29990101T000000Z-asked.icbplan", NULL);
  g_autofree char *stranger = g_build_filename (folder, "plan-my own copy.icbplan", NULL);
  g_autofree char *newest = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  store_fixture_make (fixture->path, 3, "words");
  store = store_fixture_open (fixture->path);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  store_fixture_copy (fixture->path, stranger);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("plan-299901%02uT000000Z-asked.icbplan", i + 1);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      store_fixture_copy (fixture->path, path);
    }

  /* Ours is the oldest by the clock, and stays. */
  newest = make (store, "asked");
  backups = list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 10);
  g_assert_true (g_file_test (newest, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (future, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (stranger, G_FILE_TEST_EXISTS));
}

/* Backups of a time when the clock was years ahead do not push out those made since it was set right. */
static void
test_backup_wrong_clock (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_strconcat (fixture->path, ".backups", NULL);
  g_autoptr (PlannerStore) store = NULL;

  store_fixture_make (fixture->path, 3, "words");
  store = store_fixture_open (fixture->path);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("plan-299901%02uT000000Z-daily.icbplan", i + 1);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      store_fixture_copy (fixture->path, path);
    }
  for (guint made = 1; made <= 10; made++)
    {
      g_autofree char *path = make (store, "asked");
      g_autoptr (GPtrArray) backups = list (fixture->path);
      guint asked = 0;

      for (guint i = 0; i < backups->len; i++)
        asked += strcmp (((PlannerBackup *) g_ptr_array_index (backups, i))->reason, "asked") == 0;
      g_assert_cmpuint (backups->len, ==, 10);
      g_assert_cmpuint (asked, ==, made);
    }
}

static void
test_backup_daily (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  store_fixture_make (fixture->path, 3, "words");
  store = store_fixture_open (fixture->path);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (planner_backup_make_daily (store, &error));
      g_assert_no_error (error);
    }
  backups = list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
}

static void
test_backup_destination (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *destination = g_build_filename (fixture->folder, "copy.icbplan", NULL);
  g_autofree char *made = NULL;
  g_autofree char *again = NULL;
  g_autofree char *nowhere = NULL;
  g_autoptr (PlannerStore) store = NULL;

  store_fixture_make (fixture->path, 3, "words");
  store = store_fixture_open (fixture->path);
  made = planner_backup_make (store, "asked", destination, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (made, ==, destination);
  assert_words (destination, "words");
  again = planner_backup_make (store, "asked", destination, &error);
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_EXISTS);
  g_assert_null (again);
  g_clear_error (&error);
  nowhere = planner_backup_make (store, "asked", "/no/such/folder/copy", &error);
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_NOT_FOUND);
  g_assert_null (nowhere);
}

static void
test_backup_restored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (PlannerStore) store = NULL;
  struct stat status;

  store_fixture_make (fixture->path, 10, "good");
  store = store_fixture_open (fixture->path);
  backup = make (store, "asked");
  store_fixture_edit (store, "worse");
  g_assert_false (planner_backup_restore (fixture->path, backup, &store_fixture_layout, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_BUSY);
  g_clear_error (&error);
  store_fixture_close (store);

  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_true (planner_backup_restore (fixture->path, backup, &store_fixture_layout, &error));
  g_assert_no_error (error);
  assert_words (fixture->path, "good");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  backups = list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpstr (((PlannerBackup *) g_ptr_array_index (backups, 0))->reason, ==, "restore");
  assert_words (((PlannerBackup *) g_ptr_array_index (backups, 0))->path, "worse");
}

/* What is in the way is kept byte for byte where it is no plan any more, and its journal does not spoil the one put back. */
static void
test_backup_restored_over_damage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *backup = g_build_filename (fixture->folder, "backup", NULL);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *kept = NULL;

  store_fixture_make (backup, 10, "good");
  g_assert_true (g_file_set_contents (fixture->path, "damaged beyond all knowing", -1, NULL));
  g_assert_true (g_file_set_contents (journal, "what was a journal", -1, NULL));
  g_assert_true (planner_backup_restore (fixture->path, backup, &store_fixture_layout, &error));
  g_assert_no_error (error);
  assert_words (fixture->path, "good");
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  backups = list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (g_file_get_contents (((PlannerBackup *) g_ptr_array_index (backups, 0))->path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "damaged beyond all knowing");

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (planner_backup_restore (fixture->path, backup, &store_fixture_layout, &error));
  assert_words (fixture->path, "good");
}

static void
test_backup_bad_ones (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_make (fixture->path, 10, "good");
  before = store_fixture_dup_checksum (fixture->path);
  g_assert_true (g_file_set_contents (backup, "no plan", -1, NULL));
  g_assert_false (planner_backup_restore (fixture->path, backup, &store_fixture_layout, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_NOT_A_PLAN);
  g_clear_error (&error);
  g_unlink (backup);
  store_fixture_make (backup, 10, "good");
  store_fixture_run_raw (backup, "CREATE TABLE extra (a)");
  g_assert_false (planner_backup_restore (fixture->path, backup, &store_fixture_next_layout, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_NOT_A_PLAN);
  g_clear_error (&error);
  store_fixture_run_raw (backup, "PRAGMA user_version = 7");
  g_assert_false (planner_backup_restore (fixture->path, backup, &store_fixture_layout, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_TOO_NEW);
  after = store_fixture_dup_checksum (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

/* Where what is there cannot be kept, not even the count of pages in its header, which does not hold, is put right. */
static void
test_backup_not_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup", NULL);
  g_autofree char *in_the_way = g_strconcat (fixture->path, ".backups", NULL);
  g_autofree char *content = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length;

  store_fixture_make (backup, 10, "good");
  store_fixture_make (fixture->path, 10, "present");
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  memset (content + 28, 0, 4);
  g_assert_true (g_file_set_contents (fixture->path, content, length, NULL));
  g_assert_true (g_file_set_contents (in_the_way, "no folder", -1, NULL));
  before = store_fixture_dup_checksum (fixture->path);
  g_assert_false (planner_backup_restore (fixture->path, backup, &store_fixture_layout, NULL));
  after = store_fixture_dup_checksum (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_backup_migration (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *author = NULL;

  store_fixture_make (fixture->path, 10, "old");
  store = planner_store_open (fixture->path, &store_fixture_next_layout, PLANNER_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  author = store_fixture_query (store, "SELECT author FROM notes");
  g_assert_cmpstr (author, ==, "unknown");
  store_fixture_close (store);
  store_fixture_assert_refused (fixture->path, PLANNER_STORE_ERROR_TOO_NEW);

  backups = list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpstr (((PlannerBackup *) g_ptr_array_index (backups, 0))->reason, ==, "migration");
  assert_words (((PlannerBackup *) g_ptr_array_index (backups, 0))->path, "old");

  /* What a new file gets is what a migrated one has. */
  g_clear_object (&store);
  store = planner_store_open (fixture->path, &store_fixture_next_layout, PLANNER_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

/* An older file to be read only, such as the backup before its migration, shows what it would be after it, and is not written. */
static void
test_backup_older_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backups = g_strconcat (fixture->path, ".backups", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *author = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;

  store_fixture_make (fixture->path, 10, "old");
  before = store_fixture_dup_checksum (fixture->path);
  store = planner_store_open (fixture->path, &store_fixture_next_layout, PLANNER_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  author = store_fixture_query (store, "SELECT author FROM notes");
  g_assert_cmpstr (author, ==, "unknown");
  g_assert_false (planner_store_execute (store, "UPDATE notes SET author = 'me'", &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY);
  store_fixture_close (store);

  after = store_fixture_dup_checksum (fixture->path);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));
}

/* A migration that does not lead to the tables there should be leaves the file as it was. */
static void
test_backup_migration_wrong (Fixture *fixture, gconstpointer data)
{
  static const char *const migrations[] = {
    "ALTER TABLE notes ADD COLUMN author INTEGER",
    "ALTER TABLE notes ADD COLUMN author TEXT; nonsense",
    "",
  };

  store_fixture_make (fixture->path, 10, "old");
  for (guint i = 0; i < G_N_ELEMENTS (migrations); i++)
    {
      PlannerStoreLayout layout = store_fixture_next_layout;
      g_autoptr (GError) error = NULL;

      layout.migration = migrations[i];
      g_assert_null (planner_store_open (fixture->path, &layout, PLANNER_STORE_OPEN_DEFAULT, &error));
      g_assert_true (error->domain == PLANNER_STORE_ERROR);
    }
  assert_words (fixture->path, "old");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, store_fixture_set_up, test, store_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);
  add ("/backup/made", test_backup_made);
  add ("/backup/kept", test_backup_kept);
  add ("/backup/wrong-clock", test_backup_wrong_clock);
  add ("/backup/daily", test_backup_daily);
  add ("/backup/destination", test_backup_destination);
  add ("/backup/restored", test_backup_restored);
  add ("/backup/restored-over-damage", test_backup_restored_over_damage);
  add ("/backup/bad-ones", test_backup_bad_ones);
  add ("/backup/not-kept", test_backup_not_kept);
  add ("/backup/migration", test_backup_migration);
  add ("/backup/older-read-only", test_backup_older_read_only);
  add ("/backup/migration-wrong", test_backup_migration_wrong);
  result = g_test_run ();
  planner_test_folder_remove (state);

  return result;
}
