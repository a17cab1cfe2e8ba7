/* timeline-checks.c: what is true of every printed timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "timeline-checks.h"

#include <string.h>

#include "core/plan/planner-schedule.h"
#include "paper/planner-document-pdf.h"
#include "paper/planner-document-private.h"

PlannerDocument *
timeline_document_new (TestPlan *test, const PlannerPaperTimelineChoice *choice)
{
  GDate today;

  return planner_paper_timeline_new (test->plan, test_plan_get_today (&today), choice);
}

static gboolean
is_id (const char *text)
{
  return strlen (text) == 6 && text[0] == 'm' && strspn (text + 1, "0123456789") == 5;
}

static gboolean
is_dated (PlannerSchedule *schedule, PlannerPlan *plan, const char *id)
{
  return planner_schedule_get (schedule, planner_plan_lookup (plan, PLANNER_KIND_MILESTONE, id))->bar.shape != PLANNER_BAR_NONE;
}

/* Among the names of units of time: the first that begins with BEGINNING. */
const ReadWord *
timeline_find_name (Reading *reading, guint page, const char *beginning)
{
  const ReadWord *title = reading_find (reading, page, "Title");

  for (guint i = reading_get_first (reading, page); i < reading_get_first (reading, page + 1); i++)
    {
      const ReadWord *word = reading->words->pdata[i];

      if (g_str_has_prefix (word->text, beginning) && word->top > title->top - 3 && word->top < title->top + 40
          && word->left > title->right)
        return word;
    }
  return NULL;
}

/* Under the headings of the columns; and of the axis, unless it is listed with what is not dated. */
static void
check_headings_above (Reading *reading, const ReadWord *word)
{
  const ReadWord *title = reading_find (reading, word->page, "Title");
  const ReadWord *quarter = timeline_find_name (reading, word->page, "Q");
  const ReadWord *list = reading_find (reading, word->page, "dated");

  g_assert_nonnull (title);
  if (list != NULL && list->bottom < word->top)
    return;
  g_assert_cmpfloat (title->bottom, <, word->top);
  g_assert_nonnull (quarter);
  g_assert_cmpfloat (quarter->bottom, <, word->top);
}

/*
 * Every title is there whole, once on each of the pages beside each other. What is part of something that has a date and has none itself is
 * listed below that once more.
 */
void
timeline_check_titles (Reading *reading, PlannerDocument *document, TestPlan *test, guint n)
{
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (test->plan);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ends = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_wide = 0;

  for (guint page = 0; page < reading->n_pages; page++)
    n_wide = MAX (n_wide, planner_pages_get_spot (planner_document_get_pages (document), page).n_across);
  for (guint i = 0; i < reading->words->len; i++)
    {
      const ReadWord *word = reading->words->pdata[i];
      GHashTable *found = is_id (word->text) ? counts : g_str_has_prefix (word->text, "endm") ? ends : NULL;
      const char *id = word->text + (found == ends ? 3 : 0);

      if (found == NULL)
        continue;
      g_hash_table_insert (found, (gpointer) id, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (found, id)) + 1));
      if (found == counts)
        check_headings_above (reading, word);
    }
  g_assert_cmpuint (g_hash_table_size (counts), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%05u", i);
      gboolean dated = is_dated (schedule, test->plan, id);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));

      g_assert_cmpuint (count, ==, GPOINTER_TO_UINT (g_hash_table_lookup (ends, id)));
      g_assert_cmpuint (count, >=, dated ? n_wide : 1);
      g_assert_cmpuint (count, <=, i % 7 == 0 && dated ? n_wide + 1 : dated ? n_wide : 1);
    }
}

/* The same from the other side: what the PDF says of its fonts. */
void
timeline_check_fonts_of_pdf (PlannerDocument *document, TestPlan *test)
{
  g_autofree char *path = g_build_filename (test->folder, "fonts.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *items = NULL;
  guint n = 0;

  planner_document_save_pdf (document, path, NULL, &error);
  g_assert_no_error (error);
  items = reading_dup_output (NULL, (const char *const[]){ "pdftohtml", "-xml", "-i", "-zoom", "3", "-stdout", "-q", path, NULL });
  for (const char *at = strstr (items, "<fontspec"); at != NULL; at = strstr (at + 1, "<fontspec"))
    {
      g_assert_cmpfloat (g_ascii_strtod (strstr (at, "size=\"") + strlen ("size=\""), NULL), >=, 3 * PLANNER_SMALLEST_TYPE);
      n++;
    }
  g_assert_cmpuint (n, >, 2);
}

void
timeline_add_one (TestPlan *test, const char *id, const char *title, const char *timescale)
{
  PlannerEdit *edit = test_plan_begin (test);

  test_plan_add (edit, PLANNER_KIND_MILESTONE, id, NULL, PLANNER_MILESTONE_TITLE, title, PLANNER_MILESTONE_TIMESCALE, timescale,
                 PLANNER_FIELD_NONE);
  test_plan_commit (edit);
}
