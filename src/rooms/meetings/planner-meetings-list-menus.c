/* planner-meetings-list-menus.c: the menus of the list of meetings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-meetings-list-private.h"
#include "widgets/planner-menus.h"

GMenuModel *
planner_meetings_list_menu_new (gpointer data)
{
  GMenu *menu = g_menu_new ();
  GMenu *go = g_menu_new ();
  GMenu *add = g_menu_new ();
  GMenu *set = g_menu_new ();
  GMenu *copy = g_menu_new ();
  GMenu *end = g_menu_new ();

  planner_menu_append_item (go, _("Open"), "room.open", NULL, "Return");
  planner_menu_append_section (menu, go);
  planner_menu_append_item (add, _("New Meeting"), "room.new", NULL, "<Control>n");
  planner_menu_append_item (add, _("Repeat…"), "room.repeat", NULL, "<Control>r");
  planner_menu_append_item (add, _("Duplicate with Its Agenda"), "room.duplicate", NULL, "<Control>d");
  planner_menu_append_section (menu, add);
  planner_menu_append_submenu (set, _("Status"), planner_menu_new_for_choices (PLANNER_MEETING_STATUS, "room.set-status"));
  planner_menu_append_section (menu, set);
  planner_menu_append_item (copy, _("Copy"), "table.copy", NULL, "<Control>c");
  planner_menu_append_item (copy, _("Paste as Meetings"), "room.paste", NULL, "<Control>v");
  planner_menu_append_section (menu, copy);
  planner_menu_append_item (end, _("Delete with Its Agenda"), "room.delete", NULL, "Delete");
  planner_menu_append_section (menu, end);
  return G_MENU_MODEL (menu);
}

GMenuModel *
planner_meetings_list_tools_menu_new (PlannerMeetingsList *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *meeting = g_menu_new ();
  GMenu *show = g_menu_new ();
  GMenu *table = g_menu_new ();
  GMenu *fold = g_menu_new ();

  planner_menu_append_item (meeting, _("Open Meeting"), "room.open", NULL, NULL);
  planner_menu_append_item (meeting, _("Repeat Meeting…"), "room.repeat", NULL, "<Control>r");
  planner_menu_append_section (menu, meeting);
  g_menu_append_submenu (show, _("Columns"), planner_record_table_get_columns_menu (self->table));
  planner_menu_append_section (menu, show);
  planner_menu_append_item (table, _("Paste as Meetings"), "room.paste", NULL, NULL);
  planner_menu_append_item (table, _("Save as CSV…"), "room.save-table", NULL, NULL);
  planner_menu_append_section (menu, table);
  planner_menu_append_item (fold, _("Unfold All"), "room.expand-all", NULL, NULL);
  planner_menu_append_item (fold, _("Fold All"), "room.collapse-all", NULL, NULL);
  planner_menu_append_section (menu, fold);
  return G_MENU_MODEL (menu);
}
