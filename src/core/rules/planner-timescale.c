/* What a written timescale means. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale.h"

#include "core/rules/planner-timescale-parts.h"
#include "core/rules/planner-timescale-resolve.h"

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

static void
set_deadline (const GDate      *end,
              PlannerTimescale *meaning)
{
  set_end (meaning, end);
  meaning->deadline = TRUE;
}

/* Before the end of March is by its last day; before March by the one before. */
static void
set_before (const PlannerPhrase *phrase,
            const PlannerSpan   *span,
            PlannerTimescale    *meaning)
{
  set_deadline (&span->end, meaning);
  meaning->precision = PLANNER_PRECISION_DAY;
  if (phrase->forms[phrase->n_forms - 1].last_part == PLANNER_PART_END)
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
  gboolean range = planner_phrase_is_range (phrase);

  meaning->precision = span->precision;
  switch (phrase->direction)
    {
    case PLANNER_TOKEN_BY:
      set_deadline (&span->end, meaning);
      return TRUE;
    case PLANNER_TOKEN_BEFORE:
      set_before (phrase, span, meaning);
      return !range;
    case PLANNER_TOKEN_AFTER:
      set_after (span, meaning);
      return !range;
    case PLANNER_TOKEN_UNTIL:
      set_end (meaning, &span->end);
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

/* "TBC" in place of the start or the end; beside "by" or both it is a remark. */
static gboolean
apply_unknown (const PlannerPhrase *phrase,
               PlannerTimescale    *meaning)
{
  if (phrase->unknown_start && phrase->unknown_end)
    return FALSE;
  if ((!phrase->unknown_start && !phrase->unknown_end) || planner_phrase_is_range (phrase)
      || (phrase->direction != PLANNER_TOKEN_END && phrase->direction != PLANNER_TOKEN_FROM))
    return TRUE;
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
  if (written->then && planner_phrase_is_range (phrase))
    return FALSE;
  if (!(written->ongoing_after || written->then) || planner_phrase_is_range (phrase))
    return TRUE;
  if (phrase->direction == PLANNER_TOKEN_UNTIL || phrase->direction == PLANNER_TOKEN_BEFORE)
    return FALSE;
  if (!meaning->has_start)
    set_start (meaning, &span->start);
  meaning->open_ended = TRUE;
  meaning->has_end = FALSE;
  return TRUE;
}

/* "For six months" ends what has a start, begins what runs up to its end, and
 * agrees with both where they stand. */
static gboolean
apply_duration (const PlannerWrittenTimescale *written,
                PlannerTimescale              *meaning)
{
  GDate edge = meaning->has_start ? meaning->start : meaning->end;

  if (written->duration == 0)
    return TRUE;
  if (!meaning->has_start && (!meaning->has_end || meaning->deadline))
    return FALSE;
  if (!meaning->has_start)
    {
      g_date_add_days (&edge, 1);
      planner_date_add_units (&edge, -written->duration, written->duration_unit);
      set_start (meaning, &edge);
      return TRUE;
    }
  planner_date_add_units (&edge, written->duration, written->duration_unit);
  g_date_subtract_days (&edge, 1);
  if (planner_phrase_is_range (&written->phrases[0]))
    return g_date_compare (&edge, &meaning->end) == 0;
  meaning->open_ended = FALSE;
  set_end (meaning, &edge);
  return TRUE;
}

static gboolean
is_shorter_than_interval (const PlannerSpan *span,
                          PlannerRecurrence  recurs)
{
  GDate next = span->start;

  planner_recurrence_step (recurs, 1, &next);
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
      || !planner_written_timescale_read (tokens, context->near, &written)
      || (written.n_phrases > 0 && !planner_written_timescale_resolve (&written, context, &span)))
    return FALSE;
  if (written.n_phrases > 0
      && (!apply_direction (&written.phrases[0], &span, meaning)
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
