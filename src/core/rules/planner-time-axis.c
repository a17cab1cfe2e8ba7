/* A line of time as it is drawn. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-time-axis.h"

#include <glib/gi18n.h>
#include <math.h>

#define DAYS_IN_WEEK 7
#define DAYS_IN_MONTH 28
#define DAYS_IN_QUARTER 90
#define MONTHS_IN_QUARTER 3
#define MONTHS_IN_YEAR 12

/* More days than lie between the first and the last year that are believed. */
#define MOST_STEPS 100000

/* Digits that the shortest name of a mark and the space around it take. */
#define WEEK_ROOM 3.2
#define MONTH_ROOM 2.6
#define QUARTER_ROOM 3.4

static GDate
new_date (GDateDay   day,
          GDateMonth month,
          GDateYear  year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return date;
}

static void
keep_believed (GDate *date)
{
  GDate first = new_date (1, G_DATE_JANUARY, PLANNER_FIRST_YEAR);
  GDate last = new_date (31, G_DATE_DECEMBER, PLANNER_LAST_YEAR);

  g_date_clamp (date, &first, &last);
}

void
planner_time_unit_find_start (PlannerTimeUnit         unit,
                              const GDate            *date,
                              const PlannerYearStart *year_starts,
                              GDate                  *start)
{
  GDate day;
  GDate end;

  g_return_if_fail (date != NULL && g_date_valid (date));
  g_return_if_fail (year_starts != NULL && start != NULL);

  day = *date;
  *start = day;
  switch (unit)
    {
    case PLANNER_TIME_UNIT_WEEK:
      g_date_subtract_days (start, (guint) g_date_get_weekday (&day) - G_DATE_MONDAY);
      break;
    case PLANNER_TIME_UNIT_MONTH:
      g_date_set_day (start, 1);
      break;
    case PLANNER_TIME_UNIT_QUARTER:
      planner_financial_quarter_span (planner_financial_year_of_date (&day, year_starts),
                                      planner_financial_quarter_of_date (&day, year_starts), year_starts, start, &end);
      break;
    case PLANNER_TIME_UNIT_YEAR:
      planner_financial_year_span (planner_financial_year_of_date (&day, year_starts), year_starts, start, &end);
      break;
    case PLANNER_TIME_UNIT_DAY:
    default:
      break;
    }
}

static void
add_days (GDate *date,
          int    count)
{
  gint64 julian = (gint64) g_date_get_julian (date) + count;
  guint32 last = G_MAXINT32;

  g_date_set_julian (date, (guint32) CLAMP (julian, 1, last));
}

/* GDate knows no year below 1. */
static void
add_months (GDate *date,
            int    count)
{
  if (count >= 0)
    g_date_add_months (date, (guint) count);
  else if (-count < MONTHS_IN_YEAR * (g_date_get_year (date) - 1))
    g_date_subtract_months (date, (guint) -count);
  else
    *date = new_date (1, G_DATE_JANUARY, PLANNER_FIRST_YEAR);
}

static void
step (PlannerTimeUnit  unit,
      int              count,
      GDate           *date)
{
  count = CLAMP (count, -MOST_STEPS, MOST_STEPS);
  switch (unit)
    {
    case PLANNER_TIME_UNIT_MONTH:
      add_months (date, count);
      break;
    case PLANNER_TIME_UNIT_QUARTER:
      add_months (date, MONTHS_IN_QUARTER * count);
      break;
    case PLANNER_TIME_UNIT_YEAR:
      add_months (date, MONTHS_IN_YEAR * count);
      break;
    case PLANNER_TIME_UNIT_WEEK:
      add_days (date, DAYS_IN_WEEK * count);
      break;
    case PLANNER_TIME_UNIT_DAY:
    default:
      add_days (date, count);
      break;
    }
}

void
planner_time_unit_step (PlannerTimeUnit  unit,
                        int              count,
                        GDate           *date)
{
  g_return_if_fail (date != NULL && g_date_valid (date));

  step (unit, count, date);
  keep_believed (date);
}

void
planner_time_unit_step_end (PlannerTimeUnit  unit,
                            int              count,
                            GDate           *end)
{
  gboolean ends_month;

  g_return_if_fail (end != NULL && g_date_valid (end));

  ends_month = unit >= PLANNER_TIME_UNIT_MONTH && g_date_is_last_of_month (end);
  step (unit, count, end);
  if (ends_month)
    g_date_set_day (end, g_date_get_days_in_month (g_date_get_month (end), g_date_get_year (end)));
  keep_believed (end);
}

/* FORMAT is one of g_date_time_format(). */
static char *
format_date (const GDate *date,
             const char  *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date),
                                                    g_date_get_day (date), 0, 0, 0);

  return g_date_time_format (time, format);
}

static char *
dup_first_letter (char *name)
{
  g_autofree char *whole = name;

  return g_utf8_substring (whole, 0, 1);
}

static char *
dup_day_name (const GDate *day,
              guint        shortness)
{
  /* Translators: names of a day above a time line, the longest first; see g_date_time_format(). */
  static const char *const formats[] = { N_("%a %-d %B %Y"), N_("%-d %B"), N_("%-d %b"), N_("%-d") };

  return shortness < G_N_ELEMENTS (formats) ? format_date (day, _(formats[shortness])) : NULL;
}

static char *
dup_week_name (const GDate *start,
               guint        shortness)
{
  /* Translators: names of the week that begins on a day, the longest first; see g_date_time_format(). */
  static const char *const formats[] = { N_("w/c %-d %B %Y"), N_("w/c %-d %B"), N_("%-d %b"), N_("%-d") };

  return shortness < G_N_ELEMENTS (formats) ? format_date (start, _(formats[shortness])) : NULL;
}

static char *
dup_month_name (const GDate *start,
                guint        shortness)
{
  /* Translators: names of a month above a time line, the longest first; see g_date_time_format(). */
  static const char *const formats[] = { N_("%OB %Y"), N_("%OB"), N_("%Ob") };

  if (shortness < G_N_ELEMENTS (formats))
    return format_date (start, _(formats[shortness]));
  return shortness == G_N_ELEMENTS (formats) ? dup_first_letter (format_date (start, "%OB")) : NULL;
}

static char *
dup_year_name (const GDate            *start,
               const PlannerYearStart *year_starts,
               guint                   shortness)
{
  int year = planner_financial_year_of_date (start, year_starts);

  if (shortness == 0)
    return planner_financial_year_format (year);
  return shortness == 1 ? g_strdup_printf ("%02d/%02d", year % 100, (year + 1) % 100) : NULL;
}

static char *
dup_quarter_name (const GDate            *start,
                  const PlannerYearStart *year_starts,
                  guint                   shortness)
{
  g_autofree char *year = dup_year_name (start, year_starts, 0);
  int quarter = planner_financial_quarter_of_date (start, year_starts);

  if (shortness == 0)
    /* Translators: a quarter and its financial year: "Q2 2018/19" */
    return g_strdup_printf (_("Q%d %s"), quarter, year);
  /* Translators: a quarter of a year: "Q2" */
  return shortness == 1 ? g_strdup_printf (_("Q%d"), quarter) : NULL;
}

char *
planner_time_unit_dup_name (PlannerTimeUnit         unit,
                            const GDate            *start,
                            const PlannerYearStart *year_starts,
                            guint                   shortness)
{
  g_return_val_if_fail (start != NULL && g_date_valid (start), NULL);
  g_return_val_if_fail (year_starts != NULL, NULL);

  switch (unit)
    {
    case PLANNER_TIME_UNIT_WEEK:
      return dup_week_name (start, shortness);
    case PLANNER_TIME_UNIT_MONTH:
      return dup_month_name (start, shortness);
    case PLANNER_TIME_UNIT_QUARTER:
      return dup_quarter_name (start, year_starts, shortness);
    case PLANNER_TIME_UNIT_YEAR:
      return dup_year_name (start, year_starts, shortness);
    case PLANNER_TIME_UNIT_DAY:
    default:
      return dup_day_name (start, shortness);
    }
}

double
planner_time_axis_get_x (const PlannerTimeAxis *self,
                         const GDate           *date)
{
  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (date != NULL && g_date_valid (date), 0.0);

  return self->day_width * g_date_days_between (&self->origin, date);
}

double
planner_time_axis_get_end_x (const PlannerTimeAxis *self,
                             const GDate           *date)
{
  return planner_time_axis_get_x (self, date) + self->day_width;
}

void
planner_time_axis_get_date (const PlannerTimeAxis *self,
                            double                 x,
                            GDate                 *date)
{
  double days;

  g_return_if_fail (self != NULL && self->day_width > 0.0);
  g_return_if_fail (date != NULL);

  days = floor (x / self->day_width);
  *date = self->origin;
  add_days (date, (int) CLAMP (days, -G_MAXINT16 * 4.0, G_MAXINT16 * 4.0));
  keep_believed (date);
}

guint
planner_time_axis_list_rows (const PlannerTimeAxis *self,
                             double                 digit_width,
                             PlannerTimeUnit        rows[PLANNER_TIME_AXIS_MAX_ROWS])
{
  double digits_a_day;
  guint n_rows = 0;

  g_return_val_if_fail (self != NULL && rows != NULL, 0);
  g_return_val_if_fail (digit_width > 0.0, 0);

  digits_a_day = self->day_width / digit_width;
  if (digits_a_day * DAYS_IN_WEEK < WEEK_ROOM)
    rows[n_rows++] = PLANNER_TIME_UNIT_YEAR;
  if (digits_a_day * DAYS_IN_QUARTER >= QUARTER_ROOM)
    rows[n_rows++] = PLANNER_TIME_UNIT_QUARTER;
  if (digits_a_day * DAYS_IN_MONTH >= MONTH_ROOM)
    rows[n_rows++] = PLANNER_TIME_UNIT_MONTH;
  if (digits_a_day * DAYS_IN_WEEK >= WEEK_ROOM)
    rows[n_rows++] = PLANNER_TIME_UNIT_WEEK;
  return n_rows;
}

PlannerTimeUnit
planner_time_axis_get_snap (const PlannerTimeAxis *self,
                            double                 reach)
{
  static const struct
  {
    PlannerTimeUnit unit;
    int days;
  } units[] = {
    { PLANNER_TIME_UNIT_DAY, 1 },
    { PLANNER_TIME_UNIT_WEEK, DAYS_IN_WEEK },
    { PLANNER_TIME_UNIT_MONTH, DAYS_IN_MONTH },
    { PLANNER_TIME_UNIT_QUARTER, DAYS_IN_QUARTER },
  };

  g_return_val_if_fail (self != NULL, PLANNER_TIME_UNIT_DAY);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (self->day_width * units[i].days >= reach)
      return units[i].unit;
  return PLANNER_TIME_UNIT_YEAR;
}
