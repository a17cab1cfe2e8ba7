/* test-table-match.c: tables from a clipboard, and columns that a person matches to fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/exchange/planner-table-clipboard.h"
#include "exchange-fixture.h"

static GBytes *
bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
assert_html (const char *html, const char *wanted)
{
  g_autoptr (GBytes) content = bytes (html);
  g_autoptr (GBytes) table = planner_table_from_html (content);
  g_autofree char *found = table != NULL ? g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table)) : NULL;

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_html (void)
{
  /* Excel and LibreOffice. */
  assert_html ("<html><head><style>td {color: red}</style><title>x</title></head><body><!--StartFragment-->"
               "<table border=0><col width=64><tr height=20><td>Ask</td><td class=xl65>Status</td></tr>\r\n"
               "<tr><td>Agree the\r\n  pathway</td><td>On&nbsp;track</td></tr></table></body></html>",
               "Ask\tStatus\nAgree the pathway\tOn track\n");
  /* Word: paragraphs in cells, and what is written between them. */
  assert_html ("<p>Before</p><TABLE><TBODY><TR><TH><p class=MsoNormal><b>Ask</b><o:p></o:p></p></TH><TD><p>Tags</p></TD></TR>"
               "<TR><TD><p>One</p><p>Two</p></TD><TD><p>a &lt;b&gt; &amp; c<br>d</p></TD></TR></TABLE><p>After</p>",
               "Ask\tTags\n\"One\nTwo\"\t\"a <b> & c\nd\"\n");
  /* Cells over several columns and rows leave the others where they are. */
  assert_html ("<table><tr><td colspan=2>A</td><td rowspan=\"2\">B</td></tr><tr><td>C</td><td>D</td></tr>"
               "<tr><td>E</td><td>F</td><td>G</td></tr></table>",
               "A\t\tB\nC\tD\t\nE\tF\tG\n");
  /* What is no table of two by two. */
  assert_html ("<p>One</p><ul><li>Two</li></ul>", NULL);
  assert_html ("<table><tr><td>One</td><td>Two</td></tr></table>", NULL);
  assert_html ("<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>", NULL);
  assert_html ("", NULL);
}

static void
test_hostile_html (void)
{
  g_autoptr (GString) wide = g_string_new ("<table>");
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) table = NULL;
  g_autoptr (PlannerTableMatch) match = NULL;
  g_autoptr (GError) error = NULL;

  /* Nothing is closed; scripts are no text; a table in a cell is text of that cell. */
  assert_html ("<table><tr><td>A<td>B<script>alert(1)</script><tr><td>\"C\"<td><table><tr><td>D</td><td>E</td></tr></table>F",
               "A\tB\n\"\"\"C\"\"\"\t\"D\nE\nF\"\n");
  assert_html ("<table><tr><td>A\xff</td><td>&#0;&#x110000;&nosuch;</td></tr><tr><td rowspan=99999999999>\t</td><td>B</td></tr><table",
               "A\xef\xbf\xbd\t\xef\xbf\xbd\xef\xbf\xbd&nosuch;\n\tB\n");
  for (guint i = 0; i < 2; i++)
    {
      g_string_append (wide, "<tr>");
      for (guint j = 0; j < 10000; j++)
        g_string_append (wide, "<td colspan=1000>x</td>");
    }
  content = bytes (wide->str);
  table = planner_table_from_html (content);
  g_assert_nonnull (table);
  g_assert_cmpuint (g_bytes_get_size (table), <, 4096);
  match = planner_table_match_new (table, '\t', &error);
  g_assert_null (match);
  g_assert_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_TABLE);
  g_assert_nonnull (strstr (error->message, "more than 256 columns"));
}

static gboolean
is_table (const char *text)
{
  g_autoptr (GBytes) content = bytes (text);
  g_autoptr (GBytes) table = planner_table_from_text (content);

  return table != NULL;
}

static void
test_text (void)
{
  g_autoptr (GBytes) zero = g_bytes_new_static ("a\tb\nc\0\td\n", 10);
  g_autoptr (GBytes) none = planner_table_from_text (zero);

  g_assert_true (is_table ("Ask\tStatus\r\nAgree the pathway\tOn track\r\n"));
  g_assert_true (is_table ("Ask\tStatus\n\"One\nTwo\"\t\n"));
  g_assert_true (is_table ("1\tOne\n2\tTwo\n"));
  g_assert_false (is_table ("One\tTwo\n"));
  g_assert_false (is_table ("One\n\tTwo\n\t\tThree\n"));
  g_assert_false (is_table ("\tOne\n\tTwo\n"));
  g_assert_false (is_table ("•\tOne\n•\tTwo\n"));
  g_assert_false (is_table ("1.\tOne\n(a)\tTwo\n"));
  g_assert_false (is_table ("One\tTwo\nThree, with \"quotes\n"));
  g_assert_false (is_table ("a\tb\n\"c\td\n"));
  g_assert_false (is_table ("\xff\tb\nc\td\n"));
  g_assert_false (is_table (""));
  g_assert_null (none);
}

/* What is pasted into the agenda of a meeting is on it. */
static void
test_one_more_column (void)
{
  static const struct
  {
    const char *table;
    const char *wider;
  } rows[] = {
    { "Title\tMinutes\nWelcome\t5\n", "Title\tMinutes\tmeeting\nWelcome\t5\tm-1\n" },
    { "Item\tTitle\n\n1\t\"One\nTwo \"\"quoted\"\"\"", "Item\tTitle\tmeeting\n1\t\"One\nTwo \"\"quoted\"\"\"\tm-1\n" },
    /* No row says what columns are: the first is a record. */
    { "Welcome\t5\nMinutes of May\t10\n", "Welcome\t5\tm-1\nMinutes of May\t10\tm-1\n" },
    /* Shorter rows are filled up, so that it is the same column in all. */
    { "Title\tMinutes\tPages\nWelcome\n", "Title\tMinutes\tPages\tmeeting\nWelcome\t\t\tm-1\n" },
    { "Title\t\"never closed\n", "Title\t\"never closed\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) table = bytes (rows[i].table);
      g_autoptr (GBytes) wider = planner_table_add_column (table, PLANNER_AGENDA_ITEM_MEETING, "m-1");
      gsize length;
      const char *text = g_bytes_get_data (wider, &length);
      g_autofree char *copy = g_strndup (text, length);

      g_assert_cmpstr (copy, ==, rows[i].wider);
    }
}

static PlannerTableMatch *
match_table (const char *text, PlannerKind kind)
{
  g_autoptr (GBytes) table = bytes (text);
  g_autoptr (GError) error = NULL;
  PlannerTableMatch *match = planner_table_match_new (table, '\0', &error);

  g_assert_no_error (error);
  planner_table_match_set_kind (match, kind);
  return match;
}

static void
assert_column (PlannerTableMatch *match, guint column, PlannerField field)
{
  g_assert_cmpint (g_array_index (match->columns, int, column), ==,
                   field == PLANNER_FIELD_NONE ? PLANNER_TABLE_COLUMN_NONE : (int) PLANNER_FIELD_INDEX (field));
}

static void
test_match (void)
{
  g_autoptr (PlannerTableMatch) match
      = match_table ("\xef\xbb\xbf" "Id;LATEST update;Ask;Shoe size;text\n\n;;'=1+1;;\n", PLANNER_KIND_ASK);

  g_assert_cmpuint (match->n_columns, ==, 5);
  g_assert_true (match->has_headings);
  g_assert_cmpint (g_array_index (match->columns, int, 0), ==, PLANNER_TABLE_COLUMN_ID);
  assert_column (match, 1, PLANNER_ASK_UPDATE);
  assert_column (match, 2, PLANNER_ASK_TEXT);
  assert_column (match, 3, PLANNER_FIELD_NONE);
  assert_column (match, 4, PLANNER_FIELD_NONE);
  g_assert_cmpuint (planner_table_match_count (match), ==, 3);
  g_assert_cmpuint (match->rows->len, ==, 2);
  g_assert_cmpstr (planner_table_match_get_cell (match, 1, 2), ==, "=1+1");
  g_assert_cmpstr (planner_table_match_get_cell (match, 1, 200), ==, "");

  planner_table_match_set_column (match, 3, (int) PLANNER_FIELD_INDEX (PLANNER_ASK_TEXT));
  assert_column (match, 2, PLANNER_FIELD_NONE);
  assert_column (match, 3, PLANNER_ASK_TEXT);

  planner_table_match_set_kind (match, PLANNER_KIND_PERSON);
  g_assert_cmpint (g_array_index (match->columns, int, 0), ==, PLANNER_TABLE_COLUMN_ID);
  assert_column (match, 3, PLANNER_FIELD_NONE);
}

/* What the register of the risks room gives when it is copied. */
static void
test_scores_by_their_names (void)
{
  static const struct
  {
    const char *heading;
    PlannerField likelihood;
  } cases[] = {
    { "Inherent", PLANNER_RISK_INHERENT_LIKELIHOOD },
    { "residual", PLANNER_RISK_RESIDUAL_LIKELIHOOD },
    { "Target", PLANNER_RISK_TARGET_LIKELIHOOD },
    { "Residual risk score", PLANNER_RISK_RESIDUAL_LIKELIHOOD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (planner_table_match_heading (PLANNER_KIND_RISK, NULL, cases[i].heading), ==,
                     PLANNER_TABLE_COLUMN_SCORE + (int) PLANNER_FIELD_INDEX (cases[i].likelihood));
  g_assert_cmpint (planner_table_match_heading (PLANNER_KIND_RISK, NULL, "Targets met"), ==, PLANNER_TABLE_COLUMN_NONE);
}

/* The register as boards read it: two rows of headings, workstreams by their names, and scores with their products. */
static void
test_register (Fixture *fixture, gconstpointer data)
{
  const char *text = "Risk details\t\t\tInherent scores\t\t\tResidual\tTarget\n"
                     "Reference number\tWorkstream / Project\tRisk description\tLikelihood\tSeverity\tInherent risk score\t\t\n"
                     "UC1\tUnplanned Care\tRounds are handed back\t4\t5\t20\t4 x 4 = 16\tTBC\n"
                     "UC2\tOne front door\tCrews wait\t3\t3\t10\t2x3\t\n";
  g_autoptr (GBytes) table = bytes (text);
  g_autoptr (PlannerTableMatch) match = match_table (text, PLANNER_KIND_RISK);
  g_autoptr (PlannerImporter) importer = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *risks = planner_plan_get_records (fixture->plan, PLANNER_KIND_RISK);
  g_autoptr (PlannerRecord) first = NULL;
  g_autoptr (PlannerRecord) second = NULL;
  g_autofree char *heading = planner_table_match_dup_heading (match, 4);
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  planner_edit_add (edit, PLANNER_KIND_WORKSTREAM, "uc", NULL, NULL, &error);
  planner_edit_set (edit, "uc", PLANNER_WORKSTREAM_NAME, "Unplanned Care", &error);
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (planner_table_match_get_n_heading_rows (match), ==, 2);
  g_assert_cmpuint (planner_table_match_count (match), ==, 8);
  g_assert_cmpstr (heading, ==, "Inherent scores: Severity");
  importer = planner_importer_new_matched (fixture->plan, table, "pasted table", match, NULL);
  g_assert_true (planner_importer_run (importer, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (risks), ==, 2);
  first = g_list_model_get_item (risks, 0);
  second = g_list_model_get_item (risks, 1);
  g_assert_cmpstr (planner_record_get (first, PLANNER_RISK_WORKSTREAM), ==, "uc");
  g_assert_cmpstr (planner_record_get (second, PLANNER_RISK_PROJECT), ==, "One front door");
  g_assert_cmpstr (planner_record_get (first, PLANNER_RISK_INHERENT_SEVERITY), ==, "5");
  g_assert_cmpstr (planner_record_get (first, PLANNER_RISK_RESIDUAL_LIKELIHOOD), ==, "4");
  g_assert_null (planner_record_get (first, PLANNER_RISK_TARGET_LIKELIHOOD));
  g_assert_cmpstr (planner_record_get (second, PLANNER_RISK_RESIDUAL_SEVERITY), ==, "3");
  /* Three times three is not ten. */
  g_assert_cmpuint (planner_importer_get_report (importer)->problems->len, ==, 1);
}

static void
append_cells (GString *text, const GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", (const char *) cells->pdata[i]);
  g_string_append (text, "\n");
}

static char *
dup_records (PlannerPlan *plan, const PlannerTableMatch *match, guint n)
{
  g_autoptr (GPtrArray) records = planner_table_match_list_records (match, plan, n);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    append_cells (text, records->pdata[i]);
  return g_string_free (text, FALSE);
}

/* What is shown beforehand is what will be: rows that carry on others are no records of their own. */
static void
test_first_records (Fixture *fixture, gconstpointer data)
{
  const char *text = "Name\tDate declared\tName of organisation\tNature of interest\tType of interest\n"
                     "Ama Boateng\t12/07/2018\tMere Voice\tDirector\tFinancial\n"
                     "\t\t\tCore grant\t\n"
                     "\t\t\t- a contract\t\n"
                     "\t\tMere School\tGovernor\tPersonal\n"
                     "Ben Okoro\tTBC\tMere Arts\tTrustee\tPersonal\n"
                     "\t\t\tunpaid\t\n";
  g_autoptr (PlannerTableMatch) match = match_table (text, PLANNER_KIND_INTEREST);
  g_autoptr (PlannerTableMatch) plain = match_table ("nature\nDirector\n\n- a contract\n", PLANNER_KIND_INTEREST);
  g_autofree char *all = dup_records (fixture->plan, match, 5);
  g_autofree char *again = dup_records (fixture->plan, match, 5);
  g_autofree char *first = dup_records (fixture->plan, match, 1);
  g_autofree char *rows = dup_records (fixture->plan, plain, 5);

  g_assert_cmpstr (all, ==,
                   "Ama Boateng|12/07/2018|Mere Voice|Director\nCore grant\n- a contract|Financial\n"
                   "Ama Boateng|12/07/2018|Mere School|Governor|Personal\n"
                   "Ben Okoro||Mere Arts|Trustee\nunpaid|Personal\n");
  g_assert_cmpstr (again, ==, all);
  g_assert_cmpstr (first, ==, "Ama Boateng|12/07/2018|Mere Voice|Director\nCore grant\n- a contract|Financial\n");
  g_assert_cmpstr (rows, ==, "Director\n- a contract\n");
}

/* The columns are what the person says, also where there are no headings. */
static void
test_import_matched (Fixture *fixture, gconstpointer data)
{
  const char *text = "Agree the pathway\tsoon\t2018/19\nOpen the hub\tlater\tnever\n\n";
  g_autoptr (GBytes) table = bytes (text);
  g_autoptr (PlannerTableMatch) match = match_table (text, PLANNER_KIND_ASK);
  g_autoptr (PlannerImporter) looker = NULL;
  g_autoptr (PlannerImporter) importer = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *asks = planner_plan_get_records (fixture->plan, PLANNER_KIND_ASK);
  g_autoptr (PlannerRecord) first = NULL;

  g_assert_false (match->has_headings);
  g_assert_cmpuint (planner_table_match_count (match), ==, 0);
  planner_table_match_set_column (match, 0, (int) PLANNER_FIELD_INDEX (PLANNER_ASK_TEXT));
  planner_table_match_set_column (match, 2, (int) PLANNER_FIELD_INDEX (PLANNER_ASK_YEAR));
  looker = planner_importer_new_matched (fixture->plan, table, "pasted table", match, NULL);
  planner_importer_set_dry_run (looker, TRUE);
  g_assert_true (planner_importer_run (looker, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (planner_importer_get_report (looker)->counts[PLANNER_KIND_ASK].added, ==, 2);
  g_assert_cmpuint (planner_importer_get_report (looker)->problems->len, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (asks), ==, 0);

  importer = planner_importer_new_again (looker);
  g_assert_true (planner_importer_run (importer, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (asks), ==, 2);
  first = g_list_model_get_item (asks, 0);
  g_assert_cmpstr (planner_record_get (first, PLANNER_ASK_TEXT), ==, "Agree the pathway");
  g_assert_cmpstr (planner_record_get (first, PLANNER_ASK_YEAR), ==, "2018/19");
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Import pasted table");
  planner_plan_undo (fixture->plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (asks), ==, 0);
}

/* A first row that holds headings is no record, and a column that the person leaves out is no problem. */
static void
test_import_left_out (Fixture *fixture, gconstpointer data)
{
  const char *text = "id,text,Shoe size\nask-1,\"Agree, then open\",38\n";
  g_autoptr (GBytes) table = bytes (text);
  g_autoptr (PlannerTableMatch) match = match_table (text, PLANNER_KIND_ASK);
  g_autoptr (PlannerImporter) importer = planner_importer_new_matched (fixture->plan, table, "t", match, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_importer_run (importer, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (planner_importer_get_report (importer)->problems->len, ==, 0);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 1);
  exchange_assert_value (fixture->plan, "ask-1", PLANNER_ASK_TEXT, "Agree, then open");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-match/html", test_html);
  g_test_add_func ("/table-match/hostile-html", test_hostile_html);
  g_test_add_func ("/table-match/text", test_text);
  g_test_add_func ("/table-match/one-more-column", test_one_more_column);
  g_test_add_func ("/table-match/match", test_match);
  g_test_add_func ("/table-match/scores-by-their-names", test_scores_by_their_names);
  g_test_add ("/table-match/import-matched", Fixture, NULL, exchange_set_up, test_import_matched, exchange_tear_down);
  g_test_add ("/table-match/register", Fixture, NULL, exchange_set_up, test_register, exchange_tear_down);
  g_test_add ("/table-match/first-records", Fixture, NULL, exchange_set_up, test_first_records, exchange_tear_down);
  g_test_add ("/table-match/import-left-out", Fixture, NULL, exchange_set_up, test_import_left_out, exchange_tear_down);

  return g_test_run ();
}
