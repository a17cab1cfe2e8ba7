/* What a written timescale means: "By September/October 2015", "Q4 2018/19".
 *
 * The words are kept as they were written; this says what they mean, and what
 * is not a date stays "not a date" rather than being guessed. Values only, any
 * thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-financial-year.h"

G_BEGIN_DECLS

/* How exactly the words say it. A half year and a season count as QUARTER,
 * since their ends lie on the ends of quarters or are as vague as one; the
 * third of a month ("mid-June") counts as WEEK, of a quarter or half as MONTH,
 * of a year as QUARTER. Of several dates, the vaguest counts. */
typedef enum
{
  PLANNER_PRECISION_NONE, /* neither start nor end is known */
  PLANNER_PRECISION_DAY,
  PLANNER_PRECISION_WEEK,
  PLANNER_PRECISION_MONTH,
  PLANNER_PRECISION_QUARTER,
  PLANNER_PRECISION_YEAR,
} PlannerPrecision;

typedef enum
{
  PLANNER_RECURRENCE_NONE,
  PLANNER_RECURRENCE_DAILY,
  PLANNER_RECURRENCE_WEEKLY,
  PLANNER_RECURRENCE_FORTNIGHTLY,
  PLANNER_RECURRENCE_THREE_WEEKLY,
  PLANNER_RECURRENCE_FOUR_WEEKLY,
  PLANNER_RECURRENCE_MONTHLY,
  PLANNER_RECURRENCE_SIX_WEEKLY,
  PLANNER_RECURRENCE_EIGHT_WEEKLY,
  PLANNER_RECURRENCE_TWO_MONTHLY,
  PLANNER_RECURRENCE_TWELVE_WEEKLY,
  PLANNER_RECURRENCE_QUARTERLY,
  PLANNER_RECURRENCE_FOUR_MONTHLY,
  PLANNER_RECURRENCE_HALF_YEARLY,
  PLANNER_RECURRENCE_YEARLY,
  PLANNER_RECURRENCE_TWO_YEARLY,
  PLANNER_RECURRENCE_THREE_YEARLY,
  PLANNER_RECURRENCE_FIVE_YEARLY,
} PlannerRecurrence;

/* A meaning. Where both are known, `end` is never before `start`. */
typedef struct
{
  gboolean is_date; /* the words say something about time; else all below is empty */
  gboolean has_start;
  gboolean has_end;
  GDate start; /* the first day, where has_start */
  GDate end;   /* the last day, where has_end */
  PlannerPrecision precision;
  PlannerRecurrence recurs; /* within start and end, where they are known */
  gboolean deadline;        /* "by …": due by the end, begun nobody knows when */
  gboolean open_ended;      /* "ongoing", "from …": no end is meant */
} PlannerTimescale;

/* Reads TEXT as somebody means it who writes it on the day NEAR, in a plan
 * whose years begin on YEAR_STARTS. MEANING is set in any case.
 *
 * YEAR_STARTS may be NULL for 1 April. NEAR may be NULL: then all that needs
 * it is not a date, and what is one means the same on every day. Case and surrounding space never matter. A text that has
 * one word too many is not a date, and so is one that contradicts itself
 * ("31 June 2018", "Monday 5 June 2018", "June 2019 to March 2019").
 *
 * Where the words leave something open:
 * - Days come first: 12/07/2018 is 12 July, and 07/13/2018 is not a date.
 * - Four digits are a year as they stand, from 1900 to 2099. Two digits are
 *   the year nearest to NEAR, and not a date when it is over 30 years away.
 * - "Mar 19" is March 2019 when 2019 is within 5 years of NEAR, and 19 March
 *   when it is over 10 years away; between the two it is not a date, nor is
 *   the last day of the month within 5 years ("March 31" in 2026). "Mar-19"
 *   and "Mar'19" are always the month.
 * - A day, month, quarter, season or feast without a year is the next one that
 *   is not over on the day NEAR, and so is "early in the year"; after "since",
 *   "completed" and "started" the last one that has begun.
 *   In "June – August 2018" the year belongs to the last, and the first is the
 *   nearest one before it; "November – February 2018/19" lies in that year.
 * - 2018/19, 2018-19, 2018/2019, 18/19, 2018 to 2019: the financial year;
 *   2017/19: two of them, and so on up to ten. "11/12" is the year 2011/12
 *   within 5 years of it, else 11 December. 2018 alone is the calendar year,
 *   2018-05 a month, FY18 is not a date.
 * - Quarters and halves (Q1, 1Q, H2, M6) are those of the financial year. "Q2
 *   2018" begins in 2018; "Q4 2018" can mean three things and is not a date.
 *   "Month 6" and "Year 1" are a project's own, unless the financial year
 *   stands beside them.
 * - "The year", "this year", "in year", "year end" are the financial year's;
 *   "calendar year" and "academic year" (from 1 September) are themselves.
 * - "Next month" is one of the calendar, and so are "the next two quarters" and
 *   "the next financial year"; "the next month", "the next year" and "the next
 *   four to six weeks" begin on the day NEAR, and the longer count is meant.
 *   "The coming year" can be either and is not a date. "Within 3 months" and
 *   "18 months" do not say from when, and are none; "six months after April
 *   2018" is October, "12 months to March 2019" ends there.
 * - Spring is March to May, summer June to August, autumn September to
 *   November, winter December to February and named after its December; "in
 *   the new year" is January to March. Christmas is 25 December, New Year 1
 *   January, Easter its Sunday.
 * - "Early", "mid" and "late" are thirds. "End of" and "start of" a month are
 *   seven days, of anything longer one month; but after "by", "until", "from"
 *   and the like, and where they bound a range, they name the last and the
 *   first day themselves, and so does "year end".
 * - "By X" is a deadline on the last day of X, "before X" on the day before X
 *   begins, "until X" runs to its last day; "from X" begins with its first day
 *   and "after X" on the day after it.
 * - A week is seven days: w/c counts from its date, w/e up to it.
 * - A date said twice ("October 2018 (Q3)") is the narrower one, and not a date
 *   when neither lies within the other.
 * - Months, days and quarters in a list ("March/April 2018") must follow each
 *   other without a gap.
 * - Bi-monthly is every two months, bi-annually twice a year, biennially every
 *   two years; "bi-weekly" and "twice a month" are not a date. "First Tuesday
 *   of each month" and "by the end of each month" are monthly, "Tuesdays"
 *   weekly. Months that part the year evenly say when it begins: "quarterly
 *   (January, April, July, October)".
 * - With a recurrence a time too short for it to happen twice says when it
 *   begins: "annually in March" has no end, nor has "May 2018, then monthly".
 * - "TBC" beside a date changes nothing; in place of a start or an end it
 *   leaves that unknown, and so does nothing at all: "June 2018 –".
 * - Words that say how far it is ("completed", "revised", "provisional", "go
 *   live") and times of day change nothing. Words that say what it is do: "June
 *   2018 Board" is not a date.
 */
void planner_timescale_read (const char             *text,
                             const PlannerYearStart *year_starts,
                             const GDate            *near,
                             PlannerTimescale       *meaning);

/* The meaning as a person reads it beside the field: "1 July 2017 to 30
 * September 2017 (quarter)", "by 30 April 2015", "every quarter", "not a
 * date". Translated. Give it away with g_free(). */
char *planner_timescale_describe (const PlannerTimescale *meaning);

/* "day", "week", "month", "quarter" or "year"; NULL for none. For files and
 * reports, never translated. */
const char *planner_precision_to_string (PlannerPrecision precision);

/* "daily", "weekly", "fortnightly", "six-weekly", "monthly", "two-monthly",
 * "quarterly", "half-yearly", "yearly", "three-yearly" and so on, as the
 * constants are named; NULL for none. Never translated. */
const char *planner_recurrence_to_string (PlannerRecurrence recurs);

/* Moves DATE on by COUNT times of what recurs, back when COUNT is negative.
 * Where a month has no such day its last is taken. */
void planner_recurrence_step (PlannerRecurrence  recurs,
                              int                count,
                              GDate             *date);

G_END_DECLS
