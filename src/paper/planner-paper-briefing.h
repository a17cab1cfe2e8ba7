/* planner-paper-briefing.h: the chair's page for a meeting, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the chair and whoever prepares the meeting; of a sensitive interest it still says no more than that there is one.
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

#define PLANNER_PAPER_BRIEFING_LANDSCAPE FALSE

/**
 * Each item of @meeting that touches somebody's interests, with who takes the chair, whether each board is quorate, whom it touches and
 * why, how that is dealt with and what to say; then the declarations that are due.
 */
PlannerDocument *planner_paper_briefing_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today);

G_END_DECLS
