/* planner-paper-actions.h: the action log, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-outline.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

#define PLANNER_PAPER_ACTIONS_LANDSCAPE TRUE

/**
 * The open actions, the overdue ones first, and those closed since the last meeting. With @meeting (nullable) those that its boards hear of, as
 * they are taken to it: the last meeting is that of its boards before it. Without, all of them, and the last meeting before @today.
 */
PlannerDocument *planner_paper_actions_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today);

/** Those for which @filter holds, open and closed; @data is freed with @destroy. */
PlannerDocument *planner_paper_actions_new_filtered (PlannerPlan *plan, const GDate *today, PlannerOutlineFilter filter, gpointer data,
                                                     GDestroyNotify destroy);

G_END_DECLS
