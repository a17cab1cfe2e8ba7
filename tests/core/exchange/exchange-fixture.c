/* exchange-fixture.c: plans in a folder of their own, imported from and exported to text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exchange-fixture.h"

#include <string.h>

static char *
make_path (const char *folder, const char *name)
{
  return g_strdup_printf ("%s/%s.icbplan", folder, name);
}

PlannerPlan *
exchange_new_plan (const char *folder, const char *name)
{
  g_autofree char *path = make_path (folder, name);
  g_autoptr (GError) error = NULL;
  PlannerPlan *plan = planner_plan_create (path, NULL, name, &error);

  g_assert_no_error (error);
  return plan;
}

PlannerPlan *
exchange_open_plan (const char *folder, const char *name)
{
  g_autofree char *path = make_path (folder, name);
  g_autoptr (GError) error = NULL;
  PlannerPlan *plan = planner_plan_open (path, PLANNER_STORE_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  planner_plan_set_author (plan, name);
  return plan;
}

void
exchange_close_plan (PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_close (plan, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (plan);
}

static PlannerImporter *
new_importer (PlannerPlan *plan, const char *json, const char *by)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return planner_importer_new_from_bytes (plan, bytes, "eastmere.json", by);
}

char *
exchange_import (PlannerPlan *plan, const char *json, const char *by, GError **error)
{
  g_autoptr (PlannerImporter) importer = new_importer (plan, json, by);

  if (!planner_importer_run (importer, error))
    return NULL;
  return planner_import_report_to_json (planner_importer_get_report (importer));
}

PlannerImporter *
exchange_import_whole (PlannerPlan *plan, const char *json)
{
  PlannerImporter *importer = new_importer (plan, json, NULL);
  g_autoptr (GError) error = NULL;

  planner_importer_run (importer, &error);
  g_assert_no_error (error);
  return importer;
}

char *
exchange_export (PlannerPlan *plan, gboolean plain, const char *workstream)
{
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (plan);
  g_autoptr (GError) error = NULL;
  char *text;

  planner_exporter_set_plain (exporter, plain);
  planner_exporter_set_time (exporter, "2018-11-22T12:00:00Z");
  if (workstream != NULL)
    planner_exporter_add (exporter, PLANNER_KIND_WORKSTREAM, workstream, &error);
  g_assert_no_error (error);
  text = planner_exporter_dup_text (exporter, &error);
  g_assert_no_error (error);
  return text;
}

char *
exchange_dup_state (PlannerPlan *plan, const char *workstream)
{
  char *text = exchange_export (plan, FALSE, workstream);
  char *exported = strstr (text, "\n  \"_exported\"");

  g_assert_nonnull (exported);
  *exported = '\0';
  return text;
}

void
exchange_take (PlannerPlan *plan, const char *json)
{
  planner_importer_free (exchange_import_whole (plan, json));
}

void
exchange_send (PlannerPlan *from, PlannerPlan *to)
{
  g_autofree char *text = exchange_export (from, FALSE, NULL);

  exchange_take (to, text);
}

void
exchange_assert_value (PlannerPlan *plan, const char *id, PlannerField field, const char *value)
{
  PlannerRecord *record = planner_plan_lookup (plan, PLANNER_FIELD_KIND (field), id);

  g_assert_nonnull (record);
  g_assert_cmpstr (planner_record_get (record, field), ==, value);
}

void
exchange_assert_problem (const PlannerImportReport *report, guint i, const char *kind, const char *id, const char *field,
                         const char *json, const char *reason)
{
  const PlannerImportProblem *problem;

  g_assert_cmpuint (report->problems->len, >, i);
  problem = g_ptr_array_index (report->problems, i);
  g_assert_cmpstr (problem->kind, ==, kind);
  g_assert_cmpstr (problem->id, ==, id);
  g_assert_cmpstr (problem->field, ==, field);
  g_assert_cmpstr (problem->json, ==, json);
  if (strstr (problem->reason, reason) == NULL)
    g_error ("“%s” where “%s” was wanted", problem->reason, reason);
}

void
exchange_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = planner_test_folder_new ();
  fixture->plan = exchange_new_plan (fixture->folder, "Ama");
}

void
exchange_tear_down (Fixture *fixture, gconstpointer data)
{
  exchange_close_plan (fixture->plan);
  planner_test_folder_remove (fixture->folder);
}
