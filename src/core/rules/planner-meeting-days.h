/* The days of meetings that repeat: on the third Wednesday of every other month.
 *
 * Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PLANNER_REPEAT_WEEKDAY,      /* the same weekday of the month: its third Wednesday */
  PLANNER_REPEAT_LAST_WEEKDAY, /* the last Wednesday of the month */
  PLANNER_REPEAT_DATE,         /* the same date, or the last of a shorter month */
} PlannerRepeat;

#define PLANNER_REPEAT_MAX 60

/* The days after FIRST up to LAST, EVERY so many months (1 or more), at most
 * PLANNER_REPEAT_MAX. A fifth weekday is the last where a month has no fifth.
 * Elements GDate. Free with g_array_unref(). */
GArray *planner_meeting_days_list (PlannerRepeat  repeat,
                                   guint          every,
                                   const GDate   *first,
                                   const GDate   *last);

/* Which of its month's weekdays DAY is: 1 to 5. */
guint planner_meeting_day_get_nth (const GDate *day);

/* Whether DAY is the last of its month's weekdays of that name. */
gboolean planner_meeting_day_is_last (const GDate *day);

G_END_DECLS
