/* bench-plan.c: importing, exporting, editing, finding and keeping a large plan, each beside its floor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints rows NAME, FLOOR, OURS, BOUND, UNIT parted by tabs. Long work is measured in processor time, which other work on the
 * machine changes least; an edit in time that passed, floor and ours in turn, as it waits for the disk.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "common/planner-test-folder.h"
#include "core/exchange/planner-exporter.h"
#include "core/exchange/planner-importer.h"
#include "core/plan/planner-edit.h"
#include "core/plan/planner-find.h"

#define EDITS 200
#define FINDS 200

static double
processor_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6 + usage.ru_stime.tv_sec + usage.ru_stime.tv_usec / 1e6;
}

static void
print_row (const char *name, double floor, double ours, const char *bound, const char *unit)
{
  g_print ("%s\t%.4g\t%.4g\t%s\t%s\n", name, floor, ours, bound, unit);
}

static void
stop_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

/* The floor of an import: one tree of the whole file, then plain inserts in one transaction */

static void
bind_node (sqlite3_stmt *statement, int parameter, JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    sqlite3_bind_text (statement, parameter, json_node_get_string (node), -1, SQLITE_STATIC);
  else if (JSON_NODE_HOLDS_VALUE (node))
    sqlite3_bind_int64 (statement, parameter, json_node_get_int (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autofree char *text = json_to_string (node, FALSE);

      sqlite3_bind_text (statement, parameter, text, -1, SQLITE_TRANSIENT);
    }
}

static sqlite3_stmt *
make_floor_table (sqlite3 *db, const PlannerKindInfo *info)
{
  g_autoptr (GString) create = g_string_new (NULL);
  g_autoptr (GString) insert = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;

  g_string_printf (create, "CREATE TABLE \"%s\" (id TEXT PRIMARY KEY", info->name);
  g_string_printf (insert, "INSERT INTO \"%s\" VALUES (?", info->name);
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_string_append_printf (create, ", \"%s\"", info->fields[i].name);
      g_string_append (insert, ", ?");
    }
  g_string_append (create, ")");
  g_string_append (insert, ")");
  sqlite3_exec (db, create->str, NULL, NULL, NULL);
  sqlite3_prepare_v2 (db, insert->str, -1, &statement, NULL);
  return statement;
}

static void
insert_kind (sqlite3 *db, const PlannerKindInfo *info, JsonArray *records)
{
  sqlite3_stmt *statement = make_floor_table (db, info);

  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      JsonObject *record = json_array_get_object_element (records, i);

      bind_node (statement, 1, json_object_get_member (record, "id"));
      for (guint f = 0; f < info->n_fields; f++)
        {
          JsonNode *node = json_object_get_member (record, info->fields[f].name);

          if (node != NULL)
            bind_node (statement, 2 + f, node);
        }
      sqlite3_step (statement);
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
    }
  sqlite3_finalize (statement);
}

static void
measure_floor (const char *source, const char *folder, double *parse, double *import)
{
  g_autofree char *path = g_build_filename (folder, "floor.db", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  double start = processor_seconds ();
  JsonObject *root;
  sqlite3 *db;

  json_parser_load_from_file (parser, source, &error);
  stop_on (error);
  *parse = processor_seconds () - start;
  root = json_node_get_object (json_parser_get_root (parser));
  sqlite3_open (path, &db);
  sqlite3_exec (db, "BEGIN", NULL, NULL, NULL);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      const PlannerKindInfo *info = planner_kind_get_info (kind);

      if (kind != PLANNER_KIND_PLAN && json_object_has_member (root, info->name))
        insert_kind (db, info, json_object_get_array_member (root, info->name));
    }
  sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);
  sqlite3_close (db);
  *import = processor_seconds () - start;
}

static double
measure_import (PlannerPlan *plan, const char *source)
{
  g_autoptr (GError) error = NULL;
  double start = processor_seconds ();
  g_autoptr (PlannerImporter) importer = planner_importer_new (plan, source, NULL, &error);

  stop_on (error);
  planner_importer_run (importer, &error);
  stop_on (error);
  return processor_seconds () - start;
}

static void
measure_export (PlannerPlan *plan, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "export.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (plan);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *text = NULL;
  double start = processor_seconds ();
  double ours, floor;

  planner_exporter_write_file (exporter, path, &error);
  stop_on (error);
  ours = processor_seconds () - start;
  json_parser_load_from_file (parser, path, &error);
  stop_on (error);
  start = processor_seconds ();
  text = json_to_string (json_parser_get_root (parser), TRUE);
  floor = processor_seconds () - start;
  print_row ("export, 100,000 records", floor, ours, "3", "s");
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
median (double *values, guint n_values)
{
  qsort (values, n_values, sizeof (double), compare_doubles);
  return values[n_values / 2];
}

/* One durable commit of one row, as bare as it can be, in a file of the same folder. */
static sqlite3 *
open_floor_commit (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "commit.db", NULL);
  sqlite3 *db;

  sqlite3_open (path, &db);
  sqlite3_exec (db,
                "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"
                "CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT); INSERT INTO t VALUES (1, 'a')",
                NULL, NULL, NULL);
  return db;
}

static void
measure_edit (PlannerPlan *plan, const char *folder)
{
  GListModel *asks = planner_plan_get_records (plan, PLANNER_KIND_ASK);
  g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, 0);
  g_autoptr (GError) error = NULL;
  sqlite3 *db = open_floor_commit (folder);
  double floor[EDITS], ours[EDITS];

  for (guint i = 0; i < EDITS; i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE t SET words = 'word %u' WHERE id = 1", i);
      g_autofree char *words = g_strdup_printf ("word %u", i);
      gint64 start = g_get_monotonic_time ();

      sqlite3_exec (db, sql, NULL, NULL, NULL);
      floor[i] = (g_get_monotonic_time () - start) / 1e3;
      start = g_get_monotonic_time ();
      planner_plan_set (plan, planner_record_get_id (ask), PLANNER_ASK_UPDATE, words, PLANNER_EDIT_DEFAULT, &error);
      stop_on (error);
      ours[i] = (g_get_monotonic_time () - start) / 1e3;
    }
  sqlite3_close (db);
  print_row ("one edit, durable, in its lists", median (floor, EDITS), median (ours, EDITS), "2", "ms");
}

static double
find_floor (PlannerStore *store, const char *query)
{
  gint64 start = g_get_monotonic_time ();
  sqlite3_stmt *statement = planner_store_prepare (
    store, "SELECT rowid FROM \"_find\" WHERE \"_find\" MATCH ?1 ORDER BY rowid LIMIT 50", NULL);

  planner_store_bind (statement, 1, query);
  while (planner_store_step (store, statement, NULL) > 0)
    ;
  return (g_get_monotonic_time () - start) / 1e3;
}

static void
measure_find (PlannerPlan *plan)
{
  static const char *const typed[] = { "n", "ne", "nei", "neigh", "neighbour", "neighbourhood b", "urgent care pil" };
  static const char *const queries[] = { "\"n\"*", "\"ne\"*", "\"nei\"*", "\"neigh\"*", "\"neighbour\"*",
                                         "\"neighbourhood\"* \"b\"*", "\"urgent\"* \"care\"* \"pil\"*" };
  g_autoptr (GError) error = NULL;
  double floor[FINDS], ours[FINDS];
  double start = processor_seconds ();

  planner_plan_catch_up (plan, 0, &error);
  stop_on (error);
  g_printerr ("indexing the words afterwards: %.2f s\n", processor_seconds () - start);
  for (guint i = 0; i < FINDS; i++)
    {
      gint64 begun;
      g_autoptr (GPtrArray) found = NULL;

      floor[i] = find_floor (planner_plan_get_store (plan), queries[i % G_N_ELEMENTS (queries)]);
      begun = g_get_monotonic_time ();
      found = planner_plan_find (plan, typed[i % G_N_ELEMENTS (typed)], PLANNER_KIND_NONE, 50, &error);
      stop_on (error);
      ours[i] = (g_get_monotonic_time () - begun) / 1e3;
    }
  print_row ("find, per key, 100,000 records", median (floor, FINDS), median (ours, FINDS), "2", "ms");
  print_row ("find, slowest key, against one frame", 16.7, ours[FINDS - 1], "1", "ms");
}

static double
resident_megabytes (void)
{
  g_autofree char *status = NULL;
  const char *line;

  malloc_trim (0);
  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, "VmRSS:") : NULL;
  return line != NULL ? g_ascii_strtod (line + strlen ("VmRSS:"), NULL) / 1024 : 0;
}

static gsize
count_text (PlannerPlan *plan, PlannerKind kind)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);
  GListModel *records = planner_plan_get_records (plan, kind);
  gsize bytes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      bytes += strlen (planner_record_get_id (record));
      for (guint f = 0; f < info->n_fields; f++)
        if (planner_record_get (record, info->fields[f].field) != NULL)
          bytes += strlen (planner_record_get (record, info->fields[f].field));
    }
  return bytes;
}

static void
measure_memory (const char *path)
{
  g_autoptr (GError) error = NULL;
  double before = resident_megabytes ();
  g_autoptr (PlannerPlan) plan = planner_plan_open (path, PLANNER_STORE_OPEN_DEFAULT, &error);
  gsize text = 0;

  stop_on (error);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    text += count_text (plan, kind);
  print_row ("memory, 100,000 records, all read", text / 1048576.0, resident_megabytes () - before, "3", "MB");
}

static PlannerPlan *
make_plan (const char *folder, const char *name, char **path)
{
  g_autoptr (GError) error = NULL;
  PlannerPlan *plan;

  *path = g_build_filename (folder, name, NULL);
  plan = planner_plan_create (*path, NULL, "Ama Boateng", &error);
  stop_on (error);
  return plan;
}

/* In a process of its own, before anything else has grown the heap. */
static void
run_memory_apart (const char *program, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  const char *const command[] = { program, "--memory", path, NULL };

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error);
  stop_on (error);
  g_print ("%s", output);
}

int
main (int argc, char **argv)
{
  g_autofree char *state = planner_test_folder_use_state ();
  g_autofree char *path = NULL;
  g_autoptr (PlannerPlan) plan = NULL;
  double parse, floor, ours;
  char *folder;

  if (argc == 3 && g_str_equal (argv[1], "--memory"))
    {
      measure_memory (argv[2]);
      return 0;
    }
  folder = g_dir_make_tmp ("planner-bench-XXXXXX", NULL);
  measure_floor (argv[1], folder, &parse, &floor);
  malloc_trim (0);
  plan = make_plan (folder, "plan.icbplan", &path);
  ours = measure_import (plan, argv[1]);
  print_row ("import, 100,000 records, new plan", floor, ours, "1.5", "s");
  print_row ("import, the same file again", parse, measure_import (plan, argv[1]), "1.3", "s");
  measure_export (plan, folder);
  measure_edit (plan, folder);
  measure_find (plan);
  planner_plan_close (plan, NULL);
  run_memory_apart (argv[0], path);
  planner_test_folder_remove (folder);
  planner_test_folder_remove (g_steal_pointer (&state));
  return 0;
}
