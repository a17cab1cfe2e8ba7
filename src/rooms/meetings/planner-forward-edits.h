/* planner-forward-edits.h: what the forward plan does to items: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moving within a meeting, copying, deleting and setting fields are as on its agenda (planner-agenda-edits.h).
 */
#pragma once

#include "rooms/meetings/planner-agenda-edits.h"
#include "rooms/meetings/planner-forward-plan.h"

G_BEGIN_DECLS

/** A new item at @target; what waits for a meeting has no number. Returns its id. */
char *planner_forward_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error);

/**
 * Moves items to @target. What comes from another meeting, or from none, loses its number and the time it was given; the times of both agendas
 * follow.
 */
gboolean planner_forward_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *items, const PlannerBranchTarget *target,
                               GError **error);

/** The same to the end of the agenda of @meeting; %NULL: takes them off theirs. */
gboolean planner_forward_place (PlannerPlan *plan, GPtrArray *items, PlannerRecord *meeting, GError **error);

/** The same to a meeting, within an edit; @items are of the order of the plan. */
gboolean planner_forward_place_within (PlannerEdit *edit, GPtrArray *items, PlannerRecord *meeting, GError **error);

/**
 * Moves each of @items to the next of its meetings that come, or with @earlier to the one before. %FALSE without @error when none of them goes
 * anywhere.
 */
gboolean planner_forward_step (PlannerForwardPlan *forward_plan, PlannerPlan *plan, GPtrArray *items, gboolean earlier, GError **error);

G_END_DECLS
