/* What a written timescale consists of. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-phrases.h"

#define peek planner_form_reader_peek
#define accept planner_form_reader_accept

/* In years; what is longer is a slip of the pen. */
#define LONGEST_DURATION 10

/* COUNT units from one time to the next. */
static const struct
{
  int count;
  PlannerUnit unit;
  PlannerRecurrence recurs;
} intervals[] = {
  { 1, PLANNER_UNIT_DAY, PLANNER_RECURRENCE_DAILY },
  { 1, PLANNER_UNIT_WEEK, PLANNER_RECURRENCE_WEEKLY },
  { 2, PLANNER_UNIT_WEEK, PLANNER_RECURRENCE_FORTNIGHTLY },
  { 1, PLANNER_UNIT_FORTNIGHT, PLANNER_RECURRENCE_FORTNIGHTLY },
  { 1, PLANNER_UNIT_MONTH, PLANNER_RECURRENCE_MONTHLY },
  { 2, PLANNER_UNIT_MONTH, PLANNER_RECURRENCE_TWO_MONTHLY },
  { 3, PLANNER_UNIT_MONTH, PLANNER_RECURRENCE_QUARTERLY },
  { 6, PLANNER_UNIT_MONTH, PLANNER_RECURRENCE_HALF_YEARLY },
  { 12, PLANNER_UNIT_MONTH, PLANNER_RECURRENCE_YEARLY },
  { 24, PLANNER_UNIT_MONTH, PLANNER_RECURRENCE_TWO_YEARLY },
  { 1, PLANNER_UNIT_QUARTER, PLANNER_RECURRENCE_QUARTERLY },
  { 2, PLANNER_UNIT_QUARTER, PLANNER_RECURRENCE_HALF_YEARLY },
  { 1, PLANNER_UNIT_YEAR, PLANNER_RECURRENCE_YEARLY },
  { 2, PLANNER_UNIT_YEAR, PLANNER_RECURRENCE_TWO_YEARLY },
};

/* So many times in one unit. */
static const struct
{
  int times;
  PlannerUnit unit;
  PlannerRecurrence recurs;
} frequencies[] = {
  { 2, PLANNER_UNIT_YEAR, PLANNER_RECURRENCE_HALF_YEARLY },
  { 4, PLANNER_UNIT_YEAR, PLANNER_RECURRENCE_QUARTERLY },
  { 6, PLANNER_UNIT_YEAR, PLANNER_RECURRENCE_TWO_MONTHLY },
  { 12, PLANNER_UNIT_YEAR, PLANNER_RECURRENCE_MONTHLY },
};

static PlannerRecurrence
recurrence_of_interval (int         count,
                        PlannerUnit unit)
{
  if (unit > PLANNER_UNIT_YEAR)
    unit = PLANNER_UNIT_YEAR;
  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      if (intervals[i].count == count && intervals[i].unit == unit)
        return intervals[i].recurs;
    }
  return PLANNER_RECURRENCE_NONE;
}

static PlannerRecurrence
recurrence_of_frequency (int         times,
                         PlannerUnit unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (frequencies); i++)
    {
      if (frequencies[i].times == times && frequencies[i].unit == unit)
        return frequencies[i].recurs;
    }
  return PLANNER_RECURRENCE_NONE;
}

/* A unit, of which "quarter" and "financial year" are some, or NONE. */
static PlannerUnit
read_unit (PlannerFormReader *reader)
{
  const PlannerToken *token = peek (reader);

  if (accept (reader, PLANNER_TOKEN_QUARTER))
    return PLANNER_UNIT_QUARTER;
  return accept (reader, PLANNER_TOKEN_UNIT) ? (PlannerUnit) token->value : PLANNER_UNIT_NONE;
}

static gboolean
read_count (PlannerFormReader *reader,
            int               *count)
{
  const PlannerToken *token = peek (reader);

  if (token->type != PLANNER_TOKEN_NUMBER || token->digits > 2 || token->value < 1)
    return FALSE;
  *count = token->value;
  reader->position++;
  return TRUE;
}

/* "Every" is read; then "month", "two weeks", "other week", "Monday". "Every
 * March" leaves the month to be read as a date. */
static PlannerRecurrence
read_after_every (PlannerFormReader *reader)
{
  PlannerUnit unit;
  int count = 1;

  if (accept (reader, PLANNER_TOKEN_WEEKDAY))
    return PLANNER_RECURRENCE_WEEKLY;
  if (peek (reader)->type == PLANNER_TOKEN_MONTH || peek (reader)->type == PLANNER_TOKEN_SEASON
      || peek (reader)->type == PLANNER_TOKEN_FEAST)
    return PLANNER_RECURRENCE_YEARLY;
  read_count (reader, &count);
  unit = read_unit (reader);
  return recurrence_of_interval (count, unit);
}

/* "Twice a" is read, or "twice"; then "year" or "yearly". */
static PlannerRecurrence
read_after_twice (PlannerFormReader *reader)
{
  const PlannerToken *token = peek (reader);

  if (accept (reader, PLANNER_TOKEN_RECURS))
    return token->value == PLANNER_RECURRENCE_YEARLY ? PLANNER_RECURRENCE_HALF_YEARLY : PLANNER_RECURRENCE_NONE;
  return recurrence_of_frequency (2, read_unit (reader));
}

/* "Six-monthly": the count is read as well. */
static PlannerRecurrence
read_counted_recurrence (PlannerFormReader *reader)
{
  const PlannerToken *token;
  int count;

  if (!read_count (reader, &count))
    return PLANNER_RECURRENCE_NONE;
  if (accept (reader, PLANNER_TOKEN_TIMES))
    return recurrence_of_frequency (count, read_unit (reader));
  accept (reader, PLANNER_TOKEN_HYPHEN);
  token = peek (reader);
  if (!accept (reader, PLANNER_TOKEN_RECURS))
    return PLANNER_RECURRENCE_NONE;
  if (token->value == PLANNER_RECURRENCE_YEARLY && count <= 2)
    return recurrence_of_interval (count, PLANNER_UNIT_YEAR);
  if (token->value == PLANNER_RECURRENCE_WEEKLY)
    return recurrence_of_interval (count, PLANNER_UNIT_WEEK);
  if (token->value == PLANNER_RECURRENCE_MONTHLY)
    return recurrence_of_interval (count, PLANNER_UNIT_MONTH);
  return PLANNER_RECURRENCE_NONE;
}

static PlannerRecurrence
read_recurrence (PlannerFormReader *reader)
{
  const PlannerToken *token = peek (reader);

  if (accept (reader, PLANNER_TOKEN_RECURS))
    return (PlannerRecurrence) token->value;
  if (accept (reader, PLANNER_TOKEN_EVERY))
    return read_after_every (reader);
  if (accept (reader, PLANNER_TOKEN_TWICE))
    return read_after_twice (reader);
  return read_counted_recurrence (reader);
}

/* "18 months", "for one year". */
static gboolean
read_duration (PlannerFormReader       *reader,
               PlannerWrittenTimescale *written)
{
  PlannerUnit unit;
  int count;

  accept (reader, PLANNER_TOKEN_FOR);
  if (written->duration != 0 || peek (reader)->ordinal || !read_count (reader, &count))
    return FALSE;
  accept (reader, PLANNER_TOKEN_HYPHEN);
  unit = read_unit (reader);
  if (unit == PLANNER_UNIT_NONE || (unit >= PLANNER_UNIT_YEAR && count > LONGEST_DURATION))
    return FALSE;
  written->duration = count;
  written->duration_unit = unit;
  return TRUE;
}

static gboolean
is_direction (PlannerTokenType type)
{
  return type == PLANNER_TOKEN_BY || type == PLANNER_TOKEN_BEFORE || type == PLANNER_TOKEN_AFTER
         || type == PLANNER_TOKEN_FROM || type == PLANNER_TOKEN_SINCE || type == PLANNER_TOKEN_UNTIL
         || type == PLANNER_TOKEN_BETWEEN || type == PLANNER_TOKEN_TO;
}

/* "Due", "in", "around", and one direction, in any order. */
static gboolean
read_directions (PlannerFormReader *reader,
                 PlannerPhrase     *phrase)
{
  guint begin = reader->position;

  for (;; reader->position++)
    {
      PlannerTokenType type = peek (reader)->type;

      if (type == PLANNER_TOKEN_AROUND)
        phrase->around = TRUE;
      else if (is_direction (type) && phrase->direction == PLANNER_TOKEN_END)
        phrase->direction = type == PLANNER_TOKEN_TO ? PLANNER_TOKEN_UNTIL : type;
      else if (type != PLANNER_TOKEN_DURING && type != PLANNER_TOKEN_DUE && type != PLANNER_TOKEN_FOR
               && !(type == PLANNER_TOKEN_COLON && reader->position > begin))
        return !is_direction (type);
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

/* "To TBC" after a date. */
static void
read_unknown_end (PlannerFormReader *reader,
                  PlannerPhrase     *phrase)
{
  guint position = reader->position;

  phrase->unknown_end = accept_range_sign (reader) && accept (reader, PLANNER_TOKEN_TENTATIVE);
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
  if (!read_directions (reader, phrase))
    return FALSE;
  if (!planner_forms_read (reader, phrase->direction == PLANNER_TOKEN_BETWEEN, phrase->forms, &phrase->n_forms))
    return FALSE;
  read_unknown_end (reader, phrase);
  read_direction_after (reader, phrase);
  return TRUE;
}

/* What may stand between the parts of a timescale. */
static void
skip_signs (PlannerFormReader *reader)
{
  while (accept (reader, PLANNER_TOKEN_COMMA) || accept (reader, PLANNER_TOKEN_BRACKET)
         || accept (reader, PLANNER_TOKEN_COLON) || accept (reader, PLANNER_TOKEN_DOT)
         || accept (reader, PLANNER_TOKEN_HYPHEN) || accept (reader, PLANNER_TOKEN_SLASH)
         || accept (reader, PLANNER_TOKEN_AND))
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
 * bracket, comma or colon. */
static gboolean
may_begin_phrase (const PlannerFormReader       *reader,
                  const PlannerWrittenTimescale *written)
{
  PlannerTokenType before;

  if (written->n_phrases == 0)
    return TRUE;
  before = reader->tokens[reader->position - 1].type;
  return written->n_phrases < PLANNER_MAX_PHRASES
         && (before == PLANNER_TOKEN_BRACKET || before == PLANNER_TOKEN_COMMA || before == PLANNER_TOKEN_COLON);
}

static gboolean
read_part (PlannerFormReader       *reader,
           PlannerWrittenTimescale *written)
{
  guint position = reader->position;
  PlannerRecurrence recurs = read_recurrence (reader);

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
  if (accept (reader, PLANNER_TOKEN_TENTATIVE))
    return written->tentative = TRUE;
  /* "On a quarterly basis", "reviewed monthly". */
  if (accept (reader, PLANNER_TOKEN_REVIEW))
    return written->reviewed = TRUE;
  return FALSE;
}

gboolean
planner_written_timescale_read (const PlannerToken      *tokens,
                                const GDate             *near,
                                PlannerWrittenTimescale *written)
{
  PlannerFormReader reader = { .tokens = tokens, .near = near };

  *written = (PlannerWrittenTimescale) { 0 };
  for (skip_signs (&reader); peek (&reader)->type != PLANNER_TOKEN_END; skip_signs (&reader))
    {
      if (!read_part (&reader, written))
        return FALSE;
    }
  if (written->reviewed && written->recurs == PLANNER_RECURRENCE_NONE)
    return FALSE;
  return written->n_phrases > 0
         || ((written->recurs != PLANNER_RECURRENCE_NONE || written->ongoing_before)
             && written->duration == 0);
}
