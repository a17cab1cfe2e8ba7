/* planner-ask-branches.c: asks with all that is nested in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-ask-branches.h"

GPtrArray *
planner_ask_branches_new (PlannerPlan *plan, GPtrArray *asks)
{
  g_autoptr (GHashTable) given = g_hash_table_new (NULL, NULL);
  GPtrArray *branches = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GListModel *records = planner_plan_get_records (plan, PLANNER_KIND_ASK);
  guint n = g_list_model_get_n_items (records);
  PlannerAskBranch *branch = NULL;
  guint depth = 0;

  for (guint i = 0; i < asks->len; i++)
    g_hash_table_add (given, g_ptr_array_index (asks, i));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (branch != NULL && planner_record_get_depth (record) <= depth)
        branch = NULL;
      if (branch == NULL && g_hash_table_contains (given, record))
        {
          branch = g_ptr_array_new_with_free_func (g_object_unref);
          depth = planner_record_get_depth (record);
          g_ptr_array_add (branches, branch);
        }
      if (branch != NULL)
        g_ptr_array_add (branch, g_object_ref (record));
    }
  return branches;
}

gboolean
planner_ask_branches_hold (GPtrArray *branches, PlannerRecord *ask)
{
  for (guint i = 0; i < branches->len; i++)
    if (g_ptr_array_find (g_ptr_array_index (branches, i), ask, NULL))
      return TRUE;
  return FALSE;
}

static gboolean
is_same (PlannerRecord *a, PlannerRecord *b, PlannerField field)
{
  return g_strcmp0 (planner_record_get (a, field), planner_record_get (b, field)) == 0;
}

static gboolean
are_siblings (PlannerRecord *a, PlannerRecord *b)
{
  if (g_strcmp0 (planner_record_get_parent (a), planner_record_get_parent (b)) != 0)
    return FALSE;
  return planner_record_get_parent (a) != NULL
         || (is_same (a, b, PLANNER_ASK_WORKSTREAM) && is_same (a, b, PLANNER_ASK_YEAR)
             && is_same (a, b, PLANNER_ASK_SECTION));
}

PlannerRecord *
planner_ask_find_sibling (PlannerPlan *plan, PlannerRecord *ask, gboolean after, GPtrArray *branches)
{
  GListModel *records = planner_plan_get_records (plan, PLANNER_KIND_ASK);
  guint n = g_list_model_get_n_items (records);
  PlannerRecord *before = NULL;
  gboolean passed = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (record == ask && !after)
        return before;
      passed = passed || record == ask;
      if (!are_siblings (record, ask) || planner_ask_branches_hold (branches, record))
        continue;
      if (passed)
        return record; /* the plan keeps it */
      before = record;
    }
  return NULL;
}

PlannerRecord *
planner_ask_find_last_child (PlannerPlan *plan, const char *parent)
{
  GListModel *records = planner_plan_get_records (plan, PLANNER_KIND_ASK);
  PlannerRecord *last = NULL;
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (g_strcmp0 (planner_record_get_parent (record), parent) == 0)
        last = record;
    }
  return last;
}
