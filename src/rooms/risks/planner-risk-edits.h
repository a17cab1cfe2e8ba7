/* planner-risk-edits.h: what the risks room does to rows of its register: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Knows nothing of widgets. Scores and reviews are in core/plan/planner-risk-scoring.h. As for branches in planner-branches.h; nothing is nested.
 */
#pragma once

#include "core/plan/planner-groupings.h"

G_BEGIN_DECLS

/** What the headings are about. */
typedef enum
{
  PLANNER_RISKS_BY_WORKSTREAM,
  PLANNER_RISKS_BY_LEAD, /* of several the first counts */
  PLANNER_RISKS_BY_STATUS,
  PLANNER_RISKS_IN_ONE_LIST,
  PLANNER_N_RISK_GROUPINGS
} PlannerRiskGrouping;

/** By workstream is the usual one. */
extern const PlannerGrouping planner_risk_groupings[PLANNER_N_RISK_GROUPINGS + 1];

/**
 * The reference that follows those of @workstream (an id; %NULL: of risks without one), such as UC10 after UC9; the first one is made of
 * the workstream's code. %NULL where nothing leads to one. Free with g_free().
 */
char *planner_risks_dup_next_ref (PlannerPlan *plan, const char *workstream);

/** A new, open risk with the next reference, raised today. Returns its id (free with g_free()), or %NULL. */
char *planner_risks_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error);

gboolean planner_risks_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *risks,
                             const PlannerBranchTarget *target, GError **error);
gboolean planner_risks_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *risks, gboolean down,
                                    GError **error);

/** A copy has no reference, which is only one risk's, and no findings that were accepted. */
GStrv planner_risks_duplicate (PlannerPlan *plan, GPtrArray *risks, GError **error);

/** Deletes them with their reviews. @n_deleted (nullable): how many risks. */
gboolean planner_risks_delete (PlannerPlan *plan, GPtrArray *risks, guint *n_deleted, GError **error);

/** Sets one field of all to a canonical @value (nullable). */
gboolean planner_risks_set (PlannerPlan *plan, GPtrArray *risks, PlannerField field, const char *value, GError **error);

G_END_DECLS
