/* test-import.c: what an import takes, keeps beside, leaves out and refuses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "core/plan/planner-clash.h"
#include "core/store/planner-backup.h"
#include "exchange-fixture.h"

static void
take (Fixture *fixture, const char *json)
{
  exchange_take (fixture->plan, json);
}

static void
assert_order (PlannerPlan *plan, PlannerKind kind, const char *wanted)
{
  GListModel *records = planner_plan_get_records (plan, kind);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      g_string_append_printf (order, "%s%s", i > 0 ? " " : "", planner_record_get_id (record));
    }
  g_assert_cmpstr (order->str, ==, wanted);
}

static guint
count_backups (Fixture *fixture)
{
  g_autoptr (GPtrArray) backups = planner_backup_list (planner_plan_get_path (fixture->plan), NULL);

  return backups != NULL ? backups->len : 0;
}

static void
test_types (Fixture *fixture, gconstpointer data)
{
  take (fixture, EXCHANGE_HEAD
        "\"asks\": [{\"id\": \"a1\", \"text\": \"One\\nTwo\", \"year\": \"2018/19\", \"tags\": [\"bcf\", \"qipp\"],"
        " \"leads\": [\"p2\", \"p1\"], \"status\": \"on-track\", \"progress\": 40, \"start\": \"2018-07-12\","
        " \"private\": false}],"
        "\"risks\": [{\"id\": \"r1\", \"inherent_likelihood\": 5, \"exposure\": 1234.5, \"probability\": 1e1}],"
        "\"measurements\": [{\"id\": \"m1\", \"value\": 92.40, \"provisional\": true}],"
        "\"organisations\": [{\"id\": \"o1\", \"name\": \"R&D <b>\", \"aliases\": [\"x, y\", \"z\"]}],"
        "\"meetings\": [{\"id\": \"t1\", \"starts\": \"10:20\"}],"
        "\"budget_positions\": [{\"id\": \"b1\", \"month\": \"2018-05\", \"forecast\": -0.01}]}");
  exchange_assert_value (fixture->plan, "a1", PLANNER_ASK_TEXT, "One\nTwo");
  exchange_assert_value (fixture->plan, "a1", PLANNER_ASK_YEAR, "2018/19");
  exchange_assert_value (fixture->plan, "a1", PLANNER_ASK_TAGS, "bcf qipp");
  exchange_assert_value (fixture->plan, "a1", PLANNER_ASK_LEADS, "p2 p1");
  exchange_assert_value (fixture->plan, "a1", PLANNER_ASK_PROGRESS, "40");
  exchange_assert_value (fixture->plan, "a1", PLANNER_ASK_START, "2018-07-12");
  exchange_assert_value (fixture->plan, "a1", PLANNER_ASK_PRIVATE, "0");
  exchange_assert_value (fixture->plan, "r1", PLANNER_RISK_EXPOSURE, "123450");
  exchange_assert_value (fixture->plan, "r1", PLANNER_RISK_PROBABILITY, "10");
  exchange_assert_value (fixture->plan, "m1", PLANNER_MEASUREMENT_VALUE, "92.4");
  exchange_assert_value (fixture->plan, "m1", PLANNER_MEASUREMENT_PROVISIONAL, "1");
  exchange_assert_value (fixture->plan, "o1", PLANNER_ORGANISATION_ALIASES, "x, y\nz");
  exchange_assert_value (fixture->plan, "t1", PLANNER_MEETING_STARTS, "10:20");
  exchange_assert_value (fixture->plan, "b1", PLANNER_BUDGET_POSITION_FORECAST, "-1");
  exchange_assert_value (fixture->plan, planner_record_get_id (planner_plan_get_root (fixture->plan)), PLANNER_PLAN_TITLE, "Plan");
}

static void
test_over_what_exists (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerImporter) importer = NULL;
  const PlannerImportReport *report;

  take (fixture, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\", \"section\": \"S\", \"year\": \"2018/19\"},"
                      "{\"id\": \"b\", \"text\": \"B\"}]}");
  importer = exchange_import_whole (fixture->plan, EXCHANGE_HEAD
                                    "\"asks\": [{\"id\": \"c\", \"text\": \"C\"}, {\"id\": \"b\"},"
                                    "{\"id\": \"a\", \"text\": \"A2\", \"section\": null, \"year\": \"2018/19\"},"
                                    "{\"id\": \"d\", \"parent\": \"a\"}]}");
  report = planner_importer_get_report (importer);
  g_assert_cmpuint (report->counts[PLANNER_KIND_ASK].added, ==, 2);
  g_assert_cmpuint (report->counts[PLANNER_KIND_ASK].changed, ==, 1);
  g_assert_cmpuint (report->counts[PLANNER_KIND_ASK].unchanged, ==, 1);
  g_assert_cmpuint (report->counts[PLANNER_KIND_PLAN].unchanged, ==, 1);
  exchange_assert_value (fixture->plan, "a", PLANNER_ASK_TEXT, "A2");
  exchange_assert_value (fixture->plan, "a", PLANNER_ASK_SECTION, NULL);
  exchange_assert_value (fixture->plan, "a", PLANNER_ASK_YEAR, "2018/19");
  exchange_assert_value (fixture->plan, "b", PLANNER_ASK_TEXT, "B");
  assert_order (fixture->plan, PLANNER_KIND_ASK, "a d b c");
}

static void
test_again (Fixture *fixture, gconstpointer data)
{
  const char *json = EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\", \"progress\": 200, \"colour\": {\"r\": 1.0}}],"
                          "\"gadgets\": [{\"id\": \"g\", \"x\": [1, 2]}], \"extra\": {\"y\": null}}";
  g_autoptr (PlannerImporter) importer = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  take (fixture, json);
  before = exchange_export (fixture->plan, FALSE, NULL);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  importer = exchange_import_whole (fixture->plan, json);
  g_assert_false (planner_import_report_has_changes (planner_importer_get_report (importer)));
  after = exchange_export (fixture->plan, FALSE, NULL);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
}

static void
test_bad (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerImporter) importer = exchange_import_whole (
      fixture->plan, EXCHANGE_HEAD
      "\"asks\": [{\"id\": \"a\", \"section\": \"S\", \"text\": 5, \"tags\": [\"qipp\", \"late\"], \"leads\": \"p1\","
      " \"status\": \"fine\", \"progress\": 101, \"start\": \"2018-02-30\", \"private\": \"yes\"}],"
      "\"risks\": [{\"id\": \"r\", \"inherent_likelihood\": 7, \"exposure\": 1.005, \"leads\": [\"a b\"]}],"
      "\"measurements\": [{\"id\": \"m\", \"value\": 0.12345678901234567890}]}");
  const PlannerImportReport *report = planner_importer_get_report (importer);
  g_autoptr (GPtrArray) kept = planner_plan_list_bad_values (fixture->plan, NULL);
  g_autofree char *plain = NULL;

  exchange_assert_problem (report, 0, "asks", "a", "text", "5", "a number");
  exchange_assert_problem (report, 1, "asks", "a", "tags", "[\"qipp\",\"late\"]", "late");
  exchange_assert_problem (report, 2, "asks", "a", "leads", "\"p1\"", "a list");
  exchange_assert_problem (report, 3, "asks", "a", "status", "\"fine\"", "");
  exchange_assert_problem (report, 4, "asks", "a", "progress", "101", "");
  exchange_assert_problem (report, 5, "asks", "a", "start", "\"2018-02-30\"", "");
  exchange_assert_problem (report, 6, "asks", "a", "private", "\"yes\"", "true or false");
  exchange_assert_problem (report, 7, "risks", "r", "inherent_likelihood", "7", "");
  exchange_assert_problem (report, 8, "risks", "r", "exposure", "1.005", "two decimals");
  exchange_assert_problem (report, 9, "risks", "r", "leads", "[\"a b\"]", "no id");
  exchange_assert_problem (report, 10, "measurements", "m", "value", "0.12345678901234567890", "digits");
  g_assert_cmpuint (report->problems->len, ==, 11);
  g_assert_cmpuint (kept->len, ==, 11);
  exchange_assert_value (fixture->plan, "a", PLANNER_ASK_SECTION, "S");
  exchange_assert_value (fixture->plan, "a", PLANNER_ASK_TEXT, NULL);

  /* What says it is private in words nobody reads does not leave. */
  plain = exchange_export (fixture->plan, TRUE, NULL);
  g_assert_null (strstr (plain, "\"a\""));
  g_assert_nonnull (strstr (plain, "\"inherent_likelihood\": 7"));
  g_assert_nonnull (strstr (plain, "\"value\": 0.12345678901234567890"));
}

static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerImporter) importer = exchange_import_whole (
      fixture->plan, EXCHANGE_HEAD
      "\"asks\": [{\"id\": \"a\", \"text\": \"First\"}, {\"id\": \"a\", \"text\": \"Second\"}, {\"id\": \"x y\"}, {\"text\": \"none\"},"
      " {\"id\": 5}, 7, {\"id\": \"\"}], \"risks\": {\"id\": \"r\"}, \"people\": null}");
  const PlannerImportReport *report = planner_importer_get_report (importer);

  exchange_assert_problem (report, 0, "asks", "a", "id", "{\"id\":\"a\",\"text\":\"Second\"}", "earlier");
  exchange_assert_problem (report, 1, "asks", "x y", "id", "{\"id\":\"x y\"}", "id");
  exchange_assert_problem (report, 2, "asks", NULL, "id", "{\"text\":\"none\"}", "no id");
  exchange_assert_problem (report, 3, "asks", NULL, "id", "{\"id\":5}", "id");
  exchange_assert_problem (report, 4, "asks", NULL, "id", "7", "no record");
  exchange_assert_problem (report, 5, "asks", "", "id", "{\"id\":\"\"}", "id");
  exchange_assert_problem (report, 6, "risks", NULL, NULL, "{\"id\":\"r\"}", "list");
  g_assert_cmpuint (report->problems->len, ==, 7);
  exchange_assert_value (fixture->plan, "a", PLANNER_ASK_TEXT, "First");
  assert_order (fixture->plan, PLANNER_KIND_ASK, "a");
}

static void
test_circle (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerImporter) importer = exchange_import_whole (
      fixture->plan, EXCHANGE_HEAD
      "\"asks\": [{\"id\": \"a\", \"parent\": \"b\"}, {\"id\": \"b\", \"parent\": \"c\"}, {\"id\": \"c\", \"parent\": \"a\"},"
      " {\"id\": \"d\", \"parent\": \"a\"}, {\"id\": \"e\", \"parent\": \"gone\"}, {\"id\": \"f\", \"parent\": \"f\"}]}");
  const PlannerImportReport *report = planner_importer_get_report (importer);
  g_autofree char *plain = exchange_export (fixture->plan, TRUE, NULL);

  g_assert_cmpuint (report->problems->len, ==, 2);
  exchange_assert_problem (report, 0, "asks", "a", "parent", "\"b\"", "circle");
  exchange_assert_problem (report, 1, "asks", "f", "parent", "\"f\"", "circle");
  g_assert_cmpuint (g_list_model_get_n_items (planner_plan_get_records (fixture->plan, PLANNER_KIND_ASK)), ==, 6);
  g_assert_nonnull (strstr (plain, "\"parent\": \"gone\""));
}

/* A circle that an import closes among records that are there. */
static void
test_circle_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerImporter) importer = NULL;

  take (fixture, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"parent\": \"b\"}, {\"id\": \"b\"}]}");
  importer = exchange_import_whole (fixture->plan, EXCHANGE_HEAD "\"asks\": [{\"id\": \"b\", \"parent\": \"a\"}]}");
  g_assert_cmpuint (planner_importer_get_report (importer)->problems->len, ==, 1);
  exchange_assert_value (fixture->plan, "b", PLANNER_ASK_PARENT, "a");
}

/* What depends on what is refused to a person who would close a circle, but taken as a file says it, in whatever order, and told. */
static void
test_circle_of_dependencies (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerImporter) importer = NULL;
  const PlannerImportReport *report;

  take (fixture, EXCHANGE_HEAD
        "\"milestones\": [{\"id\": \"a\", \"depends_on\": [\"b\"]}, {\"id\": \"b\", \"depends_on\": null},"
        " {\"id\": \"c\", \"depends_on\": [\"a\"]}]}");
  importer = exchange_import_whole (fixture->plan, EXCHANGE_HEAD
                                    "\"milestones\": [{\"id\": \"b\", \"depends_on\": [\"a\"]}]}");
  report = planner_importer_get_report (importer);
  g_assert_cmpuint (report->problems->len, ==, 1);
  exchange_assert_problem (report, 0, "milestones", "a", "depends_on", "[\"b\"]", "leads back");
  exchange_assert_value (fixture->plan, "a", PLANNER_MILESTONE_DEPENDS_ON, "b");
  exchange_assert_value (fixture->plan, "b", PLANNER_MILESTONE_DEPENDS_ON, "a");
}

/* One problem for each circle; what only leads into one, or to what is not there, is none. */
static void
test_circle_of_organisations (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerImporter) importer = exchange_import_whole (
      fixture->plan, EXCHANGE_HEAD
      "\"organisations\": [{\"id\": \"d\", \"part_of\": \"c\"}, {\"id\": \"c\", \"part_of\": \"b\"},"
      " {\"id\": \"b\", \"part_of\": \"a\"}, {\"id\": \"a\", \"part_of\": \"c\"}, {\"id\": \"e\", \"part_of\": \"e\"},"
      " {\"id\": \"f\", \"part_of\": \"gone\"}],"
      "\"boards\": [{\"id\": \"x\", \"reports_to\": [\"y\", \"z\"]}, {\"id\": \"y\", \"reports_to\": [\"z\"]},"
      " {\"id\": \"z\", \"reports_to\": [\"gone\"]}, {\"id\": \"w\", \"reports_to\": [\"x\", \"w\"]}]}");
  const PlannerImportReport *report = planner_importer_get_report (importer);

  g_assert_cmpuint (report->problems->len, ==, 3);
  exchange_assert_problem (report, 0, "organisations", "a", "part_of", "\"c\"", "leads back");
  exchange_assert_problem (report, 1, "organisations", "e", "part_of", "\"e\"", "leads back");
  exchange_assert_problem (report, 2, "boards", "w", "reports_to", "[\"x\",\"w\"]", "leads back");
  exchange_assert_value (fixture->plan, "e", PLANNER_ORGANISATION_PART_OF, "e");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *json;
    const char *message;
  } files[] = {
    { "{\"format\": \"org.icb.Planner\", \"version\": 2, \"asks\": [{\"id\": \"z\"}]}", "version 2" },
    { "{\"asks\": [{\"id\": \"z\"}], \"format\": \"org.icb.Planner\", \"version\": 17}", "version 17" },
    { "{\"format\": \"org.icb.Planner\", \"asks\": [{\"id\": \"z\"}]}", "version" },
    { "{\"format\": \"org.icb.Planner\", \"version\": \"1\"}", "version" },
    { "{\"format\": \"org.icb.Planner\", \"version\": 0}", "version" },
    { "{\"format\": \"other\", \"version\": 1}", "format" },
    { "{\"version\": 1}", "format" },
    { EXCHANGE_HEAD "\"asks\": [{\"id\": \"z\"}, {\"id\": \"y\", \"id\": \"y\"}]}", "Line 1, column" },
    { EXCHANGE_HEAD "\"asks\": [{\"id\": \"z\"}]", "Line 1, column" },
    { EXCHANGE_HEAD "\"asks\": [{\"id\": \"z\", \"_rev\": \"zz\"}]}", "history" },
    { EXCHANGE_HEAD "\"asks\": [{\"id\": \"z\", \"text\": \"T\", \"_rev\": \"a1.5\", \"_seen\": \"a1.4\"}]}", "history" },
    { EXCHANGE_HEAD "\"asks\": [{\"id\": \"z\", \"_rev\": \"a1.5\", \"_place\": \"!\"}]}", "history" },
  };
  g_autofree char *before = NULL;

  take (fixture, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\"}]}");
  before = exchange_export (fixture->plan, FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *report = exchange_import (fixture->plan, files[i].json, "B", &error);
      g_autofree char *after = exchange_export (fixture->plan, FALSE, NULL);

      g_assert_null (report);
      g_assert_true (error->domain == PLANNER_EXCHANGE_ERROR);
      if (strstr (error->message, files[i].message) == NULL)
        g_error ("“%s” where “%s” was wanted", error->message, files[i].message);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpstr (planner_plan_get_author (fixture->plan), ==, "Ama");
    }
}

static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  const char *json = "{\n"
                     "  \"format\": \"org.icb.Planner\",\n"
                     "  \"version\": 1,\n"
                     "  \"plan\": {\n"
                     "    \"id\": \"p\",\n"
                     "    \"mood\": \"good\"\n"
                     "  },\n"
                     "  \"asks\": [\n"
                     "    {\n"
                     "      \"id\": \"a\",\n"
                     "      \"text\": \"A\",\n"
                     "      \"colour\": {\n"
                     "        \"r\": 1.50,\n"
                     "        \"g\": []\n"
                     "      }\n"
                     "    }\n"
                     "  ],\n"
                     "  \"extra\": [\n"
                     "    1,\n"
                     "    \"two\"\n"
                     "  ],\n"
                     "  \"gadgets\": [\n"
                     "    {\n"
                     "      \"id\": \"g2\"\n"
                     "    },\n"
                     "    {\n"
                     "      \"id\": \"g1\",\n"
                     "      \"x\": 12345678901234567890.123\n"
                     "    }\n"
                     "  ]\n"
                     "}\n";
  g_autoptr (PlannerImporter) importer = exchange_import_whole (fixture->plan, json);
  const PlannerImportReport *report = planner_importer_get_report (importer);
  g_autofree char *plain = exchange_export (fixture->plan, TRUE, NULL);
  g_autofree char *full = exchange_export (fixture->plan, FALSE, NULL);
  g_autofree char *back = NULL;
  g_autofree char *json_report = planner_import_report_to_json (report);
  PlannerPlan *other = exchange_new_plan (fixture->folder, "Ben");

  g_assert_cmpstr (plain, ==, json);
  g_assert_cmpuint (report->kept_unknown->len, ==, 4);
  g_assert_nonnull (strstr (json_report, "\"member\": \"colour\""));
  g_assert_nonnull (strstr (full, "\"r\": 1.50"));
  exchange_take (other, full);
  back = exchange_export (other, TRUE, NULL);
  g_assert_cmpstr (back, ==, json);
  exchange_close_plan (other);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *imported = NULL;
  g_autofree char *again = NULL;

  take (fixture, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\"}, {\"id\": \"b\"}]}");
  before = exchange_export (fixture->plan, TRUE, NULL);
  take (fixture, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": null, \"parent\": \"b\"}, {\"id\": \"c\"}], \"risks\": [{\"id\": \"r\"}]}");
  imported = exchange_export (fixture->plan, TRUE, NULL);
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Import eastmere.json");
  g_assert_true (planner_plan_undo (fixture->plan, NULL));
  after = exchange_export (fixture->plan, TRUE, NULL);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (planner_plan_redo (fixture->plan, NULL));
  again = exchange_export (fixture->plan, TRUE, NULL);
  g_assert_cmpstr (imported, ==, again);
}

static void
test_dry_run (Fixture *fixture, gconstpointer data)
{
  const char *json = EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A3\"}, {\"id\": \"n\", \"text\": \"New ask\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (PlannerImporter) dry = NULL;
  g_autoptr (PlannerImporter) real = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *foretold = NULL;
  g_autofree char *happened = NULL;
  const PlannerImportChange *change;
  gboolean done = FALSE;

  take (fixture, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\"}]}");
  before = exchange_export (fixture->plan, FALSE, NULL);
  dry = planner_importer_new_from_bytes (fixture->plan, bytes, "x.json", NULL);
  planner_importer_set_dry_run (dry, TRUE);
  while (!done)
    g_assert_true (planner_importer_step (dry, 0, &done, NULL));
  g_assert_false (planner_plan_is_busy (fixture->plan));
  after = exchange_export (fixture->plan, FALSE, NULL);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_backups (fixture), ==, 1);

  foretold = planner_import_report_to_json (planner_importer_get_report (dry));
  change = g_ptr_array_index (planner_importer_get_report (dry)->changes[PLANNER_KIND_ASK], 0);
  g_assert_cmpstr (change->id, ==, "a");
  g_assert_cmpint (change->result, ==, PLANNER_MERGE_CHANGED);
  g_assert_cmpuint (change->fields, ==, G_GUINT64_CONSTANT (1) << PLANNER_FIELD_INDEX (PLANNER_ASK_TEXT));
  change = g_ptr_array_index (planner_importer_get_report (dry)->changes[PLANNER_KIND_ASK], 1);
  g_assert_cmpstr (change->title, ==, "New ask");

  real = planner_importer_new_again (dry);
  g_assert_true (planner_importer_run (real, NULL));
  happened = planner_import_report_to_json (planner_importer_get_report (real));
  g_assert_cmpstr (foretold, ==, happened);
  exchange_assert_value (fixture->plan, "a", PLANNER_ASK_TEXT, "A3");
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  const char *json = EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}, {\"id\": \"d\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (PlannerImporter) importer = planner_importer_new_from_bytes (fixture->plan, bytes, "x.json", "B");
  gboolean done = FALSE;

  while (!planner_plan_is_busy (fixture->plan))
    g_assert_true (planner_importer_step (importer, 0, &done, NULL));
  g_assert_true (planner_importer_step (importer, 0, &done, NULL));
  g_assert_false (done);
  g_assert_cmpfloat (planner_importer_get_progress (importer), >, 0);
  g_assert_cmpfloat (planner_importer_get_progress (importer), <, 1);
  planner_importer_cancel (importer);
  g_assert_false (planner_plan_is_busy (fixture->plan));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 0);
  g_assert_cmpstr (planner_plan_get_author (fixture->plan), ==, "Ama");
}

static void
test_other_plan (Fixture *fixture, gconstpointer data)
{
  const char *other = "{\"format\": \"org.icb.Planner\", \"version\": 1, \"plan\": {\"id\": \"q\", \"title\": \"Other\"},"
                      "\"asks\": [{\"id\": \"z\"}]}";
  g_autoptr (PlannerImporter) importer = NULL;

  take (fixture, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\"}]}");
  importer = exchange_import_whole (fixture->plan, other);
  exchange_assert_problem (planner_importer_get_report (importer), 0, "plan", "q", "id", "\"q\"", "another plan");
  exchange_assert_value (fixture->plan, planner_record_get_id (planner_plan_get_root (fixture->plan)), PLANNER_PLAN_TITLE, "Plan");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 2);
}

static void
test_too_big (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "big.json", NULL);
  g_autoptr (GError) error = NULL;
  FILE *file = g_fopen (path, "w");

  g_assert_cmpint (fseek (file, 512L * 1024 * 1024 + 1, SEEK_SET), ==, 0);
  g_assert_cmpint (fputc ('}', file), ==, '}');
  fclose (file);
  g_assert_null (planner_importer_new (fixture->plan, path, NULL, &error));
  g_assert_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_TOO_BIG);
}

/* The sentence names the file and says that nothing happened. */
static void
test_unreadable_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere.json", NULL);
  const char *paths[] = { fixture->folder, nowhere, planner_plan_get_path (fixture->plan) };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_path_get_basename (paths[i]);

      g_assert_null (planner_importer_new (fixture->plan, paths[i], NULL, &error));
      g_assert_nonnull (strstr (error->message, name));
      g_assert_nonnull (strstr (error->message, "Nothing was changed."));
    }
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, exchange_set_up, test, exchange_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("/import/types", test_types);
  add ("/import/over-what-exists", test_over_what_exists);
  add ("/import/again", test_again);
  add ("/import/bad-values", test_bad);
  add ("/import/left-out", test_left_out);
  add ("/import/circle", test_circle);
  add ("/import/circle-later", test_circle_later);
  add ("/import/circle-of-dependencies", test_circle_of_dependencies);
  add ("/import/circle-of-organisations", test_circle_of_organisations);
  add ("/import/refused", test_refused);
  add ("/import/unknown", test_unknown);
  add ("/import/undo", test_undo);
  add ("/import/dry-run", test_dry_run);
  add ("/import/cancel", test_cancel);
  add ("/import/other-plan", test_other_plan);
  add ("/import/too-big", test_too_big);
  add ("/import/unreadable-file", test_unreadable_file);
  return g_test_run ();
}
