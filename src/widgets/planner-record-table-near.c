/* planner-record-table-near.c: the rows that a record table shows in its first frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-table-parts.h"

/* More than a screen shows. */
#define FIRST_ROWS 24

/* Runs before a frame is drawn: the second time the first is. */
static gboolean
near_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);

  if (self->near_frames++ == 0)
    return G_SOURCE_CONTINUE;
  self->near_tick = 0;
  gtk_slice_list_model_set_size (self->near, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

void
planner_record_table_begin_near (PlannerRecordTable *self)
{
  self->near = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->outline)), 0, FIRST_ROWS);
  self->near_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), near_tick_cb, NULL, NULL);
}

void
planner_record_table_make_all (PlannerRecordTable *self)
{
  if (self->near_tick == 0)
    return;
  planner_record_table_stop_tick (self, &self->near_tick);
  gtk_slice_list_model_set_size (self->near, G_MAXUINT);
}
