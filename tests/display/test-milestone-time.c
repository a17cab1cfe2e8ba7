/* What the timeline does to milestones in time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "milestone-fixture.h"

static const struct
{
  const char *timescale;
  const char *start;
  const char *end;
  PlannerTimeUnit unit;
  int count;
  const char *expected;
} shifts[] = {
  /* Words only, and what is written. */
  { "Q2 2018/19", NULL, NULL, PLANNER_TIME_UNIT_MONTH, 1, "2018-08-01 2018-10-31" },
  { "Q2 2018/19", NULL, NULL, PLANNER_TIME_UNIT_QUARTER, -1, "2018-04-01 2018-06-30" },
  { "2018/19", NULL, NULL, PLANNER_TIME_UNIT_YEAR, 1, "2019-04-01 2020-03-31" },
  { "12 July 2018", NULL, NULL, PLANNER_TIME_UNIT_WEEK, 2, "2018-07-26 2018-07-26" },
  /* A side that is not known stays so. */
  { "by September 2018", NULL, NULL, PLANNER_TIME_UNIT_MONTH, 1, "- 2018-10-31" },
  { "from April 2018", NULL, NULL, PLANNER_TIME_UNIT_MONTH, 2, "2018-06-01 -" },
  { "TBC", NULL, "2018-07-12", PLANNER_TIME_UNIT_DAY, -12, "- 2018-06-30" },
  /* Given dates, alone and beside words. */
  { NULL, "2018-07-02", "2018-08-10", PLANNER_TIME_UNIT_WEEK, 1, "2018-07-09 2018-08-17" },
  { "Q2 2018/19", "2018-07-16", NULL, PLANNER_TIME_UNIT_MONTH, 1, "2018-08-16 2018-10-31" },
  { "by September 2018", NULL, "2018-10-15", PLANNER_TIME_UNIT_MONTH, 1, "- 2018-11-15" },
  /* Ends of months, and days that a month does not have. */
  { NULL, NULL, "2018-01-31", PLANNER_TIME_UNIT_MONTH, 1, "- 2018-02-28" },
  { NULL, NULL, "2018-02-28", PLANNER_TIME_UNIT_MONTH, 1, "- 2018-03-31" },
  { NULL, NULL, "2020-02-29", PLANNER_TIME_UNIT_YEAR, 1, "- 2021-02-28" },
  { NULL, "2018-01-31", "2018-01-31", PLANNER_TIME_UNIT_MONTH, 1, "2018-02-28 2018-02-28" },
  { NULL, "2018-01-30", "2018-01-30", PLANNER_TIME_UNIT_MONTH, 1, "2018-02-28 2018-02-28" },
  /* What recurs begins later. */
  { "monthly from April 2018", NULL, NULL, PLANNER_TIME_UNIT_MONTH, 1, "2018-05-01 -" },
};

static void
test_shift (MilestoneFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = g_strdup_printf ("m%u", i);
      g_autoptr (GPtrArray) milestones = NULL;
      g_autofree char *before = NULL;
      guint n_left;

      milestone_fixture_put (fixture, id, NULL, PLANNER_MILESTONE_TIMESCALE, shifts[i].timescale, PLANNER_MILESTONE_START,
                             shifts[i].start, PLANNER_MILESTONE_END, shifts[i].end, PLANNER_FIELD_NONE);
      before = milestone_fixture_dup_content (fixture);
      milestones = milestone_fixture_get_all (fixture, id);
      g_assert_true (planner_milestones_shift (fixture->schedule, milestones, shifts[i].unit, shifts[i].count, &n_left,
                                               &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_left, ==, 0);
      milestone_fixture_assert_dates (fixture, id, shifts[i].expected);
      g_assert_cmpstr (milestone_fixture_get_value (fixture, id, PLANNER_MILESTONE_TIMESCALE), ==, shifts[i].timescale);
      milestone_fixture_assert_step (fixture, before);
    }
}

static void
test_shift_below (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GPtrArray) undated = NULL;
  g_autofree char *before = NULL;
  guint n_left;

  milestone_fixture_put (fixture, "phase", NULL, PLANNER_MILESTONE_TYPE, "phase", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "inner", "phase", PLANNER_MILESTONE_TIMESCALE, "TBC", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "a", "inner", PLANNER_MILESTONE_TIMESCALE, "by June 2018", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "b", "phase", PLANNER_MILESTONE_TIMESCALE, "May 2018", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "later", "phase", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "own", NULL, PLANNER_MILESTONE_TIMESCALE, "2018/19", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "below", "own", PLANNER_MILESTONE_TIMESCALE, "May 2018", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "nowhere", NULL, PLANNER_FIELD_NONE);
  before = milestone_fixture_dup_content (fixture);

  /* Given itself and through the phase, "a" moves once; what has its own dates leaves what is below where it is. */
  milestones = milestone_fixture_get_all (fixture, "phase own a nowhere later");
  g_assert_true (planner_milestones_shift (fixture->schedule, milestones, PLANNER_TIME_UNIT_MONTH, 1, &n_left, &error));
  g_assert_cmpuint (n_left, ==, 2);
  milestone_fixture_assert_dates (fixture, "a", "- 2018-07-31");
  milestone_fixture_assert_dates (fixture, "b", "2018-06-01 2018-06-30");
  milestone_fixture_assert_dates (fixture, "phase", "2018-06-01 2018-07-31");
  g_assert_null (milestone_fixture_get_value (fixture, "phase", PLANNER_MILESTONE_START));
  milestone_fixture_assert_dates (fixture, "own", "2018-05-01 2019-04-30");
  milestone_fixture_assert_dates (fixture, "below", "2018-05-01 2018-05-31");
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Shift 3 milestones");
  milestone_fixture_assert_step (fixture, before);

  undated = milestone_fixture_get_all (fixture, "nowhere later");
  g_assert_false (planner_milestones_shift (fixture->schedule, undated, PLANNER_TIME_UNIT_DAY, 1, &n_left, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_left, ==, 2);
}

/* A month that has no such day loses it; ends that are the last of their month stay so. */
static gboolean
comes_back (PlannerTimeUnit unit, const GDate *date)
{
  return unit <= PLANNER_TIME_UNIT_WEEK || g_date_get_day (date) < 28;
}

static void
put_random (MilestoneFixture *fixture, const char *id, PlannerTimeUnit unit)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  GDate first, last;

  do
    {
      g_date_set_dmy (&first, 1, 1, 2010);
      g_date_add_days (&first, (guint) g_test_rand_int_range (0, 8000));
      last = first;
      g_date_add_days (&last, (guint) g_test_rand_int_range (0, 400));
    }
  while (!comes_back (unit, &first) || (!comes_back (unit, &last) && !g_date_is_last_of_month (&last)));
  start = g_test_rand_bit () ? planner_value_from_date (&first) : NULL;
  end = start == NULL || g_test_rand_bit () ? planner_value_from_date (&last) : NULL;
  milestone_fixture_put (fixture, id, NULL, PLANNER_MILESTONE_START, start, PLANNER_MILESTONE_END, end, PLANNER_FIELD_NONE);
}

static void
test_shift_back (MilestoneFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = g_strdup_printf ("m%u", i);
      PlannerTimeUnit unit = (PlannerTimeUnit) g_test_rand_int_range (PLANNER_TIME_UNIT_DAY, PLANNER_TIME_UNIT_YEAR + 1);
      int count = g_test_rand_int_range (1, 14);
      g_autoptr (GPtrArray) milestones = NULL;
      g_autofree char *before = NULL;
      g_autofree char *moved = NULL;

      put_random (fixture, id, unit);
      before = milestone_fixture_dup_dates (fixture, id);
      milestones = milestone_fixture_get_all (fixture, id);
      g_assert_true (planner_milestones_shift (fixture->schedule, milestones, unit, count, NULL, &error));
      moved = milestone_fixture_dup_dates (fixture, id);
      g_assert_cmpstr (moved, !=, before);
      g_assert_true (planner_milestones_shift (fixture->schedule, milestones, unit, -count, NULL, &error));
      g_assert_no_error (error);
      milestone_fixture_assert_dates (fixture, id, before);
    }
}

static void
test_set_dates (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  GDate july, october;

  milestone_fixture_read_date ("2018-07-20", &july);
  milestone_fixture_read_date ("2018-10-31", &october);
  milestone_fixture_put (fixture, "m", NULL, PLANNER_MILESTONE_TIMESCALE, "Q2 2018/19", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "due", NULL, PLANNER_MILESTONE_TIMESCALE, "by 12 July 2018", PLANNER_FIELD_NONE);
  before = milestone_fixture_dup_content (fixture);

  g_assert_true (planner_milestone_set_end (fixture->schedule, milestone_fixture_get (fixture, "m"), &october, &error));
  milestone_fixture_assert_dates (fixture, "m", "2018-07-01 2018-10-31");
  g_assert_null (milestone_fixture_get_value (fixture, "m", PLANNER_MILESTONE_START));
  g_assert_true (planner_schedule_get (fixture->schedule, milestone_fixture_get (fixture, "m"))->words_differ);
  milestone_fixture_assert_step (fixture, before);

  g_assert_false (planner_milestone_set_start (fixture->schedule, milestone_fixture_get (fixture, "m"), &october, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "“m” would end on 30 September 2018, before it starts on 31 October 2018. Nothing was changed.");
  g_clear_error (&error);
  g_assert_false (planner_milestone_set_dates (fixture->schedule, milestone_fixture_get (fixture, "m"), &october, &july, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
  g_clear_error (&error);
  milestone_fixture_assert_dates (fixture, "m", "2018-07-01 2018-09-30");

  /* A deadline may end whenever, and a start gives it one. */
  g_assert_true (planner_milestone_set_end (fixture->schedule, milestone_fixture_get (fixture, "due"), &july, &error));
  milestone_fixture_assert_dates (fixture, "due", "- 2018-07-20");
  g_assert_false (planner_milestone_set_start (fixture->schedule, milestone_fixture_get (fixture, "due"), &october, &error));
  g_assert_nonnull (error);
}

static void
test_resize (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_autofree char *before = NULL;
  guint n_left;

  milestone_fixture_put (fixture, "a", NULL, PLANNER_MILESTONE_TIMESCALE, "Q2 2018/19", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "due", NULL, PLANNER_MILESTONE_TIMESCALE, "by 12 July 2018", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "phase", NULL, PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "step", "phase", PLANNER_MILESTONE_TIMESCALE, "May 2018", PLANNER_FIELD_NONE);
  before = milestone_fixture_dup_content (fixture);
  milestones = milestone_fixture_get_all (fixture, "a due phase step");

  g_assert_true (planner_milestones_resize (fixture->schedule, milestones, PLANNER_EDGE_END, PLANNER_TIME_UNIT_MONTH, 1,
                                            &n_left, &error));
  g_assert_cmpuint (n_left, ==, 1);
  milestone_fixture_assert_dates (fixture, "a", "2018-07-01 2018-10-31");
  milestone_fixture_assert_dates (fixture, "due", "- 2018-08-12");
  milestone_fixture_assert_dates (fixture, "phase", "2018-05-01 2018-06-30");
  milestone_fixture_assert_step (fixture, before);

  g_assert_true (planner_milestones_resize (fixture->schedule, milestones, PLANNER_EDGE_START, PLANNER_TIME_UNIT_WEEK,
                                            -1, &n_left, &error));
  g_assert_cmpuint (n_left, ==, 2);
  milestone_fixture_assert_dates (fixture, "a", "2018-06-24 2018-09-30");
  milestone_fixture_assert_step (fixture, before);

  /* One that cannot holds all. */
  g_assert_false (planner_milestones_resize (fixture->schedule, milestones, PLANNER_EDGE_START,
                                             PLANNER_TIME_UNIT_MONTH, 1, NULL, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
  milestone_fixture_assert_dates (fixture, "a", "2018-07-01 2018-09-30");
}

static const struct
{
  const char *type;
  const char *timescale;
  PlannerTimeUnit unit;
  const char *expected;
} places[] = {
  { NULL, NULL, PLANNER_TIME_UNIT_DAY, "2018-08-15 2018-08-15" },
  { "activity", "TBC", PLANNER_TIME_UNIT_WEEK, "2018-08-13 2018-08-19" },
  { "activity", NULL, PLANNER_TIME_UNIT_MONTH, "2018-08-01 2018-08-31" },
  { "phase", NULL, PLANNER_TIME_UNIT_QUARTER, "2018-07-01 2018-09-30" },
  { "activity", NULL, PLANNER_TIME_UNIT_YEAR, "2018-04-01 2019-03-31" },
  { "milestone", NULL, PLANNER_TIME_UNIT_DAY, "- 2018-08-15" },
  { "milestone", "before mobilisation", PLANNER_TIME_UNIT_MONTH, "- 2018-08-31" },
  { "review", NULL, PLANNER_TIME_UNIT_MONTH, "2018-08-01 -" },
  { NULL, "quarterly", PLANNER_TIME_UNIT_MONTH, "2018-08-01 -" },
};

static void
test_place (MilestoneFixture *fixture, gconstpointer data)
{
  GDate day;

  milestone_fixture_read_date ("2018-08-15", &day);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = g_strdup_printf ("m%u", i);
      g_autofree char *before = NULL;
      g_autoptr (GPtrArray) milestones = NULL;
      guint n_left;

      milestone_fixture_put (fixture, id, NULL, PLANNER_MILESTONE_TYPE, places[i].type, PLANNER_MILESTONE_TIMESCALE, places[i].timescale,
                             PLANNER_FIELD_NONE);
      before = milestone_fixture_dup_content (fixture);
      milestones = milestone_fixture_get_all (fixture, id);
      g_assert_true (planner_milestones_place (fixture->schedule, milestones, &day, places[i].unit, &n_left, &error));
      g_assert_cmpuint (n_left, ==, 0);
      milestone_fixture_assert_dates (fixture, id, places[i].expected);
      g_assert_cmpstr (milestone_fixture_get_value (fixture, id, PLANNER_MILESTONE_TIMESCALE), ==, places[i].timescale);

      /* What has a date is not placed anew. */
      g_assert_false (planner_milestones_place (fixture->schedule, milestones, &day, places[i].unit, &n_left, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_left, ==, 1);
      milestone_fixture_assert_step (fixture, before);
    }
}

static void
test_words (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_autofree char *before = NULL;
  guint n_left;

  milestone_fixture_put (fixture, "m", NULL, PLANNER_MILESTONE_TIMESCALE, "Q2 2018/19", PLANNER_MILESTONE_START, "2018-08-01",
                         PLANNER_MILESTONE_END, "2018-10-31", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "tbc", NULL, PLANNER_MILESTONE_TIMESCALE, "TBC", PLANNER_MILESTONE_END, "2018-10-31",
                         PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "plain", NULL, PLANNER_MILESTONE_TIMESCALE, "Q2 2018/19", PLANNER_FIELD_NONE);
  before = milestone_fixture_dup_content (fixture);
  milestones = milestone_fixture_get_all (fixture, "m tbc plain");
  g_assert_true (planner_milestones_use_words (fixture->schedule, milestones, &n_left, &error));
  g_assert_cmpuint (n_left, ==, 2);
  milestone_fixture_assert_dates (fixture, "m", "2018-07-01 2018-09-30");
  milestone_fixture_assert_dates (fixture, "tbc", "- 2018-10-31");
  milestone_fixture_assert_step (fixture, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  MILESTONE_TEST ("shift", test_shift);
  MILESTONE_TEST ("shift-below", test_shift_below);
  MILESTONE_TEST ("shift-back", test_shift_back);
  MILESTONE_TEST ("set-dates", test_set_dates);
  MILESTONE_TEST ("resize", test_resize);
  MILESTONE_TEST ("place", test_place);
  MILESTONE_TEST ("words", test_words);
  return g_test_run ();
}
