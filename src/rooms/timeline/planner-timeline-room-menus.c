/* planner-timeline-room-menus.c: the menus of the timeline room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/timeline/planner-timeline-room-private.h"
#include "widgets/planner-menus.h"

#define MOST_RISKS 12

typedef struct
{
  const char *label; /* untranslated; %NULL ends a section */
  const char *action;
  const char *target;
  const char *accelerator;
} Item;

static void
append_items (GMenu *menu, const Item *items, guint n_items)
{
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].label != NULL)
        {
          planner_menu_append_item (section, _(items[i].label), items[i].action, items[i].target,
                                    items[i].accelerator);
          continue;
        }
      planner_menu_append_section (menu, section);
      section = g_menu_new ();
    }
  planner_menu_append_section (menu, section);
}

static GMenu *
menu_new (const Item *items, guint n_items)
{
  GMenu *menu = g_menu_new ();

  append_items (menu, items, n_items);
  return menu;
}

/* What drags do, for keys and menus. */
static const Item time_items[] = {
  { N_("Earlier"), "room.earlier", NULL, "<Control>Left" },
  { N_("Later"), "room.later", NULL, "<Control>Right" },
  { NULL },
  { N_("End Earlier"), "room.end-earlier", NULL, "<Shift>Left" },
  { N_("End Later"), "room.end-later", NULL, "<Shift>Right" },
  { N_("Start Earlier"), "room.start-earlier", NULL, "<Control><Shift>Left" },
  { N_("Start Later"), "room.start-later", NULL, "<Control><Shift>Right" },
  { NULL },
  { N_("A Day Later"), "room.shift", "day 1", NULL },
  { N_("A Week Later"), "room.shift", "week 1", NULL },
  { N_("A Month Later"), "room.shift", "month 1", NULL },
  { N_("A Quarter Later"), "room.shift", "quarter 1", NULL },
  { N_("A Day Earlier"), "room.shift", "day -1", NULL },
  { N_("A Week Earlier"), "room.shift", "week -1", NULL },
  { N_("A Month Earlier"), "room.shift", "month -1", NULL },
  { N_("A Quarter Earlier"), "room.shift", "quarter -1", NULL },
  { NULL },
  { N_("Place Where the Time Line Is Seen"), "room.place", NULL, NULL },
  { N_("Use the Written Dates"), "room.use-words", NULL, NULL },
};

static const Item add_items[] = {
  { N_("New Milestone Below"), "room.new", NULL, "<Control>n" },
  { N_("New Nested Milestone"), "room.new-nested", NULL, "<Control><Shift>Return" },
};

static const Item edit_items[] = {
  { N_("Timescale…"), "room.edit", "timescale", NULL },
  { N_("Leads…"), "room.edit", "leads", NULL },
  { N_("Depends On…"), "room.edit", "depends_on", NULL },
};

static const Item tree_items[] = {
  { N_("Indent"), "room.indent", NULL, "<Control>bracketright" },
  { N_("Outdent"), "room.outdent", NULL, "<Control>bracketleft" },
  { N_("Move Up"), "room.move-up", NULL, "<Alt>Up" },
  { N_("Move Down"), "room.move-down", NULL, "<Alt>Down" },
  { NULL },
  { N_("Copy"), "table.copy", NULL, "<Control>c" },
  { N_("Paste as Milestones"), "room.paste", NULL, "<Control>v" },
  { N_("Duplicate"), "room.duplicate", NULL, "<Control>d" },
  { NULL },
  { N_("Delete"), "room.delete", NULL, "Delete" },
};

/* Risks that threaten the ask which a milestone answers. */

static gboolean
threatens (PlannerRecord *risk, const char *ask)
{
  g_auto (GStrv) threatened = planner_record_dup_list (risk, PLANNER_RISK_THREATENS);

  return g_strv_contains ((const char *const *) threatened, ask);
}

static void
append_risk (GMenu *menu, PlannerRecord *risk)
{
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *title = planner_record_dup_title (risk);
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts); /* an underscore is a mnemonic in a menu */

  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "win.show-record", "(ss)", planner_kind_get_info (PLANNER_KIND_RISK)->name,
                                     planner_record_get_id (risk));
  g_menu_append_item (menu, item);
}

static GMenu *
risks_menu_new (PlannerTimelineRoom *self)
{
  GMenu *menu = g_menu_new ();
  PlannerRecord *milestone = planner_room_get_selected (PLANNER_ROOM (self));
  const char *ask = milestone != NULL && planner_record_get_kind (milestone) == PLANNER_KIND_MILESTONE
                        ? planner_record_get (milestone, PLANNER_MILESTONE_ASK)
                        : NULL;
  GListModel *risks;
  guint n;

  if (ask == NULL)
    return menu;
  risks = planner_plan_get_records (self->plan, PLANNER_KIND_RISK);
  n = g_list_model_get_n_items (risks);
  for (guint i = 0; i < n && g_menu_model_get_n_items (G_MENU_MODEL (menu)) < MOST_RISKS; i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (risks, i);

      if (threatens (risk, ask))
        append_risk (menu, risk);
    }
  return menu;
}

GMenuModel *
planner_timeline_room_menu_new (gpointer data)
{
  PlannerTimelineRoom *self = data;
  GMenu *menu = g_menu_new ();
  GMenu *set = g_menu_new ();
  GMenu *go = g_menu_new ();

  append_items (menu, add_items, G_N_ELEMENTS (add_items));
  planner_menu_append_submenu (set, _("Status"), planner_menu_new_for_choices (PLANNER_MILESTONE_STATUS, "room.set-status"));
  planner_menu_append_submenu (set, _("Move in Time"), menu_new (time_items, G_N_ELEMENTS (time_items)));
  planner_menu_append_section (menu, set);
  append_items (menu, edit_items, G_N_ELEMENTS (edit_items));
  planner_menu_append_item (go, _("Go to the Ask"), "room.show-ask", NULL, NULL);
  planner_menu_append_submenu (go, _("Risks to the Ask"), risks_menu_new (self));
  planner_menu_append_section (menu, go);
  append_items (menu, tree_items, G_N_ELEMENTS (tree_items));
  return G_MENU_MODEL (menu);
}

static const Item view_items[] = {
  { N_("Show Baselines"), "room.show-baselines", NULL, NULL },
  { N_("Show Dependencies"), "room.show-links", NULL, NULL },
  { NULL },
  { N_("Show the Financial Year"), "room.show-year", NULL, NULL },
  { N_("Show the Quarter"), "room.show-quarter", NULL, NULL },
  { N_("Fit the Plan"), "room.fit-plan", NULL, "<Control>0" },
  { N_("Zoom In"), "room.zoom-in", NULL, "<Control>plus" },
  { N_("Zoom Out"), "room.zoom-out", NULL, "<Control>minus" },
  { NULL },
  { N_("Take a Baseline…"), "room.take-baseline", NULL, NULL },
  { N_("Clear the Baseline of What Is Selected"), "room.clear-baseline", NULL, NULL },
  { NULL },
  { N_("Unfold All"), "room.expand-all", NULL, NULL },
  { N_("Fold All"), "room.collapse-all", NULL, NULL },
};

GMenuModel *
planner_timeline_room_tools_menu_new (PlannerTimelineRoom *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *first = g_menu_new ();
  GMenu *table = g_menu_new ();

  planner_menu_append_submenu (first, _("Group By"), planner_menu_new_for_groupings (planner_milestone_groupings));
  g_menu_append_submenu (first, _("Columns"), planner_record_table_get_columns_menu (self->table));
  planner_menu_append_section (menu, first);
  planner_menu_append_item (table, _("Paste as Milestones"), "room.paste", NULL, NULL);
  planner_menu_append_item (table, _("Save as CSV…"), "room.save-table", NULL, NULL);
  planner_menu_append_section (menu, table);
  append_items (menu, view_items, G_N_ELEMENTS (view_items));
  return G_MENU_MODEL (menu);
}
