/* Which days a single form names in a given year. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-occurrences.h"

#include "core/rules/planner-timescale-parts.h"

#define DAYS_IN_WEEK 7

static void
set_day (GDate *date,
         int    year,
         int    month,
         int    day)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
static void
set_easter (GDate *date,
            int    year)
{
  int golden = year % 19;
  int century = year / 100;
  int leap = century / 4;
  int epact = (19 * golden + century - leap - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
  int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
  int late = (golden + 11 * epact + 22 * weekday) / 451;
  int day = epact + weekday - 7 * late + 114;

  set_day (date, year, day / 31, day % 31 + 1);
}

static void
set_feast (PlannerSpan  *span,
           PlannerFeast  feast,
           int           year)
{
  switch (feast)
    {
    case PLANNER_FEAST_CHRISTMAS:
      set_day (&span->start, year, 12, 25);
      break;
    case PLANNER_FEAST_CHRISTMAS_EVE:
      set_day (&span->start, year, 12, 24);
      break;
    case PLANNER_FEAST_BOXING_DAY:
      set_day (&span->start, year, 12, 26);
      break;
    case PLANNER_FEAST_NEW_YEAR:
      set_day (&span->start, year, 1, 1);
      break;
    case PLANNER_FEAST_NEW_YEARS_EVE:
      set_day (&span->start, year, 12, 31);
      break;
    case PLANNER_FEAST_GOOD_FRIDAY:
      set_easter (&span->start, year);
      g_date_subtract_days (&span->start, 2);
      break;
    case PLANNER_FEAST_EASTER:
      set_easter (&span->start, year);
      break;
    case PLANNER_FEAST_EASTER_MONDAY:
      set_easter (&span->start, year);
      g_date_add_days (&span->start, 1);
      break;
    default:
      g_assert_not_reached ();
    }
  span->end = span->start;
  span->precision = PLANNER_PRECISION_DAY;
}

static gboolean
set_written_day (const PlannerForm *form,
                 int                year,
                 PlannerSpan       *span)
{
  if (!g_date_valid_dmy ((GDateDay) form->day, (GDateMonth) form->month, (GDateYear) year))
    return FALSE;
  set_day (&span->start, year, form->month, form->day);
  if (form->weekday != 0 && (int) g_date_get_weekday (&span->start) != form->weekday)
    return FALSE;
  span->end = span->start;
  span->precision = PLANNER_PRECISION_DAY;
  if (form->week == PLANNER_TOKEN_WEEK_COMMENCING)
    g_date_add_days (&span->end, 6);
  else if (form->week == PLANNER_TOKEN_WEEK_ENDING)
    g_date_subtract_days (&span->start, 6);
  if (form->week != PLANNER_TOKEN_END)
    span->precision = PLANNER_PRECISION_WEEK;
  return TRUE;
}

/* The first Monday of a month, or the last. */
static gboolean
set_weekday_of_month (const PlannerForm *form,
                      int                year,
                      PlannerSpan       *span)
{
  int length = g_date_get_days_in_month ((GDateMonth) form->month, (GDateYear) year);
  int ahead;
  int day;

  set_day (&span->start, year, form->month, 1);
  ahead = (form->weekday - (int) g_date_get_weekday (&span->start) + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  day = 1 + ahead + (form->number > 0 ? form->number - 1 : (length - 1 - ahead) / DAYS_IN_WEEK) * DAYS_IN_WEEK;
  if (day > length)
    return FALSE;
  set_day (&span->start, year, form->month, day);
  span->end = span->start;
  span->precision = PLANNER_PRECISION_DAY;
  return TRUE;
}

gboolean
planner_form_occurrence (const PlannerForm        *form,
                         int                       year,
                         const PlannerSpanContext *context,
                         PlannerSpan              *span)
{
  const PlannerYearStart *starts = &context->year_starts;

  span->year = year;
  switch (form->type)
    {
    case PLANNER_FORM_DAY:
      return set_written_day (form, year, span);
    case PLANNER_FORM_WEEKDAY:
      return set_weekday_of_month (form, year, span);
    case PLANNER_FORM_MONTH:
      set_day (&span->start, year, form->month, 1);
      planner_span_set_months (span, &span->start, 1, PLANNER_PRECISION_MONTH);
      break;
    case PLANNER_FORM_SEASON:
      set_day (&span->start, year, form->month, 1);
      planner_span_set_months (span, &span->start, 3, PLANNER_PRECISION_QUARTER);
      break;
    case PLANNER_FORM_FEAST:
      set_feast (span, (PlannerFeast) form->number, year);
      break;
    case PLANNER_FORM_QUARTER:
      planner_financial_quarter_span (year, form->number, starts, &span->start, &span->end);
      span->precision = PLANNER_PRECISION_QUARTER;
      break;
    case PLANNER_FORM_HALF:
      planner_financial_half_span (year, form->number, starts, &span->start, &span->end);
      span->precision = PLANNER_PRECISION_QUARTER;
      break;
    case PLANNER_FORM_MONTH_NUMBER:
      planner_financial_months (year, form->number - 1, 1, starts, &span->start, &span->end);
      span->precision = PLANNER_PRECISION_MONTH;
      break;
    default:
      return FALSE;
    }
  return planner_span_keep_parts (span, form);
}
