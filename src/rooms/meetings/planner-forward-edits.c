/* planner-forward-edits.c: what the forward plan does to items: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-forward-edits.h"

#include <glib/gi18n.h>

#include "core/plan/planner-agenda.h"
#include "core/plan/planner-meetings.h"

static const char *
get_meeting (PlannerRecord *item)
{
  return planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING);
}

/* Adding */

static char *
add_waiting (PlannerPlan *plan, const PlannerBranchRules *rules, PlannerBranchSpot *spot, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("New item"), PLANNER_EDIT_DEFAULT, error);
  g_autofree char *id = NULL;

  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_branch_add (edit, rules, spot, error));
  return id != NULL && planner_edit_commit (g_steal_pointer (&edit), error) ? g_steal_pointer (&id) : NULL;
}

char *
planner_forward_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error)
{
  g_auto (PlannerBranchSpot) spot = { NULL };

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  planner_branch_spot_find (&spot, target, rules, plan, NULL);
  if (planner_plan_lookup (plan, PLANNER_KIND_MEETING, spot.group.values[0]) != NULL)
    return planner_agenda_add (plan, rules, target, error);
  g_clear_pointer (&spot.group.values[0], g_free);
  return add_waiting (plan, rules, &spot, error);
}

/* Placing */

/* Those of @items that are on another meeting than @meeting, or on none; with @from (nullable) of that one. */
static GPtrArray *
list_comers (GPtrArray *items, const char *meeting, const char *from)
{
  GPtrArray *comers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    {
      const char *own = get_meeting (items->pdata[i]);

      if (g_strcmp0 (own, meeting) != 0 && (from == NULL || g_strcmp0 (own, from) == 0))
        g_ptr_array_add (comers, g_object_ref (items->pdata[i]));
    }
  return comers;
}

/* The times of the agendas they come from follow, each once. */
static gboolean
leave (PlannerEdit *edit, GPtrArray *comers, const char *meeting, GError **error)
{
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < comers->len; i++)
    {
      const char *from = get_meeting (comers->pdata[i]);
      g_autoptr (GPtrArray) gone = NULL;

      if (from == NULL || !g_hash_table_add (left, (gpointer) from)
          || planner_plan_lookup (planner_edit_get_plan (edit), PLANNER_KIND_MEETING, from) == NULL)
        continue;
      gone = list_comers (comers, meeting, from);
      if (!planner_agenda_items_let_go (edit, from, gone, error))
        return FALSE;
    }
  return TRUE;
}

/* What said where they stood on another agenda is said no more. */
static gboolean
forget_place (PlannerEdit *edit, GPtrArray *comers, GError **error)
{
  for (guint i = 0; i < comers->len; i++)
    {
      const char *id = planner_record_get_id (comers->pdata[i]);

      if (!planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_NUMBER, NULL, error)
          || !planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_STARTS, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
arrive (PlannerEdit *edit, GPtrArray *items, const char *meeting, const PlannerBranchTarget *target, GError **error)
{
  PlannerPlan *plan = planner_edit_get_plan (edit);
  g_autoptr (GPtrArray) there = NULL;
  g_auto (GStrv) moved = NULL;
  g_autoptr (GPtrArray) order = NULL;
  PlannerAgendaChange change = { NULL };

  if (planner_plan_lookup (plan, PLANNER_KIND_MEETING, meeting) == NULL)
    return TRUE;
  there = planner_plan_list_of (plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_MEETING, meeting);
  moved = planner_records_dup_ids (items);
  order = planner_agenda_items_list_order (there, (const char *const *) moved, target);
  change.moved = (const char *const *) moved;
  change.order = (const char *const *) order->pdata;
  return planner_agenda_follow (edit, meeting, &change, error);
}

/* Within @edit; @items are of the order of the plan. */
static gboolean
place (PlannerEdit *edit, const PlannerBranchRules *rules, GPtrArray *items, const PlannerBranchTarget *target, GError **error)
{
  PlannerPlan *plan = planner_edit_get_plan (edit);
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, items);
  g_auto (PlannerBranchSpot) spot = { NULL };
  g_autoptr (GPtrArray) comers = NULL;
  const char *meeting;

  planner_branch_spot_find (&spot, target, rules, plan, branches);
  meeting = spot.group.values[0];
  comers = list_comers (items, meeting, NULL);
  return planner_branches_place (branches, edit, target, error) && forget_place (edit, comers, error)
         && leave (edit, comers, meeting, error) && arrive (edit, items, meeting, target, error);
}

/* In the order of the plan. Elements #PlannerRecord. */
static GPtrArray *
dup_in_order (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *items)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, items);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < planner_branches_get_n (branches); i++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (planner_branches_get (branches, i), 0)));
  return all;
}

gboolean
planner_forward_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *items, const PlannerBranchTarget *target,
                      GError **error)
{
  g_autoptr (GPtrArray) all = dup_in_order (plan, rules, items);
  g_autoptr (PlannerEdit) edit
      = planner_edit_begin (plan, ngettext ("Move item", "Move items", all->len), PLANNER_EDIT_DEFAULT, error);

  return edit != NULL && place (edit, rules, all, target, error) && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_forward_place_within (PlannerEdit *edit, GPtrArray *items, PlannerRecord *meeting, GError **error)
{
  PlannerBranchGroup group = { { meeting != NULL ? (char *) planner_record_get_id (meeting) : NULL } };
  PlannerBranchTarget target = { NULL, PLANNER_BRANCH_INTO, &group };

  return place (edit, &planner_agenda_rules, items, &target, error);
}

gboolean
planner_forward_place (PlannerPlan *plan, GPtrArray *items, PlannerRecord *meeting, GError **error)
{
  PlannerBranchGroup group = { { meeting != NULL ? (char *) planner_record_get_id (meeting) : NULL } };
  PlannerBranchTarget target = { NULL, PLANNER_BRANCH_INTO, &group };

  return planner_forward_move (plan, &planner_agenda_rules, items, &target, error);
}

/* Steps */

/* Those that go to the same meeting go together. */
static GHashTable *
list_ways (PlannerForwardPlan *forward_plan, GPtrArray *items, gboolean earlier)
{
  GHashTable *ways = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < items->len; i++)
    {
      PlannerRecord *meeting;
      GPtrArray *way;

      if (!planner_forward_plan_find_next (forward_plan, items->pdata[i], earlier, &meeting))
        continue;
      way = g_hash_table_lookup (ways, meeting);
      if (way == NULL)
        g_hash_table_insert (ways, meeting, way = g_ptr_array_new_with_free_func (g_object_unref));
      g_ptr_array_add (way, g_object_ref (items->pdata[i]));
    }
  return ways;
}

gboolean
planner_forward_step (PlannerForwardPlan *forward_plan, PlannerPlan *plan, GPtrArray *items, gboolean earlier, GError **error)
{
  g_autoptr (GPtrArray) all = dup_in_order (plan, &planner_agenda_rules, items);
  g_autoptr (GHashTable) ways = list_ways (forward_plan, all, earlier);
  g_autoptr (PlannerEdit) edit = NULL;
  GHashTableIter iter;
  gpointer meeting, way;

  if (g_hash_table_size (ways) == 0)
    return FALSE;
  edit = planner_edit_begin (plan, ngettext ("Move item", "Move items", all->len), PLANNER_EDIT_DEFAULT, error);
  g_hash_table_iter_init (&iter, ways);
  while (edit != NULL && g_hash_table_iter_next (&iter, &meeting, &way))
    if (!planner_forward_place_within (edit, way, meeting, error))
      return FALSE;
  return edit != NULL && planner_edit_commit (g_steal_pointer (&edit), error);
}
