/* planner-timeline-bar.c: the cell of the timeline in which a milestone's bar stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-bar.h"

#include <string.h>

#include "rooms/timeline/planner-timeline-paint.h"
#include "rooms/timeline/planner-timeline-words.h"

#define LEAST_WIDTH 40
#define LEAST_HEIGHT 30

struct _PlannerTimelineBar
{
  PlannerTableCell parent_instance;

  PlannerTimelineChart *chart;
};

G_DEFINE_FINAL_TYPE (PlannerTimelineBar, planner_timeline_bar, PLANNER_TYPE_TABLE_CELL)

static gboolean
is_mirrored (GtkWidget *widget)
{
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
}

static void
planner_timeline_bar_refresh (PlannerTableCell *cell)
{
  PlannerTimelineBar *self = PLANNER_TIMELINE_BAR (cell);
  PlannerOutlineRow *row = planner_table_cell_get_row (cell);
  g_autofree char *name = NULL;

  if (planner_outline_row_is_heading (row))
    name = g_strdup (planner_outline_row_get_title (row));
  else
    name = planner_timeline_describe (self->chart, planner_outline_row_get_record (row));
  planner_table_cell_set_name (cell, name);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
planner_timeline_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                              int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

/* Drawing */

static void
paint_baseline (PlannerTimelineBar *self, const PlannerTimelinePaint *paint, PlannerRecord *milestone,
                PlannerBarShape shape)
{
  GDate start, end;
  gboolean has_start = planner_record_get_date (milestone, PLANNER_MILESTONE_BASELINE_START, &start);
  gboolean has_end = planner_record_get_date (milestone, PLANNER_MILESTONE_BASELINE_END, &end);

  if (has_start || has_end)
    planner_timeline_paint_baseline (paint, has_start ? &start : NULL, has_end ? &end : NULL,
                                     shape == PLANNER_BAR_MILESTONE);
}

static void
paint_milestone (PlannerTimelineBar *self, const PlannerTimelinePaint *paint, PlannerRecord *milestone)
{
  PlannerStanding standing = planner_record_get_standing (milestone);
  const PlannerMilestoneFacts *facts
      = planner_schedule_get (planner_timeline_chart_get_schedule (self->chart), milestone);
  PlannerTimelineGeometry geometry;

  planner_timeline_chart_read_geometry (self->chart, milestone, paint->width, paint->height, &geometry);
  if (planner_timeline_chart_get_show_baselines (self->chart))
    paint_baseline (self, paint, milestone, geometry.shape);
  planner_timeline_paint_bar (paint, &geometry, &facts->dates, &standing,
                              planner_timeline_chart_get_hovered (self->chart) == milestone);
  if ((gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0)
    planner_timeline_paint_focus (paint, &geometry);
}

static void
paint_heading (PlannerTimelineBar *self, const PlannerTimelinePaint *paint)
{
  PlannerTimelineGeometry nothing = { .shape = PLANNER_BAR_NONE };

  if ((gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0)
    planner_timeline_paint_focus (paint, &nothing);
}

static void
planner_timeline_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlannerTimelineBar *self = PLANNER_TIMELINE_BAR (widget);
  PlannerRecord *milestone = planner_timeline_bar_get_milestone (self);
  PlannerTimelinePaint paint = {
    .snapshot = snapshot,
    .scale = planner_timeline_chart_get_scale (self->chart),
    .palette = planner_timeline_chart_get_palette (self->chart),
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .mirrored = is_mirrored (widget),
  };
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) paint.width, (float) paint.height);

  if (paint.palette == NULL || planner_table_cell_get_row (PLANNER_TABLE_CELL (self)) == NULL)
    return;
  gtk_snapshot_push_clip (snapshot, &all);
  if (milestone != NULL)
    paint_milestone (self, &paint, milestone);
  else
    paint_heading (self, &paint);
  gtk_snapshot_pop (snapshot);
}

static void
planner_timeline_bar_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GtkStateFlags changed = previous ^ gtk_widget_get_state_flags (widget);

  if ((changed & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0)
    gtk_widget_queue_draw (widget);
}

/* What screen readers offer to do with a bar: what its keys do, to it alone. */
static void
bar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerTableCell *cell = PLANNER_TABLE_CELL (widget);
  g_autofree char *action = g_strconcat ("room.", name + strlen ("bar."), NULL);

  if (planner_table_cell_get_row (cell) == NULL || planner_table_cell_get_table (cell) == NULL)
    return;
  gtk_widget_grab_focus (widget);
  planner_record_table_take (planner_table_cell_get_table (cell), planner_table_cell_get_row (cell));
  gtk_widget_activate_action (widget, action, NULL);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const names[] = {
    "bar.show-bar",    "bar.earlier",     "bar.later",       "bar.start-earlier",
    "bar.start-later", "bar.end-earlier", "bar.end-later",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (widget_class, names[i], NULL, bar_action);
}

/* The object */

static void
planner_timeline_bar_dispose (GObject *object)
{
  PlannerTimelineBar *self = PLANNER_TIMELINE_BAR (object);

  G_OBJECT_CLASS (planner_timeline_bar_parent_class)->dispose (object);
  g_clear_object (&self->chart);
}

static void
planner_timeline_bar_class_init (PlannerTimelineBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_timeline_bar_dispose;
  widget_class->measure = planner_timeline_bar_measure;
  widget_class->snapshot = planner_timeline_bar_snapshot;
  widget_class->state_flags_changed = planner_timeline_bar_state_flags_changed;
  PLANNER_TABLE_CELL_CLASS (klass)->refresh = planner_timeline_bar_refresh;
  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "planner-bar");
}

static void
planner_timeline_bar_init (PlannerTimelineBar *self)
{
}

GtkWidget *
planner_timeline_bar_new (PlannerTimelineChart *chart)
{
  PlannerTimelineBar *self;

  g_return_val_if_fail (PLANNER_IS_TIMELINE_CHART (chart), NULL);

  self = g_object_new (PLANNER_TYPE_TIMELINE_BAR, NULL);
  self->chart = g_object_ref (chart);
  g_signal_connect_object (chart, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

PlannerRecord *
planner_timeline_bar_get_milestone (PlannerTimelineBar *self)
{
  PlannerOutlineRow *row;

  g_return_val_if_fail (PLANNER_IS_TIMELINE_BAR (self), NULL);

  row = planner_table_cell_get_row (PLANNER_TABLE_CELL (self));
  return row != NULL ? planner_outline_row_get_record (row) : NULL;
}

static gboolean
read_geometry (PlannerTimelineBar *self, PlannerTimelineGeometry *geometry)
{
  PlannerRecord *milestone = planner_timeline_bar_get_milestone (self);

  if (milestone == NULL)
    return FALSE;
  planner_timeline_chart_read_geometry (self->chart, milestone, gtk_widget_get_width (GTK_WIDGET (self)),
                                        gtk_widget_get_height (GTK_WIDGET (self)), geometry);
  return TRUE;
}

PlannerTimelineZone
planner_timeline_bar_pick (PlannerTimelineBar *self, double x, double y)
{
  PlannerTimelineGeometry geometry;

  g_return_val_if_fail (PLANNER_IS_TIMELINE_BAR (self), PLANNER_ZONE_NONE);

  if (!read_geometry (self, &geometry))
    return PLANNER_ZONE_NONE;
  return planner_timeline_geometry_pick (&geometry, is_mirrored (GTK_WIDGET (self)) ? geometry.width - x : x, y);
}

gboolean
planner_timeline_bar_get_bounds (PlannerTimelineBar *self, graphene_rect_t *bounds)
{
  PlannerTimelineGeometry geometry;
  double from, to;

  g_return_val_if_fail (PLANNER_IS_TIMELINE_BAR (self), FALSE);

  if (!read_geometry (self, &geometry) || !planner_timeline_geometry_is_seen (&geometry))
    return FALSE;
  from = MAX (geometry.soft_from, 0);
  to = MIN (geometry.soft_to, geometry.width);
  graphene_rect_init (bounds, (float) (is_mirrored (GTK_WIDGET (self)) ? geometry.width - to : from),
                      (float) geometry.middle - PLANNER_BAR_HALF, (float) (to - from), PLANNER_BAR_HALF * 2);
  return TRUE;
}
