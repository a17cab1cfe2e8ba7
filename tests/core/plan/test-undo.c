/* test-undo.c: undo and redo over hundreds of steps, and over closing and opening
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-undoing.h"
#include "plan-fixture.h"

static gboolean
random_change (PlannerEdit *edit, GRand *rand, guint number)
{
  g_autofree char *id = g_strdup_printf ("r%d", g_rand_int_range (rand, 0, 12));
  g_autofree char *other = g_strdup_printf ("r%d", g_rand_int_range (rand, 0, 12));
  g_autofree char *text = g_strdup_printf ("text %u", number);
  gboolean is_there = planner_edit_has (edit, PLANNER_KIND_ASK, id);

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      return is_there && planner_edit_delete (edit, PLANNER_KIND_ASK, id, NULL);
    case 1:
      return is_there
             && planner_edit_move (edit, PLANNER_KIND_ASK, id, g_rand_boolean (rand) ? other : NULL, NULL, NULL);
    case 2:
      return is_there && planner_edit_set (edit, id, PLANNER_ASK_PROGRESS, g_rand_boolean (rand) ? "50" : NULL, NULL);
    case 3:
      return is_there && planner_edit_set (edit, id, PLANNER_ASK_TEXT, text, NULL);
    default:
      return !is_there && planner_edit_add (edit, PLANNER_KIND_ASK, id, NULL, NULL, NULL) != NULL
             && planner_edit_set (edit, id, PLANNER_ASK_TEXT, text, NULL);
    }
}

/* Hundreds of steps, taken back to the beginning and done again, over closing and opening. */
static void
test_undo_all (Fixture *fixture, gconstpointer data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_test_message ("seed %u", seed);
  g_ptr_array_add (states, visible_content (fixture->plan));
  for (guint i = 0; i < 300; i++)
    {
      PlannerEdit *edit = planner_edit_begin (fixture->plan, "Random", PLANNER_EDIT_DEFAULT, &error);
      g_autofree char *content = NULL;

      for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
        random_change (edit, rand, i);
      g_assert_true (planner_edit_commit (edit, &error));
      g_assert_no_error (error);
      content = visible_content (fixture->plan);
      if (!g_str_equal (content, states->pdata[states->len - 1]))
        g_ptr_array_add (states, g_steal_pointer (&content));
    }
  g_assert_cmpuint (states->len, >, 150);
  reopen (fixture);

  for (guint round = 0; round < 2; round++)
    {
      g_autofree char *last = NULL;

      while (planner_plan_get_undo_name (fixture->plan) != NULL)
        undo (fixture->plan);
      last = visible_content (fixture->plan);
      g_assert_cmpstr (last, ==, states->pdata[0]);
      reopen (fixture);
      while (planner_plan_get_redo_name (fixture->plan) != NULL)
        redo (fixture->plan);
      g_set_str (&last, NULL);
      last = visible_content (fixture->plan);
      g_assert_cmpstr (last, ==, states->pdata[states->len - 1]);
    }
}

static void
test_new_edit_ends_redo (Fixture *fixture, gconstpointer data)
{
  add_ask (fixture->plan, "a", NULL, NULL, "1");
  set_text (fixture->plan, "a", PLANNER_ASK_TEXT, "2");
  undo (fixture->plan);
  g_assert_nonnull (planner_plan_get_redo_name (fixture->plan));
  set_text (fixture->plan, "a", PLANNER_ASK_TEXT, "3");
  g_assert_null (planner_plan_get_redo_name (fixture->plan));
  undo (fixture->plan);
  g_assert_cmpstr (ask_text (fixture->plan, "a"), ==, "1");
  undo (fixture->plan);
  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "a"));
  g_assert_null (planner_plan_get_undo_name (fixture->plan));
}

/* A record that was changed and deleted in one step is gone again when that step is done again. */
static void
test_redo_changed_and_deleted (Fixture *fixture, gconstpointer data)
{
  PlannerEdit *edit;

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  edit = planner_edit_begin (fixture->plan, "Change and delete", PLANNER_EDIT_DEFAULT, NULL);
  g_assert_true (planner_edit_set (edit, "a", PLANNER_ASK_TEXT, "2", NULL));
  g_assert_true (planner_edit_delete (edit, PLANNER_KIND_ASK, "a", NULL));
  g_assert_true (planner_edit_commit (edit, NULL));
  undo (fixture->plan);
  g_assert_cmpstr (ask_text (fixture->plan, "a"), ==, "1");
  redo (fixture->plan);
  assert_order (fixture->plan, "");
}

static void
test_typing (Fixture *fixture, gconstpointer data)
{
  add_ask (fixture->plan, "a", NULL, NULL, "");
  for (const char *const *typed = (const char *const[]){ "O", "Op", "Ope", "Open", NULL }; *typed != NULL; typed++)
    g_assert_true (planner_plan_set_text (fixture->plan, "a", PLANNER_ASK_TEXT, *typed, PLANNER_EDIT_TYPING, NULL));
  g_assert_true (planner_plan_set_text (fixture->plan, "a", PLANNER_ASK_SECTION, "x", PLANNER_EDIT_TYPING, NULL));
  undo (fixture->plan);
  g_assert_cmpstr (ask_text (fixture->plan, "a"), ==, "Open");
  undo (fixture->plan);
  g_assert_cmpstr (ask_text (fixture->plan, "a"), ==, NULL);
  redo (fixture->plan);
  g_assert_cmpstr (ask_text (fixture->plan, "a"), ==, "Open");
}

#define N_GROUP 300

/* One step that adds many and changes what was there. */
static void
add_group (PlannerPlan *plan)
{
  PlannerEdit *edit = planner_edit_begin (plan, "Many", PLANNER_EDIT_DEFAULT, NULL);

  g_assert_true (planner_edit_set (edit, "a", PLANNER_ASK_TEXT, "2", NULL));
  for (guint i = 0; i < N_GROUP; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);
      g_autofree char *text = g_strdup_printf ("New %u", i);

      g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, id, NULL, NULL, NULL));
      g_assert_true (planner_edit_set (edit, id, PLANNER_ASK_TEXT, text, NULL));
    }
  g_assert_true (planner_edit_commit (edit, NULL));
}

/* Runs the shortest slices, at most @most. Returns how many it were. */
static guint
run_slices (PlannerUndoing *undoing, guint most, gboolean *done)
{
  double progress = planner_undoing_get_progress (undoing);
  guint n = 0;

  for (*done = FALSE; !*done && n < most; n++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (planner_undoing_step (undoing, 0, done, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat (planner_undoing_get_progress (undoing), >=, progress);
      progress = planner_undoing_get_progress (undoing);
      g_assert_cmpfloat (progress, <=, 1);
      g_assert_true (!*done || progress >= 1);
    }
  return n;
}

static void
test_slices (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean done;

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  before = visible_content (fixture->plan);
  add_group (fixture->plan);
  after = visible_content (fixture->plan);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PlannerUndoing) undoing = i == 0 ? planner_undoing_new (fixture->plan, NULL)
                                                  : planner_undoing_new_redo (fixture->plan, NULL);
      g_autofree char *content = NULL;

      g_assert_nonnull (undoing);
      g_assert_cmpuint (run_slices (undoing, G_MAXUINT, &done), >, N_GROUP / 100);
      content = visible_content (fixture->plan);
      g_assert_cmpstr (content, ==, i == 0 ? before : after);
    }
}

/* Between slices nobody else writes; what is given up leaves nothing behind, here and on the disk. */
static void
test_slices_given_up (Fixture *fixture, gconstpointer data)
{
  add_ask (fixture->plan, "a", NULL, NULL, "1");
  add_group (fixture->plan);
  for (guint most = 0; most < 32; most += 4)
    {
      g_autoptr (PlannerUndoing) undoing = planner_undoing_new (fixture->plan, NULL);
      g_autofree char *before = visible_content (fixture->plan);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gboolean done;

      g_assert_cmpuint (run_slices (undoing, most, &done), ==, most);
      g_assert_false (done);
      g_assert_false (planner_plan_set (fixture->plan, "a", PLANNER_ASK_TEXT, "3", PLANNER_EDIT_DEFAULT, &error));
      g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_BUSY);
      g_clear_pointer (&undoing, planner_undoing_free);
      reopen (fixture);
      after = visible_content (fixture->plan);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Many");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/plan/undo/all", test_undo_all);
  ADD ("/plan/undo/new-edit-ends-redo", test_new_edit_ends_redo);
  ADD ("/plan/undo/redo-changed-and-deleted", test_redo_changed_and_deleted);
  ADD ("/plan/undo/typing", test_typing);
  ADD ("/plan/undo/slices", test_slices);
  ADD ("/plan/undo/slices-given-up", test_slices_given_up);
#undef ADD
  return g_test_run ();
}
