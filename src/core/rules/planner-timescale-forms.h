/* What is written of a date, before it is known which day it is: "Q4" with a
 * year or without one, "mid-June", the 4 of "4 – 8 June 2018".
 *
 * Private to the timescale reader.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale-tokens.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_FORM_DAY,          /* day, month, weekday */
  PLANNER_FORM_BARE_DAY,     /* day, weekday: the month stands beside it */
  PLANNER_FORM_WEEKDAY,      /* the number-th weekday of month; -1 for the last */
  PLANNER_FORM_MONTH,        /* month */
  PLANNER_FORM_QUARTER,      /* number 1 to 4 */
  PLANNER_FORM_HALF,         /* number 1 or 2 */
  PLANNER_FORM_MONTH_NUMBER, /* number 1 to 12, from the year's first month */
  PLANNER_FORM_SEASON,       /* month it begins in */
  PLANNER_FORM_FEAST,        /* number: a PlannerFeast */
  PLANNER_FORM_YEAR,         /* the written year itself */
  PLANNER_FORM_UNIT,         /* unit, which: this quarter, next year */
  PLANNER_FORM_COMING,       /* number of units from today: the next six months */
  PLANNER_FORM_TODAY,        /* number of days from today */
} PlannerFormType;

typedef enum
{
  PLANNER_YEAR_NONE,
  PLANNER_YEAR_LONE,      /* 2018 */
  PLANNER_YEAR_FINANCIAL, /* 2018/19; 2017/20 has a later `last` */
  PLANNER_YEAR_ACADEMIC,  /* the same, from 1 September */
} PlannerYearType;

typedef struct
{
  PlannerYearType type;
  int first; /* the year it begins in */
  int last;  /* the year it ends in */
} PlannerWrittenYear;

/* How a form is tied to the one before it. */
typedef enum
{
  PLANNER_JOIN_NONE,
  PLANNER_JOIN_RANGE, /* up to */
  PLANNER_JOIN_LIST,  /* and, or */
} PlannerJoin;

typedef struct
{
  PlannerFormType type;
  PlannerJoin join;
  int day;
  int month;
  int weekday; /* a GDateWeekday, 0 when none is written */
  int number;
  PlannerUnit unit;
  gboolean has_which;
  int which;         /* a PlannerWhich */
  gboolean same_year; /* a bare day that took its month from a neighbour */
  PlannerWrittenYear year;
  PlannerPart first_part; /* early … */
  PlannerPart last_part;  /* … to mid June */
  PlannerTokenType week;  /* WEEK_COMMENCING, WEEK_ENDING or END for neither */
} PlannerForm;

#define PLANNER_MAX_FORMS 12

/* Where a reader stands. */
typedef struct
{
  const PlannerToken *tokens;
  guint position;
  const GDate *near;  /* NULL when not known */
  gboolean needs_day; /* NEAR was not known where it could have made a year of two digits */
} PlannerFormReader;

/* The year that two digits, 0 to 99, are on the day NEAR. */
gboolean planner_form_reader_find_year (PlannerFormReader *reader,
                                        int                digits,
                                        int               *year);

/* Reads as many forms as are joined to each other. FALSE, with the reader where
 * it was, when there is none. AND_IS_RANGE for "between … and …". */
gboolean planner_forms_read (PlannerFormReader *reader,
                             gboolean           and_is_range,
                             PlannerForm        forms[PLANNER_MAX_FORMS],
                             guint             *n_forms);

/* One form; PREVIOUS is the one it is joined to, or NULL. */
gboolean planner_form_read (PlannerFormReader *reader,
                            const PlannerForm *previous,
                            PlannerForm       *form);

/* Reads a year that stands by itself, or after a day or month (ATTACHED), where
 * "2018 - 19" and "2018-2020" are not one year any more. */
gboolean planner_written_year_read (PlannerFormReader  *reader,
                                    gboolean            attached,
                                    PlannerWrittenYear *year);

/* A number from 1 to LARGEST, of one or two digits or a word. */
gboolean planner_small_number_read (PlannerFormReader *reader,
                                    int                largest,
                                    int               *number);

/* "Early", "mid to late", "end of", and where there is a PREVIOUS form "start"
 * too. Sets nothing when there is none. */
void planner_parts_read (PlannerFormReader *reader,
                         const PlannerForm *previous,
                         PlannerForm       *form);

/* A unit, of which "quarter" and "financial year" are some, or NONE. */
PlannerUnit planner_unit_read (PlannerFormReader *reader);

/* The "end" of "year end" and "month-end". */
gboolean planner_end_read (PlannerFormReader *reader);

/* The same, where nothing follows that ends: not in "Q1-end Q3". */
gboolean planner_own_end_read (PlannerFormReader *reader);

/* "First" to "31st", and "last", which is -1; 0 when it is neither. */
int planner_ordinal_read (PlannerFormReader *reader);

/* Token helpers. */

static inline const PlannerToken *
planner_form_reader_peek (const PlannerFormReader *reader)
{
  return &reader->tokens[reader->position];
}

/* Steps over the next token when it is of TYPE. */
static inline gboolean
planner_form_reader_accept (PlannerFormReader *reader,
                            PlannerTokenType   type)
{
  if (planner_form_reader_peek (reader)->type != type)
    return FALSE;
  reader->position++;
  return TRUE;
}

/* Whether NUMBER counts the units behind it, and is no date: 3 months. */
static inline gboolean
planner_counts_something (const PlannerToken *number)
{
  PlannerTokenType after = number->type == PLANNER_TOKEN_NUMBER ? number[1].type : PLANNER_TOKEN_END;

  return after == PLANNER_TOKEN_UNIT || after == PLANNER_TOKEN_QUARTER || after == PLANNER_TOKEN_RECURS
         || after == PLANNER_TOKEN_TIMES;
}

G_END_DECLS
