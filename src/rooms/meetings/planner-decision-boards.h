/* planner-decision-boards.h: what each board is asked about an item, and what it did
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-decision-blocks.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_DECISION_BOARDS (planner_decision_boards_get_type ())
G_DECLARE_FINAL_TYPE (PlannerDecisionBoards, planner_decision_boards, PLANNER, DECISION_BOARDS, AdwBin)

/** @picked as for planner_decision_block_new(). */
GtkWidget *planner_decision_boards_new (PlannerPlan *plan, PlannerRecord *item, PlannerDecisionPicked picked, gpointer data);

/** Looks again at what the item's boards are asked; what is edited follows the plan by itself. */
void planner_decision_boards_refresh (PlannerDecisionBoards *self);

G_END_DECLS
