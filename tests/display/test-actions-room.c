/* The actions room in its window: states and headings, filters, new ones with their refs, updates and closing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-facts.h"
#include "rooms/actions/planner-actions-room-private.h"
#include "window-fixture.h"

static PlannerActionsRoom *
show_room (WindowFixture *fixture)
{
  window_fixture_show (fixture);
  g_assert_true (planner_plan_view_show_room (planner_window_get_view (fixture->window), "actions"));
  window_fixture_settle ();
  window_fixture_draw (fixture, 4);
  return PLANNER_ACTIONS_ROOM (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_ACTIONS_ROOM));
}

/* So many days from today. */
static char *
dup_day (int days)
{
  GDate day;

  planner_get_today (&day);
  if (days < 0)
    g_date_subtract_days (&day, (guint) -days);
  else
    g_date_add_days (&day, (guint) days);
  return planner_value_from_date (&day);
}

static void
put_day (WindowFixture *fixture, const char *id, PlannerField field, int days)
{
  g_autofree char *value = dup_day (days);

  window_fixture_put (fixture, id, field, value);
}

static void
put_action (WindowFixture *fixture, const char *id, const char *meeting, const char *person, const char *status)
{
  window_fixture_put (fixture, id, PLANNER_ACTION_TEXT, id);
  window_fixture_put (fixture, id, PLANNER_ACTION_MEETING, meeting);
  window_fixture_put (fixture, id, PLANNER_ACTION_ASSIGNED_TO, person);
  window_fixture_put (fixture, id, PLANNER_ACTION_STATUS, status);
}

/* Meetings 40 and 10 days ago, and one to come. */
static void
fill (WindowFixture *fixture)
{
  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  window_fixture_put (fixture, "ben", PLANNER_PERSON_SURNAME, "Okoro");
  window_fixture_put (fixture, "icb", PLANNER_BOARD_CODE, "Mere ICB");
  window_fixture_put (fixture, "tb", PLANNER_BOARD_CODE, "TB");
  window_fixture_put (fixture, "first", PLANNER_MEETING_TITLE, "First");
  window_fixture_put (fixture, "first", PLANNER_MEETING_BOARDS, "tb");
  put_day (fixture, "first", PLANNER_MEETING_ON, -40);
  window_fixture_put (fixture, "last", PLANNER_MEETING_TITLE, "Last");
  window_fixture_put (fixture, "last", PLANNER_MEETING_BOARDS, "icb");
  put_day (fixture, "last", PLANNER_MEETING_ON, -10);
  window_fixture_put (fixture, "next", PLANNER_MEETING_BOARDS, "icb");
  put_day (fixture, "next", PLANNER_MEETING_ON, 20);
  put_action (fixture, "late", "last", "ama", "open");
  put_day (fixture, "late", PLANNER_ACTION_DUE, -1);
  put_action (fixture, "open", "last", "ben", NULL);
  put_day (fixture, "open", PLANNER_ACTION_DUE, 0);
  put_action (fixture, "old", "first", "ama", "closed");
  put_day (fixture, "old", PLANNER_ACTION_CLOSED_ON, -11);
  put_action (fixture, "new", "first", NULL, "closed");
  put_day (fixture, "new", PLANNER_ACTION_CLOSED_ON, -10);
}

static PlannerRecord *
look_up (WindowFixture *fixture, const char *id)
{
  return planner_plan_lookup (fixture->plan, PLANNER_KIND_ACTION, id);
}

static void
test_headings (WindowFixture *fixture, gconstpointer data)
{
  PlannerActionsRoom *room;
  g_autoptr (GPtrArray) late = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  fill (fixture);
  room = show_room (fixture);
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), "/Overdue late /Open open /Closed since the last meeting new /Closed before old");
  planner_actions_room_set_grouping (room, PLANNER_ACTIONS_BY_PERSON);
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), "/Boateng late old /Okoro open /Nobody new");
  planner_actions_room_set_grouping (room, PLANNER_ACTIONS_IN_ONE_LIST);
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), "late open old new");
  planner_actions_room_set_grouping (room, PLANNER_ACTIONS_BY_STANDING);

  /* They follow what is closed, and another last meeting. */
  g_ptr_array_add (late, look_up (fixture, "late"));
  g_assert_true (planner_actions_set (fixture->plan, late, PLANNER_ACTION_STATUS, "closed", &error));
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), "/Open open /Closed since the last meeting late new /Closed before old");
  put_day (fixture, "next", PLANNER_MEETING_ON, -1);
  window_fixture_settle ();
  planner_tree_room_apply_filter (PLANNER_TREE_ROOM (room));
  g_assert_cmpint (planner_action_standings_get (room->standings, look_up (fixture, "new")), ==, PLANNER_ACTION_IS_CLOSED);
}

static void
test_filters (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    PlannerActionFilterKind list;
    const char *value;
    const char *lines;
  } rows[] = {
    { PLANNER_ACTION_FILTER_STANDING, "open", "late open" },
    { PLANNER_ACTION_FILTER_STANDING, "overdue", "late" },
    { PLANNER_ACTION_FILTER_STANDING, "closed-since", "new" },
    { PLANNER_ACTION_FILTER_STANDING, "closed", "old" },
    { PLANNER_ACTION_FILTER_PERSON, "ama", "late old" },
    { PLANNER_ACTION_FILTER_BOARD, "tb", "old new" },
    { PLANNER_ACTION_FILTER_MEETING, "last", "late open" },
  };
  PlannerActionsRoom *room;

  fill (fixture);
  room = show_room (fixture);
  planner_actions_room_set_grouping (room, PLANNER_ACTIONS_IN_ONE_LIST);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *values[] = { rows[i].value, NULL };

      planner_record_filter_clear (room->filter);
      planner_record_filter_set_values (room->filter, rows[i].list, values);
      planner_tree_room_apply_filter (PLANNER_TREE_ROOM (room));
      window_fixture_assert_lines (PLANNER_TREE_ROOM (room), rows[i].lines);
    }
}

/* Of the last meeting, or of the one whose heading it stands under. */
static void
test_new (WindowFixture *fixture, gconstpointer data)
{
  PlannerBranchGroup group = { { (char *) "first" } };
  PlannerBranchTarget target = { NULL, PLANNER_BRANCH_AFTER, &group };
  g_autoptr (GError) error = NULL;
  g_autofree char *of_last = NULL;
  g_autofree char *of_first = NULL;
  const char *ref;

  fill (fixture);
  show_room (fixture);
  of_last = planner_actions_add (fixture->plan, &planner_action_groupings[PLANNER_ACTIONS_IN_ONE_LIST].rules, &target, &error);
  of_first = planner_actions_add (fixture->plan, &planner_action_groupings[PLANNER_ACTIONS_BY_MEETING].rules, &target, &error);
  g_assert_no_error (error);
  ref = planner_record_get (look_up (fixture, of_last), PLANNER_ACTION_REF);
  g_assert_true (g_str_has_prefix (ref, "ICB") && g_str_has_suffix (ref, "-1"));
  g_assert_cmpstr (planner_record_get (look_up (fixture, of_last), PLANNER_ACTION_MEETING), ==, "last");
  g_assert_cmpstr (planner_record_get (look_up (fixture, of_first), PLANNER_ACTION_MEETING), ==, "first");
  g_assert_cmpstr (planner_record_get (look_up (fixture, of_first), PLANNER_ACTION_BOARDS), ==, "tb");
  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_null (look_up (fixture, of_first));
}

static void
open_dialog (WindowFixture *fixture, PlannerActionsRoom *room, const char *action)
{
  planner_record_table_show (room->table, "late", PLANNER_FIELD_NONE);
  window_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (room), action, NULL);
  window_fixture_settle ();
  g_assert_nonnull (window_fixture_get_dialog (fixture));
}

static void
type_words (WindowFixture *fixture, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (GTK_WIDGET (window_fixture_get_dialog (fixture)), ADW_TYPE_ENTRY_ROW)), words);
  window_fixture_settle ();
}

static void
test_update_and_close (WindowFixture *fixture, gconstpointer data)
{
  PlannerActionsRoom *room;
  PlannerRecord *late;
  g_autofree char *today = dup_day (0);
  g_autoptr (GError) error = NULL;

  fill (fixture);
  room = show_room (fixture);
  late = look_up (fixture, "late");
  open_dialog (fixture, room, "room.update");
  type_words (fixture, "Asked the county.");
  window_fixture_press (GTK_WIDGET (window_fixture_get_dialog (fixture)), "_Save");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_true (g_str_has_suffix (planner_record_get (late, PLANNER_ACTION_UPDATE), ": Asked the county."));
  g_assert_cmpstr (planner_record_get (late, PLANNER_ACTION_STATUS), ==, "open");

  open_dialog (fixture, room, "room.close");
  type_words (fixture, "It has answered.");
  window_fixture_press (GTK_WIDGET (window_fixture_get_dialog (fixture)), "_Save");
  window_fixture_wait_for_no_dialog (fixture);
  g_assert_cmpstr (planner_record_get (late, PLANNER_ACTION_STATUS), ==, "closed");
  g_assert_cmpstr (planner_record_get (late, PLANNER_ACTION_CLOSED_ON), ==, today);
  g_assert_nonnull (strstr (planner_record_get (late, PLANNER_ACTION_UPDATE), "It has answered.\n"));
  window_fixture_assert_lines (PLANNER_TREE_ROOM (room), "/Open open /Closed since the last meeting late new /Closed before old");

  /* One step. */
  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_cmpstr (planner_record_get (late, PLANNER_ACTION_STATUS), ==, "open");
  g_assert_null (planner_record_get (late, PLANNER_ACTION_CLOSED_ON));
  g_assert_null (strstr (planner_record_get (late, PLANNER_ACTION_UPDATE), "It has answered."));
}

static void
test_prints (WindowFixture *fixture, gconstpointer data)
{
  PlannerActionsRoom *room = show_room (fixture);

  g_assert_false (planner_room_can_print (PLANNER_ROOM (room)));
  fill (fixture);
  window_fixture_settle ();
  g_assert_true (planner_room_can_print (PLANNER_ROOM (room)));
  g_assert_true (window_fixture_is_enabled (fixture, "print"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/actions-room/headings", test_headings);
  window_fixture_add ("/actions-room/filters", test_filters);
  window_fixture_add ("/actions-room/new", test_new);
  window_fixture_add ("/actions-room/update-and-close", test_update_and_close);
  window_fixture_add ("/actions-room/prints", test_prints);

  return window_fixture_run ();
}
