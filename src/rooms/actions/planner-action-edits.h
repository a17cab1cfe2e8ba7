/* planner-action-edits.h: what the actions room does to the log: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As for branches in planner-branches.h; nothing is nested.
 */
#pragma once

#include "core/plan/planner-groupings.h"
#include "rooms/actions/planner-action-standings.h"

G_BEGIN_DECLS

/** What the headings are about. */
typedef enum
{
  PLANNER_ACTIONS_BY_STANDING,
  PLANNER_ACTIONS_BY_MEETING,
  PLANNER_ACTIONS_BY_PERSON,
  PLANNER_ACTIONS_IN_ONE_LIST,
  PLANNER_N_ACTION_GROUPINGS
} PlannerActionGrouping;

/** By standing is the usual one, what wants somebody first. */
extern const PlannerGrouping planner_action_groupings[PLANNER_N_ACTION_GROUPINGS + 1];

/** Fills @levels for planner_outline_new(); returns how many. @standings must outlive the outline. */
guint planner_action_grouping_get_levels (PlannerActionGrouping grouping, PlannerActionStandings *standings,
                                          PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS]);

/** A new one with its ref, of the meeting whose heading it stands under, or else of the last one, with that of today. */
char *planner_actions_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target,
                           GError **error);

/** What was done about actions: @words (nullable) of @day; where it @closes them, that was the day. */
gboolean planner_actions_update (PlannerPlan *plan, GPtrArray *actions, const char *words, const GDate *day, gboolean closes,
                                 GError **error);

/* As any room with rows: see #PlannerTreeEdits. */

gboolean planner_actions_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *actions,
                               const PlannerBranchTarget *target, GError **error);
gboolean planner_actions_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *actions, gboolean down,
                                      GError **error);

/** A copy has no ref yet, and nothing has been done about it. */
GStrv planner_actions_duplicate (PlannerPlan *plan, GPtrArray *actions, GError **error);
gboolean planner_actions_delete (PlannerPlan *plan, GPtrArray *actions, guint *n_deleted, GError **error);
gboolean planner_actions_set (PlannerPlan *plan, GPtrArray *actions, PlannerField field, const char *value, GError **error);

G_END_DECLS
