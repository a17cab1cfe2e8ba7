/* The decisions of a meeting in the window: how items stand, agreed in one step, discussion, actions with their refs, what is carried.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-decisions.h"
#include "rooms/meetings/planner-decisions-page-private.h"
#include "window-fixture.h"

static void
put_recommendation (WindowFixture *fixture, const char *id, const char *item, const char *board, const char *text)
{
  window_fixture_put (fixture, id, PLANNER_RECOMMENDATION_AGENDA_ITEM, item);
  window_fixture_put (fixture, id, PLANNER_RECOMMENDATION_BOARD, board);
  window_fixture_put (fixture, id, PLANNER_RECOMMENDATION_TEXT, text);
}

static void
put_action (WindowFixture *fixture, const char *id, const char *meeting, const char *status)
{
  window_fixture_put (fixture, id, PLANNER_ACTION_TEXT, id);
  window_fixture_put (fixture, id, PLANNER_ACTION_MEETING, meeting);
  window_fixture_put (fixture, id, PLANNER_ACTION_STATUS, status);
}

static void
fill (WindowFixture *fixture)
{
  window_fixture_put (fixture, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  window_fixture_put (fixture, "ben", PLANNER_PERSON_SURNAME, "Okoro");
  window_fixture_put (fixture, "one", PLANNER_BOARD_NAME, "Eastmere Board");
  window_fixture_put (fixture, "two", PLANNER_BOARD_NAME, "Wrenbury Board");
  window_fixture_put (fixture, "before", PLANNER_MEETING_ON, "2018-03-21");
  window_fixture_put (fixture, "before", PLANNER_MEETING_BOARDS, "one");
  window_fixture_put (fixture, "meeting", PLANNER_MEETING_ON, "2018-07-12");
  window_fixture_put (fixture, "meeting", PLANNER_MEETING_BOARDS, "one two");
  window_fixture_put (fixture, "award", PLANNER_AGENDA_ITEM_TITLE, "Award of a contract");
  window_fixture_put (fixture, "award", PLANNER_AGENDA_ITEM_MEETING, "meeting");
  window_fixture_put (fixture, "aob", PLANNER_AGENDA_ITEM_TITLE, "Any other business");
  window_fixture_put (fixture, "aob", PLANNER_AGENDA_ITEM_MEETING, "meeting");
  put_recommendation (fixture, "r1", "award", "one", "The award");
  put_recommendation (fixture, "r2", "award", "two", "The award");
  put_recommendation (fixture, "r3", "award", "two", "The reserve");
  window_fixture_put (fixture, "r3", PLANNER_RECOMMENDATION_OUTCOME, "deferred");
  window_fixture_put (fixture, "left", PLANNER_RULING_AGENDA_ITEM, "award");
  window_fixture_put (fixture, "left", PLANNER_RULING_PERSON, "ama");
  window_fixture_put (fixture, "left", PLANNER_RULING_HANDLING, "withdraws");
  window_fixture_put (fixture, "left", PLANNER_RULING_STATUS, "confirmed");
  window_fixture_put (fixture, "left", PLANNER_RULING_ALTERNATE_CHAIR, "ben");
}

static PlannerDecisionsPage *
show_page (WindowFixture *fixture)
{
  window_fixture_show (fixture);
  window_fixture_act (fixture, "show-record", g_variant_new ("(ss)", "recommendations", "r1"));
  window_fixture_draw (fixture, 4);
  return PLANNER_DECISIONS_PAGE (window_fixture_find (GTK_WIDGET (fixture->window), PLANNER_TYPE_DECISIONS_PAGE));
}

static PlannerRecord *
look_up (WindowFixture *fixture, PlannerKind kind, const char *id)
{
  return planner_plan_lookup (fixture->plan, kind, id);
}

static const char *
get_outcome (WindowFixture *fixture, const char *id)
{
  return planner_record_get (look_up (fixture, PLANNER_KIND_RECOMMENDATION, id), PLANNER_RECOMMENDATION_OUTCOME);
}

static const char *
get_standing (PlannerDecisionsPage *page, int place)
{
  return adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (planner_decisions_page_get_row (page, place)));
}

static void
test_standing (WindowFixture *fixture, gconstpointer data)
{
  PlannerDecisionsPage *page;

  fill (fixture);
  page = show_page (fixture);
  g_assert_cmpstr (get_standing (page, 0), ==, "○ 1 of 3 decided · Left: Boateng");
  g_assert_cmpstr (get_standing (page, 1), ==, "");
  g_assert_true (window_fixture_says (GTK_WIDGET (page), "1 of 3 recommendations decided"));
  g_assert_true (window_fixture_says (GTK_WIDGET (page), "Left the meeting for this item: Boateng.\nOkoro took the chair for this item."));

  /* What the program was asked to show is unfolded, has the focus and is what the details show. */
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (planner_decisions_page_get_row (page, 0))));
  g_assert_true (planner_room_get_selected (PLANNER_ROOM (page)) == look_up (fixture, PLANNER_KIND_RECOMMENDATION, "r1"));

  /* Rows follow the agenda; one that stays keeps its place. */
  window_fixture_put (fixture, "new", PLANNER_AGENDA_ITEM_TITLE, "New");
  window_fixture_put (fixture, "new", PLANNER_AGENDA_ITEM_MEETING, "meeting");
  window_fixture_put (fixture, "award", PLANNER_AGENDA_ITEM_MEETING, "before");
  window_fixture_settle ();
  g_assert_true (planner_decision_row_get_item (planner_decisions_page_get_row (page, 0)) == look_up (fixture, PLANNER_KIND_AGENDA_ITEM, "aob"));
  g_assert_true (planner_decision_row_get_item (planner_decisions_page_get_row (page, 1)) == look_up (fixture, PLANNER_KIND_AGENDA_ITEM, "new"));
  g_assert_null (planner_decisions_page_get_row (page, 2));
}

static void
test_agree (WindowFixture *fixture, gconstpointer data)
{
  PlannerDecisionsPage *page;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  page = show_page (fixture);
  gtk_widget_activate_action (GTK_WIDGET (page), "room.agree", NULL);
  window_fixture_settle ();
  g_assert_cmpstr (get_outcome (fixture, "r1"), ==, "agreed");
  g_assert_cmpstr (get_outcome (fixture, "r2"), ==, "agreed");
  g_assert_cmpstr (get_outcome (fixture, "r3"), ==, "deferred");
  g_assert_cmpstr (get_standing (page, 0), ==, "✓ Decided · Left: Boateng");
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Agreed as recommended");
  g_assert_true (planner_plan_undo (fixture->plan, &error));
  g_assert_null (get_outcome (fixture, "r1"));
  g_assert_null (get_outcome (fixture, "r2"));
}

static void
test_ask_all (WindowFixture *fixture, gconstpointer data)
{
  PlannerRecord *item;
  g_autoptr (GPtrArray) recommendations = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  show_page (fixture);
  item = look_up (fixture, PLANNER_KIND_AGENDA_ITEM, "award");
  g_assert_true (planner_plan_ask_all_boards (fixture->plan, item, "two", &error));
  recommendations = planner_plan_list_recommendations (fixture->plan, item);
  g_assert_cmpuint (recommendations->len, ==, 4);
  g_assert_cmpstr (planner_record_get (recommendations->pdata[3], PLANNER_RECOMMENDATION_TEXT), ==, "The reserve");
  g_assert_cmpstr (planner_record_get (recommendations->pdata[3], PLANNER_RECOMMENDATION_BOARD), ==, "one");
  g_assert_null (planner_record_get (recommendations->pdata[3], PLANNER_RECOMMENDATION_OUTCOME));
  g_assert_false (planner_plan_ask_all_boards (fixture->plan, item, "two", &error));
  g_assert_no_error (error);
}

static void
test_actions (WindowFixture *fixture, gconstpointer data)
{
  PlannerDecisionsPage *page;
  GtkWidget *line;
  g_autoptr (PlannerRecord) action = NULL;

  fill (fixture);
  page = show_page (fixture);
  gtk_widget_activate_action (GTK_WIDGET (page), "room.new", NULL);
  window_fixture_settle ();
  line = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_TEXT (line));
  gtk_editable_set_text (GTK_EDITABLE (line), "Ask the county");
  g_signal_emit_by_name (gtk_widget_get_parent (line), "activate");
  window_fixture_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (line)), ==, "");
  action = g_list_model_get_item (planner_plan_get_records (fixture->plan, PLANNER_KIND_ACTION), 0);
  g_assert_cmpstr (planner_record_get (action, PLANNER_ACTION_REF), ==, "ICBJul18-1");
  g_assert_cmpstr (planner_record_get (action, PLANNER_ACTION_AGENDA_ITEM), ==, "award");
  g_assert_cmpstr (planner_record_get (action, PLANNER_ACTION_MEETING), ==, "meeting");
  g_assert_true (window_fixture_says (GTK_WIDGET (page), "ICBJul18-1"));
  g_assert_cmpstr (get_standing (page, 0), ==, "○ 1 of 3 decided · 1 action · Left: Boateng");
}

/* What is open from before, what was closed only since then, and nothing of other boards or of later. */
static void
test_carried (WindowFixture *fixture, gconstpointer data)
{
  PlannerDecisionsPage *page;
  g_autoptr (GPtrArray) carried = NULL;

  fill (fixture);
  window_fixture_put (fixture, "three", PLANNER_BOARD_NAME, "Third");
  window_fixture_put (fixture, "later", PLANNER_MEETING_ON, "2018-09-14");
  put_action (fixture, "open", "before", "open");
  put_action (fixture, "own", "meeting", "open");
  put_action (fixture, "of-later", "later", "open");
  put_action (fixture, "closed", "before", "closed");
  window_fixture_put (fixture, "closed", PLANNER_ACTION_CLOSED_ON, "2018-07-11");
  put_action (fixture, "closed-there", "before", "closed");
  window_fixture_put (fixture, "closed-there", PLANNER_ACTION_CLOSED_ON, "2018-07-12");
  put_action (fixture, "of-others", "before", "open");
  window_fixture_put (fixture, "of-others", PLANNER_ACTION_BOARDS, "three");
  put_action (fixture, "undated", NULL, "open");
  page = show_page (fixture);
  carried = planner_plan_list_carried_actions (fixture->plan, look_up (fixture, PLANNER_KIND_MEETING, "meeting"));
  g_assert_cmpuint (carried->len, ==, 3);
  g_assert_cmpstr (planner_record_get_id (carried->pdata[0]), ==, "open");
  g_assert_cmpstr (planner_record_get_id (carried->pdata[1]), ==, "closed-there");
  g_assert_cmpstr (planner_record_get_id (carried->pdata[2]), ==, "undated");
  g_assert_true (window_fixture_says (GTK_WIDGET (page), "3 actions carried from earlier meetings"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/decisions/standing", test_standing);
  window_fixture_add ("/decisions/agree", test_agree);
  window_fixture_add ("/decisions/ask-all", test_ask_all);
  window_fixture_add ("/decisions/actions", test_actions);
  window_fixture_add ("/decisions/carried", test_carried);

  return window_fixture_run ();
}
