/* planner-action-log.h: what follows from the actions of a plan and its meetings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Never stored. An action that names no board is for the boards of the meeting it is from, or else for all.
 */
#pragma once

#include "planner-edit.h"

G_BEGIN_DECLS

gboolean planner_action_is_closed (PlannerRecord *action);

/** How many are open. */
guint planner_plan_count_open_actions (PlannerPlan *plan);

/** Whether one of @boards (ids) hears of @action. */
gboolean planner_plan_is_action_heard (PlannerPlan *plan, PlannerRecord *action, const char *const *boards);

/**
 * Whether an action that is closed was so on @since or later: by the day it says, or where it says none by the day on which somebody wrote
 * that it is. Always, where @since is not valid.
 */
gboolean planner_plan_was_action_closed_since (PlannerPlan *plan, PlannerRecord *action, const GDate *since);

/**
 * The ref of the next action of @meeting (nullable: of none, on @day), as planner-action-ref.h makes it from the pattern of the plan: one more than
 * the last in the plan. Free with g_free().
 */
char *planner_plan_dup_next_action_ref (PlannerPlan *plan, PlannerRecord *meeting, const GDate *day);

/**
 * Fills an action just made, called @id, of @meeting (nullable): its next ref, the boards and the day of the meeting, or else @today. It
 * is open.
 */
gboolean planner_edit_fill_action (PlannerEdit *edit, const char *id, PlannerRecord *meeting, const GDate *today, GError **error);

/**
 * Writes @words, with @day before them, above what the action called @id says has been done since. No words: nothing.
 */
gboolean planner_edit_update_action (PlannerEdit *edit, const char *id, const char *words, const GDate *day, GError **error);

G_END_DECLS
