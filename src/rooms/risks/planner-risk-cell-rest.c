/* planner-risk-cell-rest.c: the risks of a cell of the map that there is no room for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/risks/planner-risk-cell-private.h"

#define MAX_ROWS 100
#define WIDTH 320
#define MAX_HEIGHT 360

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, PlannerRiskCell *self)
{
  g_autoptr (PlannerRecord) risk = g_object_ref (g_object_get_data (G_OBJECT (row), "planner-risk"));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->more));
  planner_risk_cell_activate (self, risk);
}

static GtkWidget *
make_row (PlannerRecord *risk)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *title = planner_record_dup_title (risk);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "planner-rest");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "planner-risk", g_object_ref (risk), g_object_unref);
  return row;
}

static GtkWidget *
make_further (guint n)
{
  g_autofree char *words = g_strdup_printf (ngettext ("and %u more, in the register", "and %u more, in the register", n), n);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "planner-rest");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static GtkWidget *
make_list (PlannerRiskCell *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Risks with this score"), -1);
  for (guint i = 0; i < MIN (self->risks->len, MAX_ROWS); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (g_ptr_array_index (self->risks, i)));
  if (self->risks->len > MAX_ROWS)
    gtk_list_box_append (GTK_LIST_BOX (list), make_further (self->risks->len - MAX_ROWS));
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  return list;
}

/* Made each time it drops down: all that the cell holds. */
static void
make_popover (GtkMenuButton *button, gpointer data)
{
  PlannerRiskCell *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_list (self));
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_menu_button_set_popover (button, popover);
}

GtkWidget *
planner_risk_cell_make_rest (PlannerRiskCell *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->more_label = gtk_label_new ("+9");
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), self->more_label);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_popover, self, NULL);
  gtk_widget_add_css_class (button, "planner-rest");
  gtk_widget_add_css_class (button, "numeric");
  return button;
}
