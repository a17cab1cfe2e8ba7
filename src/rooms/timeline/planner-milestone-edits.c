/* planner-milestone-edits.c: milestones in their tree: added, moved, copied and deleted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-milestone-edits.h"

#include <glib/gi18n.h>

#include "core/plan/planner-milestone-groupings.h"

static char *
finish_adding (PlannerEdit *edit, const char *id, GError **error)
{
  g_autofree char *kept = g_strdup (id);

  if (kept == NULL)
    {
      planner_edit_cancel (edit);
      return NULL;
    }
  return planner_edit_commit (edit, error) ? g_steal_pointer (&kept) : NULL;
}

char *
planner_milestones_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target,
                        GError **error)
{
  g_auto (PlannerBranchSpot) spot = { NULL };
  PlannerEdit *edit;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  planner_branch_spot_find (&spot, target, rules, plan, NULL);
  edit = planner_edit_begin (plan, _("New milestone"), PLANNER_EDIT_DEFAULT, error);
  return edit != NULL ? finish_adding (edit, planner_branch_add (edit, rules, &spot, error), error) : NULL;
}

static const char *
add_for_ask (PlannerEdit *edit, PlannerRecord *ask, GError **error)
{
  const char *id = planner_edit_add (edit, PLANNER_KIND_MILESTONE, NULL, NULL, NULL, error);

  if (id == NULL
      || !planner_edit_set (edit, id, PLANNER_MILESTONE_WORKSTREAM, planner_record_get (ask, PLANNER_ASK_WORKSTREAM),
                            error)
      || !planner_edit_set (edit, id, PLANNER_MILESTONE_ASK, planner_record_get_id (ask), error))
    return NULL;
  return id;
}

char *
planner_milestones_add_for_ask (PlannerPlan *plan, PlannerRecord *ask, GError **error)
{
  PlannerEdit *edit;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (planner_record_get_kind (ask) == PLANNER_KIND_ASK, NULL);

  edit = planner_edit_begin (plan, _("New milestone"), PLANNER_EDIT_DEFAULT, error);
  return edit != NULL ? finish_adding (edit, add_for_ask (edit, ask, error), error) : NULL;
}

gboolean
planner_milestones_indent (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *milestones, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, milestones);
  guint n = planner_branches_get_n (branches);

  return planner_branches_indent (branches, ngettext ("Indent milestone", "Indent milestones", n), error);
}

gboolean
planner_milestones_outdent (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *milestones,
                            GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, milestones);
  guint n = planner_branches_get_n (branches);

  return planner_branches_outdent (branches, ngettext ("Outdent milestone", "Outdent milestones", n), error);
}

gboolean
planner_milestones_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *milestones,
                         const PlannerBranchTarget *target, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, milestones);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move (branches, target, ngettext ("Move milestone", "Move milestones", n), error);
}

gboolean
planner_milestones_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *milestones,
                                gboolean down, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, milestones);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move_by_one (branches, down, ngettext ("Move milestone", "Move milestones", n), error);
}

GStrv
planner_milestones_duplicate (PlannerPlan *plan, GPtrArray *milestones, GError **error)
{
  static const PlannerField but[] = {
    PLANNER_MILESTONE_BASELINE_START, PLANNER_MILESTONE_BASELINE_END, PLANNER_MILESTONE_BASELINE_NAME,
    PLANNER_MILESTONE_BASELINE_ON, PLANNER_FIELD_NONE,
  };
  const PlannerBranchRules *rules = &planner_milestone_groupings[PLANNER_MILESTONES_BY_TREE].rules;
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, milestones);
  guint n = planner_branches_get_n (branches);

  return planner_branches_duplicate (branches, but, ngettext ("Duplicate milestone", "Duplicate milestones", n),
                                     error);
}

gboolean
planner_milestones_delete (PlannerPlan *plan, GPtrArray *milestones, guint *n_deleted, GError **error)
{
  const PlannerBranchRules *rules = &planner_milestone_groupings[PLANNER_MILESTONES_BY_TREE].rules;
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, milestones);
  guint n = planner_branches_count_records (branches);

  if (n_deleted != NULL)
    *n_deleted = n;
  return planner_branches_delete (branches, ngettext ("Delete milestone", "Delete milestones", n), error);
}
