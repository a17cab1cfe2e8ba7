/* planner-milestone-filter-bar.c: the tools above the timeline: find, filters, a span of days, and how many are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-milestone-filter-bar.h"

#include <glib/gi18n.h>

#include "widgets/planner-span-button.h"

static void
dates_changed_cb (PlannerSpanButton *button, PlannerFilterBar *bar)
{
  GDate from, to;

  planner_span_button_get (button, &from, &to);
  planner_milestone_filter_set_dates (planner_filter_bar_get_filter (bar), &from, &to);
  planner_filter_bar_changed (bar);
}

static void
show_dates (PlannerFilterBar *bar, GtkWidget *dates)
{
  GDate from, to;

  planner_milestone_filter_get_dates (planner_filter_bar_get_filter (bar), &from, &to);
  planner_span_button_set (PLANNER_SPAN_BUTTON (dates), g_date_valid (&from) ? &from : NULL,
                           g_date_valid (&to) ? &to : NULL);
}

GtkWidget *
planner_milestone_filter_bar_new (PlannerRecordFilter *filter, GMenuModel *menu)
{
  GtkWidget *bar = planner_filter_bar_new (filter, menu, _("More tools for milestones"));
  GtkWidget *dates = planner_span_button_new (planner_record_filter_get_plan (filter), _("Dates"));

  planner_filter_bar_add (PLANNER_FILTER_BAR (bar), dates, show_dates);
  g_signal_connect (dates, "changed", G_CALLBACK (dates_changed_cb), bar);
  return bar;
}
