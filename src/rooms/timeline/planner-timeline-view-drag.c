/* planner-timeline-view-drag.c: moving bars, their edges and dependencies with the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bar moves by the unit of the zoom, its edges go to where one begins or ends; with Shift both go by the day. From the handle at its end a
 * line is drawn to what depends on it. On empty ground time itself is dragged. Escape gives up. Nothing is written before the button is let go: then the
 * signals of the view say what is wanted.
 */
#include <math.h>

#include "rooms/timeline/planner-timeline-view-private.h"
#include "rooms/timeline/planner-timeline-words.h"

/* How near the edge of what is seen a drag makes it scroll, and how far in a frame at most. */
#define EDGE_REACH 28
#define EDGE_SPEED 14

static PlannerTimelineScale *
get_scale (PlannerTimelineView *self)
{
  return planner_timeline_chart_get_scale (self->chart);
}

gboolean
planner_timeline_view_is_dragging (PlannerTimelineView *self)
{
  return self->drag.mode != PLANNER_VIEW_DRAG_NONE && self->drag.begun;
}

/* What is said of it meanwhile */

static void
show_wish (PlannerTimelineView *self)
{
  PlannerTimelineDrag wish;
  PlannerBar bar;
  g_autofree char *words = NULL;

  planner_timeline_view_find_wish (self, &wish);
  planner_timeline_chart_set_drag (self->chart, self->drag.milestones, &wish);
  planner_timeline_chart_read_bar (self->chart, self->drag.milestone, &bar);
  words = planner_timeline_describe_span (bar.runs_in || bar.shape == PLANNER_BAR_MILESTONE ? NULL : &bar.from,
                                          bar.runs_out ? NULL : &bar.soft_to);
  planner_timeline_view_show_label (self, words);
}

static void
show_link (PlannerTimelineView *self)
{
  PlannerTimelineBar *bar = planner_timeline_view_pick_bar (self, self->drag.x, self->drag.y, NULL, NULL);
  PlannerRecord *milestone = bar != NULL ? planner_timeline_bar_get_milestone (bar) : NULL;
  g_autofree char *title = NULL;

  if (milestone == self->drag.milestone)
    milestone = NULL;
  g_set_object (&self->drag.target, milestone);
  title = milestone != NULL ? planner_record_dup_title (milestone) : NULL;
  planner_timeline_view_show_label (self, title);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_progress (PlannerTimelineView *self)
{
  if (self->drag.mode == PLANNER_VIEW_DRAG_LINK)
    show_link (self);
  else
    show_wish (self);
}

/* Beginning and ending */

static void
clear (PlannerTimelineView *self)
{
  if (self->drag.tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag.tick);
  g_clear_object (&self->drag.milestone);
  g_clear_object (&self->drag.target);
  g_clear_pointer (&self->drag.milestones, g_ptr_array_unref);
  self->drag = (PlannerViewDrag) { 0 };
  planner_timeline_chart_set_drag (self->chart, NULL, NULL);
  planner_timeline_view_show_label (self, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
find_push (double place, double first, double last)
{
  if (place < first + EDGE_REACH)
    return MAX ((place - first - EDGE_REACH) / EDGE_REACH, -1) * EDGE_SPEED;
  if (place > last - EDGE_REACH)
    return MIN ((place - last + EDGE_REACH) / EDGE_REACH, 1) * EDGE_SPEED;
  return 0;
}

/* A drag to the edge of what is seen scrolls on. */
static gboolean
push_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlannerTimelineView *self = PLANNER_TIMELINE_VIEW (widget);
  const graphene_rect_t *body = &self->body;
  double along = find_push (planner_timeline_view_to_scale (self, self->drag.x), 0, body->size.width);
  double across = find_push (self->drag.y, body->origin.y, body->origin.y + body->size.height);
  GtkAdjustment *adjustment = planner_record_table_get_adjustment (self->table, GTK_ORIENTATION_VERTICAL);

  if (along < 0 || along > 0)
    planner_timeline_scale_scroll (get_scale (self), along);
  if (self->drag.mode == PLANNER_VIEW_DRAG_LINK && (across < 0 || across > 0))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + across);
  if (along < 0 || along > 0 || across < 0 || across > 0)
    show_progress (self);
  return G_SOURCE_CONTINUE;
}

static PlannerViewDragMode
find_mode (PlannerTimelineView *self, PlannerTimelineBar *bar, double x, double y)
{
  static const PlannerViewDragMode modes[] = {
    [PLANNER_ZONE_NONE] = PLANNER_VIEW_DRAG_TIME,   [PLANNER_ZONE_BODY] = PLANNER_VIEW_DRAG_MOVE,
    [PLANNER_ZONE_START] = PLANNER_VIEW_DRAG_START, [PLANNER_ZONE_END] = PLANNER_VIEW_DRAG_END,
    [PLANNER_ZONE_LINK] = PLANNER_VIEW_DRAG_LINK,
  };
  PlannerTimelineZone zone = planner_timeline_bar_pick (bar, x, y);

  if (planner_plan_is_read_only (planner_timeline_chart_get_plan (self->chart)))
    return PLANNER_VIEW_DRAG_TIME;
  return modes[zone];
}

static void
begin_cb (GtkGestureDrag *gesture, double x, double y, PlannerTimelineView *self)
{
  double bar_x, bar_y;
  PlannerTimelineBar *bar = planner_timeline_view_pick_bar (self, x, y, &bar_x, &bar_y);

  clear (self);
  g_set_object (&self->pressed, bar);
  if (!graphene_rect_contains_point (&self->column, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->drag.mode = PLANNER_VIEW_DRAG_TIME;
  self->drag.x = self->drag.start_x = x;
  self->drag.y = self->drag.start_y = y;
  self->drag.value = gtk_adjustment_get_value (planner_timeline_scale_get_adjustment (get_scale (self)));
  if (bar == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (bar));
  self->drag.mode = find_mode (self, bar, bar_x, bar_y);
  g_set_object (&self->drag.milestone, planner_timeline_bar_get_milestone (bar));
}

static void
take_milestones (PlannerTimelineView *self)
{
  PlannerTimelineBar *bar = planner_timeline_view_pick_bar (self, self->drag.start_x, self->drag.start_y, NULL, NULL);

  if (bar != NULL)
    planner_record_table_take (self->table, planner_table_cell_get_row (PLANNER_TABLE_CELL (bar)));
  if (self->drag.mode == PLANNER_VIEW_DRAG_MOVE)
    self->drag.milestones = planner_record_table_dup_selected (self->table);
  else
    {
      self->drag.milestones = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->drag.milestones, g_object_ref (self->drag.milestone));
    }
}

/* Not before the pointer has gone some way: a click selects. */
static gboolean
begin_when_far (PlannerTimelineView *self, GtkGesture *gesture)
{
  if (self->drag.begun)
    return TRUE;
  if (!gtk_drag_check_threshold (GTK_WIDGET (self), (int) self->drag.start_x, (int) self->drag.start_y,
                                 (int) self->drag.x, (int) self->drag.y))
    return FALSE;
  if (self->drag.mode == PLANNER_VIEW_DRAG_TIME
      && fabs (self->drag.y - self->drag.start_y) > fabs (self->drag.x - self->drag.start_x))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return FALSE;
    }
  self->drag.begun = TRUE;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->drag.mode == PLANNER_VIEW_DRAG_TIME)
    return TRUE;
  take_milestones (self);
  self->drag.tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), push_cb, NULL, NULL);
  return TRUE;
}

static void
update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, PlannerTimelineView *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double before = self->drag.x;

  if (self->drag.mode == PLANNER_VIEW_DRAG_NONE)
    return;
  self->drag.x = self->drag.start_x + offset_x;
  self->drag.y = self->drag.start_y + offset_y;
  self->drag.by_day = (state & GDK_SHIFT_MASK) != 0;
  if (!begin_when_far (self, GTK_GESTURE (gesture)))
    return;
  if (self->drag.mode == PLANNER_VIEW_DRAG_TIME)
    planner_timeline_scale_scroll (get_scale (self), planner_timeline_view_to_scale (self, before)
                                                       - planner_timeline_view_to_scale (self, self->drag.x));
  else
    show_progress (self);
}

static void
finish (PlannerTimelineView *self)
{
  g_autoptr (GPtrArray) milestones = g_ptr_array_ref (self->drag.milestones);
  g_autoptr (PlannerRecord) milestone = g_object_ref (self->drag.milestone);
  g_autoptr (PlannerRecord) target = self->drag.target != NULL ? g_object_ref (self->drag.target) : NULL;
  PlannerViewDragMode mode = self->drag.mode;
  PlannerTimelineDrag wish;

  planner_timeline_view_find_wish (self, &wish);
  clear (self);
  if (mode == PLANNER_VIEW_DRAG_LINK && target != NULL)
    g_signal_emit_by_name (self, "linked", milestone, target);
  else if (mode == PLANNER_VIEW_DRAG_MOVE && wish.count != 0)
    g_signal_emit_by_name (self, "moved", milestones, (int) wish.unit, wish.count);
  else if (mode == PLANNER_VIEW_DRAG_START || mode == PLANNER_VIEW_DRAG_END)
    g_signal_emit_by_name (self, "edge-set", milestone, mode == PLANNER_VIEW_DRAG_END, &wish.day);
}

static void
end_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, PlannerTimelineView *self)
{
  if (planner_timeline_view_is_dragging (self) && self->drag.mode != PLANNER_VIEW_DRAG_TIME)
    finish (self);
  else
    clear (self);
}

static void
cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, PlannerTimelineView *self)
{
  clear (self);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        PlannerTimelineView *self)
{
  if (!planner_timeline_view_is_dragging (self) || keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  clear (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag_gesture));
  return GDK_EVENT_STOP;
}

void
planner_timeline_view_add_dragging (PlannerTimelineView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->drag_gesture = gtk_gesture_drag_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drag_gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (self->drag_gesture, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (self->drag_gesture, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (self->drag_gesture, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect (self->drag_gesture, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag_gesture));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
