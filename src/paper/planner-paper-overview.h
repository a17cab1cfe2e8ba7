/* planner-paper-overview.h: what needs somebody today, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of it, in the groups and the order of the room.
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

#define PLANNER_PAPER_OVERVIEW_LANDSCAPE FALSE

/** @today is the day of the pages. Holds a reference to @plan; what is not composed yet is composed of the plan as it is then. */
PlannerDocument *planner_paper_overview_new (PlannerPlan *plan, const GDate *today);

G_END_DECLS
