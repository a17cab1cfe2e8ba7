/* What a milestone looks like on a line of time, in days: where its bar is
 * solid, where it is soft because nobody said the day, where it runs out, and
 * the periods in which it recurs. Screen and paper draw the same.
 *
 * Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_BAR_NONE,      /* not on the axis: its date is not known */
  PLANNER_BAR_ACTIVITY,  /* a bar */
  PLANNER_BAR_MILESTONE, /* a diamond on its last day */
  PLANNER_BAR_REVIEW,    /* marks, one in each period */
  PLANNER_BAR_PHASE,     /* a bracket over what is below it */
} PlannerBarShape;

/* First and last days. From soft_from to the day before `from`, and from the day
 * after `to` to soft_to it is soft; without a soft part the two are the same. Of
 * a milestone the diamond stands on `to`, and all before it is soft. */
typedef struct
{
  PlannerBarShape shape;
  GDate from;
  GDate to;
  GDate soft_from;
  GDate soft_to;
  gboolean runs_in;  /* has begun before anybody can say: from the beginning of the axis */
  gboolean runs_out; /* no end is meant or known: to the end of the axis; `to` is then `from` */
} PlannerBar;

/* "activity", "milestone", "review" or "phase" as in files; an activity for
 * NULL and anything else. */
PlannerBarShape planner_bar_shape_from_string (const char *text);

/* The BAR of something of SHAPE at DATES. END_IS_VAGUE: whether the end comes
 * from words whose precision is that of DATES, and not from a day that somebody
 * gave. A vague end is soft for as long as its precision says, at most for half
 * of the bar; a deadline has a soft lead-in of the length of its precision, at
 * least four weeks. What recurs and is no phase is a review. */
void planner_bar_make (PlannerBarShape         shape,
                       const PlannerTimescale *dates,
                       gboolean                end_is_vague,
                       PlannerBar             *bar);

/* The first period of a recurrence that ends on or after FROM and begins within
 * DATES: counted from the start where that is known, and else the periods of the
 * calendar, quarters and longer ones being those of the financial year. FALSE
 * when there is none, or nothing recurs. */
gboolean planner_recurrence_find_period (const PlannerTimescale *dates,
                                         const PlannerYearStart *year_starts,
                                         const GDate            *from,
                                         GDate                  *first,
                                         GDate                  *last);

G_END_DECLS
