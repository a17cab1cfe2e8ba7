/* Which days the forms of a written timescale name. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-spans.h"

#include "core/rules/planner-timescale-occurrences.h"

/* How far around the day of writing a year is looked for, in years: far enough
 * ahead for the next 29 February. */
#define YEARS_BACK 2
#define YEARS_AHEAD 8
#define DAYS_NOT_LONG_AGO 183

/* Whether the form says which year it is in, or needs none. */
static gboolean
is_anchored (const PlannerForm *form)
{
  return form->year.type != PLANNER_YEAR_NONE || form->has_which || form->type == PLANNER_FORM_UNIT
         || form->type == PLANNER_FORM_COMING || form->type == PLANNER_FORM_TODAY;
}

static gboolean
is_within_year (const PlannerSpan        *span,
                int                       year,
                const PlannerSpanContext *context)
{
  GDate start;
  GDate end;

  planner_financial_year_span (year, &context->year_starts, &start, &end);
  return g_date_compare (&start, &span->start) <= 0 && g_date_compare (&span->end, &end) <= 0;
}

/* The one occurrence of FORM that lies within the financial YEAR. */
static gboolean
resolve_in_financial_year (const PlannerForm        *form,
                           int                       year,
                           const PlannerSpanContext *context,
                           PlannerSpan              *span)
{
  for (int candidate = year; candidate <= year + 1; candidate++)
    {
      if (planner_form_occurrence (form, candidate, context, span) && is_within_year (span, year, context))
        return TRUE;
    }
  return FALSE;
}

/* A day written with its year and its weekday, or a week across the end of a
 * year, need no more than the year itself. A quarter must begin in it. */
static gboolean
resolve_in_lone_year (const PlannerForm        *form,
                      int                       year,
                      const PlannerSpanContext *context,
                      PlannerSpan              *span)
{
  gboolean is_part_of_year = form->type == PLANNER_FORM_QUARTER || form->type == PLANNER_FORM_HALF;
  PlannerForm whole = *form;

  whole.first_part = whole.last_part = PLANNER_PART_WHOLE;
  if (!planner_form_occurrence (&whole, year, context, span))
    return FALSE;
  if (is_part_of_year && g_date_get_year (&span->start) != year)
    return FALSE;
  return planner_form_occurrence (form, year, context, span);
}

static gboolean
resolve_in_year (const PlannerForm        *form,
                 const PlannerWrittenYear *year,
                 const PlannerSpanContext *context,
                 PlannerSpan              *span)
{
  switch (year->type)
    {
    case PLANNER_YEAR_LONE:
      return resolve_in_lone_year (form, year->first, context, span);
    case PLANNER_YEAR_FINANCIAL:
      return year->last == year->first + 1
             && resolve_in_financial_year (form, year->first, context, span);
    default:
      return FALSE;
    }
}

/* The first occurrence that ends on DAY or later. */
static gboolean
resolve_next (const PlannerForm        *form,
              const GDate              *day,
              const PlannerSpanContext *context,
              PlannerSpan              *span)
{
  int year = g_date_get_year (day);

  for (int candidate = year - YEARS_BACK; candidate <= year + YEARS_AHEAD; candidate++)
    {
      if (planner_form_occurrence (form, candidate, context, span) && g_date_compare (&span->end, day) >= 0)
        return TRUE;
    }
  return FALSE;
}

/* The last occurrence that begins on DAY or earlier. */
static gboolean
resolve_last (const PlannerForm        *form,
              const GDate              *day,
              const PlannerSpanContext *context,
              PlannerSpan              *span)
{
  int year = g_date_get_year (day);

  for (int candidate = year + YEARS_BACK; candidate >= year - YEARS_AHEAD; candidate--)
    {
      if (planner_form_occurrence (form, candidate, context, span) && g_date_compare (&span->start, day) <= 0)
        return TRUE;
    }
  return FALSE;
}

/* "Next March", "last summer": not the one that holds the day of writing. */
static gboolean
resolve_which (const PlannerForm        *form,
               const PlannerSpanContext *context,
               PlannerSpan              *span)
{
  GDate day = *context->near;

  if (form->which == PLANNER_WHICH_THIS)
    return resolve_next (form, &day, context, span);
  if (form->which == PLANNER_WHICH_LAST)
    {
      if (!resolve_last (form, &day, context, span))
        return FALSE;
      if (g_date_compare (&span->end, &day) < 0)
        return TRUE;
      return planner_form_occurrence (form, span->year - 1, context, span);
    }
  if (!resolve_next (form, &day, context, span))
    return FALSE;
  if (g_date_compare (&span->start, &day) > 0)
    return TRUE;
  return planner_form_occurrence (form, span->year + 1, context, span);
}

/* Weeks are written by their Monday, or by the Friday or Sunday they end on. */
static gboolean
is_whole_week (const PlannerForm *form,
               const PlannerSpan *span)
{
  GDateWeekday day = g_date_get_weekday (form->week == PLANNER_TOKEN_WEEK_COMMENCING ? &span->start : &span->end);

  return form->week == PLANNER_TOKEN_WEEK_COMMENCING ? day == G_DATE_MONDAY
                                                     : day == G_DATE_FRIDAY || day == G_DATE_SUNDAY;
}

/* A week that is none in the year to come, but was one not long ago, is that one. */
static gboolean
resolve_past_week (const PlannerForm        *form,
                   const PlannerSpanContext *context,
                   PlannerSpan              *span)
{
  if (form->type != PLANNER_FORM_DAY || form->week == PLANNER_TOKEN_END
      || (resolve_next (form, context->near, context, span) && is_whole_week (form, span)))
    return FALSE;
  return resolve_last (form, context->near, context, span) && is_whole_week (form, span)
         && g_date_days_between (&span->end, context->near) < DAYS_NOT_LONG_AGO;
}

/* A form without a year, by the day of writing. */
static gboolean
resolve_near (const PlannerForm        *form,
              const PlannerSpanContext *context,
              PlannerSpan              *span)
{
  const GDate *near = context->near;
  int year;

  if (near == NULL)
    return FALSE;
  if (context->past)
    return resolve_last (form, near, context, span);
  year = g_date_get_year (near);
  /* A weekday that fits this year or the last says which one is meant. */
  for (int candidate = year; form->type == PLANNER_FORM_DAY && form->weekday != 0 && candidate >= year - 1; candidate--)
    {
      if (planner_form_occurrence (form, candidate, context, span))
        return TRUE;
    }
  return resolve_past_week (form, context, span) || resolve_next (form, near, context, span);
}

static gboolean
resolve_anchored (const PlannerForm        *form,
                  const PlannerSpanContext *context,
                  PlannerSpan              *span)
{
  span->year = 0;
  if (form->type == PLANNER_FORM_YEAR || form->type == PLANNER_FORM_UNIT
      || form->type == PLANNER_FORM_COMING || form->type == PLANNER_FORM_TODAY)
    return planner_form_fixed_span (form, context, span);
  if (form->has_which)
    return context->near != NULL && resolve_which (form, context, span);
  return resolve_in_year (form, &form->year, context, span);
}

/* A form without a year that stands before one that is resolved. */
static gboolean
resolve_before (const PlannerForm        *form,
                const PlannerForm        *next,
                const PlannerSpan        *next_span,
                const PlannerSpanContext *context,
                PlannerSpan              *span)
{
  if (form->same_year)
    return next_span->year != 0 && planner_form_occurrence (form, next_span->year, context, span);
  if (next->year.type == PLANNER_YEAR_FINANCIAL && next->type != PLANNER_FORM_YEAR)
    return resolve_in_year (form, &next->year, context, span);
  return resolve_last (form, &next_span->start, context, span);
}

/* A form without a year that stands after one that is resolved. */
static gboolean
resolve_after (const PlannerForm        *form,
               const PlannerSpan        *previous,
               const PlannerSpanContext *context,
               PlannerSpan              *span)
{
  GDate after = previous->start;

  if (form->same_year)
    return previous->year != 0 && planner_form_occurrence (form, previous->year, context, span);
  g_date_add_days (&after, 1);
  return resolve_next (form, &after, context, span);
}

/* Gives each bare day the month of a neighbour. */
static gboolean
fill_bare_days (PlannerForm *forms,
                guint        n_forms)
{
  for (guint i = n_forms; i-- > 0;)
    {
      PlannerForm *form = &forms[i];
      const PlannerForm *neighbour = i + 1 < n_forms && form[1].type == PLANNER_FORM_DAY ? form + 1 : NULL;

      if (form->type != PLANNER_FORM_BARE_DAY)
        continue;
      for (guint j = i; neighbour == NULL && j-- > 0 && forms[j].type != PLANNER_FORM_MONTH;)
        neighbour = forms[j].type == PLANNER_FORM_DAY ? &forms[j] : NULL;
      if (neighbour == NULL)
        return FALSE;
      form->type = PLANNER_FORM_DAY;
      form->month = neighbour->month;
      form->same_year = form->year.type == PLANNER_YEAR_NONE;
    }
  for (guint i = 1; i < n_forms; i++)
    {
      if (forms[i].type == PLANNER_FORM_DAY && forms[i].week == PLANNER_TOKEN_END)
        forms[i].week = forms[i - 1].week;
    }
  return TRUE;
}

/* "Q3 – Q4 2018": the year belongs to the one that begins in it. */
static void
move_lone_year_forward (PlannerForm *forms,
                        guint        n_forms)
{
  PlannerForm *last = &forms[n_forms - 1];

  if (n_forms < 2 || last->type != PLANNER_FORM_QUARTER || last->year.type != PLANNER_YEAR_LONE)
    return;
  for (guint i = 0; i + 1 < n_forms; i++)
    {
      if (forms[i].type != PLANNER_FORM_QUARTER || forms[i].year.type != PLANNER_YEAR_NONE)
        return;
    }
  if (forms[0].number >= last->number)
    return;
  forms[0].year = last->year;
  last->year.type = PLANNER_YEAR_NONE;
}

/* The last form whose year is written; the last of all when none is. */
static guint
find_anchor (const PlannerForm *forms,
             guint              n_forms)
{
  for (guint i = n_forms; i-- > 0;)
    {
      if (is_anchored (&forms[i]))
        return i;
    }
  return n_forms - 1;
}

static gboolean
resolve_all (const PlannerForm        *forms,
             guint                     n_forms,
             const PlannerSpanContext *context,
             PlannerSpan              *spans)
{
  guint anchor = find_anchor (forms, n_forms);
  gboolean resolved = is_anchored (&forms[anchor]) ? resolve_anchored (&forms[anchor], context, &spans[anchor])
                                                   : resolve_near (&forms[anchor], context, &spans[anchor]);

  for (guint i = anchor; resolved && i-- > 0;)
    resolved = is_anchored (&forms[i])
                   ? resolve_anchored (&forms[i], context, &spans[i])
                   : resolve_before (&forms[i], &forms[i + 1], &spans[i + 1], context, &spans[i]);
  for (guint i = anchor + 1; resolved && i < n_forms; i++)
    resolved = resolve_after (&forms[i], &spans[i - 1], context, &spans[i]);
  return resolved;
}

/* Whether the spans follow each other as they are joined. */
static gboolean
are_in_order (const PlannerForm *forms,
              guint              n_forms,
              const PlannerSpan *spans)
{
  for (guint i = 1; i < n_forms; i++)
    {
      const PlannerSpan *span = &spans[i];
      GDate next = spans[i - 1].end;

      g_date_add_days (&next, 1);
      if (g_date_compare (&span->start, &spans[i - 1].start) < 0 || g_date_compare (&span->end, &spans[i - 1].end) < 0)
        return FALSE;
      if (forms[i].join == PLANNER_JOIN_LIST && g_date_compare (&span->start, &next) != 0)
        return FALSE;
    }
  return TRUE;
}

gboolean
planner_forms_resolve (PlannerForm              *forms,
                       guint                     n_forms,
                       const PlannerSpanContext *context,
                       PlannerSpan              *spans)
{
  g_return_val_if_fail (n_forms > 0, FALSE);

  if (!fill_bare_days (forms, n_forms))
    return FALSE;
  move_lone_year_forward (forms, n_forms);
  return resolve_all (forms, n_forms, context, spans) && are_in_order (forms, n_forms, spans);
}
