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

char *
planner_asks_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error)
{
  g_auto (PlannerBranchSpot) spot = { NULL };
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  planner_branch_spot_find (&spot, target, rules, plan, NULL);
  edit = planner_edit_begin (plan, _("New ask"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_branch_add (edit, rules, &spot, error));
  if (id == NULL || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

gboolean
planner_asks_indent (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *asks, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, asks);
  guint n = planner_branches_get_n (branches);

  return planner_branches_indent (branches, ngettext ("Indent ask", "Indent asks", n), error);
}

gboolean
planner_asks_outdent (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *asks, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, asks);
  guint n = planner_branches_get_n (branches);

  return planner_branches_outdent (branches, ngettext ("Outdent ask", "Outdent asks", n), error);
}

gboolean
planner_asks_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *asks, const PlannerBranchTarget *target,
                   GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, asks);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move (branches, target, ngettext ("Move ask", "Move asks", n), error);
}

gboolean
planner_asks_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *asks, gboolean down,
                          GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, asks);
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

gboolean
planner_asks_set (PlannerPlan *plan, GPtrArray *asks, PlannerField field, const char *value, GError **error)
{
  g_autofree char *name = g_strdup_printf (ngettext ("Set “%s” of %u ask", "Set “%s” of %u asks", asks->len),
                                           _(planner_field_get_info (field)->label), asks->len);

  return planner_plan_set_all (plan, asks, field, value, name, error);
}
