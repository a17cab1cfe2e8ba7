/* test-timeline.c: the printed timeline, read back from the PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "common/planner-test-folder.h"
#include "core/plan/planner-schedule.h"
#include "paper/planner-document-pdf.h"
#include "paper/planner-document-private.h"
#include "paper/planner-paper-timeline-row.h"
#include "paper/planner-paper-timeline.h"
#include "plans.h"
#include "reading.h"

#define INK_SLACK 1.0 /* points: Cairo counts whole ones */

static const GDate *
get_today (GDate *today)
{
  g_date_clear (today, 1);
  g_date_set_dmy (today, 12, G_DATE_JULY, 2026);
  return today;
}

static PlannerDocument *
document_new (TestPlan *test, const PlannerPaperTimelineChoice *choice)
{
  GDate today;

  return planner_paper_timeline_new (test->plan, get_today (&today), choice);
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
static const ReadWord *
find_name (Reading *reading, guint page, const char *beginning)
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
  const ReadWord *quarter = find_name (reading, word->page, "Q");
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
static void
check_titles (Reading *reading, PlannerDocument *document, TestPlan *test, guint n)
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

/* Where on the paper anything is drawn. */
static void
check_ink (PlannerDocument *document)
{
  const PlannerPaper *paper = planner_document_get_paper (document);

  for (guint page = 0; page < planner_document_get_n_pages (document); page++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cairo = cairo_create (surface);
      double x, y, width, height;

      planner_document_draw_page (document, cairo, page);
      cairo_destroy (cairo);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      cairo_surface_destroy (surface);
      g_assert_cmpfloat (x, >=, paper->margin - INK_SLACK);
      g_assert_cmpfloat (y, >=, paper->margin - INK_SLACK);
      g_assert_cmpfloat (x + width, <=, paper->width - paper->margin + INK_SLACK);
      g_assert_cmpfloat (y + height, <=, paper->height - paper->margin + INK_SLACK);
    }
}

static void
check_line_cb (PangoLayoutLine *line, double x, double baseline, guint32 ink, gpointer data)
{
  guint *n = data;

  for (GSList *at = line->runs; at != NULL; at = at->next)
    {
      PangoGlyphItem *run = at->data;
      PangoFontDescription *font = pango_font_describe_with_absolute_size (run->item->analysis.font);

      g_assert_cmpfloat ((double) pango_font_description_get_size (font) / PANGO_SCALE, >=, PLANNER_SMALLEST_TYPE);
      pango_font_description_free (font);
      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        g_assert_cmpuint (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG, ==, 0);
    }
  g_assert_false (pango_layout_is_ellipsized (line->layout));
  (*n)++;
}

/* No type is too small, no words are cut, no row is divided that fits on a page. */
static void
check_words (PlannerDocument *document)
{
  PlannerPages *pages = planner_document_get_pages (document);
  const PlannerPaper *paper = planner_document_get_paper (document);
  guint n = 0;

  for (guint page = 0; page < planner_pages_get_n_pages (pages); page++)
    {
      PlannerBandPage place = { paper->width - 2 * paper->margin, planner_pages_get_spot (pages, page).across, FALSE };
      guint n_pieces;
      const PlannerPiece *pieces = planner_pages_get_pieces (pages, page, &n_pieces);

      for (guint i = 0; i < n_pieces; i++)
        {
          g_assert_true (pieces[i].part.from == NULL || planner_band_get_height (pieces[i].band) > paper->height / 2);
          planner_band_foreach_line (pieces[i].band, &pieces[i].part, &place, check_line_cb, &n);
        }
    }
  g_assert_cmpuint (n, >, 0);
}

/* The same from the other side: what the PDF says of its fonts. */
static void
check_fonts_of_pdf (PlannerDocument *document, TestPlan *test)
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

/* "Page x of y", and where the page is among those beside and below it, is right on every page. */
static void
check_running (Reading *reading, PlannerDocument *document)
{
  PlannerPages *pages = planner_document_get_pages (document);

  g_assert_cmpuint (reading->n_pages, ==, planner_document_get_n_pages (document));
  for (guint page = 0; page < reading->n_pages; page++)
    {
      PlannerPageSpot spot = planner_pages_get_spot (pages, page);
      g_autoptr (GString) words = g_string_new (NULL);
      g_autofree char *number = g_strdup_printf ("Page %u of %u", page + 1, reading->n_pages);
      g_autofree char *place
        = g_strdup_printf ("row %u of %u, across %u of %u", spot.down, spot.n_down, spot.across, spot.n_across);

      for (guint i = reading_get_first (reading, page); i < reading_get_first (reading, page + 1); i++)
        g_string_append_printf (words, "%s ", ((const ReadWord *) reading->words->pdata[i])->text);
      g_assert_nonnull (strstr (words->str, number));
      g_assert_cmpint (planner_pages_are_wide (pages), ==, strstr (words->str, place) != NULL);
      g_assert_nonnull (strstr (words->str, "As at 12 July 2026"));
    }
}

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
  document = document_new (test, NULL);
  planner_document_set_paper (document, &paper);
  planner_document_set_pages_wide (document, item->pages_wide);
  reading = reading_new_of_document (document);

  reading_check_margins (reading, &paper);
  check_running (reading, document);
  check_titles (reading, document, test, item->n);
  if (item->n <= 200)
    {
      check_ink (document);
      check_words (document);
      check_fonts_of_pdf (document, test);
    }
  g_test_message ("%u milestones, %u pages", item->n, reading->n_pages);
}

static void
add_one (TestPlan *test, const char *id, const char *title, const char *timescale)
{
  PlannerEdit *edit = test_plan_begin (test);

  test_plan_add (edit, PLANNER_KIND_MILESTONE, id, NULL, PLANNER_MILESTONE_TITLE, title, PLANNER_MILESTONE_TIMESCALE, timescale,
                 PLANNER_FIELD_NONE);
  test_plan_commit (edit);
}

/* Pages beside each other go on where the one before ended: each month is on one of them, in order. */
static void
test_months (void)
{
  static const char *const months[]
      = { "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar" };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  guint n = 0;

  add_one (test, "one", "Whole year", "2026/27");
  document = document_new (test, &(PlannerPaperTimelineChoice) { .pages_wide = 2 });
  reading = reading_new_of_document (document);
  g_assert_cmpuint (reading->n_pages, ==, 2);
  for (guint page = 0; page < 2; page++)
    {
      double left = 0;

      for (guint i = 0; i < G_N_ELEMENTS (months); i++)
        {
          const ReadWord *word = find_name (reading, page, months[i]);

          if (word == NULL)
            continue;
          g_assert_cmpfloat (word->left, >, left);
          left = word->left;
          n++;
        }
    }
  g_assert_cmpuint (n, ==, 12);
}

/* A chosen span leaves out what lies outside of it, and says so; what crosses it stays. */
static void
test_span (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  PlannerPaperTimelineChoice choice = { NULL };
  g_autoptr (PlannerDocument) document = NULL, wide = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autoptr (Reading) wide_reading = NULL;
  g_autofree char *text = NULL;

  add_one (test, "a", "Beforehand", "March 2025");
  add_one (test, "b", "Crossing", "January 2025 to March 2027");
  add_one (test, "c", "Within", "July 2025");
  add_one (test, "d", "Afterwards", "2026/27");
  add_one (test, "e", "Ongoingly", "Ongoing");
  g_date_set_dmy (&choice.from, 10, G_DATE_MAY, 2025);
  g_date_set_dmy (&choice.to, 20, G_DATE_SEPTEMBER, 2025);
  document = document_new (test, &choice);
  reading = reading_new_of_document (document);
  text = reading_dup_text (reading, 0, 1000);
  g_assert_cmpuint (reading_count (reading, "Beforehand") + reading_count (reading, "Afterwards"), ==, 0);
  g_assert_cmpuint (reading_count (reading, "Crossing"), ==, 1);
  g_assert_cmpuint (reading_count (reading, "Within"), ==, 1);
  g_assert_cmpuint (reading_count (reading, "Ongoingly"), ==, 1);
  g_assert_nonnull (strstr (text, "10May2025to20September2025"));
  g_assert_nonnull (strstr (text, "2milestoneslieoutsideofthesedays"));
  g_assert_nonnull (strstr (text, "Goesonbeyondthepage"));
  check_ink (document);

  choice.pages_wide = 4;
  wide = document_new (test, &choice);
  check_ink (wide);
  wide_reading = reading_new_of_document (wide);
  g_assert_cmpuint (wide_reading->n_pages, ==, 4);
}

/* What is there only for what is part of it, and lies outside of the span, has no bar and no sign beside one. */
static void
test_context_outside (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  PlannerPaperTimelineChoice choice = { NULL };
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  PlannerEdit *edit = test_plan_begin (test);

  test_plan_add (edit, PLANNER_KIND_MILESTONE, "a", NULL, PLANNER_MILESTONE_TITLE, "Above", PLANNER_MILESTONE_TIMESCALE, "March 2025",
                 PLANNER_MILESTONE_STATUS, "at-risk", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_MILESTONE, "b", "a", PLANNER_MILESTONE_TITLE, "Below", PLANNER_MILESTONE_TIMESCALE, "July 2025",
                 PLANNER_MILESTONE_STATUS, "delayed", PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  g_date_set_dmy (&choice.from, 10, G_DATE_MAY, 2025);
  document = document_new (test, &choice);
  reading = reading_new_of_document (document);
  g_assert_cmpuint (reading_count (reading, "Above"), ==, 1);
  g_assert_cmpuint (reading_count (reading, "▲"), ==, 2); /* in the legend, and as its status */
  g_assert_cmpuint (reading_count (reading, "■"), ==, 3);
}

/* Without a chosen span it is as many quarters as are needed; where no day is known, this year. */
static void
test_fit (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) open = document_new (test, NULL), dated = document_new (test, NULL);
  g_autoptr (Reading) reading = NULL;
  g_autoptr (Reading) dated_reading = NULL;
  g_autofree char *text = NULL;
  g_autofree char *dated_text = NULL;

  add_one (test, "a", "Ongoingly", "Ongoing");
  reading = reading_new_of_document (open);
  text = reading_dup_text (reading, 0, 1000);
  g_assert_nonnull (strstr (text, "1April2026to31March2027"));
  add_one (test, "b", "Once", "15 August 2025");
  add_one (test, "c", "Later", "February 2026");
  dated_reading = reading_new_of_document (dated);
  dated_text = reading_dup_text (dated_reading, 0, 1000);
  g_assert_nonnull (strstr (dated_text, "1July2025to31March2026"));
}

static void
test_columns (void)
{
  static const PlannerField columns[]
      = { PLANNER_MILESTONE_PROGRESS, PLANNER_MILESTONE_TITLE, PLANNER_MILESTONE_END, PLANNER_MILESTONE_NOTES, PLANNER_FIELD_NONE };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) usual = NULL, chosen = NULL;
  g_autoptr (Reading) before = NULL;
  g_autoptr (Reading) after = NULL;
  PlannerEdit *edit = test_plan_begin (test);

  test_plan_add (edit, PLANNER_KIND_MILESTONE, "one", NULL, PLANNER_MILESTONE_TITLE, "Golive", PLANNER_MILESTONE_TIMESCALE,
                 "Q2 2026/27", PLANNER_MILESTONE_PROGRESS, "37", PLANNER_MILESTONE_NOTES, "Nobodyknows", PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  usual = document_new (test, NULL);
  before = reading_new_of_document (usual);
  g_assert_cmpuint (reading_count (before, "Timescale"), ==, 1);
  g_assert_cmpuint (reading_count (before, "Leads"), ==, 0); /* nobody has any */
  g_assert_cmpuint (reading_count (before, "Nobodyknows"), ==, 0);

  chosen = document_new (test, &(PlannerPaperTimelineChoice) { .columns = columns });
  after = reading_new_of_document (chosen);
  g_assert_cmpuint (reading_count (after, "Timescale"), ==, 0);
  g_assert_cmpuint (reading_count (after, "Title"), ==, 1);
  g_assert_cmpuint (reading_count (after, "37%"), ==, 1);
  g_assert_cmpuint (reading_count (after, "Nobodyknows"), ==, 1);
  g_assert_cmpfloat (reading_find (after, 0, "Golive")->left, <, reading_find (after, 0, "37%")->left);
  g_assert_cmpfloat (reading_find (after, 0, "37%")->left, <, reading_find (after, 0, "End")->left);
  g_assert_cmpfloat (reading_find (after, 0, "End")->left, <, reading_find (after, 0, "Nobodyknows")->left);
}

static void
test_groups (void)
{
  const PlannerOutlineLevel by_status = { PLANNER_MILESTONE_STATUS, "No status", FALSE };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) by_workstream = NULL, grouped = NULL, tree = NULL;
  g_autoptr (Reading) first = NULL;
  g_autoptr (Reading) second = NULL;
  g_autoptr (Reading) third = NULL;

  test_plan_add_milestones (test, 70);
  by_workstream = document_new (test, NULL);
  first = reading_new_of_document (by_workstream);
  g_assert_cmpuint (reading_count (first, "Prevention"), >=, 2); /* and where it goes on, or is not dated */
  g_assert_cmpuint (reading_count (first, "(continued)"), >=, 1);

  grouped = document_new (test, &(PlannerPaperTimelineChoice) { .levels = &by_status, .n_levels = 1 });
  second = reading_new_of_document (grouped);
  g_assert_cmpuint (reading_count (second, "Prevention"), ==, 0);
  check_titles (second, grouped, test, 70);

  tree = document_new (test, &(PlannerPaperTimelineChoice) { NULL });
  third = reading_new_of_document (tree);
  g_assert_cmpuint (reading_count (third, "Prevention"), ==, 0);
  check_titles (third, tree, test, 70);
}

static gboolean
is_delayed (PlannerRecord *milestone, gpointer data)
{
  return g_strcmp0 (planner_record_get (milestone, PLANNER_MILESTONE_STATUS), "delayed") == 0;
}

static void
test_choice (void)
{
  static const char *const workstreams[] = { "ws-two", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) of_one = NULL, delayed = NULL, of_none = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autoptr (Reading) late = NULL;
  g_autoptr (Reading) nothing = NULL;
  g_autofree char *text = NULL;
  PlannerEdit *edit;

  test_plan_add_milestones (test, 28);
  edit = test_plan_begin (test);
  test_plan_add (edit, PLANNER_KIND_MILESTONE, "nested", "m00008", PLANNER_MILESTONE_TITLE, "Nestedstep",
                 PLANNER_MILESTONE_TIMESCALE, "May 2026", PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  of_one = document_new (test, &(PlannerPaperTimelineChoice) { .workstreams = workstreams });
  reading = reading_new_of_document (of_one);
  g_assert_cmpuint (reading_count (reading, "m00010"), ==, 1);
  g_assert_cmpuint (reading_count (reading, "m00000"), ==, 0);
  g_assert_cmpuint (reading_count (reading, "Nestedstep"), ==, 1); /* of what it is part of */

  delayed = document_new (test, &(PlannerPaperTimelineChoice) { .filter = is_delayed, .note = "Delayedonly" });
  late = reading_new_of_document (delayed);
  g_assert_cmpuint (reading_count (late, "Delayedonly"), ==, 1);
  g_assert_cmpuint (reading_count (late, "m00003"), ==, 1);
  g_assert_cmpuint (reading_count (late, "m00000"), ==, 1); /* what it is part of */
  g_assert_cmpuint (reading_count (late, "m00001"), ==, 0);

  of_none = document_new (test, &(PlannerPaperTimelineChoice) { .workstreams = none });
  nothing = reading_new_of_document (of_none);
  text = reading_dup_text (nothing, 0, 1000);
  g_assert_nonnull (strstr (text, "Nomilestoneofthisplanisamongthosechosen."));
}

static void
test_baseline (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) without = NULL, with = NULL;
  g_autoptr (Reading) before = NULL;
  g_autoptr (Reading) after = NULL;
  g_autofree char *text = NULL;
  PlannerEdit *edit = test_plan_begin (test);

  test_plan_add (edit, PLANNER_KIND_MILESTONE, "late", NULL, PLANNER_MILESTONE_TITLE, "Later", PLANNER_MILESTONE_END, "2026-07-15",
                 PLANNER_MILESTONE_BASELINE_END, "2026-07-01", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_MILESTONE, "early", NULL, PLANNER_MILESTONE_TITLE, "Sooner", PLANNER_MILESTONE_END, "2026-06-30",
                 PLANNER_MILESTONE_BASELINE_END, "2026-07-01", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_MILESTONE, "same", NULL, PLANNER_MILESTONE_TITLE, "Same", PLANNER_MILESTONE_END, "2026-07-01",
                 PLANNER_MILESTONE_BASELINE_END, "2026-07-01", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_MILESTONE, "new", NULL, PLANNER_MILESTONE_TITLE, "New", PLANNER_MILESTONE_END, "2026-07-01",
                 PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_MILESTONE, "undated", NULL, PLANNER_MILESTONE_TITLE, "Undated", PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  without = document_new (test, NULL);
  before = reading_new_of_document (without);
  g_assert_cmpuint (reading_count (before, "Slip") + reading_count (before, "Baseline"), ==, 0);
  with = document_new (test, &(PlannerPaperTimelineChoice) { .baseline = TRUE });
  after = reading_new_of_document (with);
  text = reading_dup_text (after, 0, 1000);
  g_assert_cmpuint (reading_count (after, "Slip"), ==, 1); /* not of what has no date */
  g_assert_cmpuint (reading_count (after, "Baseline"), ==, 1); /* in the legend */
  g_assert_nonnull (strstr (text, "14dayslate"));
  g_assert_nonnull (strstr (text, "1dayearly"));
  g_assert_cmpuint (reading_count_in (text, "Asagreed"), ==, 1);
  check_ink (with);
}

static void
add_one_a_day (TestPlan *test, const GDate *from, const GDate *to)
{
  PlannerEdit *edit = test_plan_begin (test);

  for (GDate day = *from; g_date_compare (&day, to) <= 0; g_date_add_days (&day, 1))
    {
      char id[16];

      g_date_strftime (id, sizeof id, "%Y-%m-%d", &day);
      test_plan_add (edit, PLANNER_KIND_MILESTONE, id, NULL, PLANNER_MILESTONE_TITLE, "Daily", PLANNER_MILESTONE_TYPE, "milestone",
                     PLANNER_MILESTONE_END, id, PLANNER_MILESTONE_STATUS, "on-track", PLANNER_FIELD_NONE);
    }
  test_plan_commit (edit);
}

/* Its sign stands on the page that has the diamond, and beside it, also where pages are cut. */
static void
test_signs (void)
{
  static const PlannerPaperRoom first = { 300, 400 }, others = { 150, 550 };
  GDate from, to;
  PlannerYearStart year_starts = planner_year_start_default ();
  PlannerPaperScale scale;
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerSchedule) schedule = NULL;
  GListModel *milestones = planner_plan_get_records (test->plan, PLANNER_KIND_MILESTONE);

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_dmy (&from, 1, G_DATE_APRIL, 2026);
  g_date_set_dmy (&to, 31, G_DATE_MARCH, 2027);
  add_one_a_day (test, &from, &to);
  schedule = planner_schedule_new (test->plan);
  planner_paper_scale_init (&scale, &from, &to, &year_starts, 3, &first, &others);
  g_assert_cmpuint (g_list_model_get_n_items (milestones), ==, 365);
  for (guint i = 0; i < g_list_model_get_n_items (milestones); i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);
      PlannerPaperRow *row = planner_paper_row_new (&scale, schedule, milestone, FALSE);
      guint across = planner_paper_scale_find_page (&scale, row->bar.to);
      double middle = CLAMP (row->bar.to, scale.cuts[across - 1] + 5, scale.cuts[across] - 5);

      g_assert_cmpuint (row->sign_across, ==, across);
      g_assert_cmpfloat (row->sign_x, >=, scale.cuts[across - 1]);
      g_assert_cmpfloat (row->sign_x + 9, <=, scale.cuts[across]);
      g_assert_true (row->sign_x > middle + 5 || row->sign_x + 9 < middle - 5);
      planner_paper_row_free (row);
    }
}

/* Pixels of the first page that are red: of the day itself, which lies elsewhere here, and of what is broken. */
static guint
count_red (PlannerDocument *document)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 842, 595);
  cairo_t *cairo = cairo_create (surface);
  guint n = 0;

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  planner_document_draw_page (document, cairo, 0);
  cairo_surface_flush (surface);
  for (int y = 160; y < 595; y++)
    for (int x = 0; x < 842; x++)
      {
        const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
        guint32 pixel = ((const guint32 *) (gconstpointer) row)[x];

        n += (pixel >> 16 & 0xff) > (pixel >> 8 & 0xff) + 60;
      }
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return n;
}

/* What starts too early for what it depends on is marked, and explained. */
static void
test_dependencies (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) good = document_new (test, NULL), broken = document_new (test, NULL);
  g_autoptr (Reading) before = NULL;
  g_autoptr (Reading) after = NULL;
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = test_plan_begin (test);

  test_plan_add (edit, PLANNER_KIND_MILESTONE, "one", NULL, PLANNER_MILESTONE_TITLE, "One", PLANNER_MILESTONE_START, "2025-04-01",
                 PLANNER_MILESTONE_END, "2025-06-30", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_MILESTONE, "two", NULL, PLANNER_MILESTONE_TITLE, "Two", PLANNER_MILESTONE_START, "2025-08-01",
                 PLANNER_MILESTONE_END, "2025-09-30", PLANNER_MILESTONE_DEPENDS_ON, "one", PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  before = reading_new_of_document (good);
  g_assert_cmpuint (reading_count (before, "Depends"), ==, 1);
  g_assert_cmpuint (reading_count (before, "early"), ==, 0);
  g_assert_cmpuint (count_red (good), ==, 0);

  edit = test_plan_begin (test);
  planner_edit_set (edit, "two", PLANNER_MILESTONE_START, "2025-06-01", &error);
  g_assert_no_error (error);
  test_plan_commit (edit);
  after = reading_new_of_document (broken);
  g_assert_cmpuint (reading_count (after, "early"), ==, 1);
  g_assert_cmpuint (count_red (broken), >, 20);
}

/* Pages can be drawn when what they show is no longer in the plan. */
static void
test_changed_plan (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  guint n_pages;
  PlannerEdit *edit;

  test_plan_add_milestones (test, 40);
  document = document_new (test, NULL);
  n_pages = planner_document_get_n_pages (document);
  edit = test_plan_begin (test);
  for (guint i = 0; i < 40; i += 7)
    {
      g_autofree char *id = g_strdup_printf ("m%05u", i);

      planner_edit_delete (edit, PLANNER_KIND_MILESTONE, id, &error);
      g_assert_no_error (error);
    }
  test_plan_commit (edit);
  check_ink (document);
  g_assert_cmpuint (planner_document_get_n_pages (document), ==, n_pages);
}

static void
test_empty (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = document_new (test, NULL);
  g_autoptr (PlannerDocument) undated = document_new (test, &(PlannerPaperTimelineChoice) { .pages_wide = 3 });
  g_autoptr (Reading) reading = reading_new_of_document (document);
  g_autoptr (Reading) listed = NULL;
  g_autofree char *text = reading_dup_text (reading, 0, 1000);

  g_assert_cmpuint (reading->n_pages, ==, 1);
  g_assert_nonnull (strstr (text, "Therearenomilestonesinthisplanyet."));
  add_one (test, "a", "Someday", "TBC");
  add_one (test, "b", "Whenever", NULL);
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

  add_one (test, "a", "A <span size=\"1\">B</span> &amp; C %s %n", "2026/27");
  add_one (test, "b", long_word, "2026/27");
  add_one (test, "c", "שלום עולם", "2026/27");
  add_one (test, "d", "y\ue123z\u202ew \U0010fffdv", "soonish <i>2026</i>");
  document = document_new (test, &(PlannerPaperTimelineChoice) { .pages_wide = 2 });
  check_ink (document);
  check_words (document);
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
  g_autoptr (PlannerDocument) document = document_new (test, &(PlannerPaperTimelineChoice) { .baseline = TRUE });
  g_autoptr (Reading) reading = NULL;
  double right;

  add_one (test, "a", "Titled", "2026/27");
  planner_document_set_right_to_left (document, TRUE);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  check_ink (document);
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
  g_autoptr (PlannerDocument) document = document_new (test, NULL);
  g_autoptr (Reading) reading = NULL;
  guint n_years = 0;

  add_one (test, "a", "Long", "1 May 1901 to 30 June 2098");
  reading = reading_new_of_document (document);
  check_ink (document);
  for (guint i = 0; i < reading->words->len; i++)
    n_years += strlen (((const ReadWord *) reading->words->pdata[i])->text) == 7
               && ((const ReadWord *) reading->words->pdata[i])->text[4] == '/';
  g_assert_cmpuint (n_years, >, 3);
  g_assert_cmpuint (n_years, <, 30);
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

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  add_cases ();
  g_test_add_func ("/paper/timeline/months", test_months);
  g_test_add_func ("/paper/timeline/span", test_span);
  g_test_add_func ("/paper/timeline/context-outside", test_context_outside);
  g_test_add_func ("/paper/timeline/fit", test_fit);
  g_test_add_func ("/paper/timeline/columns", test_columns);
  g_test_add_func ("/paper/timeline/groups", test_groups);
  g_test_add_func ("/paper/timeline/choice", test_choice);
  g_test_add_func ("/paper/timeline/baseline", test_baseline);
  g_test_add_func ("/paper/timeline/signs", test_signs);
  g_test_add_func ("/paper/timeline/dependencies", test_dependencies);
  g_test_add_func ("/paper/timeline/changed-plan", test_changed_plan);
  g_test_add_func ("/paper/timeline/empty", test_empty);
  g_test_add_func ("/paper/timeline/odd-texts", test_odd_texts);
  g_test_add_func ("/paper/timeline/right-to-left", test_right_to_left);
  g_test_add_func ("/paper/timeline/centuries", test_centuries);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
