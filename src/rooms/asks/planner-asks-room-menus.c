/* planner-asks-room-menus.c: the menus of the asks room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "core/rules/planner-financial-year.h"
#include "rooms/asks/planner-asks-room-private.h"
#include "widgets/planner-choice-look.h"
#include "widgets/planner-menus.h"

static void
append_year (GMenu *menu, const char *year)
{
  planner_menu_append_item (menu, year, "room.set-year", year, NULL);
}

static int
compare_years (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_strcmp0 (a, b);
}

/* The financial year that it is now: in a plan that has none yet, there is one to choose. */
static char *
dup_present_year (PlannerPlan *plan)
{
  PlannerYearStart start = planner_plan_get_year_start (plan);
  GDate today;

  planner_get_today (&today);
  return planner_financial_year_format (planner_financial_year_of_date (&today, &start));
}

/* The years that there are, with this one and the one after the last. */
static GMenu *
years_menu_new (PlannerPlan *plan)
{
  GMenu *menu = g_menu_new ();
  GListModel *asks = planner_plan_get_records (plan, PLANNER_KIND_ASK);
  g_autoptr (GTree) years = g_tree_new_full (compare_years, NULL, g_free, NULL);
  g_autofree char *next = NULL;
  guint n = g_list_model_get_n_items (asks);

  g_tree_insert (years, dup_present_year (plan), NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);
      const char *year = planner_record_get (ask, PLANNER_ASK_YEAR);

      if (year != NULL && g_tree_lookup_node (years, year) == NULL)
        g_tree_insert (years, g_strdup (year), NULL);
    }
  for (GTreeNode *node = g_tree_node_first (years); node != NULL; node = g_tree_node_next (node))
    {
      append_year (menu, g_tree_node_key (node));
      g_free (next);
      next = planner_ask_next_year (g_tree_node_key (node));
    }
  if (next != NULL)
    append_year (menu, next);
  planner_menu_append_item (menu, _("No year"), "room.set-year", "", NULL);
  return menu;
}

GMenuModel *
planner_asks_room_menu_new (gpointer data)
{
  PlannerAsksRoom *self = data;
  GMenu *menu = g_menu_new ();
  GMenu *add = g_menu_new ();
  GMenu *set = g_menu_new ();
  GMenu *answer = g_menu_new ();
  GMenu *move = g_menu_new ();
  GMenu *copy = g_menu_new ();
  GMenu *end = g_menu_new ();
  g_autoptr (GMenu) status = planner_menu_new_for_choices (PLANNER_ASK_STATUS, "room.set-status");

  planner_menu_append_item (add, _("New Ask Below"), "room.new", NULL, "<Control>n");
  planner_menu_append_item (add, _("New Nested Ask"), "room.new-nested", NULL, "<Control><Shift>Return");
  planner_menu_append_section (menu, add);
  g_menu_append_submenu (set, _("Status"), G_MENU_MODEL (status));
  planner_menu_append_submenu (set, _("Year"), years_menu_new (self->plan));
  planner_menu_append_item (set, _("Leads…"), "room.edit", "leads", NULL);
  planner_menu_append_item (set, _("Tags…"), "room.edit", "tags", NULL);
  planner_menu_append_section (menu, set);
  planner_menu_append_item (answer, _("New Milestone for It"), "room.new-milestone", NULL, NULL);
  planner_menu_append_section (menu, answer);
  planner_menu_append_item (move, _("Indent"), "room.indent", NULL, "<Control>bracketright");
  planner_menu_append_item (move, _("Outdent"), "room.outdent", NULL, "<Control>bracketleft");
  planner_menu_append_item (move, _("Move Up"), "room.move-up", NULL, "<Alt>Up");
  planner_menu_append_item (move, _("Move Down"), "room.move-down", NULL, "<Alt>Down");
  planner_menu_append_section (menu, move);
  planner_menu_append_item (copy, _("Copy"), "table.copy", NULL, "<Control>c");
  planner_menu_append_item (copy, _("Paste as Asks"), "room.paste", NULL, "<Control>v");
  planner_menu_append_item (copy, _("Duplicate"), "room.duplicate", NULL, "<Control>d");
  planner_menu_append_section (menu, copy);
  planner_menu_append_item (end, _("Delete"), "room.delete", NULL, "Delete");
  planner_menu_append_section (menu, end);
  return G_MENU_MODEL (menu);
}

GMenuModel *
planner_asks_room_tools_new (PlannerAsksRoom *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *fold = g_menu_new ();
  GMenu *more = g_menu_new ();
  GMenu *show = g_menu_new ();

  planner_menu_append_item (more, _("Carry a Year Forward…"), "room.carry-forward", NULL, NULL);
  planner_menu_append_item (more, _("Paste as Asks"), "room.paste", NULL, NULL);
  planner_menu_append_item (more, _("Save as CSV…"), "room.save-table", NULL, NULL);
  planner_menu_append_section (menu, more);
  planner_menu_append_item (fold, _("Unfold All"), "room.expand-all", NULL, NULL);
  planner_menu_append_item (fold, _("Fold All"), "room.collapse-all", NULL, NULL);
  planner_menu_append_section (menu, fold);
  g_menu_append_submenu (show, _("Columns"), planner_record_table_get_columns_menu (planner_tree_room_get_table (PLANNER_TREE_ROOM (self))));
  planner_menu_append_section (menu, show);
  return G_MENU_MODEL (menu);
}
