/* planner-timeline-paint.h: draws one bar of the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An activity is a bar, its done part solid; a milestone a diamond; a phase a bracket; a review a ring in each period. What nobody said the
 * day of fades. The status is a colour, a sign beside it, and hollow where nothing has begun.
 */
#pragma once

#include "core/plan/planner-schedule.h"
#include "rooms/timeline/planner-timeline-geometry.h"
#include "rooms/timeline/planner-timeline-palette.h"

G_BEGIN_DECLS

typedef struct
{
  GtkSnapshot *snapshot;
  PlannerTimelineScale *scale;
  PlannerTimelinePalette *palette;
  int width; /* of the cell */
  int height;
  gboolean mirrored; /* time runs to the left */
} PlannerTimelinePaint;

/** The bar. @link: the handle for dependencies takes the place of the sign. */
void planner_timeline_paint_bar (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry,
                                 const PlannerTimescale *dates, const PlannerStanding *standing, gboolean link);

/** The baseline's dates, thin, below the bar; either may be %NULL. */
void planner_timeline_paint_baseline (const PlannerTimelinePaint *self, const GDate *start, const GDate *end,
                                      gboolean is_milestone);

/** The ring around what has the focus. */
void planner_timeline_paint_focus (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry);

/** A coloured rectangle from x to x, where time runs. */
void planner_timeline_paint_span (const PlannerTimelinePaint *self, double from, double to, double y, double height,
                                  const GdkRGBA *color);

G_END_DECLS
