/* What is written of a date, before it is known which day it is. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-periods.h"

#include "core/rules/planner-financial-year.h"
#include "core/rules/planner-timescale-dates.h"

#define WEEKS_IN_MONTH 5

#define peek planner_form_reader_peek
#define accept planner_form_reader_accept

typedef gboolean (*ReadForm) (PlannerFormReader *reader,
                              PlannerForm       *form);

gboolean
planner_form_reader_find_year (PlannerFormReader *reader,
                               int                digits,
                               int               *year)
{
  reader->needs_day |= reader->near == NULL;
  return planner_year_from_two_digits (digits, reader->near, year);
}

gboolean
planner_small_number_read (PlannerFormReader *reader,
                           int                largest,
                           int               *number)
{
  const PlannerToken *token = peek (reader);

  if (token->type != PLANNER_TOKEN_NUMBER || token->digits > 2 || token->value < 1
      || token->value > largest)
    return FALSE;
  *number = token->value;
  reader->position++;
  return TRUE;
}

PlannerUnit
planner_unit_read (PlannerFormReader *reader)
{
  const PlannerToken *token = peek (reader);

  /* The letter Q alone counts nothing. */
  if (token->type == PLANNER_TOKEN_QUARTER && token->value == 0)
    {
      reader->position++;
      return PLANNER_UNIT_QUARTER;
    }
  return accept (reader, PLANNER_TOKEN_UNIT) ? (PlannerUnit) token->value : PLANNER_UNIT_NONE;
}

gboolean
planner_end_read (PlannerFormReader *reader)
{
  const PlannerToken *token = peek (reader);

  if (token->type == PLANNER_TOKEN_HYPHEN && !token->spaced)
    token++;
  if (token->type != PLANNER_TOKEN_PART || token->value != PLANNER_PART_END)
    return FALSE;
  reader->position = (guint) (token + 1 - reader->tokens);
  return TRUE;
}

gboolean
planner_own_end_read (PlannerFormReader *reader)
{
  guint position = reader->position;
  PlannerFormReader rest;
  PlannerForm form;

  if (!planner_end_read (reader))
    return FALSE;
  rest = *reader;
  if (!planner_form_read (&rest, NULL, &form))
    return TRUE;
  reader->position = position;
  return FALSE;
}

int
planner_ordinal_read (PlannerFormReader *reader)
{
  const PlannerToken *token = peek (reader);

  if (accept (reader, PLANNER_TOKEN_WHICH))
    return token->value == PLANNER_WHICH_LAST ? -1 : 0;
  if (token->type != PLANNER_TOKEN_NUMBER || !token->ordinal || token->value > 31)
    return 0;
  reader->position++;
  return token->value;
}

/* "Second week of", "last week in" before a month; "week of" is one token. */
static gboolean
read_week_of_month (PlannerFormReader *reader,
                    PlannerForm       *form)
{
  int number = planner_ordinal_read (reader);

  if (number == 0 || number >= WEEKS_IN_MONTH
      || (planner_unit_read (reader) != PLANNER_UNIT_WEEK && !accept (reader, PLANNER_TOKEN_WEEK_COMMENCING)))
    return FALSE;
  form->first_part = number > 0 ? PLANNER_PART_FIRST_WEEK + (PlannerPart) number - 1 : PLANNER_PART_LAST_WEEK;
  form->last_part = form->first_part;
  accept (reader, PLANNER_TOKEN_DURING);
  return peek (reader)->type == PLANNER_TOKEN_MONTH || peek (reader)->type == PLANNER_TOKEN_UNIT;
}

void
planner_parts_read (PlannerFormReader *reader,
                    const PlannerForm *previous,
                    PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);
  guint position = reader->position;

  if (read_week_of_month (reader, form))
    return;
  reader->position = position;
  form->first_part = form->last_part = PLANNER_PART_WHOLE;
  if (previous != NULL && token->type == PLANNER_TOKEN_FROM && token->value == PLANNER_MANNER_PART)
    reader->position++;
  else if (!accept (reader, PLANNER_TOKEN_PART))
    return;
  form->first_part = token->type == PLANNER_TOKEN_PART ? (PlannerPart) token->value : PLANNER_PART_START;
  form->last_part = form->first_part;
  position = reader->position;
  accept (reader, PLANNER_TOKEN_HYPHEN);
  if (accept (reader, PLANNER_TOKEN_HYPHEN) || accept (reader, PLANNER_TOKEN_SLASH)
      || accept (reader, PLANNER_TOKEN_TO) || accept (reader, PLANNER_TOKEN_AND)
      || reader->position > position)
    {
      token = peek (reader);
      if (accept (reader, PLANNER_TOKEN_PART))
        form->last_part = (PlannerPart) token->value;
      else
        reader->position = position;
    }
  accept (reader, PLANNER_TOKEN_HYPHEN);
}

/* "First Monday in June 2018". */
static gboolean
read_weekday_of_month (PlannerFormReader *reader,
                       PlannerForm       *form)
{
  int number = planner_ordinal_read (reader);
  const PlannerToken *token = peek (reader);

  if (number == 0 || number > WEEKS_IN_MONTH || !accept (reader, PLANNER_TOKEN_WEEKDAY))
    return FALSE;
  accept (reader, PLANNER_TOKEN_DURING);
  if (!planner_month_form_read (reader, form))
    return FALSE;
  form->type = PLANNER_FORM_WEEKDAY;
  form->number = number;
  form->weekday = token->value;
  return TRUE;
}

/* "W/c", "w/e". */
static void
read_week (PlannerFormReader *reader,
           PlannerForm       *form)
{
  form->week = peek (reader)->type;
  if (accept (reader, PLANNER_TOKEN_WEEK_COMMENCING) || accept (reader, PLANNER_TOKEN_WEEK_ENDING))
    accept (reader, PLANNER_TOKEN_COLON);
  else
    form->week = PLANNER_TOKEN_END;
}

static void
read_weekday (PlannerFormReader *reader,
              PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);

  if (!accept (reader, PLANNER_TOKEN_WEEKDAY))
    return;
  form->weekday = token->value;
  if (!accept (reader, PLANNER_TOKEN_DOT))
    accept (reader, PLANNER_TOKEN_COMMA);
}

static gboolean
read_core (PlannerFormReader *reader,
           const PlannerForm *previous,
           PlannerForm       *form)
{
  static const ReadForm readers[] = { planner_day_form_read, planner_month_form_read, planner_year_form_read,
                                      planner_short_form_read, planner_counted_month_read, planner_counted_year_read,
                                      planner_period_form_read, planner_season_form_read, read_weekday_of_month, planner_relative_form_read,
                                      planner_today_form_read };
  PlannerForm begun = *form;
  guint position = reader->position;

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      if (readers[i](reader, form))
        return TRUE;
      reader->position = position;
      *form = begun;
    }
  if (previous != NULL
      && (previous->type == PLANNER_FORM_QUARTER || previous->type == PLANNER_FORM_MONTH_NUMBER))
    return planner_bare_number_read (reader, previous->type, form);
  return planner_bare_day_form_read (reader, previous, form);
}

gboolean
planner_form_read (PlannerFormReader *reader,
                   const PlannerForm *previous,
                   PlannerForm       *form)
{
  guint position = reader->position;
  gboolean must_be_day;

  *form = (PlannerForm) { .week = PLANNER_TOKEN_END };
  planner_parts_read (reader, previous, form);
  read_week (reader, form);
  read_weekday (reader, form);
  must_be_day = form->week != PLANNER_TOKEN_END || form->weekday != 0;
  if (read_core (reader, previous, form))
    {
      gboolean is_day = form->type == PLANNER_FORM_DAY || form->type == PLANNER_FORM_BARE_DAY
                        || form->type == PLANNER_FORM_WEEKDAY;

      if (is_day ? form->first_part == PLANNER_PART_WHOLE : !must_be_day)
        return TRUE;
    }
  reader->position = position;
  return FALSE;
}

/* Reads what ties two forms together. */
static PlannerJoin
read_join (PlannerFormReader *reader,
           gboolean           and_is_range)
{
  if (accept (reader, PLANNER_TOKEN_HYPHEN))
    return PLANNER_JOIN_RANGE;
  if (accept (reader, PLANNER_TOKEN_TO) || accept (reader, PLANNER_TOKEN_UNTIL))
    return PLANNER_JOIN_RANGE;
  if (and_is_range)
    return accept (reader, PLANNER_TOKEN_AND) ? PLANNER_JOIN_RANGE : PLANNER_JOIN_NONE;
  if (accept (reader, PLANNER_TOKEN_COMMA))
    {
      accept (reader, PLANNER_TOKEN_AND);
      return PLANNER_JOIN_LIST;
    }
  if (accept (reader, PLANNER_TOKEN_SLASH) || accept (reader, PLANNER_TOKEN_AND)
      || accept (reader, PLANNER_TOKEN_OR) || accept (reader, PLANNER_TOKEN_THEN))
    return PLANNER_JOIN_LIST;
  return PLANNER_JOIN_NONE;
}

/* "Month 6" is one of a year only where the year is written, and financial. */
static gboolean
are_month_numbers_anchored (const PlannerForm *forms,
                            guint              n_forms)
{
  gboolean counted = FALSE;
  gboolean anchored = FALSE;

  for (guint i = 0; i < n_forms; i++)
    {
      counted = counted || forms[i].type == PLANNER_FORM_MONTH_NUMBER;
      anchored = anchored || forms[i].year.type == PLANNER_YEAR_FINANCIAL;
    }
  return anchored || !counted;
}

gboolean
planner_forms_read (PlannerFormReader *reader,
                    gboolean           and_is_range,
                    PlannerForm        forms[PLANNER_MAX_FORMS],
                    guint             *n_forms)
{
  *n_forms = 0;
  if (!planner_form_read (reader, NULL, &forms[0]))
    return FALSE;
  for (*n_forms = 1; *n_forms < PLANNER_MAX_FORMS; (*n_forms)++)
    {
      guint position = reader->position;
      PlannerForm *form = &forms[*n_forms];
      PlannerJoin join = read_join (reader, and_is_range);

      if (join == PLANNER_JOIN_NONE || !planner_form_read (reader, form - 1, form))
        {
          reader->position = position;
          break;
        }
      form->join = join;
    }
  return are_month_numbers_anchored (forms, *n_forms);
}
