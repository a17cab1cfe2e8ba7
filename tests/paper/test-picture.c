/* test-picture.c: a document as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "common/planner-test-folder.h"
#include "paper/planner-document-picture.h"
#include "paper/planner-paper-asks.h"
#include "paper/planner-paper-timeline.h"
#include "plans.h"

static PlannerDocument *
document_new (TestPlan *test)
{
  GDate today;

  return planner_paper_timeline_new (test->plan, test_plan_get_today (&today), NULL);
}

static GBytes *
make (PlannerDocument *document, PlannerPictureFormat format)
{
  g_autoptr (GError) error = NULL;
  GBytes *picture = planner_document_make_picture (document, format, &error);

  g_assert_no_error (error);
  return picture;
}

static guint32
read_number (GBytes *png, gsize place)
{
  guint32 number;

  memcpy (&number, (const char *) g_bytes_get_data (png, NULL) + place, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* As wide as the paper, as high as all pages, at two dots a point; the pages are as before. */
static void
test_png (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (GBytes) png = NULL;
  const PlannerPaper *paper;
  guint n_pages;

  test_plan_add_milestones (test, 60);
  document = document_new (test);
  paper = planner_document_get_paper (document);
  n_pages = planner_document_get_n_pages (document);
  png = make (document, PLANNER_PICTURE_PNG);
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpfloat_with_epsilon (read_number (png, 16), 2 * paper->width, 1);
  g_assert_cmpfloat (read_number (png, 20), >, paper->height * 2 * (n_pages - 2));
  g_assert_cmpuint (n_pages, >, 2);
  g_assert_cmpuint (planner_document_get_n_pages (document), ==, n_pages);
}

/* Pages beside each other make one picture that is as wide. */
static void
test_wide (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (GBytes) png = NULL;

  test_plan_add_milestones (test, 10);
  document = document_new (test);
  planner_document_set_pages_wide (document, 3);
  png = make (document, PLANNER_PICTURE_PNG);
  g_assert_cmpfloat_with_epsilon (read_number (png, 16), 3 * 2 * planner_document_get_paper (document)->width, 1);
}

static void
test_svg (void)
{
  static const GMarkupParser parser = { NULL };
  g_autoptr (TestPlan) test = test_plan_new ("R&D <plan>");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data;

  test_plan_add_milestones (test, 30);
  document = document_new (test);
  svg = make (document, PLANNER_PICTURE_SVG);
  data = g_bytes_get_data (svg, &size);
  g_assert_nonnull (g_strstr_len (data, 400, "width=\"841.889"));
  g_assert_true (g_markup_parse_context_parse (context, data, (gssize) size, &error));
  g_assert_no_error (error);
  again = make (document, PLANNER_PICTURE_SVG);
  g_assert_true (g_bytes_equal (svg, again));
}

/* Every document has a picture, and what begins pages of its own stands in one. */
static void
test_asks (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  GDate today;
  double width, height;

  test_plan_add_asks (test, 100);
  document = planner_paper_asks_new (test->plan, test_plan_get_today (&today), NULL);
  planner_document_set_tall (document, TRUE);
  g_assert_cmpuint (planner_document_get_n_pages (document), ==, 1);
  planner_document_get_page_size (document, &width, &height);
  g_assert_cmpfloat (height, >, 1500);
}

/* Fewer dots where that would be too large; what is too large even so is refused, and nothing is lost. */
static void
test_large (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  test_plan_add_milestones (test, 1000);
  document = document_new (test);
  png = make (document, PLANNER_PICTURE_PNG);
  g_assert_cmpuint (read_number (png, 16), <, 2 * 840);
  g_assert_cmpuint (read_number (png, 16), >, 840);
  edit = test_plan_begin (test);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("more%05u", i);

      test_plan_add (edit, PLANNER_KIND_MILESTONE, id, NULL, PLANNER_MILESTONE_TITLE, id, PLANNER_MILESTONE_TIMESCALE, "2026/27",
                     PLANNER_FIELD_NONE);
    }
  test_plan_commit (edit);
  g_assert_null (planner_document_make_picture (document, PLANNER_PICTURE_PNG, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_cmpuint (planner_document_get_n_pages (document), >, 20);
}

static void
test_save (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = document_new (test);
  g_autofree char *path = g_build_filename (test->folder, "out.svg", NULL);
  g_autofree char *nowhere = g_build_filename (test->folder, "nowhere", "out.svg", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (planner_document_save_picture (document, PLANNER_PICTURE_SVG, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
  g_assert_false (planner_document_save_picture (document, PLANNER_PICTURE_SVG, nowhere, &error));
  g_assert_nonnull (error);
}

static void
test_names (void)
{
  PlannerPictureFormat format;

  g_assert_true (planner_picture_format_from_path ("a/b.svg", &format));
  g_assert_cmpint (format, ==, PLANNER_PICTURE_SVG);
  g_assert_true (planner_picture_format_from_path ("B.PNG", &format));
  g_assert_cmpint (format, ==, PLANNER_PICTURE_PNG);
  g_assert_false (planner_picture_format_from_path ("b.pdf", &format));
  g_assert_false (planner_picture_format_from_path (".svg", &format));
  g_assert_false (planner_picture_format_from_path ("svg", &format));
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/picture/png", test_png);
  g_test_add_func ("/paper/picture/wide", test_wide);
  g_test_add_func ("/paper/picture/svg", test_svg);
  g_test_add_func ("/paper/picture/asks", test_asks);
  g_test_add_func ("/paper/picture/large", test_large);
  g_test_add_func ("/paper/picture/save", test_save);
  g_test_add_func ("/paper/picture/names", test_names);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
