/* planner-record-table-drag.c: dragging rows of a record table to another place in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is dragged is the table's own selection; rows of another table are not taken. The upper quarter of a row means before it,
 * the lower one after it, what is between into it; where nothing can be nested, the halves.
 */
#include <glib/gi18n.h>

#include "widgets/planner-record-table-private.h"

static const char *const place_styles[] = {
  [PLANNER_DROP_BEFORE] = "planner-drop-before",
  [PLANNER_DROP_AFTER] = "planner-drop-after",
  [PLANNER_DROP_INTO] = "planner-drop-into",
};

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

static void
show_place (PlannerRecordCell *cell, const char *style)
{
  GtkWidget *line = get_line (cell);

  for (guint i = 0; i < G_N_ELEMENTS (place_styles); i++)
    if (g_strcmp0 (place_styles[i], style) != 0)
      gtk_widget_remove_css_class (line, place_styles[i]);
  if (style != NULL)
    gtk_widget_add_css_class (line, style);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, PlannerRecordTable *table)
{
  PlannerRecordCell *cell = PLANNER_RECORD_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));
  PlannerOutlineRow *row = planner_table_cell_get_row (PLANNER_TABLE_CELL (cell));

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
  PlannerRecordCell *cell = PLANNER_RECORD_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  const GValue *value = gtk_drop_target_get_value (target);

  if (planner_table_cell_get_row (PLANNER_TABLE_CELL (cell)) == NULL || (value != NULL && g_value_get_object (value) != table))
    return 0;
  show_place (cell, place_styles[find_place (cell, y)]);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, PlannerRecordTable *table)
{
  show_place (PLANNER_RECORD_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target))), NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, PlannerRecordTable *table)
{
  PlannerRecordCell *cell = PLANNER_RECORD_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  PlannerOutlineRow *row = planner_table_cell_get_row (PLANNER_TABLE_CELL (cell));

  show_place (cell, NULL);
  if (row == NULL || g_value_get_object (value) != table)
    return FALSE;
  planner_record_table_drop (table, row, find_place (cell, y));
  return TRUE;
}

void
planner_record_table_make_draggable (PlannerRecordTable *self, PlannerRecordCell *cell)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PLANNER_TYPE_RECORD_TABLE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (cell), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (cell), GTK_EVENT_CONTROLLER (target));
}
