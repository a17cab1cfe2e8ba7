/* planner-timeline-chart.h: what the bars, the axis and the lines of one timeline share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made by the room before anything that looks at milestones, so that the schedule follows the plan first. Main thread only.
 *
 * Signals: `changed` (): bars are to be drawn anew.
 */
#pragma once

#include "core/plan/planner-schedule.h"
#include "rooms/timeline/planner-timeline-geometry.h"
#include "rooms/timeline/planner-timeline-palette.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_TIMELINE_CHART (planner_timeline_chart_get_type ())
G_DECLARE_FINAL_TYPE (PlannerTimelineChart, planner_timeline_chart, PLANNER, TIMELINE_CHART, GObject)

PlannerTimelineChart *planner_timeline_chart_new (PlannerPlan *plan);

PlannerPlan *planner_timeline_chart_get_plan (PlannerTimelineChart *self);
PlannerSchedule *planner_timeline_chart_get_schedule (PlannerTimelineChart *self);
PlannerTimelineScale *planner_timeline_chart_get_scale (PlannerTimelineChart *self);

/** What all draw with; %NULL while there is no view. Borrowed. */
PlannerTimelinePalette *planner_timeline_chart_get_palette (PlannerTimelineChart *self);
void planner_timeline_chart_set_palette (PlannerTimelineChart *self, PlannerTimelinePalette *palette);

/** Says that bars are to be drawn anew. */
void planner_timeline_chart_changed (PlannerTimelineChart *self);

/** Whether baselines are drawn below the bars, and dependencies between them. Both at first. */
gboolean planner_timeline_chart_get_show_baselines (PlannerTimelineChart *self);
void planner_timeline_chart_set_show_baselines (PlannerTimelineChart *self, gboolean show);
gboolean planner_timeline_chart_get_show_links (PlannerTimelineChart *self);
void planner_timeline_chart_set_show_links (PlannerTimelineChart *self, gboolean show);

/** The bar whose handle is shown, as the pointer is on it; nullable. */
void planner_timeline_chart_set_hovered (PlannerTimelineChart *self, PlannerRecord *milestone);
PlannerRecord *planner_timeline_chart_get_hovered (PlannerTimelineChart *self);

/* While something is dragged */

typedef enum
{
  PLANNER_DRAG_MOVE,  /* by @count of @unit */
  PLANNER_DRAG_START, /* begins on @day */
  PLANNER_DRAG_END,   /* ends on @day */
} PlannerTimelineDragKind;

typedef struct
{
  PlannerTimelineDragKind kind;
  PlannerTimeUnit unit;
  int count;
  GDate day;
} PlannerTimelineDrag;

/** Draws the bars of @milestones (elements #PlannerRecord) as they would be after @drag; %NULL: as they are. Both are copied. */
void planner_timeline_chart_set_drag (PlannerTimelineChart *self, GPtrArray *milestones,
                                      const PlannerTimelineDrag *drag);

/** The bar of @milestone as it is to be drawn. */
void planner_timeline_chart_read_bar (PlannerTimelineChart *self, PlannerRecord *milestone, PlannerBar *bar);

/** Where that stands in a cell of this size. */
void planner_timeline_chart_read_geometry (PlannerTimelineChart *self, PlannerRecord *milestone, int width, int height,
                                           PlannerTimelineGeometry *geometry);

G_END_DECLS
