/* planner-paper-risks-body.h: printed risks by workstream, with what bands and directions mean above them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the register and the paper of an item of an agenda have in common.
 */
#pragma once

#include "paper/planner-paper-risks-choice.h"

G_BEGIN_DECLS

typedef struct _PlannerPaperRisksBody PlannerPaperRisksBody;

/** Says @printed in @flow, as @risks tells it, workstreams in headings of @level. All of them outlive it. */
PlannerPaperRisksBody *planner_paper_risks_body_new (PlannerPaperRisks *printed, PlannerRiskRegister *risks, PlannerFlow *flow,
                                                     guint level);
void planner_paper_risks_body_free (PlannerPaperRisksBody *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerPaperRisksBody, planner_paper_risks_body_free)

/** Says the next of it. Returns how many lines are left. */
guint planner_paper_risks_body_step (PlannerPaperRisksBody *self);

G_END_DECLS
