/* What the timeline does to baselines of milestones, and to what depends on what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-history.h"
#include "milestone-fixture.h"

static void
test_baseline (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) undated = NULL;
  g_autofree char *before = NULL;
  g_auto (GStrv) names = NULL;
  GDate on;
  guint n_left;

  milestone_fixture_read_date ("2018-07-12", &on);
  milestone_fixture_put (fixture, "phase", NULL, PLANNER_MILESTONE_WORKSTREAM, "uc", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "due", "phase", PLANNER_MILESTONE_TIMESCALE, "by September 2018", PLANNER_MILESTONE_BASELINE_START,
       "2017-01-01", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "later", NULL, PLANNER_MILESTONE_TIMESCALE, "TBC", PLANNER_MILESTONE_BASELINE_END, "2018-01-01",
                         PLANNER_FIELD_NONE);
  before = milestone_fixture_dup_content (fixture);
  all = planner_milestones_list (fixture->plan, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (planner_milestones_count_undated (fixture->schedule, all), ==, 1);

  g_assert_true (planner_milestones_take_baseline (fixture->schedule, all, "Agreed", &on, &n_left, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_left, ==, 1);
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Take baseline “Agreed”");
  /* A side that is not known now is not known of the baseline. */
  g_assert_null (milestone_fixture_get_value (fixture, "due", PLANNER_MILESTONE_BASELINE_START));
  g_assert_cmpstr (milestone_fixture_get_value (fixture, "due", PLANNER_MILESTONE_BASELINE_END), ==, "2018-09-30");
  g_assert_cmpstr (milestone_fixture_get_value (fixture, "due", PLANNER_MILESTONE_BASELINE_NAME), ==, "Agreed");
  g_assert_cmpstr (milestone_fixture_get_value (fixture, "due", PLANNER_MILESTONE_BASELINE_ON), ==, "2018-07-12");
  g_assert_cmpstr (milestone_fixture_get_value (fixture, "phase", PLANNER_MILESTONE_BASELINE_START), ==, "2018-09-30");
  g_assert_cmpstr (milestone_fixture_get_value (fixture, "later", PLANNER_MILESTONE_BASELINE_END), ==, "2018-01-01");
  g_assert_null (milestone_fixture_get_value (fixture, "later", PLANNER_MILESTONE_BASELINE_NAME));
  names = planner_milestones_dup_baselines (fixture->plan);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  milestone_fixture_assert_step (fixture, before);

  undated = milestone_fixture_get_all (fixture, "later");
  g_assert_false (planner_milestones_take_baseline (fixture->schedule, undated, NULL, NULL, &n_left, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_left, ==, 1);
  g_assert_true (planner_milestones_clear_baseline (fixture->plan, all, &error));
  g_assert_null (milestone_fixture_get_value (fixture, "later", PLANNER_MILESTONE_BASELINE_END));
  milestone_fixture_assert_step (fixture, before);
}

static const PlannerHistoryEntry *
find_entry (GPtrArray *history, const char *step_name, PlannerField field)
{
  for (guint i = 0; i < history->len; i++)
    {
      const PlannerHistoryEntry *entry = g_ptr_array_index (history, i);

      if (entry->field == field && g_str_equal (entry->step_name, step_name))
        return entry;
    }
  return NULL;
}

/* Slip is measured from the later baseline; the earlier one is in the history, under its name. */
static void
test_later_baseline (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GPtrArray) history = NULL;
  const PlannerHistoryEntry *entry;

  milestone_fixture_put (fixture, "m", NULL, PLANNER_MILESTONE_TIMESCALE, "by June 2018", PLANNER_FIELD_NONE);
  milestones = milestone_fixture_get_all (fixture, "m");
  g_assert_true (planner_milestones_take_baseline (fixture->schedule, milestones, "First", NULL, NULL, &error));
  g_assert_true (planner_milestones_shift (fixture->schedule, milestones, PLANNER_TIME_UNIT_MONTH, 2, NULL, &error));
  g_assert_cmpint (planner_schedule_get (fixture->schedule, milestone_fixture_get (fixture, "m"))->slip, ==, 62);
  g_assert_true (planner_milestones_take_baseline (fixture->schedule, milestones, "Second", NULL, NULL, &error));
  g_assert_cmpint (planner_schedule_get (fixture->schedule, milestone_fixture_get (fixture, "m"))->slip, ==, 0);

  history = planner_plan_list_history (fixture->plan, PLANNER_KIND_MILESTONE, "m", &error);
  g_assert_no_error (error);
  entry = find_entry (history, "Take baseline “Second”", PLANNER_MILESTONE_BASELINE_END);
  g_assert_true (entry != NULL && g_strcmp0 (entry->old_value, "2018-06-30") == 0);
  g_assert_cmpstr (entry->new_value, ==, "2018-08-31");
  entry = find_entry (history, "Take baseline “Second”", PLANNER_MILESTONE_BASELINE_NAME);
  g_assert_true (entry != NULL && g_strcmp0 (entry->old_value, "First") == 0);
}

static void
test_dependencies (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  milestone_fixture_put (fixture, "a", NULL, PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "b", NULL, PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "c", NULL, PLANNER_FIELD_NONE);
  before = milestone_fixture_dup_content (fixture);
  g_assert_true (planner_milestone_add_dependency (fixture->plan, milestone_fixture_get (fixture, "b"),
                                                   milestone_fixture_get (fixture, "a"), &error));
  g_assert_cmpstr (milestone_fixture_get_value (fixture, "b", PLANNER_MILESTONE_DEPENDS_ON), ==, "a");
  milestone_fixture_assert_step (fixture, before);
  g_assert_true (planner_plan_redo (fixture->plan, &error));
  g_assert_false (planner_milestone_add_dependency (fixture->plan, milestone_fixture_get (fixture, "b"),
                                                    milestone_fixture_get (fixture, "a"), &error));
  g_assert_no_error (error);
  g_assert_true (planner_milestone_add_dependency (fixture->plan, milestone_fixture_get (fixture, "c"),
                                                   milestone_fixture_get (fixture, "b"), &error));

  g_assert_false (planner_milestone_add_dependency (fixture->plan, milestone_fixture_get (fixture, "a"),
                                                    milestone_fixture_get (fixture, "c"), &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "“a” cannot have “c” in “Depends on”, because that leads back to it, directly or through others. It "
                   "was left as it was.");
  g_clear_error (&error);
  g_assert_null (milestone_fixture_get_value (fixture, "a", PLANNER_MILESTONE_DEPENDS_ON));

  g_assert_false (planner_milestone_remove_dependency (fixture->plan, milestone_fixture_get (fixture, "c"),
                                                       milestone_fixture_get (fixture, "a"), &error));
  g_assert_no_error (error);
  g_assert_true (planner_milestone_remove_dependency (fixture->plan, milestone_fixture_get (fixture, "c"),
                                                      milestone_fixture_get (fixture, "b"), &error));
  g_assert_null (milestone_fixture_get_value (fixture, "c", PLANNER_MILESTONE_DEPENDS_ON));
}

static void
test_follow (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GArray) following = NULL;
  g_autoptr (GArray) nothing = NULL;
  g_autofree char *before = NULL;

  milestone_fixture_put (fixture, "a", NULL, PLANNER_MILESTONE_TIMESCALE, "July 2018", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "phase", NULL, PLANNER_MILESTONE_DEPENDS_ON, "a", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "step", "phase", PLANNER_MILESTONE_TIMESCALE, "August 2018", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "due", NULL, PLANNER_MILESTONE_TIMESCALE, "by 31 August 2018", PLANNER_MILESTONE_DEPENDS_ON, "phase",
                         PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "done", NULL, PLANNER_MILESTONE_TIMESCALE, "August 2018", PLANNER_MILESTONE_STATUS, "complete",
                         PLANNER_MILESTONE_DEPENDS_ON, "a", PLANNER_FIELD_NONE);
  moved = milestone_fixture_get_all (fixture, "a");
  g_assert_true (planner_milestones_shift (fixture->schedule, moved, PLANNER_TIME_UNIT_DAY, 10, NULL, &error));
  before = milestone_fixture_dup_content (fixture);

  following = planner_schedule_list_following (fixture->schedule, moved);
  g_assert_true (planner_milestones_follow (fixture->schedule, following, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Move what follows");
  milestone_fixture_assert_dates (fixture, "a", "2018-07-11 2018-08-10");
  milestone_fixture_assert_dates (fixture, "phase", "2018-08-11 2018-09-10");
  milestone_fixture_assert_dates (fixture, "due", "- 2018-09-10");
  milestone_fixture_assert_dates (fixture, "done", "2018-08-01 2018-08-31");
  nothing = planner_schedule_list_following (fixture->schedule, moved);
  g_assert_false (planner_milestones_follow (fixture->schedule, nothing, &error));
  g_assert_no_error (error);
  milestone_fixture_assert_step (fixture, before);
}

static void
test_set (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) both = NULL;
  g_autofree char *before = NULL;

  milestone_fixture_put (fixture, "a", NULL, PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "b", NULL, PLANNER_MILESTONE_STATUS, "planned", PLANNER_FIELD_NONE);
  before = milestone_fixture_dup_content (fixture);
  both = milestone_fixture_get_all (fixture, "a b");
  g_assert_true (planner_milestones_set (fixture->plan, both, PLANNER_MILESTONE_STATUS, "at-risk", &error));
  g_assert_cmpstr (milestone_fixture_get_value (fixture, "a", PLANNER_MILESTONE_STATUS), ==, "at-risk");
  g_assert_cmpstr (milestone_fixture_get_value (fixture, "b", PLANNER_MILESTONE_STATUS), ==, "at-risk");
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Set “Status” of 2 milestones");
  milestone_fixture_assert_step (fixture, before);
  g_assert_false (planner_milestones_set (fixture->plan, both, PLANNER_MILESTONE_STATUS, "soon", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  MILESTONE_TEST ("baseline", test_baseline);
  MILESTONE_TEST ("later-baseline", test_later_baseline);
  MILESTONE_TEST ("dependencies", test_dependencies);
  MILESTONE_TEST ("follow", test_follow);
  MILESTONE_TEST ("set", test_set);
  return g_test_run ();
}
