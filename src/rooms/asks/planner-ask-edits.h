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

/** Where asks at the top of the tree stand together. Canonical values, each may be %NULL. */
typedef struct
{
  char *workstream;
  char *year;
  char *section;
} PlannerAskGroup;

void planner_ask_group_clear (PlannerAskGroup *group);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlannerAskGroup, planner_ask_group_clear)

/** The group that @ask is shown in: that of the ask at the top above it. */
void planner_ask_group_read (PlannerAskGroup *group, PlannerPlan *plan, PlannerRecord *ask);

/** Free with g_strfreev(). */
char **planner_asks_dup_ids (GPtrArray *asks);

typedef enum
{
  PLANNER_ASK_BEFORE = PLANNER_BRANCH_BEFORE,
  PLANNER_ASK_AFTER = PLANNER_BRANCH_AFTER,
  PLANNER_ASK_INTO = PLANNER_BRANCH_INTO,
} PlannerAskPlace;

/** Where something goes: beside or into @ask; @ask %NULL: at the end of @group. */
typedef struct
{
  PlannerRecord *ask;
  PlannerAskPlace place;
  const PlannerAskGroup *group;
} PlannerAskTarget;

/** How asks stand together: by workstream, year and heading. */
extern const PlannerBranchRules planner_ask_rules;

/** Fills @spot with where @target is. */
void planner_ask_spot_find (PlannerBranchSpot *spot, PlannerPlan *plan, const PlannerAskTarget *target);

/** A new, empty ask. Returns its id (free with g_free()), or %NULL. */
char *planner_asks_add (PlannerPlan *plan, const PlannerAskTarget *target, GError **error);

/** Below the one before each. %FALSE without @error when there is none. */
gboolean planner_asks_indent (PlannerPlan *plan, GPtrArray *asks, GError **error);

/** Beside the one each is nested in. %FALSE without @error when none is nested. */
gboolean planner_asks_outdent (PlannerPlan *plan, GPtrArray *asks, GError **error);

/** Past the sibling before or after, within the group. %FALSE without @error when there is none. */
gboolean planner_asks_move_by_one (PlannerPlan *plan, GPtrArray *asks, gboolean down, GError **error);

/** Refused when @target is among what is moved. */
gboolean planner_asks_move (PlannerPlan *plan, GPtrArray *asks, const PlannerAskTarget *target, GError **error);

/** Copies each, with what is nested in it, below itself. Returns the ids of the copies, or %NULL. */
GStrv planner_asks_duplicate (PlannerPlan *plan, GPtrArray *asks, GError **error);

/** Deletes all with what is nested in them. @n_deleted (nullable): how many. */
gboolean planner_asks_delete (PlannerPlan *plan, GPtrArray *asks, guint *n_deleted, GError **error);

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
GStrv planner_asks_paste (PlannerPlan *plan, GArray *lines, const PlannerAskTarget *target, GError **error);

G_END_DECLS
