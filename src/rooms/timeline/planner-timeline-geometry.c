/* planner-timeline-geometry.c: where the parts of a bar stand in its cell, for drawing it and for what is under the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-geometry.h"

#include <math.h>

#define FAR_OUT 1e5
#define LEAST_LENGTH 4

/* What is easily hit with a pointer. */
#define EDGE_REACH 5
#define HANDLE_REACH 16
#define ACROSS_REACH 11

static void
place_milestone (PlannerTimelineGeometry *self, PlannerTimelineScale *scale, const PlannerBar *bar)
{
  double middle = (planner_timeline_scale_get_x (scale, &bar->to) + planner_timeline_scale_get_end_x (scale, &bar->to)) / 2;

  self->from = middle - PLANNER_DIAMOND_HALF;
  self->to = self->soft_to = middle + PLANNER_DIAMOND_HALF;
  self->soft_from = MIN (planner_timeline_scale_get_x (scale, &bar->soft_from), self->from);
}

/* A day that is too narrow to be seen is widened towards the middle of what it is the end of. */
static void
place_span (PlannerTimelineGeometry *self, PlannerTimelineScale *scale, const PlannerBar *bar)
{
  double short_of;

  self->from = bar->runs_in ? -FAR_OUT : planner_timeline_scale_get_x (scale, &bar->from);
  self->to = bar->runs_out ? FAR_OUT : planner_timeline_scale_get_end_x (scale, &bar->to);
  self->soft_from = bar->runs_in ? self->from : planner_timeline_scale_get_x (scale, &bar->soft_from);
  self->soft_to = bar->runs_out ? self->to : planner_timeline_scale_get_end_x (scale, &bar->soft_to);
  short_of = LEAST_LENGTH - (self->to - self->from);
  if (short_of > 0)
    self->from -= short_of;
  self->soft_from = MIN (self->soft_from, self->from);
  self->soft_to = MAX (self->soft_to, self->to);
}

void
planner_timeline_geometry_read (PlannerTimelineGeometry *self, PlannerTimelineScale *scale, const PlannerBar *bar,
                                int width, int height)
{
  *self = (PlannerTimelineGeometry) { .shape = bar->shape, .width = width, .middle = floor (height / 2.0) };
  if (bar->shape == PLANNER_BAR_MILESTONE)
    place_milestone (self, scale, bar);
  else if (bar->shape != PLANNER_BAR_NONE)
    place_span (self, scale, bar);
}

gboolean
planner_timeline_geometry_is_seen (const PlannerTimelineGeometry *self)
{
  return self->shape != PLANNER_BAR_NONE && self->soft_to > 0 && self->soft_from < self->width;
}

double
planner_timeline_geometry_get_beside (const PlannerTimelineGeometry *self)
{
  return self->soft_to + PLANNER_BAR_GAP;
}

static PlannerTimelineZone
pick_in_bar (const PlannerTimelineGeometry *self, double x)
{
  double reach = MIN (EDGE_REACH, (self->soft_to - self->soft_from) / 3);

  if (self->shape == PLANNER_BAR_MILESTONE)
    return PLANNER_ZONE_BODY;
  if (x >= self->soft_to - reach)
    return PLANNER_ZONE_END;
  return x <= self->soft_from + reach ? PLANNER_ZONE_START : PLANNER_ZONE_BODY;
}

PlannerTimelineZone
planner_timeline_geometry_pick (const PlannerTimelineGeometry *self, double x, double y)
{
  if (self->shape == PLANNER_BAR_NONE || fabs (y - self->middle) > ACROSS_REACH || x < self->soft_from - EDGE_REACH)
    return PLANNER_ZONE_NONE;
  if (x <= self->soft_to + (self->shape == PLANNER_BAR_MILESTONE ? 0 : EDGE_REACH / 2))
    return pick_in_bar (self, x);
  return x <= self->soft_to + PLANNER_BAR_GAP + HANDLE_REACH ? PLANNER_ZONE_LINK : PLANNER_ZONE_NONE;
}
