/* A line of time as it is drawn: where a day stands on it, which units are
 * marked along it, and what each mark is called.
 *
 * Lengths are whatever the drawing counts in: pixels of a screen, points of
 * paper. Time runs towards greater x; whoever draws right to left mirrors it.
 * Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-financial-year.h"

G_BEGIN_DECLS

/* Weeks begin on Monday; quarters and years are those of the financial year. */
typedef enum
{
  PLANNER_TIME_UNIT_DAY,
  PLANNER_TIME_UNIT_WEEK,
  PLANNER_TIME_UNIT_MONTH,
  PLANNER_TIME_UNIT_QUARTER,
  PLANNER_TIME_UNIT_YEAR,
} PlannerTimeUnit;

/* Sets START to the first day of the UNIT that holds DATE. The two may be the
 * same. */
void planner_time_unit_find_start (PlannerTimeUnit         unit,
                                   const GDate            *date,
                                   const PlannerYearStart *year_starts,
                                   GDate                  *start);

/* Moves DATE by COUNT units, back when COUNT is negative. A day that the month
 * does not have becomes its last. Stays within the years that are believed. */
void planner_time_unit_step (PlannerTimeUnit  unit,
                             int              count,
                             GDate           *date);

/* The same for the last day of something, which stays the last of its month:
 * 30 September and one month are 31 October. */
void planner_time_unit_step_end (PlannerTimeUnit  unit,
                                 int              count,
                                 GDate           *end);

/* What the unit that begins on START is called, translated: the longest name
 * for SHORTNESS 0, then shorter ones ("July 2018", "July", "Jul", "J"); NULL
 * when there is none so short. Give it away with g_free(). */
char *planner_time_unit_dup_name (PlannerTimeUnit         unit,
                                  const GDate            *start,
                                  const PlannerYearStart *year_starts,
                                  guint                   shortness);

/* The axis. */
typedef struct
{
  GDate origin;     /* the day whose first moment stands at 0 */
  double day_width; /* of one day, over 0 */
  PlannerYearStart year_starts;
} PlannerTimeAxis;

/* Where DATE begins. */
double planner_time_axis_get_x (const PlannerTimeAxis *self,
                                const GDate           *date);

/* Where DATE is over: where the next day begins. */
double planner_time_axis_get_end_x (const PlannerTimeAxis *self,
                                    const GDate           *date);

/* The day that stands at X, kept within the years that are believed. */
void planner_time_axis_get_date (const PlannerTimeAxis *self,
                                 double                 x,
                                 GDate                 *date);

#define PLANNER_TIME_AXIS_MAX_ROWS 3

/* Fills ROWS with the units whose names have room, coarse ones first, where a
 * digit is DIGIT_WIDTH wide. Returns how many, from 1 to
 * PLANNER_TIME_AXIS_MAX_ROWS. */
guint planner_time_axis_list_rows (const PlannerTimeAxis *self,
                                   double                 digit_width,
                                   PlannerTimeUnit        rows[PLANNER_TIME_AXIS_MAX_ROWS]);

/* What a drag goes by: the unit that can still be hit, REACH being the least
 * width of one. */
PlannerTimeUnit planner_time_axis_get_snap (const PlannerTimeAxis *self,
                                            double                 reach);

G_END_DECLS
