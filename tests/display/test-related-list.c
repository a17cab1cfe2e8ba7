/* What points at a record, in its details: all of it, in the order of the plan, and each row leads there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/planner-record-row.h"
#include "widgets/planner-related-list.h"
#include "window-fixture.h"

/* "Asks · Workstream (3): one two | …" of all lists below @widget; what is no record by its words. */
static void
append_lists (GtkWidget *widget, GString *text)
{
  PlannerRecord *record = planner_record_row_get_record (widget);

  if (record != NULL)
    g_string_append_printf (text, " %s", planner_record_get_id (record));
  else if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading"))
    g_string_append_printf (text, "%s%s:", text->len > 0 ? " | " : "", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, " (%s)", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && record == NULL; child = gtk_widget_get_next_sibling (child))
    append_lists (child, text);
}

static void
assert_lists (WindowFixture *fixture, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  window_fixture_settle ();
  append_lists (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RELATED_LIST), text);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
show (WindowFixture *fixture, const char *kind, const char *id)
{
  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", kind, id));
  window_fixture_settle ();
}

static void
add_ask (WindowFixture *fixture, const char *id, const char *parent)
{
  window_fixture_put (fixture, id, PLANNER_ASK_WORKSTREAM, "care");
  if (parent != NULL)
    window_fixture_put (fixture, id, PLANNER_ASK_PARENT, parent);
}

static void
move_first (WindowFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerEdit) edit = planner_edit_begin (fixture->plan, "Move", PLANNER_EDIT_DEFAULT, &error);

  g_assert_true (planner_edit_move (edit, PLANNER_KIND_ASK, id, NULL, NULL, &error));
  g_assert_true (planner_edit_commit (g_steal_pointer (&edit), &error));
}

static void
test_order (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_put (fixture, "care", PLANNER_WORKSTREAM_NAME, "Care");
  add_ask (fixture, "z", NULL);
  add_ask (fixture, "m", NULL);
  add_ask (fixture, "a", NULL);
  add_ask (fixture, "b", "z");
  add_ask (fixture, "y", "z");
  add_ask (fixture, "c", "y");
  window_fixture_show (fixture);
  show (fixture, "workstreams", "care");
  assert_lists (fixture, "Asks · Workstream (6): z b y c m a");
  move_first (fixture, "m");
  assert_lists (fixture, "Asks · Workstream (6): m z b y c a");
  for (guint i = 0; i < 27; i++)
    {
      g_autofree char *id = g_strdup_printf ("%02u", 30 - i);

      add_ask (fixture, id, NULL);
    }
  assert_lists (fixture, "Asks · Workstream (33): m z b y c a 30 29 28 27 26 25 24 23 22 21 20 19 18 17 16 15 14 13 12 11 10 09 08 07 (and 3 more)");
}

static void
fill (WindowFixture *fixture)
{
  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  window_fixture_put (fixture, "hospital", PLANNER_ORGANISATION_NAME, "Mere Hospital");
  window_fixture_put (fixture, "seat", PLANNER_SEAT_PERSON, "ama");
  window_fixture_put (fixture, "seat", PLANNER_SEAT_BOARD, "board");
  window_fixture_put (fixture, "board", PLANNER_BOARD_NAME, "Board");
  window_fixture_put (fixture, "interest", PLANNER_INTEREST_PERSON, "ama");
  window_fixture_put (fixture, "interest", PLANNER_INTEREST_ORGANISATION, "hospital");
  window_fixture_put (fixture, "action", PLANNER_ACTION_ASSIGNED_TO, "ama");
  window_fixture_put (fixture, "risk", PLANNER_RISK_LEADS, "ama");
  window_fixture_put (fixture, "ask", PLANNER_ASK_LEADS, "ama");
  window_fixture_put (fixture, "milestone", PLANNER_MILESTONE_ORGANISATIONS, "hospital");
  window_fixture_put (fixture, "meeting", PLANNER_MEETING_TITLE, "Meeting");
  window_fixture_put (fixture, "item", PLANNER_AGENDA_ITEM_MEETING, "meeting");
  window_fixture_put (fixture, "item", PLANNER_AGENDA_ITEM_ORGANISATIONS, "hospital");
  window_fixture_put (fixture, "named", PLANNER_MILESTONE_TITLE, "Open Mere Hospital");
}

static GtkWidget *
find_row (GtkWidget *widget, const char *id)
{
  PlannerRecord *record = planner_record_row_get_record (widget);
  GtkWidget *found = record != NULL && g_str_equal (planner_record_get_id (record), id) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, id);
  return found;
}

/* Each row of the details of that record leads to its own, in the room that it is at home in. */
static void
test_leads (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *kind;
    const char *from;
    const char *to;
    const char *room;
  } cases[] = {
    { "people", "ama", "seat", "people" },           { "people", "ama", "interest", "interests" },
    { "people", "ama", "action", "actions" },        { "people", "ama", "risk", "risks" },
    { "people", "ama", "ask", "asks" },              { "organisations", "hospital", "interest", "interests" },
    { "organisations", "hospital", "item", "meetings" }, { "organisations", "hospital", "milestone", "timeline" },
    { "organisations", "hospital", "named", "timeline" },
  };
  PlannerPlanView *view;

  fill (fixture);
  window_fixture_show (fixture);
  view = planner_window_get_view (fixture->window);
  show (fixture, "people", "ama");
  assert_lists (fixture, "Seats · Person (1): seat | Asks · Leads (1): ask | Risks · Leads (1): risk | Interests · Person (1): interest | "
                         "Actions · Assigned to (1): action");
  show (fixture, "organisations", "hospital");
  assert_lists (fixture, "Milestones · Organisations (1): milestone | Interests · Organisation (1): interest | "
                         "Agenda items · Organisations (1): item | Touched by (1): named");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row;

      show (fixture, cases[i].kind, cases[i].from);
      row = find_row (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_RELATED_LIST), cases[i].to);
      g_assert_nonnull (row);
      adw_action_row_activate (ADW_ACTION_ROW (row));
      window_fixture_settle ();
      g_assert_cmpstr (planner_record_get_id (planner_plan_view_get_record (view)), ==, cases[i].to);
      g_assert_cmpstr (planner_plan_view_get_room_name (view), ==, cases[i].room);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  window_fixture_add ("/related-list/order", test_order);
  window_fixture_add ("/related-list/leads", test_leads);
  return window_fixture_run ();
}
