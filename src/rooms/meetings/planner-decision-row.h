/* planner-decision-row.h: one item of a meeting: who left for it, what was said, what each board did, and its actions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folded, it says how it stands; what is in it is made when it is first unfolded.
 */
#pragma once

#include "rooms/meetings/planner-decision-blocks.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_DECISION_ROW (planner_decision_row_get_type ())
G_DECLARE_FINAL_TYPE (PlannerDecisionRow, planner_decision_row, PLANNER, DECISION_ROW, AdwExpanderRow)

/** @picked as for planner_decision_block_new(). */
GtkWidget *planner_decision_row_new (PlannerPlan *plan, PlannerRecord *item, PlannerDecisionPicked picked, gpointer data);

/** Borrowed. */
PlannerRecord *planner_decision_row_get_item (PlannerDecisionRow *self);

/** Shows how it stands on @today. */
void planner_decision_row_refresh (PlannerDecisionRow *self, const GDate *today);

/** All boards agree what they are asked and have not decided: one step. */
void planner_decision_row_agree (PlannerDecisionRow *self);

/** Unfolds it and puts the focus into the line for a new action. */
void planner_decision_row_begin_action (PlannerDecisionRow *self);

/** Unfolds it and puts the focus to where @record is edited; %FALSE: it is not. */
gboolean planner_decision_row_show (PlannerDecisionRow *self, PlannerRecord *record);

G_END_DECLS
