/* test-plan-kill.c: a process that is killed at any moment of editing or importing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program runs itself as the process to be killed. It says on its output what was done; all that must be in the file afterwards.
 */
#include "plan-fixture.h"

#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS 25
#define IMPORTED 400

/* The process to be killed */

static gboolean
import_once (PlannerPlan *plan, guint number)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, "Import", PLANNER_EDIT_DEFAULT, NULL);

  for (guint i = 0; i < IMPORTED; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u.%u", number, i);

      if (planner_edit_add (edit, PLANNER_KIND_RISK, id, NULL, NULL, NULL) == NULL)
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), NULL);
}

static int
edit_until_killed (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerPlan) plan = planner_plan_open (path, PLANNER_STORE_OPEN_DEFAULT, &error);

  for (guint i = 1; plan != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      if (!planner_plan_set (plan, "a", PLANNER_ASK_TEXT, text, PLANNER_EDIT_DEFAULT, &error)
          || (i % 5 == 0 && !import_once (plan, i)))
        break;
      g_print ("%u\n", i);
    }
  return EXIT_FAILURE;
}

/* The test */

/* Runs the process for @milliseconds; returns the last number it said was done. */
static guint
kill_after (const char *program, const char *path, guint milliseconds)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--edit", path, NULL);
  g_autoptr (GBytes) output = NULL;
  const char *text, *line;
  gsize length;

  g_assert_no_error (error);
  g_usleep (milliseconds * 1000);
  g_subprocess_send_signal (process, SIGKILL);
  g_assert_true (g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (process));
  text = g_bytes_get_data (output, &length);
  if (length == 0)
    return 0;
  for (line = text + length - 1; line > text && line[-1] != '\n'; line--)
    ;
  return atoi (line);
}

static void
check_file (const char *path, guint done)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerPlan) plan = planner_plan_open (path, PLANNER_STORE_OPEN_DEFAULT, &error);
  guint shown;

  g_assert_no_error (error);
  g_assert_true (planner_store_check (planner_plan_get_store (plan), &error));
  shown = atoi (ask_text (plan, "a"));
  g_assert_cmpuint (shown, >=, done);
  g_assert_cmpuint (shown, <=, done + 1);
  g_assert_cmpuint (planner_plan_count (plan, PLANNER_KIND_RISK) % IMPORTED, ==, 0);
  g_assert_cmpuint (planner_plan_count (plan, PLANNER_KIND_RISK) / IMPORTED, >=, done / 5);
}

static void
test_kill (Fixture *fixture, gconstpointer program)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint total = 0;

  g_test_message ("seed %u", seed);
  add_ask (fixture->plan, "a", NULL, NULL, "0");
  planner_plan_close (fixture->plan, NULL);
  g_clear_object (&fixture->plan);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.icbplan", fixture->folder, i);
      g_autofree char *original = NULL;
      gsize length;
      guint done;

      g_assert_true (g_file_get_contents (fixture->path, &original, &length, NULL));
      g_assert_true (g_file_set_contents (path, original, length, NULL));
      done = kill_after (program, path, g_rand_int_range (rand, 20, 300));
      check_file (path, done);
      total += done;
    }
  g_test_message ("%u edits acknowledged before %d kills", total, ROUNDS);
  g_assert_cmpuint (total, >, 0);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--edit") == 0)
    return edit_until_killed (argv[2]);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/plan/kill", Fixture, argv[0], set_up, test_kill, tear_down);
  return g_test_run ();
}
