/* What a written timescale consists of. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-phrases.h"

#include "core/rules/planner-timescale-recurrence.h"

#define peek planner_form_reader_peek
#define accept planner_form_reader_accept

/* In years; what is longer is a slip of the pen. */
#define LONGEST_DURATION 10

/* The 12 of "12 months". */
static gboolean
read_count (PlannerFormReader *reader,
            int               *count)
{
  const PlannerToken *token = peek (reader);

  if (token->type != PLANNER_TOKEN_NUMBER || token->ordinal || token->digits > 2 || token->value < 1)
    return FALSE;
  *count = token->value;
  reader->position++;
  return TRUE;
}

/* The "year ending" of "year ending 31 March". */
static gboolean
is_unit_up_to (const PlannerToken *token)
{
  return (token->type == PLANNER_TOKEN_UNIT || token->type == PLANNER_TOKEN_QUARTER) && !token->plural
         && (token[1].type == PLANNER_TOKEN_UNTIL || token[1].type == PLANNER_TOKEN_TO);
}

/* "18 months", "for one year". "2 qtr" may be the second one. */
static gboolean
read_duration (PlannerFormReader       *reader,
               PlannerWrittenTimescale *written)
{
  gboolean is_for = accept (reader, PLANNER_TOKEN_FOR);
  const PlannerToken *token;
  PlannerUnit unit;
  int count = 1;

  if (written->duration != 0 || !(read_count (reader, &count) || is_unit_up_to (peek (reader))))
    return FALSE;
  accept (reader, PLANNER_TOKEN_HYPHEN);
  token = peek (reader);
  unit = planner_unit_read (reader);
  if (unit == PLANNER_UNIT_NONE || (unit == PLANNER_UNIT_QUARTER && count > 1 && !token->plural)
      || (unit >= PLANNER_UNIT_YEAR && count > LONGEST_DURATION))
    return FALSE;
  written->duration = count;
  written->duration_unit = unit;
  written->duration_first = !is_for && written->n_phrases == 0;
  return TRUE;
}

static gboolean
says_past (const PlannerToken *token)
{
  return (token->type == PLANNER_TOKEN_FROM || token->type == PLANNER_TOKEN_DUE)
         && token->value == PLANNER_MANNER_PAST;
}

static gboolean
accept_due (PlannerFormReader *reader,
            PlannerPhrase     *phrase)
{
  phrase->past = phrase->past || says_past (peek (reader));
  return accept (reader, PLANNER_TOKEN_DUE);
}

/* One direction, which may be said twice: "due by no later than". */
static gboolean
accept_direction (PlannerFormReader *reader,
                  PlannerPhrase     *phrase)
{
  PlannerTokenType type = peek (reader)->type;

  if (type == PLANNER_TOKEN_TO)
    type = PLANNER_TOKEN_UNTIL;
  else if (type == PLANNER_TOKEN_AT_LATEST)
    type = PLANNER_TOKEN_BY;
  if (type != PLANNER_TOKEN_BY && type != PLANNER_TOKEN_BEFORE && type != PLANNER_TOKEN_AFTER
      && type != PLANNER_TOKEN_FROM && type != PLANNER_TOKEN_SINCE && type != PLANNER_TOKEN_UNTIL
      && type != PLANNER_TOKEN_BETWEEN)
    return FALSE;
  if (phrase->direction != PLANNER_TOKEN_END && phrase->direction != type)
    return FALSE;
  phrase->direction = type;
  phrase->past = phrase->past || says_past (peek (reader));
  reader->position++;
  return TRUE;
}

/* A sign between a direction and its date: "completed – ", "pre-". */
static gboolean
accept_sign (PlannerFormReader *reader)
{
  return accept (reader, PLANNER_TOKEN_COLON) || accept (reader, PLANNER_TOKEN_HYPHEN)
         || accept (reader, PLANNER_TOKEN_COMMA) || accept (reader, PLANNER_TOKEN_DOT)
         || accept (reader, PLANNER_TOKEN_BRACKET);
}

/* "Due", "in", "around", and one direction, in any order. */
static void
read_directions (PlannerFormReader *reader,
                 PlannerPhrase     *phrase)
{
  guint begin = reader->position;
  gboolean more = TRUE;

  while (more)
    {
      if (accept (reader, PLANNER_TOKEN_AROUND))
        phrase->around = TRUE;
      else if (accept (reader, PLANNER_TOKEN_CLOCK))
        phrase->clock = TRUE;
      else
        more = accept_direction (reader, phrase) || accept (reader, PLANNER_TOKEN_DURING)
               || accept_due (reader, phrase) || accept (reader, PLANNER_TOKEN_FOR)
               || (reader->position > begin && accept_sign (reader));
    }
}

static gboolean
accept_range_sign (PlannerFormReader *reader)
{
  return accept (reader, PLANNER_TOKEN_HYPHEN) || accept (reader, PLANNER_TOKEN_TO)
         || accept (reader, PLANNER_TOKEN_UNTIL);
}

/* "TBC to" before a date. */
static void
read_unknown_start (PlannerFormReader *reader,
                    PlannerPhrase     *phrase)
{
  guint position = reader->position;

  phrase->unknown_start = accept (reader, PLANNER_TOKEN_TENTATIVE) && accept_range_sign (reader);
  if (!phrase->unknown_start)
    reader->position = position;
}

/* "To TBC" after a date, or "June 2018 –" and nothing after it. */
static void
read_unknown_end (PlannerFormReader *reader,
                  PlannerPhrase     *phrase)
{
  guint position = reader->position;
  gboolean may_stop = phrase->n_forms == 1
                      && (phrase->direction == PLANNER_TOKEN_END || phrase->direction == PLANNER_TOKEN_FROM);

  if (accept_range_sign (reader))
    phrase->unknown_end = accept (reader, PLANNER_TOKEN_TENTATIVE)
                          || (may_stop && peek (reader)->type == PLANNER_TOKEN_END);
  if (!phrase->unknown_end)
    reader->position = position;
}

/* "Onwards", "at the latest" after a date. */
static void
read_direction_after (PlannerFormReader *reader,
                      PlannerPhrase     *phrase)
{
  guint position = reader->position;

  accept (reader, PLANNER_TOKEN_AND);
  if (accept (reader, PLANNER_TOKEN_ONWARDS)
      && (phrase->direction == PLANNER_TOKEN_END || phrase->direction == PLANNER_TOKEN_FROM))
    phrase->direction = PLANNER_TOKEN_FROM;
  else if (accept (reader, PLANNER_TOKEN_AT_LATEST)
           && (phrase->direction == PLANNER_TOKEN_END || phrase->direction == PLANNER_TOKEN_BY))
    phrase->direction = PLANNER_TOKEN_BY;
  else
    reader->position = position;
}

static gboolean
read_phrase (PlannerFormReader *reader,
             PlannerPhrase     *phrase)
{
  *phrase = (PlannerPhrase) { .direction = PLANNER_TOKEN_END };
  read_unknown_start (reader, phrase);
  read_directions (reader, phrase);
  if (!planner_forms_read (reader, phrase->direction == PLANNER_TOKEN_BETWEEN, phrase->forms, &phrase->n_forms))
    return FALSE;
  read_unknown_end (reader, phrase);
  read_direction_after (reader, phrase);
  return TRUE;
}

/* "Then" and "thereafter": what follows goes on from the date before. */
static gboolean
read_then (PlannerFormReader       *reader,
           PlannerWrittenTimescale *written)
{
  if (!accept (reader, PLANNER_TOKEN_THEN))
    return FALSE;
  written->then = written->n_phrases > 0;
  return TRUE;
}

/* What may stand between the parts of a timescale. */
static void
skip_signs (PlannerFormReader       *reader,
            PlannerWrittenTimescale *written)
{
  while (accept_sign (reader) || accept (reader, PLANNER_TOKEN_SLASH) || accept (reader, PLANNER_TOKEN_AND)
         || read_then (reader, written))
    ;
}

/* "Ongoing", and "ongoing – " before the date that ends it. */
static gboolean
read_ongoing (PlannerFormReader       *reader,
              PlannerWrittenTimescale *written)
{
  guint position = reader->position;

  accept (reader, PLANNER_TOKEN_TO);
  if (!accept (reader, PLANNER_TOKEN_ONGOING))
    {
      reader->position = position;
      return FALSE;
    }
  if (written->n_phrases > 0)
    {
      written->ongoing_after = TRUE;
      return TRUE;
    }
  written->ongoing_before = TRUE;
  position = reader->position;
  if (accept (reader, PLANNER_TOKEN_HYPHEN) && read_phrase (reader, &written->phrases[0])
      && written->phrases[0].n_forms == 1 && written->phrases[0].direction == PLANNER_TOKEN_END)
    {
      written->phrases[0].direction = PLANNER_TOKEN_UNTIL;
      written->n_phrases = 1;
    }
  else
    {
      reader->position = position;
    }
  return TRUE;
}

/* Whether a date may stand here: the first, or a second one set off by a
 * bracket, comma or colon, or by being what a quarter is made of. */
static gboolean
may_begin_phrase (const PlannerFormReader       *reader,
                  const PlannerWrittenTimescale *written)
{
  PlannerTokenType before;

  if (written->n_phrases == 0)
    return TRUE;
  before = reader->tokens[reader->position - 1].type;
  return written->n_phrases < PLANNER_MAX_PHRASES
         && (before == PLANNER_TOKEN_BRACKET || before == PLANNER_TOKEN_COMMA || before == PLANNER_TOKEN_COLON
             || written->phrases[0].forms[0].type == PLANNER_FORM_QUARTER);
}

/* "At 10am". */
static gboolean
read_clock (PlannerFormReader       *reader,
            PlannerWrittenTimescale *written)
{
  accept (reader, PLANNER_TOKEN_DURING);
  accept (reader, PLANNER_TOKEN_FROM);
  if (!accept (reader, PLANNER_TOKEN_CLOCK))
    return FALSE;
  written->clock = TRUE;
  return TRUE;
}

/* What says of a date that it is not certain, or is past: TBC, "approx.",
 * "completed". */
static gboolean
read_remark (PlannerFormReader       *reader,
             PlannerWrittenTimescale *written)
{
  if (accept (reader, PLANNER_TOKEN_TENTATIVE))
    return TRUE;
  if (written->n_phrases == 0)
    return FALSE;
  if (accept (reader, PLANNER_TOKEN_AROUND))
    return written->phrases[0].around = TRUE;
  /* "31 March 2019 (deadline)". */
  if (written->phrases[0].direction == PLANNER_TOKEN_END && accept (reader, PLANNER_TOKEN_BY))
    {
      written->phrases[0].direction = PLANNER_TOKEN_BY;
      return TRUE;
    }
  return accept_due (reader, &written->phrases[0]);
}

static gboolean
read_part (PlannerFormReader       *reader,
           PlannerWrittenTimescale *written)
{
  guint position = reader->position;
  PlannerRecurrence recurs = planner_recurrence_read (reader);

  if (recurs != PLANNER_RECURRENCE_NONE)
    {
      gboolean same = written->recurs == PLANNER_RECURRENCE_NONE || written->recurs == recurs;

      written->recurs = recurs;
      return same;
    }
  reader->position = position;
  if (read_ongoing (reader, written) || read_duration (reader, written))
    return TRUE;
  reader->position = position;
  if (may_begin_phrase (reader, written) && read_phrase (reader, &written->phrases[written->n_phrases]))
    {
      written->n_phrases++;
      return TRUE;
    }
  reader->position = position;
  if (read_clock (reader, written))
    return TRUE;
  reader->position = position;
  if (read_remark (reader, written))
    return TRUE;
  /* "On a quarterly basis", "reviewed monthly". */
  if (accept (reader, PLANNER_TOKEN_REVIEW))
    return written->reviewed = TRUE;
  return FALSE;
}

/* A time of day belongs to a day: "Q1 18:19" is a slip of the pen. */
static gboolean
may_have_clock (const PlannerPhrase *phrase)
{
  PlannerFormType type = phrase->forms[phrase->n_forms - 1].type;

  return type == PLANNER_FORM_DAY || type == PLANNER_FORM_BARE_DAY || type == PLANNER_FORM_WEEKDAY
         || type == PLANNER_FORM_FEAST || type == PLANNER_FORM_TODAY;
}

/* Whether the parts say something together. */
static gboolean
is_complete (const PlannerWrittenTimescale *written)
{
  const PlannerPhrase *phrase = &written->phrases[0];

  /* Of "review June 2018" nobody knows what it is that ends. */
  if (written->reviewed && written->recurs == PLANNER_RECURRENCE_NONE
      && (written->n_phrases > 0 || !written->ongoing_before))
    return FALSE;
  if (written->n_phrases > 0)
    return may_have_clock (phrase) || !(written->clock || phrase->clock);
  return written->duration == 0 && (written->recurs != PLANNER_RECURRENCE_NONE || written->ongoing_before);
}

gboolean
planner_written_timescale_read (const PlannerToken      *tokens,
                                const GDate             *near,
                                PlannerWrittenTimescale *written)
{
  PlannerFormReader reader = { .tokens = tokens, .near = near };

  *written = (PlannerWrittenTimescale) { 0 };
  for (skip_signs (&reader, written); peek (&reader)->type != PLANNER_TOKEN_END; skip_signs (&reader, written))
    {
      guint position = reader.position;

      if (!read_part (&reader, written) || reader.position == position)
        return FALSE;
    }
  return !reader.needs_day && is_complete (written);
}
