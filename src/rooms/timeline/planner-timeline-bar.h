/* planner-timeline-bar.h: the cell of the timeline in which a milestone's bar stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes the focus like any cell of a table; screen readers call it by a sentence that says all the bar shows. What drags and keys do with
 * it is the view's and the room's.
 */
#pragma once

#include "rooms/timeline/planner-timeline-chart.h"
#include "widgets/planner-table-cell.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_TIMELINE_BAR (planner_timeline_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlannerTimelineBar, planner_timeline_bar, PLANNER, TIMELINE_BAR, PlannerTableCell)

GtkWidget *planner_timeline_bar_new (PlannerTimelineChart *chart);

/** The milestone, borrowed; %NULL for a heading and an empty cell. */
PlannerRecord *planner_timeline_bar_get_milestone (PlannerTimelineBar *self);

/** What is at a point of it. */
PlannerTimelineZone planner_timeline_bar_pick (PlannerTimelineBar *self, double x, double y);

/** Where its bar is, in its own coordinates with the left at 0 in any case. Returns whether any of it is seen. */
gboolean planner_timeline_bar_get_bounds (PlannerTimelineBar *self, graphene_rect_t *bounds);

G_END_DECLS
