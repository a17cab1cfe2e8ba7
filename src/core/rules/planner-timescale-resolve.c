/* Which days the phrases of a written timescale name. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-resolve.h"

#include "core/rules/planner-timescale-parts.h"
#include "core/rules/planner-timescale-recurrence.h"

/* "Around 4 June" is this many days either way. */
#define AROUND_A_DAY 3

#define MONTHS_IN_YEAR 12

gboolean
planner_phrase_is_range (const PlannerPhrase *phrase)
{
  for (guint i = 1; i < phrase->n_forms; i++)
    {
      if (phrase->forms[i].join == PLANNER_JOIN_RANGE)
        return TRUE;
    }
  return FALSE;
}

/* "By the end of March" names a day, not a week, and so does "from the start
 * of", also where it bounds a range. */
static void
name_day (PlannerPart  part,
          PlannerSpan *span)
{
  if (part == PLANNER_PART_START)
    span->end = span->start;
  else if (part == PLANNER_PART_END)
    span->start = span->end;
  else
    return;
  span->precision = PLANNER_PRECISION_DAY;
}

static void
name_edges (const PlannerPhrase *phrase,
            PlannerSpan         *spans)
{
  PlannerPart first = phrase->forms[0].first_part;
  PlannerPart last = phrase->forms[phrase->n_forms - 1].last_part;
  gboolean bounded = phrase->direction != PLANNER_TOKEN_END;

  if (phrase->around || (phrase->n_forms == 1 && first != last))
    return;
  if (bounded || (planner_phrase_is_range (phrase) && first == PLANNER_PART_START))
    name_day (first, &spans[0]);
  if (bounded || (planner_phrase_is_range (phrase) && last == PLANNER_PART_END))
    name_day (last, &spans[phrase->n_forms - 1]);
}

/* Joins the spans of a phrase into one, as vague as the vaguest. */
static PlannerSpan
join_spans (const PlannerPhrase *phrase,
            PlannerSpan         *spans)
{
  PlannerSpan joined;

  name_edges (phrase, spans);
  joined = spans[0];
  for (guint i = 1; i < phrase->n_forms; i++)
    {
      joined.end = spans[i].end;
      joined.precision = MAX (joined.precision, spans[i].precision);
    }
  if (phrase->around && joined.precision == PLANNER_PRECISION_DAY)
    {
      g_date_subtract_days (&joined.start, AROUND_A_DAY);
      g_date_add_days (&joined.end, AROUND_A_DAY);
      joined.precision = PLANNER_PRECISION_WEEK;
    }
  return joined;
}

static gboolean
resolve_phrase (PlannerPhrase            *phrase,
                const PlannerSpanContext *context,
                PlannerSpan              *span)
{
  PlannerSpanContext settled = *context;
  PlannerSpan spans[PLANNER_MAX_FORMS];

  settled.past = phrase->direction == PLANNER_TOKEN_SINCE
                 || (phrase->past && phrase->direction != PLANNER_TOKEN_BY);
  if (!planner_forms_resolve (phrase->forms, phrase->n_forms, &settled, spans))
    return FALSE;
  *span = join_spans (phrase, spans);
  return TRUE;
}

static gboolean
is_within (const PlannerSpan *inner,
           const PlannerSpan *outer)
{
  return g_date_compare (&outer->start, &inner->start) <= 0 && g_date_compare (&inner->end, &outer->end) <= 0;
}

/* Resolves ONE, then OTHER beside it; FALSE unless one lies within the other.
 * SPAN becomes the narrower. */
static gboolean
resolve_restated (PlannerPhrase            *one,
                  PlannerPhrase            *other,
                  const PlannerSpanContext *context,
                  PlannerSpan              *span)
{
  PlannerSpanContext beside = *context;
  PlannerSpan again;
  gboolean narrower;

  if (!resolve_phrase (one, context, span))
    return FALSE;
  beside.near = &span->start;
  if (!resolve_phrase (other, &beside, &again))
    return FALSE;
  if (is_within (span, &again) && is_within (&again, span))
    span->precision = MAX (span->precision, again.precision);
  if (is_within (span, &again))
    return TRUE;
  narrower = is_within (&again, span);
  *span = again;
  return narrower;
}

/* The days of the first phrase. "Q3 (October to December 2018)" says them
 * twice, and either may say the year of the other, which is not asked where the
 * day of writing could have said it. */
static gboolean
resolve_phrases (PlannerWrittenTimescale  *written,
                 const PlannerSpanContext *context,
                 PlannerSpan              *span)
{
  PlannerPhrase *first = &written->phrases[0];
  PlannerPhrase *second = &written->phrases[1];

  if (written->n_phrases < 2)
    return resolve_phrase (first, context, span);
  return second->direction == PLANNER_TOKEN_END
         && (resolve_restated (first, second, context, span)
             || (context->near != NULL && resolve_restated (second, first, context, span)));
}

/* The months from one to the next where PHRASE lists some that part the year
 * evenly, else 0. */
static int
count_even_months (const PlannerPhrase *phrase)
{
  int gap = phrase->n_forms > 1 ? MONTHS_IN_YEAR / (int) phrase->n_forms : 0;

  if (gap == 0 || MONTHS_IN_YEAR % phrase->n_forms != 0 || phrase->direction != PLANNER_TOKEN_END)
    return 0;
  for (guint i = 0; i < phrase->n_forms; i++)
    {
      const PlannerForm *form = &phrase->forms[i];
      const PlannerForm *before = &phrase->forms[i > 0 ? i - 1 : phrase->n_forms - 1];

      if (form->type != PLANNER_FORM_MONTH || form->year.type != PLANNER_YEAR_NONE || form->has_which
          || form->first_part != PLANNER_PART_WHOLE || (i > 0 && form->join != PLANNER_JOIN_LIST)
          || (form->month - before->month + MONTHS_IN_YEAR) % MONTHS_IN_YEAR != gap)
        return 0;
    }
  return gap;
}

/* "Quarterly (January, April, July, October)", "June and December each year":
 * the months are when it happens, and it begins with the next of them. */
static gboolean
settle_recurring_months (PlannerWrittenTimescale  *written,
                         const PlannerSpanContext *context)
{
  PlannerPhrase *phrase = &written->phrases[0];
  int gap = written->n_phrases == 1 && written->recurs != PLANNER_RECURRENCE_NONE ? count_even_months (phrase) : 0;
  PlannerRecurrence recurs = planner_recurrence_of_interval (gap, PLANNER_UNIT_MONTH);
  PlannerSpan first;

  if (recurs == PLANNER_RECURRENCE_NONE
      || (written->recurs != recurs && written->recurs != PLANNER_RECURRENCE_YEARLY))
    return TRUE;
  for (guint i = 0; i < phrase->n_forms; i++)
    {
      PlannerSpan span;

      if (!planner_forms_resolve (&phrase->forms[i], 1, context, &span))
        return FALSE;
      if (i > 0 && g_date_compare (&span.start, &first.start) >= 0)
        continue;
      first = span;
      phrase->forms[0] = phrase->forms[i];
    }
  phrase->n_forms = 1;
  written->recurs = recurs;
  return TRUE;
}

/* "Six weeks before 31 March" is a day, and "six months after April 2018" a
 * month; "two weeks before April" is neither. */
static gboolean
move_by_duration (PlannerWrittenTimescale *written,
                  PlannerSpan             *span)
{
  PlannerPhrase *phrase = &written->phrases[0];
  int count = phrase->direction == PLANNER_TOKEN_BEFORE ? -written->duration : written->duration;

  if (!written->duration_first
      || (phrase->direction != PLANNER_TOKEN_BEFORE && phrase->direction != PLANNER_TOKEN_AFTER))
    return TRUE;
  if (span->precision != PLANNER_PRECISION_DAY
      && (span->precision != PLANNER_PRECISION_MONTH || written->duration_unit < PLANNER_UNIT_MONTH))
    return FALSE;
  /* The day behind a month is moved, so that it ends on its last. */
  planner_date_add_units (&span->start, count, written->duration_unit);
  g_date_add_days (&span->end, 1);
  planner_date_add_units (&span->end, count, written->duration_unit);
  g_date_subtract_days (&span->end, 1);
  if (span->precision == PLANNER_PRECISION_DAY)
    span->end = span->start;
  phrase->direction = PLANNER_TOKEN_END;
  written->duration = 0;
  return !planner_phrase_is_range (phrase);
}

gboolean
planner_written_timescale_resolve (PlannerWrittenTimescale  *written,
                                   const PlannerSpanContext *context,
                                   PlannerSpan              *span)
{
  return settle_recurring_months (written, context) && resolve_phrases (written, context, span)
         && move_by_duration (written, span);
}
