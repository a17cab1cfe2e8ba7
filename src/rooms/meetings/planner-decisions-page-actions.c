/* planner-decisions-page-actions.c: what can be done with the decisions of a meeting, by menus and keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/meetings/planner-decisions-page-private.h"
#include "widgets/planner-menus.h"

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerDecisionRow *row = planner_decisions_page_get_current (data);

  if (row != NULL)
    planner_decision_row_begin_action (row);
}

static void
agree_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerDecisionRow *row = planner_decisions_page_get_current (data);

  if (row != NULL)
    planner_decision_row_agree (row);
}

/* The next one is unfolded, and this one folded. */
static void
step (PlannerDecisionsPage *self, int by)
{
  PlannerDecisionRow *row = planner_decisions_page_get_current (self);
  int place = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + by : 0;
  PlannerDecisionRow *next = row != NULL ? planner_decisions_page_get_row (self, MAX (place, 0)) : NULL;

  if (next == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  if (row != next)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (next), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (next), GTK_DIR_TAB_FORWARD);
}

static void
step_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (data, g_str_equal (g_action_get_name (G_ACTION (action)), "next-item") ? 1 : -1);
}

static void
fold_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gboolean unfold = g_str_equal (g_action_get_name (G_ACTION (action)), "expand-all");
  PlannerDecisionRow *row;

  for (int i = 0; (row = planner_decisions_page_get_row (data, i)) != NULL; i++)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), unfold);
}

static const GActionEntry entries[] = {
  { .name = "new", .activate = new_action },
  { .name = "agree", .activate = agree_action },
  { .name = "next-item", .activate = step_action },
  { .name = "previous-item", .activate = step_action },
  { .name = "expand-all", .activate = fold_action },
  { .name = "collapse-all", .activate = fold_action },
};

static const struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
} keys[] = {
  { GDK_KEY_r, GDK_CONTROL_MASK, "room.agree" },
  { GDK_KEY_Down, GDK_ALT_MASK, "room.next-item" },
  { GDK_KEY_Up, GDK_ALT_MASK, "room.previous-item" },
};

void
planner_decisions_page_add_actions (PlannerDecisionsPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "room", G_ACTION_GROUP (self->actions));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

GMenuModel *
planner_decisions_page_menu_new (void)
{
  GMenu *menu = g_menu_new ();
  GMenu *item = g_menu_new ();
  GMenu *fold = g_menu_new ();

  planner_menu_append_item (item, _("Agreed as Recommended"), "room.agree", NULL, "<Control>r");
  planner_menu_append_item (item, _("New Action of the Item"), "room.new", NULL, "<Control>n");
  planner_menu_append_item (item, _("Next Item"), "room.next-item", NULL, "<Alt>Down");
  planner_menu_append_item (item, _("Previous Item"), "room.previous-item", NULL, "<Alt>Up");
  planner_menu_append_section (menu, item);
  planner_menu_append_item (fold, _("Unfold All"), "room.expand-all", NULL, NULL);
  planner_menu_append_item (fold, _("Fold All"), "room.collapse-all", NULL, NULL);
  planner_menu_append_section (menu, fold);
  return G_MENU_MODEL (menu);
}
