/* planner-ask-edits.c: moving, adding and deleting asks, each one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-ask-edits.h"

#include <glib/gi18n.h>

const PlannerBranchRules planner_ask_rules = {
  PLANNER_KIND_ASK,
  3,
  { { PLANNER_ASK_WORKSTREAM, TRUE }, { PLANNER_ASK_YEAR, TRUE }, { PLANNER_ASK_SECTION, TRUE } },
};

void
planner_ask_group_clear (PlannerAskGroup *group)
{
  g_clear_pointer (&group->workstream, g_free);
  g_clear_pointer (&group->year, g_free);
  g_clear_pointer (&group->section, g_free);
}

void
planner_ask_group_read (PlannerAskGroup *group, PlannerPlan *plan, PlannerRecord *ask)
{
  PlannerBranchGroup read = { { NULL } };

  planner_branch_group_read (&read, &planner_ask_rules, plan, ask);
  *group = (PlannerAskGroup) { read.values[0], read.values[1], read.values[2] };
}

char **
planner_asks_dup_ids (GPtrArray *asks)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < asks->len; i++)
    g_strv_builder_add (builder, planner_record_get_id (g_ptr_array_index (asks, i)));
  return g_strv_builder_end (builder);
}

/* The same as for any tree; @group is to be filled in, and borrows. */
static PlannerBranchTarget
get_target (const PlannerAskTarget *target, PlannerBranchGroup *group)
{
  if (target->group != NULL)
    *group = (PlannerBranchGroup) { { target->group->workstream, target->group->year, target->group->section } };
  return (PlannerBranchTarget) { target->ask, (PlannerBranchPlace) target->place, group };
}

void
planner_ask_spot_find (PlannerBranchSpot *spot, PlannerPlan *plan, const PlannerAskTarget *target)
{
  PlannerBranchGroup group = { { NULL } };
  PlannerBranchTarget branch_target = get_target (target, &group);

  planner_branch_spot_find (spot, &branch_target, &planner_ask_rules, plan, NULL);
}

char *
planner_asks_add (PlannerPlan *plan, const PlannerAskTarget *target, GError **error)
{
  g_auto (PlannerBranchSpot) spot = { NULL };
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  planner_ask_spot_find (&spot, plan, target);
  edit = planner_edit_begin (plan, _("New ask"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_branch_add (edit, &planner_ask_rules, &spot, error));
  if (id == NULL || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

gboolean
planner_asks_indent (PlannerPlan *plan, GPtrArray *asks, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, &planner_ask_rules, asks);
  guint n = planner_branches_get_n (branches);

  return planner_branches_indent (branches, ngettext ("Indent ask", "Indent asks", n), error);
}

gboolean
planner_asks_outdent (PlannerPlan *plan, GPtrArray *asks, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, &planner_ask_rules, asks);
  guint n = planner_branches_get_n (branches);

  return planner_branches_outdent (branches, ngettext ("Outdent ask", "Outdent asks", n), error);
}

gboolean
planner_asks_move (PlannerPlan *plan, GPtrArray *asks, const PlannerAskTarget *target, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, &planner_ask_rules, asks);
  PlannerBranchGroup group = { { NULL } };
  PlannerBranchTarget branch_target = get_target (target, &group);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move (branches, &branch_target, ngettext ("Move ask", "Move asks", n), error);
}

gboolean
planner_asks_move_by_one (PlannerPlan *plan, GPtrArray *asks, gboolean down, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, &planner_ask_rules, asks);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move_by_one (branches, down, ngettext ("Move ask", "Move asks", n), error);
}

GStrv
planner_asks_duplicate (PlannerPlan *plan, GPtrArray *asks, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, &planner_ask_rules, asks);
  guint n = planner_branches_get_n (branches);

  return planner_branches_duplicate (branches, NULL, ngettext ("Duplicate ask", "Duplicate asks", n), error);
}

gboolean
planner_asks_delete (PlannerPlan *plan, GPtrArray *asks, guint *n_deleted, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, &planner_ask_rules, asks);
  guint n = planner_branches_count_records (branches);

  if (n_deleted != NULL)
    *n_deleted = n;
  return planner_branches_delete (branches, ngettext ("Delete ask", "Delete asks", n), error);
}
