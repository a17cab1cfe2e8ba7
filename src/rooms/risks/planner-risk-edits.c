/* planner-risk-edits.c: what the risks room does to rows of its register: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-edits.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/plan/planner-facts.h"
#include "core/plan/planner-find.h"

/* Groupings */

const PlannerGrouping planner_risk_groupings[PLANNER_N_RISK_GROUPINGS + 1] = {
  [PLANNER_RISKS_BY_WORKSTREAM] = {
    "workstream", N_("Workstream"), N_("No workstream"),
    { PLANNER_KIND_RISK, 1, { { PLANNER_RISK_WORKSTREAM, FALSE } } },
  },
  [PLANNER_RISKS_BY_LEAD] = {
    "lead", N_("Lead"), N_("No lead"),
    { PLANNER_KIND_RISK, 1, { { PLANNER_RISK_LEADS, FALSE } } },
  },
  [PLANNER_RISKS_BY_STATUS] = {
    "status", N_("Status"), N_("No status"),
    { PLANNER_KIND_RISK, 1, { { PLANNER_RISK_STATUS, FALSE } } },
  },
  [PLANNER_RISKS_IN_ONE_LIST] = { "none", N_("Nothing"), NULL, { PLANNER_KIND_RISK, 0, { { 0 } } } },
};

/* References */

/* "UC" and 9 of "UC9". */
static gboolean
split_ref (const char *ref, char **prefix, guint64 *number)
{
  gsize length = strlen (ref);
  gsize end = length;

  while (end > 0 && g_ascii_isdigit (ref[end - 1]))
    end--;
  if (end == length || length - end > 6)
    return FALSE;
  *prefix = g_strndup (ref, end);
  *number = g_ascii_strtoull (ref + end, NULL, 10);
  return TRUE;
}

/* The greatest number behind @prefix in all the plan. */
static guint64
find_last (PlannerPlan *plan, const char *prefix)
{
  GListModel *risks = planner_plan_get_records (plan, PLANNER_KIND_RISK);
  guint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (risks); i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (risks, i);
      const char *ref = planner_record_get (risk, PLANNER_RISK_REF);
      g_autofree char *own = NULL;
      guint64 number;

      if (ref != NULL && split_ref (ref, &own, &number) && g_str_equal (own, prefix))
        last = MAX (last, number);
    }
  return last;
}

/* What the last numbered risk of @workstream begins with; else its code. */
static char *
dup_prefix (PlannerPlan *plan, const char *workstream)
{
  GListModel *risks = planner_plan_get_records (plan, PLANNER_KIND_RISK);
  PlannerRecord *record = planner_plan_lookup (plan, PLANNER_KIND_WORKSTREAM, workstream);

  for (guint i = g_list_model_get_n_items (risks); i > 0; i--)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (risks, i - 1);
      const char *ref = planner_record_get (risk, PLANNER_RISK_REF);
      char *prefix;
      guint64 number;

      if (ref != NULL && g_strcmp0 (planner_record_get (risk, PLANNER_RISK_WORKSTREAM), workstream) == 0
          && split_ref (ref, &prefix, &number))
        return prefix;
    }
  return record != NULL ? g_strdup (planner_record_get (record, PLANNER_WORKSTREAM_CODE)) : NULL;
}

char *
planner_risks_dup_next_ref (PlannerPlan *plan, const char *workstream)
{
  g_autofree char *prefix = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  prefix = dup_prefix (plan, workstream);
  return prefix != NULL ? g_strdup_printf ("%s%" G_GUINT64_FORMAT, prefix, find_last (plan, prefix) + 1) : NULL;
}

/* Adding */

static gboolean
fill (PlannerEdit *edit, const char *id, GError **error)
{
  g_autofree char *workstream = planner_edit_get (edit, id, PLANNER_RISK_WORKSTREAM);
  g_autofree char *status = planner_edit_get (edit, id, PLANNER_RISK_STATUS);
  g_autofree char *ref = planner_risks_dup_next_ref (planner_edit_get_plan (edit), workstream);
  g_autofree char *today = NULL;
  GDate day;

  planner_get_today (&day);
  today = planner_value_from_date (&day);
  return planner_edit_set (edit, id, PLANNER_RISK_REF, ref, error)
         && planner_edit_set (edit, id, PLANNER_RISK_RAISED_ON, today, error)
         && (status != NULL || planner_edit_set (edit, id, PLANNER_RISK_STATUS, "open", error));
}

char *
planner_risks_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error)
{
  g_auto (PlannerBranchSpot) spot = { NULL };
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  planner_branch_spot_find (&spot, target, rules, plan, NULL);
  edit = planner_edit_begin (plan, _("New risk"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_branch_add (edit, rules, &spot, error));
  if (id == NULL || !fill (edit, id, error) || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/* Moving, copying, deleting */

gboolean
planner_risks_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *risks, const PlannerBranchTarget *target,
                    GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, risks);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move (branches, target, ngettext ("Move risk", "Move risks", n), error);
}

gboolean
planner_risks_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *risks, gboolean down,
                           GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, risks);
  guint n = planner_branches_get_n (branches);

  return planner_branches_move_by_one (branches, down, ngettext ("Move risk", "Move risks", n), error);
}

GStrv
planner_risks_duplicate (PlannerPlan *plan, GPtrArray *risks, GError **error)
{
  static const PlannerField but[] = { PLANNER_RISK_REF, PLANNER_RISK_ACCEPTED_FINDINGS, PLANNER_FIELD_NONE };
  const PlannerBranchRules *rules = &planner_risk_groupings[PLANNER_RISKS_IN_ONE_LIST].rules;
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, risks);
  guint n = planner_branches_get_n (branches);

  return planner_branches_duplicate (branches, but, ngettext ("Duplicate risk", "Duplicate risks", n), error);
}

static gboolean
delete_reviews (PlannerEdit *edit, PlannerRecord *risk, GError **error)
{
  g_autoptr (GArray) references = planner_plan_list_references (planner_edit_get_plan (edit), PLANNER_KIND_RISK,
                                                                planner_record_get_id (risk));

  for (guint i = 0; i < references->len; i++)
    {
      const PlannerReference *reference = &g_array_index (references, PlannerReference, i);

      if (reference->field == PLANNER_RISK_REVIEW_RISK
          && !planner_edit_delete (edit, PLANNER_KIND_RISK_REVIEW, reference->id, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
planner_risks_delete (PlannerPlan *plan, GPtrArray *risks, guint *n_deleted, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, ngettext ("Delete risk", "Delete risks", risks->len),
                                                     PLANNER_EDIT_DEFAULT, error);

  if (n_deleted != NULL)
    *n_deleted = risks->len;
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < risks->len; i++)
    {
      PlannerRecord *risk = g_ptr_array_index (risks, i);

      if (!delete_reviews (edit, risk, error)
          || !planner_edit_delete (edit, PLANNER_KIND_RISK, planner_record_get_id (risk), error))
        return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_risks_set (PlannerPlan *plan, GPtrArray *risks, PlannerField field, const char *value, GError **error)
{
  g_autofree char *name = g_strdup_printf (ngettext ("Set “%s” of %u risk", "Set “%s” of %u risks", risks->len),
                                           _(planner_field_get_info (field)->label), risks->len);

  return planner_plan_set_all (plan, risks, field, value, name, error);
}
