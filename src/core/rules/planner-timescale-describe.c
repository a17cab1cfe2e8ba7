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

static const char *
recurrence_text (PlannerRecurrence recurs)
{
  static const char *const texts[] = {
    N_("not a date"),   N_("every day"),        N_("every week"),      N_("every two weeks"),
    N_("every month"),  N_("every two months"), N_("every quarter"),   N_("every six months"),
    N_("every year"),   N_("every two years"),
  };

  return _(texts[recurs]);
}

static const char *
recurrence_format (PlannerRecurrence recurs)
{
  static const char *const formats[] = {
    NULL,
    /* Translators: how often, and then when: "by 1 May 2018", "ongoing". */
    N_("every day, %s"),   N_("every week, %s"),       N_("every two weeks, %s"),
    N_("every month, %s"), N_("every two months, %s"), N_("every quarter, %s"),
    N_("every six months, %s"), N_("every year, %s"),  N_("every two years, %s"),
  };

  return _(formats[recurs]);
}

char *
planner_timescale_describe (const PlannerTimescale *meaning)
{
  g_autofree char *span = NULL;

  g_return_val_if_fail (meaning != NULL, NULL);

  if (!meaning->is_date)
    return g_strdup (_("not a date"));
  span = describe_span (meaning);
  if (span == NULL)
    return g_strdup (recurrence_text (meaning->recurs));
  if (meaning->recurs == PLANNER_RECURRENCE_NONE)
    return g_steal_pointer (&span);
  return g_strdup_printf (recurrence_format (meaning->recurs), span);
}

#pragma GCC diagnostic pop
