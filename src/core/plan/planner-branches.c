/* planner-branches.c: records of a tree with all that is nested in them, and where they stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-branches-private.h"

/* Groups */

void
planner_branch_group_clear (PlannerBranchGroup *group)
{
  for (guint i = 0; i < PLANNER_BRANCH_MAX_FIELDS; i++)
    g_clear_pointer (&group->values[i], g_free);
}

static char *
dup_value (PlannerRecord *record, PlannerField field)
{
  return planner_value_dup_first (field, planner_record_get (record, field));
}

void
planner_branch_group_read (PlannerBranchGroup *group, const PlannerBranchRules *rules, PlannerPlan *plan,
                           PlannerRecord *record)
{
  PlannerRecord *above;

  while ((above = planner_plan_lookup (plan, rules->kind, planner_record_get_parent (record))) != NULL)
    record = above;
  for (guint i = 0; i < rules->n_fields; i++)
    group->values[i] = dup_value (record, rules->fields[i].field);
}

void
planner_branch_group_read_heading (PlannerBranchGroup *group, const PlannerBranchRules *rules,
                                   PlannerOutlineRow *heading)
{
  for (; heading != NULL; heading = planner_outline_row_get_heading (heading))
    for (guint i = 0; i < rules->n_fields; i++)
      if (planner_outline_row_get_field (heading) == rules->fields[i].field)
        g_set_str (&group->values[i], planner_outline_row_get_value (heading));
}

/* Siblings */

static gboolean
is_same (PlannerRecord *a, PlannerRecord *b, PlannerField field)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (g_strcmp0 (planner_record_get (a, field), planner_record_get (b, field)) == 0)
    return TRUE;
  if (!planner_type_is_list (planner_field_get_info (field)->type))
    return FALSE;
  first = dup_value (a, field);
  second = dup_value (b, field);
  return g_strcmp0 (first, second) == 0;
}

static gboolean
are_siblings (PlannerRecord *a, PlannerRecord *b, const PlannerBranchRules *rules)
{
  if (g_strcmp0 (planner_record_get_parent (a), planner_record_get_parent (b)) != 0)
    return FALSE;
  if (planner_record_get_parent (a) != NULL)
    return TRUE;
  for (guint i = 0; i < rules->n_fields; i++)
    if (!is_same (a, b, rules->fields[i].field))
      return FALSE;
  return TRUE;
}

PlannerRecord *
planner_branches_find_sibling (PlannerPlan *plan, const PlannerBranchRules *rules, PlannerRecord *record,
                               gboolean after, PlannerBranches *moving)
{
  GListModel *records = planner_plan_get_records (plan, rules->kind);
  guint n = g_list_model_get_n_items (records);
  PlannerRecord *before = NULL;
  gboolean passed = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) other = g_list_model_get_item (records, i);

      if (other == record && !after)
        return before;
      passed = passed || other == record;
      if (!are_siblings (other, record, rules) || (moving != NULL && g_hash_table_contains (moving->held, other)))
        continue;
      if (passed && other != record)
        return other; /* the plan keeps it */
      before = other;
    }
  return NULL;
}

static char *
dup_last_child (PlannerPlan *plan, PlannerKind kind, const char *parent)
{
  GListModel *records = planner_plan_get_records (plan, kind);

  for (guint i = g_list_model_get_n_items (records); i > 0; i--)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i - 1);

      if (g_strcmp0 (planner_record_get_parent (record), parent) == 0)
        return g_strdup (planner_record_get_id (record));
    }
  return NULL;
}

/* The sibling that @target is after; %NULL: it is the first. */
static char *
dup_before (const PlannerBranchTarget *target, const PlannerBranchRules *rules, PlannerPlan *plan,
            PlannerBranches *moving)
{
  PlannerRecord *before = target->record;

  if (target->place == PLANNER_BRANCH_INTO)
    return dup_last_child (plan, rules->kind, planner_record_get_id (target->record));
  if (target->place == PLANNER_BRANCH_BEFORE)
    before = planner_branches_find_sibling (plan, rules, target->record, FALSE, moving);
  return before != NULL ? g_strdup (planner_record_get_id (before)) : NULL;
}

void
planner_branch_spot_find (PlannerBranchSpot *spot, const PlannerBranchTarget *target, const PlannerBranchRules *rules,
                          PlannerPlan *plan, PlannerBranches *moving)
{
  *spot = (PlannerBranchSpot) { NULL };
  if (target->record == NULL)
    {
      spot->after = dup_last_child (plan, rules->kind, NULL);
      for (guint i = 0; i < rules->n_fields; i++)
        spot->group.values[i] = g_strdup (target->group->values[i]);
      return;
    }
  planner_branch_group_read (&spot->group, rules, plan, target->record);
  spot->parent = g_strdup (target->place == PLANNER_BRANCH_INTO ? planner_record_get_id (target->record)
                                                                : planner_record_get_parent (target->record));
  spot->after = dup_before (target, rules, plan, moving);
}

void
planner_branch_spot_clear (PlannerBranchSpot *spot)
{
  g_clear_pointer (&spot->parent, g_free);
  g_clear_pointer (&spot->after, g_free);
  planner_branch_group_clear (&spot->group);
}

/* Branches */

static GPtrArray *
start_branch (PlannerBranches *self)
{
  GPtrArray *branch = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (self->list, branch);
  return branch;
}

static void
find_branches (PlannerBranches *self, GHashTable *given)
{
  GListModel *records = planner_plan_get_records (self->plan, self->rules->kind);
  guint n = g_list_model_get_n_items (records);
  GPtrArray *branch = NULL;
  guint depth = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (branch != NULL && planner_record_get_depth (record) <= depth)
        branch = NULL;
      if (branch == NULL && g_hash_table_contains (given, record))
        {
          branch = start_branch (self);
          depth = planner_record_get_depth (record);
        }
      if (branch == NULL)
        continue;
      g_ptr_array_add (branch, g_object_ref (record));
      g_hash_table_add (self->held, record);
    }
}

PlannerBranches *
planner_branches_new (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *records)
{
  g_autoptr (GHashTable) given = g_hash_table_new (NULL, NULL);
  PlannerBranches *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (rules != NULL, NULL);

  self = g_new0 (PlannerBranches, 1);
  self->plan = g_object_ref (plan);
  self->rules = rules;
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->held = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (given, g_ptr_array_index (records, i));
  find_branches (self, given);
  return self;
}

void
planner_branches_free (PlannerBranches *self)
{
  g_hash_table_unref (self->held);
  g_ptr_array_unref (self->list);
  g_object_unref (self->plan);
  g_free (self);
}

guint
planner_branches_get_n (PlannerBranches *self)
{
  return self->list->len;
}

guint
planner_branches_count_records (PlannerBranches *self)
{
  return g_hash_table_size (self->held);
}

GPtrArray *
planner_branches_get (PlannerBranches *self, guint i)
{
  return g_ptr_array_index (self->list, i);
}
