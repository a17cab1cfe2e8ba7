/* The years of a written timescale: 2018, '18, 2018/19, FY 18-19, 2017/20. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-financial-year.h"
#include "core/rules/planner-timescale-forms.h"

/* 2016/26 is a plan of ten years; what is longer is a slip of the pen. */
#define LONGEST_PLAN 10

/* A pair such as 11/12 is a year this near to the day of writing, else a day. */
#define PAIR_REACH 5

static gboolean
is_plausible (int year)
{
  return year >= PLANNER_FIRST_YEAR && year <= PLANNER_LAST_YEAR;
}

/* Whether the number at POSITION goes on as a date of its own: 21 June, 21/6. */
static gboolean
begins_a_date (const PlannerFormReader *reader,
               guint                    position)
{
  const PlannerToken *token = &reader->tokens[position];

  if (token->ordinal || token[1].type == PLANNER_TOKEN_MONTH)
    return TRUE;
  return (token[1].type == PLANNER_TOKEN_SLASH || token[1].type == PLANNER_TOKEN_DOT)
         && token[2].type == PLANNER_TOKEN_NUMBER && token[2].digits <= 2 && !token[1].spaced
         && token[2].digits > 0;
}

/* The year that SECOND, written with so many digits, names after FIRST; 0 when
 * it names none that follows it. */
static int
following_year (int first,
                int second,
                int digits)
{
  if (digits == 1)
    return second == (first + 1) % 10 ? first + 1 : 0;
  if (digits == 2)
    second += first - first % 100 + (second < first % 100 ? 100 : 0);
  return (digits == 2 || digits == 4) && second > first && second <= first + LONGEST_PLAN ? second : 0;
}

/* Reads what makes a financial year of YEAR: the /19 after 2018, or /'19. */
static gboolean
read_second_year (PlannerFormReader  *reader,
                  gboolean            attached,
                  PlannerWrittenYear *year)
{
  const PlannerToken *sign = planner_form_reader_peek (reader);
  const PlannerToken *number;
  gboolean tight;
  int last;

  if (!planner_form_reader_accept (reader, PLANNER_TOKEN_SLASH)
      && !planner_form_reader_accept (reader, PLANNER_TOKEN_HYPHEN)
      && !planner_form_reader_accept (reader, PLANNER_TOKEN_TO))
    return FALSE;
  tight = !sign->spaced && !sign[1].spaced;
  planner_form_reader_accept (reader, PLANNER_TOKEN_APOSTROPHE);
  number = planner_form_reader_peek (reader);
  if (number->type != PLANNER_TOKEN_NUMBER || begins_a_date (reader, reader->position))
    return FALSE;
  last = following_year (year->first, number->value, number->digits);
  if (last == 0 || (sign->type == PLANNER_TOKEN_TO && number->digits != 4))
    return FALSE;
  if (attached && (last != year->first + 1 || !tight))
    return FALSE;
  reader->position++;
  year->type = PLANNER_YEAR_FINANCIAL;
  year->last = last;
  return TRUE;
}

/* Reads 18/19: both with two digits, no space, one after the other. */
static gboolean
read_short_pair (PlannerFormReader  *reader,
                 gboolean            attached,
                 PlannerWrittenYear *year)
{
  const PlannerToken *first = planner_form_reader_peek (reader);
  const PlannerToken *second = first + 2;
  int here;

  if (first->type != PLANNER_TOKEN_NUMBER || first->digits != 2
      || (first[1].type != PLANNER_TOKEN_SLASH && first[1].type != PLANNER_TOKEN_HYPHEN)
      || second->type != PLANNER_TOKEN_NUMBER || second->digits != 2 || first[1].spaced
      || second->spaced || first->ordinal || begins_a_date (reader, reader->position + 2))
    return FALSE;
  if (second->value != (first->value + 1) % 100
      || !planner_form_reader_find_year (reader, first->value, &year->first))
    return FALSE;
  here = g_date_get_year (reader->near);
  if (!attached && second->value <= 12 && second->value > 0 && ABS (year->first - here) > PAIR_REACH)
    return FALSE;
  reader->position += 3;
  year->type = PLANNER_YEAR_FINANCIAL;
  year->last = year->first + 1;
  return TRUE;
}

static gboolean
read_lone_year (PlannerFormReader  *reader,
                gboolean            attached,
                PlannerWrittenYear *year)
{
  gboolean apostrophe = planner_form_reader_accept (reader, PLANNER_TOKEN_APOSTROPHE);
  const PlannerToken *number = planner_form_reader_peek (reader);

  if (number->type != PLANNER_TOKEN_NUMBER || number->ordinal)
    return FALSE;
  year->type = PLANNER_YEAR_LONE;
  year->first = year->last = number->value;
  if (number->digits == 2)
    {
      if (!(attached || apostrophe) || begins_a_date (reader, reader->position)
          || !planner_form_reader_find_year (reader, number->value, &year->first))
        return FALSE;
      year->last = year->first;
    }
  else if (number->digits != 4)
    {
      return FALSE;
    }
  reader->position++;
  return is_plausible (year->first);
}

static gboolean
accept_unit (PlannerFormReader *reader,
             PlannerUnit        lowest,
             PlannerUnit       *unit)
{
  const PlannerToken *token = planner_form_reader_peek (reader);

  if (token->type != PLANNER_TOKEN_UNIT || token->value < (int) lowest)
    return FALSE;
  *unit = (PlannerUnit) token->value;
  reader->position++;
  return TRUE;
}

/* Whether YEAR can be of the kind that the words beside it say. */
static gboolean
settle_unit (PlannerUnit         unit,
             PlannerWrittenYear *year)
{
  if (unit == PLANNER_UNIT_CALENDAR_YEAR)
    return year->type == PLANNER_YEAR_LONE;
  if (unit == PLANNER_UNIT_FINANCIAL_YEAR)
    return year->type == PLANNER_YEAR_FINANCIAL;
  if (unit == PLANNER_UNIT_ACADEMIC_YEAR)
    {
      if (year->type != PLANNER_YEAR_FINANCIAL)
        return FALSE;
      year->type = PLANNER_YEAR_ACADEMIC;
    }
  return TRUE;
}

gboolean
planner_written_year_read (PlannerFormReader  *reader,
                           gboolean            attached,
                           PlannerWrittenYear *year)
{
  guint position = reader->position;
  guint number;
  PlannerUnit unit = PLANNER_UNIT_NONE;
  gboolean read;

  *year = (PlannerWrittenYear) { .type = PLANNER_YEAR_NONE };
  accept_unit (reader, PLANNER_UNIT_YEAR, &unit);
  number = reader->position;
  planner_form_reader_accept (reader, PLANNER_TOKEN_APOSTROPHE);
  read = read_short_pair (reader, attached, year);
  if (!read)
    reader->position = number;
  if (!read && read_lone_year (reader, attached, year))
    {
      guint alone = reader->position;

      if (!read_second_year (reader, attached, year))
        reader->position = alone;
      read = TRUE;
    }
  if (read && unit == PLANNER_UNIT_NONE)
    accept_unit (reader, PLANNER_UNIT_FINANCIAL_YEAR, &unit);
  if (read && settle_unit (unit, year))
    return TRUE;
  reader->position = position;
  year->type = PLANNER_YEAR_NONE;
  return FALSE;
}
