/* planner-interests-room-menus.c: the menus of the interests room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/interests/planner-interests-room-private.h"
#include "widgets/planner-menus.h"

GMenuModel *
planner_interests_room_menu_new (gpointer data)
{
  GMenu *menu = g_menu_new ();
  GMenu *add = g_menu_new ();
  GMenu *clock = g_menu_new ();
  GMenu *set = g_menu_new ();

  planner_menu_append_item (add, _("Declare an Interest…"), "room.new", NULL, "<Control>n");
  planner_menu_append_item (add, _("Nil Return Today"), "room.nil-return", NULL, NULL);
  planner_menu_append_section (menu, add);
  planner_menu_append_item (clock, _("No Change"), "room.confirm", NULL, "<Control>r");
  planner_menu_append_item (clock, _("No Change in All of the Person’s"), "room.confirm-person", NULL, "<Control><Shift>r");
  planner_menu_append_item (clock, _("End Today"), "room.end", NULL, NULL);
  planner_menu_append_section (menu, clock);
  planner_menu_append_submenu (set, _("Type"), planner_menu_new_for_choices (PLANNER_INTEREST_TYPE, "room.set-status"));
  planner_menu_append_item (set, _("Action to Mitigate…"), "room.edit", "mitigation", NULL);
  planner_menu_append_section (menu, set);
  planner_menu_append_row_sections (menu, _("Paste as Interests"));
  return G_MENU_MODEL (menu);
}

GMenuModel *
planner_interests_room_tools_menu_new (PlannerInterestsRoom *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *show = g_menu_new ();
  GMenu *declare = g_menu_new ();
  GMenu *table = g_menu_new ();
  GMenu *fold = g_menu_new ();

  planner_menu_append_item (declare, _("Who Has Never Declared…"), "room.undeclared", NULL, NULL);
  planner_menu_append_item (declare, _("The Published Register…"), "win.print", NULL, "<Control>p");
  planner_menu_append_item (declare, _("The Register of a Past Day…"), "room.print-past", NULL, NULL);
  planner_menu_append_item (declare, _("What Has Changed Since…"), "room.print-changes", NULL, NULL);
  planner_menu_append_section (menu, declare);
  planner_menu_append_submenu (show, _("Group By"), planner_menu_new_for_groupings (planner_interest_groupings));
  g_menu_append_submenu (show, _("Columns"), planner_record_table_get_columns_menu (self->table));
  planner_menu_append_section (menu, show);
  planner_menu_append_item (table, _("Paste as Interests"), "room.paste", NULL, NULL);
  planner_menu_append_item (table, _("Save as CSV…"), "room.save-table", NULL, NULL);
  planner_menu_append_section (menu, table);
  planner_menu_append_item (fold, _("Unfold All"), "room.expand-all", NULL, NULL);
  planner_menu_append_item (fold, _("Fold All"), "room.collapse-all", NULL, NULL);
  planner_menu_append_section (menu, fold);
  return G_MENU_MODEL (menu);
}
