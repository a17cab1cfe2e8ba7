/* planner-paper-timeline-table.h: the columns and rows of printed milestones, with or without a chart beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-outline.h"
#include "paper/planner-paper-timeline-chart.h"

G_BEGIN_DECLS

typedef struct
{
  PlannerFlow *flow;
  PlannerPlan *plan;
  PlannerSchedule *schedule;
  GDate today;
  gboolean baseline;
  GArray *fields; /* PlannerField of each column; %PLANNER_FIELD_NONE is the slip */
} PlannerPaperTimelineTable;

/** @columns ends with %PLANNER_FIELD_NONE; the title stands before them. With @baseline there is one for the slip. */
void planner_paper_timeline_table_init (PlannerPaperTimelineTable *self, PlannerFlow *flow, PlannerPlan *plan,
                                        PlannerSchedule *schedule, const GDate *today, const PlannerField *columns,
                                        gboolean baseline);
void planner_paper_timeline_table_clear (PlannerPaperTimelineTable *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlannerPaperTimelineTable, planner_paper_timeline_table_clear)

/** Begins a table of words alone. */
void planner_paper_timeline_table_begin (PlannerPaperTimelineTable *self, const char *title);

/** Begins one with a chart of the days from @from to @to, over as many pages beside each other as the flow is asked for and the days can fill. */
PlannerPaperChart *planner_paper_timeline_table_begin_chart (PlannerPaperTimelineTable *self, const GDate *from,
                                                             const GDate *to);

/** Ends it; what follows stands on one page again. */
void planner_paper_timeline_table_end (PlannerPaperTimelineTable *self);

void planner_paper_timeline_table_add_heading (PlannerPaperTimelineTable *self, PlannerOutlineRow *row);

/** A milestone. @is_context: it is there for what is part of it. */
void planner_paper_timeline_table_add_milestone (PlannerPaperTimelineTable *self, PlannerOutlineRow *row, gboolean is_context);

/** Just the title of one that is there for what is part of it. */
void planner_paper_timeline_table_add_context (PlannerPaperTimelineTable *self, PlannerOutlineRow *row);

G_END_DECLS
