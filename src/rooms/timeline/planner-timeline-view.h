/* planner-timeline-view.h: the table of milestones with the time line over its column of bars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One scrolling list: the bars are cells of the table. The axis stands in the place of their column's head, the scroll bar of time below
 * the table; the calendar behind the bars, today and the dependencies are drawn over all rows at once. Scrolling sideways over the bars goes along time,
 * with Ctrl it zooms around the pointer.
 *
 * Signals, when something was dragged, and nothing was done yet: `moved` (#GPtrArray of #PlannerRecord, #PlannerTimeUnit, count); `edge-set` (#PlannerRecord, whether
 * the end, #GDate); `linked` (#PlannerRecord, the #PlannerRecord that is to depend on it); `placed` (#PlannerRecord, #GDate, #PlannerTimeUnit).
 */
#pragma once

#include "rooms/timeline/planner-timeline-chart.h"
#include "widgets/planner-record-table.h"

G_BEGIN_DECLS

/** What the column of the bars is called. */
#define PLANNER_TIMELINE_BARS PLANNER_TABLE_DERIVED (1)

#define PLANNER_TYPE_TIMELINE_VIEW (planner_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (PlannerTimelineView, planner_timeline_view, PLANNER, TIMELINE_VIEW, GtkWidget)

/** @table: with a column PLANNER_TIMELINE_BARS, whose cells this makes. */
GtkWidget *planner_timeline_view_new (PlannerTimelineChart *chart, PlannerRecordTable *table);

G_END_DECLS
