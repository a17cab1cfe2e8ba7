/* planner-timeline-view.c: the table of milestones with the time line over its column of bars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-view.h"

#include <glib/gi18n.h>

#include "rooms/timeline/planner-timeline-view-private.h"

enum
{
  MOVED,
  EDGE_SET,
  LINKED,
  PLACED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerTimelineView, planner_timeline_view, GTK_TYPE_WIDGET)

static gboolean
is_mirrored (PlannerTimelineView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

double
planner_timeline_view_to_scale (PlannerTimelineView *self, double x)
{
  double left = x - self->column.origin.x;

  return is_mirrored (self) ? self->column.size.width - left : left;
}

double
planner_timeline_view_from_scale (PlannerTimelineView *self, double x)
{
  return self->column.origin.x + (is_mirrored (self) ? self->column.size.width - x : x);
}

PlannerTimelineBar *
planner_timeline_view_pick_bar (PlannerTimelineView *self, double x, double y, double *bar_x, double *bar_y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *bar = picked != NULL ? gtk_widget_get_ancestor (picked, PLANNER_TYPE_TIMELINE_BAR) : NULL;
  graphene_point_t point;

  if (bar == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (self), bar, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return NULL;
  if (bar_x != NULL)
    *bar_x = point.x;
  if (bar_y != NULL)
    *bar_y = point.y;
  return PLANNER_TIMELINE_BAR (bar);
}

/* Layout */

static int
get_bar_height (PlannerTimelineView *self)
{
  int height;

  gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  return height;
}

static void
planner_timeline_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                               int *minimum_baseline, int *natural_baseline)
{
  PlannerTimelineView *self = PLANNER_TIMELINE_VIEW (widget);

  gtk_widget_measure (GTK_WIDGET (self->table), orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += get_bar_height (self);
      *natural += get_bar_height (self);
    }
}

static void
allocate (GtkWidget *child, const graphene_rect_t *rect)
{
  GtkAllocation allocation = { (int) rect->origin.x, (int) rect->origin.y, (int) rect->size.width,
                               (int) rect->size.height };

  gtk_widget_size_allocate (child, &allocation, -1);
}

/* The part of the column that is not scrolled out of sight. */
static void
find_column (PlannerTimelineView *self, int width, int height)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  graphene_rect_t head;

  if (!planner_record_table_find_head (self->table, PLANNER_TIMELINE_BARS, GTK_WIDGET (self), &head))
    graphene_rect_init (&head, 0, 0, 0, 0);
  graphene_rect_init (&self->column, head.origin.x, head.origin.y, head.size.width, (float) height - head.origin.y);
  graphene_rect_init (&self->body, head.origin.x, head.origin.y + head.size.height, head.size.width,
                      (float) height - head.origin.y - head.size.height);
  if (!graphene_rect_intersection (&self->body, &all, &self->body))
    graphene_rect_init (&self->body, 0, 0, 0, 0);
}

static void
planner_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PlannerTimelineView *self = PLANNER_TIMELINE_VIEW (widget);
  int bar_height = get_bar_height (self);
  int table_height = MAX (height - bar_height, 0);
  gboolean shown;
  graphene_rect_t rect;

  gtk_widget_allocate (GTK_WIDGET (self->table), width, table_height, -1, NULL);
  find_column (self, width, table_height);
  shown = self->column.size.width > 0;
  gtk_widget_set_child_visible (GTK_WIDGET (self->axis), shown);
  gtk_widget_set_child_visible (self->scrollbar, shown);
  if (!shown)
    return;
  planner_timeline_scale_set_width (planner_timeline_chart_get_scale (self->chart), (int) self->column.size.width);
  rect = GRAPHENE_RECT_INIT (self->column.origin.x, self->column.origin.y, self->column.size.width,
                             self->body.origin.y - self->column.origin.y);
  allocate (GTK_WIDGET (self->axis), &rect);
  rect = GRAPHENE_RECT_INIT (self->column.origin.x, (float) table_height, self->column.size.width, (float) bar_height);
  allocate (self->scrollbar, &rect);
  planner_timeline_view_allocate_label (self, width, height);
}

/* Drawing */

static void
planner_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlannerTimelineView *self = PLANNER_TIMELINE_VIEW (widget);
  gboolean shown = self->body.size.width > 0;

  if (shown)
    {
      gtk_snapshot_push_clip (snapshot, &self->body);
      planner_timeline_view_paint_calendar (self, snapshot);
      planner_timeline_view_paint_drop (self, snapshot);
      gtk_snapshot_pop (snapshot);
    }
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->table), snapshot);
  if (!shown)
    return;
  gtk_snapshot_push_clip (snapshot, &self->body);
  planner_timeline_view_paint_today (self, snapshot);
  planner_timeline_view_paint_links (self, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->axis), snapshot);
  planner_timeline_view_paint_today_mark (self, snapshot);
  gtk_widget_snapshot_child (widget, self->scrollbar, snapshot);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

/* The object */

static void
planner_timeline_view_dispose (GObject *object)
{
  PlannerTimelineView *self = PLANNER_TIMELINE_VIEW (object);

  if (self->palette != NULL)
    planner_timeline_chart_set_palette (self->chart, NULL);
  if (self->table != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->table));
  self->table = NULL;
  if (self->axis != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->axis));
  self->axis = NULL;
  g_clear_pointer (&self->scrollbar, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  for (guint i = 0; i < G_N_ELEMENTS (self->strokes); i++)
    g_clear_pointer (&self->strokes[i], gsk_stroke_free);
  g_clear_object (&self->pressed);
  g_clear_object (&self->drag.milestone);
  g_clear_object (&self->drag.target);
  g_clear_pointer (&self->drag.milestones, g_ptr_array_unref);
  g_clear_pointer (&self->palette, planner_timeline_palette_free);
  g_clear_object (&self->heads);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (planner_timeline_view_parent_class)->dispose (object);
}

static void
planner_timeline_view_class_init (PlannerTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_timeline_view_dispose;
  widget_class->measure = planner_timeline_view_measure;
  widget_class->size_allocate = planner_timeline_view_size_allocate;
  widget_class->snapshot = planner_timeline_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "planner-timeline");

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_PTR_ARRAY, G_TYPE_INT, G_TYPE_INT);
  signals[EDGE_SET] = g_signal_new ("edge-set", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 3, PLANNER_TYPE_RECORD, G_TYPE_BOOLEAN, G_TYPE_DATE);
  signals[LINKED] = g_signal_new ("linked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, PLANNER_TYPE_RECORD, PLANNER_TYPE_RECORD);
  signals[PLACED] = g_signal_new ("placed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, PLANNER_TYPE_RECORD, G_TYPE_DATE, G_TYPE_INT);
}

static void
planner_timeline_view_init (PlannerTimelineView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
make_children (PlannerTimelineView *self, PlannerRecordTable *table)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PlannerTimelineScale *scale = planner_timeline_chart_get_scale (self->chart);

  self->palette = planner_timeline_palette_new (widget);
  planner_timeline_chart_set_palette (self->chart, self->palette);
  self->table = table;
  gtk_widget_set_parent (GTK_WIDGET (table), widget);
  self->axis = PLANNER_TIMELINE_AXIS (planner_timeline_axis_new (scale));
  gtk_widget_set_parent (GTK_WIDGET (self->axis), widget);
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, planner_timeline_scale_get_adjustment (scale));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrollbar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time shown"), -1);
  gtk_widget_set_parent (self->scrollbar, widget);
  self->heads = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  gtk_size_group_add_widget (self->heads, GTK_WIDGET (self->axis));
  gtk_size_group_add_widget (self->heads, planner_record_table_get_head (table));
}

static GtkWidget *
make_bar (gpointer data)
{
  return planner_timeline_bar_new (PLANNER_TIMELINE_VIEW (data)->chart);
}

GtkWidget *
planner_timeline_view_new (PlannerTimelineChart *chart, PlannerRecordTable *table)
{
  PlannerTimelineView *self;

  g_return_val_if_fail (PLANNER_IS_TIMELINE_CHART (chart), NULL);
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (table), NULL);

  self = g_object_new (PLANNER_TYPE_TIMELINE_VIEW, NULL);
  self->chart = g_object_ref (chart);
  make_children (self, table);
  planner_record_table_set_cells (table, PLANNER_TIMELINE_BARS, make_bar, self);
  planner_timeline_view_add_scrolling (self);
  planner_timeline_view_add_hovering (self);
  planner_timeline_view_add_dragging (self);
  g_signal_connect_object (chart, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (planner_record_table_get_adjustment (table, GTK_ORIENTATION_VERTICAL), "value-changed",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (planner_record_table_get_adjustment (table, GTK_ORIENTATION_HORIZONTAL), "value-changed",
                           G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
