/* What the window's dialogs do to a plan: import, export, clashes, history, find, backups, print. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/planner-export-dialog.h"
#include "app/planner-import-dialog.h"
#include "app/planner-print-dialog.h"
#include "core/plan/planner-clash.h"
#include "core/store/planner-backup.h"
#include "paper/planner-paper-asks.h"
#include "window-fixture.h"

#define PLAIN_FILE "{\"format\": \"org.icb.Planner\", \"version\": 1, \"plan\": {\"id\": \"other\"}," \
                   " \"asks\": [{\"id\": \"ask-1\", \"text\": \"Agree the <pathway> & more\"}," \
                   " {\"id\": \"ask-2\", \"text\": \"Open the hub\", \"progress\": 700}]}"

static AdwDialog *
present (WindowFixture *fixture, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  window_fixture_settle ();
  return dialog;
}

static GtkWidget *
import_file (WindowFixture *fixture, const char *content)
{
  g_autofree char *path = window_fixture_write (fixture, "from <them> & us.json", content);

  window_fixture_show (fixture);
  return GTK_WIDGET (present (fixture, planner_import_dialog_new (fixture->plan, path)));
}

static void
test_import_looks_first (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = import_file (fixture, PLAIN_FILE);

  window_fixture_wait_for_words (dialog, "What Will Change");
  g_assert_true (window_fixture_says (dialog, "Asks"));
  g_assert_true (window_fixture_says (dialog, "2 added"));
  g_assert_true (window_fixture_says (dialog, "Problems"));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 0);
  g_assert_null (planner_plan_get_undo_name (fixture->plan));
  g_assert_false (planner_plan_is_busy (fixture->plan));

  window_fixture_press (dialog, "_Import");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 2);
  window_fixture_act (fixture, "undo-step", NULL);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 0);
  g_assert_null (planner_plan_get_undo_name (fixture->plan));
}

static void
test_import_can_be_left (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = import_file (fixture, PLAIN_FILE);

  /* At once, while the file is looked at. */
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_false (planner_plan_is_busy (fixture->plan));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 0);
}

static void
test_import_refuses (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = import_file (fixture, "{\"format\": \"org.icb.Planner\", \"version\": 1, \"asks\": [}");

  window_fixture_wait_for_words (dialog, "The File Was Not Imported");
  g_assert_false (planner_plan_is_busy (fixture->plan));
  window_fixture_press (dialog, "_Close");
  window_fixture_wait_for_no_dialog (fixture);
}

static void
test_import_says_nothing_new (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  dialog = import_file (fixture, "{\"format\": \"org.icb.Planner\", \"version\": 1, \"plan\": {},"
                                 " \"asks\": [{\"id\": \"ask-1\", \"text\": \"Agree the pathway\"}]}");
  window_fixture_wait_for_words (dialog, "Nothing New");
  window_fixture_press (dialog, "_Close");
  window_fixture_wait_for_no_dialog (fixture);
}

static void
test_import_asks_what_a_table_holds (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = window_fixture_write (fixture, "asks.csv", "id,text\nask-7,Agree the pathway\n");
  GtkWidget *dialog;

  window_fixture_show (fixture);
  dialog = GTK_WIDGET (present (fixture, planner_import_dialog_new (fixture->plan, path)));
  window_fixture_press (dialog, "C_ontinue");
  window_fixture_press (dialog, "_Import");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_nonnull (planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "ask-7"));
}

static void
test_export_lists_first (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  g_autoptr (GError) error = NULL;

  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  window_fixture_add_ask (fixture, "ask-2", "Between us");
  planner_plan_set (fixture->plan, "ask-2", PLANNER_ASK_PRIVATE, "1", PLANNER_EDIT_DEFAULT, &error);
  g_assert_no_error (error);
  window_fixture_show (fixture);
  dialog = GTK_WIDGET (present (fixture, planner_export_dialog_new (fixture->plan)));
  window_fixture_press (dialog, "C_ontinue");
  window_fixture_wait_for_words (dialog, "Leaves");
  g_assert_true (window_fixture_says (dialog, "Withheld"));
  g_assert_true (window_fixture_says (dialog, "Stays in this plan, whole."));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
}

/* Another partner's text and status of an ask, written without having seen ours. */
static void
make_clash (WindowFixture *fixture)
{
  g_autoptr (PlannerRegisters) remote = planner_registers_new ();
  g_autoptr (GError) error = NULL;
  PlannerStamp stamp;
  PlannerEdit *edit;
  PlannerMergeResult result;
  guint n_clashes;

  g_assert_true (planner_stamp_parse ("bbbbbbbbbbbb.5", &stamp));
  planner_seen_add (remote->seen, &stamp);
  planner_registers_put (remote, g_intern_string ("text"), stamp, g_strdup ("Agree another pathway"));
  edit = planner_edit_begin (fixture->plan, "Import", PLANNER_EDIT_DEFAULT, &error);
  planner_edit_put_stamp (edit, &stamp, "2026-11-20T10:20:00Z", "Ben <Ode>", &error);
  planner_edit_merge (edit, PLANNER_KIND_ASK, "ask-1", remote, &result, &n_clashes, &error);
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (planner_plan_count_clashes (fixture->plan), ==, 1);
}

static void
test_clashes_are_settled (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  make_clash (fixture);
  window_fixture_show (fixture);
  window_fixture_act (fixture, "clashes", NULL);
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_words (dialog, "Ask: Agree");
  g_assert_true (window_fixture_says (dialog, "Ben <Ode>, "));
  g_assert_true (window_fixture_says (dialog, "Agree another pathway"));
  window_fixture_press (dialog, "_Keep This");
  window_fixture_wait_for_words (dialog, "Nothing Awaits You");
  g_assert_cmpuint (planner_plan_count_clashes (fixture->plan), ==, 0);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
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
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
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

/* As when the session ends: an import under way is taken back. */
static void
test_window_ends_over_a_dialog (WindowFixture *fixture, gconstpointer data)
{
  import_file (fixture, PLAIN_FILE);
  planner_window_end (fixture->window);
  g_assert_null (planner_window_get_plan (fixture->window));
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/display/dialogs/import-looks-first", test_import_looks_first);
  window_fixture_add ("/display/dialogs/import-can-be-left", test_import_can_be_left);
  window_fixture_add ("/display/dialogs/import-refuses", test_import_refuses);
  window_fixture_add ("/display/dialogs/import-says-nothing-new", test_import_says_nothing_new);
  window_fixture_add ("/display/dialogs/import-asks-what-a-table-holds", test_import_asks_what_a_table_holds);
  window_fixture_add ("/display/dialogs/export-lists-first", test_export_lists_first);
  window_fixture_add ("/display/dialogs/clashes-are-settled", test_clashes_are_settled);
  window_fixture_add ("/display/dialogs/history-puts-back", test_history_puts_back);
  window_fixture_add ("/display/dialogs/find-leads-there", test_find_leads_there);
  window_fixture_add ("/display/dialogs/backups-are-made", test_backups_are_made);
  window_fixture_add ("/display/dialogs/window-ends-over-a-dialog", test_window_ends_over_a_dialog);
  window_fixture_add ("/display/dialogs/print-shows-pages", test_print_shows_pages);

  return window_fixture_run ();
}
