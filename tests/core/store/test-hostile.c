/* test-hostile.c: what is no good plan is refused, and no byte of it changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "common/planner-test-folder.h"
#include "core/store/planner-store-private.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where the header says how many pages there are. */
#define HEADER_PAGE_COUNT 28

static void
write_bytes (const char *path, gsize offset, const void *bytes, gsize length)
{
  FILE *file = fopen (path, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, offset, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

typedef struct
{
  const char *name;
  const char *sql;
  PlannerStoreError code;
} Change;

/* Done to a good file with a plain SQLite. */
static const Change changes[] = {
  { "newer", "PRAGMA user_version = 2", PLANNER_STORE_ERROR_TOO_NEW },
  { "much-newer", "PRAGMA user_version = -1", PLANNER_STORE_ERROR_TOO_NEW },
  { "no-version", "PRAGMA user_version = 0", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "application", "PRAGMA application_id = 1", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "wal", "PRAGMA journal_mode = WAL", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "trigger", "CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "view", "CREATE VIEW v AS SELECT * FROM notes", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "table", "CREATE TABLE extra (a)", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "index", "CREATE INDEX extra ON notes (filling)", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "no-index", "DROP INDEX notes_words", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "no-table", "DROP TABLE notes", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "no-store", "DROP TABLE _store", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "no-find", "DROP TABLE find", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "no-column", "ALTER TABLE notes DROP COLUMN filling", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "column", "ALTER TABLE notes ADD COLUMN more TEXT", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "generated", "ALTER TABLE notes ADD COLUMN more BLOB AS (zeroblob (1000000000))", PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "view-for-table", "DROP TABLE notes; CREATE VIEW notes AS SELECT 1 AS id, 'x' AS words, 'y' AS filling",
    PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "virtual-for-table", "DROP TABLE notes; CREATE VIRTUAL TABLE notes USING fts5 (words, filling)",
    PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "check", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, 'NOT NULL', 'CHECK (abs (words) > 0)')",
    PLANNER_STORE_ERROR_NOT_A_PLAN },
  { "nonsense", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE notes (('", PLANNER_STORE_ERROR_DAMAGED },
  { "same-root", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE type = 'table' AND rootpage > 0",
    PLANNER_STORE_ERROR_DAMAGED },
};

/* A later program refuses it too, before it makes a backup of it or changes anything. */
static void
assert_not_migrated (const char *path)
{
  g_autofree char *backups = g_strconcat (path, ".backups", NULL);
  g_autofree char *before = store_fixture_dup_checksum (path);
  g_autofree char *after = NULL;

  g_assert_null (planner_store_open (path, &store_fixture_next_layout, PLANNER_STORE_OPEN_DEFAULT, NULL));
  after = store_fixture_dup_checksum (path);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));
}

static void
test_hostile_change (Fixture *fixture, gconstpointer data)
{
  const Change *change = data;

  store_fixture_make (fixture->path, 20, "good");
  store_fixture_run_raw (fixture->path, change->sql);
  store_fixture_assert_refused (fixture->path, change->code);
  assert_not_migrated (fixture->path);
}

static void
test_hostile_foreign (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (20000, 'x');

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  store_fixture_assert_refused (fixture->path, PLANNER_STORE_ERROR_NOT_A_PLAN);
  g_assert_true (g_file_set_contents (fixture->path, "SQLite format 3", 16, NULL));
  store_fixture_assert_refused (fixture->path, PLANNER_STORE_ERROR_NOT_A_PLAN);
  g_assert_true (g_file_set_contents (fixture->path, long_text, -1, NULL));
  store_fixture_assert_refused (fixture->path, PLANNER_STORE_ERROR_NOT_A_PLAN);
  g_unlink (fixture->path);
  store_fixture_run_raw (fixture->path, "CREATE TABLE notes (id)");
  store_fixture_assert_refused (fixture->path, PLANNER_STORE_ERROR_NOT_A_PLAN);
}

static void
assert_not_opened (const char *path, PlannerStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (planner_store_open (path, &store_fixture_layout, PLANNER_STORE_OPEN_DEFAULT, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, (int) code);
}

static void
test_hostile_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);

  assert_not_opened (fixture->path, PLANNER_STORE_ERROR_NOT_FOUND);
  assert_not_opened (fixture->folder, PLANNER_STORE_ERROR_NOT_A_PLAN);
  assert_not_opened ("/dev/zero", PLANNER_STORE_ERROR_NOT_A_PLAN);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_not_opened (fixture->path, PLANNER_STORE_ERROR_NOT_A_PLAN);
  g_assert_cmpint (symlink ("link", link), ==, 0);
  assert_not_opened (link, PLANNER_STORE_ERROR_FAILED);
}

/* Cut at odd places and at the edges of pages. */
static void
test_hostile_truncated (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = g_build_filename (fixture->folder, "whole", NULL);
  struct stat status;

  store_fixture_make (whole, 20, "good");
  g_assert_cmpint (g_stat (whole, &status), ==, 0);
  for (goffset size = 0; size < status.st_size; size += 1511)
    {
      store_fixture_copy (whole, fixture->path);
      g_assert_cmpint (truncate (fixture->path, size), ==, 0);
      store_fixture_assert_refused (fixture->path, size < 100 ? PLANNER_STORE_ERROR_NOT_A_PLAN : PLANNER_STORE_ERROR_DAMAGED);
    }
}

/* The count of pages in the header does not hold, which SQLite puts right as soon as it may write; the migration that follows fails. */
static void
test_hostile_wrong_count (Fixture *fixture, gconstpointer data)
{
  static const guint8 nothing[4] = { 0 };
  PlannerStoreLayout layout = store_fixture_next_layout;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  layout.migration = "nonsense";
  store_fixture_make (fixture->path, 20, "good");
  write_bytes (fixture->path, HEADER_PAGE_COUNT, nothing, sizeof nothing);
  before = store_fixture_dup_checksum (fixture->path);

  g_assert_null (planner_store_open (fixture->path, &layout, PLANNER_STORE_OPEN_DEFAULT, NULL));
  after = store_fixture_dup_checksum (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

static void
read_everything (PlannerStore *store)
{
  sqlite3_stmt *statement = planner_store_prepare (store, "SELECT * FROM notes ORDER BY words", NULL);

  while (statement != NULL && planner_store_step (store, statement, NULL) > 0)
    for (int column = 0; column < sqlite3_column_count (statement); column++)
      planner_store_column (statement, column);
}

/* Never a crash; refused without a change, or opened, and then each page is good or gives an error. */
static void
try_flipped (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autofree char *before = store_fixture_dup_checksum (path);

  store = planner_store_open (path, &store_fixture_layout, PLANNER_STORE_OPEN_DEFAULT, &error);
  if (store == NULL)
    {
      g_autofree char *after = store_fixture_dup_checksum (path);

      g_assert_nonnull (error);
      g_assert_cmpstr (after, ==, before);
      return;
    }

  read_everything (store);
  planner_store_check (store, NULL);
}

static void
test_hostile_flipped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = g_build_filename (fixture->folder, "whole", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  store_fixture_make (whole, 20, "good");
  g_assert_true (g_file_get_contents (whole, &bytes, &length, NULL));
  for (guint i = 0; i < 400; i++)
    {
      guint flips = g_test_rand_int_range (1, 8);

      store_fixture_copy (whole, fixture->path);
      for (guint flip = 0; flip < flips; flip++)
        {
          gsize offset = g_test_rand_int_range (0, i % 2 == 0 ? (int) length : 4096);
          char byte = bytes[offset] ^ (1 << g_test_rand_int_range (0, 8));

          write_bytes (fixture->path, offset, &byte, 1);
        }
      try_flipped (fixture->path);
    }
}

static void
test_hostile_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *link = g_build_filename (elsewhere, "link.icbplan", NULL);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *wrong_journal = g_strconcat (link, "-journal", NULL);
  g_autoptr (PlannerStore) store = NULL;

  store_fixture_make (fixture->path, 5, "good");
  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  store = store_fixture_open (link);
  store_fixture_edit (store, "through the link");
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (wrong_journal, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (planner_store_get_path (store), ==, link);
  store_fixture_close (store);
}

static void
append_number (GByteArray *bytes, guint32 number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big_endian, sizeof big_endian);
}

/* A journal without a page that says it belongs to the transaction of @super: https://www.sqlite.org/fileformat2.html#the_rollback_journal */
static GByteArray *
make_journal (const char *path, const char *super)
{
  static const guint8 magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  static const guint8 padding[512] = { 0 };
  GByteArray *journal = g_byte_array_new ();
  guint32 sum = 0;
  struct stat status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_byte_array_append (journal, magic, sizeof magic);
  append_number (journal, 0);
  append_number (journal, 0);
  append_number (journal, status.st_size / 4096);
  append_number (journal, sizeof padding);
  append_number (journal, 4096);
  g_byte_array_append (journal, padding, sizeof padding - journal->len);
  append_number (journal, 0x40000000 / 4096 + 1);
  for (const char *c = super; *c != '\0'; c++)
    sum += *c;
  g_byte_array_append (journal, (const guint8 *) super, strlen (super));
  append_number (journal, strlen (super));
  append_number (journal, sum);
  g_byte_array_append (journal, magic, sizeof magic);

  return journal;
}

/* SQLite deletes the file that a journal names as the one above it. */
static void
test_hostile_journal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *victim = g_build_filename (fixture->folder, "victim", NULL);
  g_autofree char *path = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (GByteArray) journal = NULL;

  store_fixture_make (fixture->path, 20, "good");
  g_assert_true (g_file_set_contents (victim, "the work of years", -1, NULL));
  journal = make_journal (fixture->path, victim);
  g_assert_true (g_file_set_contents (path, (const char *) journal->data, journal->len, NULL));
  store_fixture_assert_refused (fixture->path, PLANNER_STORE_ERROR_NOT_A_PLAN);
  g_assert_false (planner_backup_restore (fixture->path, fixture->path, &store_fixture_layout, NULL));
  g_assert_true (g_file_test (victim, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  store_fixture_assert_refused (fixture->path, PLANNER_STORE_ERROR_NOT_A_PLAN);
}

/* SQLite reads a write-ahead log wherever there is one, whatever the file says of itself. */
static void
test_hostile_write_ahead_log (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *other_log = g_strconcat (other, "-wal", NULL);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  sqlite3 *database = NULL;

  store_fixture_make (fixture->path, 20, "good");
  store_fixture_copy (fixture->path, other);
  g_assert_cmpint (sqlite3_open (other, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "PRAGMA journal_mode = WAL; CREATE TABLE extra (a)", NULL, NULL, NULL), ==, SQLITE_OK);
  store_fixture_copy (other_log, log);
  sqlite3_close (database);
  store_fixture_assert_refused (fixture->path, PLANNER_STORE_ERROR_NOT_A_PLAN);
}

/* What the file's own SQL could do is taken away before it is looked at. */
static void
test_hostile_hardened (Fixture *fixture, gconstpointer data)
{
  static const char *const refused[] = {
    "ATTACH ':memory:' AS other",
    "INSERT INTO find_data VALUES (99, x'00')",
    "SELECT \"no such column\"",
    "SELECT load_extension ('x')",
  };
  g_autoptr (PlannerStore) store = store_fixture_create (fixture->path);
  g_autofree char *writable = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (planner_store_execute (store, refused[i], &error));
      g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_FAILED);
    }
  g_assert_true (planner_store_execute (store, "PRAGMA writable_schema = ON", NULL));
  g_assert_false (planner_store_execute (store, "DELETE FROM sqlite_schema", NULL));
}

/* However long a file takes to be checked, the program does not. */
static void
test_hostile_deadline (Fixture *fixture, gconstpointer data)
{
  gint64 deadline = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  sqlite3 *database;

  store_fixture_make (fixture->path, 3000, "good");
  database = planner_store_connect_to_check (fixture->path, NULL);
  g_assert_true (planner_store_check_pages (database, fixture->path, FALSE, NULL));
  planner_store_set_deadline (database, &deadline);
  g_assert_false (planner_store_check_pages (database, fixture->path, FALSE, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "too long"));
  sqlite3_close (database);
}

static void
test_hostile_settings (Fixture *fixture, gconstpointer data)
{
  static const char *const settings[][2] = {
    { "PRAGMA journal_mode", "delete" },
    { "PRAGMA synchronous", "3" },
    { "PRAGMA locking_mode", "exclusive" },
    { "PRAGMA cell_size_check", "1" },
    { "PRAGMA trusted_schema", "0" },
    { "PRAGMA temp_store", "2" },
  };
  g_autoptr (PlannerStore) store = NULL;

  store_fixture_make (fixture->path, 1, "good");
  store = store_fixture_open (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *value = store_fixture_query (store, settings[i][0]);

      g_assert_cmpstr (value, ==, settings[i][1]);
    }
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/change/", changes[i].name, NULL);

      g_test_add (path, Fixture, &changes[i], store_fixture_set_up, test_hostile_change, store_fixture_tear_down);
    }
  g_test_add ("/hostile/foreign", Fixture, NULL, store_fixture_set_up, test_hostile_foreign, store_fixture_tear_down);
  g_test_add ("/hostile/no-file", Fixture, NULL, store_fixture_set_up, test_hostile_no_file, store_fixture_tear_down);
  g_test_add ("/hostile/truncated", Fixture, NULL, store_fixture_set_up, test_hostile_truncated, store_fixture_tear_down);
  g_test_add ("/hostile/wrong-count", Fixture, NULL, store_fixture_set_up, test_hostile_wrong_count, store_fixture_tear_down);
  g_test_add ("/hostile/flipped", Fixture, NULL, store_fixture_set_up, test_hostile_flipped, store_fixture_tear_down);
  g_test_add ("/hostile/link", Fixture, NULL, store_fixture_set_up, test_hostile_link, store_fixture_tear_down);
  g_test_add ("/hostile/journal", Fixture, NULL, store_fixture_set_up, test_hostile_journal, store_fixture_tear_down);
  g_test_add ("/hostile/write-ahead-log", Fixture, NULL, store_fixture_set_up, test_hostile_write_ahead_log,
              store_fixture_tear_down);
  g_test_add ("/hostile/hardened", Fixture, NULL, store_fixture_set_up, test_hostile_hardened, store_fixture_tear_down);
  g_test_add ("/hostile/deadline", Fixture, NULL, store_fixture_set_up, test_hostile_deadline, store_fixture_tear_down);
  g_test_add ("/hostile/settings", Fixture, NULL, store_fixture_set_up, test_hostile_settings, store_fixture_tear_down);
  result = g_test_run ();
  planner_test_folder_remove (state);

  return result;
}
