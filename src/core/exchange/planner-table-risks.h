/* planner-table-risks.h: cells that only registers of risks have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For planner-table-source.c alone.
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "planner-json-reader.h"

G_BEGIN_DECLS

/** Takes a workstream of @plan by id, code or name; what is none is what @field holds. */
void planner_table_take_workstream (PlannerJsonRecord *record, PlannerPlan *plan, PlannerField field, const char *cell);

/**
 * Takes a score whose likelihood is @field and whose severity is the field behind it; both may be known from cells of their own by
 * now, which @cell is then the product of. Returns what to say when it is not, a sentence to be freed, else %NULL.
 */
char *planner_table_take_score (PlannerJsonRecord *record, PlannerField field, const char *cell);

G_END_DECLS
