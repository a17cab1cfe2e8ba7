/* Timescales: what the words mean, by cases and by properties. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale.h"

#include <locale.h>
#include <stdio.h>

#include "common/planner-test-day.h"
#include "timescale-cases.h"
#include "timescale-properties.h"

#define RANDOM_TEXTS 20000

static char *
format_day (gboolean     known,
            const GDate *day)
{
  if (!known)
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), g_date_get_month (day), g_date_get_day (day));
}

static void
read_text (const char       *text,
           const char       *near,
           PlannerTimescale *meaning)
{
  GDate day;

  planner_timescale_read (text, NULL, planner_test_read_day (near, &day), meaning);
}

static Bound
bound_of (const PlannerTimescale *meaning)
{
  if (!meaning->is_date)
    return NOT_A_DATE;
  if (meaning->deadline)
    return DEADLINE;
  return meaning->open_ended ? OPEN : PLAIN;
}

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  PlannerTimescale meaning;

  read_text (expected->text, expected->near, &meaning);
  start = format_day (meaning.has_start, &meaning.start);
  end = format_day (meaning.has_end, &meaning.end);
  g_assert_cmpstr (start, ==, expected->start);
  g_assert_cmpstr (end, ==, expected->end);
  g_assert_cmpstr (planner_precision_to_string (meaning.precision), ==, expected->precision);
  g_assert_cmpstr (planner_recurrence_to_string (meaning.recurs), ==, expected->recurs);
  g_assert_cmpint (bound_of (&meaning), ==, expected->bound);
}

static void
test_descriptions (void)
{
  static const struct
  {
    const char *text;
    const char *description;
  } described[] = {
    { "Q2 2017/18", "1 July 2017 to 30 September 2017 (quarter)" },
    { "June 2018", "1 June 2018 to 30 June 2018 (month)" },
    { "w/c 4 June 2018", "4 June 2018 to 10 June 2018 (week)" },
    { "2018/19", "1 April 2018 to 31 March 2019 (year)" },
    { "4 – 8 June 2018", "4 June 2018 to 8 June 2018" },
    { "12/07/2018", "12 July 2018" },
    { "By April 2015", "by 30 April 2015" },
    { "until March 2019", "until 31 March 2019" },
    { "From April 2016", "from 1 April 2016" },
    { "April 2016 – TBC", "from 1 April 2016, end not known" },
    { "Ongoing", "ongoing" },
    { "Quarterly", "every quarter" },
    { "six-monthly", "every six months" },
    { "every 6 weeks", "every six weeks" },
    { "every 4 weeks", "every four weeks" },
    { "three times a year", "every four months" },
    { "every three years from June 2018", "every three years, from 1 June 2018" },
    { "June 2018, then six-weekly", "every six weeks, from 1 June 2018" },
    { "monthly from April 2018", "every month, from 1 April 2018" },
    { "quarterly until March 2019", "every quarter, until 31 March 2019" },
    { "Ongoing (weekly)", "every week, ongoing" },
    { "Prior to mobilisation", "not a date" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (described); i++)
    {
      g_autofree char *description = NULL;
      PlannerTimescale meaning;

      read_text (described[i].text, "2018-07-12", &meaning);
      description = planner_timescale_describe (&meaning);
      g_assert_cmpstr (description, ==, described[i].description);
    }
}

/* A plan whose year begins elsewhere has its quarters there too. */
static void
test_other_year_starts (void)
{
  static const struct
  {
    const char *year_starts;
    const char *text;
    const char *start;
    const char *end;
  } years[] = {
    { "01-01", "Q4 2018", "2018-10-01", "2018-12-31" },
    { "09-01", "Q1 2018/19", "2018-09-01", "2018-11-30" },
    { "09-01", "2018/19", "2018-09-01", "2019-08-31" },
    { "09-01", "June 2018/19", "2019-06-01", "2019-06-30" },
    { "04-06", "Q4 2018/19", "2019-01-06", "2019-04-05" },
    { "04-06", "by the end of the year", NULL, "2019-04-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;
      PlannerYearStart starts;
      PlannerTimescale meaning;
      GDate near;

      g_assert_true (planner_year_start_parse (years[i].year_starts, &starts));
      planner_timescale_read (years[i].text, &starts, planner_test_read_day ("2018-07-12", &near), &meaning);
      start = format_day (meaning.has_start, &meaning.start);
      end = format_day (meaning.has_end, &meaning.end);
      g_assert_cmpstr (start, ==, years[i].start);
      g_assert_cmpstr (end, ==, years[i].end);
    }
}

/* Every dash, quote and space that a word processor puts in. */
static void
test_typography (void)
{
  static const char *const same[] = {
    "June '17 - August '18",
    "JUNE '17 - AUGUST '18",
    "june \342\200\23117 \342\200\223 august \342\200\23118",
    "June \342\200\23017 \342\200\224 August \342\200\23018",
    "June\302\240'17 \342\210\222 August\302\240'18",
    "  June '17 \342\200\221 August '18\342\200\213 ",
    "\357\273\277June '17 to August '18",
  };
  PlannerTimescale first;

  read_text (same[0], "2018-07-12", &first);
  g_assert_true (first.is_date);
  for (guint i = 1; i < G_N_ELEMENTS (same); i++)
    {
      PlannerTimescale other;

      read_text (same[i], "2018-07-12", &other);
      assert_same_meaning (&first, &other);
    }
}

/* Two digits never leave the thirty years around the day of writing. */
static void
test_two_digit_years (void)
{
  for (int here = PLANNER_FIRST_YEAR; here <= PLANNER_LAST_YEAR; here += 7)
    {
      g_autofree char *near = g_strdup_printf ("%04d-07-12", here);

      for (int digits = 0; digits < 100; digits++)
        {
          g_autofree char *text = g_strdup_printf ("Jun-%02d", digits);
          PlannerTimescale meaning;

          read_text (text, near, &meaning);
          if (!meaning.is_date)
            continue;
          g_assert_cmpint (g_date_get_year (&meaning.start) % 100, ==, digits);
          g_assert_cmpint (ABS ((int) g_date_get_year (&meaning.start) - here), <=, 30);
        }
    }
}

static void
test_nothing (void)
{
  PlannerTimescale meaning;

  planner_timescale_read (NULL, NULL, NULL, &meaning);
  g_assert_false (meaning.is_date);
  planner_timescale_read ("June \377 2018", NULL, NULL, &meaning);
  g_assert_false (meaning.is_date);
}

/* Words, signs and numbers of timescales, thrown together. */
static char *
make_random_text (void)
{
  static const char *const pieces[] = {
    "by",    "from",  "to",     "until", "-",   "–",     "/",       ",",    "'",      "and",    "Q1",      "Q4",
    "H2",    "q",     "2018",   "18",    "19",  "18/19", "2018/19", "June", "sept",   "4",      "31",      "1st",
    "early", "mid",   "end of", "w/c",   "w/e", "every", "monthly", "2",    "months", "ongoing", "TBC",    "summer",
    "the",   "year",  "next",   "this",  "FY",  "2099",  "1900",    "99",   "00",     "Easter", "Monday",  "(",
    ")",     "for",   "12.07",  ".",     "onwards", "before", "after", "since", "between", "week", "quarter", "half",
    "+",     "around", "29 February", "next 99 years", "last", "academic year", "0", "x", "year end", "2018-05", "twice a",
    "then",  "thereafter", "the next", "coming", "in the new year", "start of", "first", "second week of", "10am", "10:30", "every 6 weeks",
    "other", "15th", "M6",   "Month",  "Year 1", "completed", "started", "final quarter of", "provisional", "last Friday", "of each month",
    "\"",    "*",    "--",  "deadline", "January, April, July, October", "quarterly", "months", "days", "quarters", "(", "1Q", "-end",
  };
  GString *text = g_string_new (NULL);
  int count = g_test_rand_int_range (1, 9);

  for (int i = 0; i < count; i++)
    {
      g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (g_test_rand_bit ())
        g_string_append_c (text, ' ');
    }
  return g_string_free (text, FALSE);
}

static void
test_random_words (void)
{
  g_test_message ("run again with --seed and the seed of this run");
  for (int i = 0; i < RANDOM_TEXTS; i++)
    {
      g_autofree char *text = make_random_text ();
      PlannerYearStart starts = { .month = g_test_rand_int_range (1, 13), .day = g_test_rand_int_range (1, 29) };
      GDate near;

      g_date_clear (&near, 1);
      g_date_set_dmy (&near, (GDateDay) g_test_rand_int_range (1, 29), (GDateMonth) g_test_rand_int_range (1, 13),
                      (GDateYear) g_test_rand_int_range (1900, 2100));
      assert_timescale_properties (text, &starts, g_test_rand_int_range (0, 10) == 0 ? NULL : &near);
    }
}

/* A case with one character changed, taken out or put in. */
static void
test_random_slips (void)
{
  for (int i = 0; i < RANDOM_TEXTS; i++)
    {
      const Case *chosen = &cases[g_test_rand_int_range (0, G_N_ELEMENTS (cases))];
      g_autoptr (GString) text = g_string_new (chosen->text);
      GDate near;

      if (text->len > 0)
        {
          gsize at = (gsize) g_test_rand_int_range (0, (gint32) text->len);

          if (g_test_rand_bit ())
            g_string_erase (text, (gssize) at, 1);
          if (g_test_rand_bit ())
            g_string_insert_c (text, (gssize) at, (char) g_test_rand_int_range (1, 127));
        }
      assert_timescale_properties (text->str, NULL, planner_test_read_day (chosen->near, &near));
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/timescale/case/%03u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/timescale/descriptions", test_descriptions);
  g_test_add_func ("/timescale/other-year-starts", test_other_year_starts);
  g_test_add_func ("/timescale/typography", test_typography);
  g_test_add_func ("/timescale/two-digit-years", test_two_digit_years);
  g_test_add_func ("/timescale/nothing", test_nothing);
  g_test_add_func ("/timescale/random-words", test_random_words);
  g_test_add_func ("/timescale/random-slips", test_random_slips);
  return g_test_run ();
}
