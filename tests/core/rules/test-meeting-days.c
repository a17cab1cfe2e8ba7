/* The days of meetings that repeat. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-meeting-days.h"

static void
read_day (const char *text,
          GDate      *day)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", 3);

  g_date_clear (day, 1);
  g_date_set_dmy (day, (GDateDay) g_ascii_strtoull (parts[2], NULL, 10), (GDateMonth) g_ascii_strtoull (parts[1], NULL, 10),
                  (GDateYear) g_ascii_strtoull (parts[0], NULL, 10));
}

static char *
write_days (const GArray *days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      char day[16];

      g_date_strftime (day, sizeof day, "%Y-%m-%d", &g_array_index (days, GDate, i));
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", day);
    }
  return g_string_free_and_steal (text);
}

static void
test_days (void)
{
  static const struct
  {
    PlannerRepeat repeat;
    guint every;
    const char *first;
    const char *last;
    const char *days;
  } rows[] = {
    /* The third Wednesday. */
    { PLANNER_REPEAT_WEEKDAY, 1, "2026-03-18", "2026-06-30", "2026-04-15 2026-05-20 2026-06-17" },
    { PLANNER_REPEAT_WEEKDAY, 2, "2026-03-18", "2027-03-18", "2026-05-20 2026-07-15 2026-09-16 2026-11-18 2027-01-20 2027-03-17" },
    { PLANNER_REPEAT_WEEKDAY, 3, "2026-03-18", "2026-12-15", "2026-06-17 2026-09-16" },
    { PLANNER_REPEAT_WEEKDAY, 3, "2026-03-18", "2026-12-16", "2026-06-17 2026-09-16 2026-12-16" },
    /* The first Monday, across the new year. */
    { PLANNER_REPEAT_WEEKDAY, 1, "2026-12-07", "2027-02-28", "2027-01-04 2027-02-01" },
    /* A fifth Friday is the last where there are four. */
    { PLANNER_REPEAT_WEEKDAY, 1, "2026-01-30", "2026-05-31", "2026-02-27 2026-03-27 2026-04-24 2026-05-29" },
    { PLANNER_REPEAT_LAST_WEEKDAY, 1, "2026-02-27", "2026-05-31", "2026-03-27 2026-04-24 2026-05-29" },
    { PLANNER_REPEAT_LAST_WEEKDAY, 1, "2026-02-13", "2026-03-31", "2026-03-27" },
    /* The same date, and the last of a shorter month, counted from the first each time. */
    { PLANNER_REPEAT_DATE, 1, "2026-01-15", "2026-03-15", "2026-02-15 2026-03-15" },
    { PLANNER_REPEAT_DATE, 1, "2026-01-31", "2026-05-31", "2026-02-28 2026-03-31 2026-04-30 2026-05-31" },
    { PLANNER_REPEAT_DATE, 1, "2028-01-29", "2028-02-29", "2028-02-29" },
    { PLANNER_REPEAT_DATE, 12, "2028-02-29", "2030-12-31", "2029-02-28 2030-02-28" },
    /* Nothing until then, and before it began. */
    { PLANNER_REPEAT_DATE, 1, "2026-01-15", "2026-02-14", "" },
    { PLANNER_REPEAT_WEEKDAY, 1, "2026-01-15", "2025-12-31", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) days = NULL;
      g_autofree char *text = NULL;
      GDate first, last;

      read_day (rows[i].first, &first);
      read_day (rows[i].last, &last);
      days = planner_meeting_days_list (rows[i].repeat, rows[i].every, &first, &last);
      text = write_days (days);
      g_assert_cmpstr (text, ==, rows[i].days);
    }
}

/* However far, no more than a person can look through. */
static void
test_limit (void)
{
  g_autoptr (GArray) days = NULL;
  GDate first, last;

  read_day ("2026-01-15", &first);
  read_day ("2100-01-15", &last);
  days = planner_meeting_days_list (PLANNER_REPEAT_DATE, 1, &first, &last);
  g_assert_cmpuint (days->len, ==, PLANNER_REPEAT_MAX);
}

static void
test_place (void)
{
  static const struct
  {
    const char *day;
    guint nth;
    gboolean is_last;
  } rows[] = {
    { "2026-03-01", 1, FALSE }, { "2026-03-07", 1, FALSE }, { "2026-03-08", 2, FALSE }, { "2026-03-24", 4, FALSE },
    { "2026-03-25", 4, TRUE },  { "2026-03-31", 5, TRUE },  { "2026-02-22", 4, TRUE },  { "2026-02-21", 3, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GDate day;

      read_day (rows[i].day, &day);
      g_assert_cmpuint (planner_meeting_day_get_nth (&day), ==, rows[i].nth);
      g_assert_cmpint (planner_meeting_day_is_last (&day), ==, rows[i].is_last);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/meeting-days/days", test_days);
  g_test_add_func ("/rules/meeting-days/limit", test_limit);
  g_test_add_func ("/rules/meeting-days/place", test_place);
  return g_test_run ();
}
