/* test-export.c: what leaves, what never does, and in which bytes; and tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "core/plan/planner-clash.h"
#include "core/plan/planner-edit.h"
#include "exchange-fixture.h"

static const char *const plan_json =
    "{\"format\": \"org.icb.Planner\", \"version\": 1, \"plan\": {\"id\": \"p\", \"title\": \"Plan\"},"
    "\"organisations\": [{\"id\": \"o-trust\", \"part_of\": \"o-group\"}, {\"id\": \"o-group\"}, {\"id\": \"o-else\"}],"
    "\"people\": [{\"id\": \"p-lead\", \"organisation\": \"o-trust\"}, {\"id\": \"p-member\"}, {\"id\": \"p-else\"},"
    " {\"id\": \"p-private\", \"surname\": \"CANARY\", \"private\": true}],"
    "\"boards\": [{\"id\": \"b1\", \"code\": \"B1\"}, {\"id\": \"b2\", \"code\": \"B2\"}],"
    "\"seats\": [{\"id\": \"s1\", \"board\": \"b1\", \"person\": \"p-member\"}],"
    "\"workstreams\": [{\"id\": \"w1\", \"code\": \"UC\", \"name\": \"Unplanned\", \"board\": \"b1\"},"
    " {\"id\": \"w2\", \"code\": \"PC\", \"name\": \"Planned\"}],"
    "\"asks\": [{\"id\": \"a1\", \"workstream\": \"w1\", \"leads\": [\"p-lead\"]}, {\"id\": \"a1-child\", \"parent\": \"a1\"},"
    " {\"id\": \"a2\", \"workstream\": \"w2\", \"leads\": [\"p-else\"]},"
    " {\"id\": \"a-private\", \"workstream\": \"w1\", \"text\": \"CANARY\", \"private\": true}],"
    "\"milestones\": [{\"id\": \"m1\", \"ask\": \"a1-child\"}],"
    "\"risks\": [{\"id\": \"r1\", \"workstream\": \"w1\"}, {\"id\": \"r-private\", \"workstream\": \"w1\", \"private\": true}],"
    "\"risk_reviews\": [{\"id\": \"rr1\", \"risk\": \"r1\"}, {\"id\": \"rr-private\", \"risk\": \"r-private\", \"comment\": \"CANARY\"}],"
    "\"interests\": [{\"id\": \"i1\", \"person\": \"p-member\"}, {\"id\": \"i-private\", \"person\": \"p-private\", \"nature\": \"CANARY\"},"
    " {\"id\": \"i-sensitive\", \"person\": \"p-member\", \"nature\": \"SENSITIVE\", \"sensitive\": true},"
    " {\"id\": \"i-refused\", \"person\": \"p-else\", \"nature\": \"SENSITIVE\", \"consent\": false},"
    " {\"id\": \"i-agreed\", \"person\": \"p-else\", \"sensitive\": false, \"consent\": true}],"
    "\"meetings\": [{\"id\": \"t1\", \"boards\": [\"b1\", \"b2\"]}, {\"id\": \"t2\", \"boards\": [\"b2\"]}],"
    "\"agenda_items\": [{\"id\": \"g1\", \"meeting\": \"t1\", \"workstream\": \"w2\"}, {\"id\": \"g2\", \"meeting\": \"t2\"}],"
    "\"rulings\": [{\"id\": \"u1\", \"agenda_item\": \"g1\", \"interest\": \"i-sensitive\", \"reason\": \"SENSITIVE\"}],"
    "\"actions\": [{\"id\": \"c1\", \"agenda_item\": \"g1\"}],"
    "\"gadgets\": [{\"id\": \"x\", \"private\": true, \"y\": \"CANARY\"}, {\"id\": \"z\"}]}";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  exchange_set_up (fixture, data);
  planner_importer_free (exchange_import_whole (fixture->plan, plan_json));
}

static char *
list_ids (GPtrArray *items)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const PlannerExportItem *item = g_ptr_array_index (items, i);

      if (item->kind != PLANNER_KIND_PLAN)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", item->id);
    }
  return g_string_free (ids, FALSE);
}

/* What is told beforehand is just what is in the file. */
static void
assert_leaves (PlannerExporter *exporter, const char *leaving, const char *withheld)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerExportList) list = planner_exporter_list (exporter, &error);
  g_autofree char *ids = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  ids = list_ids (list->leaving);
  kept = list_ids (list->withheld);
  g_assert_cmpstr (ids, ==, leaving);
  g_assert_cmpstr (kept, ==, withheld);

  text = planner_exporter_dup_text (exporter, &error);
  g_assert_no_error (error);
  g_assert_null (strstr (text, "CANARY"));
  for (guint i = 0; i < list->leaving->len; i++)
    {
      const PlannerExportItem *item = g_ptr_array_index (list->leaving, i);
      g_autofree char *member = g_strdup_printf ("\"id\": \"%s\"", item->id);

      if (item->kind != PLANNER_KIND_PLAN && strstr (text, member) == NULL)
        g_error ("%s did not leave", item->id);
    }
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (fixture->plan);
  g_autofree char *text = NULL;

  assert_leaves (exporter,
                 "o-trust o-group o-else p-lead p-member p-else b1 b2 s1 w1 w2 a1 a1-child a2 m1 r1 rr1 i1 i-agreed t1 t2 g1 g2 c1",
                 "p-private a-private r-private rr-private i-private i-sensitive i-refused u1");
  text = planner_exporter_dup_text (exporter, NULL);
  g_assert_null (strstr (text, "SENSITIVE"));
  g_assert_nonnull (strstr (text, "\"id\": \"z\""));
  planner_exporter_include_sensitive (exporter);
  assert_leaves (exporter,
                 "o-trust o-group o-else p-lead p-member p-else b1 b2 s1 w1 w2 a1 a1-child a2 m1 r1 rr1 i1 i-sensitive i-refused i-agreed t1 "
                 "t2 g1 g2 u1 c1",
                 "p-private a-private r-private rr-private i-private");
}

static void
test_workstream (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "w1", "UC", "uc", "Unplanned" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PlannerExporter) exporter = planner_exporter_new (fixture->plan);

      g_assert_true (planner_exporter_add (exporter, PLANNER_KIND_WORKSTREAM, names[i], NULL));
      assert_leaves (exporter, "o-trust o-group p-lead w1 a1 a1-child m1 r1 rr1", "a-private r-private rr-private");
    }
}

static void
test_board (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (fixture->plan);

  g_assert_true (planner_exporter_add (exporter, PLANNER_KIND_BOARD, "B1", NULL));
  assert_leaves (exporter, "p-member b1 s1 w1 i1 t1 g1 c1", "i-sensitive u1");
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (fixture->plan);

  planner_exporter_add_kind (exporter, PLANNER_KIND_ASK);
  planner_exporter_add_kind (exporter, PLANNER_KIND_RISK_REVIEW);
  assert_leaves (exporter, "a1 a1-child a2 rr1", "a-private rr-private");
}

static void
test_no_such (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (fixture->plan);
  g_autoptr (GError) error = NULL;

  g_assert_false (planner_exporter_add (exporter, PLANNER_KIND_WORKSTREAM, "XX", &error));
  g_assert_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_SELECTION);
}

/* Where one partner made it private and another did not, it does not leave until that is settled. */
static void
test_private_clash (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *ben = exchange_new_plan (fixture->folder, "Ben");
  g_autofree char *to_ben = exchange_export (fixture->plan, FALSE, NULL);
  g_autofree char *to_ama = NULL;
  g_autofree char *text = NULL;

  planner_importer_free (exchange_import_whole (ben, to_ben));
  g_assert_true (planner_plan_set (ben, "a2", PLANNER_ASK_PRIVATE, "0", PLANNER_EDIT_DEFAULT, NULL));
  to_ama = exchange_export (ben, FALSE, NULL);
  g_assert_true (planner_plan_set (fixture->plan, "a2", PLANNER_ASK_PRIVATE, "1", PLANNER_EDIT_DEFAULT, NULL));
  planner_importer_free (exchange_import_whole (fixture->plan, to_ama));
  g_assert_cmpuint (planner_plan_count_clashes (fixture->plan), ==, 1);
  text = exchange_export (fixture->plan, FALSE, NULL);
  g_assert_null (strstr (text, "\"id\": \"a2\""));
  exchange_close_plan (ben);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = exchange_export (fixture->plan, FALSE, NULL);
  g_autofree char *other = exchange_export (fixture->plan, FALSE, NULL);
  g_autofree char *later = NULL;

  g_assert_cmpstr (one, ==, other);
  exchange_close_plan (fixture->plan);
  fixture->plan = exchange_open_plan (fixture->folder, "Ama");
  later = exchange_export (fixture->plan, FALSE, NULL);
  g_assert_cmpstr (one, ==, later);
  g_assert_true (g_str_has_suffix (one, "}\n"));
  g_assert_false (g_str_has_suffix (one, "\n\n"));
}

static guint
count_different_lines (const char *a, const char *b)
{
  g_auto (GStrv) lines = g_strsplit (a, "\n", -1);
  g_auto (GStrv) others = g_strsplit (b, "\n", -1);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_different = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    g_hash_table_add (known, lines[i]);
  for (guint i = 0; others[i] != NULL; i++)
    n_different += !g_hash_table_contains (known, others[i]);
  return n_different;
}

static void
test_small_difference (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = exchange_export (fixture->plan, FALSE, NULL);
  g_autofree char *plain_before = exchange_export (fixture->plan, TRUE, NULL);
  g_autofree char *after = NULL;
  g_autofree char *plain_after = NULL;

  g_assert_true (planner_plan_set (fixture->plan, "r1", PLANNER_RISK_REF, "UC9", PLANNER_EDIT_DEFAULT, NULL));
  after = exchange_export (fixture->plan, FALSE, NULL);
  plain_after = exchange_export (fixture->plan, TRUE, NULL);
  /* The value, _rev and _seen of the record, the stamp and when it was written. */
  g_assert_cmpuint (count_different_lines (before, after), <=, 5);
  g_assert_cmpuint (count_different_lines (plain_before, plain_after), ==, 1);
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.json", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "out.json", NULL);
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (fixture->plan);
  g_autofree char *text = NULL;
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;

  planner_exporter_set_time (exporter, "2018-11-22T12:00:00Z");
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_true (planner_exporter_write_file (exporter, path, NULL));
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  text = exchange_export (fixture->plan, FALSE, NULL);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, text);
  g_assert_false (planner_exporter_write_file (exporter, nowhere, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* In slices */

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_content (const char *path, const char *content)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, content);
}

/* So many that no part of the file is written in one slice, some of them deleted. */
static void
add_many (PlannerPlan *plan)
{
  PlannerEdit *edit = planner_edit_begin (plan, "Many", PLANNER_EDIT_DEFAULT, NULL);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%u", i);

      g_assert_nonnull (planner_edit_add (edit, i % 2 ? PLANNER_KIND_ASK : PLANNER_KIND_RISK, id, NULL, NULL, NULL));
    }
  g_assert_true (planner_edit_commit (edit, NULL));
  edit = planner_edit_begin (plan, "Fewer", PLANNER_EDIT_DEFAULT, NULL);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%u", i);

      g_assert_true (planner_edit_delete (edit, i % 2 ? PLANNER_KIND_ASK : PLANNER_KIND_RISK, id, NULL));
    }
  g_assert_true (planner_edit_commit (edit, NULL));
}

static PlannerExporter *
new_exporter (Fixture *fixture, gboolean plain, const char *workstream)
{
  PlannerExporter *exporter = planner_exporter_new (fixture->plan);

  planner_exporter_set_time (exporter, "2018-11-22T12:00:00Z");
  planner_exporter_set_plain (exporter, plain);
  if (workstream != NULL)
    g_assert_true (planner_exporter_add (exporter, PLANNER_KIND_WORKSTREAM, workstream, NULL));
  return exporter;
}

/* What stood there stays to the end; nobody writes meanwhile; and then there are the same bytes as in one go. */
static void
test_slices (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.json", NULL);

  add_many (fixture->plan);
  for (guint i = 0; i < 4; i++)
    {
      const char *workstream = i >= 2 ? "UC" : NULL;
      g_autofree char *whole = exchange_export (fixture->plan, i % 2, workstream);
      g_autoptr (PlannerExporter) exporter = new_exporter (fixture, i % 2, workstream);
      double progress = 0;
      guint n_slices = 0;

      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      g_assert_true (planner_exporter_begin_file (exporter, path, NULL));
      for (gboolean done = FALSE; !done; n_slices++)
        {
          assert_content (path, "old");
          g_assert_false (planner_plan_set (fixture->plan, "r1", PLANNER_RISK_REF, "UC9", PLANNER_EDIT_DEFAULT, NULL));
          g_assert_true (planner_exporter_step (exporter, 0, &done, NULL));
          g_assert_cmpfloat (planner_exporter_get_progress (exporter), >=, progress);
          progress = planner_exporter_get_progress (exporter);
          g_assert_cmpfloat (progress, <=, 1);
        }
      g_assert_cmpuint (n_slices, >, 30);
      assert_content (path, whole);
      g_assert_false (planner_plan_is_busy (fixture->plan));
    }
}

/* Given up anywhere, it leaves the old file, nothing beside it, and the plan as it was. */
static void
test_slices_given_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.json", NULL);
  g_autofree char *whole = NULL;
  guint n_files;

  add_many (fixture->plan);
  whole = exchange_export (fixture->plan, FALSE, NULL);
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  n_files = count_files (fixture->folder);
  for (guint most = 0; most < 33; most += 3)
    {
      g_autoptr (PlannerExporter) exporter = new_exporter (fixture, FALSE, NULL);
      gboolean done = FALSE;

      g_assert_true (planner_exporter_begin_file (exporter, path, NULL));
      for (guint i = 0; i < most && !done; i++)
        g_assert_true (planner_exporter_step (exporter, 0, &done, NULL));
      g_assert_false (done);
      planner_exporter_cancel (exporter);
      assert_content (path, "old");
      g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
      g_assert_false (planner_plan_is_busy (fixture->plan));
      /* The same can be begun again. */
      g_assert_true (planner_exporter_write_file (exporter, path, NULL));
      assert_content (path, whole);
      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
    }
}

/* What leaves is told in slices as it is in one go. */
static void
test_list_slices (Fixture *fixture, gconstpointer data)
{
  add_many (fixture->plan);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PlannerExporter) exporter = new_exporter (fixture, FALSE, i == 1 ? "UC" : NULL);
      g_autoptr (PlannerExportList) whole = planner_exporter_list (exporter, NULL);
      g_autoptr (PlannerExportList) list = NULL;
      g_autofree char *leaving = list_ids (whole->leaving);
      g_autofree char *withheld = list_ids (whole->withheld);
      g_autofree char *leaving_now = NULL;
      g_autofree char *withheld_now = NULL;
      guint n_slices = 0;

      g_assert_true (planner_exporter_begin_list (exporter, NULL));
      for (gboolean done = FALSE; !done; n_slices++)
        {
          g_assert_false (planner_plan_set (fixture->plan, "r1", PLANNER_RISK_REF, "UC9", PLANNER_EDIT_DEFAULT, NULL));
          g_assert_true (planner_exporter_step (exporter, 0, &done, NULL));
        }
      g_assert_cmpuint (n_slices, >, PLANNER_N_KINDS);
      g_assert_false (planner_plan_is_busy (fixture->plan));
      list = planner_exporter_steal_list (exporter);
      leaving_now = list_ids (list->leaving);
      withheld_now = list_ids (list->withheld);
      g_assert_cmpstr (leaving_now, ==, leaving);
      g_assert_cmpstr (withheld_now, ==, withheld);
    }
}

/* It neither waits for another edit nor disturbs it. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.json", NULL);
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (fixture->plan);
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Something long", PLANNER_EDIT_DEFAULT, NULL);
  guint n_files = count_files (fixture->folder);
  g_autoptr (GError) error = NULL;

  g_assert_false (planner_exporter_begin_file (exporter, path, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_BUSY);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
  g_assert_true (planner_edit_set (edit, "r1", PLANNER_RISK_REF, "UC9", NULL));
  g_assert_true (planner_edit_commit (edit, NULL));
  g_assert_true (planner_exporter_write_file (exporter, path, NULL));
}

/* Tables */

static char *
export_table (PlannerPlan *plan, PlannerKind kind, char separator)
{
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (plan);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  planner_exporter_write_table (exporter, kind, separator, stream, &error);
  g_assert_no_error (error);
  g_output_stream_write (stream, "", 1, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
import_table (Fixture *fixture, PlannerPlan *plan, PlannerKind kind, const char *text, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "table.csv", NULL);
  g_autoptr (PlannerImporter) importer = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  importer = planner_importer_new_table (plan, path, kind, "Ben", error);
  if (importer == NULL || !planner_importer_run (importer, error))
    return NULL;
  return planner_import_report_to_json (planner_importer_get_report (importer));
}

static void
test_table_round_trip (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "=1+1", "+44 20", "-5", "@x", "'=quoted", "''", "'", "a,\"b\"\nc;\td", "\ttab", "é" };
  const char *const separators = ",\t";

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);
      g_autoptr (PlannerEdit) edit = planner_edit_begin (fixture->plan, "Add", PLANNER_EDIT_DEFAULT, NULL);

      g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_BUDGET_POSITION, id, NULL, NULL, NULL));
      g_assert_true (planner_edit_set (edit, id, PLANNER_BUDGET_POSITION_COMMENT, texts[i], NULL));
      g_assert_true (planner_edit_set (edit, id, PLANNER_BUDGET_POSITION_FORECAST, "-123450", NULL));
      g_assert_true (planner_edit_commit (g_steal_pointer (&edit), NULL));
    }

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("table%u", i);
      PlannerPlan *other = exchange_new_plan (fixture->folder, name);
      g_autofree char *table = export_table (fixture->plan, PLANNER_KIND_BUDGET_POSITION, separators[i]);
      g_autofree char *report = import_table (fixture, other, PLANNER_KIND_BUDGET_POSITION, table, NULL);
      g_autofree char *again = NULL;

      g_assert_nonnull (strstr (table, "'=1+1"));
      g_assert_nonnull (strstr (table, "-1234.5"));
      g_assert_null (strstr (table, "'-1234.5"));
      g_assert_nonnull (strstr (report, "\"problems\": []"));
      again = export_table (other, PLANNER_KIND_BUDGET_POSITION, separators[i]);
      g_assert_cmpstr (table, ==, again);
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_autofree char *id = g_strdup_printf ("n%u", j);
          PlannerRecord *record = planner_plan_lookup (other, PLANNER_KIND_BUDGET_POSITION, id);

          g_assert_cmpstr (planner_record_get (record, PLANNER_BUDGET_POSITION_COMMENT), ==, texts[j]);
        }
      exchange_close_plan (other);
    }
}

static void
test_table_by_hand (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *report = import_table (
    fixture, fixture->plan, PLANNER_KIND_ASK,
      "\xef\xbb\xbf"
      "ID;Heading;Colour;Status;Start;leads\r\n"
      "a2;\"Two\r\nlines; and \"\"quotes\"\"\";red;On track;12/07/2018;p-lead, p-else\r\n"
      ";New;;;;\r\n"
      ";;;;;\r\n"
      "bad id;x;;;;\r\n"
      "a1;Heading;;soon;;;more",
    &error);
  PlannerRecord *ask = planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "a2");

  g_assert_no_error (error);
  g_assert_cmpstr (planner_record_get (ask, PLANNER_ASK_STATUS), ==, "on-track");
  g_assert_cmpstr (planner_record_get (ask, PLANNER_ASK_START), ==, "2018-07-12");
  g_assert_cmpstr (planner_record_get (ask, PLANNER_ASK_LEADS), ==, "p-lead p-else");
  g_assert_cmpstr (planner_record_get (ask, PLANNER_ASK_WORKSTREAM), ==, "w2");
  g_assert_nonnull (strstr (report, "\"field\": \"Colour\""));
  g_assert_nonnull (strstr (report, "\"value\": \"soon\""));
  g_assert_nonnull (strstr (report, "bad id"));
  g_assert_nonnull (strstr (report, "more cells"));
  g_assert_nonnull (strstr (report, "\"added\": 1"));
}

static void
test_table_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const tables[] = { "", "one,two\n1,2\n", "id,text\na,\"open\n", "id,text\na,\xff\n", "id,text,Text\n" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = exchange_export (fixture->plan, FALSE, NULL);
      g_autofree char *report = import_table (fixture, fixture->plan, PLANNER_KIND_ASK, tables[i], &error);
      g_autofree char *after = exchange_export (fixture->plan, FALSE, NULL);

      g_assert_null (report);
      g_assert_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_TABLE);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, exchange_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("/export/whole", test_whole);
  add ("/export/workstream", test_workstream);
  add ("/export/board", test_board);
  add ("/export/kinds", test_kinds);
  add ("/export/no-such", test_no_such);
  add ("/export/private-clash", test_private_clash);
  add ("/export/same-bytes", test_same_bytes);
  add ("/export/small-difference", test_small_difference);
  add ("/export/file", test_file);
  add ("/export/slices", test_slices);
  add ("/export/slices-given-up", test_slices_given_up);
  add ("/export/list-slices", test_list_slices);
  add ("/export/busy", test_busy);
  add ("/table/round-trip", test_table_round_trip);
  add ("/table/by-hand", test_table_by_hand);
  add ("/table/refused", test_table_refused);
  return g_test_run ();
}
