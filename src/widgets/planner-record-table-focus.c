/* planner-record-table-focus.c: the focus stays with its record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-table-parts.h"

#define FRAMES_TO_LAY_OUT 2

static GtkWidget *
get_focus (PlannerRecordTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

PlannerTableCell *
planner_record_table_find_focused_cell (PlannerRecordTable *self)
{
  GtkWidget *focus = get_focus (self);
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, PLANNER_TYPE_TABLE_CELL) : NULL;

  return cell != NULL && gtk_widget_is_ancestor (cell, GTK_WIDGET (self)) ? PLANNER_TABLE_CELL (cell) : NULL;
}

gboolean
planner_table_cell_is_edited (PlannerTableCell *cell)
{
  return PLANNER_IS_RECORD_CELL (cell) && planner_record_cell_is_edited (PLANNER_RECORD_CELL (cell));
}

/* Nothing in the table has it; or its record has gone elsewhere, and the list gave it to what came in its place. */
static gboolean
is_wanted (PlannerRecordTable *self)
{
  GtkWidget *focus = get_focus (self);
  PlannerTableCell *cell = planner_record_table_find_focused_cell (self);
  PlannerOutlineRow *row = cell != NULL ? planner_table_cell_get_row (cell) : NULL;

  if (!self->shown_follows)
    return focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  if (focus == NULL || row == NULL)
    return focus == NULL;
  return !planner_table_cell_is_edited (cell) && !g_str_equal (planner_outline_row_get_key (row), self->shown_key);
}

static gboolean
shown_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);
  PlannerTableCell *cell;
  gboolean wanted;
  guint position;

  if (--self->shown_frames > 0)
    return G_SOURCE_CONTINUE;
  self->shown_tick = 0;
  self->menu_closing = FALSE;
  wanted = is_wanted (self);
  if ((self->shown_follows && !wanted) || !planner_record_table_find_position (self, self->shown_key, &position))
    return G_SOURCE_REMOVE;
  gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
  cell = planner_record_table_find_cell (self, planner_record_table_peek_row (self, position), self->shown_field);
  if (cell != NULL && wanted)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  return G_SOURCE_REMOVE;
}

static void
queue (PlannerRecordTable *self, const char *key, PlannerField field, gboolean follows)
{
  g_set_str (&self->shown_key, key);
  self->shown_field = field;
  self->shown_follows = follows;
  self->shown_frames = FRAMES_TO_LAY_OUT;
  if (self->shown_tick == 0)
    self->shown_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), shown_tick_cb, NULL, NULL);
}

void
planner_record_table_return_focus (PlannerRecordTable *self, const char *key, PlannerField field)
{
  queue (self, key, field, TRUE);
}

/* How high a new row is, is known only after the list was laid out: it is scrolled to once more then. The list may not have given it the
 * focus either. */
void
planner_record_table_queue_focus (PlannerRecordTable *self, const char *key, PlannerField field)
{
  queue (self, key, field, FALSE);
}

/* Runs before the list takes note. While a menu is just closing GTK 4.18 crashes when a row goes that has got the focus back from it: nothing has
 * it then. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, PlannerRecordTable *self)
{
  PlannerTableCell *cell = removed > 0 ? planner_record_table_find_focused_cell (self) : NULL;
  PlannerOutlineRow *row = cell != NULL && !planner_table_cell_is_edited (cell) ? planner_table_cell_get_row (cell) : NULL;

  if (row == NULL)
    return;
  if (self->shown_tick == 0 || !self->shown_follows)
    planner_record_table_return_focus (self, planner_outline_row_get_key (row), planner_table_cell_get_field (cell));
  if (self->menu_closing)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
}

void
planner_record_table_follow_focus (PlannerRecordTable *self)
{
  self->moved_handler = g_signal_connect (self->outline, "items-changed", G_CALLBACK (items_changed_cb), self);
}
