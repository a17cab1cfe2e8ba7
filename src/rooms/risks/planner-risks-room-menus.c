/* planner-risks-room-menus.c: the menus of the risks room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/risks/planner-risks-room-private.h"
#include "widgets/planner-menus.h"

static GMenu *
scores_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  planner_menu_append_item (menu, _("Inherent…"), "room.score", "inherent", NULL);
  planner_menu_append_item (menu, _("Residual…"), "room.score", "residual", NULL);
  planner_menu_append_item (menu, _("Target…"), "room.score", "target", NULL);
  return menu;
}

GMenuModel *
planner_risks_room_menu_new (gpointer data)
{
  GMenu *menu = g_menu_new ();
  GMenu *add = g_menu_new ();
  GMenu *score = g_menu_new ();
  GMenu *set = g_menu_new ();

  planner_menu_append_item (add, _("New Risk Below"), "room.new", NULL, "<Control>n");
  planner_menu_append_section (menu, add);
  planner_menu_append_item (score, _("Review…"), "room.review", NULL, "<Control>r");
  planner_menu_append_submenu (score, _("Score"), scores_menu_new ());
  planner_menu_append_section (menu, score);
  planner_menu_append_submenu (set, _("Status"), planner_menu_new_for_choices (PLANNER_RISK_STATUS, "room.set-status"));
  planner_menu_append_submenu (set, _("On the Board’s List"),
                               planner_menu_new_for_choices (PLANNER_RISK_ESCALATION, "room.set-escalation"));
  planner_menu_append_item (set, _("Leads…"), "room.edit", "leads", NULL);
  planner_menu_append_item (set, _("Mitigation…"), "room.edit", "mitigation", NULL);
  planner_menu_append_item (set, _("Split the Description…"), "room.split", NULL, NULL);
  planner_menu_append_section (menu, set);
  planner_menu_append_row_sections (menu, _("Paste as Risks"));
  return G_MENU_MODEL (menu);
}

GMenuModel *
planner_risks_room_tools_menu_new (PlannerRisksRoom *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *show = g_menu_new ();
  GMenu *table = g_menu_new ();
  GMenu *fold = g_menu_new ();

  planner_menu_append_item (show, _("Show the Map"), "room.pane", "map", NULL);
  planner_menu_append_item (show, _("Show the Findings"), "room.pane", "findings", NULL);
  planner_menu_append_item (show, _("Show the Register Alone"), "room.pane", "none", NULL);
  planner_menu_append_submenu (show, _("Group By"), planner_menu_new_for_groupings (planner_risk_groupings));
  g_menu_append_submenu (show, _("Columns"), planner_record_table_get_columns_menu (self->table));
  planner_menu_append_section (menu, show);
  planner_menu_append_item (table, _("Paste as Risks"), "room.paste", NULL, NULL);
  planner_menu_append_item (table, _("Save as CSV…"), "room.save-table", NULL, NULL);
  planner_menu_append_item (table, _("Print the Map…"), "room.print-map", NULL, NULL);
  planner_menu_append_section (menu, table);
  planner_menu_append_item (fold, _("Unfold All"), "room.expand-all", NULL, NULL);
  planner_menu_append_item (fold, _("Fold All"), "room.collapse-all", NULL, NULL);
  planner_menu_append_section (menu, fold);
  return G_MENU_MODEL (menu);
}
