/* Derived facts of asks and milestones: dates, overdue, roll-up. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-derived.h"

#include "common/planner-test-day.h"

#include <string.h>

#define MAX_CHILDREN 8

static void
assert_day (gboolean     known,
            const GDate *day,
            const char  *expected)
{
  g_autofree char *text = NULL;

  if (known)
    text = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), g_date_get_month (day), g_date_get_day (day));
  g_assert_cmpstr (text, ==, expected);
}

static void
read_words (const char       *words,
            PlannerTimescale *meaning)
{
  GDate near;

  planner_timescale_read (words, NULL, planner_test_read_day ("2018-07-12", &near), meaning);
}

static void
test_effective_dates (void)
{
  static const struct
  {
    const char *words;
    const char *given_start;
    const char *given_end;
    const char *start;
    const char *end;
    PlannerPrecision precision;
    gboolean deadline;
    gboolean open_ended;
  } rows[] = {
    { "Q2 2018/19", NULL, NULL, "2018-07-01", "2018-09-30", PLANNER_PRECISION_QUARTER, FALSE, FALSE },
    { "Q2 2018/19", "2018-08-06", NULL, "2018-08-06", "2018-09-30", PLANNER_PRECISION_QUARTER, FALSE, FALSE },
    { "Q2 2018/19", NULL, "2018-10-12", "2018-07-01", "2018-10-12", PLANNER_PRECISION_QUARTER, FALSE, FALSE },
    { "Q2 2018/19", "2018-08-06", "2018-10-12", "2018-08-06", "2018-10-12", PLANNER_PRECISION_DAY, FALSE, FALSE },
    { "Q2 2018/19", "2018-11-01", NULL, "2018-11-01", NULL, PLANNER_PRECISION_DAY, FALSE, FALSE },
    { "Q2 2018/19", NULL, "2018-06-01", NULL, "2018-06-01", PLANNER_PRECISION_DAY, FALSE, FALSE },
    { "by June 2018", NULL, NULL, NULL, "2018-06-30", PLANNER_PRECISION_MONTH, TRUE, FALSE },
    { "by June 2018", "2018-05-01", NULL, "2018-05-01", "2018-06-30", PLANNER_PRECISION_MONTH, FALSE, FALSE },
    { "by June 2018", NULL, "2018-07-31", NULL, "2018-07-31", PLANNER_PRECISION_DAY, TRUE, FALSE },
    { "from April 2018", NULL, "2018-12-31", "2018-04-01", "2018-12-31", PLANNER_PRECISION_MONTH, FALSE, FALSE },
    { "Ongoing", "2018-04-01", NULL, "2018-04-01", NULL, PLANNER_PRECISION_DAY, FALSE, TRUE },
    { "TBC", NULL, NULL, NULL, NULL, PLANNER_PRECISION_NONE, FALSE, FALSE },
    { "TBC", "2018-04-01", "2018-04-01", "2018-04-01", "2018-04-01", PLANNER_PRECISION_DAY, FALSE, FALSE },
    { NULL, "2018-06-01", "2018-04-01", NULL, "2018-04-01", PLANNER_PRECISION_DAY, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerTimescale dates;
      GDate start;
      GDate end;

      read_words (rows[i].words, &dates);
      planner_effective_dates (&dates, planner_test_read_day (rows[i].given_start, &start), planner_test_read_day (rows[i].given_end, &end),
                               &dates);
      g_test_message ("%s, %s, %s", rows[i].words, rows[i].given_start, rows[i].given_end);
      assert_day (dates.has_start, &dates.start, rows[i].start);
      assert_day (dates.has_end, &dates.end, rows[i].end);
      g_assert_cmpint (dates.precision, ==, rows[i].precision);
      g_assert_cmpint (dates.deadline, ==, rows[i].deadline);
      g_assert_cmpint (dates.open_ended, ==, rows[i].open_ended);
      g_assert_cmpint (dates.is_date, ==, rows[i].start != NULL || rows[i].end != NULL);
    }
}

static void
test_overdue (void)
{
  static const struct
  {
    const char *words;
    PlannerStatus status;
    const char *today;
    gboolean overdue;
  } rows[] = {
    { "12/07/2018", PLANNER_STATUS_ON_TRACK, "2018-07-12", FALSE },
    { "12/07/2018", PLANNER_STATUS_ON_TRACK, "2018-07-13", TRUE },
    { "12/07/2018", PLANNER_STATUS_UNKNOWN, "2018-07-13", TRUE },
    { "12/07/2018", PLANNER_STATUS_NOT_STARTED, "2018-07-13", TRUE },
    { "12/07/2018", PLANNER_STATUS_COMPLETE, "2018-07-13", FALSE },
    { "12/07/2018", PLANNER_STATUS_STOPPED, "2018-07-13", FALSE },
    { "By September/October 2018", PLANNER_STATUS_AT_RISK, "2018-10-31", FALSE },
    { "By September/October 2018", PLANNER_STATUS_AT_RISK, "2018-11-01", TRUE },
    { "Q4 2018/19", PLANNER_STATUS_ON_TRACK, "2019-03-31", FALSE },
    { "Q4 2018/19", PLANNER_STATUS_ON_TRACK, "2019-04-01", TRUE },
    { "From April 2016", PLANNER_STATUS_ON_TRACK, "2030-01-01", FALSE },
    { "Ongoing", PLANNER_STATUS_OFF_TRACK, "2030-01-01", FALSE },
    { "Quarterly", PLANNER_STATUS_ON_TRACK, "2030-01-01", FALSE },
    { "TBC", PLANNER_STATUS_NOT_STARTED, "2030-01-01", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerTimescale dates;
      GDate today;

      read_words (rows[i].words, &dates);
      g_assert_cmpint (planner_is_overdue (&dates, rows[i].status, planner_test_read_day (rows[i].today, &today)), ==,
                       rows[i].overdue);
    }
}

/* One letter a status, as in the table below. */
static PlannerStatus
status_of_letter (char letter)
{
  static const char letters[] = "?nraxcs";

  g_assert_nonnull (strchr (letters, letter));
  return (PlannerStatus) (strchr (letters, letter) - letters);
}

/* n not started, r on track, a at risk, x off track, c complete, s stopped, ? not
 * known: the own status, the children's, and together. */
static void
test_roll_up_status (void)
{
  static const struct
  {
    char own;
    const char *children;
    char together;
  } rows[] = {
    { '?', "", '?' },    { 'n', "", 'n' },    { 'r', "", 'r' },    { 'a', "", 'a' },    { 'x', "", 'x' },
    { 'c', "", 'c' },    { 's', "", 's' },    { '?', "n", 'n' },   { '?', "nn", 'n' },  { '?', "r", 'r' },
    { '?', "nr", 'r' },  { '?', "nc", 'r' },  { '?', "cc", 'c' },  { '?', "cs", 'c' },  { '?', "ss", 's' },
    { '?', "c?", 'r' },  { '?', "n?", 'n' },  { '?', "??", '?' },  { '?', "s?", '?' },  { '?', "rcan", 'a' },
    { '?', "ax", 'x' },  { '?', "xs", 'x' },  { '?', "as", 'a' },  { 'n', "nn", 'n' },  { 'n', "nr", 'r' },
    { 'n', "cc", 'r' },  { 'n', "ss", 'n' },  { 'r', "nn", 'r' },  { 'r', "cc", 'r' },  { 'r', "x", 'x' },
    { 'r', "a", 'a' },   { 'a', "rr", 'a' },  { 'x', "cc", 'x' },  { 'c', "cc", 'c' },  { 'c', "cs", 'c' },
    { 'c', "n", 'r' },   { 'c', "x", 'x' },   { 'c', "ss", 'c' },  { 's', "x", 's' },   { 's', "c", 's' },
    { 's', "rrr", 's' }, { 'c', "?", 'r' },   { 'r', "?", 'r' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerStanding own = { .status = status_of_letter (rows[i].own) };
      PlannerStanding children[MAX_CHILDREN] = { 0 };
      guint n_children = (guint) strlen (rows[i].children);
      PlannerStanding together;

      for (guint j = 0; j < n_children; j++)
        children[j].status = status_of_letter (rows[i].children[j]);
      together = planner_standing_roll_up (&own, children, n_children);
      g_test_message ("%c with %s", rows[i].own, rows[i].children);
      g_assert_cmpint (together.status, ==, status_of_letter (rows[i].together));
    }
}

/* The order of children never matters, and a stopped one changes nothing. */
static void
test_roll_up_properties (void)
{
  for (int i = 0; i < 5000; i++)
    {
      PlannerStanding own = { .status = (PlannerStatus) g_test_rand_int_range (0, PLANNER_STATUS_STOPPED + 1) };
      PlannerStanding children[MAX_CHILDREN] = { 0 };
      PlannerStanding turned[MAX_CHILDREN + 1] = { 0 };
      guint n_children = (guint) g_test_rand_int_range (1, MAX_CHILDREN);
      PlannerStanding one;
      PlannerStanding other;

      for (guint j = 0; j < n_children; j++)
        {
          children[j].status = (PlannerStatus) g_test_rand_int_range (0, PLANNER_STATUS_STOPPED + 1);
          children[j].has_progress = g_test_rand_bit ();
          children[j].progress = children[j].has_progress ? g_test_rand_int_range (0, 101) : 0;
          turned[n_children - 1 - j] = children[j];
        }
      turned[n_children] = (PlannerStanding) { PLANNER_STATUS_STOPPED, TRUE, 50 };
      one = planner_standing_roll_up (&own, children, n_children);
      other = planner_standing_roll_up (&own, turned, n_children + 1);
      g_assert_cmpint (one.status, ==, other.status);
      g_assert_cmpint (one.has_progress, ==, other.has_progress);
      if (one.has_progress)
        g_assert_cmpint (one.progress, ==, other.progress);
      g_assert_true (one.progress >= 0 && one.progress <= 100);
    }
}

static void
test_roll_up_progress (void)
{
  static const struct
  {
    PlannerStanding own;
    PlannerStanding children[3];
    guint n_children;
    int progress; /* -1: not known */
  } rows[] = {
    { { PLANNER_STATUS_ON_TRACK, TRUE, 40 }, { { 0 } }, 0, 40 },
    { { PLANNER_STATUS_COMPLETE, TRUE, 40 }, { { 0 } }, 0, 100 },
    { { PLANNER_STATUS_NOT_STARTED, FALSE, 0 }, { { 0 } }, 0, 0 },
    { { PLANNER_STATUS_ON_TRACK, FALSE, 0 }, { { 0 } }, 0, -1 },
    { { PLANNER_STATUS_UNKNOWN, TRUE, 10 },
      { { PLANNER_STATUS_COMPLETE, FALSE, 0 }, { PLANNER_STATUS_NOT_STARTED, FALSE, 0 } },
      2,
      50 },
    { { PLANNER_STATUS_UNKNOWN, FALSE, 0 },
      { { PLANNER_STATUS_COMPLETE, FALSE, 0 }, { PLANNER_STATUS_STOPPED, TRUE, 10 } },
      2,
      100 },
    { { PLANNER_STATUS_UNKNOWN, TRUE, 30 }, { { PLANNER_STATUS_ON_TRACK, FALSE, 0 } }, 1, 30 },
    { { PLANNER_STATUS_UNKNOWN, FALSE, 0 },
      { { PLANNER_STATUS_ON_TRACK, TRUE, 99 }, { PLANNER_STATUS_COMPLETE, FALSE, 0 } },
      2,
      99 },
    { { PLANNER_STATUS_UNKNOWN, FALSE, 0 },
      { { PLANNER_STATUS_ON_TRACK, TRUE, 1 }, { PLANNER_STATUS_NOT_STARTED }, { PLANNER_STATUS_NOT_STARTED } },
      3,
      1 },
    { { PLANNER_STATUS_UNKNOWN, FALSE, 0 },
      { { PLANNER_STATUS_ON_TRACK, TRUE, 33 }, { PLANNER_STATUS_ON_TRACK, TRUE, 34 } },
      2,
      34 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerStanding together = planner_standing_roll_up (&rows[i].own, rows[i].children, rows[i].n_children);

      g_assert_cmpint (together.has_progress, ==, rows[i].progress >= 0);
      if (together.has_progress)
        g_assert_cmpint (together.progress, ==, rows[i].progress);
    }
}

static void
test_words (void)
{
  for (int status = PLANNER_STATUS_NOT_STARTED; status <= PLANNER_STATUS_STOPPED; status++)
    {
      PlannerStatus value = (PlannerStatus) status;

      g_assert_cmpint (planner_status_from_string (planner_status_to_ask_string (value)), ==, value);
      g_assert_cmpint (planner_status_from_string (planner_status_to_milestone_string (value)), ==, value);
    }
  g_assert_cmpstr (planner_status_to_ask_string (PLANNER_STATUS_OFF_TRACK), ==, "off-track");
  g_assert_cmpstr (planner_status_to_milestone_string (PLANNER_STATUS_OFF_TRACK), ==, "delayed");
  g_assert_cmpint (planner_status_from_string (NULL), ==, PLANNER_STATUS_UNKNOWN);
  g_assert_cmpint (planner_status_from_string ("Complete"), ==, PLANNER_STATUS_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/derived/effective-dates", test_effective_dates);
  g_test_add_func ("/derived/overdue", test_overdue);
  g_test_add_func ("/derived/roll-up-status", test_roll_up_status);
  g_test_add_func ("/derived/roll-up-properties", test_roll_up_properties);
  g_test_add_func ("/derived/roll-up-progress", test_roll_up_progress);
  g_test_add_func ("/derived/words", test_words);
  return g_test_run ();
}
