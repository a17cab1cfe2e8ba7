/* test-web.c: documents as web pages and as cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "paper/planner-document-web.h"
#include "paper/planner-paper-asks.h"
#include "paper/planner-paper-heat-map.h"
#include "paper/planner-paper-interests.h"
#include "plans.h"

#define SENSITIVE "Canary-of-the-house"

/* A person with an ended interest whose words would be markup or a formula, one that is withheld, another who declares nothing, and one
 * with two interests under one position. */
static PlannerDocument *
register_new (TestPlan *test)
{
  PlannerEdit *edit = test_plan_begin (test);
  g_autoptr (GError) error = NULL;
  GDate today;

  test_plan_add (edit, PLANNER_KIND_PERSON, "a", NULL, PLANNER_PERSON_FORENAME, "Ama", PLANNER_PERSON_SURNAME, "Boateng & <b>",
                 PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_PERSON, "b", NULL, PLANNER_PERSON_FORENAME, "=Ben", PLANNER_PERSON_SURNAME, "Okri", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_INTEREST, "one", NULL, PLANNER_INTEREST_PERSON, "a", PLANNER_INTEREST_ORGANISATION_NAME,
                 "=HYPERLINK(\"http://x\")", PLANNER_INTEREST_NATURE, "<script>alert('R&D')</script>\nin two lines, \"both\" kept",
                 PLANNER_INTEREST_DECLARED_ON, "2026-02-01", PLANNER_INTEREST_THROUGH, "A sister", PLANNER_INTEREST_TO, "2026-06-30",
                 PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_INTEREST, "two", NULL, PLANNER_INTEREST_PERSON, "a", PLANNER_INTEREST_NATURE, SENSITIVE,
                 PLANNER_INTEREST_DECLARED_ON, "2026-02-01", PLANNER_INTEREST_SENSITIVE, "1", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_INTEREST, "nil", NULL, PLANNER_INTEREST_PERSON, "b", PLANNER_INTEREST_DECLARED_ON, "2026-02-01",
                 PLANNER_INTEREST_NIL_RETURN, "1", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_PERSON, "c", NULL, PLANNER_PERSON_FORENAME, "Cleo", PLANNER_PERSON_SURNAME, "Marsh", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_INTEREST, "three", NULL, PLANNER_INTEREST_PERSON, "c", PLANNER_INTEREST_NATURE, "Governor",
                 PLANNER_INTEREST_POSITION, "Lay member", PLANNER_INTEREST_DECLARED_ON, "2026-02-01", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_INTEREST, "four", NULL, PLANNER_INTEREST_PERSON, "c", PLANNER_INTEREST_NATURE, "Trustee",
                 PLANNER_INTEREST_POSITION, "Lay member", PLANNER_INTEREST_DECLARED_ON, "2026-02-01", PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  return planner_paper_interests_new (test->plan, test_plan_get_today (&today), &(PlannerPaperInterestsChoice) { 0 }, NULL);
}

static char *
dup_web (PlannerDocument *document, PlannerWebFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = planner_document_make_web (document, format, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

typedef struct
{
  GString *words;
  GHashTable *elements;
} Read;

static void
start_cb (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data, GError **error)
{
  static const char *const allowed[] = { "charset", "http-equiv", "content", "name", "lang", "dir", "class", "scope", "colspan", "aria-label", NULL };
  Read *read = data;

  g_hash_table_add (read->elements, g_strdup (name));
  for (guint i = 0; names[i] != NULL; i++)
    g_assert_true (g_strv_contains (allowed, names[i]));
  if (g_str_equal (name, "br"))
    g_string_append_c (read->words, '\n');
}

static void
end_cb (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  if (!g_str_equal (name, "br") && !g_str_equal (name, "strong"))
    g_string_append_c (((Read *) data)->words, '|');
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (((Read *) data)->words, text, (gssize) length);
}

/* Reads it as a strict reader would: every element is closed, and none does anything. The words of cells and paragraphs, each ended with "|". */
static char *
dup_words (const char *html)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  static const char *const allowed[] = { "html", "head", "meta", "style", "title", "body", "main", "footer", "h1", "h2", "h3", "p", "strong",
                                         "br", "div", "table", "thead", "tbody", "tr", "th", "td", NULL };
  g_autoptr (GHashTable) elements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Read read = { g_string_new (NULL), elements };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &read, NULL);
  g_autoptr (GError) error = NULL;
  GHashTableIter iterator;
  gpointer name;

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n"));
  g_markup_parse_context_parse (context, html, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_hash_table_iter_init (&iterator, elements);
  while (g_hash_table_iter_next (&iterator, &name, NULL))
    g_assert_true (g_strv_contains (allowed, name));
  return g_string_free (read.words, FALSE);
}

static void
test_page (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere <plan>");
  g_autoptr (PlannerDocument) document = register_new (test);
  g_autofree char *html = dup_web (document, PLANNER_WEB_PAGE);
  g_autofree char *words = dup_words (html);

  g_assert_nonnull (strstr (words, "Register of interests – Eastmere <plan>|"));
  g_assert_nonnull (strstr (words, "Boateng & <b>|"));
  g_assert_nonnull (strstr (words, "=HYPERLINK(\"http://x\")|"));
  g_assert_nonnull (strstr (words, "<script>alert('R&D')</script>\nin two lines, \"both\" kept|Through: A sister|"));
  g_assert_nonnull (strstr (words, "Ended 30 June 2026|"));
  g_assert_nonnull (strstr (words, "There is a sensitive interest, whose details are withheld.|"));
  g_assert_nonnull (strstr (words, "Nil return|"));
  g_assert_nonnull (strstr (words, "As at 12 July 2026|"));
  g_assert_null (strstr (html, SENSITIVE));
  g_assert_nonnull (strstr (html, "Lay member"));
  g_assert_true (g_strrstr (html, "Lay member") == strstr (html, "Lay member")); /* said once */
}

static void
test_cells (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = register_new (test);
  g_autofree char *csv = dup_web (document, PLANNER_WEB_CELLS);

  g_assert_cmpstr (csv, ==,
                   "Name,Organisation,Nature of the interest,Type,Position,From and to,Declared,Action to mitigate\r\n"
                   "Ama Boateng & <b>,\"'=HYPERLINK(\"\"http://x\"\")\",\"<script>alert('R&D')</script>\nin two lines, \"\"both\"\" "
                   "kept\nThrough: A sister\",,,Ended 30 June 2026,1 February 2026,\r\n"
                   "Ama Boateng & <b>,Withheld,\"There is a sensitive interest, whose details are withheld.\",,,,,\r\n"
                   "Cleo Marsh,,Governor,,Lay member,,1 February 2026,\r\n"
                   "Cleo Marsh,,Trustee,,Lay member,,1 February 2026,\r\n"
                   "'=Ben Okri,Nil return,Nothing to declare,,,,1 February 2026,\r\n");
}

static void
expect_refusal (PlannerDocument *document, PlannerWebFormat format)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (planner_document_make_web (document, format, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

/* Drawings are no words, and two tables are not one; an empty register is none. */
static void
test_refused (void)
{
  static const char *const formats[] = { "csv", "html" };
  PlannerPaperRisksChoice risks = { .workstreams = NULL };
  PlannerPaperAsksChoice asks = { .workstreams = NULL };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) map = NULL, two = NULL, none = NULL;
  g_autofree char *page = NULL;
  PlannerEdit *edit = test_plan_begin (test);
  GDate today;

  test_plan_get_today (&today);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *id = g_strdup_printf ("w%u", i);

      test_plan_add (edit, PLANNER_KIND_WORKSTREAM, id, NULL, PLANNER_WORKSTREAM_NAME, formats[i], PLANNER_FIELD_NONE);
      test_plan_add (edit, PLANNER_KIND_ASK, formats[i], NULL, PLANNER_ASK_WORKSTREAM, id, PLANNER_ASK_TEXT, formats[i],
                     PLANNER_FIELD_NONE);
    }
  test_plan_commit (edit);
  map = planner_paper_heat_map_new (test->plan, &today, &risks, &(PlannerHeatMapView) { 0 });
  two = planner_paper_asks_new (test->plan, &today, &asks);
  none = planner_paper_interests_new (test->plan, &today, &(PlannerPaperInterestsChoice) { 0 }, NULL);
  expect_refusal (map, PLANNER_WEB_PAGE);
  expect_refusal (map, PLANNER_WEB_CELLS);
  expect_refusal (two, PLANNER_WEB_CELLS);
  expect_refusal (none, PLANNER_WEB_CELLS);
  page = dup_web (two, PLANNER_WEB_PAGE);
  g_free (dup_words (page));
}

static void
test_formats (void)
{
  static const struct
  {
    const char *path;
    gboolean is_web;
    PlannerWebFormat format;
  } rows[] = {
    { "a.html", TRUE, PLANNER_WEB_PAGE }, { "/x/a.HTM", TRUE, PLANNER_WEB_PAGE }, { "a.csv", TRUE, PLANNER_WEB_CELLS },
    { "a.CSV", TRUE, PLANNER_WEB_CELLS }, { "a.pdf", FALSE, 0 },                  { "html", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerWebFormat format;

      g_assert_cmpint (planner_web_format_from_path (rows[i].path, &format), ==, rows[i].is_web);
      if (rows[i].is_web)
        g_assert_cmpint (format, ==, rows[i].format);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/web/page", test_page);
  g_test_add_func ("/paper/web/cells", test_cells);
  g_test_add_func ("/paper/web/refused", test_refused);
  g_test_add_func ("/paper/web/formats", test_formats);
  return g_test_run ();
}
