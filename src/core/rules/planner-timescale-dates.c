/* Days and months as people write them. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-dates.h"

#include "core/rules/planner-financial-year.h"

#define peek planner_form_reader_peek
#define accept planner_form_reader_accept

/* "Mar 19": a year when it is so near, a day when it is so far. */
#define SURELY_A_YEAR 5
#define SURELY_A_DAY 10

/* Whether TOKEN is a number from 1 to LARGEST of one or two digits. */
static gboolean
is_short (const PlannerToken *token,
          int                 largest)
{
  return token->type == PLANNER_TOKEN_NUMBER && (token->digits == 1 || token->digits == 2)
         && token->value >= 1 && token->value <= largest;
}

static gboolean
is_four_digits (const PlannerToken *token)
{
  return token->type == PLANNER_TOKEN_NUMBER && token->digits == 4 && !token->ordinal;
}

static gboolean
is_date_sign (PlannerTokenType type)
{
  return type == PLANNER_TOKEN_SLASH || type == PLANNER_TOKEN_DOT || type == PLANNER_TOKEN_HYPHEN;
}

static gboolean
set_lone_year (PlannerForm *form,
               int          year)
{
  form->year = (PlannerWrittenYear) { .type = PLANNER_YEAR_LONE, .first = year, .last = year };
  return year >= PLANNER_FIRST_YEAR && year <= PLANNER_LAST_YEAR;
}

/* Three numbers with the same sign between them. */
static gboolean
are_three_numbers (const PlannerToken *first)
{
  return first->type == PLANNER_TOKEN_NUMBER && is_date_sign (first[1].type)
         && first[2].type == PLANNER_TOKEN_NUMBER && first[3].type == first[1].type
         && first[4].type == PLANNER_TOKEN_NUMBER && !first->ordinal && !first[2].ordinal
         && !first[4].ordinal;
}

/* 2018-07-12. */
static gboolean
read_iso_day (PlannerFormReader *reader,
              PlannerForm       *form)
{
  const PlannerToken *first = peek (reader);

  if (!are_three_numbers (first) || !is_four_digits (first) || first[2].digits != 2
      || first[4].digits != 2)
    return FALSE;
  reader->position += 5;
  form->month = first[2].value;
  form->day = first[4].value;
  return set_lone_year (form, first->value);
}

/* 12/07/2018, 12.7.18: the day comes first. */
static gboolean
read_numeric_day (PlannerFormReader *reader,
                  PlannerForm       *form)
{
  const PlannerToken *first = peek (reader);
  int year;

  if (!are_three_numbers (first) || !is_short (first, 31) || !is_short (first + 2, 12))
    return FALSE;
  reader->position += 5;
  form->day = first->value;
  form->month = first[2].value;
  year = first[4].value;
  if (first[4].digits == 2 && !planner_form_reader_find_year (reader, year, &year))
    return FALSE;
  return (first[4].digits == 2 || first[4].digits == 4) && set_lone_year (form, year);
}

/* The year after a day and month. A sign with spaces around it begins a range,
 * unless four digits follow. */
static void
read_year_after (PlannerFormReader *reader,
                 PlannerForm       *form)
{
  guint position = reader->position;
  const PlannerToken *sign;

  if (accept (reader, PLANNER_TOKEN_DOT))
    position++;
  sign = peek (reader);
  if (is_date_sign (sign->type) || sign->type == PLANNER_TOKEN_COMMA)
    reader->position++;
  if ((sign->spaced || peek (reader)->spaced) && sign->type == PLANNER_TOKEN_HYPHEN
      && !is_four_digits (peek (reader)))
    reader->position = position;
  else if (!planner_written_year_read (reader, TRUE, &form->year))
    reader->position = position;
}

/* 12 July 2018. */
static gboolean
read_day_then_month (PlannerFormReader *reader,
                     PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);

  /* "First of April" has no digits. */
  if (!is_short (token, 31) && !(token->type == PLANNER_TOKEN_NUMBER && token->ordinal && token->digits == 0))
    return FALSE;
  form->day = token->value;
  reader->position++;
  if (is_date_sign (peek (reader)->type) && !peek (reader)->spaced && !token[2].spaced)
    reader->position++;
  token = peek (reader);
  if (!accept (reader, PLANNER_TOKEN_MONTH))
    return FALSE;
  form->month = token->value;
  read_year_after (reader, form);
  return TRUE;
}

/* Whether the short number after a month, with what follows it, is a day. */
static gboolean
is_day_after_month (const PlannerToken *number)
{
  const PlannerToken *next = number + 1;

  if (!is_short (number, 31))
    return FALSE;
  if (number->ordinal || number->digits == 1)
    return TRUE;
  if (is_four_digits (next) || (next->type == PLANNER_TOKEN_COMMA && is_four_digits (next + 1)))
    return TRUE;
  if (next->type != PLANNER_TOKEN_HYPHEN && next->type != PLANNER_TOKEN_TO
      && next->type != PLANNER_TOKEN_AND && next->type != PLANNER_TOKEN_SLASH)
    return FALSE;
  if (!is_short (next + 1, 31) || next[1].value <= number->value || next[2].type == PLANNER_TOKEN_MONTH)
    return FALSE;
  return next->type != PLANNER_TOKEN_SLASH || is_four_digits (next + 2);
}

/* July 12th, July 12 2018, and July 12 where 12 can be no year. */
static gboolean
read_month_then_day (PlannerFormReader *reader,
                     PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);
  int year;

  if (!accept (reader, PLANNER_TOKEN_MONTH))
    return FALSE;
  form->month = token->value;
  accept (reader, PLANNER_TOKEN_DOT);
  token = peek (reader);
  if (!is_short (token, 31))
    return FALSE;
  reader->position++;
  form->day = token->value;
  if (is_day_after_month (token))
    {
      accept (reader, PLANNER_TOKEN_COMMA);
      if (!is_four_digits (peek (reader)) || !planner_written_year_read (reader, TRUE, &form->year))
        reader->position = (guint) (token + 1 - reader->tokens);
      return TRUE;
    }
  if (!token->spaced || reader->near == NULL || token[1].type == PLANNER_TOKEN_MONTH)
    return FALSE;
  return !planner_form_reader_find_year (reader, token->value, &year)
         || ABS (year - g_date_get_year (reader->near)) > SURELY_A_DAY;
}

gboolean
planner_day_form_read (PlannerFormReader *reader,
                       PlannerForm       *form)
{
  guint position = reader->position;

  form->type = PLANNER_FORM_DAY;
  if (read_iso_day (reader, form))
    return TRUE;
  reader->position = position;
  if (read_numeric_day (reader, form))
    return TRUE;
  reader->position = position;
  form->year.type = PLANNER_YEAR_NONE;
  if (read_day_then_month (reader, form))
    return TRUE;
  reader->position = position;
  return read_month_then_day (reader, form);
}

/* Whether the lone two digits after a month might as well be a day. */
static gboolean
may_be_day (const PlannerFormReader *reader,
            const PlannerToken      *number,
            const PlannerForm       *form)
{
  int away;

  if (form->year.type != PLANNER_YEAR_LONE || number->type != PLANNER_TOKEN_NUMBER
      || number->digits != 2 || !number->spaced || number->value < 1 || number->value > 31)
    return FALSE;
  away = ABS (form->year.first - g_date_get_year (reader->near));
  return away > SURELY_A_YEAR
         || number->value == g_date_get_days_in_month (form->month, (GDateYear) form->year.first);
}

/* July 2018, Jul'18, July. */
static gboolean
read_named_month (PlannerFormReader *reader,
                  PlannerForm       *form)
{
  const PlannerToken *month = peek (reader);

  if (!accept (reader, PLANNER_TOKEN_MONTH))
    return FALSE;
  form->month = month->value;
  read_year_after (reader, form);
  return !may_be_day (reader, month + 1, form);
}

/* 2018-07 and 2018/07, but not 2011-12, which is a financial year. */
static gboolean
read_iso_month (PlannerFormReader *reader,
                PlannerForm       *form)
{
  const PlannerToken *first = peek (reader);

  if (!is_four_digits (first) || (first[1].type != PLANNER_TOKEN_SLASH && first[1].type != PLANNER_TOKEN_HYPHEN)
      || !is_short (first + 2, 12) || first[2].digits != 2 || first[1].spaced || first[2].spaced
      || first[2].ordinal || first[3].type == PLANNER_TOKEN_MONTH
      || first[2].value == (first->value + 1) % 100)
    return FALSE;
  reader->position += 3;
  form->month = first[2].value;
  return set_lone_year (form, first->value);
}

/* 07/2018. */
static gboolean
read_numeric_month (PlannerFormReader *reader,
                    PlannerForm       *form)
{
  const PlannerToken *first = peek (reader);

  if (!is_short (first, 12) || first->ordinal || !is_date_sign (first[1].type) || first[1].spaced
      || first[2].spaced || !is_four_digits (first + 2))
    return FALSE;
  reader->position += 3;
  form->month = first->value;
  return set_lone_year (form, first[2].value);
}

gboolean
planner_month_form_read (PlannerFormReader *reader,
                         PlannerForm       *form)
{
  guint position = reader->position;

  form->type = PLANNER_FORM_MONTH;
  if (read_iso_month (reader, form))
    return TRUE;
  reader->position = position;
  if (read_numeric_month (reader, form))
    return TRUE;
  reader->position = position;
  form->year.type = PLANNER_YEAR_NONE;
  return read_named_month (reader, form);
}

gboolean
planner_short_form_read (PlannerFormReader *reader,
                         PlannerForm       *form)
{
  const PlannerToken *first = peek (reader);
  const PlannerToken *second = first + 2;
  int year;

  if (!is_short (first, 31) || first[1].type != PLANNER_TOKEN_SLASH || !is_short (second, 99)
      || first->ordinal || second->ordinal || first[1].spaced || second->spaced
      || second[1].type == PLANNER_TOKEN_MONTH || (first->value == 24 && second->value == 7))
    return FALSE;
  reader->position += 3;
  form->type = PLANNER_FORM_DAY;
  form->day = first->value;
  form->month = second->value;
  if (second->value <= 12)
    return TRUE;
  form->type = PLANNER_FORM_MONTH;
  form->month = first->value;
  return first->value <= 12 && planner_form_reader_find_year (reader, second->value, &year)
         && set_lone_year (form, year);
}

gboolean
planner_bare_day_form_read (PlannerFormReader *reader,
                            const PlannerForm *previous,
                            PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);
  gboolean after_day = previous != NULL && previous->type == PLANNER_FORM_DAY;

  if (!is_short (token, 31) || planner_counts_something (token))
    return FALSE;
  reader->position++;
  form->type = PLANNER_FORM_BARE_DAY;
  form->day = token->value;
  if (after_day && previous->year.type == PLANNER_YEAR_NONE)
    {
      accept (reader, PLANNER_TOKEN_COMMA);
      if (!is_four_digits (peek (reader)) || !planner_written_year_read (reader, TRUE, &form->year))
        reader->position = (guint) (token + 1 - reader->tokens);
    }
  return TRUE;
}
