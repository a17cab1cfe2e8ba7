/* The axis of time: units, their names, places, rows and snapping. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-time-axis.h"

#include "common/planner-test-day.h"

static const PlannerYearStart april = { 4, 1 };

static void
assert_day (const GDate *date,
            const char  *expected)
{
  g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                                           g_date_get_day (date));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_start (void)
{
  static const struct
  {
    PlannerTimeUnit unit;
    PlannerYearStart year_starts;
    const char *date;
    const char *start;
  } rows[] = {
    { PLANNER_TIME_UNIT_DAY, { 4, 1 }, "2018-07-12", "2018-07-12" },
    { PLANNER_TIME_UNIT_WEEK, { 4, 1 }, "2018-07-12", "2018-07-09" },
    { PLANNER_TIME_UNIT_WEEK, { 4, 1 }, "2018-07-09", "2018-07-09" },
    { PLANNER_TIME_UNIT_WEEK, { 4, 1 }, "2018-07-15", "2018-07-09" },
    { PLANNER_TIME_UNIT_MONTH, { 4, 1 }, "2018-02-28", "2018-02-01" },
    { PLANNER_TIME_UNIT_QUARTER, { 4, 1 }, "2019-03-31", "2019-01-01" },
    { PLANNER_TIME_UNIT_QUARTER, { 4, 1 }, "2018-04-01", "2018-04-01" },
    { PLANNER_TIME_UNIT_QUARTER, { 4, 6 }, "2018-04-05", "2018-01-06" },
    { PLANNER_TIME_UNIT_YEAR, { 4, 1 }, "2019-03-31", "2018-04-01" },
    { PLANNER_TIME_UNIT_YEAR, { 1, 1 }, "2019-03-31", "2019-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GDate date = planner_test_day (rows[i].date);

      planner_time_unit_find_start (rows[i].unit, &date, &rows[i].year_starts, &date);
      assert_day (&date, rows[i].start);
    }
}

static void
test_step (void)
{
  static const struct
  {
    PlannerTimeUnit unit;
    int count;
    const char *date;
    const char *stepped;
    const char *stepped_end;
  } rows[] = {
    { PLANNER_TIME_UNIT_DAY, 1, "2018-02-28", "2018-03-01", "2018-03-01" },
    { PLANNER_TIME_UNIT_DAY, -60, "2018-03-01", "2017-12-31", "2017-12-31" },
    { PLANNER_TIME_UNIT_WEEK, 2, "2018-07-12", "2018-07-26", "2018-07-26" },
    { PLANNER_TIME_UNIT_MONTH, 1, "2018-09-30", "2018-10-30", "2018-10-31" },
    { PLANNER_TIME_UNIT_MONTH, 1, "2018-01-31", "2018-02-28", "2018-02-28" },
    { PLANNER_TIME_UNIT_MONTH, 1, "2018-01-30", "2018-02-28", "2018-02-28" },
    { PLANNER_TIME_UNIT_MONTH, 1, "2018-02-28", "2018-03-28", "2018-03-31" },
    { PLANNER_TIME_UNIT_MONTH, -1, "2018-03-31", "2018-02-28", "2018-02-28" },
    { PLANNER_TIME_UNIT_MONTH, 12, "2018-07-12", "2019-07-12", "2019-07-12" },
    { PLANNER_TIME_UNIT_QUARTER, 1, "2018-09-30", "2018-12-30", "2018-12-31" },
    { PLANNER_TIME_UNIT_QUARTER, -1, "2018-09-30", "2018-06-30", "2018-06-30" },
    { PLANNER_TIME_UNIT_YEAR, 1, "2020-02-29", "2021-02-28", "2021-02-28" },
    { PLANNER_TIME_UNIT_YEAR, 500, "2018-07-12", "2099-12-31", "2099-12-31" },
    { PLANNER_TIME_UNIT_YEAR, -500, "2018-07-12", "1900-01-01", "1900-01-01" },
    { PLANNER_TIME_UNIT_MONTH, G_MININT, "2018-07-12", "1900-01-01", "1900-01-01" },
    { PLANNER_TIME_UNIT_MONTH, -23000, "2018-07-12", "1900-01-01", "1900-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GDate date = planner_test_day (rows[i].date);
      GDate end = date;

      planner_time_unit_step (rows[i].unit, rows[i].count, &date);
      assert_day (&date, rows[i].stepped);
      planner_time_unit_step_end (rows[i].unit, rows[i].count, &end);
      assert_day (&end, rows[i].stepped_end);
    }
}

static void
test_names (void)
{
  static const struct
  {
    PlannerTimeUnit unit;
    const char *start;
    const char *names[5];
  } rows[] = {
    { PLANNER_TIME_UNIT_DAY, "2018-07-12", { "Thu 12 July 2018", "12 July", "12 Jul", "12" } },
    { PLANNER_TIME_UNIT_WEEK, "2018-07-09", { "w/c 9 July 2018", "w/c 9 July", "9 Jul", "9" } },
    { PLANNER_TIME_UNIT_MONTH, "2018-09-01", { "September 2018", "September", "Sep", "S" } },
    { PLANNER_TIME_UNIT_QUARTER, "2019-01-01", { "Q4 2018/19", "Q4" } },
    { PLANNER_TIME_UNIT_YEAR, "2018-04-01", { "2018/19", "18/19" } },
    { PLANNER_TIME_UNIT_YEAR, "1999-04-01", { "1999/00", "99/00" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GDate start = planner_test_day (rows[i].start);

      for (guint shortness = 0; shortness < G_N_ELEMENTS (rows[i].names); shortness++)
        {
          g_autofree char *name = planner_time_unit_dup_name (rows[i].unit, &start, &april, shortness);

          g_assert_cmpstr (name, ==, rows[i].names[shortness]);
        }
    }
}

static void
test_places (void)
{
  PlannerTimeAxis axis = { planner_test_day ("2018-04-01"), 2.5, april };
  GDate date = planner_test_day ("2018-04-05");

  g_assert_cmpfloat_with_epsilon (planner_time_axis_get_x (&axis, &date), 10.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (planner_time_axis_get_end_x (&axis, &date), 12.5, 1e-9);
  for (int days = -4000; days < 4000; days += 7)
    {
      GDate there = axis.origin;
      GDate back;

      planner_time_unit_step (PLANNER_TIME_UNIT_DAY, days, &there);
      planner_time_axis_get_date (&axis, planner_time_axis_get_x (&axis, &there), &back);
      g_assert_cmpint (g_date_compare (&there, &back), ==, 0);
      planner_time_axis_get_date (&axis, planner_time_axis_get_end_x (&axis, &there) - 0.01, &back);
      g_assert_cmpint (g_date_compare (&there, &back), ==, 0);
    }
  planner_time_axis_get_date (&axis, 1e300, &date);
  assert_day (&date, "2099-12-31");
  planner_time_axis_get_date (&axis, -1e300, &date);
  assert_day (&date, "1900-01-01");
}

static void
test_rows (void)
{
  static const struct
  {
    double day_width;
    const char *rows;
    PlannerTimeUnit snap;
  } cases[] = {
    { 20.0, "3 2 1 ", PLANNER_TIME_UNIT_DAY },
    { 6.0, "3 2 1 ", PLANNER_TIME_UNIT_WEEK },
    { 3.0, "4 3 2 ", PLANNER_TIME_UNIT_WEEK },
    { 1.0, "4 3 2 ", PLANNER_TIME_UNIT_MONTH },
    { 0.5, "4 3 ", PLANNER_TIME_UNIT_MONTH },
    { 0.1, "4 ", PLANNER_TIME_UNIT_QUARTER },
    { 0.01, "4 ", PLANNER_TIME_UNIT_YEAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlannerTimeAxis axis = { planner_test_day ("2018-04-01"), cases[i].day_width, april };
      PlannerTimeUnit rows[PLANNER_TIME_AXIS_MAX_ROWS];
      guint n_rows = planner_time_axis_list_rows (&axis, 8.0, rows);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint row = 0; row < n_rows; row++)
        g_string_append_printf (text, "%d ", rows[row]);
      g_assert_cmpstr (text->str, ==, cases[i].rows);
      g_assert_cmpint (planner_time_axis_get_snap (&axis, 8.0), ==, cases[i].snap);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/time-axis/start", test_start);
  g_test_add_func ("/rules/time-axis/step", test_step);
  g_test_add_func ("/rules/time-axis/names", test_names);
  g_test_add_func ("/rules/time-axis/places", test_places);
  g_test_add_func ("/rules/time-axis/rows", test_rows);
  return g_test_run ();
}
