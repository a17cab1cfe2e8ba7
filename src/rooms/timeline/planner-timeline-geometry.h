/* planner-timeline-geometry.h: where the parts of a bar stand in its cell, for drawing it and for what is under the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In pixels; x from the edge at which time begins, as in planner-timeline-scale.h. Values only.
 */
#pragma once

#include "core/rules/planner-bar.h"
#include "rooms/timeline/planner-timeline-scale.h"

G_BEGIN_DECLS

/* Half of what a bar is high, half of a diamond from tip to tip, and what stands free between a bar and what is beside it. */
#define PLANNER_BAR_HALF 7
#define PLANNER_DIAMOND_HALF 8
#define PLANNER_BAR_GAP 4

/** Where there is no end on the axis, it lies far out of sight. */
typedef struct
{
  PlannerBarShape shape;
  double from; /* the solid part; of a milestone the tips of the diamond */
  double to;
  double soft_from; /* the soft parts reach from here … */
  double soft_to;   /* … to here; otherwise the same */
  double middle;    /* across */
  int width;        /* of the cell */
} PlannerTimelineGeometry;

typedef enum
{
  PLANNER_ZONE_NONE,
  PLANNER_ZONE_BODY,  /* drags move it */
  PLANNER_ZONE_START, /* drags make it start sooner or later */
  PLANNER_ZONE_END,
  PLANNER_ZONE_LINK,  /* drags lead to what depends on it */
} PlannerTimelineZone;

void planner_timeline_geometry_read (PlannerTimelineGeometry *self, PlannerTimelineScale *scale, const PlannerBar *bar,
                                     int width, int height);

/** Whether any of it is in sight. */
gboolean planner_timeline_geometry_is_seen (const PlannerTimelineGeometry *self);

/** What is at a point of the cell. */
PlannerTimelineZone planner_timeline_geometry_pick (const PlannerTimelineGeometry *self, double x, double y);

/** Where what is drawn beside its end begins: the sign, or the handle for a dependency. */
double planner_timeline_geometry_get_beside (const PlannerTimelineGeometry *self);

G_END_DECLS
