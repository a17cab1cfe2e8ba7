/* What a written timescale means. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale.h"

#include "core/rules/planner-timescale-phrases.h"
#include "core/rules/planner-timescale-spans.h"

/* "Around 4 June" is this many days either way. */
#define AROUND_A_DAY 3

static void
set_start (PlannerTimescale *meaning,
           const GDate      *start)
{
  meaning->start = *start;
  meaning->has_start = TRUE;
}

static void
set_end (PlannerTimescale *meaning,
         const GDate      *end)
{
  meaning->end = *end;
  meaning->has_end = TRUE;
}

/* Joins the spans of a phrase into one, as vague as the vaguest. */
static PlannerSpan
join_spans (const PlannerPhrase *phrase,
            const PlannerSpan   *spans)
{
  PlannerSpan joined = spans[0];

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
is_range (const PlannerPhrase *phrase)
{
  for (guint i = 1; i < phrase->n_forms; i++)
    {
      if (phrase->forms[i].join == PLANNER_JOIN_RANGE)
        return TRUE;
    }
  return FALSE;
}

/* "By the end of March" names a day, not a month. */
static gboolean
names_last_day (const PlannerPhrase *phrase)
{
  PlannerPart part = phrase->forms[phrase->n_forms - 1].last_part;

  return part == PLANNER_PART_END || part == PLANNER_PART_LAST_DAY;
}

static void
set_deadline (const PlannerPhrase *phrase,
              const PlannerSpan   *span,
              PlannerTimescale    *meaning)
{
  set_end (meaning, &span->end);
  meaning->deadline = TRUE;
  if (names_last_day (phrase))
    meaning->precision = PLANNER_PRECISION_DAY;
}

static void
set_before (const PlannerPhrase *phrase,
            const PlannerSpan   *span,
            PlannerTimescale    *meaning)
{
  set_deadline (phrase, span, meaning);
  meaning->precision = PLANNER_PRECISION_DAY;
  if (names_last_day (phrase))
    return;
  meaning->end = span->start;
  g_date_subtract_days (&meaning->end, 1);
}

static void
set_from (const GDate      *start,
          PlannerTimescale *meaning)
{
  set_start (meaning, start);
  meaning->open_ended = TRUE;
}

static void
set_after (const PlannerSpan *span,
           PlannerTimescale  *meaning)
{
  set_from (&span->end, meaning);
  g_date_add_days (&meaning->start, 1);
  meaning->precision = PLANNER_PRECISION_DAY;
}

/* Sets MEANING to SPAN, bounded as the phrase says. */
static gboolean
apply_direction (const PlannerPhrase *phrase,
                 const PlannerSpan   *span,
                 PlannerTimescale    *meaning)
{
  gboolean range = is_range (phrase);

  meaning->precision = span->precision;
  switch (phrase->direction)
    {
    case PLANNER_TOKEN_BY:
      set_deadline (phrase, span, meaning);
      return TRUE;
    case PLANNER_TOKEN_BEFORE:
      set_before (phrase, span, meaning);
      return !range;
    case PLANNER_TOKEN_AFTER:
      set_after (span, meaning);
      return !range;
    case PLANNER_TOKEN_UNTIL:
      set_end (meaning, &span->end);
      if (names_last_day (phrase))
        meaning->precision = PLANNER_PRECISION_DAY;
      return !range;
    case PLANNER_TOKEN_FROM:
    case PLANNER_TOKEN_SINCE:
      set_from (&span->start, meaning);
      if (!range)
        return TRUE;
      meaning->open_ended = FALSE;
      set_end (meaning, &span->end);
      return TRUE;
    default:
      set_start (meaning, &span->start);
      set_end (meaning, &span->end);
      return phrase->direction == PLANNER_TOKEN_END || range;
    }
}

/* "TBC" in place of the start or the end. */
static gboolean
apply_unknown (const PlannerPhrase *phrase,
               PlannerTimescale    *meaning)
{
  if (!phrase->unknown_start && !phrase->unknown_end)
    return TRUE;
  if ((phrase->unknown_start && phrase->unknown_end) || is_range (phrase))
    return FALSE;
  if (phrase->direction != PLANNER_TOKEN_END && phrase->direction != PLANNER_TOKEN_FROM)
    return FALSE;
  meaning->open_ended = FALSE;
  if (phrase->unknown_start)
    meaning->has_start = FALSE;
  else
    meaning->has_end = FALSE;
  return meaning->has_start || meaning->has_end;
}

static gboolean
apply_ongoing (const PlannerWrittenTimescale *written,
               const PlannerSpan             *span,
               PlannerTimescale              *meaning)
{
  const PlannerPhrase *phrase = &written->phrases[0];

  if (written->n_phrases == 0)
    meaning->open_ended = written->ongoing_before;
  if (!written->ongoing_after || is_range (phrase))
    return TRUE;
  if (phrase->direction == PLANNER_TOKEN_UNTIL || phrase->direction == PLANNER_TOKEN_BEFORE)
    return FALSE;
  if (!meaning->has_start)
    set_start (meaning, &span->start);
  meaning->open_ended = TRUE;
  meaning->has_end = FALSE;
  return TRUE;
}

/* "For six months" ends what has a start, and agrees with an end that stands. */
static gboolean
apply_duration (const PlannerWrittenTimescale *written,
                PlannerTimescale              *meaning)
{
  const PlannerPhrase *phrase = &written->phrases[0];
  GDate end;

  if (written->duration == 0)
    return TRUE;
  if (!meaning->has_start)
    return FALSE;
  end = meaning->start;
  planner_date_add_units (&end, written->duration, written->duration_unit);
  g_date_subtract_days (&end, 1);
  if (is_range (phrase))
    return g_date_compare (&end, &meaning->end) == 0;
  meaning->open_ended = FALSE;
  set_end (meaning, &end);
  return TRUE;
}

/* From one time to the next. */
static const struct
{
  int count;
  PlannerUnit unit;
} intervals[] = {
  [PLANNER_RECURRENCE_NONE] = { 0, PLANNER_UNIT_DAY },
  [PLANNER_RECURRENCE_DAILY] = { 1, PLANNER_UNIT_DAY },
  [PLANNER_RECURRENCE_WEEKLY] = { 1, PLANNER_UNIT_WEEK },
  [PLANNER_RECURRENCE_FORTNIGHTLY] = { 1, PLANNER_UNIT_FORTNIGHT },
  [PLANNER_RECURRENCE_MONTHLY] = { 1, PLANNER_UNIT_MONTH },
  [PLANNER_RECURRENCE_TWO_MONTHLY] = { 2, PLANNER_UNIT_MONTH },
  [PLANNER_RECURRENCE_QUARTERLY] = { 1, PLANNER_UNIT_QUARTER },
  [PLANNER_RECURRENCE_HALF_YEARLY] = { 2, PLANNER_UNIT_QUARTER },
  [PLANNER_RECURRENCE_YEARLY] = { 1, PLANNER_UNIT_YEAR },
  [PLANNER_RECURRENCE_TWO_YEARLY] = { 2, PLANNER_UNIT_YEAR },
};

static gboolean
is_shorter_than_interval (const PlannerSpan *span,
                          PlannerRecurrence  recurs)
{
  GDate next = span->start;

  planner_date_add_units (&next, intervals[recurs].count, intervals[recurs].unit);
  g_date_subtract_days (&next, 1);
  return g_date_compare (&next, &span->end) > 0;
}

/* "Annually in March", "June 2018, then quarterly": a time too short for it to
 * happen twice says when it begins. */
static void
apply_recurrence (const PlannerWrittenTimescale *written,
                  const PlannerSpan             *span,
                  PlannerTimescale              *meaning)
{
  const PlannerPhrase *phrase = &written->phrases[0];
  gboolean is_deadline_each_time = phrase->direction == PLANNER_TOKEN_BY
                                   && phrase->forms[0].year.type == PLANNER_YEAR_NONE;

  meaning->recurs = written->recurs;
  if (written->recurs == PLANNER_RECURRENCE_NONE || written->n_phrases == 0
      || (phrase->direction != PLANNER_TOKEN_END && !is_deadline_each_time)
      || phrase->unknown_start || phrase->unknown_end || !is_shorter_than_interval (span, written->recurs))
    return;
  set_from (&span->start, meaning);
  meaning->has_end = FALSE;
  meaning->deadline = FALSE;
}

static gboolean
resolve_phrase (PlannerPhrase            *phrase,
                const PlannerSpanContext *context,
                PlannerSpan              *span)
{
  PlannerSpanContext settled = *context;
  PlannerSpan spans[PLANNER_MAX_FORMS];

  settled.past = phrase->direction == PLANNER_TOKEN_SINCE;
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
 * twice, and either may say the year of the other. */
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
         && (resolve_restated (first, second, context, span) || resolve_restated (second, first, context, span));
}

static gboolean
is_believed (const GDate *date)
{
  return g_date_get_year (date) >= PLANNER_FIRST_YEAR && g_date_get_year (date) <= PLANNER_LAST_YEAR + 1;
}

static gboolean
is_sound (const PlannerTimescale *meaning)
{
  if (meaning->has_start && !is_believed (&meaning->start))
    return FALSE;
  if (meaning->has_end && !is_believed (&meaning->end))
    return FALSE;
  return !meaning->has_start || !meaning->has_end || g_date_compare (&meaning->start, &meaning->end) <= 0;
}

static gboolean
read_meaning (const char               *text,
              const PlannerSpanContext *context,
              PlannerTimescale         *meaning)
{
  PlannerToken tokens[PLANNER_MAX_TOKENS];
  PlannerWrittenTimescale written;
  PlannerSpan span = { 0 };

  if (text == NULL || !planner_tokens_split (text, tokens)
      || !planner_written_timescale_read (tokens, context->near, &written))
    return FALSE;
  if (written.n_phrases > 0
      && (!resolve_phrases (&written, context, &span) || !apply_direction (&written.phrases[0], &span, meaning)
          || !apply_unknown (&written.phrases[0], meaning)))
    return FALSE;
  apply_recurrence (&written, &span, meaning);
  return apply_ongoing (&written, &span, meaning) && apply_duration (&written, meaning) && is_sound (meaning);
}

/* Leaves nothing in the places that are not known. */
static void
tidy (PlannerTimescale *meaning)
{
  if (!meaning->has_start)
    g_date_clear (&meaning->start, 1);
  if (!meaning->has_end)
    g_date_clear (&meaning->end, 1);
  if (!meaning->has_start && !meaning->has_end)
    meaning->precision = PLANNER_PRECISION_NONE;
  if (!meaning->has_end)
    meaning->deadline = FALSE;
}

void
planner_timescale_read (const char             *text,
                        const PlannerYearStart *year_starts,
                        const GDate            *near,
                        PlannerTimescale       *meaning)
{
  PlannerSpanContext context = { 0 };

  g_return_if_fail (meaning != NULL);

  context.year_starts = year_starts != NULL ? *year_starts : planner_year_start_default ();
  if (near != NULL && g_date_valid (near) && is_believed (near))
    context.near = near;
  *meaning = (PlannerTimescale) { 0 };
  meaning->is_date = read_meaning (text, &context, meaning);
  if (!meaning->is_date)
    *meaning = (PlannerTimescale) { 0 };
  tidy (meaning);
}

const char *
planner_precision_to_string (PlannerPrecision precision)
{
  static const char *const names[] = { NULL, "day", "week", "month", "quarter", "year" };

  g_return_val_if_fail (precision < G_N_ELEMENTS (names), NULL);

  return names[precision];
}

const char *
planner_recurrence_to_string (PlannerRecurrence recurs)
{
  static const char *const names[] = { NULL, "daily", "weekly", "fortnightly", "monthly",
                                       "two-monthly", "quarterly", "half-yearly", "yearly", "two-yearly" };

  g_return_val_if_fail (recurs < G_N_ELEMENTS (names), NULL);

  return names[recurs];
}
