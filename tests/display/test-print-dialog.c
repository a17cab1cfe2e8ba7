/* The pages of a large plan are made while the window lives. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <time.h>

#include "app/planner-print-dialog.h"
#include "paper/planner-document-pdf.h"
#include "paper/planner-paper-asks.h"
#include "paper/planner-paper-timeline.h"
#include "widgets/planner-dialogs.h"
#include "window-fixture.h"

#define N_RECORDS 3000
/* Of processor time, between two looks at what the user does. */
#define LONGEST_TURN_MILLISECONDS 50.0
#define WORKING "Laying out the pages…"

static double
get_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
add_records (WindowFixture *fixture, PlannerKind kind, PlannerField title, PlannerField timescale)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autofree char *id = g_strdup_printf ("record-%u", i);
      g_autofree char *words = g_strdup_printf ("%u: the teams meet so that a person tells the story once, and is called back "
                                                "within the hour by somebody who knows it",
                                                i);

      planner_edit_add (edit, kind, id, NULL, NULL, &error);
      planner_edit_set (edit, id, title, words, &error);
      planner_edit_set (edit, id, timescale, i % 2 == 0 ? "By September 2026" : "2026/27", &error);
      g_assert_no_error (error);
    }
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static PlannerDocument *
asks_new (WindowFixture *fixture)
{
  g_autoptr (GDate) today = g_date_new_dmy (12, G_DATE_JULY, 2026);

  return planner_paper_asks_new (fixture->plan, today, NULL);
}

static PlannerDocument *
timeline_new (WindowFixture *fixture)
{
  g_autoptr (GDate) today = g_date_new_dmy (12, G_DATE_JULY, 2026);

  return planner_paper_timeline_new (fixture->plan, today, NULL);
}

static void
show_asks (WindowFixture *fixture)
{
  add_records (fixture, PLANNER_KIND_ASK, PLANNER_ASK_TEXT, PLANNER_ASK_TIMESCALE);
  window_fixture_show (fixture);
  window_fixture_draw (fixture, 10);
}

/* Opens it, and goes on until a part of the pages is made. The dialog is kept by the caller. */
static AdwDialog *
open_and_work (WindowFixture *fixture, PlannerDocument *document, double until)
{
  AdwDialog *dialog = g_object_ref_sink (planner_print_dialog_new (document));

  planner_dialog_present (dialog, GTK_WIDGET (fixture->window));
  g_assert_false (planner_document_has_pages (document));
  while (planner_document_get_progress (document) < until)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_false (planner_document_has_pages (document));
    }
  return dialog;
}

static void
wait_for_pages (PlannerDocument *document)
{
  while (!planner_document_has_pages (document))
    g_main_context_iteration (NULL, TRUE);
}

/* Nothing of the two is left, when all that waits has run. */
static void
check_gone (WindowFixture *fixture, AdwDialog *dialog, PlannerDocument *document)
{
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_finalize_object (dialog);
  window_fixture_settle ();
  g_assert_finalize_object (document);
}

/* One turn of the main loop, if anything waits; the longest so far, and all together. */
static void
turn (double *longest, double *all)
{
  double start = get_milliseconds (), spent;

  g_main_context_iteration (NULL, FALSE);
  spent = get_milliseconds () - start;
  *longest = MAX (*longest, spent);
  *all += spent;
}

/* What takes as long as this machine takes: bounded by the time itself, or where that is slow, by what all of it takes. */
static void
check_turns (double longest, double all)
{
  g_test_message ("%.0f ms of CPU, at most %.1f ms in a turn", all, longest);
  g_assert_cmpfloat (longest, <, MAX (LONGEST_TURN_MILLISECONDS, all / 4));
}

static void
test_alive (WindowFixture *fixture, gconstpointer data)
{
  double longest = 0, all = 0;
  guint n = 0;
  PlannerDocument *document;
  AdwDialog *dialog;
  g_autofree char *count = NULL;

  show_asks (fixture);
  document = asks_new (fixture);
  dialog = open_and_work (fixture, document, 0);
  while (!window_fixture_says (GTK_WIDGET (dialog), WORKING))
    {
      turn (&longest, &all);
      g_assert_false (planner_document_has_pages (document));
    }
  for (; !planner_document_has_pages (document); n++)
    turn (&longest, &all);
  g_assert_cmpuint (n, >, 5);
  for (guint i = 0; i < 100; i++)
    {
      turn (&longest, &all);
      g_usleep (2000); /* so that frames are drawn */
    }
  check_turns (longest, all);
  count = g_strdup_printf ("%u pages", planner_document_get_n_pages (document));
  window_fixture_wait_for_words (GTK_WIDGET (dialog), count);
  g_assert_false (window_fixture_says (GTK_WIDGET (dialog), WORKING));

  adw_dialog_force_close (dialog);
  window_fixture_wait_for_no_dialog (fixture);
  longest = all = 0;
  g_assert_finalize_object (dialog);
  for (n = 0; n < 2000; n++)
    turn (&longest, &all);
  check_turns (longest, all);
  g_assert_finalize_object (document);
}

static void
test_another_paper (WindowFixture *fixture, gconstpointer data)
{
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A3, PLANNER_PAPER_ASKS_LANDSCAPE);
  g_autoptr (PlannerDocument) whole = NULL;
  PlannerDocument *document;
  AdwDialog *dialog;

  show_asks (fixture);
  document = asks_new (fixture);
  dialog = open_and_work (fixture, document, 0.4);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN)), PLANNER_PAPER_A3);
  g_assert_cmpfloat (planner_document_get_progress (document), <, 0.4);
  g_assert_true (planner_paper_is_equal (planner_document_get_paper (document), &paper));
  wait_for_pages (document);
  whole = asks_new (fixture);
  planner_document_set_paper (whole, &paper);
  g_assert_cmpuint (planner_document_get_n_pages (document), ==, planner_document_get_n_pages (whole));
  adw_dialog_force_close (dialog);
  check_gone (fixture, dialog, document);
}

/* Nobody goes on with what nobody waits for. */
static void
test_closed (WindowFixture *fixture, gconstpointer data)
{
  PlannerDocument *document;
  AdwDialog *dialog;
  double progress;

  show_asks (fixture);
  document = asks_new (fixture);
  dialog = open_and_work (fixture, document, 0.4);
  adw_dialog_force_close (dialog);
  progress = planner_document_get_progress (document);
  window_fixture_settle ();
  g_assert_cmpfloat (planner_document_get_progress (document), <=, progress);
  check_gone (fixture, dialog, document);
}

static void
check_file (const char *path, PlannerDocument *whole)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = planner_document_make_pdf (whole, NULL, &error);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_no_error (error);
  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (content, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Saving waits for the pages; cancelled, it leaves the old file, and the pages come. */
static void
test_saved_meanwhile (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = window_fixture_write (fixture, "asks.pdf", "old");
  g_autofree char *content = NULL;
  g_autoptr (PlannerDocument) whole = NULL;
  PlannerDocument *document;
  AdwDialog *dialog;

  show_asks (fixture);
  document = asks_new (fixture);
  dialog = open_and_work (fixture, document, 0.2);
  planner_print_dialog_save (PLANNER_PRINT_DIALOG (dialog), path);
  g_assert_cmpfloat (planner_document_get_progress (document), >=, 0.2);
  window_fixture_press (GTK_WIDGET (dialog), "_Cancel");
  wait_for_pages (document);
  window_fixture_wait_for_words (GTK_WIDGET (dialog), "Asks by workstream");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  planner_document_drop_pages (document);

  adw_dialog_force_close (dialog);
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_finalize_object (dialog);
  dialog = open_and_work (fixture, document, 0.2);
  planner_print_dialog_save (PLANNER_PRINT_DIALOG (dialog), path);
  window_fixture_wait_for_no_dialog (fixture);
  whole = asks_new (fixture);
  check_file (path, whole);
  check_gone (fixture, dialog, document);
}

/* A picture has a page of its own; without it, those of the paper come back. */
static void
test_picture_meanwhile (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = window_fixture_write (fixture, "timeline.svg", "old");
  g_autofree char *content = NULL;
  PlannerDocument *document;
  AdwDialog *dialog;

  add_records (fixture, PLANNER_KIND_MILESTONE, PLANNER_MILESTONE_TITLE, PLANNER_MILESTONE_TIMESCALE);
  window_fixture_show (fixture);
  document = timeline_new (fixture);
  dialog = open_and_work (fixture, document, 0.4);
  planner_print_dialog_save_picture (PLANNER_PRINT_DIALOG (dialog), path);
  g_assert_false (planner_document_has_pages (document));
  window_fixture_press (GTK_WIDGET (dialog), "_Cancel");
  wait_for_pages (document);
  g_assert_cmpuint (planner_document_get_n_pages (document), >, 20);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  g_clear_pointer (&content, g_free);

  planner_print_dialog_save_picture (PLANNER_PRINT_DIALOG (dialog), path);
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "<?xml"));
  check_gone (fixture, dialog, document);
}

/* What is text is a web page without any of its pages laid out; what is more than a table is no cells, and says so. */
static void
test_web_meanwhile (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = window_fixture_write (fixture, "asks.html", "old");
  g_autofree char *cells = window_fixture_write (fixture, "asks.txt", "old");
  g_autofree char *content = NULL;
  PlannerDocument *document;
  AdwDialog *dialog;

  show_asks (fixture);
  document = asks_new (fixture);
  dialog = open_and_work (fixture, document, 0.2);
  planner_print_dialog_save_web (PLANNER_PRINT_DIALOG (dialog), cells);
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Give the file a name that ends with .html or .csv.");
  window_fixture_press (GTK_WIDGET (fixture->window), "_Close");
  g_assert_true (g_file_get_contents (cells, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  g_clear_pointer (&content, g_free);

  planner_print_dialog_save_web (PLANNER_PRINT_DIALOG (dialog), path);
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "<!DOCTYPE html>"));
  check_gone (fixture, dialog, document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/display/print-dialog/alive", test_alive);
  window_fixture_add ("/display/print-dialog/another-paper", test_another_paper);
  window_fixture_add ("/display/print-dialog/closed", test_closed);
  window_fixture_add ("/display/print-dialog/saved-meanwhile", test_saved_meanwhile);
  window_fixture_add ("/display/print-dialog/picture-meanwhile", test_picture_meanwhile);
  window_fixture_add ("/display/print-dialog/web-meanwhile", test_web_meanwhile);

  return window_fixture_run ();
}
