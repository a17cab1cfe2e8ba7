/* test-exchange-files.c: the odd and hostile files of tests/data/exchange, each as its table says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <string.h>

#include "core/plan/planner-clash.h"
#include "exchange-fixture.h"

static char *
data_path (const char *name)
{
  const char *source = g_getenv ("PLANNER_SOURCE");

  return g_build_filename (source != NULL ? source : ".", "tests", "data", "exchange", name, NULL);
}

static const char *
get_text (JsonObject *object, const char *member)
{
  return json_object_get_string_member_with_default (object, member, NULL);
}

static void
check_place (JsonObject *test, const GError *error)
{
  g_autofree char *place = NULL;
  JsonArray *at;

  if (!json_object_has_member (test, "at"))
    return;
  at = json_object_get_array_member (test, "at");
  place = g_strdup_printf ("Line %d, column %d:", (int) json_array_get_int_element (at, 0),
                           (int) json_array_get_int_element (at, 1));
  if (!g_str_has_prefix (error->message, place))
    g_error ("%s: “%s” where “%s” was wanted", get_text (test, "file"), error->message, place);
}

static gboolean
is_reported (const PlannerImportReport *report, JsonObject *wanted)
{
  const char *id = get_text (wanted, "id");

  for (guint i = 0; i < report->problems->len; i++)
    {
      const PlannerImportProblem *problem = g_ptr_array_index (report->problems, i);

      if (g_strcmp0 (problem->kind, get_text (wanted, "kind")) == 0
          && g_strcmp0 (problem->field, get_text (wanted, "field")) == 0
          && (id == NULL || g_strcmp0 (problem->id, id) == 0) && problem->reason[0] != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
check_problems (JsonObject *test, const PlannerImportReport *report)
{
  JsonArray *wanted;

  if (!json_object_has_member (test, "problems"))
    return;
  wanted = json_object_get_array_member (test, "problems");
  for (guint i = 0; i < json_array_get_length (wanted); i++)
    if (!is_reported (report, json_array_get_object_element (wanted, i)))
      g_error ("%s: problem %u is not reported", get_text (test, "file"), i);
  if (report->problems->len != json_array_get_length (wanted))
    g_error ("%s: %u problems reported", get_text (test, "file"), report->problems->len);
}

static void
check_records (JsonObject *test, PlannerPlan *plan)
{
  JsonObject *records;

  if (!json_object_has_member (test, "records"))
    return;
  records = json_object_get_object_member (test, "records");
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      const char *name = planner_kind_get_info (kind)->name;

      if (kind != PLANNER_KIND_PLAN)
        g_assert_cmpint (planner_plan_count (plan, kind), ==, json_object_get_int_member_with_default (records, name, 0));
    }
}

static void
check_values (JsonObject *test, PlannerPlan *plan)
{
  JsonArray *values;

  if (!json_object_has_member (test, "values"))
    return;
  values = json_object_get_array_member (test, "values");
  for (guint i = 0; i < json_array_get_length (values); i++)
    {
      JsonObject *value = json_array_get_object_element (values, i);
      PlannerKind kind;
      PlannerRecord *record;

      g_assert_true (planner_kind_from_name (get_text (value, "kind"), &kind));
      record = planner_plan_lookup (plan, kind, get_text (value, "id"));
      g_assert_cmpstr (planner_record_get (record, planner_kind_get_field (kind, get_text (value, "field"))), ==,
                       get_text (value, "value"));
    }
}

static gboolean
is_kept (GPtrArray *kept, const PlannerBadValue *wanted)
{
  for (guint i = 0; i < kept->len; i++)
    {
      const PlannerBadValue *bad = g_ptr_array_index (kept, i);

      if (bad->field == wanted->field && g_str_equal (bad->json, wanted->json)
          && (bad->kind == PLANNER_KIND_PLAN || g_str_equal (bad->id, wanted->id)))
        return TRUE;
    }
  return FALSE;
}

/* What did not fit goes along with the records that leave, and does not fit there either. */
static void
check_bad_values (PlannerPlan *plan, PlannerPlan *second)
{
  g_autoptr (GPtrArray) kept = planner_plan_list_bad_values (plan, NULL);
  g_autoptr (GPtrArray) kept_again = planner_plan_list_bad_values (second, NULL);

  for (guint i = 0; i < kept->len; i++)
    {
      const PlannerBadValue *bad = g_ptr_array_index (kept, i);

      if (bad->kind == PLANNER_KIND_PLAN || planner_plan_lookup (second, bad->kind, bad->id) != NULL)
        g_assert_true (is_kept (kept_again, bad));
    }
}

/* What was imported gives itself back: in another plan the same bytes come out again. (What does not fit waits where it
 * was imported, and goes along in the plain form alone.) */
static void
check_round_trip (const char *folder, PlannerPlan *plan, gboolean has_bad)
{
  PlannerPlan *second = exchange_new_plan (folder, "second");
  PlannerPlan *third = exchange_new_plan (folder, "third");
  g_autofree char *plain = exchange_export (plan, TRUE, NULL);
  g_autofree char *full = exchange_export (plan, FALSE, NULL);
  g_autofree char *from_plain = NULL;
  g_autofree char *from_full = NULL;

  planner_importer_free (exchange_import_whole (second, plain));
  planner_importer_free (exchange_import_whole (third, full));
  from_plain = exchange_export (second, TRUE, NULL);
  from_full = exchange_export (third, TRUE, NULL);
  g_assert_cmpstr (from_plain, ==, plain);
  check_bad_values (plan, second);
  if (!has_bad)
    g_assert_cmpstr (from_full, ==, plain);
  exchange_close_plan (second);
  exchange_close_plan (third);
}

static void
check_taken (JsonObject *test, const char *folder, PlannerPlan *plan, PlannerImporter *importer)
{
  const PlannerImportReport *report = planner_importer_get_report (importer);
  const char *outcome = get_text (test, "outcome");

  if (g_str_equal (outcome, "clean") && planner_import_report_awaits_person (report))
    g_error ("%s: a problem is reported: %s", get_text (test, "file"),
             ((PlannerImportProblem *) g_ptr_array_index (report->problems, 0))->reason);
  if (g_str_has_prefix (outcome, "problems") && strstr (outcome, "clean") == NULL)
    g_assert_cmpuint (report->problems->len, >, 0);
  check_problems (test, report);
  check_records (test, plan);
  check_values (test, plan);
  if (json_object_has_member (test, "kept_unknown"))
    g_assert_true ((report->kept_unknown->len > 0) == json_object_get_boolean_member (test, "kept_unknown"));
  check_round_trip (folder, plan, report->problems->len > 0);
}

static void
test_file (gconstpointer data)
{
  JsonObject *test = (JsonObject *) data;
  const char *outcome = get_text (test, "outcome");
  char *folder = planner_test_folder_new ();
  g_autofree char *path = data_path (get_text (test, "file"));
  g_autoptr (GError) error = NULL;
  PlannerPlan *plan = exchange_new_plan (folder, "first");
  g_autofree char *before = exchange_export (plan, FALSE, NULL);
  PlannerImporter *importer = planner_importer_new (plan, path, "Ben", &error);

  g_assert_no_error (error);
  if (planner_importer_run (importer, &error))
    {
      g_assert_cmpstr (outcome, !=, "refused");
      check_taken (test, folder, plan, importer);
    }
  else
    {
      g_autofree char *after = exchange_export (plan, FALSE, NULL);

      if (strstr (outcome, "refused") == NULL)
        g_error ("%s: %s", get_text (test, "file"), error->message);
      g_assert_true (error->domain == PLANNER_EXCHANGE_ERROR);
      check_place (test, error);
      g_assert_cmpstr (before, ==, after);
    }
  planner_importer_free (importer);
  exchange_close_plan (plan);
  planner_test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = data_path ("cases.json");
  g_autoptr (GError) error = NULL;
  JsonArray *cases;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  cases = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "cases");
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *test = json_array_get_object_element (cases, i);
      g_autofree char *name = g_strconcat ("/exchange-files/", get_text (test, "file"), NULL);

      g_test_add_data_func (name, test, test_file);
    }
  return g_test_run ();
}
