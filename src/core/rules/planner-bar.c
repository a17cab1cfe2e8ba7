/* What a milestone looks like on a line of time. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-bar.h"

#include "core/rules/planner-time-axis.h"

#define LEAST_LEAD_IN 28 /* days */

PlannerBarShape
planner_bar_shape_from_string (const char *text)
{
  static const struct
  {
    const char *word;
    PlannerBarShape shape;
  } words[] = {
    { "milestone", PLANNER_BAR_MILESTONE },
    { "review", PLANNER_BAR_REVIEW },
    { "phase", PLANNER_BAR_PHASE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (text, words[i].word) == 0)
      return words[i].shape;
  return PLANNER_BAR_ACTIVITY;
}

static int
days_of_precision (PlannerPrecision precision)
{
  static const int days[] = {
    [PLANNER_PRECISION_NONE] = 0,   [PLANNER_PRECISION_DAY] = 0,      [PLANNER_PRECISION_WEEK] = 7,
    [PLANNER_PRECISION_MONTH] = 30, [PLANNER_PRECISION_QUARTER] = 91, [PLANNER_PRECISION_YEAR] = 365,
  };

  return days[precision];
}

static void
place (PlannerBar  *bar,
       const GDate *from,
       const GDate *to)
{
  bar->from = bar->soft_from = *from;
  bar->to = bar->soft_to = *to;
}

/* Nobody says when it began. */
static void
soften_lead_in (PlannerBar *bar,
                int         days)
{
  g_date_subtract_days (&bar->soft_from, (guint) MAX (days, LEAST_LEAD_IN));
}

/* The days that the end may fall on, as far back as half of the bar. */
static void
soften_end (PlannerBar *bar,
            int         days)
{
  int length = g_date_days_between (&bar->from, &bar->to);

  g_date_subtract_days (&bar->to, (guint) MIN (days, length / 2));
}

/* A diamond on the last day that may be meant; the others before it are soft. */
static void
place_milestone (PlannerBar             *bar,
                 const PlannerTimescale *dates,
                 gboolean                end_is_vague)
{
  const GDate *day = dates->has_end ? &dates->end : &dates->start;

  place (bar, day, day);
  if (dates->has_start)
    bar->soft_from = dates->start;
  else if (end_is_vague && dates->precision > PLANNER_PRECISION_DAY)
    g_date_subtract_days (&bar->soft_from, (guint) days_of_precision (dates->precision) - 1);
}

static void
place_span (PlannerBar             *bar,
            const PlannerTimescale *dates,
            gboolean                end_is_vague)
{
  int softness = end_is_vague ? days_of_precision (dates->precision) : 0;

  if (dates->has_start && dates->has_end)
    {
      place (bar, &dates->start, &dates->end);
      soften_end (bar, softness);
    }
  else if (dates->has_end)
    {
      place (bar, &dates->end, &dates->end);
      soften_lead_in (bar, softness);
    }
  else
    {
      place (bar, &dates->start, &dates->start);
      bar->runs_out = TRUE;
    }
}

void
planner_bar_make (PlannerBarShape         shape,
                  const PlannerTimescale *dates,
                  gboolean                end_is_vague,
                  PlannerBar             *bar)
{
  g_return_if_fail (dates != NULL && bar != NULL);

  *bar = (PlannerBar) { .shape = PLANNER_BAR_NONE };
  g_date_clear (&bar->from, 1);
  if (dates->recurs != PLANNER_RECURRENCE_NONE && shape != PLANNER_BAR_PHASE)
    shape = PLANNER_BAR_REVIEW;
  if (!dates->has_start && !dates->has_end)
    {
      /* "Ongoing" and "quarterly" are there all the time; "TBC" is nowhere. */
      if (!dates->open_ended && dates->recurs == PLANNER_RECURRENCE_NONE)
        return;
      bar->shape = shape == PLANNER_BAR_MILESTONE ? PLANNER_BAR_ACTIVITY : shape;
      bar->runs_in = bar->runs_out = TRUE;
      return;
    }
  bar->shape = shape;
  if (shape == PLANNER_BAR_MILESTONE && !dates->open_ended)
    place_milestone (bar, dates, end_is_vague);
  else
    place_span (bar, dates, end_is_vague);
  if (shape == PLANNER_BAR_MILESTONE && dates->open_ended)
    bar->shape = PLANNER_BAR_ACTIVITY;
}

/* One period is COUNT units long. */
static gboolean
get_period (PlannerRecurrence  recurs,
            PlannerTimeUnit   *unit,
            int               *count)
{
  static const struct
  {
    PlannerTimeUnit unit;
    int count;
  } periods[] = {
    [PLANNER_RECURRENCE_NONE] = { PLANNER_TIME_UNIT_DAY, 0 },
    [PLANNER_RECURRENCE_DAILY] = { PLANNER_TIME_UNIT_DAY, 1 },
    [PLANNER_RECURRENCE_WEEKLY] = { PLANNER_TIME_UNIT_WEEK, 1 },
    [PLANNER_RECURRENCE_FORTNIGHTLY] = { PLANNER_TIME_UNIT_WEEK, 2 },
    [PLANNER_RECURRENCE_MONTHLY] = { PLANNER_TIME_UNIT_MONTH, 1 },
    [PLANNER_RECURRENCE_TWO_MONTHLY] = { PLANNER_TIME_UNIT_MONTH, 2 },
    [PLANNER_RECURRENCE_QUARTERLY] = { PLANNER_TIME_UNIT_QUARTER, 1 },
    [PLANNER_RECURRENCE_HALF_YEARLY] = { PLANNER_TIME_UNIT_QUARTER, 2 },
    [PLANNER_RECURRENCE_YEARLY] = { PLANNER_TIME_UNIT_YEAR, 1 },
    [PLANNER_RECURRENCE_TWO_YEARLY] = { PLANNER_TIME_UNIT_YEAR, 2 },
  };

  *unit = periods[recurs].unit;
  *count = periods[recurs].count;
  return *count > 0;
}

/* Where counting begins when no start is known: the first period of the
 * financial year before FROM's, for weeks the Monday on or before that day, so
 * that every other week is always the same one. */
static void
find_anchor (PlannerTimeUnit         unit,
             const PlannerYearStart *year_starts,
             const GDate            *from,
             GDate                  *anchor)
{
  int year = planner_financial_year_of_date (from, year_starts);

  planner_time_unit_find_start (PLANNER_TIME_UNIT_YEAR, from, year_starts, anchor);
  if (unit == PLANNER_TIME_UNIT_YEAR)
    {
      planner_time_unit_step (unit, year % 2 == 0 ? -2 : -1, anchor);
      return;
    }
  if (unit != PLANNER_TIME_UNIT_WEEK)
    return;
  planner_time_unit_find_start (PLANNER_TIME_UNIT_WEEK, from, year_starts, anchor);
  if (g_date_get_julian (anchor) / 7 % 2 != 0)
    planner_time_unit_step (PLANNER_TIME_UNIT_WEEK, -1, anchor);
}

/* How many periods from ANCHOR surely end before FROM. */
static int
count_periods_before (PlannerTimeUnit  unit,
                      int              count,
                      const GDate     *anchor,
                      const GDate     *from)
{
  static const int longest[] = { 1, 7, 31, 92, 366 };
  int days = g_date_days_between (anchor, from);

  return days > 0 ? MAX (days / (longest[unit] * count) - 1, 0) : 0;
}

gboolean
planner_recurrence_find_period (const PlannerTimescale *dates,
                                const PlannerYearStart *year_starts,
                                const GDate            *from,
                                GDate                  *first,
                                GDate                  *last)
{
  PlannerTimeUnit unit;
  int count;
  int n;
  GDate anchor;

  g_return_val_if_fail (dates != NULL && year_starts != NULL, FALSE);
  g_return_val_if_fail (from != NULL && g_date_valid (from), FALSE);
  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  if (!get_period (dates->recurs, &unit, &count))
    return FALSE;
  if (dates->has_start)
    anchor = dates->start;
  else
    find_anchor (unit, year_starts, from, &anchor);
  n = count_periods_before (unit, count, &anchor, from);
  do
    {
      *first = *last = anchor;
      planner_time_unit_step (unit, n * count, first);
      planner_time_unit_step (unit, ++n * count, last);
      if (g_date_compare (last, first) <= 0)
        return FALSE;
      g_date_subtract_days (last, 1);
    }
  while (g_date_compare (last, from) < 0);
  return !dates->has_end || g_date_compare (first, &dates->end) <= 0;
}
