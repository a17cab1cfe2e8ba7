/* planner-conflicts-page-list.c: the list of the page of conflicts: a row of each interest that touches an item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-conflicts-page-private.h"

static void
act_cb (PlannerConflictsLine *line, const char *action, const char *parameter, PlannerConflictsPage *self)
{
  g_autoptr (PlannerConflictsRow) row = g_object_ref (planner_conflicts_line_get_row (line));
  g_autofree char *doing = g_strdup (action);
  g_autofree char *with = g_strdup (parameter);

  planner_conflicts_page_choose (self, row, FALSE);
  planner_conflicts_page_act (self, doing, with);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerConflictsPage *self)
{
  GtkWidget *line = planner_conflicts_line_new (planner_plan_is_read_only (self->plan));

  g_signal_connect (line, "act", G_CALLBACK (act_cb), self);
  gtk_list_item_set_child (item, line);
}

static void
label_cb (PlannerConflictsRow *row, GtkListItem *item)
{
  gtk_list_item_set_accessible_label (item, planner_conflicts_row_get (row)->label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerConflictsPage *self)
{
  PlannerConflictsRow *row = gtk_list_item_get_item (item);

  planner_conflicts_line_set_row (PLANNER_CONFLICTS_LINE (gtk_list_item_get_child (item)), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (label_cb), item, G_CONNECT_DEFAULT);
  label_cb (row, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PlannerConflictsPage *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), label_cb, item);
  planner_conflicts_line_set_row (PLANNER_CONFLICTS_LINE (gtk_list_item_get_child (item)), NULL);
}

/* The line of @row among those that were made, or %NULL. */
static PlannerConflictsLine *
find_line (PlannerConflictsPage *self, PlannerConflictsRow *row)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *line = gtk_widget_get_first_child (child);

      if (PLANNER_IS_CONFLICTS_LINE (line) && planner_conflicts_line_get_row (PLANNER_CONFLICTS_LINE (line)) == row)
        return PLANNER_CONFLICTS_LINE (line);
    }
  return NULL;
}

static void
activate_cb (GtkListView *view, guint position, PlannerConflictsPage *self)
{
  g_autoptr (PlannerConflictsRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  PlannerConflictsLine *line = find_line (self, row);

  if (line == NULL || !planner_conflicts_line_open (line))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

GtkWidget *
planner_conflicts_page_make_list (PlannerConflictsPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->rows = g_list_store_new (PLANNER_TYPE_CONFLICTS_ROW);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_list_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "planner-conflicts");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Conflicts by item"), -1);
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  return scrolled;
}
