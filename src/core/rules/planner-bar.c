/* What a milestone looks like on a line of time. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-bar.h"

#include "core/rules/planner-time-axis.h"
#include "core/rules/planner-timescale-recurrence.h"

#define LEAST_LEAD_IN 28 /* days */
#define DAYS_IN_WEEK 7
#define LONGEST_MONTH 31
#define MONTHS_IN_YEAR 12

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

/* Where counting begins when no start is known: with the financial year that
 * holds FROM, of what recurs in several years with one whose number they divide;
 * of weeks with the Monday on or before FROM, of several with one that is always
 * the same. */
static void
find_anchor (int                     interval,
             PlannerUnit             unit,
             const PlannerYearStart *year_starts,
             const GDate            *from,
             GDate                  *anchor)
{
  int weeks = interval / DAYS_IN_WEEK;
  int years = MAX (interval / MONTHS_IN_YEAR, 1);
  int year = planner_financial_year_of_date (from, year_starts);
  GDate end;

  if (unit == PLANNER_UNIT_MONTH)
    {
      planner_financial_year_span (year - year % years, year_starts, anchor, &end);
      return;
    }
  *anchor = *from;
  if (weeks == 0)
    return;
  planner_time_unit_find_start (PLANNER_TIME_UNIT_WEEK, from, year_starts, anchor);
  g_date_subtract_days (anchor, DAYS_IN_WEEK * (g_date_get_julian (anchor) / DAYS_IN_WEEK % (guint) weeks));
}

/* How many periods from ANCHOR surely end before FROM. */
static int
count_periods_before (int          interval,
                      PlannerUnit  unit,
                      const GDate *anchor,
                      const GDate *from)
{
  int longest = unit == PLANNER_UNIT_MONTH ? interval * LONGEST_MONTH : interval;
  int days = g_date_days_between (anchor, from);

  return days > 0 ? MAX (days / longest - 1, 0) : 0;
}

gboolean
planner_recurrence_find_period (const PlannerTimescale *dates,
                                const PlannerYearStart *year_starts,
                                const GDate            *from,
                                GDate                  *first,
                                GDate                  *last)
{
  PlannerUnit unit;
  int interval;
  int n;
  GDate anchor;

  g_return_val_if_fail (dates != NULL && year_starts != NULL, FALSE);
  g_return_val_if_fail (from != NULL && g_date_valid (from), FALSE);
  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  interval = planner_recurrence_get_interval (dates->recurs, &unit);
  if (interval == 0)
    return FALSE;
  if (dates->has_start)
    anchor = dates->start;
  else
    find_anchor (interval, unit, year_starts, from, &anchor);
  n = count_periods_before (interval, unit, &anchor, from);
  do
    {
      *first = *last = anchor;
      planner_recurrence_step (dates->recurs, n, first);
      planner_recurrence_step (dates->recurs, ++n, last);
      g_date_subtract_days (last, 1);
    }
  while (g_date_compare (last, from) < 0);
  return !dates->has_end || g_date_compare (first, &dates->end) <= 0;
}
