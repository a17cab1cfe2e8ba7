/* planner-record-cell.c: one cell of a record table: shows a value, and edits it in its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-cell-parts.h"

#define COLUMN_STEP 16 /* pixels wider or narrower by key */
#define REACH_MARGIN 24 /* pixels that a heading keeps from the end of the table */

G_DEFINE_FINAL_TYPE (PlannerRecordCell, planner_record_cell, PLANNER_TYPE_TABLE_CELL)

/* Folding, keys and clicks when nothing is edited */

static void
toggle_fold (PlannerRecordCell *self)
{
  if (get_row (self) != NULL && planner_outline_row_is_expandable (get_row (self)))
    planner_outline_set_expanded (planner_record_table_get_outline (get_table (self)), get_row (self),
                                  !planner_outline_row_is_expanded (get_row (self)));
}

static void
expander_cb (GtkButton *button, PlannerRecordCell *self)
{
  toggle_fold (self);
}

/* In the first column Left folds and Right unfolds, mirrored where text runs from right to left. */
static gboolean
fold_key (PlannerRecordCell *self, guint keyval)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean expanded = planner_outline_row_is_expanded (get_row (self));
  gboolean folds = keyval == (mirrored ? GDK_KEY_Right : GDK_KEY_Left);
  gboolean unfolds = keyval == (mirrored ? GDK_KEY_Left : GDK_KEY_Right);

  if (!self->is_first || !planner_outline_row_is_expandable (get_row (self)))
    return GDK_EVENT_PROPAGATE;
  if ((folds && expanded) || (unfolds && !expanded))
    {
      toggle_fold (self);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

/* What the pointer does with the head of a column: Control and Shift with an arrow, mirrored where text runs from right to left, or with a
 * page key. */
static gboolean
column_key (PlannerRecordCell *self, guint keyval)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Right:
      planner_record_table_change_column (get_table (self), PLANNER_TABLE_CELL (self), 0, forward * COLUMN_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
      planner_record_table_change_column (get_table (self), PLANNER_TABLE_CELL (self), 0, -forward * COLUMN_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      planner_record_table_change_column (get_table (self), PLANNER_TABLE_CELL (self), 1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      planner_record_table_change_column (get_table (self), PLANNER_TABLE_CELL (self), -1, 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Enter, or a double click. */
static gboolean
activate (PlannerRecordCell *self)
{
  return planner_record_table_open (get_table (self), get_row (self)) || planner_record_cell_edit (self);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerRecordCell *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (self->editor != NULL || get_row (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return column_key (self, keyval);
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_F2:
      return planner_record_cell_edit (self);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (planner_outline_row_is_heading (get_row (self)))
        toggle_fold (self);
      else
        activate (self);
      return GDK_EVENT_STOP;
    default:
      return fold_key (self, keyval);
    }
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, PlannerRecordCell *self)
{
  if (self->editor != NULL || get_row (self) == NULL)
    return;
  if (n_press == 1)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else if (n_press == 2 && activate (self))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The object */

static gboolean
planner_record_cell_grab_focus (GtkWidget *widget)
{
  PlannerRecordCell *self = PLANNER_RECORD_CELL (widget);

  if (self->editor != NULL)
    return gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
  return GTK_WIDGET_CLASS (planner_record_cell_parent_class)->grab_focus (widget);
}

/* The expander is no stop: it has keys of its own here. */
static gboolean
planner_record_cell_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PlannerRecordCell *self = PLANNER_RECORD_CELL (widget);

  if (self->editor != NULL)
    return gtk_widget_child_focus (GTK_WIDGET (self->editor), direction);
  return GTK_WIDGET_CLASS (planner_record_cell_parent_class)->focus (widget, direction);
}

static GtkSizeRequestMode
planner_record_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* How wide what stands in it is, in a column of that @width. */
static int
get_reach (PlannerRecordCell *self, int width)
{
  return self->reaches && self->editor == NULL && get_table (self) != NULL
             ? MAX (width, planner_record_table_get_width (get_table (self)) - REACH_MARGIN)
             : width;
}

/* The width does not depend on the height: asking a wrapped label for that is slow, and wrong by a pixel at times. */
static void
planner_record_cell_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  PlannerRecordCell *self = PLANNER_RECORD_CELL (widget);
  GtkWidget *child = self->editor != NULL ? GTK_WIDGET (self->editor) : self->box;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  else if (for_size >= 0)
    for_size = get_reach (self, for_size);
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
planner_record_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PlannerRecordCell *self = PLANNER_RECORD_CELL (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int reach = get_reach (self, width);

  gtk_widget_allocate (self->editor != NULL ? GTK_WIDGET (self->editor) : self->box, reach, height, -1,
                       mirrored && reach > width
                         ? gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (width - reach), 0))
                         : NULL);
  if (self->editor != NULL && self->edit_height != height)
    planner_record_table_reveal (get_table (self), get_row (self));
  self->edit_height = height;
}

static void
planner_record_cell_leave (PlannerTableCell *cell)
{
  planner_record_cell_end_edit (PLANNER_RECORD_CELL (cell), FALSE, FALSE);
}

static void
planner_record_cell_dispose (GObject *object)
{
  PlannerRecordCell *self = PLANNER_RECORD_CELL (object);

  planner_table_cell_set_row (PLANNER_TABLE_CELL (self), NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (planner_record_cell_parent_class)->dispose (object);
}

/* What screen readers offer to do with a cell. */
static void
cell_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerRecordCell *self = PLANNER_RECORD_CELL (widget);

  if (self->editor != NULL || get_row (self) == NULL)
    return;
  gtk_widget_grab_focus (widget);
  if (g_str_equal (name, "cell.edit"))
    planner_record_cell_edit (self);
  else
    toggle_fold (self);
}

static void
planner_record_cell_class_init (PlannerRecordCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_record_cell_dispose;
  PLANNER_TABLE_CELL_CLASS (klass)->refresh = planner_record_cell_refresh;
  PLANNER_TABLE_CELL_CLASS (klass)->leave = planner_record_cell_leave;
  widget_class->grab_focus = planner_record_cell_grab_focus;
  widget_class->focus = planner_record_cell_focus;
  widget_class->get_request_mode = planner_record_cell_get_request_mode;
  widget_class->measure = planner_record_cell_measure;
  widget_class->size_allocate = planner_record_cell_size_allocate;
  gtk_widget_class_install_action (widget_class, "cell.edit", NULL, cell_action);
  gtk_widget_class_install_action (widget_class, "cell.fold", NULL, cell_action);
  gtk_widget_class_set_css_name (widget_class, "planner-cell");
}

static void
add_controllers (PlannerRecordCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

static void
planner_record_cell_init (PlannerRecordCell *self)
{
  planner_record_cell_make_box (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cell.fold", FALSE);
  add_controllers (self);
}

static void
make_expander (PlannerRecordCell *self)
{
  self->expander = gtk_button_new_from_icon_name ("pan-end-symbolic");
  gtk_widget_add_css_class (self->expander, "flat");
  gtk_widget_add_css_class (self->expander, "planner-expander");
  gtk_widget_set_valign (self->expander, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (self->expander, FALSE);
  gtk_widget_set_size_request (self->expander, PLANNER_EXPANDER_PIXELS, PLANNER_EXPANDER_PIXELS);
  gtk_widget_set_visible (self->expander, FALSE);
  g_signal_connect (self->expander, "clicked", G_CALLBACK (expander_cb), self);
  gtk_box_prepend (GTK_BOX (self->box), self->expander);
}

GtkWidget *
planner_record_cell_new (PlannerRecordTable *table, PlannerField field, gboolean is_first)
{
  PlannerRecordCell *self = g_object_new (PLANNER_TYPE_RECORD_CELL, NULL);

  planner_table_cell_set_place (PLANNER_TABLE_CELL (self), table, field);
  self->is_first = is_first;
  self->fold_state = -1;
  if (is_first)
    make_expander (self);
  return GTK_WIDGET (self);
}
