/* The forward plan in the window: headings of all meetings that come, going from one to the next and off, what is lost on the way, new items.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-facts.h"
#include "rooms/meetings/planner-forward-edits.h"
#include "rooms/meetings/planner-forward-plan-page-private.h"
#include "window-fixture.h"

static void
put_meeting (WindowFixture *fixture, const char *id, int days, const char *boards)
{
  g_autofree char *value = NULL;
  GDate day;

  planner_get_today (&day);
  if (days < 0)
    g_date_subtract_days (&day, (guint) -days);
  else
    g_date_add_days (&day, (guint) days);
  value = planner_value_from_date (&day);
  window_fixture_put (fixture, id, PLANNER_MEETING_TITLE, id);
  window_fixture_put (fixture, id, PLANNER_MEETING_ON, value);
  window_fixture_put (fixture, id, PLANNER_MEETING_BOARDS, boards);
}

static void
put_item (WindowFixture *fixture, const char *id, const char *meeting, const char *boards)
{
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_TITLE, id);
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_MEETING, meeting);
  window_fixture_put (fixture, id, PLANNER_AGENDA_ITEM_BOARDS, boards);
}

/* The later meeting stands first in the plan. */
static void
fill (WindowFixture *fixture)
{
  window_fixture_put (fixture, "one", PLANNER_BOARD_NAME, "Eastmere Board");
  window_fixture_put (fixture, "two", PLANNER_BOARD_NAME, "Wrenbury Board");
  put_meeting (fixture, "late", 60, "one");
  put_meeting (fixture, "held", -20, "one");
  put_meeting (fixture, "soon", 5, "one");
  put_meeting (fixture, "other", 30, "two");
  put_item (fixture, "past", "held", NULL);
  put_item (fixture, "waits", NULL, "one");
  put_item (fixture, "first", "soon", "one");
  put_item (fixture, "second", "soon", NULL);
  window_fixture_put (fixture, "first", PLANNER_AGENDA_ITEM_NUMBER, "1");
  window_fixture_put (fixture, "first", PLANNER_AGENDA_ITEM_MINUTES, "10");
  window_fixture_put (fixture, "soon", PLANNER_MEETING_STARTS, "10:00");
  window_fixture_put (fixture, "second", PLANNER_AGENDA_ITEM_STARTS, "10:10");
}

static PlannerForwardPlanPage *
show_page (WindowFixture *fixture)
{
  window_fixture_show (fixture);
  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", "agenda_items", "waits"));
  window_fixture_draw (fixture, 4);
  return PLANNER_FORWARD_PLAN_PAGE (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_FORWARD_PLAN_PAGE));
}

static PlannerRecord *
look_up (WindowFixture *fixture, const char *id)
{
  return planner_plan_lookup (fixture->plan, PLANNER_KIND_AGENDA_ITEM, id);
}

/* Items, and headings by the words after the day: "/soon first". */
static void
assert_lines (PlannerForwardPlanPage *page, const char *expected)
{
  GListModel *rows = G_LIST_MODEL (planner_tree_room_get_outline (PLANNER_TREE_ROOM (page)));
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (rows, i);
      PlannerRecord *record = planner_outline_row_get_record (row);
      const char *title = planner_outline_row_get_title (row);
      const char *dot = title != NULL ? strstr (title, " · ") : NULL;

      g_string_append_printf (lines, "%s%s%s", i > 0 ? " " : "", record == NULL ? "/" : "",
                              record != NULL ? planner_record_get_id (record) : dot != NULL ? dot + strlen (" · ") : title);
    }
  g_assert_cmpstr (lines->str, ==, expected);
}

static void
select_items (PlannerForwardPlanPage *page, const char *first, const char *second)
{
  const char *ids[] = { first, second, NULL };

  planner_tree_room_select (PLANNER_TREE_ROOM (page), ids);
  window_fixture_settle ();
}

static void
step (PlannerForwardPlanPage *page, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (page), action, NULL);
  window_fixture_settle ();
}

static void
test_headings (WindowFixture *fixture, gconstpointer data)
{
  PlannerForwardPlanPage *page;

  fill (fixture);
  page = show_page (fixture);
  assert_lines (page, "/Not yet on a meeting waits /soon first second /other /late");
  g_assert_true (planner_room_get_selected (PLANNER_ROOM (page)) == look_up (fixture, "waits"));

  /* A meeting that is cancelled comes no more; one more does. */
  window_fixture_put (fixture, "other", PLANNER_MEETING_STATUS, "cancelled");
  put_meeting (fixture, "new", 90, "one");
  window_fixture_settle ();
  assert_lines (page, "/Not yet on a meeting waits /soon first second /late /new");

  /* Of a choice only those to which something comes. */
  planner_record_filter_set_text (page->filter, "second");
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (page));
  assert_lines (page, "/soon second");
}

/* To the meetings of its boards only; before the first of them it is off. */
static void
test_steps (WindowFixture *fixture, gconstpointer data)
{
  PlannerForwardPlanPage *page;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  page = show_page (fixture);
  select_items (page, "waits", NULL);
  step (page, "room.later");
  assert_lines (page, "/soon first second waits /other /late");
  step (page, "room.later");
  assert_lines (page, "/soon first second /other /late waits");
  step (page, "room.later");
  assert_lines (page, "/soon first second /other /late waits");
  step (page, "room.earlier");
  step (page, "room.earlier");
  assert_lines (page, "/Not yet on a meeting waits /soon first second /other /late");
  step (page, "room.earlier");
  assert_lines (page, "/Not yet on a meeting waits /soon first second /other /late");

  /* Each of several goes its own way, in one step; one that names no board goes anywhere. */
  select_items (page, "first", "second");
  step (page, "room.later");
  assert_lines (page, "/Not yet on a meeting waits /soon /other second /late first");
  g_assert_true (planner_plan_undo (fixture->plan, &error));
  window_fixture_settle ();
  assert_lines (page, "/Not yet on a meeting waits /soon first second /other /late");
}

/* Number and time are of an agenda; the times of those that stay follow. */
static void
test_placed (WindowFixture *fixture, gconstpointer data)
{
  PlannerForwardPlanPage *page;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  page = show_page (fixture);
  select_items (page, "first", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "room.place", "s", "late");
  window_fixture_settle ();
  assert_lines (page, "/Not yet on a meeting waits /soon second /other /late first");
  g_assert_null (planner_record_get (look_up (fixture, "first"), PLANNER_AGENDA_ITEM_NUMBER));
  g_assert_cmpstr (planner_record_get (look_up (fixture, "second"), PLANNER_AGENDA_ITEM_STARTS), ==, "10:00");
  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_cmpstr (planner_record_get (look_up (fixture, "first"), PLANNER_AGENDA_ITEM_NUMBER), ==, "1");
  g_assert_cmpstr (planner_record_get (look_up (fixture, "second"), PLANNER_AGENDA_ITEM_STARTS), ==, "10:10");

  select_items (page, "second", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "room.place", "s", "");
  window_fixture_settle ();
  assert_lines (page, "/Not yet on a meeting waits second /soon first /other /late");
  g_assert_null (planner_record_get (look_up (fixture, "second"), PLANNER_AGENDA_ITEM_STARTS));
}

/* As it is dropped: before what is there, and onto the heading of an empty meeting. */
static void
test_moved (WindowFixture *fixture, gconstpointer data)
{
  PlannerForwardPlanPage *page;
  PlannerBranchGroup group = { { (char *) "other" } };
  PlannerBranchTarget target = { NULL, PLANNER_BRANCH_BEFORE, &group };
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  fill (fixture);
  page = show_page (fixture);
  g_ptr_array_add (items, look_up (fixture, "waits"));
  target.record = look_up (fixture, "second");
  g_assert_true (planner_forward_move (fixture->plan, &planner_agenda_rules, items, &target, &error));
  window_fixture_settle ();
  assert_lines (page, "/soon first waits second /other /late");
  target.record = NULL;
  g_assert_true (planner_forward_move (fixture->plan, &planner_agenda_rules, items, &target, &error));
  window_fixture_settle ();
  assert_lines (page, "/soon first second /other waits /late");
}

static void
test_new (WindowFixture *fixture, gconstpointer data)
{
  PlannerBranchGroup group = { { NULL } };
  PlannerBranchTarget target = { NULL, PLANNER_BRANCH_AFTER, &group };
  g_autoptr (GError) error = NULL;
  g_autofree char *waiting = NULL;
  g_autofree char *placed = NULL;

  fill (fixture);
  show_page (fixture);
  waiting = planner_forward_add (fixture->plan, &planner_agenda_rules, &target, &error);
  group.values[0] = (char *) "soon";
  placed = planner_forward_add (fixture->plan, &planner_agenda_rules, &target, &error);
  g_assert_no_error (error);
  g_assert_null (planner_record_get (look_up (fixture, waiting), PLANNER_AGENDA_ITEM_MEETING));
  g_assert_null (planner_record_get (look_up (fixture, waiting), PLANNER_AGENDA_ITEM_NUMBER));
  g_assert_cmpstr (planner_record_get (look_up (fixture, placed), PLANNER_AGENDA_ITEM_MEETING), ==, "soon");
  g_assert_cmpstr (planner_record_get (look_up (fixture, placed), PLANNER_AGENDA_ITEM_BOARDS), ==, "one");
  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_null (look_up (fixture, placed));
}

/* Ten thousand items come and go in little time. */
static void
test_many (WindowFixture *fixture, gconstpointer data)
{
  PlannerForwardPlanPage *page;
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;
  gint64 begun;

  fill (fixture);
  edit = planner_edit_begin (fixture->plan, "Many", PLANNER_EDIT_DEFAULT, &error);
  for (guint i = 0; i < 10000; i++)
    {
      const char *id = planner_edit_add (edit, PLANNER_KIND_AGENDA_ITEM, NULL, NULL, NULL, &error);

      g_assert_true (planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_TITLE, "Item", &error));
      g_assert_true (planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_MEETING, i % 2 == 0 ? "late" : NULL, &error));
    }
  g_assert_true (planner_edit_commit (edit, &error));
  page = show_page (fixture);
  select_items (page, "waits", NULL);
  begun = g_get_monotonic_time ();
  step (page, "room.later");
  g_test_message ("one step among ten thousand: %d ms", (int) ((g_get_monotonic_time () - begun) / 1000));
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 5 * G_USEC_PER_SEC);
  g_assert_cmpstr (planner_record_get (look_up (fixture, "waits"), PLANNER_AGENDA_ITEM_MEETING), ==, "soon");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/forward-plan/headings", test_headings);
  window_fixture_add ("/forward-plan/steps", test_steps);
  window_fixture_add ("/forward-plan/placed", test_placed);
  window_fixture_add ("/forward-plan/moved", test_moved);
  window_fixture_add ("/forward-plan/new", test_new);
  window_fixture_add ("/forward-plan/many", test_many);

  return window_fixture_run ();
}
