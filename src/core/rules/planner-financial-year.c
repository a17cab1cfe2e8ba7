/* Financial years, their quarters and halves, and the months of a plan. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-financial-year.h"

#define MONTHS_IN_YEAR 12
#define MONTHS_IN_HALF 6
#define MONTHS_IN_QUARTER 3

/* Two digits further from the day of writing than this are no year. */
#define TWO_DIGIT_REACH 30

PlannerYearStart
planner_year_start_default (void)
{
  return (PlannerYearStart) { .month = 4, .day = 1 };
}

/* Reads exactly COUNT digits at TEXT. */
static gboolean
read_digits (const char *text,
             int         count,
             int        *number)
{
  *number = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + g_ascii_digit_value (text[i]);
    }
  return TRUE;
}

gboolean
planner_year_start_parse (const char       *text,
                          PlannerYearStart *year_starts)
{
  int month;
  int day;

  g_return_val_if_fail (year_starts != NULL, FALSE);

  *year_starts = planner_year_start_default ();
  if (text == NULL || !read_digits (text, 2, &month) || text[2] != '-'
      || !read_digits (text + 3, 2, &day) || text[5] != '\0')
    return FALSE;
  /* Held against a common year, so that the day exists in every year. */
  if (!g_date_valid_dmy (day, month, 2001))
    return FALSE;
  *year_starts = (PlannerYearStart) { .month = month, .day = day };
  return TRUE;
}

static void
first_day_of_year (int                     year,
                   const PlannerYearStart *year_starts,
                   GDate                  *day)
{
  g_date_clear (day, 1);
  g_date_set_dmy (day, year_starts->day, year_starts->month, year);
}

int
planner_financial_year_of_date (const GDate            *date,
                                const PlannerYearStart *year_starts)
{
  GDate first;
  int year;

  g_return_val_if_fail (date != NULL && g_date_valid (date), 0);
  g_return_val_if_fail (year_starts != NULL, 0);

  year = g_date_get_year (date);
  first_day_of_year (year, year_starts, &first);
  return g_date_compare (date, &first) < 0 ? year - 1 : year;
}

int
planner_financial_quarter_of_date (const GDate            *date,
                                   const PlannerYearStart *year_starts)
{
  int year = planner_financial_year_of_date (date, year_starts);
  int quarter = 1;
  GDate start;
  GDate end;

  planner_financial_quarter_span (year, quarter, year_starts, &start, &end);
  while (quarter < 4 && g_date_compare (&end, date) < 0)
    planner_financial_quarter_span (year, ++quarter, year_starts, &start, &end);
  return quarter;
}

void
planner_financial_months (int                     year,
                          int                     skip,
                          int                     count,
                          const PlannerYearStart *year_starts,
                          GDate                  *start,
                          GDate                  *end)
{
  g_return_if_fail (year >= 1 && year < G_MAXUINT16 - 1);
  g_return_if_fail (skip >= 0 && count >= 1);
  g_return_if_fail (year_starts != NULL && start != NULL && end != NULL);

  first_day_of_year (year, year_starts, start);
  *end = *start;
  g_date_add_months (start, skip);
  g_date_add_months (end, skip + count);
  g_date_subtract_days (end, 1);
}

void
planner_financial_year_span (int                     year,
                             const PlannerYearStart *year_starts,
                             GDate                  *start,
                             GDate                  *end)
{
  planner_financial_months (year, 0, MONTHS_IN_YEAR, year_starts, start, end);
}

void
planner_financial_quarter_span (int                     year,
                                int                     quarter,
                                const PlannerYearStart *year_starts,
                                GDate                  *start,
                                GDate                  *end)
{
  g_return_if_fail (quarter >= 1 && quarter <= 4);

  planner_financial_months (year, (quarter - 1) * MONTHS_IN_QUARTER, MONTHS_IN_QUARTER,
                            year_starts, start, end);
}

void
planner_financial_half_span (int                     year,
                             int                     half,
                             const PlannerYearStart *year_starts,
                             GDate                  *start,
                             GDate                  *end)
{
  g_return_if_fail (half == 1 || half == 2);

  planner_financial_months (year, (half - 1) * MONTHS_IN_HALF, MONTHS_IN_HALF,
                            year_starts, start, end);
}

char *
planner_financial_year_format (int year)
{
  return g_strdup_printf ("%04d/%02d", year, (year + 1) % 100);
}

/* The digits at *TEXT, two or four of them; *TEXT moves behind them. */
static gboolean
read_year (const char  **text,
           const GDate  *near,
           int          *year)
{
  int count = 0;
  int number;

  while (count < 5 && g_ascii_isdigit ((*text)[count]))
    count++;
  if (!read_digits (*text, count, &number))
    return FALSE;
  *text += count;
  *year = number;
  if (count == 2)
    return planner_year_from_two_digits (number, near, year);
  return count == 4 && number >= PLANNER_FIRST_YEAR && number <= PLANNER_LAST_YEAR;
}

gboolean
planner_financial_year_parse (const char  *text,
                              const GDate *near,
                              int         *year)
{
  g_autofree char *stripped = NULL;
  const char *rest;
  int first;
  int second;
  int digits;

  g_return_val_if_fail (year != NULL, FALSE);

  if (text == NULL)
    return FALSE;
  stripped = g_strstrip (g_strdup (text));
  rest = stripped;
  if (!read_year (&rest, near, &first) || (*rest != '/' && *rest != '-'))
    return FALSE;
  rest++;
  digits = (int) strlen (rest);
  if ((digits != 2 && digits != 4) || !read_digits (rest, digits, &second))
    return FALSE;
  if (second != (digits == 4 ? first + 1 : (first + 1) % 100))
    return FALSE;
  *year = first;
  return TRUE;
}

gboolean
planner_year_from_two_digits (int          digits,
                              const GDate *near,
                              int         *year)
{
  int here;

  g_return_val_if_fail (digits >= 0 && digits < 100, FALSE);
  g_return_val_if_fail (year != NULL, FALSE);

  if (near == NULL || !g_date_valid (near))
    return FALSE;
  here = g_date_get_year (near);
  for (int candidate = here - here % 100 - 100 + digits; candidate <= here + 100; candidate += 100)
    {
      if (ABS (candidate - here) <= TWO_DIGIT_REACH && candidate >= PLANNER_FIRST_YEAR
          && candidate <= PLANNER_LAST_YEAR)
        {
          *year = candidate;
          return TRUE;
        }
    }
  return FALSE;
}

char *
planner_month_format (const GDate *date)
{
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  return g_strdup_printf ("%04d-%02d", g_date_get_year (date), g_date_get_month (date));
}

gboolean
planner_month_parse (const char *text,
                     GDate      *start,
                     GDate      *end)
{
  int year;
  int month;

  g_return_val_if_fail (start != NULL && end != NULL, FALSE);

  if (text == NULL || !read_digits (text, 4, &year) || text[4] != '-'
      || !read_digits (text + 5, 2, &month) || text[7] != '\0')
    return FALSE;
  if (year < PLANNER_FIRST_YEAR || year > PLANNER_LAST_YEAR || month < 1 || month > 12)
    return FALSE;
  g_date_clear (start, 1);
  g_date_set_dmy (start, 1, month, year);
  *end = *start;
  g_date_add_months (end, 1);
  g_date_subtract_days (end, 1);
  return TRUE;
}
