/* planner-ask-filter.c: by what asks are filtered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-ask-filter.h"

static const PlannerFilterList lists[PLANNER_N_ASK_FILTERS] = {
  [PLANNER_ASK_FILTER_WORKSTREAM] = { "asks.workstream", PLANNER_ASK_WORKSTREAM },
  [PLANNER_ASK_FILTER_YEAR] = { "asks.year", PLANNER_ASK_YEAR },
  [PLANNER_ASK_FILTER_STATUS] = { "asks.status", PLANNER_ASK_STATUS },
  [PLANNER_ASK_FILTER_LEAD] = { "asks.lead", PLANNER_ASK_LEADS },
  [PLANNER_ASK_FILTER_TAG] = { "asks.tag", PLANNER_ASK_TAGS },
};

PlannerRecordFilter *
planner_ask_filter_new (PlannerPlan *plan)
{
  return planner_record_filter_new (plan, PLANNER_KIND_ASK, lists, G_N_ELEMENTS (lists), NULL);
}
