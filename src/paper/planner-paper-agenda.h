/* planner-paper-agenda.h: the agenda of a meeting, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

#define PLANNER_PAPER_AGENDA_LANDSCAPE FALSE

/**
 * The items of @meeting with their times, leads, purposes and papers; a time that is not given follows from those before. Behind them stand the
 * escalated risks, for each item that takes them.
 */
PlannerDocument *planner_paper_agenda_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today);

G_END_DECLS
