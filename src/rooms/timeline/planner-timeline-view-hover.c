/* planner-timeline-view-hover.c: what the pointer is over: cursors, tooltips, and what is let fall on the time line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-view-private.h"
#include "rooms/timeline/planner-timeline-words.h"

#define LABEL_DISTANCE 14

static PlannerTimelineScale *
get_scale (PlannerTimelineView *self)
{
  return planner_timeline_chart_get_scale (self->chart);
}

/* The words beside the pointer */

void
planner_timeline_view_show_label (PlannerTimelineView *self, const char *words)
{
  gtk_label_set_text (GTK_LABEL (self->label), words != NULL ? words : "");
  gtk_widget_set_visible (self->label, words != NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
planner_timeline_view_allocate_label (PlannerTimelineView *self, int width, int height)
{
  GtkRequisition size;
  int x, y;

  if (!gtk_widget_get_visible (self->label))
    return;
  gtk_widget_get_preferred_size (self->label, NULL, &size);
  x = CLAMP ((int) self->drag.x + LABEL_DISTANCE, 0, MAX (width - size.width, 0));
  y = (int) self->drag.y - size.height - LABEL_DISTANCE;
  if (y < 0)
    y = MIN ((int) self->drag.y + 2 * LABEL_DISTANCE, MAX (height - size.height, 0));
  gtk_widget_size_allocate (self->label, &(GtkAllocation) { x, y, size.width, size.height }, -1);
}

/* What can be done where the pointer is */

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, PlannerTimelineView *self)
{
  static const char *const cursors[] = {
    [PLANNER_ZONE_NONE] = NULL,          [PLANNER_ZONE_BODY] = "grab",      [PLANNER_ZONE_START] = "ew-resize",
    [PLANNER_ZONE_END] = "ew-resize",    [PLANNER_ZONE_LINK] = "crosshair",
  };
  PlannerTimelineZone zone = PLANNER_ZONE_NONE;
  double bar_x, bar_y;
  PlannerTimelineBar *bar;

  if (planner_timeline_view_is_dragging (self))
    return;
  bar = planner_timeline_view_pick_bar (self, x, y, &bar_x, &bar_y);
  if (bar != NULL && !planner_plan_is_read_only (planner_timeline_chart_get_plan (self->chart)))
    zone = planner_timeline_bar_pick (bar, bar_x, bar_y);
  planner_timeline_chart_set_hovered (self->chart,
                                      zone != PLANNER_ZONE_NONE ? planner_timeline_bar_get_milestone (bar) : NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursors[zone]);
}

static void
leave_cb (GtkEventControllerMotion *controller, PlannerTimelineView *self)
{
  if (!planner_timeline_view_is_dragging (self))
    planner_timeline_chart_set_hovered (self->chart, NULL);
}

static gboolean
tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  PlannerTimelineView *self = PLANNER_TIMELINE_VIEW (widget);
  double bar_x, bar_y;
  PlannerTimelineBar *bar = keyboard ? NULL : planner_timeline_view_pick_bar (self, x, y, &bar_x, &bar_y);
  g_autofree char *words = NULL;

  if (bar == NULL || planner_timeline_view_is_dragging (self) || planner_timeline_bar_pick (bar, bar_x, bar_y) == PLANNER_ZONE_NONE)
    return FALSE;
  words = planner_timeline_describe (self->chart, planner_timeline_bar_get_milestone (bar));
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

/* What has no date comes in from beside */

static gboolean
is_over_time (PlannerTimelineView *self, double x, double y)
{
  return graphene_rect_contains_point (&self->column, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static GdkDragAction
drop_motion_cb (GtkDropTarget *target, double x, double y, PlannerTimelineView *self)
{
  g_autofree char *words = NULL;
  GDate last;

  self->drop.shown = is_over_time (self, x, y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!self->drop.shown)
    {
      planner_timeline_view_show_label (self, NULL);
      return 0;
    }
  self->drag.x = x;
  self->drag.y = y;
  planner_timeline_scale_get_date (get_scale (self), planner_timeline_view_to_scale (self, x), &self->drop.day);
  planner_time_unit_find_start (planner_timeline_view_get_unit (self), &self->drop.day,
                                planner_timeline_scale_get_year_start (get_scale (self)), &self->drop.first);
  last = self->drop.first;
  planner_time_unit_step (planner_timeline_view_get_unit (self), 1, &last);
  g_date_subtract_days (&last, 1);
  self->drop.last = last;
  words = planner_timeline_describe_span (&self->drop.first, &last);
  planner_timeline_view_show_label (self, words);
  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (GtkDropTarget *target, PlannerTimelineView *self)
{
  self->drop.shown = FALSE;
  planner_timeline_view_show_label (self, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, PlannerTimelineView *self)
{
  gboolean taken = is_over_time (self, x, y);

  drop_motion_cb (target, x, y, self);
  drop_leave_cb (target, self);
  if (taken)
    g_signal_emit_by_name (self, "placed", g_value_get_object (value), &self->drop.day, (int) planner_timeline_view_get_unit (self));
  return taken;
}

static void
add_drop_target (PlannerTimelineView *self)
{
  GtkDropTarget *target = gtk_drop_target_new (PLANNER_TYPE_RECORD, GDK_ACTION_MOVE);

  g_signal_connect (target, "enter", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
planner_timeline_view_add_hovering (PlannerTimelineView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "planner-drag-label");
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_set_can_target (self->label, FALSE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  add_drop_target (self);
}
