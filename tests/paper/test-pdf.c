/* test-pdf.c: a document as a PDF, and the file it is kept in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "common/planner-test-folder.h"
#include "paper/planner-document-pdf.h"
#include "paper/planner-paper-asks.h"
#include "plans.h"
#include "reading.h"

static PlannerDocument *
document_new (TestPlan *test)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 12, G_DATE_JULY, 2026);
  return planner_paper_asks_new (test->plan, &today, NULL);
}

static GBytes *
make (TestPlan *test)
{
  g_autoptr (PlannerDocument) document = document_new (test);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = planner_document_make_pdf (document, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static char *
dup_path (TestPlan *test)
{
  return g_build_filename (test->folder, "out.pdf", NULL);
}

static void
test_stable (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (GBytes) one = NULL, other = NULL;

  test_plan_add_asks (test, 100);
  one = make (test);
  other = make (test);
  g_assert_true (g_bytes_equal (one, other));
}

static void
test_metadata (void)
{
  static const char *const info[] = { "pdfinfo", "-isodates", "-", NULL };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere & Wrenbury");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;
  g_autofree char *items = NULL;

  test_plan_add_asks (test, 40);
  pdf = make (test);
  words = reading_dup_output (pdf, info);
  g_assert_nonnull (strstr (words, "Asks by workstream, Eastmere & Wrenbury\n"));
  g_assert_nonnull (strstr (words, "A. Officer\n"));
  g_assert_cmpuint (reading_count_in (words, "2026-07-12T00:00:00Z\n"), ==, 2); /* made and changed */
  path = dup_path (test);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL);
  items = reading_dup_output (NULL, (const char *const[]){ "pdftohtml", "-xml", "-i", "-stdout", "-q", path, NULL });
  g_assert_nonnull (strstr (items, "<item page=\"1\">Unplanned Care</item>"));
  g_assert_nonnull (strstr (items, "Prevention</item>"));
}

static void
test_save (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = document_new (test);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path (test);
  GStatBuf status;

  g_file_set_contents (path, "what was there", -1, &error);
  g_assert_no_error (error);
  g_chmod (path, 0644);
  g_assert_true (planner_document_save_pdf (document, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
  g_assert_cmpint (status.st_size, >, 1000);
}

static void
test_refused (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = document_new (test);
  g_autoptr (GError) device = NULL, folder = NULL, missing = NULL, cancelled = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = dup_path (test);
  g_autofree char *nowhere = g_build_filename (test->folder, "nowhere", "out.pdf", NULL);
  g_autofree char *fifo = g_build_filename (test->folder, "pipe", NULL);
  GStatBuf status;

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_false (planner_document_save_pdf (document, fifo, NULL, &device));
  g_assert_error (device, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpint (g_stat (fifo, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));
  g_assert_false (planner_document_save_pdf (document, test->folder, NULL, &folder));
  g_assert_nonnull (folder);
  g_assert_false (planner_document_save_pdf (document, nowhere, NULL, &missing));
  g_assert_error (missing, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_cancellable_cancel (cancellable);
  g_assert_false (planner_document_save_pdf (document, path, cancellable, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Another paper makes other pages; the name of a file holds no path. */
static void
test_document (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("../Plan/2026: R&D");
  g_autoptr (PlannerDocument) document = NULL;
  g_autofree char *name = NULL;
  PlannerPaper large = planner_paper_get (PLANNER_PAPER_A3, TRUE);
  guint n_pages;

  test_plan_add_asks (test, 100);
  document = document_new (test);
  n_pages = planner_document_get_n_pages (document);
  planner_document_set_paper (document, &large);
  g_assert_cmpuint (planner_document_get_n_pages (document), <, n_pages);
  name = planner_document_dup_file_name (document);
  g_assert_null (strchr (name, '/'));
  g_assert_false (g_str_has_prefix (name, "."));
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/pdf/stable", test_stable);
  g_test_add_func ("/paper/pdf/metadata", test_metadata);
  g_test_add_func ("/paper/pdf/save", test_save);
  g_test_add_func ("/paper/pdf/refused", test_refused);
  g_test_add_func ("/paper/pdf/document", test_document);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
