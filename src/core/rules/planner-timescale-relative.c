/* Dates that count from the day of writing: this quarter, the next six months. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale-periods.h"

#include "core/rules/planner-timescale-dates.h"

/* In years; what is longer is a slip of the pen. */
#define LONGEST_DURATION 10

#define peek planner_form_reader_peek
#define accept planner_form_reader_accept

/* "Year end", perhaps with the year after it. */
static gboolean
read_unit_end (PlannerFormReader *reader,
               PlannerForm       *form)
{
  if (!planner_end_read (reader))
    return FALSE;
  form->first_part = form->last_part = PLANNER_PART_LAST_DAY;
  if (form->unit >= PLANNER_UNIT_YEAR && planner_written_year_read (reader, TRUE, &form->year))
    form->type = PLANNER_FORM_YEAR;
  return TRUE;
}

/* The "six" of "the next six months", and the six of "the next 4-6 weeks". */
static gboolean
read_longest_count (PlannerFormReader *reader,
                    int               *count)
{
  guint position;

  if (!planner_small_number_read (reader, 99, count))
    return FALSE;
  position = reader->position;
  if (!(accept (reader, PLANNER_TOKEN_HYPHEN) || accept (reader, PLANNER_TOKEN_TO))
      || !planner_small_number_read (reader, 99, count))
    reader->position = position;
  return TRUE;
}

/* "The next six months", and "the next month". "Next month" and "the next
 * quarter" are those of the calendar. */
static gboolean
read_coming (PlannerFormReader *reader,
             PlannerForm       *form)
{
  const PlannerToken *token;
  gboolean counted;

  form->type = PLANNER_FORM_COMING;
  counted = read_longest_count (reader, &form->number);
  if (!counted)
    form->number = 1;
  token = peek (reader);
  form->unit = planner_unit_read (reader);
  if (form->unit == PLANNER_UNIT_NONE || form->first_part != PLANNER_PART_WHOLE)
    return FALSE;
  if (form->unit >= PLANNER_UNIT_YEAR && form->number > LONGEST_DURATION)
    return FALSE;
  return counted
         || (form->which == PLANNER_WHICH_THE_NEXT && !token->plural && form->unit != PLANNER_UNIT_QUARTER
             && form->unit <= PLANNER_UNIT_YEAR);
}

/* Whether "in", "during" stands before: "in year" is this one. "Within the
 * year" may be any twelve months, "within the financial year" not. */
static gboolean
is_during (const PlannerFormReader *reader,
           PlannerUnit              unit,
           guint                    position)
{
  if (position > 0 && reader->tokens[position - 1].type == PLANNER_TOKEN_HYPHEN)
    position--;
  return position > 0 && reader->tokens[position - 1].type == PLANNER_TOKEN_DURING
         && (reader->tokens[position - 1].value != PLANNER_MANNER_WITHIN || unit > PLANNER_UNIT_YEAR);
}

/* "This quarter", "next March", and where a part is named ("end of"), or
 * "during", the year, month or quarter without "this". */
gboolean
planner_relative_form_read (PlannerFormReader *reader,
                            PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);
  guint begin = reader->position;
  guint position;

  form->has_which = accept (reader, PLANNER_TOKEN_WHICH);
  form->which = form->has_which ? token->value : PLANNER_WHICH_THIS;
  position = reader->position;
  if (form->which >= PLANNER_WHICH_NEXT && read_coming (reader, form))
    return TRUE;
  reader->position = position;
  if (form->has_which && (planner_season_form_read (reader, form) || planner_month_form_read (reader, form)))
    return form->year.type == PLANNER_YEAR_NONE;
  form->type = PLANNER_FORM_UNIT;
  token = peek (reader);
  form->unit = planner_unit_read (reader);
  if (form->unit == PLANNER_UNIT_NONE || token->plural)
    return FALSE;
  if (form->which == PLANNER_WHICH_COMING && form->unit <= PLANNER_UNIT_YEAR)
    return FALSE;
  form->which = MIN (form->which, PLANNER_WHICH_NEXT);
  return read_unit_end (reader, form) || form->has_which || form->first_part != PLANNER_PART_WHOLE
         || is_during (reader, form->unit, begin);
}

gboolean
planner_today_form_read (PlannerFormReader *reader,
                         PlannerForm       *form)
{
  const PlannerToken *token = peek (reader);

  form->type = PLANNER_FORM_TODAY;
  form->number = token->value;
  return accept (reader, PLANNER_TOKEN_TODAY);
}
