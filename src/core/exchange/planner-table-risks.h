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

/** What rows of risks, or of their reviews, are held against. */
typedef struct _PlannerTableRisks PlannerTableRisks;

/** As @plan stands before the table is taken; %NULL when @kind is neither. */
PlannerTableRisks *planner_table_risks_new (PlannerPlan *plan, PlannerKind kind);
void planner_table_risks_free (PlannerTableRisks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerTableRisks, planner_table_risks_free)

/** Takes a workstream of the plan by id, code or name; what is none is what @field holds. */
void planner_table_risks_take_workstream (PlannerTableRisks *self, PlannerJsonRecord *record, PlannerField field, const char *cell);

/** Takes a value of @field; a likelihood or severity may be in the words of the plan's scale. */
void planner_table_risks_take_cell (PlannerTableRisks *self, PlannerJsonRecord *record, PlannerField field, const char *cell);

/**
 * Takes a score whose likelihood is @field and whose severity is the field behind it; both may be known from cells of their own by
 * now, which @cell is then the product of. Returns what to say when it is not, a sentence to be freed, else %NULL.
 */
char *planner_table_risks_take_score (PlannerTableRisks *self, PlannerJsonRecord *record, PlannerField field, const char *cell);

/**
 * Completes a risk whose cells were taken, but for scores: leads whom the directory knows are those. Returns the id of the risk that the
 * plan has with its reference, or without one with its description, from which what the row leaves open takes nothing away; %NULL
 * when there is none. Of several with one reference the first is for the first row, and so on. Free with g_free().
 */
char *planner_table_risks_complete (PlannerTableRisks *self, PlannerJsonRecord *record);

G_END_DECLS
