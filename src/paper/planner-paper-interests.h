/* planner-paper-interests.h: the register of interests that anybody may read, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

#define PLANNER_PAPER_INTERESTS_LANDSCAPE TRUE

/**
 * The register as it is published on @today, by person: what ended stands on it as long as it is published, and of one that is sensitive only that
 * there is one. Private ones are not on it at all.
 */
PlannerDocument *planner_paper_interests_new (PlannerPlan *plan, const GDate *today);

G_END_DECLS
