/* test-composition.c: pages that are made in slices, as a window makes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-document-pdf.h"
#include "paper/planner-paper-asks.h"
#include "paper/planner-paper-timeline.h"
#include "plans.h"

#define N_ASKS 400
#define N_MILESTONES 300

typedef PlannerDocument *(*DocumentNew) (TestPlan *test);

typedef struct
{
  void (*fill) (TestPlan *test, guint n);
  guint n;
  DocumentNew document_new;
} Case;

static PlannerDocument *
asks_new (TestPlan *test)
{
  GDate today;

  return planner_paper_asks_new (test->plan, test_plan_get_today (&today), NULL);
}

static PlannerDocument *
timeline_new (TestPlan *test)
{
  GDate today;

  return planner_paper_timeline_new (test->plan, test_plan_get_today (&today), NULL);
}

static const Case asks = { test_plan_add_asks, N_ASKS, asks_new };
static const Case timeline = { test_plan_add_milestones, N_MILESTONES, timeline_new };

static TestPlan *
plan_new (const Case *tried)
{
  TestPlan *test = test_plan_new ("Eastmere");

  tried->fill (test, tried->n);
  return test;
}

/* Returns how many slices it took. */
static guint
run (PlannerDocument *document)
{
  double progress = 0;
  guint n = 1;

  while (!planner_document_step (document, g_test_rand_int_range (0, 50) == 0))
    {
      g_assert_false (planner_document_has_pages (document));
      g_assert_cmpfloat (planner_document_get_progress (document), >=, progress);
      progress = planner_document_get_progress (document);
      g_assert_cmpfloat (progress, <=, 1);
      n++;
    }
  g_assert_true (planner_document_has_pages (document));
  g_assert_cmpfloat (planner_document_get_progress (document), >=, 1);
  g_assert_true (planner_document_step (document, 0));
  return n;
}

static void
check_equal (PlannerDocument *sliced, PlannerDocument *whole)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) one = planner_document_make_pdf (sliced, NULL, &error);
  g_autoptr (GBytes) other = planner_document_make_pdf (whole, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (planner_document_get_n_pages (sliced), >, 5);
  g_assert_cmpuint (planner_document_get_n_pages (sliced), ==, planner_document_get_n_pages (whole));
  g_assert_true (g_bytes_equal (one, other));
}

/* However the work is divided into slices, the pages are those of one call. */
static void
test_slices (gconstpointer data)
{
  const Case *tried = data;
  g_autoptr (TestPlan) test = plan_new (tried);
  g_autoptr (PlannerDocument) sliced = tried->document_new (test), whole = tried->document_new (test);

  g_assert_cmpuint (run (sliced), >, 20);
  check_equal (sliced, whole);
}

/* Another paper in the middle of it, and again before that is done. */
static void
test_another_paper (gconstpointer data)
{
  const Case *tried = data;
  g_autoptr (TestPlan) test = plan_new (tried);
  g_autoptr (PlannerDocument) changed = tried->document_new (test), whole = tried->document_new (test);
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A3, FALSE);

  for (guint i = 0; i < 2; i++)
    {
      const PlannerPaper other = planner_paper_get (PLANNER_PAPER_A4, i == 0);

      planner_document_set_paper (changed, &other);
      for (guint j = 0; j < tried->n / 2; j++)
        g_assert_false (planner_document_step (changed, 0));
      g_assert_cmpfloat (planner_document_get_progress (changed), >, 0.2);
    }
  planner_document_set_paper (changed, &paper);
  g_assert_cmpfloat (planner_document_get_progress (changed), <=, 0);
  planner_document_set_paper (whole, &paper);
  run (changed);
  check_equal (changed, whole);
}

static void
remove_one (TestPlan *test, PlannerKind kind, const char *id)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = test_plan_begin (test);

  planner_edit_delete (edit, kind, id, &error);
  g_assert_no_error (error);
  test_plan_commit (edit);
}

/* An edit in the middle of it begins it again; the pages that are there stay as they are. */
static void
test_edit (gconstpointer data)
{
  const Case *tried = data;
  PlannerKind kind = tried == &asks ? PLANNER_KIND_ASK : PLANNER_KIND_MILESTONE;
  g_autofree char *last = g_strdup_printf (tried == &asks ? "a%05u" : "m%05u", tried->n - 1);
  g_autofree char *first = g_strdup_printf (tried == &asks ? "a%05u" : "m%05u", 1);
  g_autoptr (TestPlan) test = plan_new (tried);
  g_autoptr (PlannerDocument) edited = tried->document_new (test), whole = NULL;

  for (guint i = 0; i < tried->n / 2; i++)
    g_assert_false (planner_document_step (edited, 0));
  remove_one (test, kind, last);
  g_assert_cmpfloat (planner_document_get_progress (edited), <=, 0);
  run (edited);
  whole = tried->document_new (test);
  check_equal (edited, whole);
  remove_one (test, kind, first);
  g_assert_true (planner_document_has_pages (edited));
}

/* Nobody may want the rest: after any number of steps, nothing of it is left behind, freed in slices or at once. */
static void
test_dropped (gconstpointer data)
{
  const Case *tried = data;
  g_autoptr (TestPlan) test = plan_new (tried);

  for (guint n = 0; n < 2 * tried->n; n += n < 4 ? 1 : 97)
    {
      PlannerDocument *document = tried->document_new (test);

      for (guint i = 0; i < n; i++)
        planner_document_step (document, 0);
      if (n % 2 == 0)
        {
          planner_document_drop_pages (document);
          g_assert_false (planner_document_has_pages (document));
          while (!planner_document_free_dropped (document, 0))
            ;
        }
      g_assert_finalize_object (document);
    }
}

static void
add (const char *name, void (*run_case) (gconstpointer data))
{
  g_autofree char *of_asks = g_strconcat ("/paper/composition/asks/", name, NULL);
  g_autofree char *of_timeline = g_strconcat ("/paper/composition/timeline/", name, NULL);

  g_test_add_data_func (of_asks, &asks, run_case);
  g_test_add_data_func (of_timeline, &timeline, run_case);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("slices", test_slices);
  add ("another-paper", test_another_paper);
  add ("edit", test_edit);
  add ("dropped", test_dropped);

  return g_test_run ();
}
