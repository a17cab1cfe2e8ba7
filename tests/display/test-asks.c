/* The asks room as a person uses it: writing, nesting, filters, several at once, and ten thousand asks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <time.h>

#include "rooms/asks/planner-asks-room.h"
#include "widgets/planner-prose-editor.h"
#include "widgets/planner-record-cell.h"
#include "widgets/planner-record-form.h"
#include "widgets/planner-record-table.h"
#include "window-fixture.h"

static PlannerRecord *
get_ask (WindowFixture *fixture, const char *id)
{
  return planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, id);
}

static const char *
get (WindowFixture *fixture, const char *id, PlannerField field)
{
  return planner_record_get (get_ask (fixture, id), field);
}

static GtkWidget *
show_room (WindowFixture *fixture)
{
  window_fixture_show (fixture);
  g_assert_true (planner_plan_view_show_room (planner_window_get_view (fixture->window), "asks"));
  window_fixture_settle ();
  return window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_ASKS_ROOM);
}

static PlannerRecordTable *
get_table (GtkWidget *room)
{
  return PLANNER_RECORD_TABLE (window_fixture_find (room, PLANNER_TYPE_RECORD_TABLE));
}

static void
wait_ms (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
add_three (WindowFixture *fixture)
{
  window_fixture_add_ask (fixture, "one", "Agree the pathway");
  window_fixture_add_ask (fixture, "two", "Open the hub");
  window_fixture_add_ask (fixture, "three", "Train the teams");
}

static void
test_empty_says_so (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *room = show_room (fixture);

  g_assert_true (window_fixture_says (room, "No Asks Yet"));
  window_fixture_add_ask (fixture, "one", "R&D <first> ask");
  window_fixture_wait_for_words (room, "R&D <first> ask");
}

static void
test_writes_new (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *room = show_room (fixture);
  GListModel *asks = planner_plan_get_records (fixture->plan, PLANNER_KIND_ASK);
  g_autoptr (PlannerRecord) ask = NULL;
  GtkWidget *editor;
  GtkWidget *view;

  gtk_widget_activate_action (room, "room.new", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (asks), ==, 1);
  ask = g_list_model_get_item (asks, 0);
  editor = window_fixture_find (GTK_WIDGET (get_table (room)), PLANNER_TYPE_PROSE_EDITOR);
  view = window_fixture_find (editor, GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Set up a single point of access", -1);
  g_assert_null (planner_record_get (ask, PLANNER_ASK_TEXT));
  /* A pause is enough: nobody has to press anything. */
  wait_ms (700);
  g_assert_cmpstr (planner_record_get (ask, PLANNER_ASK_TEXT), ==, "Set up a single point of access");
}

static void
test_nests_and_selects (WindowFixture *fixture, gconstpointer data)
{
  static const char *const both[] = { "two", "three", NULL };
  GtkWidget *room;
  PlannerRecordTable *table;
  g_autoptr (GPtrArray) selected = NULL;

  add_three (fixture);
  room = show_room (fixture);
  table = get_table (room);
  planner_record_table_select (table, both);
  g_assert_cmpuint (planner_room_get_n_selected (PLANNER_ROOM (room)), ==, 2);
  gtk_widget_activate_action (room, "room.indent", NULL);
  window_fixture_settle ();
  g_assert_cmpstr (planner_record_get_parent (get_ask (fixture, "two")), ==, "one");
  g_assert_cmpstr (planner_record_get_parent (get_ask (fixture, "three")), ==, "one");
  /* What was selected still is, though its lines have moved. */
  selected = planner_room_dup_selection (PLANNER_ROOM (room));
  g_assert_cmpuint (selected->len, ==, 2);

  gtk_widget_activate_action (room, "room.set-status", "s", "at-risk");
  gtk_widget_activate_action (room, "room.set-year", "s", "2018/19");
  g_assert_cmpstr (get (fixture, "two", PLANNER_ASK_STATUS), ==, "at-risk");
  g_assert_cmpstr (get (fixture, "three", PLANNER_ASK_YEAR), ==, "2018/19");
  window_fixture_wait_for_words (room, "▲ At risk");
  window_fixture_act (fixture, "undo", NULL);
  g_assert_null (get (fixture, "two", PLANNER_ASK_YEAR));
  g_assert_cmpstr (get (fixture, "two", PLANNER_ASK_STATUS), ==, "at-risk");

  gtk_widget_activate_action (room, "room.delete", NULL);
  g_assert_null (get_ask (fixture, "three"));
  window_fixture_act (fixture, "undo", NULL);
  g_assert_nonnull (get_ask (fixture, "three"));
}

static void
test_finds (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *room;
  GtkWidget *entry;

  add_three (fixture);
  room = show_room (fixture);
  entry = window_fixture_find (room, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "hub");
  window_fixture_wait_for_words (room, "1 of 3 asks");
  g_assert_false (window_fixture_says (room, "Agree the pathway"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing like it");
  window_fixture_wait_for_words (room, "No Ask Is Like That");
  gtk_widget_activate_action (room, "room.clear-filters", NULL);
  window_fixture_wait_for_words (room, "Agree the pathway");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* What is shown, in the order in which it is shown, and nothing that a spreadsheet would run. */
static void
test_saves_what_is_shown (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *room;
  PlannerRecordTable *table;
  g_autofree char *all = NULL;
  g_autofree char *found = NULL;

  add_three (fixture);
  window_fixture_add_ask (fixture, "four", "=HYPERLINK(\"hub\"), and\nmore");
  room = show_room (fixture);
  table = get_table (room);
  all = planner_record_table_dup_csv (table);
  g_assert_true (g_str_has_prefix (all, "\xef\xbb\xbf" "Ask,Status,"));
  g_assert_nonnull (strstr (all, "\r\nTrain the teams,"));
  g_assert_nonnull (strstr (all, "\r\n\"'=HYPERLINK(\"\"hub\"\"), and\nmore\","));

  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (room, GTK_TYPE_SEARCH_ENTRY)), "hub");
  window_fixture_wait_for_words (room, "2 of 4 asks");
  g_action_group_activate_action (planner_record_table_get_columns_actions (table), "status", NULL);
  found = planner_record_table_dup_csv (table);
  g_assert_null (strstr (found, "Train the teams"));
  g_assert_nonnull (strstr (found, "Open the hub,"));
  g_assert_null (strstr (found, "Status"));
}

static void
test_edits_in_cell (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *room;
  PlannerRecordTable *table;
  GtkWidget *editor;
  GtkWidget *entry;

  add_three (fixture);
  room = show_room (fixture);
  table = get_table (room);
  planner_record_table_edit (table, "two", PLANNER_ASK_PROGRESS);
  editor = window_fixture_find (GTK_WIDGET (table), PLANNER_TYPE_FIELD_EDITOR);
  entry = window_fixture_find (editor, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "140");
  g_signal_emit_by_name (entry, "activate");
  window_fixture_settle ();
  /* Refused beside the field; the old value stays. */
  g_assert_null (get (fixture, "two", PLANNER_ASK_PROGRESS));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "40");
  g_signal_emit_by_name (entry, "activate");
  window_fixture_settle ();
  g_assert_cmpstr (get (fixture, "two", PLANNER_ASK_PROGRESS), ==, "40");
  window_fixture_wait_for_words (GTK_WIDGET (table), "40%");
}

static void
test_form_sets_several (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  GtkWidget *form;
  GtkWidget *window;
  GtkWidget *drop_down;

  add_three (fixture);
  g_ptr_array_add (records, get_ask (fixture, "one"));
  g_ptr_array_add (records, get_ask (fixture, "two"));
  form = planner_record_form_new (fixture->plan);
  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), form);
  planner_record_form_set_records (PLANNER_RECORD_FORM (form), records);
  gtk_window_present (GTK_WINDOW (window));
  drop_down = window_fixture_find (form, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 2);
  g_assert_cmpstr (get (fixture, "one", PLANNER_ASK_STATUS), ==, "on-track");
  g_assert_cmpstr (get (fixture, "two", PLANNER_ASK_STATUS), ==, "on-track");
  g_assert_null (get (fixture, "three", PLANNER_ASK_STATUS));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The cell that has the focus, in the coordinates of the table. */
static graphene_rect_t
get_focus_bounds (WindowFixture *fixture, PlannerRecordTable *table)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  graphene_rect_t bounds;

  g_assert_true (PLANNER_IS_RECORD_CELL (focus));
  g_assert_true (gtk_widget_compute_bounds (focus, GTK_WIDGET (table), &bounds));
  return bounds;
}

static void
test_right_to_left (WindowFixture *fixture, gconstpointer data)
{
  static const PlannerField fields[] = { PLANNER_ASK_TEXT, PLANNER_ASK_TAGS, PLANNER_ASK_STATUS, PLANNER_ASK_UPDATE };
  PlannerRecordTable *table;

  add_three (fixture);
  gtk_widget_set_direction (GTK_WIDGET (fixture->window), GTK_TEXT_DIR_RTL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  table = get_table (show_room (fixture));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      graphene_rect_t bounds;

      planner_record_table_show (table, "two", fields[i]);
      wait_ms (300);
      bounds = get_focus_bounds (fixture, table);
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (GTK_WIDGET (table)));
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
fill (WindowFixture *fixture, guint n)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("ask-%u", i);
      g_autofree char *parent = i % 4 != 0 ? g_strdup_printf ("ask-%u", i - i % 4) : NULL;
      g_autofree char *text = g_strdup_printf ("Ask %u, which goes on for long enough to need more than one line", i);
      g_autofree char *section = g_strdup_printf ("Heading %u", i / 40);

      g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, id, parent, NULL, &error));
      planner_edit_set (edit, id, PLANNER_ASK_TEXT, text, &error);
      planner_edit_set (edit, id, PLANNER_ASK_SECTION, section, &error);
      planner_edit_set (edit, id, PLANNER_ASK_STATUS, i % 3 != 0 ? "on-track" : "at-risk", &error);
      g_assert_no_error (error);
    }
  g_assert_true (planner_edit_commit (edit, &error));
}

static double
get_milliseconds (clock_t since)
{
  return (double) (clock () - since) * 1000 / CLOCKS_PER_SEC;
}

static void
count_cells (GtkWidget *widget, guint *n)
{
  *n += PLANNER_IS_RECORD_CELL (widget) ? 1 : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_cells (child, n);
}

/* CPU of this process for some frames of scrolling from end to end. */
static double
scroll (GtkWidget *table, guint n_frames)
{
  GtkWidget *scrolled = window_fixture_find (table, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  double step = (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)) / n_frames;
  clock_t start = clock ();

  for (guint i = 0; i < n_frames; i++)
    {
      gtk_adjustment_set_value (adjustment, i * step);
      wait_ms (17);
    }
  return get_milliseconds (start) / n_frames;
}

static void
test_ten_thousand (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerRecordTable *table;
  GtkWidget *room;
  clock_t start;
  guint n_cells = 0;
  double milliseconds;

  fill (fixture, 10000);
  start = clock ();
  room = show_room (fixture);
  table = get_table (room);
  g_test_message ("10,000 asks: room shown with %.0f ms of CPU", get_milliseconds (start));
  count_cells (GTK_WIDGET (table), &n_cells);
  g_test_message ("10,000 asks: %u cells made", n_cells);
  g_assert_cmpuint (n_cells, <, 6000);

  g_test_message ("10,000 asks: %.1f ms of CPU for a frame of scrolling", scroll (GTK_WIDGET (table), 15));
  g_assert_true (planner_room_show_record (PLANNER_ROOM (room), PLANNER_KIND_ASK, "ask-7001"));
  window_fixture_wait_for_words (room, "Ask 7001, which");
  wait_ms (1000);

  start = clock ();
  planner_plan_set (fixture->plan, "ask-7001", PLANNER_ASK_STATUS, "complete", PLANNER_EDIT_DEFAULT, &error);
  g_assert_no_error (error);
  g_test_message ("10,000 asks: one status set: %.1f ms of CPU until the lists are new", get_milliseconds (start));
  window_fixture_settle ();
  milliseconds = get_milliseconds (start);
  g_test_minimized_result (milliseconds, "10,000 asks: one status set and shown: %.1f ms of CPU", milliseconds);
}

static guint
count_made (PlannerRecordTable *table)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (planner_record_table_get_view (table)))));
}

/* Without waiting for anything. */
static GtkWidget *
find_now (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_now (child, type);
  return found;
}

static PlannerPlanView *
show_sixty (WindowFixture *fixture)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("ask-%02u", i);

      window_fixture_add_ask (fixture, id, "Agree the pathway");
    }
  planner_window_show_plan (fixture->window, fixture->plan, fixture->path);
  return planner_window_get_view (fixture->window);
}

/* The first frame waits only for the rows that are seen in it. */
static void
test_begins_with_what_is_seen (WindowFixture *fixture, gconstpointer data)
{
  PlannerPlanView *view = show_sixty (fixture);
  PlannerRecordTable *table;

  g_assert_true (planner_plan_view_show_room (view, "asks"));
  table = PLANNER_RECORD_TABLE (find_now (GTK_WIDGET (view), PLANNER_TYPE_RECORD_TABLE));
  g_assert_cmpuint (count_made (table), >, 0);
  g_assert_cmpuint (count_made (table), <, 60);
  window_fixture_draw (fixture, 3);
  g_assert_cmpuint (count_made (table), >=, 60);
}

/* A record further on is there as soon as somebody goes to it. */
static void
test_goes_further_at_once (WindowFixture *fixture, gconstpointer data)
{
  PlannerPlanView *view = show_sixty (fixture);

  g_assert_true (planner_plan_view_show_record (view, PLANNER_KIND_ASK, "ask-59"));
  g_assert_cmpuint (
    count_made (PLANNER_RECORD_TABLE (find_now (GTK_WIDGET (view), PLANNER_TYPE_RECORD_TABLE))), >=, 60);
}

static GtkLabel *
find_label (GtkWidget *widget, const char *beginning)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), beginning))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, beginning);
  return found;
}

/* However many paragraphs a text has, a row shows three lines of it. */
static void
test_shows_beginning (WindowFixture *fixture, gconstpointer data)
{
  GtkLabel *label;

  window_fixture_show (fixture);
  window_fixture_add_ask (fixture, "long", "The first of them\nis short\n\nand\nso\nare\nall\nthe others, but for the last, which goes on and on and on "
                                           "and on and on and on and on and on and on and on and on and on and on and on");
  window_fixture_act (fixture, "show-room", g_variant_new_string ("asks"));
  window_fixture_draw (fixture, 2);
  label = find_label (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RECORD_TABLE), "The first of them is short");
  g_assert_nonnull (label);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (label)), <=, 3);
  g_assert_true (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/asks/empty-says-so", test_empty_says_so);
  window_fixture_add ("/asks/begins-with-what-is-seen", test_begins_with_what_is_seen);
  window_fixture_add ("/asks/goes-further-at-once", test_goes_further_at_once);
  window_fixture_add ("/asks/shows-beginning", test_shows_beginning);
  window_fixture_add ("/asks/writes-new", test_writes_new);
  window_fixture_add ("/asks/nests-and-selects", test_nests_and_selects);
  window_fixture_add ("/asks/finds", test_finds);
  window_fixture_add ("/asks/saves-what-is-shown", test_saves_what_is_shown);
  window_fixture_add ("/asks/edits-in-cell", test_edits_in_cell);
  window_fixture_add ("/asks/form-sets-several", test_form_sets_several);
  window_fixture_add ("/asks/right-to-left", test_right_to_left);
  window_fixture_add ("/asks/ten-thousand", test_ten_thousand);
  return window_fixture_run ();
}
