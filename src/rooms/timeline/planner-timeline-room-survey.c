/* planner-timeline-room-survey.c: which days the milestones use, and which of them have none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-room-private.h"
#include "widgets/planner-view-settings.h"

#define SETTING "timeline.time"

typedef struct
{
  GDate first;
  GDate last;
} Days;

static void
include (Days *days, const GDate *first, const GDate *last)
{
  if (!g_date_valid (&days->first) || g_date_compare (first, &days->first) < 0)
    days->first = *first;
  if (!g_date_valid (&days->last) || g_date_compare (last, &days->last) > 0)
    days->last = *last;
}

/* An end that nobody knows takes no room. */
static void
include_bar (Days *days, const PlannerBar *bar)
{
  if (bar->shape == PLANNER_BAR_NONE || (bar->runs_in && bar->runs_out))
    return;
  include (days, bar->runs_in ? &bar->to : &bar->soft_from, bar->runs_out ? &bar->from : &bar->soft_to);
}

static void
days_clear (Days *days)
{
  g_date_clear (&days->first, 1);
  g_date_clear (&days->last, 1);
}

void
planner_timeline_room_survey (PlannerTimelineRoom *self)
{
  PlannerSchedule *schedule = planner_timeline_chart_get_schedule (self->chart);
  PlannerTimelineScale *scale = planner_timeline_chart_get_scale (self->chart);
  GListModel *milestones = planner_plan_get_records (self->plan, PLANNER_KIND_MILESTONE);
  g_autoptr (GPtrArray) undated = g_ptr_array_new ();
  guint n = g_list_model_get_n_items (milestones);
  Days shown, all;

  days_clear (&shown);
  days_clear (&all);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);
      const PlannerBar *bar = &planner_schedule_get (schedule, milestone)->bar;
      gboolean matches = planner_record_filter_matches (milestone, self->filter);

      include_bar (&all, bar);
      if (matches)
        include_bar (&shown, bar);
      if (matches && bar->shape == PLANNER_BAR_NONE)
        g_ptr_array_add (undated, milestone); /* the plan keeps it */
    }
  include (&all, planner_timeline_scale_get_today (scale), planner_timeline_scale_get_today (scale));
  self->first = shown.first;
  self->last = shown.last;
  planner_timeline_scale_set_range (scale, &all.first, &all.last);
  planner_timeline_tray_set_milestones (self->tray, undated);
}

/* The year it is, with its quarters and months, where the plan is about that; else all of the plan. */
static void
show_first (PlannerTimelineRoom *self, PlannerTimelineScale *scale)
{
  const PlannerYearStart *year_starts = planner_timeline_scale_get_year_start (scale);
  const GDate *today = planner_timeline_scale_get_today (scale);
  GDate first, last;

  planner_financial_year_span (planner_financial_year_of_date (today, year_starts), year_starts, &first, &last);
  if (g_date_compare (&self->last, &first) < 0 || g_date_compare (&self->first, &last) > 0)
    planner_timeline_scale_fit (scale, &self->first, &self->last);
  else
    planner_timeline_scale_fit (scale, &first, &last);
}

void
planner_timeline_room_restore_time (PlannerTimelineRoom *self)
{
  PlannerTimelineScale *scale = planner_timeline_chart_get_scale (self->chart);
  g_autoptr (GVariant) kept = planner_view_settings_dup (self->settings, "views", SETTING, G_VARIANT_TYPE ("(dd)"));
  double day, page;

  if (kept != NULL)
    {
      g_variant_get (kept, "(dd)", &day, &page);
      planner_timeline_scale_restore (scale, day, page);
    }
  else if (g_date_valid (&self->first))
    show_first (self, scale);
}

void
planner_timeline_room_save_time (PlannerTimelineRoom *self)
{
  double day, page;

  planner_timeline_scale_read_state (planner_timeline_chart_get_scale (self->chart), &day, &page);
  if (page > 0)
    planner_view_settings_set (self->settings, "views", SETTING, g_variant_new ("(dd)", day, page));
}
