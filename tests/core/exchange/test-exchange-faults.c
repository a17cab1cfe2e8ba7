/* test-exchange-faults.c: a disk that fails at every point of an import, its backup included, and of an export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After each fault of an import the plan shows what is on the disk; opened anew it is whole, and as it was before or as it was meant to be; what
 * was said to be done is there; and every backup that stands can be opened. An export is all of the plan, or an error.
 */
#include "common/planner-fault-vfs.h"
#include "core/plan/planner-edit.h"
#include "core/store/planner-backup.h"
#include "exchange-fixture.h"

#include <glib/gstdio.h>

#define HEAD "{\"format\": \"org.icb.Planner\", \"version\": 1, \"plan\": {\"id\": \"p\", \"title\": \"Plan\"}, "
#define BEFORE \
  HEAD "\"asks\": [{\"id\": \"a1\", \"text\": \"Open the hub\"}, {\"id\": \"a2\", \"text\": \"Agree the rota\", \"parent\": \"a1\"}]}"
#define AFTER                                                                                                                         \
  HEAD "\"asks\": [{\"id\": \"a2\", \"text\": \"Agree a rota\"}, {\"id\": \"a3\", \"text\": \"Tell the practices\", \"colour\": 7}]," \
       "\"risks\": [{\"id\": \"r1\", \"description\": \"Staff cannot be found\"}, {\"id\": \"r2\", \"exposure\": 12.5}]}"

typedef struct
{
  char *original; /* the file as it is before */
  gsize length;
  char *json; /* to be imported */
  char *before;
  char *state; /* the full export, but for who made it */
  char *after;
} Exchange;

static char *
dup_content (PlannerPlan *plan)
{
  return exchange_export (plan, TRUE, NULL);
}

static void
check_backups (const char *path)
{
  g_autoptr (GPtrArray) backups = planner_backup_list (path, NULL);

  g_assert_nonnull (backups);
  for (guint i = 0; i < backups->len; i++)
    {
      PlannerBackup *backup = g_ptr_array_index (backups, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (PlannerPlan) plan = planner_plan_open (backup->path, PLANNER_STORE_OPEN_READ_ONLY, &error);

      g_assert_no_error (error);
      g_assert_true (planner_plan_close (plan, NULL));
    }
}

/* What the open plan shows after the fault, which it reads anew if it must. */
static char *
dup_shown (PlannerPlan *plan)
{
  g_assert_false (planner_plan_is_busy (plan));
  if (planner_plan_get_failure (plan) != NULL)
    planner_edit_cancel (planner_edit_begin (plan, "Try again", PLANNER_EDIT_DEFAULT, NULL));
  g_assert_null (planner_plan_get_failure (plan));

  return dup_content (plan);
}

/* Imports into a copy in @folder with one fault at @at. Returns whether it was reached. */
static gboolean
import_once (const Exchange *exchange, const char *folder, guint at, PlannerFault fault, gboolean persistent)
{
  g_autofree char *path = g_build_filename (folder, "plan.icbplan", NULL);
  g_autofree char *report = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *stored = NULL;
  g_autoptr (GError) error = NULL;
  PlannerPlan *plan;
  guint reached;

  g_assert_true (g_file_set_contents (path, exchange->original, (gssize) exchange->length, NULL));
  plan = exchange_open_plan (folder, "plan");
  planner_fault_vfs_arm (at, fault, persistent);
  report = exchange_import (plan, exchange->json, "B. Officer", &error);
  reached = planner_fault_vfs_disarm ();
  g_assert_true ((report != NULL) == (error == NULL));
  g_assert_true (report != NULL || reached > 0);
  shown = dup_shown (plan);
  g_object_unref (plan);

  check_backups (path);
  plan = exchange_open_plan (folder, "plan");
  g_assert_true (planner_store_check (planner_plan_get_store (plan), NULL));
  stored = dup_content (plan);
  exchange_close_plan (plan);

  if (report != NULL || !g_str_equal (stored, exchange->before))
    g_assert_cmpstr (stored, ==, exchange->after);
  g_assert_cmpstr (shown, ==, stored);

  return reached > 0;
}

/* Exports a copy in @folder that nothing was read of yet, with one fault at @at. Returns whether it was reached. */
static gboolean
export_once (const Exchange *exchange, const char *folder, guint at, PlannerFault fault, gboolean persistent)
{
  g_autofree char *path = g_build_filename (folder, "plan.icbplan", NULL);
  g_autoptr (PlannerExporter) exporter = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  PlannerPlan *plan;
  guint reached;

  g_assert_true (g_file_set_contents (path, exchange->original, (gssize) exchange->length, NULL));
  plan = exchange_open_plan (folder, "plan");
  exporter = planner_exporter_new (plan);
  planner_exporter_set_time (exporter, "2018-11-22T12:00:00Z");
  planner_fault_vfs_arm (at, fault, persistent);
  text = planner_exporter_dup_text (exporter, &error);
  reached = planner_fault_vfs_disarm ();
  if (text != NULL)
    g_assert_true (g_str_has_prefix (text, exchange->state));
  else
    g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_IO);
  g_clear_pointer (&exporter, planner_exporter_free);
  exchange_close_plan (plan);

  return reached > 0;
}

typedef gboolean (*TryOnce) (const Exchange *exchange, const char *folder, guint at, PlannerFault fault, gboolean persistent);

static guint
try_everywhere (const Exchange *exchange, TryOnce try_once)
{
  guint n_points = 0;

  planner_fault_vfs_use ();
  for (guint weather = 0; weather < 4; weather++)
    for (guint at = 1;; at++)
      {
        char *folder = planner_test_folder_new ();
        gboolean reached = try_once (exchange, folder, at, weather & 1 ? PLANNER_FAULT_FULL : PLANNER_FAULT_IO, (weather & 2) != 0);

        planner_test_folder_remove (folder);
        if (!reached)
          break;
        n_points++;
      }
  planner_fault_vfs_leave ();
  g_test_message ("%u points of failure", n_points);
  return n_points;
}

/* @plain: the values alone; else with who wrote them, to be merged. */
static void
prepare (Exchange *exchange, const char *folder, gboolean plain)
{
  g_autofree char *path = g_build_filename (folder, "plan.icbplan", NULL);
  PlannerPlan *plan = exchange_new_plan (folder, "plan");
  PlannerPlan *other;

  planner_importer_free (exchange_import_whole (plan, BEFORE));
  exchange->before = dup_content (plan);
  exchange->state = exchange_dup_state (plan, NULL);
  exchange_close_plan (plan);
  g_assert_true (g_file_get_contents (path, &exchange->original, &exchange->length, NULL));

  other = exchange_open_plan (folder, "plan");
  planner_importer_free (exchange_import_whole (other, AFTER));
  exchange->after = dup_content (other);
  exchange->json = plain ? g_strdup (AFTER) : exchange_export (other, FALSE, NULL);
  exchange_close_plan (other);
  g_assert_cmpstr (exchange->before, !=, exchange->after);
}

static void
clear (Exchange *exchange)
{
  g_free (exchange->original);
  g_free (exchange->json);
  g_free (exchange->before);
  g_free (exchange->state);
  g_free (exchange->after);
}

static void
test_import (gconstpointer plain)
{
  char *folder = planner_test_folder_new ();
  Exchange exchange = { 0 };

  prepare (&exchange, folder, GPOINTER_TO_INT (plain));
  planner_test_folder_remove (folder);
  g_assert_cmpuint (try_everywhere (&exchange, import_once), >, 100);
  clear (&exchange);
}

static void
test_export (void)
{
  char *folder = planner_test_folder_new ();
  Exchange exchange = { 0 };

  prepare (&exchange, folder, TRUE);
  planner_test_folder_remove (folder);
  g_assert_cmpuint (try_everywhere (&exchange, export_once), >, 20);
  clear (&exchange);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/exchange-faults/import", GINT_TO_POINTER (TRUE), test_import);
  g_test_add_data_func ("/exchange-faults/merge", GINT_TO_POINTER (FALSE), test_import);
  g_test_add_func ("/exchange-faults/export", test_export);
  return g_test_run ();
}
