/* planner-forward-plan-page-actions.c: what can be done with the forward plan beyond any tree, and its menus
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-forward-edits.h"
#include "rooms/meetings/planner-forward-plan-page-private.h"
#include "rooms/meetings/planner-standing-actions.h"
#include "widgets/planner-menus.h"
#include "widgets/planner-messages.h"

#define MAX_MEETINGS 24

/* Going to a meeting */

/* Where they have come to they stay selected. */
static void
show_moved (PlannerForwardPlanPage *self, GPtrArray *items)
{
  g_auto (GStrv) ids = planner_records_dup_ids (items);

  planner_tree_room_select (PLANNER_TREE_ROOM (self), (const char *const *) ids);
}

static void
step_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerForwardPlanPage *self = data;
  g_autoptr (GPtrArray) items = planner_record_table_dup_selected (self->table);
  gboolean earlier = g_str_equal (g_action_get_name (G_ACTION (action)), "earlier");
  g_autoptr (GError) error = NULL;

  if (planner_forward_step (self->forward_plan, self->plan, items, earlier, &error))
    show_moved (self, items);
  else if (error != NULL)
    planner_show_error (GTK_WIDGET (self), _("Nothing was moved"), error);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
place_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerForwardPlanPage *self = data;
  g_autoptr (GPtrArray) items = planner_record_table_dup_selected (self->table);
  PlannerRecord *meeting = planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (items->len == 0)
    return;
  if (planner_forward_place (self->plan, items, meeting, &error))
    show_moved (self, items);
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing was moved"), error);
}

/* Meetings */

/* The one whose heading has the focus, or that what has it is on; borrowed, %NULL: none. */
static PlannerRecord *
get_meeting (PlannerForwardPlanPage *self)
{
  PlannerOutlineRow *row = planner_record_table_get_current (self->table);
  PlannerOutlineRow *heading
      = row == NULL || planner_outline_row_is_heading (row) ? row : planner_outline_row_get_heading (row);

  return heading != NULL ? planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, planner_outline_row_get_value (heading)) : NULL;
}

static void
take_over_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerForwardPlanPage *self = data;
  PlannerRecord *meeting = get_meeting (self);

  if (meeting != NULL)
    planner_standing_take_over (GTK_WIDGET (self), self->plan, meeting);
  else
    planner_toast (GTK_WIDGET (self), _("Choose the meeting that the standing items are for."));
}

static void
spread_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerForwardPlanPage *self = data;
  g_autoptr (GPtrArray) items = planner_record_table_dup_selected (self->table);

  planner_standing_spread (GTK_WIDGET (self), self->plan, items);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerForwardPlanPage *self = data;
  PlannerRecord *item = planner_room_get_selected (data);
  PlannerRecord *meeting = get_meeting (self);

  if (item != NULL && planner_record_get_kind (item) == PLANNER_KIND_AGENDA_ITEM && meeting != NULL)
    planner_show_record (GTK_WIDGET (self), PLANNER_KIND_AGENDA_ITEM, planner_record_get_id (item));
  else if (meeting != NULL)
    planner_show_record (GTK_WIDGET (self), PLANNER_KIND_MEETING, planner_record_get_id (meeting));
}

static const GActionEntry entries[] = {
  { .name = "later", .activate = step_action },
  { .name = "earlier", .activate = step_action },
  { .name = "place", .activate = place_action, .parameter_type = "s" },
  { .name = "take-over", .activate = take_over_action },
  { .name = "spread", .activate = spread_action },
  { .name = "open", .activate = open_action },
};

void
planner_forward_plan_page_add_actions (PlannerForwardPlanPage *self)
{
  g_action_map_add_action_entries (planner_tree_room_get_actions (PLANNER_TREE_ROOM (self)), entries, G_N_ELEMENTS (entries), self);
}

void
planner_forward_plan_page_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected)
{
  planner_tree_room_enable (room, "later", writable && selected);
  planner_tree_room_enable (room, "earlier", writable && selected);
  planner_tree_room_enable (room, "place", writable && selected);
  planner_tree_room_enable (room, "take-over", writable);
  planner_tree_room_enable (room, "spread", writable && selected);
}

/* Menus */

/* The meetings that come, the next ones first. */
static GMenu *
meetings_menu_new (PlannerForwardPlanPage *self)
{
  const GPtrArray *meetings = planner_forward_plan_get_meetings (self->forward_plan);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < MIN (meetings->len, MAX_MEETINGS); i++)
    {
      g_autofree char *title = planner_forward_plan_dup_title (self->forward_plan, meetings->pdata[i]);
      g_auto (GStrv) parts = g_strsplit (title, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts); /* no mnemonic */

      planner_menu_append_item (menu, label, "room.place", planner_record_get_id (meetings->pdata[i]), NULL);
    }
  return menu;
}

GMenuModel *
planner_forward_plan_page_menu_new (gpointer data)
{
  GMenu *menu = g_menu_new ();
  GMenu *add = g_menu_new ();
  GMenu *place = g_menu_new ();
  GMenu *set = g_menu_new ();

  planner_menu_append_item (add, _("New Item"), "room.new", NULL, "<Control>n");
  planner_menu_append_section (menu, add);
  planner_menu_append_item (place, _("To the Next Meeting"), "room.later", NULL, "<Alt>Right");
  planner_menu_append_item (place, _("To the Meeting Before"), "room.earlier", NULL, "<Alt>Left");
  planner_menu_append_submenu (place, _("Place On"), meetings_menu_new (data));
  planner_menu_append_item (place, _("Put on Every Coming Meeting"), "room.spread", NULL, "<Control><Shift>r");
  planner_menu_append_item (place, _("Take Off the Meeting"), "room.place", "", NULL);
  planner_menu_append_section (menu, place);
  planner_menu_append_item (set, _("Purpose…"), "room.edit", "purpose", NULL);
  planner_menu_append_item (set, _("Leads…"), "room.edit", "leads", NULL);
  planner_menu_append_item (set, _("Open the Agenda"), "room.open", NULL, NULL);
  planner_menu_append_section (menu, set);
  planner_menu_append_row_sections (menu, _("Paste as Items"));
  return G_MENU_MODEL (menu);
}

GMenuModel *
planner_forward_plan_page_tools_menu_new (PlannerForwardPlanPage *self)
{
  GMenu *menu = g_menu_new ();
  GMenu *standing = g_menu_new ();
  GMenu *show = g_menu_new ();
  GMenu *table = g_menu_new ();
  GMenu *fold = g_menu_new ();

  planner_menu_append_item (standing, _("Take Over Standing Items"), "room.take-over", NULL, NULL);
  planner_menu_append_section (menu, standing);
  g_menu_append_submenu (show, _("Columns"), planner_record_table_get_columns_menu (self->table));
  planner_menu_append_section (menu, show);
  planner_menu_append_item (table, _("Paste as Items"), "room.paste", NULL, NULL);
  planner_menu_append_item (table, _("Save as CSV…"), "room.save-table", NULL, NULL);
  planner_menu_append_item (table, _("Print the Forward Plan…"), "win.print", NULL, "<Control>p");
  planner_menu_append_section (menu, table);
  planner_menu_append_item (fold, _("Unfold All"), "room.expand-all", NULL, NULL);
  planner_menu_append_item (fold, _("Fold All"), "room.collapse-all", NULL, NULL);
  planner_menu_append_section (menu, fold);
  return G_MENU_MODEL (menu);
}
