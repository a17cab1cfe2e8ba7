/* planner-agenda-page-menus.c: the menus of the agenda of a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-agenda-page-private.h"
#include "widgets/planner-menus.h"

GMenuModel *
planner_agenda_page_menu_new (gpointer data)
{
  GMenu *menu = g_menu_new ();
  GMenu *add = g_menu_new ();
  GMenu *about = g_menu_new ();
  GMenu *move = g_menu_new ();
  GMenu *copy = g_menu_new ();
  GMenu *end = g_menu_new ();

  planner_menu_append_item (add, _("New Item"), "room.new", NULL, "<Control>n");
  planner_menu_append_item (add, _("Duplicate"), "room.duplicate", NULL, "<Control>d");
  planner_menu_append_section (menu, add);
  planner_menu_append_item (about, _("Suggest from the Text…"), "room.suggest", NULL, "<Control>g");
  planner_menu_append_item (about, _("Ask Each Board…"), "room.ask-boards", NULL, "<Control>r");
  planner_menu_append_item (about, _("Put on Every Coming Meeting"), "room.spread", NULL, "<Control><Shift>r");
  planner_menu_append_section (menu, about);
  planner_menu_append_item (move, _("Move Up"), "room.move-up", NULL, "<Alt>Up");
  planner_menu_append_item (move, _("Move Down"), "room.move-down", NULL, "<Alt>Down");
  planner_menu_append_item (move, _("Renumber"), "room.renumber", NULL, "<Control>m");
  planner_menu_append_section (menu, move);
  planner_menu_append_item (copy, _("Copy"), "table.copy", NULL, "<Control>c");
  planner_menu_append_item (copy, _("Paste as Items"), "room.paste", NULL, "<Control>v");
  planner_menu_append_section (menu, copy);
  planner_menu_append_item (end, _("Delete"), "room.delete", NULL, "Delete");
  planner_menu_append_section (menu, end);
  return G_MENU_MODEL (menu);
}

GMenuModel *
planner_agenda_page_tools_menu_new (PlannerAgendaPage *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *about = g_menu_new ();
  GMenu *show = g_menu_new ();
  GMenu *table = g_menu_new ();

  planner_menu_append_item (about, _("Suggest from the Text…"), "room.suggest", NULL, NULL);
  planner_menu_append_item (about, _("Renumber"), "room.renumber", NULL, NULL);
  planner_menu_append_item (about, _("Take Over Standing Items"), "room.take-over", NULL, NULL);
  planner_menu_append_section (menu, about);
  g_menu_append_submenu (show, _("Columns"), planner_record_table_get_columns_menu (self->table));
  planner_menu_append_section (menu, show);
  planner_menu_append_item (table, _("Paste as Items"), "room.paste", NULL, NULL);
  planner_menu_append_item (table, _("Save as CSV…"), "room.save-table", NULL, NULL);
  planner_menu_append_section (menu, table);
  return G_MENU_MODEL (menu);
}
