/* planner-actions-room-table.c: the log of actions as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/actions/planner-actions-room-private.h"

static const PlannerTableColumn columns[] = {
  { .field = PLANNER_ACTION_REF, .width = 118, .narrow = TRUE, .narrow_width = 112, .title = N_("Ref") },
  { .field = PLANNER_ACTION_TEXT, .narrow = TRUE },
  { .field = PLANNER_ACTION_ASSIGNED_TO, .width = 116 },
  { .field = PLANNER_ACTION_DUE, .width = 106 },
  { .field = PLANNER_ACTION_STATUS, .width = 92, .narrow = TRUE },
  { .field = PLANNER_ACTION_UPDATE, .width = 150, .title = N_("Update") },
  { .field = PLANNER_ACTIONS_ORGANISATION, .width = 130, .hidden = TRUE, .title = N_("Organisation"), .name = "organisation" },
  { .field = PLANNER_ACTION_CLOSED_ON, .width = 104, .hidden = TRUE },
  { .field = PLANNER_ACTION_MEETING, .width = 150, .hidden = TRUE },
  { .field = PLANNER_ACTION_AGENDA_ITEM, .width = 150, .hidden = TRUE },
  { .field = PLANNER_ACTION_ASSIGNED_ON, .width = 104, .hidden = TRUE },
  { .field = PLANNER_ACTION_ASSIGNED_TO_TEXT, .width = 130, .hidden = TRUE },
  { .field = PLANNER_ACTION_BOARDS, .width = 150, .hidden = TRUE },
  { .field = PLANNER_ACTION_PRIVATE, .width = 80, .hidden = TRUE },
  { .field = PLANNER_ACTION_NOTES, .width = 200, .hidden = TRUE },
};

static char *
dup_key (PlannerRecord *action, PlannerField field, gpointer data)
{
  PlannerActionsRoom *self = data;
  g_autofree char *words = NULL;

  if (field == PLANNER_ACTION_STATUS)
    return g_strdup_printf ("%d", planner_action_standings_get (self->standings, action));
  words = planner_actions_room_dup_copy (action, field, self);
  return words != NULL ? g_utf8_collate_key (words, -1) : NULL;
}

PlannerRecordTable *
planner_actions_room_make_table (PlannerActionsRoom *self)
{
  PlannerOutline *outline = planner_tree_room_get_outline (PLANNER_TREE_ROOM (self));
  PlannerRecordTable *table
      = PLANNER_RECORD_TABLE (planner_record_table_new (outline, "actions", columns, G_N_ELEMENTS (columns)));

  planner_record_table_set_functions (table, planner_actions_room_look, NULL, planner_actions_room_dup_sentence, self);
  planner_record_table_set_editors (table, NULL, planner_actions_room_dup_copy, self);
  planner_record_table_set_sortable (table, dup_key, NULL);
  planner_record_table_set_menu (table, planner_actions_room_menu_new, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (planner_record_table_get_view (table)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Action log"), -1);
  return table;
}
