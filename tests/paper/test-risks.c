/* test-risks.c: the printed register of risks, read back from the PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "common/planner-test-folder.h"
#include "page-checks.h"
#include "paper/planner-document-private.h"
#include "paper/planner-paper-risks.h"
#include "paper/planner-risk-mark.h"
#include "plans.h"

static PlannerDocument *
document_new (TestPlan *test, const PlannerPaperRisksChoice *choice)
{
  GDate today;

  return planner_paper_risks_new (test->plan, test_plan_get_today (&today), choice);
}

/* Where each of the three texts of a risk begins and ends. */
static void
check_prose (Reading *reading, guint i, guint page)
{
  for (const char *letter = "dma"; *letter != '\0'; letter++)
    {
      g_autofree char *begin = g_strdup_printf ("%cr%05u", *letter, i);
      g_autofree char *end = g_strdup_printf ("end%s", begin);

      g_assert_cmpuint (reading_count (reading, begin), ==, 1);
      g_assert_cmpuint (reading_count (reading, end), ==, 1);
      g_assert_nonnull (reading_find (reading, page, begin));
      g_assert_nonnull (reading_find (reading, page, end));
    }
}

/* Every risk is there once, whole and on one page, under the headings of the columns, and that page says where it belongs. */
static void
check_risks (Reading *reading, guint n, const char *column)
{
  guint n_found = 0;

  for (guint i = 0; i < reading->words->len; i++)
    {
      const ReadWord *word = reading->words->pdata[i];
      const ReadWord *heading;
      guint risk;

      if (strlen (word->text) != 6 || word->text[0] != 'r' || strspn (word->text + 1, "0123456789") != 5)
        continue;
      n_found++;
      risk = (guint) g_ascii_strtoull (word->text + 1, NULL, 10);
      heading = reading_find (reading, word->page, column);
      g_assert_nonnull (heading);
      g_assert_cmpfloat (heading->bottom, <, word->top);
      g_assert_cmpuint (reading_count (reading, word->text), ==, 1);
      g_assert_nonnull (reading_find (reading, word->page, ((const char *const[]){ "Unplanned", "Prevention", "Shared" })[risk % 3]));
      check_prose (reading, risk, word->page);
    }
  g_assert_cmpuint (n_found, ==, n);
}

typedef struct
{
  guint n_risks;
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

  test_plan_add_risks (test, item->n_risks);
  document = document_new (test, NULL);
  planner_document_set_paper (document, &paper);
  reading = reading_new_of_document (document);

  reading_check_margins (reading, &paper);
  page_check_running (reading, document);
  page_check_words (document);
  if (item->n_risks < 100)
    page_check_ink (document);
  check_risks (reading, item->n_risks, item->size == PLANNER_PAPER_A4 && !item->landscape ? "description" : "Ref");
  g_test_message ("%u risks, %u pages", item->n_risks, reading->n_pages);
}

static void
test_empty (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = document_new (test, NULL);
  g_autoptr (Reading) reading = reading_new_of_document (document);
  g_autofree char *text = reading_dup_text (reading, 0, 1000);

  g_assert_cmpuint (reading->n_pages, ==, 1);
  g_assert_nonnull (strstr (text, "Therearenorisksinthisplanyet."));
}

static void
add_one (TestPlan *test, const char *ref, const char *inherent, const char *residual, const char *target)
{
  PlannerEdit *edit = test_plan_begin (test);
  const char *scores[] = { inherent, residual, target };
  g_autoptr (GError) error = NULL;

  test_plan_add (edit, PLANNER_KIND_RISK, ref, NULL, PLANNER_RISK_REF, ref, PLANNER_RISK_DESCRIPTION, "Rain", PLANNER_FIELD_NONE);
  for (guint i = 0; i < 3; i++)
    for (guint step = 0; scores[i] != NULL && step < 2; step++)
      {
        const char value[] = { scores[i][step], '\0' };

        if (value[0] != '-' && !planner_edit_put (edit, ref, PLANNER_RISK_INHERENT_LIKELIHOOD + 2 * i + step, value, &error))
          g_error ("%s", error->message);
      }
  test_plan_commit (edit);
}

/* A score is a letter, a word and numbers, whatever its colour, and these stand together in the column of the score. */
static void
test_scores (void)
{
  static const struct
  {
    const char *ref;
    const char *score;
    const char *words;
  } rows[] = {
    { "r1", "54", "E20Extreme5×4" }, { "r2", "35", "E15Extreme3×5" }, { "r3", "43", "H12High4×3" }, { "r4", "24", "H8High2×4" },
    { "r5", "23", "M6Moderate2×3" }, { "r6", "22", "M4Moderate2×2" }, { "r7", "31", "L3Low3×1" },   { "r8", NULL, "TBC" },
    { "r9", "4-", "TBC4×?" },        { "r0", "-2", "TBC?×2" },
  };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autofree char *text = NULL;
  const ReadWord *residual, *target;
  GString *wanted = g_string_new ("Residual");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add_one (test, rows[i].ref, "55", rows[i].score, "11");
      g_string_append (wanted, rows[i].words);
    }
  document = document_new (test, NULL);
  planner_document_set_tall (document, TRUE);
  reading = reading_new_of_document (document);
  residual = reading_find (reading, 0, "Residual");
  target = reading_find (reading, 0, "Target");
  text = reading_dup_text (reading, residual->left - 1, residual->left + (target->left - residual->left) / 2);
  g_strdelimit (text, "\u00a0", ' ');
  if (strstr (text, wanted->str) == NULL)
    g_error ("“%s” is not in “%s”", wanted->str, text);
  g_string_free (wanted, TRUE);
}

/* Own bands have their own letters, and own words and thresholds are told. */
static void
test_own_bands (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = test_plan_begin (test);
  const char *root = planner_record_get_id (planner_plan_get_root (test->plan));

  planner_edit_put (edit, root, PLANNER_PLAN_RISK_BANDS, "low 1-9\nextreme 10-25", &error);
  planner_edit_put (edit, root, PLANNER_PLAN_RISK_APPETITE, "12", &error);
  g_assert_no_error (error);
  test_plan_commit (edit);
  add_one (test, "r1", "34", "33", NULL);
  document = document_new (test, NULL);
  reading = reading_new_of_document (document);
  text = reading_dup_text (reading, 0, 1000);
  g_assert_nonnull (strstr (text, "LLow,1to9"));
  g_assert_nonnull (strstr (text, "EExtreme,10to25"));
  g_assert_null (strstr (text, "High"));
  g_assert_nonnull (strstr (text, "aninherentscoreof12ormore"));
  g_assert_cmpuint (reading_count (reading, "Escalated"), ==, 1);
}

/* What open risks would cost, each, by workstream and together. */
static void
test_costs (void)
{
  static const struct
  {
    const char *id;
    const char *workstream;
    const char *exposure; /* pence */
    const char *probability;
    const char *status;
  } rows[] = {
    { "r1", "ws-one", "42000000", "60", "open" }, { "r2", "ws-one", "1000000", NULL, "open" }, { "r3", "ws-two", "500000", "10", NULL },
    { "r4", "ws-two", "99900000", "90", "closed" }, { "r5", "ws-two", NULL, "90", "open" },
  };
  static const char *const words[] = { "Allriskstogether:£435,000exposed,£252,500expected", "3risks·£5,000exposed,£500expected",
                                       "2risks·£430,000exposed,£252,000expected" };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autofree char *text = NULL;
  PlannerEdit *edit;

  test_plan_add_risks (test, 0);
  edit = test_plan_begin (test);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    test_plan_add (edit, PLANNER_KIND_RISK, rows[i].id, NULL, PLANNER_RISK_REF, rows[i].id, PLANNER_RISK_WORKSTREAM, rows[i].workstream,
                   PLANNER_RISK_EXPOSURE, rows[i].exposure, PLANNER_RISK_PROBABILITY, rows[i].probability, PLANNER_RISK_STATUS,
                   rows[i].status, PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  document = document_new (test, NULL);
  reading = reading_new_of_document (document);
  text = reading_dup_text (reading, 0, 2000);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("“%s” is not in %s", words[i], text);
  g_assert_cmpuint (reading_count (reading, "Exposure"), ==, 4);
}

static gboolean
is_third (PlannerRecord *risk, gpointer data)
{
  return g_strcmp0 (planner_record_get (risk, PLANNER_RISK_REF), "r00003") == 0;
}

static void
test_choice (void)
{
  static const char *const workstreams[] = { "ws-two", NULL };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) all = NULL, of_one = NULL, third = NULL, escalated = NULL;
  g_autoptr (Reading) read_all = NULL;
  g_autoptr (Reading) read_one = NULL;
  g_autoptr (Reading) read_third = NULL;
  g_autoptr (Reading) read_escalated = NULL;

  test_plan_add_risks (test, 25);
  all = document_new (test, NULL);
  read_all = reading_new_of_document (all);
  g_assert_cmpuint (reading_count (read_all, "Closed"), ==, 3);
  g_assert_cmpuint (reading_count (read_all, "Escalated"), ==, 5); /* of six inherent scores from 15 on one is of a closed risk */
  of_one = document_new (test, &(PlannerPaperRisksChoice) { .workstreams = workstreams });
  read_one = reading_new_of_document (of_one);
  g_assert_nonnull (reading_find (read_one, 0, "r00001"));
  g_assert_cmpuint (reading_count (read_one, "r00000"), ==, 0);
  g_assert_cmpuint (reading_count (read_one, "r00002"), ==, 0);
  third = document_new (test, &(PlannerPaperRisksChoice) { .filter = is_third, .note = "Onlythethird" });
  read_third = reading_new_of_document (third);
  g_assert_cmpuint (reading_count (read_third, "Onlythethird"), ==, 1);
  g_assert_cmpuint (reading_count (read_third, "r00003"), ==, 1);
  g_assert_cmpuint (reading_count (read_third, "r00004"), ==, 0);
  escalated = document_new (test, &(PlannerPaperRisksChoice) { .escalated = TRUE });
  read_escalated = reading_new_of_document (escalated);
  g_assert_cmpuint (reading_count (read_escalated, "r00024"), ==, 1);
  g_assert_cmpuint (reading_count (read_escalated, "r00023"), ==, 0); /* closed */
  g_assert_cmpuint (reading_count (read_escalated, "r00017"), ==, 0); /* 12 */
}

/* Directions are those of the reviews. */
static void
test_directions (void)
{
  static const struct
  {
    const char *ref;
    const char *before;
    const char *word;
  } rows[] = { { "up", "2", "Up" }, { "same", "3", "Same" }, { "down", "4", "Down" }, { "none", NULL, "known" } };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  PlannerEdit *edit;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add_one (test, rows[i].ref, "55", "33", NULL);
      if (rows[i].before == NULL)
        continue;
      edit = test_plan_begin (test);
      test_plan_add (edit, PLANNER_KIND_RISK_REVIEW, rows[i].ref, NULL, PLANNER_RISK_REVIEW_RISK, rows[i].ref, PLANNER_RISK_REVIEW_DATE,
                     "2026-05-01", PLANNER_RISK_REVIEW_LIKELIHOOD, rows[i].before, PLANNER_RISK_REVIEW_SEVERITY, "3", PLANNER_FIELD_NONE);
      test_plan_commit (edit);
    }
  document = document_new (test, NULL);
  reading = reading_new_of_document (document);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat_with_epsilon (reading_find (reading, 0, rows[i].ref)->bottom, reading_find (reading, 0, rows[i].word)->bottom, 2);
  g_assert_nonnull (reading_find (reading, 0, "↑"));
  g_assert_nonnull (reading_find (reading, 0, "↔"));
  g_assert_nonnull (reading_find (reading, 0, "↓"));
}

/* A row higher than a page: its scores stand whole where it begins, and no word is lost. */
static void
test_long_prose (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autoptr (GString) prose = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint page;
  PlannerEdit *edit;

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (prose, i > 0 ? " w%04u" : "w%04u", i);
  add_one (test, "first", "11", "11", "11");
  add_one (test, "long", "54", "43", "22");
  edit = test_plan_begin (test);
  planner_edit_put (edit, "long", PLANNER_RISK_MITIGATION, prose->str, &error);
  g_assert_no_error (error);
  test_plan_commit (edit);
  document = document_new (test, NULL);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  page_check_ink (document);
  g_assert_cmpuint (reading->n_pages, >, 5);
  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%04u", i);

      g_assert_cmpuint (reading_count (reading, word), ==, 1);
    }
  for (page = 0; reading_find (reading, page, "long") == NULL; page++)
    ;
  g_assert_nonnull (reading_find (reading, page, "w0000"));
  for (guint i = 0; i < reading->n_pages; i++)
    {
      static const char *const bands[] = { "Extreme", "High", "Moderate" };

      for (guint j = 0; i > 0 && j < G_N_ELEMENTS (bands); j++)
        g_assert_cmpint (reading_find (reading, i, bands[j]) != NULL, ==, i == page);
      g_assert_true (i == 0 || reading_find (reading, i, "Mitigation") != NULL);
    }
}

/* Relative luminance of 0xRRGGBB, as WCAG has it. */
static double
get_luminance (guint32 colour)
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      double part = (colour >> (16 - 8 * i) & 0xff) / 255.0;

      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }
  return sum;
}

/* Black words can be read on each, and in grey the worse is the darker. */
static void
test_tints (void)
{
  double before = 1;

  for (PlannerRiskBand band = PLANNER_RISK_BAND_LOW; band <= PLANNER_RISK_BAND_EXTREME; band++)
    {
      double tint = get_luminance (planner_risk_mark_get_tint (band));

      g_assert_cmpfloat ((tint + 0.05) / 0.05, >=, 4.5);
      g_assert_cmpfloat (1.05 / (get_luminance (planner_risk_mark_get_ink (band)) + 0.05), >=, 4.5);
      g_assert_cmpfloat (tint, <, before);
      before = tint;
    }
}

/* Text is text. */
static void
test_odd_texts (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("R&D <plan>");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autofree char *text = NULL;
  g_autofree char *long_word = g_strnfill (300, 'W');
  PlannerEdit *edit = test_plan_begin (test);

  test_plan_add (edit, PLANNER_KIND_RISK, "one", NULL, PLANNER_RISK_REF, long_word, PLANNER_RISK_LEAD_TEXT, "A & <b>B</b>",
                 PLANNER_RISK_CAUSE, "C1", PLANNER_RISK_EVENT, "E1", PLANNER_RISK_EFFECT, "x\u2028y\ue123z", PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  document = document_new (test, NULL);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  text = reading_dup_text (reading, 0, 1000);
  g_assert_nonnull (strstr (text, "A&<b>B</b>"));
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (strstr (text, ((const char *const[]){ "Cause:C1", "Event:E1", "Effect:x" })[i]));
}

/* Where reading begins at the right all of it is turned round, and stays within the margins. */
static void
test_right_to_left (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  const ReadWord *first, *second;

  test_plan_add_risks (test, 20);
  document = document_new (test, NULL);
  planner_document_set_right_to_left (document, TRUE);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  page_check_ink (document);
  first = reading_find (reading, 0, "Ref");
  second = reading_find (reading, 0, "Target");
  g_assert_cmpfloat (first->left, >, second->left + 100);
}

static void
add_cases (void)
{
  static const guint numbers[] = { 0, 20, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < 4; j++)
      {
        Case *item = g_new (Case, 1);
        g_autofree char *name = NULL;

        *item = (Case) { numbers[i], j < 2 ? PLANNER_PAPER_A4 : PLANNER_PAPER_A3, j % 2 == 1 };
        name = g_strdup_printf ("/paper/risks/%u/%s/%s", item->n_risks, j < 2 ? "a4" : "a3",
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
  g_test_add_func ("/paper/risks/empty", test_empty);
  g_test_add_func ("/paper/risks/scores", test_scores);
  g_test_add_func ("/paper/risks/own-bands", test_own_bands);
  g_test_add_func ("/paper/risks/choice", test_choice);
  g_test_add_func ("/paper/risks/costs", test_costs);
  g_test_add_func ("/paper/risks/directions", test_directions);
  g_test_add_func ("/paper/risks/long-prose", test_long_prose);
  g_test_add_func ("/paper/risks/tints", test_tints);
  g_test_add_func ("/paper/risks/odd-texts", test_odd_texts);
  g_test_add_func ("/paper/risks/right-to-left", test_right_to_left);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
