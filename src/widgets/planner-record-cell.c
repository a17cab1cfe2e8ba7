/* planner-record-cell.c: one cell of a record table: shows a value, and edits it in its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-cell.h"

#include <glib/gi18n.h>

#include "widgets/planner-field-editors.h"
#include "widgets/planner-messages.h"
#include "widgets/planner-record-table-private.h"

#define INDENT_PIXELS 20
#define MAX_LINES 3

struct _PlannerRecordCell
{
  GtkWidget parent_instance;

  PlannerRecordTable *table; /* weak */
  PlannerField field;
  gboolean is_first;

  PlannerOutlineRow *row;
  gulong changed_handler;

  /* What is shown now: setting a property again costs a message to the screen reader's bus each time. */
  const char *style;
  char *name;
  int fold_state; /* 0: not expandable, 1: folded, 2: unfolded */

  GtkWidget *box;
  GtkWidget *expander; /* of the first column */
  GtkWidget *label;
  GtkWidget *mark; /* made when first needed */

  PlannerFieldEditor *editor; /* while editing */
  char *original;
  guint finish_idle;
  guint leave_idle;
  int step;
  gboolean entered;
};

G_DEFINE_FINAL_TYPE (PlannerRecordCell, planner_record_cell, GTK_TYPE_WIDGET)

/* Showing */

static void
show_mark (PlannerRecordCell *self, const PlannerCellLook *look)
{
  if (self->mark == NULL && look->mark == NULL)
    return;
  if (self->mark == NULL)
    {
      self->mark = gtk_image_new ();
      gtk_widget_add_css_class (self->mark, "dimmed");
      gtk_box_append (GTK_BOX (self->box), self->mark);
    }
  if (look->mark != NULL)
    {
      gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), look->mark);
      gtk_widget_set_tooltip_text (self->mark, look->mark_words);
    }
  gtk_widget_set_visible (self->mark, look->mark != NULL);
}

static void
show_style (PlannerRecordCell *self, const PlannerCellLook *look)
{
  if (self->style != look->style)
    {
      if (self->style != NULL)
        gtk_widget_remove_css_class (self->label, self->style);
      if (look->style != NULL)
        gtk_widget_add_css_class (self->label, look->style);
      self->style = look->style;
    }
  if (look->dim)
    gtk_widget_add_css_class (self->label, "dimmed");
  else
    gtk_widget_remove_css_class (self->label, "dimmed");
  if (look->figure)
    gtk_widget_add_css_class (self->label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (self->label), look->figure ? 1 : 0);
}

static void
show_fold_state (PlannerRecordCell *self, int state)
{
  gboolean expanded = state == 2;

  if (self->fold_state == state)
    return;
  self->fold_state = state;
  gtk_widget_set_opacity (self->expander, state != 0 ? 1 : 0);
  gtk_widget_set_sensitive (self->expander, state != 0);
  gtk_button_set_icon_name (GTK_BUTTON (self->expander), expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  expanded ? _("Fold") : _("Unfold"), -1);
  if (state != 0)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
show_nesting (PlannerRecordCell *self)
{
  gboolean is_heading = planner_outline_row_is_heading (self->row);
  guint depth = is_heading ? 0 : planner_outline_row_get_depth (self->row);

  gtk_widget_set_margin_start (self->expander, (int) depth * INDENT_PIXELS);
  if (!planner_outline_row_is_expandable (self->row))
    show_fold_state (self, 0);
  else
    show_fold_state (self, planner_outline_row_is_expanded (self->row) ? 2 : 1);
}

static void
show_row_style (PlannerRecordCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  if (line == NULL)
    return;
  if (planner_outline_row_is_heading (self->row))
    gtk_widget_add_css_class (line, "planner-heading");
  else
    gtk_widget_remove_css_class (line, "planner-heading");
}

static void
name_cell (PlannerRecordCell *self, const PlannerCellLook *look)
{
  g_autofree char *name = NULL;

  if (look->name != NULL)
    name = g_strdup (look->name);
  else
    /* Translators: what a screen reader says of a cell: the title of the column and what it holds */
    name = g_strdup_printf (_("%s: %s"), planner_record_table_get_title (self->table, self->field),
                            look->text != NULL && *look->text != '\0' ? look->text : _("empty"));
  if (g_set_str (&self->name, name))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
planner_record_cell_refresh (PlannerRecordCell *self)
{
  PlannerCellLook look = { NULL };

  g_return_if_fail (PLANNER_IS_RECORD_CELL (self));

  if (self->row == NULL || self->table == NULL)
    return;
  planner_record_table_look (self->table, self->row, self->field, &look);
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (self->label)), look.text) != 0)
    gtk_label_set_text (GTK_LABEL (self->label), look.text != NULL ? look.text : "");
  show_style (self, &look);
  show_mark (self, &look);
  if (self->is_first)
    {
      show_nesting (self);
      show_row_style (self);
    }
  name_cell (self, &look);
  planner_cell_look_clear (&look);
}

static gboolean
tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, PlannerRecordCell *self)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (self->label));

  if (!pango_layout_is_ellipsized (layout))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (self->label)));
  return TRUE;
}

/* Editing */

/* @focus: this cell takes the focus back. @tell: the table is told; not when the cell itself goes. */
static void
end_edit (PlannerRecordCell *self, gboolean focus, gboolean tell)
{
  GtkWidget *editor = GTK_WIDGET (self->editor);
  int step = self->step;
  gboolean entered = self->entered;

  if (editor == NULL)
    return;
  g_clear_handle_id (&self->finish_idle, g_source_remove);
  g_clear_handle_id (&self->leave_idle, g_source_remove);
  self->editor = NULL;
  self->step = 0;
  self->entered = FALSE;
  g_clear_pointer (&self->original, g_free);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_set_visible (self->box, TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_unparent (editor);
  planner_record_cell_refresh (self);
  if (self->table != NULL && tell)
    planner_record_table_finish_edit (self->table, self, step, entered);
}

static void
finish_idle_cb (gpointer data)
{
  PlannerRecordCell *self = data;

  self->finish_idle = 0;
  end_edit (self, TRUE, TRUE);
}

/* Not at once: the editor is in the middle of telling. What does not fit stays open, with the reason below it. */
static void
queue_finish (PlannerRecordCell *self, int step, gboolean entered)
{
  if (self->editor == NULL || !planner_field_editor_flush (self->editor))
    return;
  self->step = step;
  self->entered = entered;
  if (self->finish_idle == 0)
    self->finish_idle = g_idle_add_once (finish_idle_cb, self);
}

static void
done_cb (PlannerFieldEditor *editor, PlannerRecordCell *self)
{
  queue_finish (self, 0, FALSE);
}

/* Puts back what was there, also what was written while typing. */
static void
cancel_edit (PlannerRecordCell *self)
{
  const char *value;
  gboolean mixed;

  planner_field_editor_revert (self->editor);
  value = planner_field_editor_get_value (self->editor, &mixed);
  if (!mixed && g_strcmp0 (value, self->original) != 0)
    planner_field_editor_write (self->editor, self->original);
  queue_finish (self, 0, FALSE);
}

static gboolean
is_multi_line (PlannerRecordCell *self)
{
  PlannerType type = planner_field_editor_get_info (self->editor)->type;

  return type == PLANNER_TYPE_PROSE || type == PLANNER_TYPE_TEXTS;
}

/* The list must not see keys that belong to what is typed. */
static gboolean
edit_key (PlannerRecordCell *self, guint keyval, GdkModifierType state)
{
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  if (keyval == GDK_KEY_Escape)
    cancel_edit (self);
  else if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab)
    queue_finish (self, keyval == GDK_KEY_Tab && (state & GDK_SHIFT_MASK) == 0 ? 1 : -1, FALSE);
  else if (is_enter && is_multi_line (self) && (state & GDK_SHIFT_MASK) == 0)
    queue_finish (self, 0, TRUE);
  else if (is_enter && (state & GDK_CONTROL_MASK) != 0)
    queue_finish (self, 0, TRUE);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* A popover of the editor has keys of its own. */
static gboolean
focus_is_in_popover (PlannerRecordCell *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  return popover != NULL && gtk_widget_is_ancestor (popover, GTK_WIDGET (self));
}

static gboolean
capture_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
                PlannerRecordCell *self)
{
  if (self->editor == NULL || focus_is_in_popover (self))
    return GDK_EVENT_PROPAGATE;
  return edit_key (self, keyval, state);
}

static void
enter_cb (GtkEventControllerFocus *controller, PlannerRecordCell *self)
{
  g_clear_handle_id (&self->leave_idle, g_source_remove);
  if (self->row != NULL && self->table != NULL)
    planner_record_table_enter (self->table, self->row);
}

static void
leave_idle_cb (gpointer data)
{
  PlannerRecordCell *self = data;

  self->leave_idle = 0;
  end_edit (self, FALSE, TRUE);
}

/* Not at once: the focus is on its way through widgets that would go. */
static void
leave_cb (GtkEventControllerFocus *controller, PlannerRecordCell *self)
{
  if (self->editor != NULL && self->finish_idle == 0 && self->leave_idle == 0
      && planner_field_editor_flush (self->editor))
    self->leave_idle = g_idle_add_once (leave_idle_cb, self);
}

gboolean
planner_record_cell_is_edited (PlannerRecordCell *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_CELL (self), FALSE);

  return self->editor != NULL;
}

gboolean
planner_record_cell_edit (PlannerRecordCell *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  PlannerPlan *plan;
  PlannerField field;

  g_return_val_if_fail (PLANNER_IS_RECORD_CELL (self), FALSE);

  if (self->editor != NULL)
    return TRUE;
  if (self->row == NULL || self->table == NULL)
    return FALSE;
  plan = planner_outline_get_plan (planner_record_table_get_outline (self->table));
  field = planner_record_table_get_target (self->table, self->row, self->field, records);
  if (field == PLANNER_FIELD_NONE || records->len == 0 || planner_plan_is_read_only (plan))
    return FALSE;

  self->editor = planner_field_editors_new (plan, field);
  gtk_widget_add_css_class (GTK_WIDGET (self->editor), "planner-in-cell");
  planner_field_editor_set_records (self->editor, records);
  g_set_str (&self->original, planner_field_editor_get_value (self->editor, NULL));
  g_signal_connect (self->editor, "done", G_CALLBACK (done_cb), self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_set_visible (self->box, FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->editor), GTK_WIDGET (self));
  planner_field_editor_begin (self->editor);
  return TRUE;
}

/* Folding, keys and clicks when nothing is edited */

static void
toggle_fold (PlannerRecordCell *self)
{
  if (self->row != NULL && planner_outline_row_is_expandable (self->row))
    planner_outline_set_expanded (planner_record_table_get_outline (self->table), self->row,
                                  !planner_outline_row_is_expanded (self->row));
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
  gboolean expanded = planner_outline_row_is_expanded (self->row);
  gboolean folds = keyval == (mirrored ? GDK_KEY_Right : GDK_KEY_Left);
  gboolean unfolds = keyval == (mirrored ? GDK_KEY_Left : GDK_KEY_Right);

  if (!self->is_first || !planner_outline_row_is_expandable (self->row))
    return GDK_EVENT_PROPAGATE;
  if ((folds && expanded) || (unfolds && !expanded))
    {
      toggle_fold (self);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerRecordCell *self)
{
  if (self->editor != NULL || self->row == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_F2:
      return planner_record_cell_edit (self);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (planner_outline_row_is_heading (self->row))
        toggle_fold (self);
      else
        planner_record_cell_edit (self);
      return GDK_EVENT_STOP;
    default:
      return fold_key (self, keyval);
    }
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, PlannerRecordCell *self)
{
  if (self->editor != NULL || self->row == NULL)
    return;
  if (n_press == 1)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else if (n_press == 2 && planner_record_cell_edit (self))
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

/* One stop for the focus: not the expander, which has keys of its own here. */
static gboolean
planner_record_cell_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PlannerRecordCell *self = PLANNER_RECORD_CELL (widget);

  if (self->editor != NULL)
    return gtk_widget_child_focus (GTK_WIDGET (self->editor), direction);
  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static GtkSizeRequestMode
planner_record_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
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
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
planner_record_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PlannerRecordCell *self = PLANNER_RECORD_CELL (widget);

  gtk_widget_allocate (self->editor != NULL ? GTK_WIDGET (self->editor) : self->box, width, height, -1, NULL);
}

static void
planner_record_cell_dispose (GObject *object)
{
  PlannerRecordCell *self = PLANNER_RECORD_CELL (object);

  planner_record_cell_set_row (self, NULL);
  if (self->table != NULL)
    planner_record_table_remove_cell (self->table, self);
  g_clear_weak_pointer (&self->table);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (planner_record_cell_parent_class)->dispose (object);
}

static void
planner_record_cell_finalize (GObject *object)
{
  g_free (PLANNER_RECORD_CELL (object)->name);

  G_OBJECT_CLASS (planner_record_cell_parent_class)->finalize (object);
}

static void
planner_record_cell_class_init (PlannerRecordCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_record_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_record_cell_finalize;
  widget_class->grab_focus = planner_record_cell_grab_focus;
  widget_class->focus = planner_record_cell_focus;
  widget_class->get_request_mode = planner_record_cell_get_request_mode;
  widget_class->measure = planner_record_cell_measure;
  widget_class->size_allocate = planner_record_cell_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "planner-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
add_controllers (PlannerRecordCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *capture = gtk_event_controller_key_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (capture, GTK_PHASE_CAPTURE);
  g_signal_connect (capture, "key-pressed", G_CALLBACK (capture_key_cb), self);
  gtk_widget_add_controller (widget, capture);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

static void
planner_record_cell_init (PlannerRecordCell *self)
{
  GtkLabel *label;

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->label = gtk_label_new (NULL);
  label = GTK_LABEL (self->label);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (label, MAX_LINES);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (label, 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_has_tooltip (self->label, TRUE);
  g_signal_connect (self->label, "query-tooltip", G_CALLBACK (tooltip_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_controllers (self);
}

GtkWidget *
planner_record_cell_new (PlannerRecordTable *table, PlannerField field, gboolean is_first)
{
  PlannerRecordCell *self = g_object_new (PLANNER_TYPE_RECORD_CELL, NULL);

  g_set_weak_pointer (&self->table, table);
  self->field = field;
  self->is_first = is_first;
  self->fold_state = -1;
  if (is_first)
    {
      gboolean nested = planner_outline_is_nested (planner_record_table_get_outline (table));

      self->expander = gtk_button_new_from_icon_name ("pan-end-symbolic");
      gtk_widget_add_css_class (self->expander, "flat");
      gtk_widget_add_css_class (self->expander, "planner-expander");
      gtk_widget_set_valign (self->expander, GTK_ALIGN_START);
      gtk_widget_set_focusable (self->expander, FALSE);
      gtk_widget_set_visible (self->expander, nested);
      g_signal_connect (self->expander, "clicked", G_CALLBACK (expander_cb), self);
      gtk_box_prepend (GTK_BOX (self->box), self->expander);
    }
  planner_record_table_add_cell (table, self);
  planner_record_table_make_draggable (table, self);
  return GTK_WIDGET (self);
}

void
planner_record_cell_set_row (PlannerRecordCell *self, PlannerOutlineRow *row)
{
  g_return_if_fail (PLANNER_IS_RECORD_CELL (self));

  if (self->row == row)
    return;
  end_edit (self, FALSE, FALSE);
  if (self->row != NULL)
    g_clear_signal_handler (&self->changed_handler, self->row);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;
  self->changed_handler
      = g_signal_connect_swapped (row, "changed", G_CALLBACK (planner_record_cell_refresh), self);
  planner_record_cell_refresh (self);
}

PlannerOutlineRow *
planner_record_cell_get_row (PlannerRecordCell *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_CELL (self), NULL);

  return self->row;
}

PlannerField
planner_record_cell_get_field (PlannerRecordCell *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_CELL (self), PLANNER_FIELD_NONE);

  return self->field;
}
