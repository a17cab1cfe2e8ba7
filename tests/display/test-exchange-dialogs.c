/* What the window's dialogs do with files from partners and for them: import, export, clashes. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/planner-export-dialog.h"
#include "app/planner-import-dialog.h"
#include "core/plan/planner-clash.h"
#include "widgets/planner-dialogs.h"
#include "window-fixture.h"

#define PLAIN_FILE "{\"format\": \"org.icb.Planner\", \"version\": 1, \"plan\": {\"id\": \"other\"}," \
                   " \"asks\": [{\"id\": \"ask-1\", \"text\": \"Agree the <pathway> & more\"}," \
                   " {\"id\": \"ask-2\", \"text\": \"Open the hub\", \"progress\": 700}]}"

static AdwDialog *
present (WindowFixture *fixture, AdwDialog *dialog)
{
  planner_dialog_present (dialog, GTK_WIDGET (fixture->window));
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
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "1 value came in a file, does not fit and awaits you.");
  window_fixture_act (fixture, "undo-step", NULL);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 0);
  g_assert_null (planner_plan_get_undo_name (fixture->plan));
}

/* Where a fault stands is said in the words of the window, not in those of the file. */
static void
test_import_says_where_a_fault_is (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = import_file (fixture, PLAIN_FILE);

  window_fixture_wait_for_words (dialog, "Problems");
  window_fixture_unfold (dialog, "Problems");
  window_fixture_wait_for_words (dialog, "Progress must be a whole number from 0 to 100");
  g_assert_true (window_fixture_says (dialog, "Ask, Open the hub, Progress"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
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

  window_fixture_wait_for_words (dialog, "“from <them> & us.json” Was Not Imported");
  g_assert_true (window_fixture_says (dialog, "Line 1, column 54: a value was expected. Nothing was changed."));
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

static GtkWidget *
import_table (WindowFixture *fixture, const char *content)
{
  g_autofree char *path = window_fixture_write (fixture, "table.csv", content);

  window_fixture_show (fixture);
  return GTK_WIDGET (present (fixture, planner_import_dialog_new (fixture->plan, path)));
}

static GtkWidget *
paste_table (WindowFixture *fixture, const char *kind, const char *text)
{
  window_fixture_show (fixture);
  window_fixture_act (fixture, "paste-table",
                      g_variant_new ("(s@ay)", kind,
                                     g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, text, strlen (text), 1)));
  return GTK_WIDGET (window_fixture_get_dialog (fixture));
}

static void
find_row (GtkWidget *widget, const char *title, AdwComboRow **found)
{
  if (ADW_IS_COMBO_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    *found = ADW_COMBO_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && *found == NULL;
       child = gtk_widget_get_next_sibling (child))
    find_row (child, title, found);
}

/* Chooses @choice in the drop-down row @title. */
static void
choose (GtkWidget *dialog, const char *title, const char *choice)
{
  AdwComboRow *row = NULL;
  GListModel *model;
  guint i = 0;

  find_row (dialog, title, &row);
  g_assert_nonnull (row);
  model = adw_combo_row_get_model (row);
  for (; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (item), choice))
        break;
    }
  g_assert_cmpuint (i, <, g_list_model_get_n_items (model));
  adw_combo_row_set_selected (row, i);
  window_fixture_settle ();
}

static void
test_import_guesses_what_a_table_holds (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = import_table (fixture, "Forename,Surname,Shoe size\nAma,Boateng,38\n");

  window_fixture_wait_for_words (dialog, "1 added");
  g_assert_true (window_fixture_says (dialog, "Shoe size"));
  window_fixture_press (dialog, "_Import");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_PERSON), ==, 1);
}

static void
test_import_takes_another_choice (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = import_table (fixture, "id,Name\nx-1,Hill Trust\n");

  choose (dialog, "Each row is", "Person");
  choose (dialog, "Each row is", "Organisation");
  window_fixture_press (dialog, "_Import");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_nonnull (planner_plan_lookup (fixture->plan, PLANNER_KIND_ORGANISATION, "x-1"));
}

static void
test_import_refuses_a_table (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = import_table (fixture, "id,text\nask-1,\"open\n");

  window_fixture_wait_for_words (dialog, "“table.csv” Was Not Imported");
  g_assert_true (window_fixture_says (dialog, "Line 2: a quote is opened and not closed. Nothing was changed."));
  window_fixture_press (dialog, "_Close");
  window_fixture_wait_for_no_dialog (fixture);
}

/* What is pasted is looked at first, is one step, and is only ever text. */
static void
test_paste_table (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = paste_table (fixture, "asks",
                                   "Ask\tProgress\tMood\n<b>Agree</b> & open\t40\tgood\nOpen the hub\t700\tbad\n");

  window_fixture_wait_for_words (dialog, "2 added");
  g_assert_true (window_fixture_says (dialog, "<b>Agree</b> & open"));
  g_assert_true (window_fixture_says (dialog, "Progress: 40%"));
  g_assert_true (window_fixture_says (dialog, "Progress: “700” does not fit"));
  window_fixture_unfold (dialog, "Problems");
  window_fixture_wait_for_words (dialog, "Ask, Open the hub, Progress: \"700\"");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 0);
  window_fixture_press (dialog, "_Paste 2 Records");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 2);
  window_fixture_act (fixture, "undo-step", NULL);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 0);
  g_assert_null (planner_plan_get_undo_name (fixture->plan));
}

static void
test_paste_matches_columns (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = paste_table (fixture, "asks", "What we want\tOnce\nAgree the pathway\t2018/19\n");
  GListModel *asks = planner_plan_get_records (fixture->plan, PLANNER_KIND_ASK);
  g_autoptr (PlannerRecord) ask = NULL;

  window_fixture_wait_for_words (dialog, "Say of at least one column which field it is.");
  choose (dialog, "Column 1", "Ask");
  window_fixture_wait_for_words (dialog, "Paste 2 Records");
  adw_switch_row_set_active (ADW_SWITCH_ROW (window_fixture_find (dialog, ADW_TYPE_SWITCH_ROW)), TRUE);
  window_fixture_wait_for_words (dialog, "Paste 1 Record");
  choose (dialog, "Once", "Year");
  window_fixture_wait_for_words (dialog, "Year: 2018/19");
  window_fixture_press (dialog, "_Paste 1 Record");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (asks), ==, 1);
  ask = g_list_model_get_item (asks, 0);
  g_assert_cmpstr (planner_record_get (ask, PLANNER_ASK_TEXT), ==, "Agree the pathway");
  g_assert_cmpstr (planner_record_get (ask, PLANNER_ASK_YEAR), ==, "2018/19");
}

static char *
make_long_table (guint n)
{
  g_autoptr (GString) text = g_string_new ("Ask\tProgress\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "Ask number %u\t%u\n", i, i % 100);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Long work is done between the frames, and leaving it leaves nothing. */
static void
test_paste_can_be_left (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_long_table (3000);
  GtkWidget *dialog = paste_table (fixture, "asks", text);

  window_fixture_wait_for_words (dialog, "Paste 3000 Records");
  choose (dialog, "Progress", "Left out");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_false (planner_plan_is_busy (fixture->plan));
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 0);
  g_assert_null (planner_plan_get_undo_name (fixture->plan));
}

static void
test_paste_refuses_what_is_hostile (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *tabs = g_strnfill (10000, '\t');
  g_autofree char *wide = g_strconcat ("Ask", tabs, "\nx", tabs, "\n", NULL);
  GtkWidget *dialog = paste_table (fixture, "asks", wide);

  window_fixture_wait_for_words (dialog, "Nothing Was Pasted");
  g_assert_true (window_fixture_says (
    dialog, "The table has more than 256 columns, more than any record. Nothing was changed."));
  window_fixture_press (dialog, "_Close");
  window_fixture_wait_for_no_dialog (fixture);
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
  g_assert_true (window_fixture_says (dialog, "1 record leaves, 1 is withheld."));
  g_assert_true (window_fixture_says (dialog, "Withheld"));
  g_assert_true (window_fixture_says (dialog, "Stays in this plan, whole."));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
}

/* Another partner's text of an ask, written without having seen ours. */
static void
make_clash (WindowFixture *fixture, const char *id, const char *text, guint number)
{
  g_autoptr (PlannerRegisters) remote = planner_registers_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *words = g_strdup_printf ("bbbbbbbbbbbb.%u", number);
  PlannerStamp stamp;
  PlannerEdit *edit;
  PlannerMergeResult result;
  guint n_clashes;

  g_assert_true (planner_stamp_parse (words, &stamp));
  planner_seen_add (remote->seen, &stamp);
  planner_registers_put (remote, g_intern_string ("text"), stamp, g_strdup (text));
  edit = planner_edit_begin (fixture->plan, "Import", PLANNER_EDIT_DEFAULT, &error);
  planner_edit_put_stamp (edit, &stamp, "2026-11-20T10:20:00Z", "Ben <Ode>", &error);
  planner_edit_merge (edit, PLANNER_KIND_ASK, id, remote, &result, &n_clashes, &error);
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_clashes, ==, 1);
}

static void
test_clashes_are_settled (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  make_clash (fixture, "ask-1", "Agree another pathway", 5);
  window_fixture_show (fixture);
  window_fixture_act (fixture, "clashes", NULL);
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_words (dialog, "Ask: Agree");
  g_assert_true (window_fixture_says (dialog, "Ben <Ode>, "));
  g_assert_true (window_fixture_says (dialog, "Agree another pathway"));
  window_fixture_press (dialog, "_Keep This");
  window_fixture_wait_for_words (dialog, "Nothing Awaits You");
  g_assert_cmpuint (planner_plan_count_clashes (fixture->plan), ==, 0);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_wait_for_no_dialog (fixture);
}

/* Many are settled one after the other, so what is next has the focus. */
static void
test_clashes_keep_their_place (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("ask-%u", i);
      g_autofree char *text = g_strdup_printf ("Text %u of the partner", i);

      window_fixture_add_ask (fixture, id, id);
      make_clash (fixture, id, text, i + 1);
    }
  window_fixture_show (fixture);
  window_fixture_act (fixture, "clashes", NULL);
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_wait_for_words (GTK_WIDGET (dialog), "Text 3 of the partner");
  window_fixture_draw (fixture, 10);
  g_assert_cmpint (window_fixture_get_focused_row (fixture), ==, 0);
  while (window_fixture_get_focused_row (fixture) < 2)
    gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD);
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "clicked");
  window_fixture_settle ();
  g_assert_cmpuint (planner_plan_count_clashes (fixture->plan), ==, 3);
  g_assert_false (window_fixture_says (GTK_WIDGET (dialog), "Text 2 of the partner"));
  g_assert_cmpint (window_fixture_get_focused_row (fixture), ==, 2);
  adw_dialog_force_close (dialog);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/display/exchange/import-looks-first", test_import_looks_first);
  window_fixture_add ("/display/exchange/import-says-where-a-fault-is", test_import_says_where_a_fault_is);
  window_fixture_add ("/display/exchange/import-can-be-left", test_import_can_be_left);
  window_fixture_add ("/display/exchange/import-refuses", test_import_refuses);
  window_fixture_add ("/display/exchange/import-says-nothing-new", test_import_says_nothing_new);
  window_fixture_add ("/display/exchange/import-guesses-what-a-table-holds", test_import_guesses_what_a_table_holds);
  window_fixture_add ("/display/exchange/import-takes-another-choice", test_import_takes_another_choice);
  window_fixture_add ("/display/exchange/import-refuses-a-table", test_import_refuses_a_table);
  window_fixture_add ("/display/exchange/paste-table", test_paste_table);
  window_fixture_add ("/display/exchange/paste-matches-columns", test_paste_matches_columns);
  window_fixture_add ("/display/exchange/paste-can-be-left", test_paste_can_be_left);
  window_fixture_add ("/display/exchange/paste-refuses-what-is-hostile", test_paste_refuses_what_is_hostile);
  window_fixture_add ("/display/exchange/export-lists-first", test_export_lists_first);
  window_fixture_add ("/display/exchange/clashes-are-settled", test_clashes_are_settled);
  window_fixture_add ("/display/exchange/clashes-keep-their-place", test_clashes_keep_their_place);
  window_fixture_add ("/display/exchange/window-ends-over-a-dialog", test_window_ends_over_a_dialog);

  return window_fixture_run ();
}
