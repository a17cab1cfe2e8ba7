/* planner-risk-filter.h: which risks the room shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #PlannerRecordFilter (widgets/planner-record-filter.h says what is done with it) over these lists. Main thread only.
 */
#pragma once

#include "rooms/risks/planner-risk-standings.h"
#include "widgets/planner-record-filter.h"

G_BEGIN_DECLS

/** The lists. A risk is shown that has one of each list that is not empty. */
typedef enum
{
  PLANNER_RISK_FILTER_WORKSTREAM,
  PLANNER_RISK_FILTER_LEAD,
  PLANNER_RISK_FILTER_STATUS,
  PLANNER_RISK_FILTER_BAND,      /* "low" …, of the score it has now; "" where that is not known */
  PLANNER_RISK_FILTER_ATTENTION, /* "escalated", "worsening", "review-due", "found" */
  PLANNER_RISK_FILTER_CELLS,     /* of the map, planner_risk_cell_to_string(): open risks with that score */
  PLANNER_N_RISK_FILTERS
} PlannerRiskFilterKind;

/** @standings must outlive the filter, and follow the plan's `changed` before it does. */
PlannerRecordFilter *planner_risk_filter_new (PlannerRiskStandings *standings);

/** The cells that are chosen of @score, as a set of bits: likelihood and severity from 0, 5 × likelihood + severity. */
guint planner_risk_filter_get_cells (PlannerRecordFilter *filter, PlannerRiskScore score);
void planner_risk_filter_set_cells (PlannerRecordFilter *filter, PlannerRiskScore score, guint cells);

G_END_DECLS
