/* test-lock.c: other processes, killed processes, and a file changed underneath
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs itself as the other process: `test-lock hold PATH` opens the file and waits for its standard input to end,
 * `test-lock edit PATH` edits for ever, and writes a line for each edit that was acknowledged.
 */
#include "common/planner-test-folder.h"
#include "core/store/planner-backup.h"
#include "store-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOTES 30
#define KILLS 25

/* An editor that nobody kills ends itself, in seconds. */
#define LONGEST_EDITING 60

static const char *program;

static int
run_holder (const char *path)
{
  g_autoptr (PlannerStore) store = store_fixture_open (path);

  puts ("open");
  fflush (stdout);
  while (getchar () != EOF)
    ;
  store_fixture_close (store);

  return 0;
}

G_NORETURN static void
run_editor (const char *path)
{
  g_autoptr (PlannerStore) store = store_fixture_open (path);
  g_autofree char *words = store_fixture_dup_words (store);

  alarm (LONGEST_EDITING);
  for (guint64 number = g_ascii_strtoull (words, NULL, 10) + 1;; number++)
    {
      g_autofree char *next = g_strdup_printf ("%" G_GUINT64_FORMAT, number);

      store_fixture_edit (store, next);
      puts (next);
      fflush (stdout);
    }
}

static GSubprocess *
start (const char *verb, const char *path)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDIN_PIPE, &error,
                                           program, verb, path, NULL);

  g_assert_no_error (error);
  return process;
}

static char *
read_line (GDataInputStream *output)
{
  return g_data_input_stream_read_line (output, NULL, NULL, NULL);
}

/* Opens the file in another process. */
static gboolean
can_other_open (const char *path)
{
  g_autoptr (GSubprocess) other = NULL;

  other = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE, NULL, program, "hold", path, NULL);
  return g_subprocess_wait_check (other, NULL, NULL);
}

static void
assert_busy (const char *path, PlannerStoreOpenFlags flags, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (planner_store_open (path, &store_fixture_layout, flags, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_lock_second_opener (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) holder = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autofree char *line = NULL;
  g_autofree char *mark = g_build_filename (fixture->folder, ".plan.icbplan.lock", NULL);
  struct stat status;

  store_fixture_make (fixture->path, NOTES, "0");
  holder = start ("hold", fixture->path);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (holder));
  line = read_line (output);
  g_assert_cmpstr (line, ==, "open");

  g_assert_cmpint (g_stat (mark, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  assert_busy (fixture->path, PLANNER_STORE_OPEN_DEFAULT, g_get_host_name ());
  assert_busy (fixture->path, PLANNER_STORE_OPEN_READ_ONLY, g_get_host_name ());

  g_assert_true (g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, &error));
  g_assert_true (g_subprocess_wait_check (holder, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (mark, G_FILE_TEST_EXISTS));
  store = store_fixture_open (fixture->path);
}

/* What a process left that died while it wrote the note goes with the note; nothing else does. */
static void
test_lock_left_over (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { ".plan.icbplan.lock.X4QZ7a", ".plan.icbplan.lock.mine", ".plan.icbplan.lock-X4QZ7a",
                                       ".other.icbplan.lock.X4QZ7a", ".plan.icbplan.lock.X4QZ7.", "plan.icbplan.lock.X4QZ7a" };
  g_autoptr (PlannerStore) store = NULL;

  store_fixture_make (fixture->path, NOTES, "0");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "[Open]", -1, NULL));
    }
  store = store_fixture_open (fixture->path);
  g_clear_object (&store);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, i > 0);
    }
}

static void
test_lock_same_process (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerStore) store = NULL;

  store_fixture_make (fixture->path, NOTES, "0");
  store = store_fixture_open (fixture->path);
  for (guint i = 0; i < 3; i++)
    assert_busy (fixture->path, PLANNER_STORE_OPEN_DEFAULT, g_get_host_name ());
  store_fixture_edit (store, "still mine");
}

/* That we looked at the file does not give the lock of this process away. */
static void
test_lock_kept_after_look (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autoptr (PlannerStore) second = NULL;

  store_fixture_make (fixture->path, NOTES, "0");
  store = store_fixture_open (fixture->path);
  second = planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_DEFAULT, &error);
  g_assert_null (second);
  g_assert_false (can_other_open (fixture->path));
  store_fixture_edit (store, "1");
}

/* A file dialog of this process reads the beginning of the file to tell its type, and closes it. */
static void
test_lock_kept_after_reading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *backup = NULL;

  store_fixture_make (fixture->path, NOTES, "0");
  store = store_fixture_open (fixture->path);
  backup = planner_backup_make (store, "asked", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, NULL, NULL));
  g_assert_false (can_other_open (fixture->path));
  assert_busy (fixture->path, PLANNER_STORE_OPEN_READ_ONLY, g_get_host_name ());
  g_assert_false (planner_backup_restore (fixture->path, backup, &store_fixture_layout, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_BUSY);
  store_fixture_edit (store, "1");
  store_fixture_close (store);
  g_assert_true (can_other_open (fixture->path));
}

/* One that reads keeps others from writing, and lets them read. */
static void
test_lock_reader_kept_after_reading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autoptr (PlannerStore) second = NULL;
  g_autofree char *bytes = NULL;

  store_fixture_make (fixture->path, NOTES, "0");
  store = planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, NULL, NULL));
  g_assert_false (can_other_open (fixture->path));
  second = planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
}

static void
test_lock_readers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) first = NULL;
  g_autoptr (PlannerStore) second = NULL;

  store_fixture_make (fixture->path, NOTES, "0");
  first = planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  second = planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  assert_busy (fixture->path, PLANNER_STORE_OPEN_DEFAULT, "already");
}

static void
test_lock_hostile_mark (Fixture *fixture, gconstpointer data)
{
  static const char *const marks[] = {
    "",
    "not a key file",
    "[Open]\nuser=a\\nb\x1b[31m <b>bold</b> %s%n\nhost=" "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "\n"
    "since=2018-07-12T10:20:00Z\n",
    "[Open]\nuser=\xff\xfe\nhost=h\nsince=yesterday\n",
  };
  g_autofree char *mark = g_build_filename (fixture->folder, ".plan.icbplan.lock", NULL);
  g_autofree char *victim = g_build_filename (fixture->folder, "victim", NULL);
  g_autofree char *untouched = NULL;
  g_autoptr (PlannerStore) store = NULL;

  store_fixture_make (fixture->path, NOTES, "0");
  g_assert_true (g_file_set_contents (victim, "victim", -1, NULL));
  g_assert_cmpint (symlink (victim, mark), ==, 0);
  store = store_fixture_open (fixture->path);
  g_assert_true (g_file_get_contents (victim, &untouched, NULL, NULL));
  g_assert_cmpstr (untouched, ==, "victim");

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (mark, marks[i], -1, NULL));
      g_assert_null (planner_store_open (fixture->path, &store_fixture_layout, 0, &error));
      g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_BUSY);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strpbrk (error->message, "\n\x1b"));
      g_assert_cmpuint (strlen (error->message), <, 400);
    }
  g_assert_cmpint (g_unlink (mark), ==, 0);
  g_assert_cmpint (mkfifo (mark, 0600), ==, 0);
  assert_busy (fixture->path, PLANNER_STORE_OPEN_DEFAULT, "already");
}

/* Reads what the editor acknowledged until it is gone; kills it once @enough lines came, at no chosen moment of the next edit. */
static guint64
kill_after (GSubprocess *editor, guint enough, guint64 before)
{
  g_autoptr (GDataInputStream) output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (editor));
  guint64 acknowledged = before;
  char *line;

  for (guint lines = 0; (line = read_line (output)) != NULL; g_free (line))
    {
      guint64 number = g_ascii_strtoull (line, NULL, 10);

      acknowledged = MAX (acknowledged, number);
      if (++lines == enough)
        {
          g_usleep (g_test_rand_int_range (0, 3000));
          g_subprocess_send_signal (editor, SIGKILL);
        }
    }
  g_subprocess_wait (editor, NULL, NULL);

  return acknowledged;
}

static void
test_lock_killed (Fixture *fixture, gconstpointer data)
{
  guint64 acknowledged = 0;

  store_fixture_make (fixture->path, NOTES, "0");
  for (guint i = 0; i < KILLS; i++)
    {
      g_autoptr (GSubprocess) editor = start ("edit", fixture->path);
      g_autoptr (PlannerStore) store = NULL;
      g_autofree char *words = NULL;

      acknowledged = kill_after (editor, g_test_rand_int_range (1, 8), acknowledged);
      store = store_fixture_open (fixture->path);
      g_assert_true (planner_store_check (store, NULL));
      words = store_fixture_dup_words (store);
      g_assert_cmpuint (g_ascii_strtoull (words, NULL, 10), >=, acknowledged);
      g_assert_cmpuint (g_ascii_strtoull (words, NULL, 10), <=, acknowledged + 1);
      acknowledged = g_ascii_strtoull (words, NULL, 10);
      store_fixture_close (store);
    }
}

static void
assert_edit_refused (PlannerStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (store_fixture_try_edit (store, "ghost", &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_NOT_FOUND);
  g_assert_false (planner_store_in_transaction (store));
  g_clear_error (&error);
  g_assert_false (planner_store_check_in_place (store, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_NOT_FOUND);
}

static void
test_lock_deleted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;

  store_fixture_make (fixture->path, NOTES, "0");
  store = store_fixture_open (fixture->path);
  g_assert_true (planner_store_check_in_place (store, NULL));
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  assert_edit_refused (store);
  g_assert_false (planner_store_close (store, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_lock_replaced (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *away = g_build_filename (fixture->folder, "away", NULL);
  g_autofree char *words = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (PlannerStore) store = NULL;

  store_fixture_make (fixture->path, NOTES, "mine");
  store_fixture_make (other, NOTES, "theirs");
  before = store_fixture_dup_checksum (other);
  store = store_fixture_open (fixture->path);
  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
  assert_edit_refused (store);
  after = store_fixture_dup_checksum (fixture->path);
  g_assert_cmpstr (before, ==, after);

  /* Put back, it goes on. */
  g_assert_cmpint (g_rename (away, fixture->path), ==, 0);
  store_fixture_edit (store, "again");
  words = store_fixture_dup_words (store);
  g_assert_cmpstr (words, ==, "again");
}

/* Trying to edit what is no longer there, and closing it, leave alone what came into its place; SQLite would find the journal by name. */
static void
test_lock_replaced_and_closed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *mark = g_build_filename (fixture->folder, ".plan.icbplan.lock", NULL);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (PlannerStore) ours = NULL;
  g_autoptr (PlannerStore) theirs = NULL;

  store_fixture_make (fixture->path, NOTES, "mine");
  store_fixture_make (other, NOTES, "theirs");
  ours = store_fixture_open (fixture->path);
  g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
  theirs = store_fixture_open (fixture->path);
  before = store_fixture_dup_checksum (journal);
  assert_edit_refused (ours);
  after = store_fixture_dup_checksum (journal);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (planner_store_close (ours, NULL));
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (mark, G_FILE_TEST_EXISTS));
  store_fixture_edit (theirs, "still theirs");
}

/* What a crash left in the middle of a change can be read once it has been put right, and not before. */
static void
test_lock_unfinished (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *copy_journal = g_strconcat (copy, "-journal", NULL);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autoptr (PlannerStore) left = NULL;

  store_fixture_make (fixture->path, NOTES, "before");
  store = store_fixture_open (fixture->path);
  g_assert_true (planner_store_begin (store, NULL));
  g_assert_true (planner_store_execute (store, "PRAGMA cache_size = 5; UPDATE notes SET words = 'half', filling = hex (randomblob (150))", NULL));
  store_fixture_copy (fixture->path, copy);
  store_fixture_copy (journal, copy_journal);
  planner_store_rollback (store);

  g_assert_null (planner_store_open (copy, &store_fixture_layout, PLANNER_STORE_OPEN_READ_ONLY, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "middle of a change"));
  left = store_fixture_open (copy);
  words = store_fixture_dup_words (left);
  g_assert_cmpstr (words, ==, "before");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, store_fixture_set_up, test, store_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  char *state;
  int result;

  if (argc == 3 && strcmp (argv[1], "hold") == 0)
    return run_holder (argv[2]);
  if (argc == 3 && strcmp (argv[1], "edit") == 0)
    run_editor (argv[2]);

  program = argv[0];
  state = planner_test_folder_use_state ();
  g_test_init (&argc, &argv, NULL);
  add ("/lock/second-opener", test_lock_second_opener);
  add ("/lock/left-over", test_lock_left_over);
  add ("/lock/same-process", test_lock_same_process);
  add ("/lock/kept-after-look", test_lock_kept_after_look);
  add ("/lock/kept-after-reading", test_lock_kept_after_reading);
  add ("/lock/reader-kept-after-reading", test_lock_reader_kept_after_reading);
  add ("/lock/readers", test_lock_readers);
  add ("/lock/hostile-mark", test_lock_hostile_mark);
  add ("/lock/killed", test_lock_killed);
  add ("/lock/unfinished", test_lock_unfinished);
  add ("/lock/deleted", test_lock_deleted);
  add ("/lock/replaced", test_lock_replaced);
  add ("/lock/replaced-and-closed", test_lock_replaced_and_closed);
  result = g_test_run ();
  planner_test_folder_remove (state);

  return result;
}
