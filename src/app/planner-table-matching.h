/* planner-table-matching.h: a person says which field each column of a table is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fills a page with what each row is, a row for each column with the fields it may be, and the first records as they would
 * become. Emits `changed` when another table would come of it.
 */
#pragma once

#include <adwaita.h>

#include "core/exchange/planner-table-match.h"
#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_TABLE_MATCHING (planner_table_matching_get_type ())
G_DECLARE_FINAL_TYPE (PlannerTableMatching, planner_table_matching, PLANNER, TABLE_MATCHING, GObject)

/** Fills @page, which must outlive it. Takes @match. @kind: what the rows are as long as the person has not said otherwise. */
PlannerTableMatching *planner_table_matching_new (AdwPreferencesPage *page, PlannerPlan *plan, PlannerTableMatch *match,
                                                  PlannerKind kind);

/** As it is now. Borrowed. */
const PlannerTableMatch *planner_table_matching_get_match (PlannerTableMatching *self);

G_END_DECLS
