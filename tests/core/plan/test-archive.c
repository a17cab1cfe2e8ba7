/* test-archive.c: a plan file of every released version opens, with everything in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The archived files are never made anew. A new format version adds its own beside them.
 */
#include "core/plan/planner-history.h"
#include "core/plan/planner-row.h"
#include "plan-fixture.h"

#include <glib/gstdio.h>

/* Each was written by the program of its version, the later ones from the first. */
static const char *const versions[] = { "version-1.icbplan", "version-2.icbplan", "version-3.icbplan" };

static PlannerPlan *
open_copy (Fixture *fixture, const char *name, PlannerStoreOpenFlags flags)
{
  g_autofree char *archived = g_test_build_filename (G_TEST_DIST, "core", "plan", "data", name, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  PlannerPlan *plan;
  gsize length;

  g_assert_true (g_file_get_contents (archived, &content, &length, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents_full (path, content, length, G_FILE_SET_CONTENTS_NONE, 0600, &error));
  g_assert_no_error (error);
  plan = planner_plan_open (path, flags, &error);
  g_assert_no_error (error);
  return plan;
}

static void
assert_value (PlannerPlan *plan, const char *id, PlannerField field, const char *expected)
{
  PlannerRecord *record = planner_plan_lookup (plan, PLANNER_FIELD_KIND (field), id);

  g_assert_nonnull (record);
  g_assert_cmpstr (planner_record_get (record, field), ==, expected);
}

static void
assert_kept_beside (PlannerPlan *plan)
{
  g_autoptr (GPtrArray) bad = planner_plan_list_bad_values (plan, NULL);
  PlannerRow row;

  g_assert_cmpuint (bad->len, ==, 1);
  g_assert_cmpstr (((PlannerBadValue *) bad->pdata[0])->json, ==, "\"half\"");
  g_assert_true (planner_plan_read_row (plan, PLANNER_KIND_ASK, "ask-2", &row, NULL));
  g_assert_cmpstr (row.unknown, ==, "{\"mood\":\"{\\\"n\\\":1.50}\"}");
  planner_row_clear (&row);
}

static void
test_version (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPlan) plan = open_copy (fixture, data, PLANNER_STORE_OPEN_DEFAULT);
  g_autoptr (GPtrArray) history = NULL;

  g_assert_true (planner_store_check (planner_plan_get_store (plan), NULL));
  assert_order (plan, "ask-1 >ask-2");
  assert_value (plan, "ask-1", PLANNER_ASK_TEXT, "Open the urgent care hub there");
  assert_value (plan, "ask-1", PLANNER_ASK_TIMESCALE, "Q2 2018/19");
  assert_value (plan, "ask-2", PLANNER_ASK_TEXT, "Agree its café’s “rota”");
  assert_value (plan, "ask-2", PLANNER_ASK_STATUS, NULL);
  assert_value (plan, "b-1", PLANNER_BUDGET_ANNUAL, "123450");
  assert_value (plan, "m-1", PLANNER_MEASUREMENT_VALUE, "92.4");
  assert_clashes (plan, "asks/ask-1/text");
  assert_kept_beside (plan);

  history = planner_plan_list_history (plan, PLANNER_KIND_ASK, "ask-1", NULL);
  g_assert_cmpuint (history->len, >=, 3);
  g_assert_cmpstr (planner_plan_get_redo_name (plan), ==, "Edit Status");
  redo (plan);
  assert_value (plan, "ask-2", PLANNER_ASK_STATUS, "at-risk");
  while (planner_plan_get_undo_name (plan) != NULL)
    undo (plan);
  g_assert_cmpuint (planner_plan_count (plan, PLANNER_KIND_ASK), ==, 0);
}

/* As one looks at the backup that was made before its migration. */
static void
test_version_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerPlan) plan = open_copy (fixture, data, PLANNER_STORE_OPEN_READ_ONLY);

  g_assert_true (planner_plan_is_read_only (plan));
  assert_order (plan, "ask-1 >ask-2");
  assert_value (plan, "ask-1", PLANNER_ASK_TEXT, "Open the urgent care hub there");
  assert_clashes (plan, "asks/ask-1/text");
  g_assert_false (planner_plan_set (plan, "ask-1", PLANNER_ASK_TEXT, "Changed", PLANNER_EDIT_DEFAULT, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *writable = g_strdup_printf ("/plan/archive/%s", versions[i]);
      g_autofree char *read_only = g_strdup_printf ("/plan/archive/%s-read-only", versions[i]);

      g_test_add (writable, Fixture, versions[i], set_up, test_version, tear_down);
      g_test_add (read_only, Fixture, versions[i], set_up, test_version_read_only, tear_down);
    }
  return g_test_run ();
}
