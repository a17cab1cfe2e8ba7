/* planner-record-cell-edit.c: editing in a cell of a record table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-cell-parts.h"

void
planner_record_cell_end_edit (PlannerRecordCell *self, gboolean focus, gboolean tell)
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
  planner_table_cell_refresh (PLANNER_TABLE_CELL (self));
  if (get_table (self) != NULL && tell)
    planner_record_table_finish_edit (get_table (self), self, step, entered);
}

static void
finish_idle_cb (gpointer data)
{
  PlannerRecordCell *self = data;

  self->finish_idle = 0;
  planner_record_cell_end_edit (self, TRUE, TRUE);
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

/* By a key, which the editor has not seen: at once, so that what is typed next is not for it. */
static void
finish (PlannerRecordCell *self, int step, gboolean entered)
{
  if (self->editor == NULL || !planner_field_editor_flush (self->editor) || self->editor == NULL)
    return;
  self->step = step;
  self->entered = entered;
  planner_record_cell_end_edit (self, TRUE, TRUE);
}

void
planner_record_cell_enter (PlannerRecordCell *self)
{
  g_return_if_fail (PLANNER_IS_RECORD_CELL (self));

  finish (self, 0, TRUE);
}

static void
done_cb (PlannerFieldEditor *editor, PlannerRecordCell *self)
{
  queue_finish (self, 0, FALSE);
}

static gboolean
step_cb (PlannerFieldEditor *editor, int step, PlannerRecordCell *self)
{
  planner_field_editor_accept (editor);
  queue_finish (self, step, FALSE);
  return TRUE;
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
  finish (self, 0, FALSE);
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
    finish (self, keyval == GDK_KEY_Tab && (state & GDK_SHIFT_MASK) == 0 ? 1 : -1, FALSE);
  else if (is_enter && is_multi_line (self) && (state & GDK_SHIFT_MASK) == 0)
    finish (self, 0, TRUE);
  else if (is_enter && (state & GDK_CONTROL_MASK) != 0)
    finish (self, 0, TRUE);
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
leave_idle_cb (gpointer data)
{
  PlannerRecordCell *self = data;

  self->leave_idle = 0;
  planner_record_cell_end_edit (self, FALSE, TRUE);
}

static void
enter_cb (GtkEventControllerFocus *controller, PlannerRecordCell *self)
{
  g_clear_handle_id (&self->leave_idle, g_source_remove);
}

/* What was being edited is written, and closed. Not at once: the focus is on its way through widgets that would go. */
static void
leave_cb (GtkEventControllerFocus *controller, PlannerRecordCell *self)
{
  if (self->editor != NULL && self->finish_idle == 0 && self->leave_idle == 0
      && planner_field_editor_flush (self->editor))
    self->leave_idle = g_idle_add_once (leave_idle_cb, self);
}

/* Once, with the first editor: few cells have one ever. */
static void
watch_editors (PlannerRecordCell *self)
{
  GtkEventController *keys, *focus;

  if (self->watches_editors)
    return;
  self->watches_editors = TRUE;
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (capture_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
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
  if (get_row (self) == NULL || get_table (self) == NULL)
    return FALSE;
  plan = planner_outline_get_plan (planner_record_table_get_outline (get_table (self)));
  field = planner_record_table_get_target (get_table (self), get_row (self), get_field (self), records);
  if (field == PLANNER_FIELD_NONE || records->len == 0 || planner_plan_is_read_only (plan))
    return FALSE;

  watch_editors (self);
  self->editor = PLANNER_FIELD_EDITOR (planner_record_table_make_editor (get_table (self), field));
  gtk_widget_add_css_class (GTK_WIDGET (self->editor), "planner-in-cell");
  planner_field_editor_set_records (self->editor, records);
  g_set_str (&self->original, planner_field_editor_get_value (self->editor, NULL));
  g_signal_connect (self->editor, "done", G_CALLBACK (done_cb), self);
  g_signal_connect (self->editor, "step", G_CALLBACK (step_cb), self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_set_visible (self->box, FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->editor), GTK_WIDGET (self));
  planner_field_editor_begin (self->editor);
  return TRUE;
}
