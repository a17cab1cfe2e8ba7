/* The days of meetings that repeat. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-meeting-days.h"

#define DAYS_A_WEEK 7

guint
planner_meeting_day_get_nth (const GDate *day)
{
  g_return_val_if_fail (day != NULL && g_date_valid (day), 0);

  return (guint) (g_date_get_day (day) - 1) / DAYS_A_WEEK + 1;
}

static guint8
get_month_length (const GDate *day)
{
  return g_date_get_days_in_month (g_date_get_month (day), g_date_get_year (day));
}

gboolean
planner_meeting_day_is_last (const GDate *day)
{
  g_return_val_if_fail (day != NULL && g_date_valid (day), FALSE);

  return g_date_get_day (day) + DAYS_A_WEEK > get_month_length (day);
}

/* The NTH (1 to 5) WEEKDAY of the month of DAY; the last where there is no such. */
static void
set_weekday (GDate        *day,
             GDateWeekday  weekday,
             guint         nth)
{
  guint8 length = get_month_length (day);
  guint date;

  g_date_set_day (day, 1);
  date = 1 + ((guint) weekday + DAYS_A_WEEK - (guint) g_date_get_weekday (day)) % DAYS_A_WEEK + (nth - 1) * DAYS_A_WEEK;
  while (date > length)
    date -= DAYS_A_WEEK;
  g_date_set_day (day, (GDateDay) date);
}

/* The day of the repeat in the month that is so many after that of FIRST. */
static GDate
find_day (PlannerRepeat  repeat,
          const GDate   *first,
          guint          months)
{
  GDate day = *first;

  g_date_add_months (&day, months); /* clipped to the end of a shorter month */
  if (repeat == PLANNER_REPEAT_WEEKDAY)
    set_weekday (&day, g_date_get_weekday (first), planner_meeting_day_get_nth (first));
  else if (repeat == PLANNER_REPEAT_LAST_WEEKDAY)
    set_weekday (&day, g_date_get_weekday (first), 5);
  return day;
}

GArray *
planner_meeting_days_list (PlannerRepeat  repeat,
                           guint          every,
                           const GDate   *first,
                           const GDate   *last)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (GDate));

  g_return_val_if_fail (every > 0 && g_date_valid (first) && g_date_valid (last), days);

  for (guint i = 1; i <= PLANNER_REPEAT_MAX; i++)
    {
      GDate day = find_day (repeat, first, i * every);

      if (g_date_compare (&day, last) > 0)
        break;
      g_array_append_val (days, day);
    }
  return days;
}
