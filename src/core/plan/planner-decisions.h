/* planner-decisions.h: what boards are asked at a meeting and what they did, who left for it, and what is carried to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-edit.h"

G_BEGIN_DECLS

/** Whether a board has said what it does: anything but that it is pending. */
gboolean planner_recommendation_is_decided (PlannerRecord *recommendation);

/** The recommendations of an item, in order: elements #PlannerRecord. Free with g_ptr_array_unref(). */
GPtrArray *planner_plan_list_recommendations (PlannerPlan *plan, PlannerRecord *item);

/**
 * The boards that decide @item, ids: those it is for, or else those that meet, and then any other that one of @recommendations asks; "" last, where
 * one asks none. Free with g_strfreev().
 */
GStrv planner_plan_dup_deciding_boards (PlannerPlan *plan, PlannerRecord *item, const GPtrArray *recommendations);

/**
 * All that are undecided are agreed as recommended, in one step. @n_agreed (nullable): how many; where there was none, nothing is done and
 * that is no error.
 */
gboolean planner_plan_agree (PlannerPlan *plan, const GPtrArray *recommendations, guint *n_agreed, GError **error);

/** Adds a recommendation of @item for @board (nullable). Returns its id (free with g_free()), or %NULL. */
char *planner_plan_add_recommendation (PlannerPlan *plan, PlannerRecord *item, const char *board, GError **error);

/**
 * Asks the same of every board that decides @item as of @board: copies what @board is asked and another is not, in the same words. Undecided, in
 * one step. %FALSE without @error when there is nothing to copy.
 */
gboolean planner_plan_ask_all_boards (PlannerPlan *plan, PlannerRecord *item, const char *board, GError **error);

/* Who left: what was confirmed of conflicts stays with the decision. */

/** The people who left for @item, each once: "Ama Boateng, Ben Okoro". %NULL: nobody. Free with g_free(). */
char *planner_plan_dup_who_left (PlannerPlan *plan, PlannerRecord *item);

/** Who took the chair for @item in the place of the meeting's; %NULL: nobody else did. Free with g_free(). */
char *planner_plan_dup_who_chaired (PlannerPlan *plan, PlannerRecord *item);

/* Actions */

/**
 * What is carried to @meeting: actions from before it that its boards hear of and that are open, or were until that day. In order, elements
 * #PlannerRecord; free with g_ptr_array_unref().
 */
GPtrArray *planner_plan_list_carried_actions (PlannerPlan *plan, PlannerRecord *meeting);

/** Adds an action of @item, which is on a meeting or waits for one, with its ref. Returns its id (free with g_free()), or %NULL. */
char *planner_plan_add_action (PlannerPlan *plan, PlannerRecord *item, const char *text, const GDate *today, GError **error);

G_END_DECLS
