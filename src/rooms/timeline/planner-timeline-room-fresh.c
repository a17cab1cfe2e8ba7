/* planner-timeline-room-fresh.c: a new milestone: where it goes, and that it goes again when nothing is written into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/timeline/planner-timeline-room-private.h"
#include "widgets/planner-messages.h"

/* With nothing selected: into the first workstream there is, if that is what headings are about. */
static void
guess_group (PlannerTimelineRoom *self, PlannerBranchGroup *group)
{
  GListModel *workstreams = planner_plan_get_records (self->plan, PLANNER_KIND_WORKSTREAM);
  g_autoptr (PlannerRecord) first = g_list_model_get_item (workstreams, 0);

  if (first != NULL && self->grouping == PLANNER_MILESTONES_BY_WORKSTREAM)
    group->values[0] = g_strdup (planner_record_get_id (first));
}

static void
find_target (PlannerTimelineRoom *self, gboolean into, PlannerBranchGroup *group, PlannerBranchTarget *target)
{
  PlannerOutlineRow *row = planner_record_table_get_current (self->table);

  *target = (PlannerBranchTarget) { NULL, into ? PLANNER_BRANCH_INTO : PLANNER_BRANCH_AFTER, group };
  if (row == NULL)
    guess_group (self, group);
  else if (planner_outline_row_is_heading (row))
    planner_branch_group_read_heading (group, planner_milestone_grouping_get_rules (self->grouping), row);
  else
    target->record = planner_outline_row_get_record (row);
}

static void
show_fresh (PlannerTimelineRoom *self, const char *id, const char *after)
{
  g_clear_handle_id (&self->fresh_idle, g_source_remove);
  g_set_str (&self->fresh_id, id);
  g_set_str (&self->fresh_after, after);
  planner_record_filter_add_exception (self->filter, id);
  planner_outline_refilter (self->outline);
  gtk_stack_set_visible_child_name (self->stack, "chart");
  planner_outline_reveal (self->outline, id);
  planner_record_table_edit (self->table, id, PLANNER_MILESTONE_TITLE);
}

void
planner_timeline_room_add (PlannerTimelineRoom *self, gboolean nested)
{
  g_auto (PlannerBranchGroup) group = { { NULL } };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  PlannerBranchTarget target;

  find_target (self, nested, &group, &target);
  id = planner_milestones_add (self->plan, planner_milestone_grouping_get_rules (self->grouping), &target, &error);
  if (id == NULL)
    planner_show_error (GTK_WIDGET (self), _("No milestone was added"), error);
  else
    show_fresh (self, id, target.record != NULL ? planner_record_get_id (target.record) : NULL);
}

void
planner_timeline_room_add_for_ask (PlannerTimelineRoom *self, const char *ask_id)
{
  PlannerRecord *ask = planner_plan_lookup (self->plan, PLANNER_KIND_ASK, ask_id);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (ask == NULL)
    return;
  id = planner_milestones_add_for_ask (self->plan, ask, &error);
  if (id == NULL)
    planner_show_error (GTK_WIDGET (self), _("No milestone was added"), error);
  else
    show_fresh (self, id, NULL);
}

/* A fresh milestone that is left empty goes again, without a trace where that can be. */

static void
drop_fresh_idle_cb (gpointer data)
{
  PlannerTimelineRoom *self = data;
  g_autofree char *id = g_steal_pointer (&self->fresh_id);
  PlannerRecord *milestone = planner_plan_lookup (self->plan, PLANNER_KIND_MILESTONE, id);
  g_autoptr (GPtrArray) milestones = g_ptr_array_new ();

  self->fresh_idle = 0;
  if (milestone == NULL || planner_record_get (milestone, PLANNER_MILESTONE_TITLE) != NULL)
    return;
  if (g_strcmp0 (planner_plan_get_undo_name (self->plan), _("New milestone")) == 0)
    planner_plan_undo (self->plan, NULL);
  else
    {
      g_ptr_array_add (milestones, milestone);
      planner_milestones_delete (self->plan, milestones, NULL, NULL);
    }
  if (self->fresh_after != NULL)
    planner_record_table_show (self->table, self->fresh_after, PLANNER_FIELD_NONE);
}

void
planner_timeline_room_finish_fresh (PlannerTimelineRoom *self, const char *id, PlannerField field, gboolean entered)
{
  PlannerRecord *milestone = planner_plan_lookup (self->plan, PLANNER_KIND_MILESTONE, id);

  if (self->fresh_id == NULL || !g_str_equal (id, self->fresh_id) || field != PLANNER_MILESTONE_TITLE)
    return;
  if (entered && milestone != NULL && planner_record_get (milestone, PLANNER_MILESTONE_TITLE) != NULL)
    planner_timeline_room_add (self, FALSE);
  else if (self->fresh_idle == 0)
    self->fresh_idle = g_idle_add_once (drop_fresh_idle_cb, self);
}
