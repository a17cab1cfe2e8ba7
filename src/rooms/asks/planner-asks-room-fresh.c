/* planner-asks-room-fresh.c: a new ask: where it goes, and that it goes again when nothing is written into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/asks/planner-asks-room-private.h"
#include "widgets/planner-messages.h"

void
planner_asks_room_read_heading (PlannerOutlineRow *heading, PlannerAskGroup *group)
{
  for (; heading != NULL; heading = planner_outline_row_get_heading (heading))
    {
      PlannerField field = planner_outline_row_get_field (heading);
      char **value = field == PLANNER_ASK_WORKSTREAM ? &group->workstream
                     : field == PLANNER_ASK_YEAR     ? &group->year
                                                     : &group->section;

      g_set_str (value, planner_outline_row_get_value (heading));
    }
}

/* With nothing selected: into the first workstream there is. */
static void
guess_group (PlannerAsksRoom *self, PlannerAskGroup *group)
{
  GListModel *workstreams = planner_plan_get_records (self->plan, PLANNER_KIND_WORKSTREAM);
  g_autoptr (PlannerRecord) first = g_list_model_get_item (workstreams, 0);

  if (first != NULL)
    group->workstream = g_strdup (planner_record_get_id (first));
}

void
planner_asks_room_find_target (PlannerAsksRoom *self, gboolean into, PlannerAskGroup *group, PlannerAskTarget *target)
{
  PlannerOutlineRow *row = planner_record_table_get_current (self->table);

  *target = (PlannerAskTarget) { NULL, into ? PLANNER_ASK_INTO : PLANNER_ASK_AFTER, group };
  if (row == NULL)
    guess_group (self, group);
  else if (planner_outline_row_is_heading (row))
    planner_asks_room_read_heading (row, group);
  else
    target->ask = planner_outline_row_get_record (row);
}

void
planner_asks_room_add (PlannerAsksRoom *self, gboolean nested)
{
  g_auto (PlannerAskGroup) group = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  PlannerAskTarget target;

  planner_asks_room_find_target (self, nested, &group, &target);
  id = planner_asks_add (self->plan, &target, &error);
  if (id == NULL)
    {
      planner_show_error (GTK_WIDGET (self), _("No ask was added"), error);
      return;
    }
  g_clear_handle_id (&self->fresh_idle, g_source_remove);
  g_set_str (&self->fresh_id, id);
  self->fresh_alone = TRUE;
  g_set_str (&self->fresh_after, target.ask != NULL ? planner_record_get_id (target.ask) : NULL);
  planner_record_filter_add_exception (self->filter, id);
  planner_outline_refilter (self->outline);
  gtk_stack_set_visible_child_name (self->stack, "table");
  planner_outline_reveal (self->outline, id);
  planner_record_table_edit (self->table, id, PLANNER_ASK_TEXT);
}

/* A fresh ask that is left empty goes again. What was typed before Escape can be had back by redoing the steps. */

static void
take_back (PlannerAsksRoom *self, const char *id)
{
  g_autoptr (GPtrArray) asks = g_ptr_array_new ();
  PlannerRecord *ask = planner_plan_lookup (self->plan, PLANNER_KIND_ASK, id);

  while (self->fresh_alone && ask != NULL && planner_plan_undo (self->plan, NULL))
    ask = planner_plan_lookup (self->plan, PLANNER_KIND_ASK, id);
  if (ask == NULL)
    return;
  g_ptr_array_add (asks, ask);
  planner_asks_delete (self->plan, asks, NULL, NULL);
}

static void
drop_fresh_idle_cb (gpointer data)
{
  PlannerAsksRoom *self = data;
  g_autofree char *id = g_steal_pointer (&self->fresh_id);
  PlannerRecord *ask = planner_plan_lookup (self->plan, PLANNER_KIND_ASK, id);

  self->fresh_idle = 0;
  if (ask == NULL || planner_record_get (ask, PLANNER_ASK_TEXT) != NULL)
    return;
  take_back (self, id);
  if (self->fresh_after != NULL)
    planner_record_table_show (self->table, self->fresh_after, PLANNER_FIELD_NONE);
}

void
planner_asks_room_finish_fresh (PlannerAsksRoom *self, const char *id, PlannerField field, gboolean entered)
{
  PlannerRecord *ask = planner_plan_lookup (self->plan, PLANNER_KIND_ASK, id);

  if (self->fresh_id == NULL || !g_str_equal (id, self->fresh_id) || field != PLANNER_ASK_TEXT)
    return;
  if (entered && ask != NULL && planner_record_get (ask, PLANNER_ASK_TEXT) != NULL)
    planner_asks_room_add (self, FALSE);
  else if (self->fresh_idle == 0)
    self->fresh_idle = g_idle_add_once (drop_fresh_idle_cb, self);
}
