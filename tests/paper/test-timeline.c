/* test-timeline.c: printed timelines of many sizes and of odd plans, read back from the PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "common/planner-test-folder.h"
#include "paper/planner-document-private.h"
#include "timeline-checks.h"

typedef struct
{
  guint n;
  PlannerPaperSize size;
  gboolean landscape;
  guint pages_wide;
} Case;

static void
test_pages (gconstpointer data)
{
  const Case *item = data;
  PlannerPaper paper = planner_paper_get (item->size, item->landscape);
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;

  test_plan_add_milestones (test, item->n);
  document = timeline_document_new (test, NULL);
  planner_document_set_paper (document, &paper);
  planner_document_set_pages_wide (document, item->pages_wide);
  reading = reading_new_of_document (document);

  reading_check_margins (reading, &paper);
  page_check_running (reading, document);
  timeline_check_titles (reading, document, test, item->n);
  if (item->n <= 200)
    {
      page_check_ink (document);
      page_check_words (document);
      timeline_check_fonts_of_pdf (document, test);
    }
  g_test_message ("%u milestones, %u pages", item->n, reading->n_pages);
}

static void
add_cases (void)
{
  static const guint numbers[] = { 10, 200, 2000 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < 8; j++)
      {
        Case *item = g_new (Case, 1);
        g_autofree char *name = NULL;

        *item = (Case) { numbers[i], j % 4 < 2 ? PLANNER_PAPER_A4 : PLANNER_PAPER_A3, j % 2 == 1, j < 4 ? 1 : 1 + j % 4 };
        if (j == 4 || (item->n == 2000 && j > 5))
          {
            g_free (item);
            continue;
          }
        name = g_strdup_printf ("/paper/timeline/%u/%s/%s/%u", item->n, item->size == PLANNER_PAPER_A4 ? "a4" : "a3",
                                item->landscape ? "landscape" : "portrait", item->pages_wide);
        g_test_add_data_func_full (name, item, test_pages, g_free);
      }
}

static void
test_empty (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = timeline_document_new (test, NULL);
  g_autoptr (PlannerDocument) undated = timeline_document_new (test, &(PlannerPaperTimelineChoice) { .pages_wide = 3 });
  g_autoptr (Reading) reading = reading_new_of_document (document);
  g_autoptr (Reading) listed = NULL;
  g_autofree char *text = reading_dup_text (reading, 0, 1000);

  g_assert_cmpuint (reading->n_pages, ==, 1);
  g_assert_nonnull (strstr (text, "Therearenomilestonesinthisplanyet."));
  timeline_add_one (test, "a", "Someday", "TBC");
  timeline_add_one (test, "b", "Whenever", NULL);
  listed = reading_new_of_document (undated);
  g_assert_cmpuint (listed->n_pages, ==, 1);
  g_assert_cmpuint (reading_count (listed, "Someday"), ==, 1);
  g_assert_cmpuint (reading_count (listed, "Whenever"), ==, 1);
  g_assert_nonnull (reading_find (listed, 0, "dated"));
  g_assert_cmpuint (reading_count (listed, "Q1"), ==, 0);
}

/* What has the look of markup is text; what is long is broken, and the row grows. */
static void
test_odd_texts (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("R&D <plan> & <b>bold</b>");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autofree char *long_word = g_strnfill (500, 'W');
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;

  timeline_add_one (test, "a", "A <span size=\"1\">B</span> &amp; C %s %n", "2026/27");
  timeline_add_one (test, "b", long_word, "2026/27");
  timeline_add_one (test, "c", "שלום עולם", "2026/27");
  timeline_add_one (test, "d", "y\ue123z\u202ew \U0010fffdv", "soonish <i>2026</i>");
  document = timeline_document_new (test, &(PlannerPaperTimelineChoice) { .pages_wide = 2 });
  page_check_ink (document);
  page_check_words (document);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  text = reading_dup_text (reading, 0, 1000);
  g_assert_nonnull (strstr (text, "A<spansize=\"1\">B</span>&amp;C%s%n"));
  g_assert_nonnull (strstr (text, "<i>2026</i>"));
  title = reading_dup_text (reading, 0, reading_find (reading, 0, "Timescale")->left - 1);
  g_assert_nonnull (strstr (title, long_word));
}

/* Where reading begins at the right, titles stand there, and time runs to the left. */
static void
test_right_to_left (void)
{
  static const char *const quarters[] = { "Q1", "Q2", "Q3", "Q4" };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = timeline_document_new (test, &(PlannerPaperTimelineChoice) { .baseline = TRUE });
  g_autoptr (Reading) reading = NULL;
  double right;

  timeline_add_one (test, "a", "Titled", "2026/27");
  planner_document_set_right_to_left (document, TRUE);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  page_check_ink (document);
  right = reading_find (reading, 0, "Titled")->left;
  g_assert_cmpfloat (reading_find (reading, 0, "Timescale")->left, <, right);
  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    {
      const ReadWord *word = reading_find (reading, 0, quarters[i]);

      g_assert_nonnull (word);
      g_assert_cmpfloat (word->right, <, right);
      right = word->left;
    }
}

/* A plan of two centuries has an axis on which years can still be read. */
static void
test_centuries (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = timeline_document_new (test, NULL);
  g_autoptr (Reading) reading = NULL;
  guint n_years = 0;

  timeline_add_one (test, "a", "Long", "1 May 1901 to 30 June 2098");
  reading = reading_new_of_document (document);
  page_check_ink (document);
  for (guint i = 0; i < reading->words->len; i++)
    n_years += strlen (((const ReadWord *) reading->words->pdata[i])->text) == 7
               && ((const ReadWord *) reading->words->pdata[i])->text[4] == '/';
  g_assert_cmpuint (n_years, >, 3);
  g_assert_cmpuint (n_years, <, 30);
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  add_cases ();
  g_test_add_func ("/paper/timeline/empty", test_empty);
  g_test_add_func ("/paper/timeline/odd-texts", test_odd_texts);
  g_test_add_func ("/paper/timeline/right-to-left", test_right_to_left);
  g_test_add_func ("/paper/timeline/centuries", test_centuries);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
