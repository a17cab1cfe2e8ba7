/* The clock of declarations of interest. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-declaration-clock.h"

#include <stdio.h>

static void
read_date (const char *text,
           GDate      *date)
{
  guint year, month, day;

  g_date_clear (date, 1);
  if (text == NULL)
    return;
  g_assert_cmpint (sscanf (text, "%u-%u-%u", &year, &month, &day), ==, 3);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static PlannerDeclaration
make (const char *declared_on,
      const char *from,
      const char *to)
{
  PlannerDeclaration declaration = { .withheld = FALSE };

  read_date (declared_on, &declaration.declared_on);
  read_date (from, &declaration.from);
  read_date (to, &declaration.to);
  return declaration;
}

static void
test_state (void)
{
  static const struct
  {
    const char *declared_on;
    const char *to;
    const char *today;
    const char *state;
  } rows[] = {
    { NULL, NULL, "2018-07-12", "undated" },
    { "2018-07-12", NULL, "2018-07-12", "current" },
    { "2017-08-09", NULL, "2018-07-12", "current" },
    { "2017-08-08", NULL, "2018-07-12", "due" },
    { "2017-07-12", NULL, "2018-07-12", "due" },
    { "2017-07-11", NULL, "2018-07-12", "overdue" },
    { "2018-08-01", NULL, "2018-07-12", "current" },
    /* A year after 29 February is 28 February; of two leap years four years lie between. */
    { "2016-02-29", NULL, "2017-02-28", "due" },
    { "2016-02-29", NULL, "2017-03-01", "overdue" },
    { "2015-02-28", NULL, "2016-02-28", "due" },
    { "2015-02-28", NULL, "2016-02-29", "overdue" },
    /* The last day is still within it. */
    { "2017-01-01", "2018-07-11", "2018-07-12", "ended" },
    { "2018-01-01", "2018-07-12", "2018-07-12", "current" },
    { NULL, "2018-07-11", "2018-07-12", "ended" },
    { NULL, "2018-07-13", "2018-07-12", "undated" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerDeclaration declaration = make (rows[i].declared_on, NULL, rows[i].to);
      PlannerInterestState state;
      GDate today;

      read_date (rows[i].today, &today);
      state = planner_declaration_get_state (&declaration, planner_declaration_periods_default (), &today);
      g_assert_cmpstr (planner_interest_state_to_string (state), ==, rows[i].state);
    }
}

static void
test_published (void)
{
  static const struct
  {
    const char *to;
    const char *today;
    gboolean withheld;
    gboolean published;
    gboolean past_keeping;
  } rows[] = {
    { NULL, "2018-07-12", FALSE, TRUE, FALSE },
    { NULL, "2018-07-12", TRUE, FALSE, FALSE },
    { "2018-01-12", "2018-07-12", FALSE, TRUE, FALSE },
    { "2018-01-11", "2018-07-12", FALSE, FALSE, FALSE },
    { "2018-01-12", "2018-07-12", TRUE, FALSE, FALSE },
    /* Six months after 31 August is 28 February, or 29. */
    { "2017-08-31", "2018-02-28", FALSE, TRUE, FALSE },
    { "2017-08-31", "2018-03-01", FALSE, FALSE, FALSE },
    { "2015-08-31", "2016-02-29", FALSE, TRUE, FALSE },
    { "2015-08-31", "2016-03-01", FALSE, FALSE, FALSE },
    /* Six months and six years. */
    { "2012-01-12", "2018-07-12", FALSE, FALSE, FALSE },
    { "2012-01-11", "2018-07-12", FALSE, FALSE, TRUE },
    { "2012-01-11", "2018-07-12", TRUE, FALSE, TRUE },
    { "2009-08-31", "2016-02-28", FALSE, FALSE, FALSE },
    { "2009-08-31", "2016-02-29", FALSE, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerDeclaration declaration = make ("2010-01-01", NULL, rows[i].to);
      const PlannerDeclarationPeriods *periods = planner_declaration_periods_default ();
      GDate today;

      declaration.withheld = rows[i].withheld;
      read_date (rows[i].today, &today);
      g_assert_cmpint (planner_declaration_is_published (&declaration, periods, &today), ==, rows[i].published);
      g_assert_cmpint (planner_declaration_is_past_keeping (&declaration, periods, &today), ==, rows[i].past_keeping);
    }
}

static void
test_late (void)
{
  static const struct
  {
    const char *from;
    const char *declared_on;
    gboolean late;
  } rows[] = {
    { "2018-06-01", "2018-06-29", FALSE }, { "2018-06-01", "2018-06-30", TRUE }, { "2018-02-01", "2018-03-01", FALSE },
    { "2018-02-01", "2018-03-02", TRUE },  { "2016-02-01", "2016-02-29", FALSE }, { "2016-02-01", "2016-03-01", TRUE },
    { "2018-06-01", "2018-05-01", FALSE }, { NULL, "2018-06-30", FALSE },        { "2018-06-01", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerDeclaration declaration = make (rows[i].declared_on, rows[i].from, NULL);

      g_assert_cmpint (planner_declaration_was_late (&declaration, planner_declaration_periods_default ()), ==, rows[i].late);
    }
}

/* It is late when it was late at first, however often it was confirmed since. */
static void
test_late_and_confirmed (void)
{
  static const struct
  {
    const char *first;
    gboolean late;
  } rows[] = {
    { NULL, TRUE }, { "2018-06-29", FALSE }, { "2018-06-30", TRUE }, { "2018-05-01", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerDeclaration declaration = make ("2019-06-20", "2018-06-01", NULL);
      GDate today;

      read_date (rows[i].first, &declaration.first_declared_on);
      read_date ("2019-07-12", &today);
      g_assert_cmpint (planner_declaration_was_late (&declaration, planner_declaration_periods_default ()), ==, rows[i].late);
      g_assert_cmpint (planner_declaration_get_state (&declaration, planner_declaration_periods_default (), &today), ==,
                       PLANNER_INTEREST_CURRENT);
    }
}

static void
test_other_periods (void)
{
  static const PlannerDeclarationPeriods periods = { 7, 6, 14, 0, 1 };
  PlannerDeclaration declaration = make ("2018-01-01", "2017-12-24", NULL);
  GDate today;

  read_date ("2018-06-17", &today);
  g_assert_cmpint (planner_declaration_get_state (&declaration, &periods, &today), ==, PLANNER_INTEREST_CURRENT);
  read_date ("2018-06-18", &today);
  g_assert_cmpint (planner_declaration_get_state (&declaration, &periods, &today), ==, PLANNER_INTEREST_DUE);
  read_date ("2018-07-02", &today);
  g_assert_cmpint (planner_declaration_get_state (&declaration, &periods, &today), ==, PLANNER_INTEREST_OVERDUE);
  g_assert_true (planner_declaration_was_late (&declaration, &periods));
  read_date ("2018-07-01", &declaration.to);
  g_assert_false (planner_declaration_is_published (&declaration, &periods, &today));
}

/* On each of the days of nine years the states follow one another and none comes back. */
static void
test_every_day (void)
{
  PlannerDeclaration declaration = make ("2011-02-28", "2011-02-01", "2014-02-28");
  PlannerInterestState last = PLANNER_INTEREST_CURRENT;
  gboolean published = TRUE, kept = TRUE;
  GDate day;

  for (read_date ("2011-02-28", &day); g_date_get_year (&day) < 2021; g_date_add_days (&day, 1))
    {
      const PlannerDeclarationPeriods *periods = planner_declaration_periods_default ();
      PlannerInterestState state = planner_declaration_get_state (&declaration, periods, &day);

      g_assert_cmpint (state, >=, last);
      g_assert_true (published || !planner_declaration_is_published (&declaration, periods, &day));
      g_assert_true (kept || planner_declaration_is_past_keeping (&declaration, periods, &day));
      published = planner_declaration_is_published (&declaration, periods, &day);
      kept = !planner_declaration_is_past_keeping (&declaration, periods, &day);
      last = state;
    }
  g_assert_cmpint (last, ==, PLANNER_INTEREST_ENDED);
  g_assert_false (published || kept);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/declaration-clock/state", test_state);
  g_test_add_func ("/declaration-clock/published", test_published);
  g_test_add_func ("/declaration-clock/late", test_late);
  g_test_add_func ("/declaration-clock/late-and-confirmed", test_late_and_confirmed);
  g_test_add_func ("/declaration-clock/other-periods", test_other_periods);
  g_test_add_func ("/declaration-clock/every-day", test_every_day);
  return g_test_run ();
}
