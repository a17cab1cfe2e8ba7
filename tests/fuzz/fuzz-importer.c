/* Any bytes at all, imported: JSON, or a table when they begin with T. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "common/planner-test-folder.h"
#include "core/exchange/planner-exporter.h"
#include "core/exchange/planner-importer.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static char *folder;
static char *state;
static PlannerPlan *plan; /* looked at, never changed */

static const char seed[] = "{\"format\": \"org.icb.Planner\", \"version\": 1, \"plan\": {\"id\": \"p\", \"title\": \"T\"},"
                           "\"asks\": [{\"id\": \"a\", \"text\": \"A\", \"leads\": [\"p1\"]}, {\"id\": \"b\", \"parent\": \"a\"}],"
                           "\"risks\": [{\"id\": \"r\", \"exposure\": 1.5}]}";

static void
tidy (void)
{
  planner_plan_close (plan, NULL);
  g_object_unref (plan);
  planner_test_folder_remove (folder);
  planner_test_folder_remove (state);
}

static PlannerPlan *
make_plan (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  PlannerPlan *made = planner_plan_create (path, NULL, "Ama", &error);

  g_assert_no_error (error);
  return made;
}

static void
prepare (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (seed, strlen (seed));
  g_autoptr (PlannerImporter) importer = NULL;

  if (plan != NULL)
    return;
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);
  state = planner_test_folder_use_state ();
  folder = planner_test_folder_new ();
  plan = make_plan ("plan.icbplan");
  importer = planner_importer_new_from_bytes (plan, bytes, "seed.json", NULL);
  g_assert_true (planner_importer_run (importer, NULL));
  atexit (tidy);
}

static PlannerImporter *
new_importer (PlannerPlan *target, const guint8 *data, gsize size)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (size == 0 || data[0] != 'T')
    {
      bytes = g_bytes_new (data, size);
      return planner_importer_new_from_bytes (target, bytes, "fuzz.json", "Ben");
    }
  path = g_build_filename (folder, "fuzz.csv", NULL);
  g_assert_true (g_file_set_contents (path, (const char *) data + 1, (gssize) size - 1, NULL));
  return planner_importer_new_table (target, path, PLANNER_KIND_ASK, "Ben", NULL);
}

/* Whether the file would be taken; the plan stays as it was. */
static gboolean
look (const guint8 *data, gsize size)
{
  g_autoptr (PlannerImporter) importer = new_importer (plan, data, size);
  g_autoptr (GError) error = NULL;
  gboolean taken;

  planner_importer_set_dry_run (importer, TRUE);
  taken = planner_importer_run (importer, &error);
  g_assert_true (taken == (error == NULL));
  g_assert_false (planner_plan_is_busy (plan));
  g_assert_cmpuint (planner_plan_count (plan, PLANNER_KIND_ASK), ==, 2);
  if (taken)
    g_free (planner_import_report_to_json (planner_importer_get_report (importer)));
  return taken;
}

/* Taken in earnest, the same file then changes nothing, and what is exported can be taken by another. */
static void
take (const guint8 *data, gsize size)
{
  PlannerPlan *fresh = make_plan ("fresh.icbplan");
  g_autofree char *path = g_strdup (planner_plan_get_path (fresh));
  g_autofree char *backups = g_strconcat (path, ".backups", NULL);
  PlannerImporter *importer = new_importer (fresh, data, size);
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (fresh);
  g_autofree char *text = NULL;

  if (planner_importer_run (importer, NULL) && data[0] != 'T')
    {
      PlannerImporter *again = new_importer (fresh, data, size);

      g_assert_true (planner_importer_run (again, NULL));
      g_assert_false (planner_import_report_has_changes (planner_importer_get_report (again)));
      planner_importer_free (again);
      text = planner_exporter_dup_text (exporter, NULL);
      g_assert_nonnull (text);
      g_assert_true (look ((const guint8 *) text, strlen (text)));
    }
  planner_importer_free (importer);
  g_clear_pointer (&exporter, planner_exporter_free);
  planner_plan_close (fresh, NULL);
  g_object_unref (fresh);
  g_unlink (path);
  if (g_file_test (backups, G_FILE_TEST_IS_DIR))
    planner_test_folder_remove (g_steal_pointer (&backups));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  prepare ();
  if (look (data, size))
    take (data, size);
  return 0;
}
