/* What holds for the meaning of any text whatever. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale.h"

#include <string.h>

static inline void
assert_same_meaning (const PlannerTimescale *one,
                     const PlannerTimescale *other)
{
  g_assert_cmpint (one->is_date, ==, other->is_date);
  g_assert_cmpint (one->has_start, ==, other->has_start);
  g_assert_cmpint (one->has_end, ==, other->has_end);
  g_assert_cmpint (one->precision, ==, other->precision);
  g_assert_cmpint (one->recurs, ==, other->recurs);
  g_assert_cmpint (one->deadline, ==, other->deadline);
  g_assert_cmpint (one->open_ended, ==, other->open_ended);
  if (one->has_start)
    g_assert_cmpint (g_date_compare (&one->start, &other->start), ==, 0);
  if (one->has_end)
    g_assert_cmpint (g_date_compare (&one->end, &other->end), ==, 0);
}

/* Whether TEXT holds the four digits of a year from YEAR - 1 to YEAR + 1, which
 * is where a date of that year can have come from. */
static inline gboolean
writes_year (const char *text,
             int         year)
{
  for (int offset = -1; offset <= 1; offset++)
    {
      g_autofree char *digits = g_strdup_printf ("%04d", year + offset);

      if (strstr (text, digits) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Two digits reach 30 years, a plan of years 10, a count of quarters 25. */
#define FARTHEST 66

/* A year far from the day of writing was written out, or is one that a plan of
 * years or a count of units leads to from one that was. */
static inline void
assert_century_is_written (const char  *text,
                           const GDate *day,
                           const GDate *near)
{
  int year = g_date_get_year (day);

  g_assert_cmpint (year, >=, PLANNER_FIRST_YEAR);
  g_assert_cmpint (year, <=, PLANNER_LAST_YEAR + 1);
  for (int first = year - 36; first <= year + 36; first++)
    {
      if (writes_year (text, first))
        return;
    }
  g_assert_nonnull (near);
  g_assert_cmpint (ABS (year - (int) g_date_get_year (near)), <=, FARTHEST);
}

static inline void
assert_sound (const PlannerTimescale *meaning)
{
  if (!meaning->is_date)
    {
      g_assert_false (meaning->has_start || meaning->has_end || meaning->deadline || meaning->open_ended);
      g_assert_cmpint (meaning->recurs, ==, PLANNER_RECURRENCE_NONE);
    }
  else
    {
      g_assert_true (meaning->has_start || meaning->has_end || meaning->open_ended
                     || meaning->recurs != PLANNER_RECURRENCE_NONE);
    }
  g_assert_cmpint (meaning->precision == PLANNER_PRECISION_NONE, ==, !meaning->has_start && !meaning->has_end);
  g_assert_false (meaning->deadline && !meaning->has_end);
  g_assert_false (meaning->open_ended && meaning->has_end);
  g_assert_cmpint (g_date_valid (&meaning->start), ==, meaning->has_start);
  g_assert_cmpint (g_date_valid (&meaning->end), ==, meaning->has_end);
  if (meaning->has_start && meaning->has_end)
    g_assert_cmpint (g_date_compare (&meaning->start, &meaning->end), <=, 0);
}

/* Reads TEXT, written on NEAR, and holds its meaning against all of that. */
static inline void
assert_timescale_properties (const char             *text,
                             const PlannerYearStart *year_starts,
                             const GDate            *near)
{
  g_autofree char *upper = g_ascii_strup (text, -1);
  g_autofree char *lower = g_ascii_strdown (text, -1);
  g_autofree char *spaced = g_strconcat (" \t\302\240", text, "\n  ", NULL);
  g_autofree char *description = NULL;
  const char *others[] = { text, upper, lower, spaced };
  PlannerTimescale meaning, any_day;

  planner_timescale_read (text, year_starts, near, &meaning);
  assert_sound (&meaning);
  planner_timescale_read (text, year_starts, NULL, &any_day);
  if (any_day.is_date)
    assert_same_meaning (&any_day, &meaning);
  if (meaning.has_start)
    assert_century_is_written (text, &meaning.start, near);
  if (meaning.has_end)
    assert_century_is_written (text, &meaning.end, near);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      PlannerTimescale other;

      planner_timescale_read (others[i], year_starts, near, &other);
      assert_same_meaning (&meaning, &other);
    }
  description = planner_timescale_describe (&meaning);
  g_assert_nonnull (description);
  g_assert_cmpstr (description, !=, "");
}
