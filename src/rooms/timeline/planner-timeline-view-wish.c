/* planner-timeline-view-wish.c: the days that a drag would give
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "rooms/timeline/planner-timeline-view-private.h"

static PlannerTimelineScale *
get_scale (PlannerTimelineView *self)
{
  return planner_timeline_chart_get_scale (self->chart);
}

static const int unit_days[] = {
  [PLANNER_TIME_UNIT_DAY] = 1,      [PLANNER_TIME_UNIT_WEEK] = 7,  [PLANNER_TIME_UNIT_MONTH] = 30,
  [PLANNER_TIME_UNIT_QUARTER] = 91, [PLANNER_TIME_UNIT_YEAR] = 365,
};

PlannerTimeUnit
planner_timeline_view_get_unit (PlannerTimelineView *self)
{
  return self->drag.by_day ? PLANNER_TIME_UNIT_DAY : planner_timeline_scale_get_snap (get_scale (self));
}

/* The number of units that brings @day nearest to where it is dragged. */
static int
count_units (PlannerTimelineView *self, PlannerTimeUnit unit, const GDate *day, double distance)
{
  double from = planner_timeline_scale_get_x (get_scale (self), day);
  double width = unit_days[unit] * planner_timeline_scale_get_day_width (get_scale (self));
  int guess = (int) round (distance / width);
  int best = guess;
  double best_miss = G_MAXDOUBLE;

  for (int count = guess - 1; count <= guess + 1; count++)
    {
      GDate moved = *day;
      double miss;

      planner_time_unit_step_end (unit, count, &moved);
      miss = fabs (planner_timeline_scale_get_x (get_scale (self), &moved) - from - distance);
      if (miss < best_miss)
        {
          best = count;
          best_miss = miss;
        }
    }
  return best;
}

/* The first day of the unit whose beginning is nearest to @x. */
static void
find_boundary (PlannerTimelineView *self, PlannerTimeUnit unit, double x, GDate *day)
{
  GDate next;

  planner_timeline_scale_get_date (get_scale (self), x, day);
  planner_time_unit_find_start (unit, day, planner_timeline_scale_get_year_start (get_scale (self)), day);
  next = *day;
  planner_time_unit_step (unit, 1, &next);
  if (planner_timeline_scale_get_x (get_scale (self), &next) - x < x - planner_timeline_scale_get_x (get_scale (self), day))
    *day = next;
}

static void
find_edge_day (PlannerTimelineView *self, gboolean is_end, GDate *day)
{
  const PlannerTimescale *dates
      = &planner_schedule_get (planner_timeline_chart_get_schedule (self->chart), self->drag.milestone)->dates;

  find_boundary (self, planner_timeline_view_get_unit (self), planner_timeline_view_to_scale (self, self->drag.x), day);
  if (is_end)
    {
      g_date_subtract_days (day, 1);
      if (dates->has_start && g_date_compare (day, &dates->start) < 0)
        *day = dates->start;
    }
  else if (dates->has_end && g_date_compare (day, &dates->end) > 0)
    *day = dates->end;
}

/* How far the pointer has come along time, with what was scrolled meanwhile. */
static double
measure_distance (PlannerTimelineView *self)
{
  double scrolled = gtk_adjustment_get_value (planner_timeline_scale_get_adjustment (get_scale (self))) - self->drag.value;

  return planner_timeline_view_to_scale (self, self->drag.x) - planner_timeline_view_to_scale (self, self->drag.start_x)
         + scrolled * planner_timeline_scale_get_day_width (get_scale (self));
}

void
planner_timeline_view_find_wish (PlannerTimelineView *self, PlannerTimelineDrag *wish)
{
  const PlannerBar *bar
      = &planner_schedule_get (planner_timeline_chart_get_schedule (self->chart), self->drag.milestone)->bar;

  *wish = (PlannerTimelineDrag) { .unit = planner_timeline_view_get_unit (self) };
  switch (self->drag.mode)
    {
    case PLANNER_VIEW_DRAG_START:
      wish->kind = PLANNER_DRAG_START;
      find_edge_day (self, FALSE, &wish->day);
      break;
    case PLANNER_VIEW_DRAG_END:
      wish->kind = PLANNER_DRAG_END;
      find_edge_day (self, TRUE, &wish->day);
      break;
    default:
      wish->kind = PLANNER_DRAG_MOVE;
      wish->count = count_units (self, wish->unit, bar->runs_out ? &bar->from : &bar->to, measure_distance (self));
      break;
    }
}
