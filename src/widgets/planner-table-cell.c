/* planner-table-cell.c: what stands in one cell of a record table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-table-cell.h"

#include "widgets/planner-record-table-private.h"

typedef struct
{
  PlannerRecordTable *table; /* weak */
  PlannerField field;
  PlannerOutlineRow *row;
  gulong changed_handler;
  char *name;
  char *description; /* told already: telling it again costs a message to the screen reader's bus each time */
} PlannerTableCellPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlannerTableCell, planner_table_cell, GTK_TYPE_WIDGET)

#define PRIVATE(self) ((PlannerTableCellPrivate *) planner_table_cell_get_instance_private (self))

static void
enter_cb (GtkEventControllerFocus *controller, PlannerTableCell *self)
{
  if (PRIVATE (self)->row != NULL && PRIVATE (self)->table != NULL)
    planner_record_table_enter (PRIVATE (self)->table, PRIVATE (self)->row);
}

/* One stop for the focus. */
static gboolean
planner_table_cell_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static void
planner_table_cell_dispose (GObject *object)
{
  PlannerTableCell *self = PLANNER_TABLE_CELL (object);

  planner_table_cell_set_row (self, NULL);
  if (PRIVATE (self)->table != NULL)
    planner_record_table_remove_cell (PRIVATE (self)->table, self);
  g_clear_weak_pointer (&PRIVATE (self)->table);

  G_OBJECT_CLASS (planner_table_cell_parent_class)->dispose (object);
}

static void
planner_table_cell_finalize (GObject *object)
{
  g_free (PRIVATE (PLANNER_TABLE_CELL (object))->name);
  g_free (PRIVATE (PLANNER_TABLE_CELL (object))->description);

  G_OBJECT_CLASS (planner_table_cell_parent_class)->finalize (object);
}

/* The menu of its row, as the keys open it. */
static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerTableCell *self = PLANNER_TABLE_CELL (widget);

  if (PRIVATE (self)->row == NULL || PRIVATE (self)->table == NULL)
    return;
  planner_record_table_take (PRIVATE (self)->table, PRIVATE (self)->row);
  gtk_widget_grab_focus (widget);
  gtk_widget_activate_action (widget, "table.menu", NULL);
}

static void
planner_table_cell_class_init (PlannerTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_table_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_table_cell_finalize;
  widget_class->focus = planner_table_cell_focus;
  gtk_widget_class_install_action (widget_class, "cell.menu", NULL, menu_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
planner_table_cell_init (PlannerTableCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

PlannerRecordTable *
planner_table_cell_get_table (PlannerTableCell *self)
{
  g_return_val_if_fail (PLANNER_IS_TABLE_CELL (self), NULL);

  return PRIVATE (self)->table;
}

PlannerField
planner_table_cell_get_field (PlannerTableCell *self)
{
  g_return_val_if_fail (PLANNER_IS_TABLE_CELL (self), PLANNER_FIELD_NONE);

  return PRIVATE (self)->field;
}

PlannerOutlineRow *
planner_table_cell_get_row (PlannerTableCell *self)
{
  g_return_val_if_fail (PLANNER_IS_TABLE_CELL (self), NULL);

  return PRIVATE (self)->row;
}

void
planner_table_cell_refresh (PlannerTableCell *self)
{
  g_return_if_fail (PLANNER_IS_TABLE_CELL (self));

  if (PRIVATE (self)->row != NULL && PRIVATE (self)->table != NULL)
    PLANNER_TABLE_CELL_GET_CLASS (self)->refresh (self);
}

void
planner_table_cell_set_name (PlannerTableCell *self, const char *name)
{
  g_return_if_fail (PLANNER_IS_TABLE_CELL (self));
  g_return_if_fail (name != NULL);

  if (g_set_str (&PRIVATE (self)->name, name))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
planner_table_cell_set_description (PlannerTableCell *self, const char *description)
{
  g_return_if_fail (PLANNER_IS_TABLE_CELL (self));

  if (g_set_str (&PRIVATE (self)->description, description))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description != NULL ? description : "", -1);
}

void
planner_table_cell_set_place (PlannerTableCell *self, PlannerRecordTable *table, PlannerField field)
{
  g_return_if_fail (PLANNER_IS_TABLE_CELL (self));
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (table));
  g_return_if_fail (PRIVATE (self)->table == NULL);

  g_set_weak_pointer (&PRIVATE (self)->table, table);
  PRIVATE (self)->field = field;
  planner_record_table_add_cell (table, self);
}

void
planner_table_cell_set_row (PlannerTableCell *self, PlannerOutlineRow *row)
{
  PlannerTableCellPrivate *private;

  g_return_if_fail (PLANNER_IS_TABLE_CELL (self));

  private = PRIVATE (self);
  if (private->row == row)
    return;
  if (private->row != NULL && PLANNER_TABLE_CELL_GET_CLASS (self)->leave != NULL)
    PLANNER_TABLE_CELL_GET_CLASS (self)->leave (self);
  if (private->row != NULL)
    g_clear_signal_handler (&private->changed_handler, private->row);
  g_set_object (&private->row, row);
  if (row == NULL)
    return;
  private->changed_handler
      = g_signal_connect_swapped (row, "changed", G_CALLBACK (planner_table_cell_refresh), self);
  planner_table_cell_refresh (self);
}
