/* planner-ask-edits.h: what the asks room does to asks: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Knows nothing of widgets. Lists of records hold #PlannerRecord of asks in any order; what is nested in one that is given goes
 * along with it, whether it is given itself or not. An ask that comes into another group takes on the group's workstream, year and heading, with
 * all that is nested in it. What asks have in common with any tree is in core/plan/planner-branches.h.
 */
#pragma once

#include "core/plan/planner-branches.h"

G_BEGIN_DECLS

/** How asks stand together: by workstream, year and heading. */
extern const PlannerBranchRules planner_ask_rules;

/** A new, empty ask. Returns its id (free with g_free()), or %NULL. */
char *planner_asks_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target,
                        GError **error);

/** As for branches in planner-branches.h; @rules: planner_ask_rules. */
gboolean planner_asks_indent (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *asks, GError **error);
gboolean planner_asks_outdent (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *asks, GError **error);
gboolean planner_asks_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *asks, gboolean down,
                                   GError **error);
gboolean planner_asks_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *asks,
                            const PlannerBranchTarget *target, GError **error);
GStrv planner_asks_duplicate (PlannerPlan *plan, GPtrArray *asks, GError **error);

/** Deletes all with what is nested in them. @n_deleted (nullable): how many. */
gboolean planner_asks_delete (PlannerPlan *plan, GPtrArray *asks, guint *n_deleted, GError **error);

/** Sets one field (status, year, leads …) of all to a canonical @value (nullable). */
gboolean planner_asks_set (PlannerPlan *plan, GPtrArray *asks, PlannerField field, const char *value, GError **error);

/**
 * Copies asks of @year (canonical) that are neither complete nor stopped into the next year, nested as they were, each saying which one it was
 * carried from; of @workstream, or of all for %NULL. What was carried already stays out. Without @edit to be made (@count_only) just counts.
 */
gboolean planner_asks_carry_forward (PlannerPlan *plan, const char *year, const char *workstream, gboolean count_only,
                                     guint *n_carried, GError **error);

/** "2019/20" for "2018/19"; %NULL when @year is none. Free with g_free(). */
char *planner_ask_next_year (const char *year);

/** One line of a pasted list. */
typedef struct
{
  guint depth;
  char *text;
} PlannerAskLine;

/** Adds lines (#PlannerAskLine) as asks nested by their depths at @target. Returns the ids of all, or %NULL. */
GStrv planner_asks_paste (PlannerPlan *plan, GArray *lines, const PlannerBranchTarget *target, GError **error);

G_END_DECLS
