/* planner-timeline-axis.h: the names of years, quarters, months and weeks above the bars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Coarse units above, fine ones below, each named as long as there is room for. Screen readers are told which days are shown. Draws only.
 */
#pragma once

#include "rooms/timeline/planner-timeline-scale.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_TIMELINE_AXIS (planner_timeline_axis_get_type ())
G_DECLARE_FINAL_TYPE (PlannerTimelineAxis, planner_timeline_axis, PLANNER, TIMELINE_AXIS, GtkWidget)

GtkWidget *planner_timeline_axis_new (PlannerTimelineScale *scale);

/** The units that are named now, coarse ones first; returns how many. */
guint planner_timeline_axis_list_units (PlannerTimelineAxis *self, PlannerTimeUnit units[PLANNER_TIME_AXIS_MAX_ROWS]);

G_END_DECLS
