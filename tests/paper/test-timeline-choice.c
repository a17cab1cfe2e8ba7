/* test-timeline-choice.c: what is chosen to be on a printed timeline, and how it is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "common/planner-test-folder.h"
#include "core/plan/planner-schedule.h"
#include "paper/planner-paper-timeline-row.h"
#include "timeline-checks.h"

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

  timeline_add_one (test, "one", "Whole year", "2026/27");
  document = timeline_document_new (test, &(PlannerPaperTimelineChoice) { .pages_wide = 2 });
  reading = reading_new_of_document (document);
  g_assert_cmpuint (reading->n_pages, ==, 2);
  for (guint page = 0; page < 2; page++)
    {
      double left = 0;

      for (guint i = 0; i < G_N_ELEMENTS (months); i++)
        {
          const ReadWord *word = timeline_find_name (reading, page, months[i]);

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

  timeline_add_one (test, "a", "Beforehand", "March 2025");
  timeline_add_one (test, "b", "Crossing", "January 2025 to March 2027");
  timeline_add_one (test, "c", "Within", "July 2025");
  timeline_add_one (test, "d", "Afterwards", "2026/27");
  timeline_add_one (test, "e", "Ongoingly", "Ongoing");
  g_date_set_dmy (&choice.from, 10, G_DATE_MAY, 2025);
  g_date_set_dmy (&choice.to, 20, G_DATE_SEPTEMBER, 2025);
  document = timeline_document_new (test, &choice);
  reading = reading_new_of_document (document);
  text = reading_dup_text (reading, 0, 1000);
  g_assert_cmpuint (reading_count (reading, "Beforehand") + reading_count (reading, "Afterwards"), ==, 0);
  g_assert_cmpuint (reading_count (reading, "Crossing"), ==, 1);
  g_assert_cmpuint (reading_count (reading, "Within"), ==, 1);
  g_assert_cmpuint (reading_count (reading, "Ongoingly"), ==, 1);
  g_assert_nonnull (strstr (text, "10May2025to20September2025"));
  g_assert_nonnull (strstr (text, "2milestoneslieoutsideofthesedays"));
  g_assert_nonnull (strstr (text, "Goesonbeyondthepage"));
  page_check_ink (document);

  choice.pages_wide = 4;
  wide = timeline_document_new (test, &choice);
  page_check_ink (wide);
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
  document = timeline_document_new (test, &choice);
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
  g_autoptr (PlannerDocument) open = timeline_document_new (test, NULL), dated = timeline_document_new (test, NULL);
  g_autoptr (Reading) reading = NULL;
  g_autoptr (Reading) dated_reading = NULL;
  g_autofree char *text = NULL;
  g_autofree char *dated_text = NULL;

  timeline_add_one (test, "a", "Ongoingly", "Ongoing");
  reading = reading_new_of_document (open);
  text = reading_dup_text (reading, 0, 1000);
  g_assert_nonnull (strstr (text, "1April2026to31March2027"));
  timeline_add_one (test, "b", "Once", "15 August 2025");
  timeline_add_one (test, "c", "Later", "February 2026");
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
  usual = timeline_document_new (test, NULL);
  before = reading_new_of_document (usual);
  g_assert_cmpuint (reading_count (before, "Timescale"), ==, 1);
  g_assert_cmpuint (reading_count (before, "Leads"), ==, 0); /* nobody has any */
  g_assert_cmpuint (reading_count (before, "Nobodyknows"), ==, 0);

  chosen = timeline_document_new (test, &(PlannerPaperTimelineChoice) { .columns = columns });
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
  by_workstream = timeline_document_new (test, NULL);
  first = reading_new_of_document (by_workstream);
  g_assert_cmpuint (reading_count (first, "Prevention"), >=, 2); /* and where it goes on, or is not dated */
  g_assert_cmpuint (reading_count (first, "(continued)"), >=, 1);

  grouped = timeline_document_new (test, &(PlannerPaperTimelineChoice) { .levels = &by_status, .n_levels = 1 });
  second = reading_new_of_document (grouped);
  g_assert_cmpuint (reading_count (second, "Prevention"), ==, 0);
  timeline_check_titles (second, grouped, test, 70);

  tree = timeline_document_new (test, &(PlannerPaperTimelineChoice) { NULL });
  third = reading_new_of_document (tree);
  g_assert_cmpuint (reading_count (third, "Prevention"), ==, 0);
  timeline_check_titles (third, tree, test, 70);
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
  of_one = timeline_document_new (test, &(PlannerPaperTimelineChoice) { .workstreams = workstreams });
  reading = reading_new_of_document (of_one);
  g_assert_cmpuint (reading_count (reading, "m00010"), ==, 1);
  g_assert_cmpuint (reading_count (reading, "m00000"), ==, 0);
  g_assert_cmpuint (reading_count (reading, "Nestedstep"), ==, 1); /* of what it is part of */

  delayed = timeline_document_new (test, &(PlannerPaperTimelineChoice) { .filter = is_delayed, .note = "Delayedonly" });
  late = reading_new_of_document (delayed);
  g_assert_cmpuint (reading_count (late, "Delayedonly"), ==, 1);
  g_assert_cmpuint (reading_count (late, "m00003"), ==, 1);
  g_assert_cmpuint (reading_count (late, "m00000"), ==, 1); /* what it is part of */
  g_assert_cmpuint (reading_count (late, "m00001"), ==, 0);

  of_none = timeline_document_new (test, &(PlannerPaperTimelineChoice) { .workstreams = none });
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
  without = timeline_document_new (test, NULL);
  before = reading_new_of_document (without);
  g_assert_cmpuint (reading_count (before, "Slip") + reading_count (before, "Baseline"), ==, 0);
  with = timeline_document_new (test, &(PlannerPaperTimelineChoice) { .baseline = TRUE });
  after = reading_new_of_document (with);
  text = reading_dup_text (after, 0, 1000);
  g_assert_cmpuint (reading_count (after, "Slip"), ==, 1); /* not of what has no date */
  g_assert_cmpuint (reading_count (after, "Baseline"), ==, 1); /* in the legend */
  g_assert_nonnull (strstr (text, "14dayslate"));
  g_assert_nonnull (strstr (text, "1dayearly"));
  g_assert_cmpuint (reading_count_in (text, "Asagreed"), ==, 1);
  page_check_ink (with);
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
  g_autoptr (PlannerDocument) good = timeline_document_new (test, NULL), broken = timeline_document_new (test, NULL);
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
  document = timeline_document_new (test, NULL);
  n_pages = planner_document_get_n_pages (document);
  edit = test_plan_begin (test);
  for (guint i = 0; i < 40; i += 7)
    {
      g_autofree char *id = g_strdup_printf ("m%05u", i);

      planner_edit_delete (edit, PLANNER_KIND_MILESTONE, id, &error);
      g_assert_no_error (error);
    }
  test_plan_commit (edit);
  page_check_ink (document);
  g_assert_cmpuint (planner_document_get_n_pages (document), ==, n_pages);
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

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

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
