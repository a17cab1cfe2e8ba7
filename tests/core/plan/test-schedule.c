/* test-schedule.c: what follows from the milestones of a plan, and stays true while they change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-schedule.h"
#include "plan-fixture.h"

static void
add_milestone (PlannerPlan *plan, const char *id, const char *parent, const char *timescale)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "New milestone", PLANNER_EDIT_DEFAULT, &error);

  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_MILESTONE, id, parent, NULL, &error));
  g_assert_true (planner_edit_set_text (edit, id, PLANNER_MILESTONE_TITLE, id, &error));
  g_assert_true (planner_edit_set_text (edit, id, PLANNER_MILESTONE_TIMESCALE, timescale, &error));
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static PlannerRecord *
look_up (PlannerPlan *plan, const char *id)
{
  return planner_plan_lookup (plan, PLANNER_KIND_MILESTONE, id);
}

static const PlannerMilestoneFacts *
get_facts (PlannerSchedule *schedule, PlannerPlan *plan, const char *id)
{
  return planner_schedule_get (schedule, look_up (plan, id));
}

/* "2018-07-01 2018-09-30", a side that is not known as "-". */
static void
assert_dates (const PlannerMilestoneFacts *facts, const char *expected)
{
  g_autofree char *start = facts->dates.has_start ? planner_value_from_date (&facts->dates.start) : g_strdup ("-");
  g_autofree char *end = facts->dates.has_end ? planner_value_from_date (&facts->dates.end) : g_strdup ("-");
  g_autofree char *text = g_strdup_printf ("%s %s", start, end);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_span_of_phase (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (plan);

  add_milestone (plan, "phase", NULL, "");
  assert_dates (get_facts (schedule, plan, "phase"), "- -");
  add_milestone (plan, "inner", "phase", "TBC");
  add_milestone (plan, "a", "inner", "by 12 July 2018");
  assert_dates (get_facts (schedule, plan, "phase"), "2018-07-12 2018-07-12");
  add_milestone (plan, "b", "phase", "4 June 2018 to 1 October 2018");
  assert_dates (get_facts (schedule, plan, "phase"), "2018-06-04 2018-10-01");
  g_assert_true (get_facts (schedule, plan, "phase")->from_below);
  g_assert_cmpint (get_facts (schedule, plan, "phase")->bar.shape, ==, PLANNER_BAR_PHASE);
  set_text (plan, "a", PLANNER_MILESTONE_TIMESCALE, "by 1 December 2018");
  assert_dates (get_facts (schedule, plan, "phase"), "2018-06-04 2018-12-01");
  undo (plan);
  assert_dates (get_facts (schedule, plan, "phase"), "2018-06-04 2018-10-01");
  set_text (plan, "phase", PLANNER_MILESTONE_TIMESCALE, "2018/19");
  assert_dates (get_facts (schedule, plan, "phase"), "2018-04-01 2019-03-31");
  g_assert_false (get_facts (schedule, plan, "phase")->from_below);
}

static void
test_year_of_ask (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (plan);

  add_ask (plan, "ask", NULL, NULL, "An ask");
  set_text (plan, "ask", PLANNER_ASK_YEAR, "2018/19");
  add_milestone (plan, "m", NULL, "by September");
  set_text (plan, "m", PLANNER_MILESTONE_ASK, "ask");
  assert_dates (get_facts (schedule, plan, "m"), "- 2018-09-30");
  set_text (plan, "ask", PLANNER_ASK_YEAR, "2019/20");
  assert_dates (get_facts (schedule, plan, "m"), "- 2019-09-30");
}

static void
test_slip_and_words (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (plan);

  add_milestone (plan, "m", NULL, "Q2 2018/19");
  g_assert_false (get_facts (schedule, plan, "m")->has_slip);
  g_assert_true (get_facts (schedule, plan, "m")->end_is_vague);
  set_text (plan, "m", PLANNER_MILESTONE_BASELINE_END, "16 September 2018");
  g_assert_true (get_facts (schedule, plan, "m")->has_slip);
  g_assert_cmpint (get_facts (schedule, plan, "m")->slip, ==, 14);
  g_assert_false (get_facts (schedule, plan, "m")->words_differ);
  set_text (plan, "m", PLANNER_MILESTONE_END, "6 September 2018");
  g_assert_cmpint (get_facts (schedule, plan, "m")->slip, ==, -10);
  g_assert_true (get_facts (schedule, plan, "m")->words_differ);
  g_assert_false (get_facts (schedule, plan, "m")->end_is_vague);
  set_text (plan, "m", PLANNER_MILESTONE_END, "30 September 2018");
  g_assert_false (get_facts (schedule, plan, "m")->words_differ);
  set_text (plan, "m", PLANNER_MILESTONE_TIMESCALE, "ongoing");
  g_assert_false (get_facts (schedule, plan, "m")->words_differ);
  set_text (plan, "m", PLANNER_MILESTONE_END, "30 September 2018");
  g_assert_true (get_facts (schedule, plan, "m")->words_differ);
  set_text (plan, "m", PLANNER_MILESTONE_TIMESCALE, "before mobilisation");
  g_assert_false (get_facts (schedule, plan, "m")->words_differ);
}

/* Of an end before its start one is left out, and so differs from words that say both. */
static void
test_words_and_impossible_dates (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (plan);

  add_milestone (plan, "m", NULL, "Q2 2018/19");
  set_text (plan, "m", PLANNER_MILESTONE_START, "1 December 2018");
  set_text (plan, "m", PLANNER_MILESTONE_END, "6 September 2018");
  g_assert_true (get_facts (schedule, plan, "m")->words_differ);
}

/* Making @id depend on @predecessors is refused, or is not and is taken back. */
static void
assert_circle (PlannerPlan *plan, const char *id, const char *predecessors, gboolean refused)
{
  g_autoptr (GError) error = NULL;
  gboolean set = planner_plan_set (plan, id, PLANNER_MILESTONE_DEPENDS_ON, predecessors, PLANNER_EDIT_DEFAULT, &error);

  g_assert_cmpint (set, !=, refused);
  if (set)
    undo (plan);
  else
    g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
}

static void
test_dependencies (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (PlannerSchedule) schedule = planner_schedule_new (plan);
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autoptr (GArray) following = NULL;

  add_milestone (plan, "a", NULL, "1 June 2018 to 30 June 2018");
  add_milestone (plan, "b", NULL, "1 July 2018 to 31 July 2018");
  add_milestone (plan, "c", NULL, "1 August 2018");
  g_assert_null (planner_schedule_get_successors (schedule, look_up (plan, "a")));
  set_text (plan, "b", PLANNER_MILESTONE_DEPENDS_ON, "a");
  set_text (plan, "c", PLANNER_MILESTONE_DEPENDS_ON, "b");
  g_assert_cmpuint (planner_schedule_get_successors (schedule, look_up (plan, "a"))->len, ==, 1);
  g_assert_cmpuint (planner_schedule_count_broken (schedule, look_up (plan, "b")), ==, 0);
  assert_circle (plan, "a", "c", TRUE);
  assert_circle (plan, "a", "a", TRUE);
  assert_circle (plan, "c", "b a", FALSE);

  set_text (plan, "a", PLANNER_MILESTONE_END, "10 July 2018");
  g_assert_cmpuint (planner_schedule_count_broken (schedule, look_up (plan, "b")), ==, 1);
  g_ptr_array_add (moved, look_up (plan, "a"));
  following = planner_schedule_list_following (schedule, moved);
  g_assert_cmpuint (following->len, ==, 2);
  g_assert_true (g_array_index (following, PlannerFollowing, 0).milestone == look_up (plan, "b"));
  g_assert_cmpint (g_array_index (following, PlannerFollowing, 0).days, ==, 10);
  g_assert_cmpint (g_array_index (following, PlannerFollowing, 1).days, ==, 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/plan/schedule/span-of-phase", Fixture, NULL, set_up, test_span_of_phase, tear_down);
  g_test_add ("/plan/schedule/year-of-ask", Fixture, NULL, set_up, test_year_of_ask, tear_down);
  g_test_add ("/plan/schedule/slip-and-words", Fixture, NULL, set_up, test_slip_and_words, tear_down);
  g_test_add ("/plan/schedule/words-and-impossible-dates", Fixture, NULL, set_up, test_words_and_impossible_dates, tear_down);
  g_test_add ("/plan/schedule/dependencies", Fixture, NULL, set_up, test_dependencies, tear_down);
  return g_test_run ();
}
