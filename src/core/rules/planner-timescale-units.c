/* The days of years, and of what counts from the day of writing. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-occurrences.h"

#include "core/rules/planner-timescale-parts.h"

#define ACADEMIC_YEAR_STARTS ((PlannerYearStart) { .month = 9, .day = 1 })
#define CALENDAR_YEAR_STARTS ((PlannerYearStart) { .month = 1, .day = 1 })
#define MONTHS_IN_QUARTER 3

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

/* On which day the years begin that UNIT counts. */
static PlannerYearStart
get_year_start (PlannerUnit               unit,
                const PlannerSpanContext *context)
{
  if (unit == PLANNER_UNIT_CALENDAR_YEAR)
    return CALENDAR_YEAR_STARTS;
  return unit == PLANNER_UNIT_ACADEMIC_YEAR ? ACADEMIC_YEAR_STARTS : context->year_starts;
}

/* COUNT years, of which the first is so many after the one that holds the day
 * of writing. */
static void
set_years_around (PlannerUnit               unit,
                  int                       which,
                  int                       count,
                  const PlannerSpanContext *context,
                  PlannerSpan              *span)
{
  PlannerYearStart starts = get_year_start (unit, context);
  int year = planner_financial_year_of_date (context->near, &starts) + which;

  set_years (span, year, year + count, &starts);
}

static void
set_quarters_around (int                       which,
                     int                       count,
                     const PlannerSpanContext *context,
                     PlannerSpan              *span)
{
  int year = planner_financial_year_of_date (context->near, &context->year_starts);
  int quarter = planner_financial_quarter_of_date (context->near, &context->year_starts);

  planner_financial_months (year - 1, (quarter + 3 + which) * MONTHS_IN_QUARTER, count * MONTHS_IN_QUARTER,
                            &context->year_starts, &span->start, &span->end);
  span->precision = PLANNER_PRECISION_QUARTER;
}

/* The unit that is so many after the one that holds the day of writing. */
static gboolean
set_unit (PlannerUnit               unit,
          int                       which,
          const PlannerSpanContext *context,
          PlannerSpan              *span)
{
  GDate day = *context->near;

  switch (unit)
    {
    case PLANNER_UNIT_WEEK:
      g_date_subtract_days (&day, g_date_get_weekday (&day) - G_DATE_MONDAY);
      planner_date_add_units (&day, which, PLANNER_UNIT_WEEK);
      span->start = span->end = day;
      g_date_add_days (&span->end, 6);
      span->precision = PLANNER_PRECISION_WEEK;
      return TRUE;
    case PLANNER_UNIT_MONTH:
      g_date_set_day (&day, 1);
      planner_date_add_units (&day, which, PLANNER_UNIT_MONTH);
      planner_span_set_months (span, &day, 1, PLANNER_PRECISION_MONTH);
      return TRUE;
    case PLANNER_UNIT_QUARTER:
      set_quarters_around (which, 1, context, span);
      return TRUE;
    case PLANNER_UNIT_YEAR:
    case PLANNER_UNIT_FINANCIAL_YEAR:
    case PLANNER_UNIT_CALENDAR_YEAR:
    case PLANNER_UNIT_ACADEMIC_YEAR:
      set_years_around (unit, which, 1, context, span);
      return TRUE;
    default:
      return FALSE;
    }
}

/* "This quarter"; and of "end of quarter" and "early in the year" the next one
 * that is not over. */
static gboolean
set_unit_form (const PlannerForm        *form,
               const PlannerSpanContext *context,
               PlannerSpan              *span)
{
  gboolean open = !form->has_which && !context->past;

  if (!set_unit (form->unit, form->which, context, span) || !planner_span_keep_parts (span, form))
    return FALSE;
  if (!open || g_date_compare (&span->end, context->near) >= 0)
    return TRUE;
  return set_unit (form->unit, PLANNER_WHICH_NEXT, context, span) && planner_span_keep_parts (span, form);
}

/* "The next six months" begin on the day of writing, "the next two quarters"
 * and years with a name after the one that holds it. */
static void
set_coming (const PlannerForm        *form,
            const PlannerSpanContext *context,
            PlannerSpan              *span)
{
  if (form->unit == PLANNER_UNIT_QUARTER)
    return set_quarters_around (PLANNER_WHICH_NEXT, form->number, context, span);
  if (form->unit > PLANNER_UNIT_YEAR)
    return set_years_around (form->unit, PLANNER_WHICH_NEXT, form->number, context, span);
  span->start = span->end = *context->near;
  planner_date_add_units (&span->end, form->number, form->unit);
  g_date_subtract_days (&span->end, 1);
  span->precision = form->unit <= PLANNER_UNIT_DAY         ? PLANNER_PRECISION_DAY
                    : form->unit <= PLANNER_UNIT_FORTNIGHT ? PLANNER_PRECISION_WEEK
                                                           : PLANNER_PRECISION_MONTH;
}

gboolean
planner_form_fixed_span (const PlannerForm        *form,
                         const PlannerSpanContext *context,
                         PlannerSpan              *span)
{
  if (form->type == PLANNER_FORM_YEAR)
    {
      set_written_year (&form->year, context, span);
      return planner_span_keep_parts (span, form);
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
  if (form->type == PLANNER_FORM_UNIT)
    return set_unit_form (form, context, span);
  set_coming (form, context, span);
  return TRUE;
}
