/* planner-paper-risks.h: the register of risks as a board reads it, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-document.h"
#include "paper/planner-paper-risks-choice.h"

G_BEGIN_DECLS

/** So many columns stand beside each other only on a wide sheet. */
#define PLANNER_PAPER_RISKS_LANDSCAPE TRUE

/** The risks as they stand on @today, by workstream. @choice may be %NULL; it is copied, its data freed with the document. */
PlannerDocument *planner_paper_risks_new (PlannerPlan *plan, const GDate *today, const PlannerPaperRisksChoice *choice);

G_END_DECLS
