/* The overview in its window: what is told, that it follows, where its lines lead, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-facts.h"
#include "rooms/actions/planner-action-filter.h"
#include "rooms/meetings/planner-conflicts-page.h"
#include "rooms/overview/planner-overview-group.h"
#include "rooms/overview/planner-overview-room.h"
#include "rooms/overview/planner-overview-row.h"
#include "widgets/planner-tree-room.h"
#include "window-fixture.h"

static GtkWidget *
show_room (WindowFixture *fixture)
{
  window_fixture_show (fixture);
  g_assert_true (planner_plan_view_show_room (planner_window_get_view (fixture->window), "overview"));
  window_fixture_settle ();
  window_fixture_draw (fixture, 2);
  return window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_OVERVIEW_ROOM);
}

/* A field that says so many days from today. */
static void
put_day (WindowFixture *fixture, const char *id, PlannerField field, int days)
{
  g_autofree char *value = NULL;
  GDate day;

  planner_get_today (&day);
  if (days < 0)
    g_date_subtract_days (&day, (guint) -days);
  else
    g_date_add_days (&day, (guint) days);
  value = planner_value_from_date (&day);
  window_fixture_put (fixture, id, field, value);
}

static void
put_action (WindowFixture *fixture, const char *id, int days)
{
  window_fixture_put (fixture, id, PLANNER_ACTION_TEXT, id);
  put_day (fixture, id, PLANNER_ACTION_DUE, days);
}

/* The line whose title begins with TEXT, or NULL. */
static GtkWidget *
find_line (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (PLANNER_IS_OVERVIEW_ROW (widget) && gtk_widget_get_mapped (widget) && window_fixture_says (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_line (child, text);
  return found;
}

static void
activate (GtkWidget *room, const char *text)
{
  GtkWidget *line = find_line (room, text);

  g_assert_nonnull (line);
  gtk_widget_activate (line);
  window_fixture_settle ();
}

static const char *
get_room_name (WindowFixture *fixture)
{
  return planner_plan_view_get_room_name (planner_window_get_view (fixture->window));
}

static gboolean
is_in (WindowFixture *fixture, GtkWidget *line)
{
  return line != NULL && gtk_window_get_focus (GTK_WINDOW (fixture->window)) == line;
}

static void
test_tells (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *room;

  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng & <Sons>");
  put_action (fixture, "late", -3);
  window_fixture_put (fixture, "late", PLANNER_ACTION_ASSIGNED_TO, "ama");
  put_action (fixture, "soon", 1);
  put_action (fixture, "later", 40);
  window_fixture_put (fixture, "hub", PLANNER_MILESTONE_TITLE, "Open the hub");
  put_day (fixture, "hub", PLANNER_MILESTONE_END, 0);
  window_fixture_put (fixture, "ben", PLANNER_PERSON_SURNAME, "Okoro");
  window_fixture_put (fixture, "seat", PLANNER_SEAT_PERSON, "ama");
  window_fixture_put (fixture, "other-seat", PLANNER_SEAT_PERSON, "ben");
  window_fixture_put (fixture, "risk", PLANNER_RISK_REF, "UC1");
  window_fixture_put (fixture, "risk", PLANNER_RISK_STATED_DIRECTION, "up");

  room = show_room (fixture);
  g_assert_true (window_fixture_says (find_line (room, "late"), "overdue by 3 days · Boateng & <Sons>"));
  g_assert_true (window_fixture_says (find_line (room, "soon"), "due tomorrow"));
  g_assert_null (find_line (room, "later"));
  g_assert_true (window_fixture_says (find_line (room, "Open the hub"), "milestone · due today"));
  g_assert_true (window_fixture_says (find_line (room, "UC1"), "worsening"));
  g_assert_nonnull (find_line (room, "1 finding"));
  g_assert_true (window_fixture_says (find_line (room, "2 people who never declared"), "Boateng & <Sons>, Okoro"));
  g_assert_false (window_fixture_says (room, "Next meeting"));
  g_assert_false (window_fixture_says (room, "Overdue asks"));
  activate (room, "2 people who never declared");
  g_assert_cmpstr (get_room_name (fixture), ==, "interests");
  adw_dialog_close (window_fixture_get_dialog (fixture));
  window_fixture_wait_for_no_dialog (fixture);
}

static void
test_follows (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *room;

  put_action (fixture, "first", -3);
  put_action (fixture, "second", -2);
  room = show_room (fixture);
  gtk_widget_grab_focus (room);
  g_assert_true (is_in (fixture, find_line (room, "first")));
  g_assert_cmpstr (planner_record_get_id (planner_plan_view_get_record (planner_window_get_view (fixture->window))), ==, "first");

  window_fixture_put (fixture, "first", PLANNER_ACTION_STATUS, "closed");
  window_fixture_settle ();
  g_assert_null (find_line (room, "first"));
  g_assert_true (is_in (fixture, find_line (room, "second")));

  window_fixture_put (fixture, "second", PLANNER_ACTION_STATUS, "closed");
  window_fixture_wait_for_words (room, "Nothing Needs Anybody Today");
  window_fixture_act (fixture, "undo-step", NULL);
  g_assert_nonnull (find_line (room, "second"));

  /* While another room is shown, nothing is done here; then all is. */
  window_fixture_act (fixture, "show-room", g_variant_new_string ("asks"));
  put_action (fixture, "third", -9);
  window_fixture_settle ();
  g_assert_false (window_fixture_says (room, "third"));
  window_fixture_act (fixture, "show-room", g_variant_new_string ("overview"));
  g_assert_nonnull (find_line (room, "third"));
}

static void
test_leads_there_and_back (WindowFixture *fixture, gconstpointer data)
{
  PlannerPlanView *view;
  GtkWidget *room;

  put_action (fixture, "first", -3);
  put_action (fixture, "second", -2);
  room = show_room (fixture);
  view = planner_window_get_view (fixture->window);
  gtk_widget_grab_focus (find_line (room, "second"));
  activate (room, "second");
  g_assert_cmpstr (get_room_name (fixture), ==, "actions");
  g_assert_cmpstr (planner_record_get_id (planner_plan_view_get_record (view)), ==, "second");
  g_assert_true (window_fixture_is_enabled (fixture, "back"));

  window_fixture_act (fixture, "back", NULL);
  g_assert_cmpstr (get_room_name (fixture), ==, "overview");
  g_assert_true (is_in (fixture, find_line (room, "second")));
  g_assert_false (window_fixture_is_enabled (fixture, "back"));
}

/* From the last line of one list to the first of the next, and no further than the last. */
static void
test_is_gone_through (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *room, *step;

  put_action (fixture, "action", -3);
  window_fixture_put (fixture, "step", PLANNER_MILESTONE_TITLE, "step");
  put_day (fixture, "step", PLANNER_MILESTONE_END, -1);
  room = show_room (fixture);
  step = find_line (room, "step");
  gtk_widget_grab_focus (room);
  g_assert_true (is_in (fixture, find_line (room, "action")));
  gtk_widget_keynav_failed (gtk_widget_get_parent (find_line (room, "action")), GTK_DIR_DOWN);
  g_assert_true (is_in (fixture, step));
  gtk_widget_keynav_failed (gtk_widget_get_parent (step), GTK_DIR_DOWN);
  g_assert_true (is_in (fixture, step));
  gtk_widget_keynav_failed (gtk_widget_get_parent (step), GTK_DIR_UP);
  g_assert_true (is_in (fixture, find_line (room, "action")));
}

static void
test_leads_to_all (WindowFixture *fixture, gconstpointer data)
{
  PlannerRecordFilter *filter;
  GtkWidget *room, *actions;

  for (int i = 1; i <= 8; i++)
    {
      g_autofree char *id = g_strdup_printf ("action-%d", i);

      put_action (fixture, id, -i);
    }
  room = show_room (fixture);
  g_assert_nonnull (find_line (room, "action-8"));
  g_assert_nonnull (find_line (room, "action-4"));
  g_assert_null (find_line (room, "action-3"));
  activate (room, "And 3 more…");
  g_assert_cmpstr (get_room_name (fixture), ==, "actions");
  actions = GTK_WIDGET (planner_plan_view_get_room (planner_window_get_view (fixture->window)));
  filter = planner_tree_room_get_filter (PLANNER_TREE_ROOM (actions));
  g_assert_cmpstr (planner_record_filter_get_values (filter, PLANNER_ACTION_FILTER_STANDING)[0], ==, "open");
  window_fixture_act (fixture, "back", NULL);
  g_assert_cmpstr (get_room_name (fixture), ==, "overview");
}

static void
test_leads_to_the_meeting (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *room;

  window_fixture_put (fixture, "next", PLANNER_MEETING_TITLE, "Boards in common");
  put_day (fixture, "next", PLANNER_MEETING_ON, 5);
  window_fixture_put (fixture, "trust", PLANNER_ORGANISATION_NAME, "Harbour Hospital Trust");
  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  window_fixture_put (fixture, "ama", PLANNER_PERSON_ORGANISATION, "trust");
  window_fixture_put (fixture, "board", PLANNER_BOARD_NAME, "Board");
  window_fixture_put (fixture, "seat", PLANNER_SEAT_BOARD, "board");
  window_fixture_put (fixture, "seat", PLANNER_SEAT_PERSON, "ama");
  window_fixture_put (fixture, "next", PLANNER_MEETING_BOARDS, "board");
  window_fixture_put (fixture, "item", PLANNER_AGENDA_ITEM_MEETING, "next");
  window_fixture_put (fixture, "item", PLANNER_AGENDA_ITEM_TITLE, "Contract");
  window_fixture_put (fixture, "item", PLANNER_AGENDA_ITEM_ORGANISATIONS, "trust");
  room = show_room (fixture);
  g_assert_true (window_fixture_says (find_line (room, "Boards in common"), "in 5 days"));
  activate (room, "1 conflict unresolved");
  g_assert_cmpstr (get_room_name (fixture), ==, "meetings");
  window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_CONFLICTS_PAGE);
  window_fixture_act (fixture, "back", NULL);
  g_assert_cmpstr (get_room_name (fixture), ==, "overview");
}

static void
test_nothing (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *room = show_room (fixture);

  g_assert_true (window_fixture_says (room, "Nothing in This Plan Yet"));
  window_fixture_add_ask (fixture, "ask-1", "Agree the pathway");
  window_fixture_wait_for_words (room, "Nothing Needs Anybody Today");
  window_fixture_put (fixture, "next", PLANNER_MEETING_TITLE, "Boards in common");
  put_day (fixture, "next", PLANNER_MEETING_ON, 5);
  window_fixture_put (fixture, "item", PLANNER_AGENDA_ITEM_MEETING, "next");
  window_fixture_wait_for_words (room, "Nothing else needs anybody today.");
  window_fixture_act (fixture, "new-record", NULL);
  g_assert_cmpstr (get_room_name (fixture), ==, "asks");
}

/* Says so while it looks through a large plan, and is there for the focus when it has. */
static void
test_large_plan (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);
  PlannerPlanView *view;
  GtkWidget *room;

  for (guint i = 0; i < 2500; i++)
    {
      g_autofree char *id = g_strdup_printf ("action-%u", i);

      planner_edit_add (edit, PLANNER_KIND_ACTION, id, NULL, NULL, &error);
      planner_edit_set (edit, id, PLANNER_ACTION_DUE, "2018-07-12", &error);
      g_assert_no_error (error);
    }
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
  window_fixture_show (fixture);
  view = planner_window_get_view (fixture->window);
  g_assert_true (planner_plan_view_show_room (view, "overview"));
  room = GTK_WIDGET (planner_plan_view_get_room (view));
  g_assert_true (window_fixture_says (room, "Looking Through the Plan…"));
  window_fixture_wait_for_words (room, "And 2495 more…");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  window_fixture_add ("/overview/tells", test_tells);
  window_fixture_add ("/overview/follows", test_follows);
  window_fixture_add ("/overview/leads-there-and-back", test_leads_there_and_back);
  window_fixture_add ("/overview/is-gone-through", test_is_gone_through);
  window_fixture_add ("/overview/leads-to-all", test_leads_to_all);
  window_fixture_add ("/overview/leads-to-the-meeting", test_leads_to_the_meeting);
  window_fixture_add ("/overview/nothing", test_nothing);
  window_fixture_add ("/overview/large-plan", test_large_plan);
  return window_fixture_run ();
}
