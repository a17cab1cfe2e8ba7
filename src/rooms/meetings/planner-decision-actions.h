/* planner-decision-actions.h: some actions, each edited where it is seen, and a line for a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signal: `add` (text): Enter in the line for a new one; the line is empty again.
 */
#pragma once

#include "rooms/meetings/planner-decision-blocks.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_DECISION_ACTIONS (planner_decision_actions_get_type ())
G_DECLARE_FINAL_TYPE (PlannerDecisionActions, planner_decision_actions, PLANNER, DECISION_ACTIONS, AdwBin)

/** @picked as for planner_decision_block_new(). @has_line: new ones can be written. */
GtkWidget *planner_decision_actions_new (PlannerPlan *plan, gboolean has_line, PlannerDecisionPicked picked, gpointer data);

/** Shows @actions (elements #PlannerRecord) as they stand on @today. What stays keeps its editors. */
void planner_decision_actions_set (PlannerDecisionActions *self, const GPtrArray *actions, const GDate *today);

/** Puts the focus into the line for a new one. */
void planner_decision_actions_begin (PlannerDecisionActions *self);

G_END_DECLS
