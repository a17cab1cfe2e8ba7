/* What is written of a date, before it is known which day it is. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-forms.h"

#include "core/rules/planner-timescale-dates.h"

/* In years; what is longer is a slip of the pen. */
#define LONGEST_DURATION 10

#define peek planner_form_reader_peek
#define accept planner_form_reader_accept

/* Reads a number from 1 to LARGEST, of one digit or a word. */
static gboolean
read_small_number (PlannerFormReader *reader,
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

/* The year that may follow a quarter, half, season or feast. */
static void
read_period_year (PlannerFormReader *reader,
                  PlannerForm       *form)
{
  static const PlannerTokenType signs[] = { PLANNER_TOKEN_COMMA, PLANNER_TOKEN_HYPHEN, PLANNER_TOKEN_SLASH,
                                            PLANNER_TOKEN_COLON, PLANNER_TOKEN_BRACKET, PLANNER_TOKEN_DURING };
  guint position = reader->position;

  for (guint i = 0; i < G_N_ELEMENTS (signs) && !accept (reader, signs[i]); i++)
    ;
  if (!planner_written_year_read (reader, TRUE, &form->year))
    reader->position = position;
}

/* The "1" of "Q1", or all of "first quarter". */
static gboolean
read_numbered (PlannerFormReader *reader,
               PlannerTokenType   type,
               int                largest,
               int               *number)
{
  const PlannerToken *token = peek (reader);

  if (token->type == PLANNER_TOKEN_NUMBER && token->ordinal)
    return read_small_number (reader, largest, number) && accept (reader, type);
  if (!accept (reader, type))
    return FALSE;
  accept (reader, PLANNER_TOKEN_HYPHEN);
  return read_small_number (reader, largest, number);
}

/* Q1, H2 or M6, without a year. */
static gboolean
read_part_of_year (PlannerFormReader *reader,
                   PlannerForm       *form)
{
  static const struct
  {
    PlannerTokenType token;
    PlannerFormType form;
    int largest;
  } kinds[] = {
    { PLANNER_TOKEN_QUARTER, PLANNER_FORM_QUARTER, 4 },
    { PLANNER_TOKEN_HALF, PLANNER_FORM_HALF, 2 },
    { PLANNER_TOKEN_MONTH_NUMBER, PLANNER_FORM_MONTH_NUMBER, 12 },
  };
  guint position = reader->position;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      form->type = kinds[i].form;
      if (read_numbered (reader, kinds[i].token, kinds[i].largest, &form->number))
        return TRUE;
      reader->position = position;
    }
  return FALSE;
}

/* "Month 6", which is one of a year only when the year follows. */
static gboolean
read_counted_month (PlannerFormReader *reader,
                    PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);

  if (token->type != PLANNER_TOKEN_UNIT || token->value != PLANNER_UNIT_MONTH)
    return FALSE;
  reader->position++;
  form->type = PLANNER_FORM_MONTH_NUMBER;
  if (!read_small_number (reader, 12, &form->number))
    return FALSE;
  read_period_year (reader, form);
  return form->year.type == PLANNER_YEAR_FINANCIAL;
}

static gboolean
read_period (PlannerFormReader *reader,
             PlannerForm       *form)
{
  if (!read_part_of_year (reader, form))
    return FALSE;
  read_period_year (reader, form);
  return form->type != PLANNER_FORM_MONTH_NUMBER || form->year.type == PLANNER_YEAR_FINANCIAL;
}

/* The "year end" of "2018/19 year end". */
static void
read_year_end (PlannerFormReader *reader,
               PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);

  if (token->type != PLANNER_TOKEN_UNIT || token->value < PLANNER_UNIT_YEAR
      || token[1].type != PLANNER_TOKEN_PART || token[1].value != PLANNER_PART_END)
    return;
  reader->position += 2;
  form->first_part = form->last_part = PLANNER_PART_LAST_DAY;
}

/* 2018/19, and 2018/19 Q2. */
static gboolean
read_year_first (PlannerFormReader *reader,
                 PlannerForm       *form)
{
  guint position;

  form->type = PLANNER_FORM_YEAR;
  if (!planner_written_year_read (reader, FALSE, &form->year))
    return FALSE;
  position = reader->position;
  if (!accept (reader, PLANNER_TOKEN_COMMA) && !accept (reader, PLANNER_TOKEN_HYPHEN)
      && !accept (reader, PLANNER_TOKEN_SLASH) && !accept (reader, PLANNER_TOKEN_COLON))
    accept (reader, PLANNER_TOKEN_BRACKET);
  if (read_part_of_year (reader, form))
    return TRUE;
  reader->position = position;
  form->type = PLANNER_FORM_YEAR;
  read_year_end (reader, form);
  return TRUE;
}

/* "Summer", "Christmas", perhaps with a year, perhaps "next". */
static gboolean
read_season (PlannerFormReader *reader,
             PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);

  if (token->type == PLANNER_TOKEN_SEASON)
    {
      form->type = PLANNER_FORM_SEASON;
      form->month = token->value;
    }
  else if (token->type == PLANNER_TOKEN_FEAST)
    {
      form->type = PLANNER_FORM_FEAST;
      form->number = token->value;
    }
  else
    {
      return FALSE;
    }
  reader->position++;
  read_period_year (reader, form);
  return TRUE;
}

/* The unit at hand, where "quarter" is one too. */
static PlannerUnit
read_unit (PlannerFormReader *reader)
{
  const PlannerToken *token = peek (reader);

  if (accept (reader, PLANNER_TOKEN_QUARTER))
    return PLANNER_UNIT_QUARTER;
  return accept (reader, PLANNER_TOKEN_UNIT) ? (PlannerUnit) token->value : PLANNER_UNIT_NONE;
}

/* "Year end", perhaps with the year after it. */
static gboolean
read_unit_end (PlannerFormReader *reader,
               PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);

  if (token->type != PLANNER_TOKEN_PART || token->value != PLANNER_PART_END)
    return FALSE;
  reader->position++;
  form->first_part = form->last_part = PLANNER_PART_LAST_DAY;
  if (form->unit >= PLANNER_UNIT_YEAR && planner_written_year_read (reader, TRUE, &form->year))
    form->type = PLANNER_FORM_YEAR;
  return TRUE;
}

/* "This quarter", "the next six months", "next March", and where a part is
 * named ("end of") the year, month or quarter without "this". */
static gboolean
read_relative (PlannerFormReader *reader,
               PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);

  form->has_which = accept (reader, PLANNER_TOKEN_WHICH);
  form->which = form->has_which ? token->value : 0;
  if (form->has_which && (read_season (reader, form) || planner_month_form_read (reader, form)))
    return form->year.type == PLANNER_YEAR_NONE;
  form->type = PLANNER_FORM_UNIT;
  if (form->which == 1 && read_small_number (reader, 99, &form->number))
    form->type = PLANNER_FORM_COMING;
  form->unit = read_unit (reader);
  if (form->unit == PLANNER_UNIT_NONE)
    return FALSE;
  if (form->type == PLANNER_FORM_COMING && form->unit >= PLANNER_UNIT_YEAR && form->number > LONGEST_DURATION)
    return FALSE;
  if (form->type == PLANNER_FORM_COMING)
    return form->first_part == PLANNER_PART_WHOLE;
  return read_unit_end (reader, form) || form->has_which || form->first_part != PLANNER_PART_WHOLE;
}

static gboolean
read_today (PlannerFormReader *reader,
            PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);

  form->type = PLANNER_FORM_TODAY;
  form->number = token->value;
  return accept (reader, PLANNER_TOKEN_TODAY);
}

/* The second number of "Q1-2", as a quarter. */
static gboolean
read_bare_quarter (PlannerFormReader *reader,
                   PlannerForm       *form)
{
  form->type = PLANNER_FORM_QUARTER;
  if (peek (reader)->digits > 1 || !read_small_number (reader, 4, &form->number))
    return FALSE;
  read_period_year (reader, form);
  return TRUE;
}

/* "Early", "mid to late", "end of". */
static void
read_parts (PlannerFormReader *reader,
            PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);
  guint position;

  if (!accept (reader, PLANNER_TOKEN_PART))
    return;
  form->first_part = form->last_part = (PlannerPart) token->value;
  position = reader->position;
  if (accept (reader, PLANNER_TOKEN_HYPHEN) || accept (reader, PLANNER_TOKEN_SLASH)
      || accept (reader, PLANNER_TOKEN_TO) || accept (reader, PLANNER_TOKEN_AND))
    {
      token = peek (reader);
      if (accept (reader, PLANNER_TOKEN_PART))
        form->last_part = (PlannerPart) token->value;
      else
        reader->position = position;
    }
  accept (reader, PLANNER_TOKEN_HYPHEN);
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

typedef gboolean (*ReadForm) (PlannerFormReader *reader,
                              PlannerForm       *form);

static gboolean
read_core (PlannerFormReader *reader,
           const PlannerForm *previous,
           PlannerForm       *form)
{
  static const ReadForm readers[] = { planner_day_form_read, planner_month_form_read, read_year_first,
                                      planner_short_form_read, read_counted_month, read_period,
                                      read_season, read_relative, read_today };
  PlannerForm begun = *form;
  guint position = reader->position;

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      if (readers[i](reader, form))
        return TRUE;
      reader->position = position;
      *form = begun;
    }
  if (previous != NULL && previous->type == PLANNER_FORM_QUARTER)
    return read_bare_quarter (reader, form);
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
  read_parts (reader, form);
  read_week (reader, form);
  read_weekday (reader, form);
  must_be_day = form->week != PLANNER_TOKEN_END || form->weekday != 0;
  if (read_core (reader, previous, form))
    {
      gboolean is_day = form->type == PLANNER_FORM_DAY || form->type == PLANNER_FORM_BARE_DAY;

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
      || accept (reader, PLANNER_TOKEN_OR))
    return PLANNER_JOIN_LIST;
  return PLANNER_JOIN_NONE;
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
  return TRUE;
}
