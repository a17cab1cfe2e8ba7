/* planner-attendance-page-menus.c: the menus of the attendance of a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-attendance-page-private.h"
#include "widgets/planner-menus.h"

GMenuModel *
planner_attendance_page_menu_new (gpointer data)
{
  GMenu *menu = g_menu_new ();
  GMenu *presence = g_menu_new ();
  GMenu *add = g_menu_new ();
  GMenu *copy = g_menu_new ();
  GMenu *end = g_menu_new ();

  planner_menu_append_item (presence, _("Present"), "room.present", NULL, "p");
  planner_menu_append_item (presence, _("Present Remotely"), "room.remote", NULL, "r");
  planner_menu_append_item (presence, _("Apologies"), "room.apologies", NULL, "a");
  planner_menu_append_item (presence, _("Absent"), "room.absent", NULL, "x");
  planner_menu_append_item (presence, _("In Attendance"), "room.in-attendance", NULL, "i");
  planner_menu_append_section (menu, presence);
  planner_menu_append_item (add, _("Somebody Else"), "room.new", NULL, "<Control>n");
  planner_menu_append_item (add, _("Fill from the Seats"), "room.fill", NULL, "<Control>r");
  planner_menu_append_section (menu, add);
  planner_menu_append_item (copy, _("Copy"), "table.copy", NULL, "<Control>c");
  planner_menu_append_item (copy, _("Paste as Attendances"), "room.paste", NULL, "<Control>v");
  planner_menu_append_section (menu, copy);
  planner_menu_append_item (end, _("Delete"), "room.delete", NULL, "Delete");
  planner_menu_append_section (menu, end);
  return G_MENU_MODEL (menu);
}

GMenuModel *
planner_attendance_page_tools_menu_new (PlannerAttendancePage *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *show = g_menu_new ();
  GMenu *table = g_menu_new ();

  g_menu_append_submenu (show, _("Columns"), planner_record_table_get_columns_menu (self->table));
  planner_menu_append_section (menu, show);
  planner_menu_append_item (table, _("Save as CSV…"), "room.save-table", NULL, NULL);
  planner_menu_append_item (table, _("Unfold All"), "room.expand-all", NULL, NULL);
  planner_menu_append_item (table, _("Fold All"), "room.collapse-all", NULL, NULL);
  planner_menu_append_section (menu, table);
  return G_MENU_MODEL (menu);
}
