/* planner-record-table-edit.c: going to a cell of a record table, and editing one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-field-editors.h"
#include "widgets/planner-record-table-parts.h"

#define FRAMES_TO_LAY_OUT 2

PlannerField
planner_record_table_get_target (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field,
                                 GPtrArray *records)
{
  if (!planner_outline_row_is_heading (row))
    {
      if (planner_record_table_is_derived (self, field))
        return PLANNER_FIELD_NONE;
      g_ptr_array_add (records, g_object_ref (planner_outline_row_get_record (row)));
      return field;
    }
  if (self->heading == NULL || planner_table_columns_get_first (self->columns) != field)
    return PLANNER_FIELD_NONE;
  return self->heading (row, records, self->data);
}

GtkWidget *
planner_record_table_make_editor (PlannerRecordTable *self, PlannerField field)
{
  GtkWidget *editor = self->create_editor != NULL ? self->create_editor (field, self->editor_data) : NULL;

  return editor != NULL ? editor
                        : GTK_WIDGET (planner_field_editors_new (planner_outline_get_plan (self->outline), field));
}

PlannerTableCell *
planner_record_table_find_cell (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      PlannerTableCell *cell = g_ptr_array_index (self->cells, i);

      if (planner_table_cell_get_row (cell) == row && planner_table_cell_get_field (cell) == field
          && gtk_widget_get_mapped (GTK_WIDGET (cell)))
        return cell;
    }
  return NULL;
}

static PlannerRecordCell *
find_cell (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field)
{
  PlannerTableCell *cell = planner_record_table_find_cell (self, row, field);

  return cell != NULL && PLANNER_IS_RECORD_CELL (cell) ? PLANNER_RECORD_CELL (cell) : NULL;
}

/* The next cell of the row that can be edited, brought into view: some columns only tell what follows from others. */
static void
edit_next (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field, int step)
{
  PlannerField next = field;
  PlannerRecordCell *cell;
  guint position;

  do
    {
      next = planner_table_columns_get_next (self->columns, next, step);
      cell = next != PLANNER_FIELD_NONE ? find_cell (self, row, next) : NULL;
    }
  while (next != PLANNER_FIELD_NONE && (cell == NULL || !planner_record_cell_edit (cell)));
  if (next != PLANNER_FIELD_NONE && planner_record_table_find_position (self, planner_outline_row_get_key (row), &position))
    gtk_column_view_scroll_to (self->view, position, planner_table_columns_get_column (self->columns, next), GTK_LIST_SCROLL_NONE, NULL);
}

void
planner_record_table_finish_edit (PlannerRecordTable *self, PlannerRecordCell *cell, int step, gboolean entered)
{
  PlannerOutlineRow *row = planner_table_cell_get_row (PLANNER_TABLE_CELL (cell));
  PlannerField field = planner_table_cell_get_field (PLANNER_TABLE_CELL (cell));

  if (row == NULL || planner_outline_row_is_heading (row))
    return;
  if (step != 0)
    edit_next (self, row, field, step);
  g_signal_emit_by_name (self, "edit-finished", planner_outline_row_get_key (row), (guint) field, entered);
}

void
planner_record_table_reveal (PlannerRecordTable *self, PlannerOutlineRow *row)
{
  planner_record_table_queue_focus (self, planner_outline_row_get_key (row), PLANNER_FIELD_NONE);
}

static gboolean
scroll_to (PlannerRecordTable *self, const char *id, PlannerField field)
{
  const char *ids[] = { id, NULL };
  guint position;

  if (!planner_record_table_find_position (self, id, &position))
    return FALSE;
  if (field == PLANNER_FIELD_NONE)
    field = planner_table_columns_get_first (self->columns);
  planner_record_table_select (self, ids);
  gtk_column_view_scroll_to (self->view, position, planner_table_columns_get_column (self->columns, field),
                             GTK_LIST_SCROLL_FOCUS, NULL);
  planner_record_table_queue_focus (self, id, field);
  return TRUE;
}

/* How far the widget is beyond the left (negative) or right edge of the table, in pixels. */
static int
measure_beyond (PlannerRecordTable *self, GtkWidget *widget)
{
  graphene_rect_t bounds;
  int left;
  int right;

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    return 0;
  left = (int) bounds.origin.x;
  right = (int) (bounds.origin.x + bounds.size.width) - gtk_widget_get_width (GTK_WIDGET (self));
  return left < 0 ? left : MAX (right, 0);
}

static gboolean
sideways_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  PlannerTableCell *cell = planner_record_table_find_focused_cell (self);

  if (--self->sideways_frames > 0)
    return G_SOURCE_CONTINUE;
  self->sideways_tick = 0;
  if (cell != NULL && PLANNER_IS_RECORD_CELL (cell))
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) - measure_beyond (self, GTK_WIDGET (cell)));
  return G_SOURCE_REMOVE;
}

/* Where text runs from right to left, GTK 4.18 scrolls a column that gets the focus to the wrong side. */
void
planner_record_table_scroll_sideways (PlannerRecordTable *self)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    return;
  self->sideways_frames = FRAMES_TO_LAY_OUT;
  if (self->sideways_tick == 0)
    self->sideways_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), sideways_tick_cb, NULL, NULL);
}

gboolean
planner_record_table_focus_current (PlannerRecordTable *self)
{
  PlannerOutlineRow *row = planner_record_table_get_current (self);
  PlannerField first = planner_table_columns_get_first (self->columns);
  PlannerRecordCell *cell;
  guint position = 0;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->outline)) == 0)
    return FALSE;
  if (row != NULL)
    planner_record_table_find_position (self, planner_outline_row_get_key (row), &position);
  gtk_column_view_scroll_to (self->view, position, planner_table_columns_get_column (self->columns, first),
                             GTK_LIST_SCROLL_FOCUS, NULL);
  row = planner_record_table_peek_row (self, position);
  cell = find_cell (self, row, first);
  if (cell == NULL || !gtk_widget_grab_focus (GTK_WIDGET (cell)))
    planner_record_table_queue_focus (self, planner_outline_row_get_key (row), first);
  return TRUE;
}

void
planner_record_table_change_column (PlannerRecordTable *self, PlannerTableCell *cell, int places, int pixels)
{
  PlannerField field = planner_table_cell_get_field (cell);
  PlannerOutlineRow *row = planner_table_cell_get_row (cell);

  if (places != 0)
    planner_table_columns_move (self->columns, field, places);
  if (pixels != 0)
    planner_table_columns_widen (self->columns, field, pixels);
  if (row != NULL)
    planner_record_table_queue_focus (self, planner_outline_row_get_key (row), field);
}

gboolean
planner_record_table_show (PlannerRecordTable *self, const char *id, PlannerField field)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return scroll_to (self, id, field);
}

/* A new row has a widget only after the list was laid out: some frames are waited for it. */
static gboolean
edit_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);
  PlannerRecordCell *cell = NULL;
  guint position;

  if (planner_record_table_find_position (self, self->edit_id, &position))
    cell = find_cell (self, planner_record_table_peek_row (self, position), self->edit_field);
  if (cell == NULL && self->edit_tries++ < 30)
    return G_SOURCE_CONTINUE;
  self->edit_tick = 0;
  planner_record_table_end_ahead (self);
  if (cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell)) && planner_record_cell_edit (cell))
    planner_record_table_type_ahead (self, cell);
  else
    g_string_truncate (self->ahead, 0);
  return G_SOURCE_REMOVE;
}

void
planner_record_table_edit (PlannerRecordTable *self, const char *id, PlannerField field)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));
  g_return_if_fail (id != NULL);

  if (!scroll_to (self, id, field))
    return;
  g_set_str (&self->edit_id, id);
  self->edit_field = field;
  self->edit_tries = 0;
  planner_record_table_begin_ahead (self);
  if (self->edit_tick == 0)
    self->edit_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), edit_tick_cb, NULL, NULL);
}
