/* planner-tree-room-fresh.c: a new record: where it goes, and that it goes again when nothing is written into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "widgets/planner-messages.h"
#include "widgets/planner-tree-room-private.h"

/* With nothing selected: into the first workstream there is, if that is what headings are about. */
static void
guess_group (PlannerTreeRoom *self, const PlannerBranchRules *rules, PlannerBranchGroup *group)
{
  PlannerPlan *plan = planner_tree_room_get_parts (self)->plan;
  g_autoptr (PlannerRecord) first = NULL;

  if (rules->n_fields == 0 || planner_field_get_info (rules->fields[0].field)->target != PLANNER_KIND_WORKSTREAM)
    return;
  first = g_list_model_get_item (planner_plan_get_records (plan, PLANNER_KIND_WORKSTREAM), 0);
  if (first != NULL)
    group->values[0] = g_strdup (planner_record_get_id (first));
}

void
planner_tree_room_complete_group (PlannerTreeRoom *self, PlannerBranchGroup *group)
{
  g_return_if_fail (PLANNER_IS_TREE_ROOM (self));

  if (PLANNER_TREE_ROOM_GET_CLASS (self)->complete_group != NULL)
    PLANNER_TREE_ROOM_GET_CLASS (self)->complete_group (self, group);
}

void
planner_tree_room_find_target (PlannerTreeRoom *self, gboolean into, PlannerBranchGroup *group,
                               PlannerBranchTarget *target)
{
  const PlannerBranchRules *rules = PLANNER_TREE_ROOM_GET_CLASS (self)->get_rules (self);
  PlannerOutlineRow *row = planner_record_table_get_current (planner_tree_room_get_table (self));

  *target = (PlannerBranchTarget) { NULL, into ? PLANNER_BRANCH_INTO : PLANNER_BRANCH_AFTER, group };
  if (row == NULL)
    guess_group (self, rules, group);
  else if (planner_outline_row_is_heading (row))
    planner_branch_group_read_heading (group, rules, row);
  else
    target->record = planner_outline_row_get_record (row);
  if (target->record == NULL)
    planner_tree_room_complete_group (self, group);
}

void
planner_tree_room_show_fresh (PlannerTreeRoom *self, const char *id, const char *after)
{
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);

  g_clear_handle_id (&parts->fresh_idle, g_source_remove);
  g_set_str (&parts->fresh_id, id);
  parts->fresh_alone = TRUE;
  g_set_str (&parts->fresh_after, after);
  planner_record_filter_add_exception (parts->filter, id);
  planner_outline_refilter (parts->outline);
  gtk_stack_set_visible_child_name (parts->stack, "list");
  planner_outline_reveal (parts->outline, id);
  planner_record_table_edit (parts->table, id, PLANNER_TREE_ROOM_GET_CLASS (self)->title);
}

void
planner_tree_room_add (PlannerTreeRoom *self, gboolean nested)
{
  PlannerTreeRoomClass *klass = PLANNER_TREE_ROOM_GET_CLASS (self);
  g_auto (PlannerBranchGroup) group = { { NULL } };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  PlannerBranchTarget target;

  planner_tree_room_find_target (self, nested, &group, &target);
  id = klass->edits->add (planner_tree_room_get_parts (self)->plan, klass->get_rules (self), &target, &error);
  if (id == NULL)
    {
      g_autofree char *heading = klass->dup_words (self, PLANNER_TREE_NOT_ADDED, 0, 0);

      planner_show_error (GTK_WIDGET (self), heading, error);
    }
  else
    planner_tree_room_show_fresh (self, id, target.record != NULL ? planner_record_get_id (target.record) : NULL);
}

/* A fresh one that is left empty goes again. What was typed before Escape can be had back by redoing the steps. */

void
planner_tree_room_note_changes (PlannerTreeRoom *self, GPtrArray *changes)
{
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);

  for (guint i = 0; i < changes->len && parts->fresh_id != NULL; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);

      if (!g_str_equal (planner_record_get_id (change->record), parts->fresh_id))
        parts->fresh_alone = FALSE;
    }
}

static PlannerRecord *
lookup (PlannerTreeRoom *self, const char *id)
{
  return planner_plan_lookup (planner_tree_room_get_parts (self)->plan, PLANNER_TREE_ROOM_GET_CLASS (self)->kind, id);
}

static gboolean
is_written (PlannerTreeRoom *self, PlannerRecord *record)
{
  return record != NULL && planner_record_get (record, PLANNER_TREE_ROOM_GET_CLASS (self)->title) != NULL;
}

static void
take_back (PlannerTreeRoom *self, const char *id)
{
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  PlannerRecord *record = lookup (self, id);

  while (parts->fresh_alone && record != NULL && planner_plan_undo (parts->plan, NULL))
    record = lookup (self, id);
  if (record == NULL)
    return;
  g_ptr_array_add (records, record);
  PLANNER_TREE_ROOM_GET_CLASS (self)->edits->remove (parts->plan, records, NULL, NULL);
}

static void
drop_fresh_idle_cb (gpointer data)
{
  PlannerTreeRoom *self = data;
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);
  g_autofree char *id = g_steal_pointer (&parts->fresh_id);
  PlannerRecord *record = lookup (self, id);

  parts->fresh_idle = 0;
  if (record == NULL || is_written (self, record))
    return;
  take_back (self, id);
  if (parts->fresh_after != NULL)
    planner_record_table_show (parts->table, parts->fresh_after, PLANNER_FIELD_NONE);
}

void
planner_tree_room_finish_fresh (PlannerTreeRoom *self, const char *id, PlannerField field, gboolean entered)
{
  PlannerTreeRoomPrivate *parts = planner_tree_room_get_parts (self);

  if (parts->fresh_id == NULL || !g_str_equal (id, parts->fresh_id)
      || field != PLANNER_TREE_ROOM_GET_CLASS (self)->title)
    return;
  if (entered && is_written (self, lookup (self, id)))
    planner_tree_room_add (self, FALSE);
  else if (parts->fresh_idle == 0)
    parts->fresh_idle = g_idle_add_once (drop_fresh_idle_cb, self);
}
