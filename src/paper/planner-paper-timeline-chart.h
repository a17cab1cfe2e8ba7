/* planner-paper-timeline-chart.h: the axis and the bars of a printed timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made while a flow is composed and kept by it. Holds copies of what it draws: the plan may change while pages are looked at.
 */
#pragma once

#include "core/plan/planner-schedule.h"
#include "paper/planner-flow.h"
#include "paper/planner-paper-bar.h"
#include "paper/planner-paper-scale.h"

G_BEGIN_DECLS

/** What occurs in a chart, and is explained below it. */
typedef enum
{
  PLANNER_CHART_HAS_ACTIVITIES = 1 << PLANNER_BAR_ACTIVITY,
  PLANNER_CHART_HAS_MILESTONES = 1 << PLANNER_BAR_MILESTONE,
  PLANNER_CHART_HAS_REVIEWS = 1 << PLANNER_BAR_REVIEW,
  PLANNER_CHART_HAS_PHASES = 1 << PLANNER_BAR_PHASE,
  PLANNER_CHART_HAS_PROGRESS = 1 << 8,
  PLANNER_CHART_HAS_SOFT = 1 << 9,
  PLANNER_CHART_HAS_OPEN = 1 << 10,
  PLANNER_CHART_HAS_BEYOND = 1 << 11,
  PLANNER_CHART_HAS_GHOSTS = 1 << 12,
  PLANNER_CHART_HAS_LINKS = 1 << 13,
  PLANNER_CHART_HAS_BROKEN = 1 << 14,
  PLANNER_CHART_HAS_TODAY = 1 << 15,
} PlannerChartFlags;

typedef struct _PlannerPaperChart PlannerPaperChart;

/** A chart on @scale for the pages of @flow, which keeps it. */
PlannerPaperChart *planner_paper_chart_new (PlannerFlow *flow, const PlannerPaperScale *scale, const GDate *today);

/** Draws the axis into the headings of the table that was begun, and its lines through all its rows. */
void planner_paper_chart_add_axis (PlannerPaperChart *self);

/**
 * Draws the bar of @milestone in the row that was begun, with the sign of its status beside it; with @baseline, its ghost. What it depends on is
 * joined to it where that has a row on the same page.
 */
void planner_paper_chart_add_bar (PlannerPaperChart *self, PlannerSchedule *schedule, PlannerRecord *milestone,
                                  gboolean baseline);

/** Joins the bars that were added to those they depend on. */
void planner_paper_chart_add_links (PlannerPaperChart *self, PlannerSchedule *schedule);

PlannerChartFlags planner_paper_chart_get_flags (PlannerPaperChart *self);

G_END_DECLS
