/* planner-test-day.c: days in tests, as files write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-test-day.h"

#include <stdio.h>

GDate
planner_test_day (const char *text)
{
  GDate date;
  int year, month, day;

  g_assert_cmpint (sscanf (text, "%d-%d-%d", &year, &month, &day), ==, 3);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  g_assert_true (g_date_valid (&date));
  return date;
}

const GDate *
planner_test_read_day (const char *text, GDate *day)
{
  if (text == NULL)
    return NULL;
  *day = planner_test_day (text);
  return day;
}
