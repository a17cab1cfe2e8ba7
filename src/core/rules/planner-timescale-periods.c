/* Quarters, halves, numbered months, years and seasons as people write them. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-periods.h"

#include "core/rules/planner-timescale-dates.h"

#define peek planner_form_reader_peek
#define accept planner_form_reader_accept

typedef gboolean (*ReadForm) (PlannerFormReader *reader,
                              PlannerForm       *form);

/* A plan of more years is a slip of the pen. */
#define LONGEST_PLAN 10

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

/* The "1" of "Q1", or all of "first quarter" and "1Q". */
static gboolean
read_numbered (PlannerFormReader *reader,
               PlannerTokenType   type,
               int                largest,
               int               *number)
{
  const PlannerToken *token = peek (reader);

  if (token->type == PLANNER_TOKEN_NUMBER
      && (token->ordinal || (type != PLANNER_TOKEN_MONTH_NUMBER && !token[1].spaced)))
    return planner_small_number_read (reader, largest, number) && accept (reader, type);
  if (!accept (reader, type))
    return FALSE;
  if (!accept (reader, PLANNER_TOKEN_HYPHEN))
    accept (reader, PLANNER_TOKEN_DOT);
  return planner_small_number_read (reader, largest, number);
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

/* "Month 6". */
gboolean
planner_counted_month_read (PlannerFormReader *reader,
                            PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);

  if (token->type != PLANNER_TOKEN_UNIT || token->value != PLANNER_UNIT_MONTH)
    return FALSE;
  reader->position++;
  form->type = PLANNER_FORM_MONTH_NUMBER;
  if (!planner_small_number_read (reader, 12, &form->number))
    return FALSE;
  read_period_year (reader, form);
  return TRUE;
}

gboolean
planner_period_form_read (PlannerFormReader *reader,
                          PlannerForm       *form)
{
  if (!read_part_of_year (reader, form))
    return FALSE;
  read_period_year (reader, form);
  if (form->first_part == PLANNER_PART_WHOLE && planner_own_end_read (reader))
    form->first_part = form->last_part = PLANNER_PART_LAST_DAY;
  return TRUE;
}

/* The "year end" of "2018/19 year end". */
static void
read_year_end (PlannerFormReader *reader,
               PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);
  guint position = reader->position;

  if (accept (reader, PLANNER_TOKEN_UNIT) && token->value >= PLANNER_UNIT_YEAR && planner_end_read (reader))
    form->first_part = form->last_part = PLANNER_PART_LAST_DAY;
  else
    reader->position = position;
}

/* The "- end of Q2" of "2018/19 - end of Q2". */
static gboolean
read_part_after_year (PlannerFormReader *reader,
                      PlannerForm       *form)
{
  if (!accept (reader, PLANNER_TOKEN_COMMA) && !accept (reader, PLANNER_TOKEN_HYPHEN)
      && !accept (reader, PLANNER_TOKEN_SLASH) && !accept (reader, PLANNER_TOKEN_COLON))
    accept (reader, PLANNER_TOKEN_BRACKET);
  if (form->first_part == PLANNER_PART_WHOLE)
    planner_parts_read (reader, NULL, form);
  return read_part_of_year (reader, form);
}

/* The "May" of "2018 May", which has no day. */
static gboolean
read_month_after_year (PlannerFormReader *reader,
                       PlannerForm       *form)
{
  const PlannerToken *token;

  accept (reader, PLANNER_TOKEN_COMMA);
  token = peek (reader);
  if ((token->type != PLANNER_TOKEN_MONTH && token->type != PLANNER_TOKEN_SEASON)
      || token[1].type == PLANNER_TOKEN_NUMBER || token[1].type == PLANNER_TOKEN_APOSTROPHE)
    return FALSE;
  reader->position++;
  form->type = token->type == PLANNER_TOKEN_MONTH ? PLANNER_FORM_MONTH : PLANNER_FORM_SEASON;
  form->month = token->value;
  return TRUE;
}

/* 2018/19, and 2018/19 Q2. */
gboolean
planner_year_form_read (PlannerFormReader *reader,
                        PlannerForm       *form)
{
  static const ReadForm readers[] = { read_part_after_year, read_month_after_year };
  PlannerForm year;
  guint position;

  form->type = PLANNER_FORM_YEAR;
  if (!planner_written_year_read (reader, FALSE, &form->year))
    return FALSE;
  year = *form;
  position = reader->position;
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      if (readers[i](reader, form))
        return TRUE;
      reader->position = position;
      *form = year;
    }
  read_year_end (reader, form);
  return TRUE;
}

/* "Year 1 (2018/19)". */
gboolean
planner_counted_year_read (PlannerFormReader *reader,
                           PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);

  if (token->type != PLANNER_TOKEN_UNIT || token->value != PLANNER_UNIT_YEAR || token->plural)
    return FALSE;
  reader->position++;
  if (!planner_small_number_read (reader, LONGEST_PLAN, &form->number))
    return FALSE;
  form->type = PLANNER_FORM_YEAR;
  read_period_year (reader, form);
  return form->year.type == PLANNER_YEAR_FINANCIAL;
}

/* "Summer", "Christmas", perhaps with a year, perhaps "next". */
gboolean
planner_season_form_read (PlannerFormReader *reader,
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
      /* Early in the new year is early in what follows New Year's Day. */
      if (token->value == PLANNER_FEAST_NEW_YEAR && form->first_part != PLANNER_PART_WHOLE)
        {
          form->type = PLANNER_FORM_SEASON;
          form->month = G_DATE_JANUARY;
        }
    }
  else
    {
      return FALSE;
    }
  reader->position++;
  read_period_year (reader, form);
  return TRUE;
}

/* The second number of "Q1-2" and "M1-6". */
gboolean
planner_bare_number_read (PlannerFormReader *reader,
                          PlannerFormType    type,
                          PlannerForm       *form)
{
  form->type = type;
  if (planner_counts_something (peek (reader))
      || !planner_small_number_read (reader, type == PLANNER_FORM_QUARTER ? 4 : 12, &form->number))
    return FALSE;
  read_period_year (reader, form);
  return TRUE;
}
