/* planner-timeline-chart.c: what the bars, the axis and the lines of one timeline share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-chart.h"

struct _PlannerTimelineChart
{
  GObject parent_instance;

  PlannerPlan *plan;
  PlannerSchedule *schedule;
  PlannerTimelineScale *scale;
  PlannerTimelinePalette *palette;
  gboolean show_baselines;
  gboolean show_links;
  PlannerRecord *hovered;
  GHashTable *dragged; /* set of records; %NULL: nothing is dragged */
  PlannerTimelineDrag drag;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerTimelineChart, planner_timeline_chart, G_TYPE_OBJECT)

static void
planner_timeline_chart_finalize (GObject *object)
{
  PlannerTimelineChart *self = PLANNER_TIMELINE_CHART (object);

  g_clear_pointer (&self->dragged, g_hash_table_unref);
  g_clear_object (&self->hovered);
  g_clear_pointer (&self->schedule, planner_schedule_free);
  g_clear_object (&self->scale);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_timeline_chart_parent_class)->finalize (object);
}

static void
planner_timeline_chart_class_init (PlannerTimelineChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_timeline_chart_finalize;

  signals[CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
planner_timeline_chart_init (PlannerTimelineChart *self)
{
  self->show_baselines = TRUE;
  self->show_links = TRUE;
  self->scale = planner_timeline_scale_new ();
  g_signal_connect_object (self->scale, "changed", G_CALLBACK (planner_timeline_chart_changed), self,
                           G_CONNECT_SWAPPED);
}

PlannerTimelineChart *
planner_timeline_chart_new (PlannerPlan *plan)
{
  PlannerTimelineChart *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_TIMELINE_CHART, NULL);
  self->plan = g_object_ref (plan);
  self->schedule = planner_schedule_new (plan);
  return self;
}

PlannerPlan *
planner_timeline_chart_get_plan (PlannerTimelineChart *self)
{
  return self->plan;
}

PlannerSchedule *
planner_timeline_chart_get_schedule (PlannerTimelineChart *self)
{
  return self->schedule;
}

PlannerTimelineScale *
planner_timeline_chart_get_scale (PlannerTimelineChart *self)
{
  return self->scale;
}

PlannerTimelinePalette *
planner_timeline_chart_get_palette (PlannerTimelineChart *self)
{
  return self->palette;
}

void
planner_timeline_chart_set_palette (PlannerTimelineChart *self, PlannerTimelinePalette *palette)
{
  self->palette = palette;
}

void
planner_timeline_chart_changed (PlannerTimelineChart *self)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_CHART (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
planner_timeline_chart_get_show_baselines (PlannerTimelineChart *self)
{
  return self->show_baselines;
}

void
planner_timeline_chart_set_show_baselines (PlannerTimelineChart *self, gboolean show)
{
  self->show_baselines = show;
  planner_timeline_chart_changed (self);
}

gboolean
planner_timeline_chart_get_show_links (PlannerTimelineChart *self)
{
  return self->show_links;
}

void
planner_timeline_chart_set_show_links (PlannerTimelineChart *self, gboolean show)
{
  self->show_links = show;
  planner_timeline_chart_changed (self);
}

void
planner_timeline_chart_set_hovered (PlannerTimelineChart *self, PlannerRecord *milestone)
{
  if (g_set_object (&self->hovered, milestone))
    planner_timeline_chart_changed (self);
}

PlannerRecord *
planner_timeline_chart_get_hovered (PlannerTimelineChart *self)
{
  return self->hovered;
}

/* What has its dates from below moves with all of that. */
static void
add_dragged (PlannerTimelineChart *self, PlannerRecord *milestone)
{
  GPtrArray *children = planner_schedule_get_children (self->schedule, milestone);

  if (!g_hash_table_add (self->dragged, g_object_ref (milestone))
      || !planner_schedule_get (self->schedule, milestone)->from_below)
    return;
  for (guint i = 0; children != NULL && i < children->len; i++)
    add_dragged (self, g_ptr_array_index (children, i));
}

void
planner_timeline_chart_set_drag (PlannerTimelineChart *self, GPtrArray *milestones, const PlannerTimelineDrag *drag)
{
  g_return_if_fail (PLANNER_IS_TIMELINE_CHART (self));
  g_return_if_fail ((milestones == NULL) == (drag == NULL));

  g_clear_pointer (&self->dragged, g_hash_table_unref);
  if (milestones != NULL)
    {
      self->drag = *drag;
      self->dragged = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
      for (guint i = 0; i < milestones->len; i++)
        add_dragged (self, g_ptr_array_index (milestones, i));
    }
  planner_timeline_chart_changed (self);
}

/* As planner_milestones_shift() will do. */
static void
move_bar (const PlannerTimelineDrag *drag, PlannerBar *bar)
{
  if (!bar->runs_in)
    {
      planner_time_unit_step (drag->unit, drag->count, &bar->soft_from);
      if (bar->shape == PLANNER_BAR_MILESTONE || g_date_compare (&bar->from, &bar->to) == 0)
        planner_time_unit_step_end (drag->unit, drag->count, &bar->from);
      else
        planner_time_unit_step (drag->unit, drag->count, &bar->from);
    }
  if (!bar->runs_out)
    {
      planner_time_unit_step_end (drag->unit, drag->count, &bar->to);
      planner_time_unit_step_end (drag->unit, drag->count, &bar->soft_to);
    }
}

static void
change_bar (const PlannerTimelineDrag *drag, PlannerBar *bar)
{
  if (drag->kind == PLANNER_DRAG_MOVE)
    move_bar (drag, bar);
  else if (drag->kind == PLANNER_DRAG_START)
    {
      bar->from = bar->soft_from = drag->day;
      bar->runs_in = FALSE;
    }
  else
    {
      bar->to = bar->soft_to = drag->day;
      bar->runs_out = FALSE;
    }
}

void
planner_timeline_chart_read_bar (PlannerTimelineChart *self, PlannerRecord *milestone, PlannerBar *bar)
{
  *bar = planner_schedule_get (self->schedule, milestone)->bar;
  if (bar->shape != PLANNER_BAR_NONE && self->dragged != NULL && g_hash_table_contains (self->dragged, milestone))
    change_bar (&self->drag, bar);
}

void
planner_timeline_chart_read_geometry (PlannerTimelineChart *self, PlannerRecord *milestone, int width, int height,
                                      PlannerTimelineGeometry *geometry)
{
  PlannerBar bar;

  planner_timeline_chart_read_bar (self, milestone, &bar);
  planner_timeline_geometry_read (geometry, self->scale, &bar, width, height);
}
