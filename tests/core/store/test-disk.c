/* test-disk.c: a file or folder that may not be written, and a disk that is full
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs itself as `test-disk full FOLDER`, to have a small disk of its own.
 */
#include "common/planner-test-folder.h"
#include "store-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define NOTES 30

/* What the process on a small disk ends with where it gets none. */
#define NO_MOUNT 77

static const char *program;

/* Lets even the superuser be refused by the mode of a file. */
static void
set_overriding (gboolean overriding)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct sets[2];
  guint32 bits = 1u << CAP_DAC_OVERRIDE | 1u << CAP_DAC_READ_SEARCH;

  g_assert_cmpint (syscall (SYS_capget, &header, sets), ==, 0);
  sets[0].effective = overriding ? sets[0].effective | (sets[0].permitted & bits) : sets[0].effective & ~bits;
  g_assert_cmpint (syscall (SYS_capset, &header, sets), ==, 0);
}

static void
test_disk_read_only_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;

  store_fixture_make (fixture->path, NOTES, "0");
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  set_overriding (FALSE);
  g_assert_null (planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_DEFAULT, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  store = planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (planner_store_get_read_only (store));
  set_overriding (TRUE);
}

static void
test_disk_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);

  store_fixture_make (fixture->path, NOTES, "0");
  before = store_fixture_dup_checksum (fixture->path);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  set_overriding (FALSE);
  g_assert_null (planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_DEFAULT, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (planner_store_create (other, &store_fixture_layout, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  store = planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  set_overriding (TRUE);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  after = store_fixture_dup_checksum (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

/* Puts this process into a namespace of mounts of its own, with or without the rights of root. */
static gboolean
leave_mounts (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", getgid ());

  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0)
    return g_file_set_contents_full ("/proc/self/setgroups", "deny", -1, G_FILE_SET_CONTENTS_NONE, 0, NULL)
           && g_file_set_contents_full ("/proc/self/uid_map", users, -1, G_FILE_SET_CONTENTS_NONE, 0, NULL)
           && g_file_set_contents_full ("/proc/self/gid_map", groups, -1, G_FILE_SET_CONTENTS_NONE, 0, NULL);
  return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static void
fill_disk (const char *path)
{
  g_autofree char *zeroes = g_malloc0 (4 * 1024 * 1024);
  FILE *file = fopen (path, "wb");

  fwrite (zeroes, 1, 4 * 1024 * 1024, file);
  fclose (file);
}

static void
assert_full (GError **error)
{
  g_assert_error (*error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_FULL);
  g_clear_error (error);
}

static void
assert_words (const char *path, const char *expected)
{
  g_autoptr (PlannerStore) store = store_fixture_open (path);
  g_autofree char *words = store_fixture_dup_words (store);

  g_assert_cmpstr (words, ==, expected);
  store_fixture_close (store);
}

/* A disk of its own that is really full; not everywhere may one be mounted. */
static int
run_on_small_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "plan.icbplan", NULL);
  g_autofree char *filling = g_build_filename (folder, "filling", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autofree char *words = NULL;
  g_autofree char *backup = NULL;

  if (!leave_mounts () || mount ("small", folder, "tmpfs", 0, "size=512k") != 0)
    return NO_MOUNT;

  store_fixture_make (path, NOTES, "before");
  store = store_fixture_open (path);
  backup = planner_backup_make (store, "asked", NULL, &error);
  g_assert_no_error (error);
  fill_disk (filling);
  g_assert_false (store_fixture_try_edit (store, "after", &error));
  assert_full (&error);
  words = store_fixture_dup_words (store);
  g_assert_cmpstr (words, ==, "before");
  g_assert_null (planner_backup_make (store, "asked", NULL, &error));
  assert_full (&error);

  g_assert_cmpint (g_unlink (filling), ==, 0);
  store_fixture_edit (store, "after");
  g_assert_true (planner_store_check (store, NULL));
  store_fixture_close (store);

  fill_disk (filling);
  g_assert_false (planner_backup_restore (path, backup, &store_fixture_layout, &error));
  assert_full (&error);
  g_assert_cmpint (g_unlink (filling), ==, 0);
  assert_words (path, "after");

  return 0;
}

static void
test_disk_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) process = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, program, "full", fixture->folder, NULL);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_exited (process));
  if (g_subprocess_get_exit_status (process) == NO_MOUNT)
    g_test_skip ("no disk can be mounted here");
  else
    g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
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

  if (argc == 3 && strcmp (argv[1], "full") == 0)
    return run_on_small_disk (argv[2]);

  program = argv[0];
  state = planner_test_folder_use_state ();
  g_test_init (&argc, &argv, NULL);
  add ("/disk/read-only-file", test_disk_read_only_file);
  add ("/disk/read-only-folder", test_disk_read_only_folder);
  add ("/disk/full", test_disk_full);
  result = g_test_run ();
  planner_test_folder_remove (state);

  return result;
}
