/* planner-milestone-filter.h: which milestones the timeline shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #PlannerRecordFilter (widgets/planner-record-filter.h says what is done with it) over these lists. Main thread only.
 */
#pragma once

#include "core/plan/planner-schedule.h"
#include "widgets/planner-record-filter.h"

G_BEGIN_DECLS

/** The lists. A milestone is shown that has one of each list that is not empty. */
typedef enum
{
  PLANNER_MILESTONE_FILTER_WORKSTREAM,
  PLANNER_MILESTONE_FILTER_STATUS,
  PLANNER_MILESTONE_FILTER_LEAD,
  PLANNER_MILESTONE_FILTER_ORGANISATION,
  PLANNER_MILESTONE_FILTER_ATTENTION, /* "overdue", "slipped", "broken", "differs", "undated" */
  PLANNER_MILESTONE_FILTER_SLIPPED,   /* names of baselines since which it slipped; "" for one without a name */
  PLANNER_MILESTONE_FILTER_DATES,     /* "from=2018-04-01", "to=2019-03-31" */
  PLANNER_N_MILESTONE_FILTERS
} PlannerMilestoneFilterKind;

/** @schedule must outlive the filter, and follow the plan's `changed` before it does. */
PlannerRecordFilter *planner_milestone_filter_new (PlannerPlan *plan, PlannerSchedule *schedule);

/**
 * The span of days to be shown; each may be %NULL. A milestone is in it when some day of it is: what has no end goes on, of a
 * deadline only the day it is due counts, and what has no date is in none.
 */
void planner_milestone_filter_set_dates (PlannerRecordFilter *filter, const GDate *from, const GDate *to);

/** Reads it; each is invalid where it is not set. Returns whether either is. */
gboolean planner_milestone_filter_get_dates (PlannerRecordFilter *filter, GDate *from, GDate *to);

G_END_DECLS
