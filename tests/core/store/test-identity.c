/* test-identity.c: a copied, restored or crashed file does not pass for the copy it came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "common/planner-test-folder.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static gboolean
is_actor (const char *actor)
{
  return actor != NULL && strlen (actor) == 12 && strspn (actor, "0123456789abcdef") == 12;
}

/* Opens the file and says who it is; closes it cleanly or not. */
static char *
visit (const char *path, gboolean cleanly)
{
  g_autoptr (PlannerStore) store = store_fixture_open (path);
  char *actor = g_strdup (planner_store_get_actor (store));

  g_assert_true (is_actor (actor));
  if (cleanly)
    store_fixture_close (store);

  return actor;
}

static void
test_identity_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *moved = g_build_filename (fixture->folder, "moved", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  store_fixture_make (fixture->path, 3, "words");
  first = visit (fixture->path, TRUE);
  second = visit (fixture->path, TRUE);
  g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
  third = visit (moved, TRUE);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, ==, third);
}

static void
test_identity_crashed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  store_fixture_make (fixture->path, 3, "words");
  first = visit (fixture->path, TRUE);
  second = visit (fixture->path, FALSE);
  third = visit (fixture->path, TRUE);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (second, !=, third);
}

/* Of two copies at most one goes on as what both were, whichever is opened first, and however often. */
static void
test_identity_copied (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);

  store_fixture_make (fixture->path, 3, "words");
  for (guint round = 0; round < 4; round++)
    {
      g_autofree char *original = NULL;
      g_autofree char *copied = NULL;
      g_autofree char *again = NULL;

      store_fixture_copy (fixture->path, copy);
      original = visit (round % 2 == 0 ? fixture->path : copy, TRUE);
      copied = visit (round % 2 == 0 ? copy : fixture->path, TRUE);
      again = visit (round % 2 == 0 ? fixture->path : copy, TRUE);
      g_assert_cmpstr (original, !=, copied);
      g_assert_cmpstr (again, !=, copied);
    }
}

static void
test_identity_copied_while_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr (PlannerStore) store = NULL;
  g_autofree char *copied = NULL;

  store_fixture_make (fixture->path, 3, "words");
  store = store_fixture_open (fixture->path);
  store_fixture_copy (fixture->path, copy);
  copied = visit (copy, FALSE);
  g_assert_cmpstr (copied, !=, planner_store_get_actor (store));
}

/* Both copies are open at once: the token is given away once. */
static void
test_identity_opened_together (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autofree char *before = NULL;
  g_autoptr (PlannerStore) first = NULL;
  g_autoptr (PlannerStore) second = NULL;

  store_fixture_make (fixture->path, 3, "words");
  before = visit (fixture->path, TRUE);
  store_fixture_copy (fixture->path, copy);
  first = store_fixture_open (fixture->path);
  second = store_fixture_open (copy);
  g_assert_cmpstr (planner_store_get_actor (first), ==, before);
  g_assert_cmpstr (planner_store_get_actor (second), !=, before);
}

static void
test_identity_restored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  store_fixture_make (fixture->path, 3, "words");
  store = store_fixture_open (fixture->path);
  first = g_strdup (planner_store_get_actor (store));
  backup = planner_backup_make (store, "asked", NULL, &error);
  g_assert_no_error (error);
  store_fixture_close (store);
  g_clear_object (&store);

  g_assert_true (planner_backup_restore (fixture->path, backup, &store_fixture_layout, &error));
  g_assert_no_error (error);
  second = visit (fixture->path, TRUE);
  g_assert_cmpstr (second, !=, first);
}

/* Raw copies put back by hand, while the state folder knows a later token. */
static void
test_identity_put_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  store_fixture_make (fixture->path, 3, "words");
  store_fixture_copy (fixture->path, copy);
  first = visit (fixture->path, TRUE);
  store_fixture_copy (copy, fixture->path);
  second = visit (fixture->path, TRUE);
  g_assert_cmpstr (second, !=, first);
}

static void
test_identity_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerStore) store = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_fixture_make (fixture->path, 3, "words");
  first = visit (fixture->path, TRUE);
  before = store_fixture_dup_checksum (fixture->path);
  store = planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (planner_store_get_actor (store), ==, first);
  g_assert_false (planner_store_begin (store, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY);
  store_fixture_close (store);
  g_clear_object (&store);
  after = store_fixture_dup_checksum (fixture->path);
  g_assert_cmpstr (before, ==, after);
  second = visit (fixture->path, TRUE);
  g_assert_cmpstr (first, ==, second);
}

/* What stands in `_store` is the file's word, and is not believed where it is no name. */
static void
test_identity_hostile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *actor = NULL;
  g_autoptr (PlannerStore) reader = NULL;

  store_fixture_make (fixture->path, 3, "words");
  store_fixture_run_raw (fixture->path, "UPDATE _store SET value = '../../../../etc/passwd' WHERE name = 'file';"
                                        "UPDATE _store SET value = 'a b' WHERE name = 'actor'");
  actor = visit (fixture->path, TRUE);
  store_fixture_run_raw (fixture->path, "DELETE FROM _store");
  reader = planner_store_open (fixture->path, &store_fixture_layout, PLANNER_STORE_OPEN_READ_ONLY, NULL);
  g_assert_true (is_actor (planner_store_get_actor (reader)));
  store_fixture_close (reader);
  g_clear_pointer (&actor, g_free);
  actor = visit (fixture->path, TRUE);
}

static void
test_identity_modes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "icb-planner", "tokens", NULL);
  g_autoptr (GDir) directory = NULL;
  const char *name;
  struct stat status;

  store_fixture_make (fixture->path, 3, "words");
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  directory = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_uuid_string_is_valid (name));
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
}

/* No state folder: it works, as somebody else every time. */
static void
test_identity_no_state (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "icb-planner", NULL);
  g_autofree char *away = g_strconcat (folder, "-away", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_cmpint (g_rename (folder, away), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  store_fixture_make (fixture->path, 3, "words");
  first = visit (fixture->path, TRUE);
  second = visit (fixture->path, TRUE);
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_assert_cmpint (g_rename (away, folder), ==, 0);
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
  add ("/identity/kept", test_identity_kept);
  add ("/identity/crashed", test_identity_crashed);
  add ("/identity/copied", test_identity_copied);
  add ("/identity/copied-while-open", test_identity_copied_while_open);
  add ("/identity/opened-together", test_identity_opened_together);
  add ("/identity/restored", test_identity_restored);
  add ("/identity/put-back", test_identity_put_back);
  add ("/identity/read-only", test_identity_read_only);
  add ("/identity/hostile", test_identity_hostile);
  add ("/identity/modes", test_identity_modes);
  add ("/identity/no-state", test_identity_no_state);
  result = g_test_run ();
  planner_test_folder_remove (state);

  return result;
}
