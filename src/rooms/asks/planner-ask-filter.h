/* planner-ask-filter.h: by what asks are filtered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/planner-record-filter.h"

G_BEGIN_DECLS

/** The lists of the filter. */
typedef enum
{
  PLANNER_ASK_FILTER_WORKSTREAM,
  PLANNER_ASK_FILTER_YEAR,
  PLANNER_ASK_FILTER_STATUS,
  PLANNER_ASK_FILTER_LEAD,
  PLANNER_ASK_FILTER_TAG,
  PLANNER_N_ASK_FILTERS
} PlannerAskFilterKind;

PlannerRecordFilter *planner_ask_filter_new (PlannerPlan *plan);

G_END_DECLS
