/* planner-actions-room-menus.c: the menus of the actions room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/actions/planner-actions-room-private.h"
#include "widgets/planner-menus.h"

GMenuModel *
planner_actions_room_menu_new (gpointer data)
{
  GMenu *menu = g_menu_new ();
  GMenu *add = g_menu_new ();
  GMenu *done = g_menu_new ();
  GMenu *set = g_menu_new ();
  GMenu *lead = g_menu_new ();

  planner_menu_append_item (add, _("New Action"), "room.new", NULL, "<Control>n");
  planner_menu_append_section (menu, add);
  planner_menu_append_item (done, _("Add Update…"), "room.update", NULL, "<Control>r");
  planner_menu_append_item (done, _("Close…"), "room.close", NULL, "<Control><Shift>r");
  planner_menu_append_item (done, _("Open Again"), "room.set-status", "open", NULL);
  planner_menu_append_section (menu, done);
  planner_menu_append_item (set, _("Assign To…"), "room.edit", "assigned_to", NULL);
  planner_menu_append_item (set, _("Due…"), "room.edit", "due", NULL);
  planner_menu_append_section (menu, set);
  planner_menu_append_item (lead, _("Show Meeting"), "room.show-meeting", NULL, NULL);
  planner_menu_append_item (lead, _("Show Agenda Item"), "room.show-item", NULL, NULL);
  planner_menu_append_section (menu, lead);
  planner_menu_append_row_sections (menu, _("Paste as Actions"));
  return G_MENU_MODEL (menu);
}

GMenuModel *
planner_actions_room_tools_menu_new (PlannerActionsRoom *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *show = g_menu_new ();
  GMenu *table = g_menu_new ();
  GMenu *fold = g_menu_new ();

  planner_menu_append_submenu (show, _("Group By"), planner_menu_new_for_groupings (planner_action_groupings));
  g_menu_append_submenu (show, _("Columns"), planner_record_table_get_columns_menu (self->table));
  planner_menu_append_section (menu, show);
  planner_menu_append_item (table, _("Paste as Actions"), "room.paste", NULL, NULL);
  planner_menu_append_item (table, _("Save as CSV…"), "room.save-table", NULL, NULL);
  planner_menu_append_item (table, _("Print the Log…"), "win.print", NULL, "<Control>p");
  planner_menu_append_section (menu, table);
  planner_menu_append_item (fold, _("Unfold All"), "room.expand-all", NULL, NULL);
  planner_menu_append_item (fold, _("Fold All"), "room.collapse-all", NULL, NULL);
  planner_menu_append_section (menu, fold);
  return G_MENU_MODEL (menu);
}
