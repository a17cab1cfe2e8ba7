/* The meaning of a timescale as a person reads it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-timescale.h"

#include <glib/gi18n.h>

static char *
format_day (const GDate *date)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date),
                                                   g_date_get_day (date), 0, 0, 0);

  /* Translators: a day written out, "1 July 2017"; see g_date_time_format(). */
  return g_date_time_format (day, _("%-d %B %Y"));
}

static const char *
span_format (PlannerPrecision precision)
{
  switch (precision)
    {
    case PLANNER_PRECISION_WEEK:
      /* Translators: two days, and how exactly they were given. */
      return _("%s to %s (week)");
    case PLANNER_PRECISION_MONTH:
      return _("%s to %s (month)");
    case PLANNER_PRECISION_QUARTER:
      return _("%s to %s (quarter)");
    case PLANNER_PRECISION_YEAR:
      return _("%s to %s (year)");
    default:
      return _("%s to %s");
    }
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/* When it is, without how often; NULL when nothing is known. */
static char *
describe_span (const PlannerTimescale *meaning)
{
  g_autofree char *start = meaning->has_start ? format_day (&meaning->start) : NULL;
  g_autofree char *end = meaning->has_end ? format_day (&meaning->end) : NULL;

  if (start != NULL && end != NULL && g_date_compare (&meaning->start, &meaning->end) == 0)
    return g_steal_pointer (&start);
  if (start != NULL && end != NULL)
    return g_strdup_printf (span_format (meaning->precision), start, end);
  if (end != NULL && meaning->deadline)
    return g_strdup_printf (_("by %s"), end);
  if (end != NULL)
    return g_strdup_printf (_("until %s"), end);
  if (start != NULL && meaning->open_ended)
    return g_strdup_printf (_("from %s"), start);
  if (start != NULL)
    return g_strdup_printf (_("from %s, end not known"), start);
  return meaning->open_ended ? g_strdup (_("ongoing")) : NULL;
}

/* What recurs, alone and with the time it recurs in. */
static const struct
{
  const char *alone;
  const char *format;
} recurrences[] = {
  [PLANNER_RECURRENCE_NONE] = { N_("not a date"), NULL },
  /* Translators: how often, and then when: "by 1 May 2018", "ongoing". */
  [PLANNER_RECURRENCE_DAILY] = { N_("every day"), N_("every day, %s") },
  [PLANNER_RECURRENCE_WEEKLY] = { N_("every week"), N_("every week, %s") },
  [PLANNER_RECURRENCE_FORTNIGHTLY] = { N_("every two weeks"), N_("every two weeks, %s") },
  [PLANNER_RECURRENCE_THREE_WEEKLY] = { N_("every three weeks"), N_("every three weeks, %s") },
  [PLANNER_RECURRENCE_FOUR_WEEKLY] = { N_("every four weeks"), N_("every four weeks, %s") },
  [PLANNER_RECURRENCE_MONTHLY] = { N_("every month"), N_("every month, %s") },
  [PLANNER_RECURRENCE_SIX_WEEKLY] = { N_("every six weeks"), N_("every six weeks, %s") },
  [PLANNER_RECURRENCE_EIGHT_WEEKLY] = { N_("every eight weeks"), N_("every eight weeks, %s") },
  [PLANNER_RECURRENCE_TWO_MONTHLY] = { N_("every two months"), N_("every two months, %s") },
  [PLANNER_RECURRENCE_TWELVE_WEEKLY] = { N_("every twelve weeks"), N_("every twelve weeks, %s") },
  [PLANNER_RECURRENCE_QUARTERLY] = { N_("every quarter"), N_("every quarter, %s") },
  [PLANNER_RECURRENCE_FOUR_MONTHLY] = { N_("every four months"), N_("every four months, %s") },
  [PLANNER_RECURRENCE_HALF_YEARLY] = { N_("every six months"), N_("every six months, %s") },
  [PLANNER_RECURRENCE_YEARLY] = { N_("every year"), N_("every year, %s") },
  [PLANNER_RECURRENCE_TWO_YEARLY] = { N_("every two years"), N_("every two years, %s") },
  [PLANNER_RECURRENCE_THREE_YEARLY] = { N_("every three years"), N_("every three years, %s") },
  [PLANNER_RECURRENCE_FIVE_YEARLY] = { N_("every five years"), N_("every five years, %s") },
};

char *
planner_timescale_describe (const PlannerTimescale *meaning)
{
  g_autofree char *span = NULL;

  g_return_val_if_fail (meaning != NULL, NULL);

  if (!meaning->is_date)
    return g_strdup (_("not a date"));
  span = describe_span (meaning);
  if (span == NULL)
    return g_strdup (_(recurrences[meaning->recurs].alone));
  if (meaning->recurs == PLANNER_RECURRENCE_NONE)
    return g_steal_pointer (&span);
  return g_strdup_printf (_(recurrences[meaning->recurs].format), span);
}

#pragma GCC diagnostic pop
