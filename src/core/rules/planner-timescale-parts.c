/* Spans of days, and the parts of them that words name. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-parts.h"

#define DAYS_IN_WEEK 7
#define MONTHS_IN_QUARTER 3
#define MONTHS_IN_YEAR 12

void
planner_span_set_months (PlannerSpan      *span,
                         const GDate      *start,
                         int               months,
                         PlannerPrecision  precision)
{
  span->start = span->end = *start;
  g_date_add_months (&span->end, months);
  g_date_subtract_days (&span->end, 1);
  span->precision = precision;
}

void
planner_date_add_units (GDate       *date,
                        int          count,
                        PlannerUnit  unit)
{
  int months = unit == PLANNER_UNIT_MONTH ? 1 : unit == PLANNER_UNIT_QUARTER ? 3 : 12;
  int days = unit == PLANNER_UNIT_DAY ? 1 : unit == PLANNER_UNIT_WEEK ? 7 : 14;
  gboolean backwards = count < 0;
  guint steps = (guint) ABS (count);

  if (unit <= PLANNER_UNIT_FORTNIGHT && backwards)
    g_date_subtract_days (date, steps * (guint) days);
  else if (unit <= PLANNER_UNIT_FORTNIGHT)
    g_date_add_days (date, steps * (guint) days);
  else if (backwards)
    g_date_subtract_months (date, steps * (guint) months);
  else
    g_date_add_months (date, steps * (guint) months);
}

/* Whole months from START to END, 0 when they are none. */
static int
count_months (const GDate *start,
              const GDate *end)
{
  GDate next = *end;
  int months;

  g_date_add_days (&next, 1);
  months = (g_date_get_year (&next) - g_date_get_year (start)) * 12 + (int) g_date_get_month (&next)
           - (int) g_date_get_month (start);
  return g_date_get_day (&next) == g_date_get_day (start) ? months : 0;
}

/* Narrows SPAN to the days FIRST to LAST of it, counted from 0. */
static void
keep_days (PlannerSpan *span,
           int          first,
           int          last)
{
  int length = g_date_days_between (&span->start, &span->end) + 1;
  GDate start = span->start;

  if (last < length - 1)
    {
      span->end = start;
      g_date_add_days (&span->end, (guint) last);
    }
  g_date_add_days (&span->start, (guint) first);
  span->precision = PLANNER_PRECISION_WEEK;
}

static gboolean
keep_part_of_month (PlannerSpan *span,
                    PlannerPart  part)
{
  int length = g_date_days_between (&span->start, &span->end) + 1;

  switch (part)
    {
    case PLANNER_PART_START:
    case PLANNER_PART_FIRST_WEEK:
      keep_days (span, 0, 6);
      return TRUE;
    case PLANNER_PART_EARLY:
      keep_days (span, 0, 9);
      return TRUE;
    case PLANNER_PART_MID:
      keep_days (span, 10, 19);
      return TRUE;
    case PLANNER_PART_LATE:
      keep_days (span, 20, length - 1);
      return TRUE;
    case PLANNER_PART_END:
    case PLANNER_PART_LAST_WEEK:
      keep_days (span, length - 7, length - 1);
      return TRUE;
    case PLANNER_PART_FIRST_HALF:
      keep_days (span, 0, 14);
      return TRUE;
    case PLANNER_PART_SECOND_HALF:
      keep_days (span, 15, length - 1);
      return TRUE;
    case PLANNER_PART_SECOND_WEEK:
      keep_days (span, 7, 13);
      return TRUE;
    case PLANNER_PART_THIRD_WEEK:
      keep_days (span, 14, 20);
      return TRUE;
    case PLANNER_PART_FOURTH_WEEK:
      keep_days (span, 21, 27);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
keep_months (PlannerSpan *span,
             int          skip,
             int          count)
{
  GDate start = span->start;

  g_date_add_months (&start, (guint) skip);
  planner_span_set_months (span, &start, count, count < 3 ? PLANNER_PRECISION_MONTH : PLANNER_PRECISION_QUARTER);
}

static gboolean
keep_part_of_months (PlannerSpan *span,
                     PlannerPart  part,
                     int          months)
{
  int third = months / 3;
  int half = months / 2;

  switch (part)
    {
    case PLANNER_PART_START:
      keep_months (span, 0, 1);
      return TRUE;
    case PLANNER_PART_END:
      keep_months (span, months - 1, 1);
      return TRUE;
    case PLANNER_PART_EARLY:
      keep_months (span, 0, third);
      return months % 3 == 0;
    case PLANNER_PART_MID:
      keep_months (span, third, third);
      return months % 3 == 0;
    case PLANNER_PART_LATE:
      keep_months (span, months - third, third);
      return months % 3 == 0;
    case PLANNER_PART_FIRST_HALF:
      keep_months (span, 0, half);
      return months % 2 == 0;
    case PLANNER_PART_SECOND_HALF:
      keep_months (span, half, half);
      return months % 2 == 0;
    case PLANNER_PART_LAST_QUARTER:
      keep_months (span, MAX (months - MONTHS_IN_QUARTER, 0), MONTHS_IN_QUARTER);
      return months == MONTHS_IN_YEAR;
    default:
      return FALSE;
    }
}

static gboolean
keep_part (PlannerSpan *span,
           PlannerPart  part)
{
  int months = count_months (&span->start, &span->end);
  int days = g_date_days_between (&span->start, &span->end) + 1;

  if (part == PLANNER_PART_WHOLE)
    return TRUE;
  if (part == PLANNER_PART_LAST_DAY || (part == PLANNER_PART_END && days == DAYS_IN_WEEK))
    {
      span->start = span->end;
      span->precision = PLANNER_PRECISION_DAY;
      return TRUE;
    }
  if (months == 1)
    return keep_part_of_month (span, part);
  if (months > 1)
    return keep_part_of_months (span, part, months);
  return FALSE;
}

gboolean
planner_span_keep_parts (PlannerSpan       *span,
                         const PlannerForm *form)
{
  PlannerSpan last = *span;

  if (!keep_part (span, form->first_part) || !keep_part (&last, form->last_part))
    return FALSE;
  if (g_date_compare (&last.start, &span->start) < 0)
    return FALSE;
  span->end = last.end;
  span->precision = MAX (span->precision, last.precision);
  return TRUE;
}
