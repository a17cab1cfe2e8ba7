/* planner-timeline-scale.h: which days the timeline shows, and where each of them stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Positions count in pixels from the edge at which time begins: the left one, and the right one where text runs from right to left (whoever
 * draws mirrors). Shared by the axis, the bars and what is dragged. Main thread only.
 *
 * Signals: `changed` (): everything stands elsewhere, or today is another day.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/rules/planner-time-axis.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_TIMELINE_SCALE (planner_timeline_scale_get_type ())
G_DECLARE_FINAL_TYPE (PlannerTimelineScale, planner_timeline_scale, PLANNER, TIMELINE_SCALE, GObject)

PlannerTimelineScale *planner_timeline_scale_new (void);

/** For a scroll bar: counts days. Borrowed. */
GtkAdjustment *planner_timeline_scale_get_adjustment (PlannerTimelineScale *self);

const PlannerYearStart *planner_timeline_scale_get_year_start (PlannerTimelineScale *self);
void planner_timeline_scale_set_year_start (PlannerTimelineScale *self, const PlannerYearStart *year_starts);

/** The day it is, here; kept until planner_timeline_scale_update_today(). */
const GDate *planner_timeline_scale_get_today (PlannerTimelineScale *self);
void planner_timeline_scale_update_today (PlannerTimelineScale *self);

/** The days there is anything on. One can scroll some way past them. */
void planner_timeline_scale_set_range (PlannerTimelineScale *self, const GDate *first, const GDate *last);

/** How wide the time line is. */
void planner_timeline_scale_set_width (PlannerTimelineScale *self, int width);
int planner_timeline_scale_get_width (PlannerTimelineScale *self);

/** Of one day. */
double planner_timeline_scale_get_day_width (PlannerTimelineScale *self);

double planner_timeline_scale_get_x (PlannerTimelineScale *self, const GDate *date);
double planner_timeline_scale_get_end_x (PlannerTimelineScale *self, const GDate *date);
void planner_timeline_scale_get_date (PlannerTimelineScale *self, double x, GDate *date);

/** See planner_time_axis_list_rows(). */
guint planner_timeline_scale_list_rows (PlannerTimelineScale *self, double digit_width,
                                        PlannerTimeUnit rows[PLANNER_TIME_AXIS_MAX_ROWS]);

/** What drags and keys go by. */
PlannerTimeUnit planner_timeline_scale_get_snap (PlannerTimelineScale *self);

/** Shows @factor times as many pixels to a day; what stands at @x stays there. */
void planner_timeline_scale_zoom (PlannerTimelineScale *self, double factor, double x);

/** Shows all of a span, and no more than that needs: now, or as soon as there is a width, and in any other width until one zooms or scrolls. */
void planner_timeline_scale_fit (PlannerTimelineScale *self, const GDate *first, const GDate *last);

/** What is shown now, in days, to be remembered and shown again: where it begins and how long it is (0: not known yet). */
void planner_timeline_scale_read_state (PlannerTimelineScale *self, double *day, double *page);
void planner_timeline_scale_restore (PlannerTimelineScale *self, double day, double page);

/** Scrolls as little as will do for @date to be seen; @centre: to the middle, in any case. */
void planner_timeline_scale_reveal (PlannerTimelineScale *self, const GDate *date, gboolean centre);

void planner_timeline_scale_scroll (PlannerTimelineScale *self, double pixels);

/** Goes on by @count of what drags go by. */
void planner_timeline_scale_step (PlannerTimelineScale *self, int count);

/** The first and the last day that are seen. */
void planner_timeline_scale_get_shown (PlannerTimelineScale *self, GDate *first, GDate *last);

G_END_DECLS
