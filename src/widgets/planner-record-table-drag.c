/* planner-record-table-drag.c: dragging rows of a record table to another place in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is dragged is the table's own selection; rows of another table are not taken. The upper quarter of a row means before it,
 * the lower one after it, what is between into it; where nothing can be nested, the halves. The table itself is source and target, not each of
 * its cells: a list makes and throws away a thousand of them at a time.
 */
#include <glib/gi18n.h>

#include "widgets/planner-record-table-parts.h"

static const char *const place_styles[] = {
  [PLANNER_DROP_BEFORE] = "planner-drop-before",
  [PLANNER_DROP_AFTER] = "planner-drop-after",
  [PLANNER_DROP_INTO] = "planner-drop-into",
};

/* The cell at a place of the table, and the place in it; or %NULL. */
static PlannerRecordCell *
find_cell (PlannerRecordTable *self, double *x, double *y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), *x, *y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, PLANNER_TYPE_RECORD_CELL) : NULL;
  graphene_point_t place;

  if (cell == NULL || planner_table_cell_get_row (PLANNER_TABLE_CELL (cell)) == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (self), cell, &GRAPHENE_POINT_INIT ((float) *x, (float) *y), &place))
    return NULL;
  *x = place.x;
  *y = place.y;
  return PLANNER_RECORD_CELL (cell);
}

static GtkWidget *
get_line (PlannerRecordCell *cell)
{
  return gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (cell)));
}

static gboolean
takes_nested (PlannerRecordCell *cell)
{
  PlannerOutline *outline = planner_record_table_get_outline (planner_table_cell_get_table (PLANNER_TABLE_CELL (cell)));

  return planner_kind_get_info (planner_outline_get_kind (outline))->tree != PLANNER_FIELD_NONE;
}

static PlannerDropPlace
find_place (PlannerRecordCell *cell, double y)
{
  int height = gtk_widget_get_height (GTK_WIDGET (cell));

  if (planner_outline_row_is_heading (planner_table_cell_get_row (PLANNER_TABLE_CELL (cell))))
    return PLANNER_DROP_INTO;
  if (!takes_nested (cell))
    return y < height * 0.5 ? PLANNER_DROP_BEFORE : PLANNER_DROP_AFTER;
  if (y < height * 0.25)
    return PLANNER_DROP_BEFORE;
  return y > height * 0.75 ? PLANNER_DROP_AFTER : PLANNER_DROP_INTO;
}

/* Shows on @line where what is dragged would stand, and on no other line. */
static void
show_place (PlannerRecordTable *self, GtkWidget *line, const char *style)
{
  if (self->drop_line == line && self->drop_style == style)
    return;
  if (self->drop_line != NULL)
    gtk_widget_remove_css_class (self->drop_line, self->drop_style);
  g_set_weak_pointer (&self->drop_line, line);
  self->drop_style = style;
  if (line != NULL)
    gtk_widget_add_css_class (line, style);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, PlannerRecordTable *table)
{
  PlannerRecordCell *cell = find_cell (table, &x, &y);
  PlannerOutlineRow *row = cell != NULL ? planner_table_cell_get_row (PLANNER_TABLE_CELL (cell)) : NULL;

  if (row == NULL || planner_outline_row_is_heading (row) || planner_record_cell_is_edited (cell)
      || planner_plan_is_read_only (planner_outline_get_plan (planner_record_table_get_outline (table))))
    return NULL;
  planner_record_table_take (table, row);
  return gdk_content_provider_new_typed (PLANNER_TYPE_RECORD_TABLE, table);
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, PlannerRecordTable *table)
{
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (table);
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (records->len == 1)
    words = planner_record_dup_title (g_ptr_array_index (records, 0));
  else
    words = g_strdup_printf (ngettext ("%u record", "%u records", records->len), records->len);
  label = gtk_label_new (words);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "planner-drag");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, PlannerRecordTable *table)
{
  const GValue *value = gtk_drop_target_get_value (target);
  PlannerRecordCell *cell = find_cell (table, &x, &y);

  if (cell == NULL || (value != NULL && g_value_get_object (value) != table))
    {
      show_place (table, NULL, NULL);
      return 0;
    }
  show_place (table, get_line (cell), place_styles[find_place (cell, y)]);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, PlannerRecordTable *table)
{
  show_place (table, NULL, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, PlannerRecordTable *table)
{
  PlannerRecordCell *cell = find_cell (table, &x, &y);

  show_place (table, NULL, NULL);
  if (cell == NULL || g_value_get_object (value) != table)
    return FALSE;
  planner_record_table_drop (table, planner_table_cell_get_row (PLANNER_TABLE_CELL (cell)), find_place (cell, y));
  return TRUE;
}

void
planner_record_table_add_dragging (PlannerRecordTable *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PLANNER_TYPE_RECORD_TABLE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
