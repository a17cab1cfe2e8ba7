/* What the window's dialogs do to a plan: history, find, backups, print. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "app/planner-new-plan-dialog.h"
#include "app/planner-print-dialog.h"
#include "core/store/planner-backup.h"
#include "paper/planner-paper-asks.h"
#include "paper/planner-paper-timeline.h"
#include "widgets/planner-dialogs.h"
#include "window-fixture.h"

static AdwDialog *
present (WindowFixture *fixture, AdwDialog *dialog)
{
  planner_dialog_present (dialog, GTK_WIDGET (fixture->window));
  window_fixture_settle ();
  return dialog;
}

static void
test_history_puts_back (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  g_autoptr (GError) error = NULL;

  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  planner_plan_set (fixture->plan, "ask-1", PLANNER_ASK_TEXT, "Agree <nothing> & go", PLANNER_EDIT_DEFAULT, &error);
  g_assert_no_error (error);
  window_fixture_show (fixture);
  window_fixture_act (fixture, "show-history", g_variant_new ("(ss)", "asks", "ask-1"));
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_words (dialog, "Ask: Agree the pathway → Agree <nothing> & go");
  g_assert_true (window_fixture_says (dialog, "A. Officer, "));
  window_fixture_press (dialog, "Put back “Agree the pathway”");
  g_assert_cmpstr (planner_record_get (planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "ask-1"), PLANNER_ASK_TEXT), ==,
                   "Agree the pathway");
  window_fixture_wait_for_words (dialog, "Ask: Agree <nothing> & go → Agree the pathway");
  g_assert_cmpint (window_fixture_get_focused_row (fixture), ==, 0);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
}

/* The steps of the whole plan say which record they changed, and lead there. */
static void
test_history_leads_there (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  g_autoptr (GError) error = NULL;

  window_fixture_add_ask (fixture, "ask-1", "Agree <the> pathway");
  planner_plan_set (fixture->plan, "ask-1", PLANNER_ASK_PROGRESS, "40", PLANNER_EDIT_DEFAULT, &error);
  g_assert_no_error (error);
  window_fixture_show (fixture);
  window_fixture_act (fixture, "plan-history", NULL);
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_words (dialog, "Ask: Agree <the> pathway\nA. Officer, ");
  g_assert_cmpint (window_fixture_get_focused_row (fixture), ==, 0);
  gtk_widget_activate (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_TYPE_LIST_BOX_ROW));
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpstr (planner_record_get_id (planner_plan_view_get_record (planner_window_get_view (fixture->window))), ==, "ask-1");
}

static void
test_find_leads_there (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *entry;

  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  window_fixture_add_ask (fixture, "ask-2", "Open the <hub> & café");
  window_fixture_show (fixture);
  window_fixture_act (fixture, "find-everywhere", NULL);
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  entry = window_fixture_find (dialog, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "cafe hu");
  window_fixture_wait_for_words (dialog, "Open the <hub> & café");
  g_assert_false (window_fixture_says (dialog, "Agree the pathway"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "zebra");
  window_fixture_wait_for_words (dialog, "Nothing Found");
  gtk_editable_set_text (GTK_EDITABLE (entry), "hub");
  window_fixture_wait_for_words (dialog, "Open the <hub> & café");
  g_signal_emit_by_name (entry, "activate");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpstr (planner_record_get_id (planner_plan_view_get_record (planner_window_get_view (fixture->window))), ==, "ask-2");
}

static void
test_backups_are_made (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  window_fixture_show (fixture);
  before = planner_backup_list (fixture->path, NULL);
  g_assert_cmpuint (before->len, ==, 1); /* that of the day */
  window_fixture_act (fixture, "backups", NULL);
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  window_fixture_press (dialog, "_Back Up Now");
  window_fixture_wait_for_words (dialog, "Asked for, ");
  after = planner_backup_list (fixture->path, NULL);
  g_assert_cmpuint (after->len, ==, 2);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
}

/* Somebody comes back on the next day to a window that was left open. */
static void
test_backup_of_the_next_day (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) yesterday = NULL;
  g_autoptr (GPtrArray) today = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *earlier = NULL;

  window_fixture_show (fixture);
  yesterday = planner_backup_list (fixture->path, NULL);
  g_assert_cmpuint (yesterday->len, ==, 1);
  folder = g_strconcat (fixture->path, ".backups", NULL);
  earlier = g_build_filename (folder, "R&D <plan>-20180712T102000Z-daily.icbplan", NULL);
  g_assert_cmpint (g_rename (((PlannerBackup *) g_ptr_array_index (yesterday, 0))->path, earlier), ==, 0);

  g_object_notify (G_OBJECT (fixture->window), "is-active");
  window_fixture_settle ();
  today = planner_backup_list (fixture->path, NULL);
  g_assert_cmpuint (today->len, ==, 2);
}

/* The backups of a plan that cannot be opened can be reached, and one of them put in its place. */
static void
test_damaged_plan_is_restored (WindowFixture *fixture, gconstpointer data)
{
  PlannerApplication *application = PLANNER_APPLICATION (g_application_get_default ());
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  backup = planner_backup_make (planner_plan_get_store (fixture->plan), "asked", NULL, &error);
  planner_plan_close (fixture->plan, &error);
  g_file_set_contents (fixture->path, "no plan any more", -1, &error);
  g_assert_no_error (error);

  planner_application_open_plan (application, fixture->path, NULL, GTK_WINDOW (fixture->window));
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_words (dialog, "Not Opened");
  window_fixture_press (dialog, "_Backups…");
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Asked for, ");
  window_fixture_press (GTK_WIDGET (window_fixture_get_dialog (fixture)), "Restore it");
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Restore This Backup?");
  window_fixture_press (GTK_WIDGET (window_fixture_get_dialog (fixture)), "_Restore");
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Nothing Needs Anybody Today");
  g_assert_cmpuint (planner_plan_count (planner_window_get_plan (fixture->window), PLANNER_KIND_ASK), ==, 1);
}

/* Where a dialog is a sheet at the foot of the window, and when it becomes one. */
static void
test_focus_in_a_narrow_window (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  window_fixture_resize (fixture, 360, 640);
  dialog = planner_new_plan_dialog_new (PLANNER_NEW_PLAN_ASK, NULL);
  planner_dialog_present (dialog, GTK_WIDGET (fixture->window));
  window_fixture_wait_for_focus (fixture, ADW_TYPE_ENTRY_ROW);
  adw_dialog_force_close (dialog);
  window_fixture_wait_for_no_dialog (fixture);

  window_fixture_resize (fixture, 900, 640);
  dialog = planner_new_plan_dialog_new (PLANNER_NEW_PLAN_ASK, NULL);
  planner_dialog_present (dialog, GTK_WIDGET (fixture->window));
  window_fixture_wait_for_focus (fixture, ADW_TYPE_ENTRY_ROW);
  window_fixture_resize (fixture, 360, 640);
  window_fixture_draw (fixture, 10);
  window_fixture_wait_for_focus (fixture, ADW_TYPE_ENTRY_ROW);
  adw_dialog_force_close (dialog);
  window_fixture_wait_for_no_dialog (fixture);
}

static void
test_print_shows_pages (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GDate) today = g_date_new_dmy (12, G_DATE_JULY, 2018);
  g_autoptr (PlannerDocument) document = NULL;
  AdwDialog *dialog;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("ask-%u", i);

      window_fixture_add_ask (fixture, id, "Agree the pathway");
    }
  window_fixture_show (fixture);
  document = planner_paper_asks_new (fixture->plan, today, NULL);
  dialog = present (fixture, planner_print_dialog_new (document));
  g_assert_cmpuint (planner_document_get_n_pages (document), >, 1);
  window_fixture_wait_for_words (GTK_WIDGET (dialog), planner_document_get_title (document));
  adw_dialog_force_close (dialog);
  window_fixture_wait_for_no_dialog (fixture);
}

/* Page by page, so that the window lives, and with nothing half written when it is cancelled. */
static void
test_print_saves (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GDate) today = g_date_new_dmy (12, G_DATE_JULY, 2018);
  g_autofree char *path = g_build_filename (fixture->folder, "asks.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (PlannerDocument) document = NULL;
  PlannerPrintDialog *dialog;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("ask-%u", i);

      window_fixture_add_ask (fixture, id, "Agree the pathway");
    }
  window_fixture_show (fixture);
  document = planner_paper_asks_new (fixture->plan, today, NULL);
  dialog = PLANNER_PRINT_DIALOG (present (fixture, planner_print_dialog_new (document)));
  planner_print_dialog_save (dialog, path);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  dialog = PLANNER_PRINT_DIALOG (present (fixture, planner_print_dialog_new (document)));
  planner_print_dialog_save (dialog, path);
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
}

static void
add_milestones (WindowFixture *fixture, guint n)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("milestone-%u", i);

      planner_edit_add (edit, PLANNER_KIND_MILESTONE, id, NULL, NULL, &error);
      planner_edit_set (edit, id, PLANNER_MILESTONE_TITLE, "Open the hub", &error);
      planner_edit_set (edit, id, PLANNER_MILESTONE_TIMESCALE, "2026/27", &error);
      g_assert_no_error (error);
    }
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* A timeline goes over as many pages as are asked for, and becomes a picture; other documents have no such choice. */
static void
test_print_wide (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GDate) today = g_date_new_dmy (12, G_DATE_JULY, 2026);
  g_autofree char *path = g_build_filename (fixture->folder, "timeline.png", NULL);
  g_autofree char *odd = g_build_filename (fixture->folder, "timeline.gif", NULL);
  g_autofree char *content = NULL;
  g_autoptr (PlannerDocument) timeline = NULL, asks = NULL;
  PlannerPrintDialog *dialog;

  add_milestones (fixture, 20);
  window_fixture_show (fixture);
  timeline = planner_paper_timeline_new (fixture->plan, today, &(PlannerPaperTimelineChoice) { .pages_wide = 3 });
  dialog = PLANNER_PRINT_DIALOG (present (fixture, planner_print_dialog_new (timeline)));
  window_fixture_wait_for_words (GTK_WIDGET (dialog), "3 pages wide");
  g_assert_cmpuint (planner_document_get_pages_wide (timeline), ==, 3);
  planner_print_dialog_save_picture (dialog, odd);
  g_assert_false (g_file_test (odd, G_FILE_TEST_EXISTS));
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "Give the picture a name that ends with .png or .svg.");
  adw_dialog_force_close (window_fixture_get_dialog (fixture));
  planner_print_dialog_save_picture (dialog, path);
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpmem (content, 4, "\x89PNG", 4);
  g_assert_cmpuint (planner_document_get_pages_wide (timeline), ==, 3);

  asks = planner_paper_asks_new (fixture->plan, today, NULL);
  dialog = PLANNER_PRINT_DIALOG (present (fixture, planner_print_dialog_new (asks)));
  g_assert_false (window_fixture_says (GTK_WIDGET (dialog), "page wide"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/display/dialogs/history-puts-back", test_history_puts_back);
  window_fixture_add ("/display/dialogs/history-leads-there", test_history_leads_there);
  window_fixture_add ("/display/dialogs/find-leads-there", test_find_leads_there);
  window_fixture_add ("/display/dialogs/backups-are-made", test_backups_are_made);
  window_fixture_add ("/display/dialogs/backup-of-the-next-day", test_backup_of_the_next_day);
  window_fixture_add ("/display/dialogs/damaged-plan-is-restored", test_damaged_plan_is_restored);
  window_fixture_add ("/display/dialogs/focus-in-a-narrow-window", test_focus_in_a_narrow_window);
  window_fixture_add ("/display/dialogs/print-shows-pages", test_print_shows_pages);
  window_fixture_add ("/display/dialogs/print-saves", test_print_saves);
  window_fixture_add ("/display/dialogs/print-wide", test_print_wide);

  return window_fixture_run ();
}
