/* Financial years, quarters, halves and months. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-financial-year.h"

static GDate
make_day (int year,
          int month,
          int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return date;
}

static void
assert_day (const GDate *date,
            int          year,
            int          month,
            int          day)
{
  GDate expected = make_day (year, month, day);

  g_assert_cmpint (g_date_compare (date, &expected), ==, 0);
}

static void
test_year_of_date (void)
{
  static const struct
  {
    int year, month, day;
    int starts_month, starts_day;
    int financial_year, quarter;
  } days[] = {
    { 2018, 4, 1, 4, 1, 2018, 1 },   { 2018, 3, 31, 4, 1, 2017, 4 },  { 2018, 6, 30, 4, 1, 2018, 1 },
    { 2018, 7, 1, 4, 1, 2018, 2 },   { 2018, 12, 31, 4, 1, 2018, 3 }, { 2019, 1, 1, 4, 1, 2018, 4 },
    { 2018, 12, 31, 1, 1, 2018, 4 }, { 2018, 4, 5, 4, 6, 2017, 4 },   { 2018, 4, 6, 4, 6, 2018, 1 },
    { 2020, 2, 29, 4, 1, 2019, 4 },  { 2018, 8, 31, 9, 1, 2017, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      GDate day = make_day (days[i].year, days[i].month, days[i].day);
      PlannerYearStart starts = { days[i].starts_month, days[i].starts_day };

      g_assert_cmpint (planner_financial_year_of_date (&day, &starts), ==, days[i].financial_year);
      g_assert_cmpint (planner_financial_quarter_of_date (&day, &starts), ==, days[i].quarter);
    }
}

static void
test_spans (void)
{
  PlannerYearStart april = planner_year_start_default ();
  GDate start;
  GDate end;

  planner_financial_year_span (2018, &april, &start, &end);
  assert_day (&start, 2018, 4, 1);
  assert_day (&end, 2019, 3, 31);
  planner_financial_quarter_span (2018, 4, &april, &start, &end);
  assert_day (&start, 2019, 1, 1);
  assert_day (&end, 2019, 3, 31);
  planner_financial_half_span (2018, 2, &april, &start, &end);
  assert_day (&start, 2018, 10, 1);
  assert_day (&end, 2019, 3, 31);
}

/* Whatever day a year begins on, its quarters follow each other and fill it. */
static void
test_quarters_fill_the_year (void)
{
  for (int month = 1; month <= 12; month++)
    {
      for (int day = 1; day <= g_date_get_days_in_month ((GDateMonth) month, 2001); day++)
        {
          PlannerYearStart starts = { month, day };
          GDate year_start, year_end, start, end, next;

          planner_financial_year_span (2019, &starts, &year_start, &year_end);
          next = year_start;
          for (int quarter = 1; quarter <= 4; quarter++)
            {
              planner_financial_quarter_span (2019, quarter, &starts, &start, &end);
              g_assert_cmpint (g_date_compare (&start, &next), ==, 0);
              g_assert_cmpint (planner_financial_quarter_of_date (&end, &starts), ==, quarter);
              next = end;
              g_date_add_days (&next, 1);
            }
          g_assert_cmpint (g_date_compare (&end, &year_end), ==, 0);
        }
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    int year; /* 0: refused */
  } texts[] = {
    { "2018/19", 2018 },  { "2018-19", 2018 },   { "2018/2019", 2018 }, { "2018-2019", 2018 }, { "18/19", 2018 },
    { "18-19", 2018 },    { " 2018/19 ", 2018 }, { "1999/00", 1999 },   { "99/00", 1999 },     { "2018/20", 0 },
    { "2018/9", 0 },      { "20181/9", 0 },      { "2018", 0 },         { "", 0 },             { "2018/19x", 0 },
    { "0218/19", 0 },     { "2018/1919", 0 },    { "68/69", 0 },        { "2018 19", 0 },      { "2018/18", 0 },
  };
  GDate near = make_day (2018, 7, 12);
  int year = -7;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int read = 0;

      g_assert_cmpint (planner_financial_year_parse (texts[i].text, &near, &read), ==, texts[i].year != 0);
      g_assert_cmpint (read, ==, texts[i].year);
    }
  g_assert_false (planner_financial_year_parse ("18/19", NULL, &year));
  g_assert_false (planner_financial_year_parse (NULL, &near, &year));
  g_assert_cmpint (year, ==, -7);
}

static void
test_format (void)
{
  for (int year = PLANNER_FIRST_YEAR; year < PLANNER_LAST_YEAR; year++)
    {
      g_autofree char *text = planner_financial_year_format (year);
      int again;

      g_assert_true (planner_financial_year_parse (text, NULL, &again));
      g_assert_cmpint (again, ==, year);
    }
}

static void
test_month (void)
{
  static const char *const refused[] = { "2018-13", "2018-00", "2018-5", "2018/05", "2018-05-01", "", "0218-05" };
  g_autofree char *text = NULL;
  GDate start;
  GDate end;

  g_assert_true (planner_month_parse ("2020-02", &start, &end));
  assert_day (&start, 2020, 2, 1);
  assert_day (&end, 2020, 2, 29);
  text = planner_month_format (&end);
  g_assert_cmpstr (text, ==, "2020-02");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (planner_month_parse (refused[i], &start, &end));
}

static void
test_year_start (void)
{
  static const char *const refused[] = { "02-29", "13-01", "04-31", "4-1", "04-01 ", "", "0401" };
  PlannerYearStart starts;

  g_assert_true (planner_year_start_parse ("09-30", &starts));
  g_assert_cmpint (starts.month, ==, 9);
  g_assert_cmpint (starts.day, ==, 30);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_assert_false (planner_year_start_parse (refused[i], &starts));
      g_assert_cmpint (starts.month, ==, 4);
      g_assert_cmpint (starts.day, ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/financial-year/of-date", test_year_of_date);
  g_test_add_func ("/financial-year/spans", test_spans);
  g_test_add_func ("/financial-year/quarters-fill-the-year", test_quarters_fill_the_year);
  g_test_add_func ("/financial-year/parse", test_parse);
  g_test_add_func ("/financial-year/format", test_format);
  g_test_add_func ("/financial-year/month", test_month);
  g_test_add_func ("/financial-year/year-start", test_year_start);
  return g_test_run ();
}
