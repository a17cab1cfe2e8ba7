/* Financial years, their quarters and halves, and the months of a plan.
 *
 * A year is known by the calendar year it begins in: 2018 is "2018/19". The
 * NHS and council year begins on 1 April; a plan may change that, and quarters
 * and halves then follow from the day it chose. Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The day on which every year of a plan begins. */
typedef struct
{
  int month; /* 1 to 12 */
  int day;   /* 1 to 31, a day that the month has in every year */
} PlannerYearStart;

/* The first and the last four-digit year that is believed. */
#define PLANNER_FIRST_YEAR 1900
#define PLANNER_LAST_YEAR 2099

/* 1 April. */
PlannerYearStart planner_year_start_default (void);

/* Reads "MM-DD", such as "04-01". FALSE, and the default, for anything else
 * and for 29 February. */
gboolean planner_year_start_parse (const char       *text,
                                   PlannerYearStart *year_starts);

/* The financial year that holds DATE, by the calendar year it begins in. */
int planner_financial_year_of_date (const GDate            *date,
                                    const PlannerYearStart *year_starts);

/* 1 to 4: the quarter of its financial year that holds DATE. */
int planner_financial_quarter_of_date (const GDate            *date,
                                       const PlannerYearStart *year_starts);

/* First and last day of COUNT months of the financial YEAR, after skipping
 * SKIP months of it: the third quarter is 3 months after 6. */
void planner_financial_months (int                     year,
                               int                     skip,
                               int                     count,
                               const PlannerYearStart *year_starts,
                               GDate                  *start,
                               GDate                  *end);

/* First and last day of a financial year. */
void planner_financial_year_span (int                     year,
                                  const PlannerYearStart *year_starts,
                                  GDate                  *start,
                                  GDate                  *end);

/* First and last day of quarter 1 to 4 of a financial year. */
void planner_financial_quarter_span (int                     year,
                                     int                     quarter,
                                     const PlannerYearStart *year_starts,
                                     GDate                  *start,
                                     GDate                  *end);

/* First and last day of half 1 or 2 of a financial year. */
void planner_financial_half_span (int                     year,
                                  int                     half,
                                  const PlannerYearStart *year_starts,
                                  GDate                  *start,
                                  GDate                  *end);

/* "2018/19", as the exchange file writes it. Give it away with g_free(). */
char *planner_financial_year_format (int year);

/* Reads 2018/19, 2018-19, 2018/2019, 2018-2019, 18/19 and 18-19, with or
 * without spaces around. Two digits mean the year nearest to NEAR, and are
 * refused where NEAR is NULL or over 30 years away. FALSE for anything else,
 * and for two years that do not follow each other; YEAR is then untouched. */
gboolean planner_financial_year_parse (const char  *text,
                                       const GDate *near,
                                       int         *year);

/* The year that two digits (0 to 99) mean to somebody writing on the day NEAR.
 * FALSE where no year within 30 years of it ends so, or NEAR is not known. */
gboolean planner_year_from_two_digits (int          digits,
                                       const GDate *near,
                                       int         *year);

/* "2018-05" for the calendar month that holds DATE. Give it away. */
char *planner_month_format (const GDate *date);

/* Reads "2018-05"; START and END become its first and last day. */
gboolean planner_month_parse (const char *text,
                              GDate      *start,
                              GDate      *end);

G_END_DECLS
