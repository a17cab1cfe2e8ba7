/* planner-timeline-view-scroll.c: going along time and zooming, by wheel, touch pad and fingers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "rooms/timeline/planner-timeline-view-private.h"

#define WHEEL_PIXELS 60
#define WHEEL_ZOOM 1.2
#define PAD_ZOOM 1.01

static gboolean
is_over_bars (PlannerTimelineView *self)
{
  return graphene_rect_contains_point (
    &self->column, &GRAPHENE_POINT_INIT ((float) self->pointer_x, (float) self->pointer_y));
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, PlannerTimelineView *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
leave_cb (GtkEventControllerMotion *controller, PlannerTimelineView *self)
{
  self->pointer_x = self->pointer_y = -1;
}

static void
zoom (PlannerTimelineView *self, GtkEventControllerScroll *controller, double amount)
{
  double step = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL ? WHEEL_ZOOM : PAD_ZOOM;

  planner_timeline_scale_zoom (planner_timeline_chart_get_scale (self->chart), pow (step, -amount),
                               planner_timeline_view_to_scale (self, self->pointer_x));
}

/* Up and down is the table's; sideways, and with Shift, is time's. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, PlannerTimelineView *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double pixels = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL ? WHEEL_PIXELS : 1;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (!is_over_bars (self))
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      zoom (self, controller, dy);
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_SHIFT_MASK) != 0 && fabs (dx) < fabs (dy))
    dx = dy;
  else if (fabs (dx) <= fabs (dy))
    return GDK_EVENT_PROPAGATE;
  planner_timeline_scale_scroll (planner_timeline_chart_get_scale (self->chart), (mirrored ? -dx : dx) * pixels);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, PlannerTimelineView *self)
{
  double x, y;

  self->pinch = 1;
  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y)
      || !graphene_rect_contains_point (&self->column, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
pinch_cb (GtkGestureZoom *gesture, double factor, PlannerTimelineView *self)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  planner_timeline_scale_zoom (planner_timeline_chart_get_scale (self->chart), factor / self->pinch,
                               planner_timeline_view_to_scale (self, x));
  self->pinch = factor;
}

void
planner_timeline_view_add_scrolling (PlannerTimelineView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  self->pointer_x = self->pointer_y = -1;
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
