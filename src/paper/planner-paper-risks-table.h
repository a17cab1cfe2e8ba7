/* planner-paper-risks-table.h: the columns and rows of printed risks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A wide sheet has a column for each thing said of a risk; on a narrower one some stand below each other. A score stands on its
 * band's colour and pattern, with its letter and word.
 */
#pragma once

#include "core/plan/planner-risk-register.h"
#include "paper/planner-flow.h"

G_BEGIN_DECLS

/** Inherent, residual and target. */
#define PLANNER_PAPER_RISKS_N_SCORES 3

typedef struct
{
  PlannerFlow *flow;
  PlannerPlan *plan;
  PlannerRiskRegister *risks;
  guint layout; /* how wide the sheet is */
  PlannerBandPlace scores[PLANNER_PAPER_RISKS_N_SCORES];
  double score_height;
} PlannerPaperRisksTable;

/** @risks outlives it. */
void planner_paper_risks_table_init (PlannerPaperRisksTable *self, PlannerFlow *flow, PlannerPlan *plan, PlannerRiskRegister *risks);

void planner_paper_risks_table_begin (PlannerPaperRisksTable *self, const char *title);
void planner_paper_risks_table_add (PlannerPaperRisksTable *self, PlannerRecord *risk);

G_END_DECLS
