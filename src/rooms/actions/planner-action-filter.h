/* planner-action-filter.h: which actions the room shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #PlannerRecordFilter (widgets/planner-record-filter.h says what is done with it) over these lists. Main thread only.
 */
#pragma once

#include "rooms/actions/planner-action-standings.h"
#include "widgets/planner-record-filter.h"

G_BEGIN_DECLS

/** The lists. An action is shown that has one of each list that is not empty. */
typedef enum
{
  PLANNER_ACTION_FILTER_STANDING, /* planner_action_standing_to_string(); what is overdue is open too */
  PLANNER_ACTION_FILTER_PERSON,
  PLANNER_ACTION_FILTER_BOARD, /* that hears of it */
  PLANNER_ACTION_FILTER_MEETING,
  PLANNER_N_ACTION_FILTERS
} PlannerActionFilterKind;

/** @standings must outlive the filter, and follow the plan's `changed` before it does. */
PlannerRecordFilter *planner_action_filter_new (PlannerActionStandings *standings);

G_END_DECLS
