/* planner-milestone-filter-bar.c: the tools above the timeline: find, filters, a span of days, and how many are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-milestone-filter-bar.h"

#include <glib/gi18n.h>

#include "widgets/planner-span-button.h"

#define DATES_KEY "planner-dates"

/* What a bar of milestones has beyond any bar. */
static PlannerSpanButton *
get_dates (PlannerFilterBar *bar)
{
  return g_object_get_data (G_OBJECT (bar), DATES_KEY);
}

static void
dates_changed_cb (PlannerSpanButton *button, PlannerFilterBar *bar)
{
  GDate from, to;

  planner_span_button_get (button, &from, &to);
  planner_milestone_filter_set_dates (planner_filter_bar_get_filter (bar), &from, &to);
  planner_filter_bar_changed (bar);
}

static void
show_dates (PlannerFilterBar *bar)
{
  GDate from, to;

  planner_milestone_filter_get_dates (planner_filter_bar_get_filter (bar), &from, &to);
  planner_span_button_set (get_dates (bar), g_date_valid (&from) ? &from : NULL, g_date_valid (&to) ? &to : NULL);
}

GtkWidget *
planner_milestone_filter_bar_new (PlannerRecordFilter *filter, GMenuModel *menu)
{
  GtkWidget *bar = planner_filter_bar_new (filter, menu, _("More tools for milestones"));
  GtkWidget *dates = planner_span_button_new (planner_record_filter_get_plan (filter), _("Dates"));

  g_object_set_data (G_OBJECT (bar), DATES_KEY, dates);
  planner_filter_bar_add (PLANNER_FILTER_BAR (bar), dates);
  show_dates (PLANNER_FILTER_BAR (bar));
  g_signal_connect (dates, "changed", G_CALLBACK (dates_changed_cb), bar);
  return bar;
}

void
planner_milestone_filter_bar_update (PlannerFilterBar *bar, guint n_shown, guint n_all)
{
  g_autofree char *find
      = g_strdup_printf (ngettext ("Find in %u milestone", "Find in %u milestones", n_all), n_all);
  g_autofree char *count = g_strdup_printf (_("%u of %u milestones"), n_shown, n_all);

  planner_filter_bar_update (bar, find, count, n_shown == n_all);
  show_dates (bar);
}
