/* planner-record-table-menu.c: what drops down with a right click and the Menu key on a record table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-table-parts.h"

/* The menu is the table's and not the cell's, so that the toolkit does not know where the focus belongs after it. What is chosen is done only
 * now, and may take the focus, or the row elsewhere: the focus goes back when all has its place. */
static void
closed_cb (GtkPopover *menu, PlannerRecordTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (menu)))
    {
      self->menu_closing = TRUE;
      planner_record_table_return_focus (self, self->menu_key, self->menu_field);
    }
}

/* Anew each time: what is in it depends on the plan, and the toolkit does not bear changes in a menu that was open once. */
static void
make_menu (PlannerRecordTable *self)
{
  g_autoptr (GMenuModel) model = self->create_menu (self->menu_data);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  g_signal_connect (self->menu, "closed", G_CALLBACK (closed_cb), self);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

static void
pop_up (PlannerRecordTable *self, PlannerTableCell *cell, double x, double y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (self->create_menu == NULL || planner_table_cell_get_row (cell) == NULL)
    return;
  planner_record_table_take (self, planner_table_cell_get_row (cell));
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  make_menu (self);
  g_set_str (&self->menu_key, planner_outline_row_get_key (planner_table_cell_get_row (cell)));
  self->menu_field = planner_table_cell_get_field (cell);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pop_up_at (PlannerRecordTable *self, GtkGesture *gesture, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, PLANNER_TYPE_TABLE_CELL) : NULL;

  /* A text that is being edited has a menu of its own. */
  if (cell == NULL || planner_table_cell_is_edited (PLANNER_TABLE_CELL (cell)))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (self, PLANNER_TABLE_CELL (cell), x, y);
}

static void
right_click_cb (GtkGestureClick *gesture, int n_press, double x, double y, PlannerRecordTable *self)
{
  pop_up_at (self, GTK_GESTURE (gesture), x, y);
}

static void
long_press_cb (GtkGestureLongPress *gesture, double x, double y, PlannerRecordTable *self)
{
  pop_up_at (self, GTK_GESTURE (gesture), x, y);
}

void
planner_record_table_pop_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);
  PlannerTableCell *cell = planner_record_table_find_focused_cell (self);
  graphene_rect_t bounds;

  if (cell == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (cell), widget, &bounds))
    return;
  pop_up (self, cell, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height);
}

void
planner_record_table_set_menu (PlannerRecordTable *self, PlannerTableMenuFunc create, gpointer data)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  self->create_menu = create;
  self->menu_data = data;
}

void
planner_record_table_add_menu_gestures (PlannerRecordTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (right_click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_press_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}
