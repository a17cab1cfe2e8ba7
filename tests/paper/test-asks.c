/* test-asks.c: printed asks, read back from the PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "common/planner-test-folder.h"
#include "paper/planner-document-pdf.h"
#include "paper/planner-paper-asks.h"
#include "plans.h"
#include "reading.h"

static PlannerDocument *
document_new (TestPlan *test, const PlannerPaperAsksChoice *choice)
{
  GDate today;

  return planner_paper_asks_new (test->plan, test_plan_get_today (&today), choice);
}

/* "Page x of y" is right on every page, and the running heads are there. */
static void
check_running (Reading *reading)
{
  for (guint page = 0; page < reading->n_pages; page++)
    {
      g_autofree char *number = g_strdup_printf ("%u", page + 1);
      g_autofree char *last = g_strdup_printf ("%u", reading->n_pages);
      const ReadWord *word = NULL, *of = NULL;

      for (guint i = reading_get_first (reading, page); i < reading_get_first (reading, page + 1); i++)
        {
          const ReadWord *one = reading->words->pdata[i];

          if (g_str_equal (one->text, "Page"))
            {
              word = reading->words->pdata[i + 1];
              of = reading->words->pdata[i + 3];
            }
        }
      g_assert_nonnull (word);
      g_assert_cmpstr (word->text, ==, number);
      g_assert_cmpstr (of->text, ==, last);
      g_assert_nonnull (reading_find (reading, page, "Eastmere"));
      g_assert_nonnull (reading_find (reading, page, "As"));
      g_assert_nonnull (reading_find (reading, page, "July"));
    }
}

/* Every ask is there once, whole and on one page, under the headings of the columns. */
static void
check_asks (Reading *reading, guint n)
{
  g_autoptr (GHashTable) pages = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reading->words->len; i++)
    {
      const ReadWord *word = reading->words->pdata[i];
      gsize digits = strspn (word->text + 1, "0123456789");

      if (strlen (word->text) == 6 && word->text[0] == 'a' && digits == 5)
        {
          const ReadWord *column = reading_find (reading, word->page, "Ask");

          g_assert_true (g_hash_table_insert (pages, word->text, GUINT_TO_POINTER (word->page + 1)));
          g_assert_nonnull (column);
          g_assert_cmpfloat (column->bottom, <, word->top);
        }
      if (g_str_has_prefix (word->text, "enda"))
        g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (pages, word->text + 3)), ==, word->page + 1);
    }
  g_assert_cmpuint (g_hash_table_size (pages), ==, n);
}

/* The text of every ask is there once, letter for letter. */
static void
check_texts (Reading *reading, PlannerPlan *plan)
{
  GListModel *asks = planner_plan_get_records (plan, PLANNER_KIND_ASK);
  const ReadWord *column = reading_find (reading, 0, "Ask");
  const ReadWord *next = reading_find (reading, 0, "Leads");
  g_autofree char *all = NULL;

  all = reading_dup_text (reading, column->left - 1, next->left - 1);
  for (guint i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);
      g_auto (GStrv) words = g_strsplit (planner_record_get (ask, PLANNER_ASK_TEXT), " ", -1);
      g_autofree char *text = g_strjoinv ("", words);
      const char *found = strstr (all, text);

      if (found == NULL || strstr (found + 1, text) != NULL)
        g_error ("“%s” is not there once", text);
    }
}

static void
check_headings (Reading *reading, guint n)
{
  for (guint i = 0; i < n; i += 7)
    {
      g_autofree char *heading = g_strdup_printf ("Heading%04u", i / 7);
      g_autofree char *first = g_strdup_printf ("a%05u", i);
      const ReadWord *ask = NULL;

      for (guint page = 0; page < reading->n_pages && ask == NULL; page++)
        ask = reading_find (reading, page, first);
      g_assert_nonnull (ask);
      g_assert_nonnull (reading_find (reading, ask->page, heading));
      g_assert_cmpuint (reading_count (reading, heading), >=, 1);
    }
}

typedef struct
{
  guint n_asks;
  PlannerPaperSize size;
  gboolean landscape;
} Case;

static void
test_pages (gconstpointer data)
{
  const Case *item = data;
  PlannerPaper paper = planner_paper_get (item->size, item->landscape);
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;

  test_plan_add_asks (test, item->n_asks);
  document = document_new (test, NULL);
  planner_document_set_paper (document, &paper);
  reading = reading_new_of_document (document);

  g_assert_cmpuint (reading->n_pages, ==, planner_document_get_n_pages (document));
  reading_check_margins (reading, &paper);
  check_running (reading);
  check_asks (reading, item->n_asks);
  check_headings (reading, item->n_asks);
  if (item->n_asks > 0)
    check_texts (reading, test->plan);
  g_test_message ("%u asks, %u pages", item->n_asks, reading->n_pages);
}

static void
test_empty (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = document_new (test, NULL);
  g_autoptr (Reading) reading = reading_new_of_document (document);
  g_autofree char *text = reading_dup_text (reading, 0, 1000);

  g_assert_cmpuint (reading->n_pages, ==, 1);
  g_assert_nonnull (strstr (text, "Therearenoasksinthisplanyet."));
  check_running (reading);
}

/* Status is a sign and a word; headings say how all below them stands; numbers count under their heading. */
static void
test_row (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autofree char *text = NULL;

  test_plan_add_asks (test, 7);
  document = document_new (test, NULL);
  reading = reading_new_of_document (document);
  text = reading_dup_text (reading, 0, 1000);

  g_assert_nonnull (strstr (text, "○Notstarted●Ontrack▲Atrisk■Offtrack✓Complete–Stopped"));
  g_assert_cmpuint (reading_count_in (text, "■Offtrack"), ==, 5); /* the legend, three headings, one ask */
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (reading_count (reading, ((const char *const[]){ "1.1", "1.2.1", "1.3" })[i]), ==, 1);
  g_assert_cmpuint (reading_count (reading, "3"), ==, 1);
  g_assert_cmpuint (reading_count (reading, "Boateng"), ==, 8); /* and as senior responsible owner */
  g_assert_cmpuint (reading_count (reading, "Overdue"), ==, 3); /* by October 2025, in July 2026, and not complete */
}

static gboolean
is_at_risk (PlannerRecord *record, gpointer data)
{
  return g_strcmp0 (planner_record_get (record, PLANNER_ASK_STATUS), "at-risk") == 0;
}

static void
test_choice (void)
{
  static const char *const workstreams[] = { "ws-two", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) of_one = NULL, at_risk = NULL, of_none = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autoptr (Reading) risky = NULL;
  g_autoptr (Reading) nothing = NULL;
  g_autofree char *text = NULL;

  test_plan_add_asks (test, 28);
  of_one = document_new (test, &(PlannerPaperAsksChoice) { .workstreams = workstreams });
  reading = reading_new_of_document (of_one);
  g_assert_cmpuint (reading_count (reading, "Prevention"), >=, 1);
  g_assert_cmpuint (reading_count (reading, "Unplanned"), ==, 0);

  at_risk = document_new (test, &(PlannerPaperAsksChoice) { .filter = is_at_risk, .note = "Riskyonly" });
  risky = reading_new_of_document (at_risk);
  g_assert_cmpuint (reading_count (risky, "Riskyonly"), ==, 1);
  g_assert_cmpuint (reading_count (risky, "a00002"), ==, 1);
  g_assert_cmpuint (reading_count (risky, "a00000"), ==, 1); /* what it is nested in */
  g_assert_cmpuint (reading_count (risky, "a00001"), ==, 0);

  of_none = document_new (test, &(PlannerPaperAsksChoice) { .workstreams = none });
  nothing = reading_new_of_document (of_none);
  text = reading_dup_text (nothing, 0, 1000);
  g_assert_nonnull (strstr (text, "Noaskofthisplanisamongthosechosen."));
}

/* In the order of reading, from right to left where it is so. */
static char *
dup_plain_text (PlannerDocument *document)
{
  static const char *const program[] = { "pdftotext", "-", "-", NULL };
  g_autoptr (GBytes) pdf = planner_document_make_pdf (document, NULL, NULL);

  return reading_dup_output (pdf, program);
}

/* A column that would stay empty is left out, and the others are wider. */
static void
test_left_out (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) bare = NULL, full = NULL;
  g_autoptr (Reading) before = NULL;
  g_autoptr (Reading) after = NULL;
  PlannerEdit *edit = test_plan_begin (test);

  test_plan_add (edit, PLANNER_KIND_ASK, "one", NULL, PLANNER_ASK_TEXT, "Meet", PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  bare = document_new (test, NULL);
  before = reading_new_of_document (bare);
  g_assert_cmpuint (reading_count (before, "Progress"), ==, 0);
  g_assert_cmpuint (reading_count (before, "update"), ==, 0);

  edit = test_plan_begin (test);
  test_plan_add (edit, PLANNER_KIND_ASK, "two", NULL, PLANNER_ASK_TEXT, "Part", PLANNER_ASK_PROGRESS, "37", PLANNER_ASK_STATUS,
                 "stopped", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_ASK, "three", NULL, PLANNER_ASK_TEXT, "Rest", PLANNER_ASK_UPDATE, "Soon",
                 PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  full = document_new (test, NULL);
  after = reading_new_of_document (full);
  g_assert_cmpfloat_with_epsilon (reading_find (after, 0, "37%")->right, reading_find (after, 0, "Progress")->right, 0.5);
  g_assert_cmpfloat_with_epsilon (reading_find (after, 0, "Soon")->left, reading_find (after, 0, "Latest")->left, 0.5);
  g_assert_cmpfloat (reading_find (before, 0, "Leads")->left, >, reading_find (after, 0, "Leads")->left + 50);
}

/* What has the look of markup is text; what no font and no line can show is replaced; right to left is kept. */
static void
test_odd_texts (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("R&D <plan> & <b>bold</b>");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *long_word = g_strnfill (500, 'W');
  PlannerEdit *edit = test_plan_begin (test);
  PlannerPaper paper;

  test_plan_add (edit, PLANNER_KIND_WORKSTREAM, "ws", NULL, PLANNER_WORKSTREAM_NAME, "<i>Care</i> & more", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_ASK, "one", NULL, PLANNER_ASK_WORKSTREAM, "ws", PLANNER_ASK_TEXT,
                 "A <span size=\"1\">B</span> &amp; C\tD\nE", PLANNER_ASK_SECTION, "<u>", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_ASK, "two", NULL, PLANNER_ASK_WORKSTREAM, "ws", PLANNER_ASK_TEXT, long_word,
                 PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_ASK, "three", NULL, PLANNER_ASK_WORKSTREAM, "ws", PLANNER_ASK_TEXT,
                 "שלום עולם", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_ASK, "four", NULL, PLANNER_ASK_WORKSTREAM, "ws", PLANNER_ASK_TEXT,
                 "x\u2028y\ue123z\u202ew \U0010fffdv", PLANNER_FIELD_NONE);
  test_plan_commit (edit);

  document = document_new (test, NULL);
  reading = reading_new_of_document (document);
  paper = *planner_document_get_paper (document);
  text = reading_dup_text (reading, 0, 1000);
  reading_check_margins (reading, &paper);
  g_assert_nonnull (strstr (text, "R&D<plan>&<b>bold</b>"));
  g_assert_nonnull (strstr (text, "<i>Care</i>&more"));
  g_assert_nonnull (strstr (text, "A<spansize=\"1\">B</span>&amp;CDE"));
  plain = dup_plain_text (document);
  g_assert_nonnull (strstr (plain, "שלום עולם"));
  g_assert_nonnull (strstr (text, "�"));
  g_clear_pointer (&text, g_free);
  text = reading_dup_text (reading, reading_find (reading, 0, "Ask")->left - 1, reading_find (reading, 0, "Leads")->left - 1);
  g_assert_nonnull (strstr (text, long_word));
}

/* A row higher than a page goes on over pages, line after line, each word once and in order. */
static void
test_long_prose (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autoptr (GString) prose = g_string_new (NULL);
  g_autofree char *found = NULL;
  const char *at;
  g_auto (GStrv) words = NULL;
  PlannerEdit *edit = test_plan_begin (test);

  for (guint i = 0; prose->len + 8 < PLANNER_PROSE_MAX_BYTES; i++)
    g_string_append_printf (prose, i > 0 ? " w%05u" : "w%05u", i);
  test_plan_add (edit, PLANNER_KIND_ASK, "long", NULL, PLANNER_ASK_TEXT, prose->str, PLANNER_ASK_SECTION, "Longwinded",
                 PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_ASK, "short", NULL, PLANNER_ASK_TEXT, "Thelastone", PLANNER_ASK_SECTION, "Longwinded",
                 PLANNER_FIELD_NONE);
  test_plan_commit (edit);

  document = document_new (test, NULL);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  check_running (reading);
  g_assert_cmpuint (reading->n_pages, >, 5);
  for (guint page = 0; page < reading->n_pages; page++)
    {
      g_assert_nonnull (reading_find (reading, page, "Ask"));
      g_assert_nonnull (reading_find (reading, page, "Longwinded"));
      g_assert_true (page == 0 || reading_find (reading, page, "(continued)") != NULL);
    }
  g_assert_cmpuint (reading_count (reading, "Thelastone"), ==, 1);
  found = reading_dup_text (reading, reading_find (reading, 0, "Ask")->left - 1, reading_find (reading, 0, "Leads")->left - 1);
  words = g_strsplit (prose->str, " ", -1);
  at = found;
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_assert_cmpuint (reading_count_in (found, words[i]), ==, 1);
      at = strstr (at, words[i]);
      g_assert_nonnull (at);
    }
}

/* However deep the nesting, there is room for words, and numbers stay short. */
static void
test_deep (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  PlannerEdit *edit = test_plan_begin (test);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%05u", i);
      g_autofree char *parent = i > 0 ? g_strdup_printf ("a%05u", i - 1) : NULL;

      test_plan_add (edit, PLANNER_KIND_ASK, id, parent, PLANNER_ASK_TEXT, id, PLANNER_FIELD_NONE);
    }
  test_plan_commit (edit);
  document = document_new (test, NULL);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  check_asks (reading, 300);
  g_assert_cmpuint (reading->n_pages, <, 30);
}

static void
add_cases (void)
{
  static const guint numbers[] = { 0, 10, 200, 2000 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < 4; j++)
      {
        Case *item = g_new (Case, 1);
        g_autofree char *name = NULL;

        *item = (Case) { numbers[i], j < 2 ? PLANNER_PAPER_A4 : PLANNER_PAPER_A3, j % 2 == 1 };
        name = g_strdup_printf ("/paper/asks/%u/%s/%s", item->n_asks, j < 2 ? "a4" : "a3",
                                item->landscape ? "landscape" : "portrait");
        g_test_add_data_func_full (name, item, test_pages, g_free);
      }
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  add_cases ();
  g_test_add_func ("/paper/asks/empty", test_empty);
  g_test_add_func ("/paper/asks/row", test_row);
  g_test_add_func ("/paper/asks/choice", test_choice);
  g_test_add_func ("/paper/asks/deep", test_deep);
  g_test_add_func ("/paper/asks/left-out", test_left_out);
  g_test_add_func ("/paper/asks/odd-texts", test_odd_texts);
  g_test_add_func ("/paper/asks/long-prose", test_long_prose);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
