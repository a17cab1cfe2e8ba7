/* The words and signs of a written timescale, one by one.
 *
 * Private to the timescale reader.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PLANNER_TOKEN_END,
  PLANNER_TOKEN_NUMBER, /* value, digits, ordinal */
  PLANNER_TOKEN_SLASH,
  PLANNER_TOKEN_HYPHEN,
  PLANNER_TOKEN_DOT,
  PLANNER_TOKEN_COMMA,
  PLANNER_TOKEN_APOSTROPHE,
  PLANNER_TOKEN_BRACKET,
  PLANNER_TOKEN_COLON,
  PLANNER_TOKEN_AND,
  PLANNER_TOKEN_OR,
  PLANNER_TOKEN_THEN, /* what follows goes on from there */
  PLANNER_TOKEN_TO,
  PLANNER_TOKEN_MONTH,   /* value 1 to 12 */
  PLANNER_TOKEN_WEEKDAY, /* value: a GDateWeekday */
  PLANNER_TOKEN_SEASON,  /* value: the month it begins in */
  PLANNER_TOKEN_FEAST,   /* value: a PlannerFeast */
  PLANNER_TOKEN_QUARTER,
  PLANNER_TOKEN_HALF,
  PLANNER_TOKEN_MONTH_NUMBER, /* the M of M6 */
  PLANNER_TOKEN_UNIT,         /* value: a PlannerUnit */
  PLANNER_TOKEN_PART,         /* value: a PlannerPart */
  PLANNER_TOKEN_BY,
  PLANNER_TOKEN_BEFORE,
  PLANNER_TOKEN_AFTER,
  PLANNER_TOKEN_FROM, /* value: a PlannerManner */
  PLANNER_TOKEN_SINCE,
  PLANNER_TOKEN_UNTIL,
  PLANNER_TOKEN_BETWEEN,
  PLANNER_TOKEN_DURING, /* value: a PlannerManner */
  PLANNER_TOKEN_FOR,
  PLANNER_TOKEN_DUE, /* value: a PlannerManner */
  PLANNER_TOKEN_AROUND,
  PLANNER_TOKEN_AT_LATEST,
  PLANNER_TOKEN_ONWARDS,
  PLANNER_TOKEN_WEEK_COMMENCING,
  PLANNER_TOKEN_WEEK_ENDING,
  PLANNER_TOKEN_ONGOING,
  PLANNER_TOKEN_RECURS, /* value: a PlannerRecurrence */
  PLANNER_TOKEN_EVERY,  /* value: 2 for every other, else 1 */
  PLANNER_TOKEN_TWICE,
  PLANNER_TOKEN_TIMES,
  PLANNER_TOKEN_WHICH,     /* value: a PlannerWhich */
  PLANNER_TOKEN_TODAY,     /* value: days from today */
  PLANNER_TOKEN_TENTATIVE, /* to be confirmed */
  PLANNER_TOKEN_REVIEW,    /* what is done again and again */
  PLANNER_TOKEN_CLOCK,     /* a time of day */
} PlannerTokenType;

typedef enum
{
  PLANNER_UNIT_NONE,
  PLANNER_UNIT_DAY,
  PLANNER_UNIT_WEEK,
  PLANNER_UNIT_FORTNIGHT,
  PLANNER_UNIT_MONTH,
  PLANNER_UNIT_QUARTER,
  PLANNER_UNIT_YEAR,
  PLANNER_UNIT_FINANCIAL_YEAR,
  PLANNER_UNIT_CALENDAR_YEAR,
  PLANNER_UNIT_ACADEMIC_YEAR,
} PlannerUnit;

typedef enum
{
  PLANNER_PART_WHOLE,
  PLANNER_PART_START,
  PLANNER_PART_EARLY,
  PLANNER_PART_MID,
  PLANNER_PART_LATE,
  PLANNER_PART_END,
  PLANNER_PART_LAST_DAY, /* year end */
  PLANNER_PART_FIRST_HALF,
  PLANNER_PART_SECOND_HALF,
  PLANNER_PART_LAST_QUARTER,
  PLANNER_PART_FIRST_WEEK,
  PLANNER_PART_SECOND_WEEK,
  PLANNER_PART_THIRD_WEEK,
  PLANNER_PART_FOURTH_WEEK,
  PLANNER_PART_LAST_WEEK,
} PlannerPart;

/* What a word says besides. */
typedef enum
{
  PLANNER_MANNER_NONE,
  PLANNER_MANNER_PAST,   /* completed, started: it has been */
  PLANNER_MANNER_WITHIN, /* "within a week" may begin at any time */
  PLANNER_MANNER_PART,   /* "start June" may be the start of June */
} PlannerManner;

typedef enum
{
  PLANNER_WHICH_LAST = -1,
  PLANNER_WHICH_THIS,
  PLANNER_WHICH_NEXT,
  PLANNER_WHICH_THE_NEXT, /* "the next month" begins today, "next month" does not */
  PLANNER_WHICH_COMING,   /* "the coming year" can be either */
} PlannerWhich;

typedef enum
{
  PLANNER_FEAST_CHRISTMAS,
  PLANNER_FEAST_CHRISTMAS_EVE,
  PLANNER_FEAST_BOXING_DAY,
  PLANNER_FEAST_NEW_YEAR,
  PLANNER_FEAST_NEW_YEARS_EVE,
  PLANNER_FEAST_GOOD_FRIDAY,
  PLANNER_FEAST_EASTER,
  PLANNER_FEAST_EASTER_MONDAY,
} PlannerFeast;

typedef struct
{
  PlannerTokenType type;
  int value;
  int digits;       /* of a number; 0 when it was written as a word */
  gboolean ordinal; /* 1st, second */
  gboolean plural;  /* of a unit or quarter */
  gboolean spaced;  /* a space stands before it */
} PlannerToken;

#define PLANNER_MAX_TOKENS 64

/* Splits TEXT into tokens, the last of type END. "The" and "of" are left out.
 * FALSE when a word or sign is not known, the text is not UTF-8, or too long. */
gboolean planner_tokens_split (const char   *text,
                               PlannerToken  tokens[PLANNER_MAX_TOKENS]);

G_END_DECLS
