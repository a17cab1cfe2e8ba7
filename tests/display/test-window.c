/* The window opens, shows a plan, does what its actions say, and leaves nothing behind when it closes. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/planner-reading-copy.h"
#include "app/planner-rooms.h"
#include "window-fixture.h"

static void
test_welcomes (WindowFixture *fixture, gconstpointer data)
{
  g_assert_null (planner_window_get_plan (fixture->window));
  g_assert_false (window_fixture_is_enabled (fixture, "undo-step"));
  g_assert_false (window_fixture_is_enabled (fixture, "find-everywhere"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "ICB Planner");
}

static void
test_shows_plan (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  window_fixture_show (fixture);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "R&D <plan>");
  g_assert_true (window_fixture_is_enabled (fixture, "find-everywhere"));

  planner_plan_set (fixture->plan, planner_record_get_id (planner_plan_get_root (fixture->plan)), PLANNER_PLAN_TITLE,
                    "Another & title", PLANNER_EDIT_DEFAULT, &error);
  g_assert_no_error (error);
  window_fixture_settle ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Another & title");
}

static void
test_undoes (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_show (fixture);
  g_assert_false (window_fixture_is_enabled (fixture, "undo-step"));
  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  g_assert_true (window_fixture_is_enabled (fixture, "undo-step"));

  window_fixture_act (fixture, "undo", NULL);
  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "ask-1"));
  g_assert_false (window_fixture_is_enabled (fixture, "undo-step"));
  g_assert_true (window_fixture_is_enabled (fixture, "redo-step"));

  window_fixture_act (fixture, "redo", NULL);
  g_assert_nonnull (planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "ask-1"));
}

static void
test_leads_to_records (WindowFixture *fixture, gconstpointer data)
{
  PlannerPlanView *view;
  PlannerRecord *first, *second;

  window_fixture_show (fixture);
  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  window_fixture_add_ask (fixture, "ask-2", "Open the hub");
  view = planner_window_get_view (fixture->window);
  first = planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "ask-1");
  second = planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "ask-2");

  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", "asks", "ask-1"));
  g_assert_true (planner_plan_view_get_record (view) == first);
  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", "asks", "ask-2"));
  g_assert_true (planner_plan_view_get_record (view) == second);
  g_assert_true (window_fixture_is_enabled (fixture, "back"));
  window_fixture_act (fixture, "back", NULL);
  g_assert_true (planner_plan_view_get_record (view) == first);

  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", "asks", "not-there"));
  g_assert_true (planner_plan_view_get_record (view) == first);
  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", "no-kind", "ask-1"));
  g_assert_true (planner_plan_view_get_record (view) == first);
}

static void
test_lets_deleted_record_go (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_show (fixture);
  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", "asks", "ask-1"));
  window_fixture_act (fixture, "undo-step", NULL);
  g_assert_null (planner_plan_view_get_record (planner_window_get_view (fixture->window)));
  g_assert_false (window_fixture_is_enabled (fixture, "record-history"));
}

static void
test_enters_every_room (WindowFixture *fixture, gconstpointer data)
{
  const PlannerRoomInfo *rooms;
  guint n_rooms;

  window_fixture_show (fixture);
  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  rooms = planner_rooms_get (&n_rooms);
  for (guint i = 0; i < n_rooms; i++)
    {
      window_fixture_act (fixture, "show-room", g_variant_new_string (rooms[i].name));
      g_assert_cmpstr (planner_plan_view_get_room_name (planner_window_get_view (fixture->window)), ==, rooms[i].name);
    }
}

static void
test_does_not_close_while_busy (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  window_fixture_show (fixture);
  edit = planner_edit_begin (fixture->plan, "Something long", PLANNER_EDIT_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_false (window_fixture_is_enabled (fixture, "undo-step"));
  g_assert_false (planner_window_close_plan (fixture->window));
  g_assert_true (planner_window_get_plan (fixture->window) == fixture->plan);
  planner_edit_cancel (edit);
  window_fixture_settle ();
  g_assert_true (planner_window_close_plan (fixture->window));
  g_assert_null (planner_window_get_plan (fixture->window));
}

static void
test_shows_copy_for_reading (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *folder = NULL;
  PlannerPlan *plan;

  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  copy = planner_reading_copy_make (fixture->path, &error);
  g_assert_no_error (error);
  folder = g_path_get_dirname (copy);
  plan = planner_plan_open (copy, PLANNER_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);

  planner_window_show_plan (fixture->window, plan, fixture->path);
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "This is a copy for reading");
  g_assert_nonnull (planner_plan_lookup (plan, PLANNER_KIND_ASK, "ask-1"));
  g_assert_false (window_fixture_is_enabled (fixture, "undo-step"));
  g_assert_false (window_fixture_is_enabled (fixture, "new-record"));
  g_assert_false (window_fixture_is_enabled (fixture, "import"));
  g_assert_true (planner_window_close_plan (fixture->window));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (plan);
}

static void
test_says_any_text (WindowFixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  window_fixture_show (fixture);
  window_fixture_act (fixture, "toast", g_variant_new_string ("R&D <b>plan"));
  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  window_fixture_act (fixture, "toast-undo", g_variant_new_string ("Added <i> & more"));
  window_fixture_add_ask (fixture, "ask-2", "Open the hub");
  window_fixture_act (fixture, "show-error", g_variant_new ("(ss)", "", "Short & <sharp>"));
  window_fixture_act (fixture, "show-error", g_variant_new ("(ss)", "R&D <heading>", "A sentence with <b>marks & such."));
  dialog = window_fixture_get_dialog (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "R&D <heading>");
  g_assert_false (adw_alert_dialog_get_heading_use_markup (ADW_ALERT_DIALOG (dialog)));
  g_assert_false (adw_alert_dialog_get_body_use_markup (ADW_ALERT_DIALOG (dialog)));
  adw_dialog_force_close (dialog);
  window_fixture_wait_for_no_dialog (fixture);
}

/* Nobody has read the people: that one has come is told all the same. */
static void
test_counts_what_was_not_read (WindowFixture *fixture, gconstpointer data)
{
  PlannerEdit *edit;

  window_fixture_show (fixture);
  g_assert_false (window_fixture_says (GTK_WIDGET (fixture->window), "1"));
  edit = planner_edit_begin (fixture->plan, "Add", PLANNER_EDIT_DEFAULT, NULL);
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_PERSON, "ama", NULL, NULL, NULL));
  g_assert_true (planner_edit_commit (edit, NULL));
  window_fixture_wait_for_words (GTK_WIDGET (fixture->window), "1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/display/window/welcomes", test_welcomes);
  window_fixture_add ("/display/window/shows-plan", test_shows_plan);
  window_fixture_add ("/display/window/undoes", test_undoes);
  window_fixture_add ("/display/window/leads-to-records", test_leads_to_records);
  window_fixture_add ("/display/window/lets-deleted-record-go", test_lets_deleted_record_go);
  window_fixture_add ("/display/window/enters-every-room", test_enters_every_room);
  window_fixture_add ("/display/window/does-not-close-while-busy", test_does_not_close_while_busy);
  window_fixture_add ("/display/window/shows-copy-for-reading", test_shows_copy_for_reading);
  window_fixture_add ("/display/window/counts-what-was-not-read", test_counts_what_was_not_read);
  window_fixture_add ("/display/window/says-any-text", test_says_any_text);

  return window_fixture_run ();
}
