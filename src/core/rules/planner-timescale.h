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
  PLANNER_RECURRENCE_MONTHLY,
  PLANNER_RECURRENCE_TWO_MONTHLY,
  PLANNER_RECURRENCE_QUARTERLY,
  PLANNER_RECURRENCE_HALF_YEARLY,
  PLANNER_RECURRENCE_YEARLY,
  PLANNER_RECURRENCE_TWO_YEARLY,
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
 * it is not a date. Case and surrounding space never matter. A text that has
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
 *   is not over on the day NEAR; after "since", the last one that has begun.
 *   In "June – August 2018" the year belongs to the last, and the first is the
 *   nearest one before it; "November – February 2018/19" lies in that year.
 * - 2018/19, 2018-19, 2018/2019, 18/19, 2018 to 2019: the financial year;
 *   2017/19: two of them, and so on up to ten. "11/12" is the year 2011/12
 *   within 5 years of it, else 11 December. 2018 alone is the calendar year,
 *   2018-05 a month, FY18 is not a date.
 * - Quarters and halves (Q1, H2, M6) are those of the financial year. "Q2 2018"
 *   begins in 2018; "Q4 2018" can mean three things and is not a date.
 * - "The year", "this year", "year end" are the financial year's; "calendar
 *   year" and "academic year" (from 1 September) are themselves.
 * - Spring is March to May, summer June to August, autumn September to
 *   November, winter December to February and named after its December.
 *   Christmas is 25 December, New Year 1 January, Easter its Sunday.
 * - "Early", "mid" and "late" are thirds. "End of" and "start of" a month are
 *   seven days, of anything longer one month; but "by the end of" and "until
 *   the end of" name the last day itself, and so does "year end".
 * - "By X" is a deadline on the last day of X, "before X" on the day before X
 *   begins, "until X" runs to its last day; "from X" begins with its first day
 *   and "after X" on the day after it.
 * - A week is seven days: w/c counts from its date, w/e up to it.
 * - A date said twice ("October 2018 (Q3)") is the narrower one, and not a date
 *   when neither lies within the other.
 * - Months, days and quarters in a list ("March/April 2018") must follow each
 *   other without a gap.
 * - Bi-monthly is every two months, bi-annually twice a year, biennially every
 *   two years; "bi-weekly" and "twice a month" are not a date.
 * - With a recurrence a time too short for it to happen twice says when it
 *   begins: "annually in March" has no end.
 * - "TBC" beside a date changes nothing; in place of a start or an end it
 *   leaves that unknown.
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

/* "daily", "weekly", "fortnightly", "monthly", "two-monthly", "quarterly",
 * "half-yearly", "yearly" or "two-yearly"; NULL for none. Never translated. */
const char *planner_recurrence_to_string (PlannerRecurrence recurs);

G_END_DECLS
