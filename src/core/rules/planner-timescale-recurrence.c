/* How often something happens, as people write it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-recurrence.h"

#include "core/rules/planner-timescale-parts.h"

#define peek planner_form_reader_peek
#define accept planner_form_reader_accept

/* In days or months, whatever the words counted. */
static const struct
{
  int count;
  PlannerUnit unit;
  const char *name;
} intervals[] = {
  [PLANNER_RECURRENCE_NONE] = { 0, PLANNER_UNIT_DAY, NULL },
  [PLANNER_RECURRENCE_DAILY] = { 1, PLANNER_UNIT_DAY, "daily" },
  [PLANNER_RECURRENCE_WEEKLY] = { 7, PLANNER_UNIT_DAY, "weekly" },
  [PLANNER_RECURRENCE_FORTNIGHTLY] = { 14, PLANNER_UNIT_DAY, "fortnightly" },
  [PLANNER_RECURRENCE_THREE_WEEKLY] = { 21, PLANNER_UNIT_DAY, "three-weekly" },
  [PLANNER_RECURRENCE_FOUR_WEEKLY] = { 28, PLANNER_UNIT_DAY, "four-weekly" },
  [PLANNER_RECURRENCE_MONTHLY] = { 1, PLANNER_UNIT_MONTH, "monthly" },
  [PLANNER_RECURRENCE_SIX_WEEKLY] = { 42, PLANNER_UNIT_DAY, "six-weekly" },
  [PLANNER_RECURRENCE_EIGHT_WEEKLY] = { 56, PLANNER_UNIT_DAY, "eight-weekly" },
  [PLANNER_RECURRENCE_TWO_MONTHLY] = { 2, PLANNER_UNIT_MONTH, "two-monthly" },
  [PLANNER_RECURRENCE_TWELVE_WEEKLY] = { 84, PLANNER_UNIT_DAY, "twelve-weekly" },
  [PLANNER_RECURRENCE_QUARTERLY] = { 3, PLANNER_UNIT_MONTH, "quarterly" },
  [PLANNER_RECURRENCE_FOUR_MONTHLY] = { 4, PLANNER_UNIT_MONTH, "four-monthly" },
  [PLANNER_RECURRENCE_HALF_YEARLY] = { 6, PLANNER_UNIT_MONTH, "half-yearly" },
  [PLANNER_RECURRENCE_YEARLY] = { 12, PLANNER_UNIT_MONTH, "yearly" },
  [PLANNER_RECURRENCE_TWO_YEARLY] = { 24, PLANNER_UNIT_MONTH, "two-yearly" },
  [PLANNER_RECURRENCE_THREE_YEARLY] = { 36, PLANNER_UNIT_MONTH, "three-yearly" },
  [PLANNER_RECURRENCE_FIVE_YEARLY] = { 60, PLANNER_UNIT_MONTH, "five-yearly" },
};

/* UNIT as so many days or months; TO becomes which. */
static int
measure_unit (PlannerUnit  unit,
              PlannerUnit *to)
{
  *to = unit <= PLANNER_UNIT_FORTNIGHT ? PLANNER_UNIT_DAY : PLANNER_UNIT_MONTH;
  switch (unit)
    {
    case PLANNER_UNIT_NONE:
      return 0;
    case PLANNER_UNIT_DAY:
    case PLANNER_UNIT_MONTH:
      return 1;
    case PLANNER_UNIT_WEEK:
      return 7;
    case PLANNER_UNIT_FORTNIGHT:
      return 14;
    case PLANNER_UNIT_QUARTER:
      return 3;
    default:
      return 12;
    }
}

PlannerRecurrence
planner_recurrence_of_interval (int         count,
                                PlannerUnit unit)
{
  count *= measure_unit (unit, &unit);
  for (guint i = 1; i < G_N_ELEMENTS (intervals); i++)
    {
      if (intervals[i].count == count && intervals[i].unit == unit)
        return (PlannerRecurrence) i;
    }
  return PLANNER_RECURRENCE_NONE;
}

int
planner_recurrence_get_interval (PlannerRecurrence  recurs,
                                 PlannerUnit       *unit)
{
  g_return_val_if_fail (recurs < G_N_ELEMENTS (intervals), 0);

  *unit = intervals[recurs].unit;
  return intervals[recurs].count;
}

const char *
planner_recurrence_to_string (PlannerRecurrence recurs)
{
  g_return_val_if_fail (recurs < G_N_ELEMENTS (intervals), NULL);

  return intervals[recurs].name;
}

void
planner_recurrence_step (PlannerRecurrence  recurs,
                         int                count,
                         GDate             *date)
{
  PlannerUnit unit;
  int interval = planner_recurrence_get_interval (recurs, &unit);

  g_return_if_fail (date != NULL && g_date_valid (date));

  planner_date_add_units (date, count * interval, unit);
}

/* So many times in a UNIT, at equal intervals of whole months. */
static PlannerRecurrence
recurrence_of_frequency (int         times,
                         PlannerUnit unit)
{
  int length = measure_unit (unit, &unit);

  if (unit != PLANNER_UNIT_MONTH || length % times != 0)
    return PLANNER_RECURRENCE_NONE;
  return planner_recurrence_of_interval (length / times, unit);
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

/* Whether a date follows that comes round once a year: March, summer, Q4. */
static gboolean
is_part_of_year (const PlannerToken *token)
{
  return token->type == PLANNER_TOKEN_MONTH || token->type == PLANNER_TOKEN_SEASON
         || token->type == PLANNER_TOKEN_FEAST
         || ((token->type == PLANNER_TOKEN_QUARTER || token->type == PLANNER_TOKEN_HALF)
             && token[1].type == PLANNER_TOKEN_NUMBER);
}

/* "Every" is read, or with a COUNT of 2 "every other"; then "month", "two
 * weeks", "Monday", "month end". */
static PlannerRecurrence
read_after_every (PlannerFormReader *reader,
                  int                count)
{
  const PlannerToken *token = peek (reader);
  PlannerUnit unit;

  if (accept (reader, PLANNER_TOKEN_EVERY))
    return read_after_every (reader, token->value);
  if (accept (reader, PLANNER_TOKEN_WEEKDAY))
    return planner_recurrence_of_interval (count, PLANNER_UNIT_WEEK);
  if (count == 1 && accept (reader, PLANNER_TOKEN_RECURS))
    return (PlannerRecurrence) token->value;
  /* Alternate Mondays. */
  if (count == 2 && token->value == PLANNER_RECURRENCE_WEEKLY && accept (reader, PLANNER_TOKEN_RECURS))
    return PLANNER_RECURRENCE_FORTNIGHTLY;
  if (count == 1 && is_part_of_year (token))
    return PLANNER_RECURRENCE_YEARLY;
  if (count == 1 && accept (reader, PLANNER_TOKEN_HALF))
    return PLANNER_RECURRENCE_HALF_YEARLY;
  if (count == 1)
    read_count (reader, &count);
  unit = planner_unit_read (reader);
  planner_own_end_read (reader);
  return planner_recurrence_of_interval (count, unit);
}

/* "Twice a" is read, or "twice"; then "year" or "yearly". */
static PlannerRecurrence
read_after_twice (PlannerFormReader *reader)
{
  const PlannerToken *token;

  accept (reader, PLANNER_TOKEN_HYPHEN);
  token = peek (reader);
  if (accept (reader, PLANNER_TOKEN_RECURS))
    return token->value == PLANNER_RECURRENCE_YEARLY ? PLANNER_RECURRENCE_HALF_YEARLY : PLANNER_RECURRENCE_NONE;
  return recurrence_of_frequency (2, planner_unit_read (reader));
}

/* "Six-monthly", "four times a year": the count is read as well. */
static PlannerRecurrence
read_counted_recurrence (PlannerFormReader *reader)
{
  const PlannerToken *token;
  int count;

  if (!read_count (reader, &count))
    return PLANNER_RECURRENCE_NONE;
  if (accept (reader, PLANNER_TOKEN_TIMES) || accept (reader, PLANNER_TOKEN_EVERY))
    return recurrence_of_frequency (count, planner_unit_read (reader));
  accept (reader, PLANNER_TOKEN_HYPHEN);
  token = peek (reader);
  if (!accept (reader, PLANNER_TOKEN_RECURS))
    return PLANNER_RECURRENCE_NONE;
  if (token->value == PLANNER_RECURRENCE_WEEKLY)
    return planner_recurrence_of_interval (count, PLANNER_UNIT_WEEK);
  if (token->value == PLANNER_RECURRENCE_MONTHLY)
    return planner_recurrence_of_interval (count, PLANNER_UNIT_MONTH);
  if (token->value == PLANNER_RECURRENCE_YEARLY)
    return planner_recurrence_of_interval (count, PLANNER_UNIT_YEAR);
  return PLANNER_RECURRENCE_NONE;
}

/* "Each month", and where it is CERTAIN that what stands before comes again,
 * "the month". */
static PlannerRecurrence
read_each (PlannerFormReader *reader,
           gboolean           certain)
{
  const PlannerToken *token = peek (reader);

  if (accept (reader, PLANNER_TOKEN_EVERY))
    return read_after_every (reader, token->value);
  if (!certain || token->type != PLANNER_TOKEN_UNIT || token->value != PLANNER_UNIT_MONTH)
    return PLANNER_RECURRENCE_NONE;
  reader->position++;
  return PLANNER_RECURRENCE_MONTHLY;
}

/* "End of each quarter", "the 15th of each month", "first Tuesday of the
 * month". */
static PlannerRecurrence
read_place_in_each (PlannerFormReader *reader)
{
  gboolean certain;

  accept (reader, PLANNER_TOKEN_BY);
  if (accept (reader, PLANNER_TOKEN_PART))
    return read_each (reader, FALSE);
  if (!planner_ordinal_read (reader))
    return PLANNER_RECURRENCE_NONE;
  certain = accept (reader, PLANNER_TOKEN_WEEKDAY);
  /* "Week of" is one token. */
  if (!certain && !accept (reader, PLANNER_TOKEN_WEEK_COMMENCING) && peek (reader)->value == PLANNER_UNIT_WEEK)
    accept (reader, PLANNER_TOKEN_UNIT);
  accept (reader, PLANNER_TOKEN_DURING);
  return read_each (reader, certain);
}

PlannerRecurrence
planner_recurrence_read (PlannerFormReader *reader)
{
  const PlannerToken *token;
  PlannerRecurrence recurs;
  guint position;

  /* On Tuesdays, at the end of each month. */
  accept (reader, PLANNER_TOKEN_DURING);
  position = reader->position;
  token = peek (reader);
  if (accept (reader, PLANNER_TOKEN_RECURS))
    return (PlannerRecurrence) token->value;
  if (accept (reader, PLANNER_TOKEN_EVERY))
    return read_after_every (reader, token->value);
  if (accept (reader, PLANNER_TOKEN_TWICE))
    return read_after_twice (reader);
  recurs = read_place_in_each (reader);
  if (recurs != PLANNER_RECURRENCE_NONE)
    return recurs;
  reader->position = position;
  return read_counted_recurrence (reader);
}
