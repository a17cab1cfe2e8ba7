/* planner-interest-filter.h: which interests the room shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #PlannerRecordFilter (widgets/planner-record-filter.h says what is done with it) over these lists. Main thread only.
 */
#pragma once

#include "rooms/interests/planner-interest-standings.h"
#include "widgets/planner-record-filter.h"

G_BEGIN_DECLS

/** The lists. An interest is shown that has one of each list that is not empty. */
typedef enum
{
  PLANNER_INTEREST_FILTER_PERSON,
  PLANNER_INTEREST_FILTER_ORGANISATION,
  PLANNER_INTEREST_FILTER_TYPE,
  PLANNER_INTEREST_FILTER_STANDING, /* planner_interest_standing_to_string(), or "not-asked" for consent, "consents", "refuses", "sensitive" */
  PLANNER_N_INTEREST_FILTERS
} PlannerInterestFilterKind;

/** @standings must outlive the filter, and follow the plan's `changed` before it does. */
PlannerRecordFilter *planner_interest_filter_new (PlannerInterestStandings *standings);

G_END_DECLS
