/* planner-paper-minutes.h: draft minutes of a meeting, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

#define PLANNER_PAPER_MINUTES_LANDSCAPE FALSE

/**
 * Who attended @meeting for which board and as what, what was declared, and for each item what was said, who left, what each board decided and
 * who is to do what. Anybody may read minutes: of a sensitive or private interest they say no more than that there is one.
 */
PlannerDocument *planner_paper_minutes_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today);

G_END_DECLS
