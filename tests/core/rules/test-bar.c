/* What a milestone looks like on a line of time: bars and recurring periods. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-bar.h"

#include "common/planner-test-day.h"

static const PlannerYearStart april = { 4, 1 };

static void
append_day (GString     *text,
            const GDate *date)
{
  if (g_date_valid (date))
    g_string_append_printf (text, "%04d-%02d-%02d ", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/* "soft_from from to soft_to in out", days that are the same said once. */
static char *
describe (const PlannerBar *bar)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GDate *days[] = { &bar->soft_from, &bar->from, &bar->to, &bar->soft_to };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    append_day (text, days[i]);
  g_string_append_printf (text, "%s%s", bar->runs_in ? "in " : "", bar->runs_out ? "out " : "");
  return g_strdup (g_strchomp (text->str));
}

static void
test_bars (void)
{
  static const struct
  {
    const char *words;
    PlannerBarShape shape;
    PlannerBarShape expected_shape;
    const char *expected;
  } rows[] = {
    { "12 July 2018", PLANNER_BAR_MILESTONE, PLANNER_BAR_MILESTONE, "2018-07-12 2018-07-12 2018-07-12 2018-07-12" },
    { "by 12 July 2018", PLANNER_BAR_MILESTONE, PLANNER_BAR_MILESTONE, "2018-07-12 2018-07-12 2018-07-12 2018-07-12" },
    { "Q2 2018/19", PLANNER_BAR_MILESTONE, PLANNER_BAR_MILESTONE, "2018-07-01 2018-09-30 2018-09-30 2018-09-30" },
    { "by September 2018", PLANNER_BAR_MILESTONE, PLANNER_BAR_MILESTONE, "2018-09-01 2018-09-30 2018-09-30 2018-09-30" },
    { "4 June 2018 to 12 July 2018", PLANNER_BAR_ACTIVITY, PLANNER_BAR_ACTIVITY,
      "2018-06-04 2018-06-04 2018-07-12 2018-07-12" },
    { "April 2018 to March 2019", PLANNER_BAR_ACTIVITY, PLANNER_BAR_ACTIVITY,
      "2018-04-01 2018-04-01 2019-03-01 2019-03-31" },
    { "Q2 2018/19", PLANNER_BAR_ACTIVITY, PLANNER_BAR_ACTIVITY, "2018-07-01 2018-07-01 2018-08-16 2018-09-30" },
    { "by September 2018", PLANNER_BAR_ACTIVITY, PLANNER_BAR_ACTIVITY, "2018-08-31 2018-09-30 2018-09-30 2018-09-30" },
    { "by 12 July 2018", PLANNER_BAR_ACTIVITY, PLANNER_BAR_ACTIVITY, "2018-06-14 2018-07-12 2018-07-12 2018-07-12" },
    { "from April 2018", PLANNER_BAR_ACTIVITY, PLANNER_BAR_ACTIVITY, "2018-04-01 2018-04-01 2018-04-01 2018-04-01 out" },
    { "from April 2018", PLANNER_BAR_MILESTONE, PLANNER_BAR_ACTIVITY, "2018-04-01 2018-04-01 2018-04-01 2018-04-01 out" },
    { "ongoing", PLANNER_BAR_ACTIVITY, PLANNER_BAR_ACTIVITY, "in out" },
    { "quarterly", PLANNER_BAR_ACTIVITY, PLANNER_BAR_REVIEW, "in out" },
    { "monthly from May 2018", PLANNER_BAR_REVIEW, PLANNER_BAR_REVIEW, "2018-05-01 2018-05-01 2018-05-01 2018-05-01 out" },
    { "2018/19", PLANNER_BAR_PHASE, PLANNER_BAR_PHASE, "2018-04-01 2018-04-01 2018-09-30 2019-03-31" },
    { "TBC", PLANNER_BAR_ACTIVITY, PLANNER_BAR_NONE, "" },
    { "Prior to mobilisation", PLANNER_BAR_MILESTONE, PLANNER_BAR_NONE, "" },
  };
  GDate near = planner_test_day ("2018-03-01");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerTimescale dates;
      PlannerBar bar;
      g_autofree char *text = NULL;

      planner_timescale_read (rows[i].words, &april, &near, &dates);
      planner_bar_make (rows[i].shape, &dates, dates.precision > PLANNER_PRECISION_DAY, &bar);
      text = describe (&bar);
      g_test_message ("%s", rows[i].words);
      g_assert_cmpint (bar.shape, ==, rows[i].expected_shape);
      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_given_end (void)
{
  PlannerTimescale dates;
  PlannerBar bar;
  g_autofree char *text = NULL;

  planner_timescale_read ("Q2 2018/19", &april, NULL, &dates);
  planner_bar_make (PLANNER_BAR_ACTIVITY, &dates, FALSE, &bar);
  text = describe (&bar);
  g_assert_cmpstr (text, ==, "2018-07-01 2018-07-01 2018-09-30 2018-09-30");
}

static void
test_shapes (void)
{
  g_assert_cmpint (planner_bar_shape_from_string ("milestone"), ==, PLANNER_BAR_MILESTONE);
  g_assert_cmpint (planner_bar_shape_from_string ("review"), ==, PLANNER_BAR_REVIEW);
  g_assert_cmpint (planner_bar_shape_from_string ("phase"), ==, PLANNER_BAR_PHASE);
  g_assert_cmpint (planner_bar_shape_from_string ("activity"), ==, PLANNER_BAR_ACTIVITY);
  g_assert_cmpint (planner_bar_shape_from_string (NULL), ==, PLANNER_BAR_ACTIVITY);
}

static void
test_periods (void)
{
  static const struct
  {
    const char *words;
    const char *from;
    const char *expected;
  } rows[] = {
    { "quarterly", "2018-05-20", "2018-04-01 2018-06-30 " },
    { "monthly", "2018-05-20", "2018-05-01 2018-05-31 " },
    { "yearly", "2018-05-20", "2018-04-01 2019-03-31 " },
    { "every six months", "2018-10-01", "2018-10-01 2019-03-31 " },
    { "weekly", "2018-07-12", "2018-07-09 2018-07-15 " },
    { "daily", "2018-07-12", "2018-07-12 2018-07-12 " },
    { "monthly from 15 May 2018", "2018-01-01", "2018-05-15 2018-06-14 " },
    { "monthly from 31 May 2018", "2018-07-15", "2018-06-30 2018-07-30 " },
    { "monthly from 15 May 2018", "2031-06-14", "2031-05-15 2031-06-14 " },
    { "quarterly until March 2019", "2019-03-31", "2019-01-01 2019-03-31 " },
    { "quarterly until March 2019", "2019-04-01", "" },
    { "every six weeks from 4 June 2018", "2018-07-20", "2018-07-16 2018-08-26 " },
    { "every four months", "2018-09-01", "2018-08-01 2018-11-30 " },
    { "every three years from April 2018", "2021-04-01", "2021-04-01 2024-03-31 " },
    { "every five years from April 2018", "2019-01-01", "2018-04-01 2023-03-31 " },
    { "12 July 2018", "2018-01-01", "" },
  };
  GDate near = planner_test_day ("2018-03-01");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerTimescale dates;
      GDate from = planner_test_day (rows[i].from);
      GDate first, last;
      g_autoptr (GString) text = g_string_new (NULL);

      planner_timescale_read (rows[i].words, &april, &near, &dates);
      if (planner_recurrence_find_period (&dates, &april, &from, &first, &last))
        {
          append_day (text, &first);
          append_day (text, &last);
        }
      g_test_message ("%s from %s", rows[i].words, rows[i].from);
      g_assert_cmpstr (text->str, ==, rows[i].expected);
    }
}

/* Walking along, each period follows the one before, whatever the recurrence. */
static void
test_periods_follow (void)
{
  static const char *const words[] = { "daily", "weekly", "fortnightly", "monthly", "every two months",
                                       "quarterly",     "half-yearly", "yearly",         "every two years",
                                       "monthly from 31 January 2018", "quarterly from 15 May 2018", "every three weeks", "every four weeks",
                                       "every six weeks", "every eight weeks", "every twelve weeks", "every four months",
                                       "every three years", "every five years" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GDate near = planner_test_day ("2018-03-01");
      GDate from = planner_test_day ("2018-06-03");
      GDate first, last;
      PlannerTimescale dates;

      planner_timescale_read (words[i], &april, &near, &dates);
      g_assert_cmpint (dates.recurs, !=, PLANNER_RECURRENCE_NONE);
      for (guint step = 0; step < 36; step++)
        {
          g_assert_true (planner_recurrence_find_period (&dates, &april, &from, &first, &last));
          g_assert_cmpint (g_date_compare (&first, &last), <=, 0);
          g_assert_cmpint (g_date_compare (&last, &from), >=, 0);
          if (step > 0)
            g_assert_cmpint (g_date_compare (&first, &from), ==, 0);
          else
            g_assert_cmpint (g_date_compare (&first, &from), <=, 0);
          from = last;
          g_date_add_days (&from, 1);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/bar/bars", test_bars);
  g_test_add_func ("/rules/bar/given-end", test_given_end);
  g_test_add_func ("/rules/bar/shapes", test_shapes);
  g_test_add_func ("/rules/bar/periods", test_periods);
  g_test_add_func ("/rules/bar/periods-follow", test_periods_follow);
  return g_test_run ();
}
