/* planner-register-entry.h: what an entry of a printed register means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For planner-register-table.c alone.
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "core/rules/planner-name-index.h"
#include "planner-json-reader.h"

G_BEGIN_DECLS

/** The value of @field, borrowed, or %NULL. */
const char *planner_register_get_value (const PlannerJsonRecord *record, PlannerField field);

/** Puts in a value that is canonical; what is empty is left out. */
void planner_register_set_value (PlannerJsonRecord *record, PlannerField field, const char *value);

/**
 * The one organisation that the name as declared begins with; without a name, the one that the nature names. @organisations: ids by owner in
 * @names.
 */
void planner_register_complete_organisation (PlannerJsonRecord *record, const PlannerNameIndex *names, const GPtrArray *organisations);

/** The type that the words of the form mean. */
void planner_register_complete_type (PlannerJsonRecord *record, PlannerPlan *plan);

/** For an indirect interest whose nature begins with it: whose it is. */
void planner_register_complete_through (PlannerJsonRecord *record);

G_END_DECLS
