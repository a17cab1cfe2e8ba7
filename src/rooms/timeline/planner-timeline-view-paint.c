/* planner-timeline-view-paint.c: the calendar behind the bars, and today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "rooms/timeline/planner-timeline-view-private.h"

/* Narrower weekends would be stripes that say nothing. */
#define LEAST_DAY 3.5

typedef struct
{
  PlannerTimelineView *view;
  PlannerTimelineScale *scale;
  GtkSnapshot *snapshot;
} Paint;

static void
paint_span (const Paint *paint, double from, double to, const GdkRGBA *color)
{
  const graphene_rect_t *body = &paint->view->body;
  double first = planner_timeline_view_from_scale (paint->view, from);
  double second = planner_timeline_view_from_scale (paint->view, to);
  double left = round (MIN (first, second));
  double right = MAX (round (MAX (first, second)), left + 1);

  gtk_snapshot_append_color (
    paint->snapshot, color,
    &GRAPHENE_RECT_INIT ((float) left, body->origin.y, (float) (right - left), body->size.height));
}

static void
paint_weekends (const Paint *paint, const GdkRGBA *ink)
{
  int width = planner_timeline_scale_get_width (paint->scale);
  double day_width = planner_timeline_scale_get_day_width (paint->scale);
  GdkRGBA color = *ink;
  GDate day;

  if (day_width < LEAST_DAY)
    return;
  color.alpha *= 0.05f;
  planner_timeline_scale_get_date (paint->scale, 0, &day);
  g_date_subtract_days (&day, (guint) g_date_get_weekday (&day) - G_DATE_MONDAY);
  for (g_date_add_days (&day, 5); planner_timeline_scale_get_x (paint->scale, &day) < width; g_date_add_days (&day, 7))
    {
      double x = planner_timeline_scale_get_x (paint->scale, &day);

      paint_span (paint, x, x + 2 * day_width, &color);
    }
}

static void
paint_units (const Paint *paint, PlannerTimeUnit unit, const GdkRGBA *ink, float alpha)
{
  int width = planner_timeline_scale_get_width (paint->scale);
  GdkRGBA color = *ink;
  GDate shown, day;

  color.alpha *= alpha;
  planner_timeline_scale_get_date (paint->scale, 0, &shown);
  planner_time_unit_find_start (unit, &shown, planner_timeline_scale_get_year_start (paint->scale), &day);
  for (GDate before = day; planner_timeline_scale_get_x (paint->scale, &day) < width; before = day)
    {
      double x = planner_timeline_scale_get_x (paint->scale, &day);

      if (x >= 0)
        paint_span (paint, x, x + 1, &color);
      planner_time_unit_step (unit, 1, &day);
      if (g_date_compare (&day, &before) <= 0)
        break;
    }
}

void
planner_timeline_view_paint_calendar (PlannerTimelineView *self, GtkSnapshot *snapshot)
{
  static const float alphas[] = { 0.16f, 0.10f, 0.05f };
  Paint paint = { self, planner_timeline_chart_get_scale (self->chart), snapshot };
  PlannerTimeUnit units[PLANNER_TIME_AXIS_MAX_ROWS];
  guint n_units = planner_timeline_axis_list_units (self->axis, units);
  GdkRGBA ink;

  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_INK, &ink);
  paint_weekends (&paint, &ink);
  for (guint i = 0; i < n_units; i++)
    paint_units (&paint, units[i], &ink, alphas[i]);
  paint_units (&paint, PLANNER_TIME_UNIT_YEAR, &ink, 0.3f);
}

void
planner_timeline_view_paint_drop (PlannerTimelineView *self, GtkSnapshot *snapshot)
{
  Paint paint = { self, planner_timeline_chart_get_scale (self->chart), snapshot };
  GdkRGBA accent;

  if (!self->drop.shown)
    return;
  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_ACCENT, &accent);
  accent.alpha *= 0.25f;
  paint_span (&paint, planner_timeline_scale_get_x (paint.scale, &self->drop.first),
              planner_timeline_scale_get_end_x (paint.scale, &self->drop.last), &accent);
}

static double
find_today (const Paint *paint)
{
  const GDate *today = planner_timeline_scale_get_today (paint->scale);

  return (planner_timeline_scale_get_x (paint->scale, today) + planner_timeline_scale_get_end_x (paint->scale, today)) / 2;
}

void
planner_timeline_view_paint_today (PlannerTimelineView *self, GtkSnapshot *snapshot)
{
  Paint paint = { self, planner_timeline_chart_get_scale (self->chart), snapshot };
  double middle = find_today (&paint);
  GdkRGBA accent;

  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_ACCENT, &accent);
  paint_span (&paint, middle - 0.5, middle + 0.5, &accent);
}

/* A wedge on the axis, from which the line goes down. */
void
planner_timeline_view_paint_today_mark (PlannerTimelineView *self, GtkSnapshot *snapshot)
{
  Paint paint = { self, planner_timeline_chart_get_scale (self->chart), snapshot };
  double middle = find_today (&paint);
  double x = round (planner_timeline_view_from_scale (self, middle));
  GdkRGBA accent;

  if (middle < 0 || middle > planner_timeline_scale_get_width (paint.scale))
    return;
  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_ACCENT, &accent);
  for (int i = 0; i < 6; i++)
    gtk_snapshot_append_color (
      snapshot, &accent,
      &GRAPHENE_RECT_INIT ((float) (x - i), self->body.origin.y - (float) i - 1, (float) (i * 2 + 1), 1));
}
