/* planner-actions-room-actions.c: what actions have beyond any tree: closing, updates, and where they came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/actions/planner-action-dialog.h"
#include "rooms/actions/planner-actions-room-private.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-messages.h"

static void
ask (PlannerActionsRoom *self, gboolean closes)
{
  g_autoptr (GPtrArray) selected = planner_record_table_dup_selected (self->table);

  if (selected->len > 0)
    planner_dialog_present (
      planner_action_dialog_new (self->plan, selected, closes, planner_action_standings_get_today (self->standings)),
      GTK_WIDGET (self));
}

static void
update_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ask (data, FALSE);
}

static void
close_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ask (data, TRUE);
}

/* The action that is selected alone, borrowed; %NULL: none is. */
static PlannerRecord *
get_action (PlannerActionsRoom *self)
{
  PlannerRecord *selected = planner_room_get_selected (PLANNER_ROOM (self));

  return selected != NULL && planner_record_get_kind (selected) == PLANNER_KIND_ACTION ? selected : NULL;
}

/* Where @field of it leads; %NULL: nowhere in this plan. */
static PlannerRecord *
get_target (PlannerActionsRoom *self, PlannerField field)
{
  PlannerRecord *action = get_action (self);
  const char *id = action != NULL ? planner_record_get (action, field) : NULL;

  return planner_plan_lookup (self->plan, planner_field_get_info (field)->target, id);
}

static void
show_target (PlannerActionsRoom *self, PlannerField field)
{
  PlannerRecord *target = get_target (self, field);

  if (target != NULL)
    planner_show_record (GTK_WIDGET (self), planner_record_get_kind (target), planner_record_get_id (target));
}

static void
show_meeting_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_target (data, PLANNER_ACTION_MEETING);
}

static void
show_item_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_target (data, PLANNER_ACTION_AGENDA_ITEM);
}

static void
group_action (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  planner_actions_room_set_grouping (data, planner_groupings_find (planner_action_groupings, g_variant_get_string (state, NULL)));
}

static const GActionEntry entries[] = {
  { .name = "update", .activate = update_action },
  { .name = "close", .activate = close_action },
  { .name = "show-meeting", .activate = show_meeting_action },
  { .name = "show-item", .activate = show_item_action },
};

void
planner_actions_room_add_actions (PlannerActionsRoom *self)
{
  g_autoptr (GSimpleAction) group = g_simple_action_new_stateful (
    "group-by", G_VARIANT_TYPE_STRING, g_variant_new_string (planner_action_groupings[self->grouping].name));
  GActionMap *actions = planner_tree_room_get_actions (PLANNER_TREE_ROOM (self));

  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (group, "change-state", G_CALLBACK (group_action), self);
  g_action_map_add_action (actions, G_ACTION (group));
}

void
planner_actions_room_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected)
{
  PlannerActionsRoom *self = PLANNER_ACTIONS_ROOM (room);

  planner_tree_room_enable (room, "update", writable && selected);
  planner_tree_room_enable (room, "close", writable && selected);
  planner_tree_room_enable (room, "show-meeting", get_target (self, PLANNER_ACTION_MEETING) != NULL);
  planner_tree_room_enable (room, "show-item", get_target (self, PLANNER_ACTION_AGENDA_ITEM) != NULL);
}
