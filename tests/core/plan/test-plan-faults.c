/* test-plan-faults.c: a disk that fails at every point of an edit, an import, an undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After each fault the open plan shows what is on the disk; opened anew it is whole, and as it was before or as it was meant to be; what was
 * said to be done is there.
 */
#include "common/planner-fault-vfs.h"
#include "core/plan/planner-find.h"
#include "core/plan/planner-undoing.h"
#include "plan-fixture.h"

#include <glib/gstdio.h>

typedef gboolean (*Operation) (PlannerPlan *plan, GError **error);

static gboolean
run_set (PlannerPlan *plan, GError **error)
{
  return planner_plan_set (plan, "a1", PLANNER_ASK_TEXT, "Changed", PLANNER_EDIT_DEFAULT, error);
}

static gboolean
run_import (PlannerPlan *plan, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, "Import", PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);

      if (planner_edit_add (edit, PLANNER_KIND_RISK, id, NULL, NULL, error) == NULL
          || !planner_edit_set (edit, id, PLANNER_RISK_DESCRIPTION, "Staff cannot be found", error))
        return FALSE;
    }
  return planner_edit_delete (edit, PLANNER_KIND_ASK, "a2", error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
run_undo (PlannerPlan *plan, GError **error)
{
  return planner_plan_undo (plan, error);
}

static gboolean
run_redo (PlannerPlan *plan, GError **error)
{
  return planner_plan_redo (plan, error);
}

/* As a window does: one call after another. */
static gboolean
run_undo_slices (PlannerPlan *plan, GError **error)
{
  g_autoptr (PlannerUndoing) undoing = planner_undoing_new (plan, error);
  gboolean done = FALSE;

  while (undoing != NULL && !done)
    if (!planner_undoing_step (undoing, 0, &done, error))
      return FALSE;
  return done;
}

/* A plan with something to change, to undo and to redo. */
static void
prepare (Fixture *fixture)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      add_ask (fixture->plan, id, NULL, NULL, "As it was");
    }
  set_text (fixture->plan, "a0", PLANNER_ASK_TEXT, "Once");
  set_text (fixture->plan, "a0", PLANNER_ASK_TEXT, "Twice");
  undo (fixture->plan);
}

static void
close_plan (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_close (fixture->plan, &error));
  g_assert_no_error (error);
  g_clear_object (&fixture->plan);
}

static PlannerPlan *
open_plan (const char *path)
{
  g_autoptr (GError) error = NULL;
  PlannerPlan *plan = planner_plan_open (path, PLANNER_STORE_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  return plan;
}

static void
read_all (PlannerPlan *plan)
{
  g_autofree char *content = visible_content (plan);
}

/* One run with the fault at operation @at. Returns whether it was reached. */
static gboolean
run_once (Fixture *fixture, Operation operation, guint at, PlannerFault fault, gboolean persistent, const char *before,
          const char *after)
{
  g_autoptr (GError) error = NULL;
  PlannerPlan *plan = open_plan (fixture->path);
  g_autofree char *shown = NULL;
  g_autofree char *stored = NULL;
  gboolean done;
  guint reached;

  read_all (plan);
  planner_fault_vfs_arm (at, fault, persistent);
  done = operation (plan, &error);
  reached = planner_fault_vfs_disarm ();
  g_assert_true (done || error != NULL);
  g_assert_false (planner_plan_is_busy (plan));
  if (planner_plan_get_failure (plan) != NULL)
    planner_edit_cancel (planner_edit_begin (plan, "Try again", PLANNER_EDIT_DEFAULT, NULL));
  g_assert_null (planner_plan_get_failure (plan));
  shown = visible_content (plan);
  g_object_unref (plan);

  plan = open_plan (fixture->path);
  g_assert_true (planner_store_check (planner_plan_get_store (plan), NULL));
  stored = visible_content (plan);
  g_object_unref (plan);

  if (done)
    g_assert_cmpstr (stored, ==, after);
  else
    g_assert_true (g_str_equal (stored, before) || g_str_equal (stored, after));
  g_assert_cmpstr (shown, ==, stored);
  return reached > 0;
}

static void
check_operation (Fixture *fixture, Operation operation)
{
  g_autofree char *before = visible_content (fixture->plan);
  g_autofree char *after = NULL;
  g_autofree char *original = NULL;
  gsize length;
  guint n_points = 0;

  close_plan (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &original, &length, NULL));
  fixture->plan = open_plan (fixture->path);
  g_assert_true (operation (fixture->plan, NULL));
  after = visible_content (fixture->plan);
  g_assert_cmpstr (before, !=, after);
  close_plan (fixture);

  planner_fault_vfs_use ();
  for (guint weather = 0; weather < 4; weather++)
    for (guint at = 1;; at++)
      {
        g_assert_true (g_file_set_contents (fixture->path, original, length, NULL));
        if (!run_once (fixture, operation, at, weather & 1 ? PLANNER_FAULT_FULL : PLANNER_FAULT_IO, weather & 2, before,
                       after))
          break;
        n_points++;
      }
  planner_fault_vfs_leave ();
  g_test_message ("%u points of failure", n_points);
  g_assert_cmpuint (n_points, >, 20);
}

static void
test_set (Fixture *fixture, gconstpointer data)
{
  prepare (fixture);
  check_operation (fixture, run_set);
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  prepare (fixture);
  check_operation (fixture, run_import);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  prepare (fixture);
  check_operation (fixture, run_undo);
}

static void
test_redo (Fixture *fixture, gconstpointer data)
{
  prepare (fixture);
  check_operation (fixture, run_redo);
}

/* More than one slice takes. */
static void
prepare_group (Fixture *fixture)
{
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Many", PLANNER_EDIT_DEFAULT, NULL);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);

      g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, id, NULL, NULL, NULL));
    }
  g_assert_true (planner_edit_commit (edit, NULL));
}

static void
test_undo_slices (Fixture *fixture, gconstpointer data)
{
  prepare (fixture);
  prepare_group (fixture);
  check_operation (fixture, run_undo_slices);
}

static gboolean
type (PlannerPlan *plan, const char *text)
{
  return planner_plan_set (plan, "a1", PLANNER_ASK_TEXT, text, PLANNER_EDIT_TYPING, NULL);
}

/* What is typed again after it could not be written is a step like any other. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  gboolean reached = TRUE;

  prepare (fixture);
  close_plan (fixture);
  planner_fault_vfs_use ();
  for (guint at = 1; reached; at++)
    {
      fixture->plan = open_plan (fixture->path);
      planner_fault_vfs_arm (at, PLANNER_FAULT_FULL, FALSE);
      type (fixture->plan, "On");
      reached = planner_fault_vfs_disarm () > 0;
      g_assert_true (type (fixture->plan, "Once"));
      g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Edit Ask");
      undo (fixture->plan);
      g_assert_cmpstr (ask_text (fixture->plan, "a1"), ==, "As it was");
      redo (fixture->plan);
      g_assert_cmpstr (ask_text (fixture->plan, "a1"), ==, "Once");
      undo (fixture->plan);
      close_plan (fixture);
    }
  planner_fault_vfs_leave ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/plan/faults/set", test_set);
  ADD ("/plan/faults/import", test_import);
  ADD ("/plan/faults/undo", test_undo);
  ADD ("/plan/faults/undo-slices", test_undo_slices);
  ADD ("/plan/faults/redo", test_redo);
  ADD ("/plan/faults/typing", test_typing);
#undef ADD
  return g_test_run ();
}
