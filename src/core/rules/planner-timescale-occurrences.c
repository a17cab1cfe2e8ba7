/* Which days a single form names in a given year. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-occurrences.h"

#define ACADEMIC_YEAR_STARTS ((PlannerYearStart) { .month = 9, .day = 1 })
#define DAYS_IN_WEEK 7

#define CALENDAR_YEAR_STARTS ((PlannerYearStart) { .month = 1, .day = 1 })

static void
set_day (GDate *date,
         int    year,
         int    month,
         int    day)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static void
set_months (PlannerSpan      *span,
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
  set_months (span, &start, count, count < 3 ? PLANNER_PRECISION_MONTH : PLANNER_PRECISION_QUARTER);
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

/* Narrows SPAN to what the form says of it: "mid to late". */
static gboolean
keep_parts (const PlannerForm *form,
            PlannerSpan       *span)
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
    case PLANNER_FORM_MONTH:
      set_day (&span->start, year, form->month, 1);
      set_months (span, &span->start, 1, PLANNER_PRECISION_MONTH);
      break;
    case PLANNER_FORM_SEASON:
      set_day (&span->start, year, form->month, 1);
      set_months (span, &span->start, 3, PLANNER_PRECISION_QUARTER);
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
  return keep_parts (form, span);
}

/* The years from FIRST up to LAST, which begin on STARTS. */
static void
set_years (PlannerSpan            *span,
           int                     first,
           int                     last,
           const PlannerYearStart *starts)
{
  planner_financial_months (first, 0, 12 * (last - first), starts, &span->start, &span->end);
  span->precision = PLANNER_PRECISION_YEAR;
}

static void
set_written_year (const PlannerWrittenYear *year,
                  const PlannerSpanContext *context,
                  PlannerSpan              *span)
{
  if (year->type == PLANNER_YEAR_LONE)
    set_years (span, year->first, year->first + 1, &CALENDAR_YEAR_STARTS);
  else if (year->type == PLANNER_YEAR_ACADEMIC)
    set_years (span, year->first, year->last, &ACADEMIC_YEAR_STARTS);
  else
    set_years (span, year->first, year->last, &context->year_starts);
}

/* The year that holds the day of writing, or the one before or after it. */
static void
set_year_around (const PlannerForm        *form,
                 const PlannerSpanContext *context,
                 PlannerSpan              *span)
{
  PlannerYearStart starts = context->year_starts;
  int year;

  if (form->unit == PLANNER_UNIT_CALENDAR_YEAR)
    starts = CALENDAR_YEAR_STARTS;
  else if (form->unit == PLANNER_UNIT_ACADEMIC_YEAR)
    starts = ACADEMIC_YEAR_STARTS;
  year = planner_financial_year_of_date (context->near, &starts) + form->which;
  set_years (span, year, year + 1, &starts);
}

static gboolean
set_unit (const PlannerForm        *form,
          const PlannerSpanContext *context,
          PlannerSpan              *span)
{
  int year = planner_financial_year_of_date (context->near, &context->year_starts);
  int quarter = planner_financial_quarter_of_date (context->near, &context->year_starts);
  GDate day = *context->near;

  switch (form->unit)
    {
    case PLANNER_UNIT_WEEK:
      g_date_subtract_days (&day, g_date_get_weekday (&day) - G_DATE_MONDAY);
      planner_date_add_units (&day, form->which, PLANNER_UNIT_WEEK);
      span->start = span->end = day;
      g_date_add_days (&span->end, 6);
      span->precision = PLANNER_PRECISION_WEEK;
      return TRUE;
    case PLANNER_UNIT_MONTH:
      g_date_set_day (&day, 1);
      planner_date_add_units (&day, form->which, PLANNER_UNIT_MONTH);
      set_months (span, &day, 1, PLANNER_PRECISION_MONTH);
      return TRUE;
    case PLANNER_UNIT_QUARTER:
      planner_financial_months (year - 1, (quarter + 3 + form->which) * 3, 3, &context->year_starts,
                                &span->start, &span->end);
      span->precision = PLANNER_PRECISION_QUARTER;
      return TRUE;
    case PLANNER_UNIT_YEAR:
    case PLANNER_UNIT_FINANCIAL_YEAR:
    case PLANNER_UNIT_CALENDAR_YEAR:
    case PLANNER_UNIT_ACADEMIC_YEAR:
      set_year_around (form, context, span);
      return TRUE;
    default:
      return FALSE;
    }
}

/* "The next six months": from the day of writing. */
static gboolean
set_coming (const PlannerForm *form,
            const GDate       *near,
            PlannerSpan       *span)
{
  span->start = span->end = *near;
  planner_date_add_units (&span->end, form->number, form->unit);
  g_date_subtract_days (&span->end, 1);
  span->precision = form->unit <= PLANNER_UNIT_DAY ? PLANNER_PRECISION_DAY
                    : form->unit <= PLANNER_UNIT_FORTNIGHT ? PLANNER_PRECISION_WEEK
                                                           : PLANNER_PRECISION_MONTH;
  return TRUE;
}

gboolean
planner_form_fixed_span (const PlannerForm        *form,
                         const PlannerSpanContext *context,
                         PlannerSpan              *span)
{
  gboolean known;

  if (form->type == PLANNER_FORM_YEAR)
    {
      set_written_year (&form->year, context, span);
      return keep_parts (form, span);
    }
  if (context->near == NULL)
    return FALSE;
  if (form->type == PLANNER_FORM_TODAY)
    {
      span->start = *context->near;
      planner_date_add_units (&span->start, form->number, PLANNER_UNIT_DAY);
      span->end = span->start;
      span->precision = PLANNER_PRECISION_DAY;
      return form->first_part == PLANNER_PART_WHOLE;
    }
  known = form->type == PLANNER_FORM_UNIT ? set_unit (form, context, span)
                                          : set_coming (form, context->near, span);
  return known && keep_parts (form, span);
}
