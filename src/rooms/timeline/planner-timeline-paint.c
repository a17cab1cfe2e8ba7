/* planner-timeline-paint.c: draws one bar of the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-paint.h"

#include <math.h>

#define CORNER 3
#define LIGHT 0.3f   /* how much of its colour what is not done yet has */
#define FADED 0.08f  /* and the far end of a soft part */
#define OPEN_FADE 60 /* the length over which an open end runs out */
#define THREAD 2     /* how thick the line of a review is */
#define RING 4       /* half of a review's mark */
#define LEAST_PERIOD 11
#define BRACKET 5
#define FOOT 3
#define HANDLE 5
#define CHIP 16
#define FOCUS 3

/* Drawing where time runs */

static void
place (const PlannerTimelinePaint *self, double from, double to, double y, double height, graphene_rect_t *rect)
{
  double left = CLAMP (from, -CHIP, self->width + CHIP);
  double right = CLAMP (to, -CHIP, self->width + CHIP);
  double x = self->mirrored ? self->width - right : left;

  graphene_rect_init (rect, (float) x, (float) y, (float) MAX (right - left, 0), (float) height);
}

static GdkRGBA
with_alpha (const GdkRGBA *color, float alpha)
{
  GdkRGBA result = *color;

  result.alpha *= alpha;
  return result;
}

void
planner_timeline_paint_span (const PlannerTimelinePaint *self, double from, double to, double y, double height,
                             const GdkRGBA *color)
{
  graphene_rect_t rect;

  place (self, from, to, y, height, &rect);
  if (rect.size.width > 0)
    gtk_snapshot_append_color (self->snapshot, color, &rect);
}

/* From one strength at FROM to another at TO. */
static void
paint_fading (const PlannerTimelinePaint *self, double from, double to, double y, double height, const GdkRGBA *color,
              float from_alpha, float to_alpha)
{
  GskColorStop stops[] = { { 0, with_alpha (color, from_alpha) }, { 1, with_alpha (color, to_alpha) } };
  graphene_point_t first, last;
  graphene_rect_t rect;

  place (self, from, to, y, height, &rect);
  if (rect.size.width <= 0 || to - from < 1)
    return;
  graphene_point_init (&first, (float) (self->mirrored ? self->width - from : from), 0);
  graphene_point_init (&last, (float) (self->mirrored ? self->width - to : to), 0);
  gtk_snapshot_append_linear_gradient (self->snapshot, &rect, &first, &last, stops, G_N_ELEMENTS (stops));
}

static void
paint_outline (const PlannerTimelinePaint *self, const graphene_rect_t *rect, float corner, float thickness,
               const GdkRGBA *color)
{
  const float widths[] = { thickness, thickness, thickness, thickness };
  const GdkRGBA colors[] = { *color, *color, *color, *color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, corner);
  gtk_snapshot_append_border (self->snapshot, &outline, widths, colors);
}

/* A square on its corner, half as wide as HALF from the middle to a tip. */
static void
paint_diamond (const PlannerTimelinePaint *self, double middle, double y, double half, const GdkRGBA *fill,
               const GdkRGBA *edge)
{
  float side = (float) (half * G_SQRT2);
  graphene_point_t centre;
  graphene_rect_t square;

  graphene_point_init (&centre, (float) (self->mirrored ? self->width - middle : middle), (float) y);
  graphene_rect_init (&square, -side / 2, -side / 2, side, side);
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &centre);
  gtk_snapshot_rotate (self->snapshot, 45);
  if (fill != NULL)
    gtk_snapshot_append_color (self->snapshot, fill, &square);
  if (edge != NULL)
    paint_outline (self, &square, 0, 1.5f, edge);
  gtk_snapshot_restore (self->snapshot);
}

/* A ring, or a disc where FILL is given. */
static void
paint_ring (const PlannerTimelinePaint *self, double middle, double y, double half, const GdkRGBA *fill,
            const GdkRGBA *edge)
{
  graphene_rect_t rect;
  GskRoundedRect round;

  place (self, middle - half, middle + half, y - half, half * 2, &rect);
  gsk_rounded_rect_init_from_rect (&round, &rect, (float) half);
  if (fill != NULL)
    {
      gtk_snapshot_push_rounded_clip (self->snapshot, &round);
      gtk_snapshot_append_color (self->snapshot, fill, &rect);
      gtk_snapshot_pop (self->snapshot);
    }
  paint_outline (self, &rect, (float) half, 1.5f, edge);
}

/* Shapes */

static gboolean
has_begun (const PlannerStanding *standing)
{
  return standing->status != PLANNER_STATUS_UNKNOWN && standing->status != PLANNER_STATUS_NOT_STARTED;
}

static double
get_done (const PlannerStanding *standing)
{
  if (standing->status == PLANNER_STATUS_COMPLETE)
    return 1;
  return standing->has_progress ? standing->progress / 100.0 : 0;
}

static void
paint_soft_parts (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry, double y, double height,
                  const GdkRGBA *color)
{
  paint_fading (self, geometry->soft_from, geometry->from, y, height, color, FADED, LIGHT + 0.2f);
  paint_fading (self, geometry->to, geometry->soft_to, y, height, color, LIGHT + 0.2f, FADED);
}

/* What has no end on the axis fades towards the edge of what is seen. */
static void
paint_open_ends (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry, double y, double height,
                 const GdkRGBA *color)
{
  double from = MAX (geometry->from, -CHIP);
  double to = MIN (geometry->to, self->width + CHIP);
  gboolean runs_in = geometry->from < -self->width * 2.0 - 1e4;
  gboolean runs_out = geometry->to > self->width * 2.0 + 1e4;

  if (runs_in)
    {
      double until = MIN (from + OPEN_FADE, to);

      paint_fading (self, from, until, y, height, color, FADED, LIGHT);
      from = until;
    }
  if (runs_out)
    {
      double since = MAX (to - OPEN_FADE, from);

      paint_fading (self, since, to, y, height, color, LIGHT, FADED);
      to = since;
    }
  if (to > from)
    {
      GdkRGBA light = with_alpha (color, LIGHT);

      planner_timeline_paint_span (self, from, to, y, height, &light);
    }
}

/* Round and closed where the day is known, open where it is soft. */
static void
find_bar_outline (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry, double y, double height,
                  GskRoundedRect *outline, float widths[4])
{
  gboolean hard_start = geometry->soft_from >= geometry->from;
  gboolean hard_end = geometry->soft_to <= geometry->to;
  gboolean hard_left = self->mirrored ? hard_end : hard_start;
  gboolean hard_right = self->mirrored ? hard_start : hard_end;
  graphene_size_t left = GRAPHENE_SIZE_INIT (hard_left ? CORNER : 0, hard_left ? CORNER : 0);
  graphene_size_t right = GRAPHENE_SIZE_INIT (hard_right ? CORNER : 0, hard_right ? CORNER : 0);
  graphene_rect_t rect;

  place (self, geometry->from, geometry->to, y, height, &rect);
  gsk_rounded_rect_init (outline, &rect, &left, &right, &right, &left);
  widths[0] = widths[2] = 1;
  widths[1] = hard_right ? 1 : 0;
  widths[3] = hard_left ? 1 : 0;
}

static void
paint_activity (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry,
                const PlannerStanding *standing, const GdkRGBA *color)
{
  double y = geometry->middle - PLANNER_BAR_HALF;
  double height = PLANNER_BAR_HALF * 2;
  double done = (geometry->to - geometry->from) * get_done (standing);
  const GdkRGBA colors[] = { *color, *color, *color, *color };
  GskRoundedRect outline;
  float widths[4];

  paint_soft_parts (self, geometry, y, height, color);
  find_bar_outline (self, geometry, y, height, &outline, widths);
  if (outline.bounds.size.width <= 0)
    return;
  gtk_snapshot_push_rounded_clip (self->snapshot, &outline);
  paint_open_ends (self, geometry, y, height, color);
  if (geometry->from > -1e4 && geometry->to < 1e4)
    planner_timeline_paint_span (self, geometry->from, geometry->from + done, y, height, color);
  gtk_snapshot_pop (self->snapshot);
  gtk_snapshot_append_border (self->snapshot, &outline, widths, colors);
}

static void
paint_milestone (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry,
                 const PlannerStanding *standing, const GdkRGBA *color)
{
  double middle = (geometry->from + geometry->to) / 2;
  GdkRGBA paper;

  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_PAPER, &paper);
  paint_fading (self, geometry->soft_from, middle, geometry->middle - 3, 6, color, FADED, LIGHT + 0.2f);
  if (geometry->to < 0 || geometry->from > self->width)
    return;
  paint_diamond (self, middle, geometry->middle, PLANNER_DIAMOND_HALF, has_begun (standing) ? color : &paper, color);
}

/* A bracket that opens downwards; the part that is done is thick. */
static void
paint_phase (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry, const PlannerStanding *standing,
             const GdkRGBA *color)
{
  double y = geometry->middle - PLANNER_BAR_HALF;
  double feet = PLANNER_BAR_HALF * 2 - 2;
  GdkRGBA light = with_alpha (color, 0.55f);

  paint_soft_parts (self, geometry, y, BRACKET, color);
  planner_timeline_paint_span (self, geometry->from, geometry->to, y, BRACKET, &light);
  if (geometry->from > -1e4 && geometry->to < 1e4)
    planner_timeline_paint_span (self, geometry->from,
                                 geometry->from + (geometry->to - geometry->from) * get_done (standing), y, BRACKET,
                                 color);
  planner_timeline_paint_span (self, geometry->soft_from, geometry->soft_from + FOOT, y, feet, color);
  planner_timeline_paint_span (self, geometry->soft_to - FOOT, geometry->soft_to, y, feet, color);
}

/* In each period that is seen, or a thread of dots where they are too many to be told apart. */
static void
paint_periods (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry, const PlannerTimescale *dates,
               const GdkRGBA *fill, const GdkRGBA *color)
{
  const PlannerYearStart *year_starts = planner_timeline_scale_get_year_start (self->scale);
  double last_x = -1e9;
  GDate day, first, last;

  planner_timeline_scale_get_date (self->scale, MAX (geometry->from, -CHIP), &day);
  while (planner_recurrence_find_period (dates, year_starts, &day, &first, &last))
    {
      double from = planner_timeline_scale_get_x (self->scale, &first);
      double middle = (from + planner_timeline_scale_get_end_x (self->scale, &last)) / 2;

      if (from > self->width)
        break;
      if (middle >= last_x + LEAST_PERIOD)
        {
          paint_ring (self, middle, geometry->middle, RING, fill, color);
          last_x = middle;
        }
      day = last;
      g_date_add_days (&day, 1);
    }
}

static void
paint_review (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry, const PlannerTimescale *dates,
              const PlannerStanding *standing, const GdkRGBA *color)
{
  GdkRGBA thread = with_alpha (color, 0.6f);
  GdkRGBA paper;

  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_PAPER, &paper);
  paint_soft_parts (self, geometry, geometry->middle - THREAD / 2.0, THREAD, color);
  planner_timeline_paint_span (self, geometry->from, geometry->to, geometry->middle - THREAD / 2.0, THREAD, &thread);
  paint_periods (self, geometry, dates, has_begun (standing) ? color : &paper, color);
}

/* Beside the bar */

static void
paint_sign (const PlannerTimelinePaint *self, double x, PangoLayout *sign, const GdkRGBA *color)
{
  graphene_point_t corner;
  int width, height;

  pango_layout_get_pixel_size (sign, &width, &height);
  graphene_point_init (&corner, (float) (self->mirrored ? self->width - x - width : x),
                       (float) round ((self->height - height) / 2.0));
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &corner);
  gtk_snapshot_append_layout (self->snapshot, sign, color);
  gtk_snapshot_restore (self->snapshot);
}

/* Where there is no room beside the bar the sign stands on it, in the colour of the paper. */
static void
paint_chip (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry, PangoLayout *sign,
            const GdkRGBA *color)
{
  double x = self->width - CHIP - 2;
  GskRoundedRect round;
  graphene_rect_t rect;
  GdkRGBA paper;
  int width;

  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_PAPER, &paper);
  pango_layout_get_pixel_size (sign, &width, NULL);
  place (self, x, x + CHIP, geometry->middle - CHIP / 2.0, CHIP, &rect);
  gsk_rounded_rect_init_from_rect (&round, &rect, CORNER);
  gtk_snapshot_push_rounded_clip (self->snapshot, &round);
  gtk_snapshot_append_color (self->snapshot, color, &rect);
  gtk_snapshot_pop (self->snapshot);
  paint_sign (self, x + (CHIP - width) / 2.0, sign, &paper);
}

static void
paint_status (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry, PlannerStatus status,
              const GdkRGBA *color)
{
  PangoLayout *sign = planner_timeline_palette_get_sign (self->palette, status);
  double x = planner_timeline_geometry_get_beside (geometry);
  int width;

  if (sign == NULL)
    return;
  pango_layout_get_pixel_size (sign, &width, NULL);
  if (x + width <= self->width)
    paint_sign (self, x, sign, color);
  else
    paint_chip (self, geometry, sign, color);
}

static void
paint_handle (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry)
{
  double x = MIN (planner_timeline_geometry_get_beside (geometry), self->width - HANDLE * 2.0 - 2);
  GdkRGBA paper, accent;

  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_PAPER, &paper);
  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_ACCENT, &accent);
  paint_ring (self, x + HANDLE, geometry->middle, HANDLE, &paper, &accent);
}

/* A bar that is elsewhere in time: which way. */
static void
paint_way (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry, const GdkRGBA *color)
{
  gboolean before = geometry->soft_to <= 0;
  double tip = before ? 3 : self->width - 3;

  for (int i = 0; i < 5; i++)
    {
      double x = before ? tip + i : tip - i - 1;

      planner_timeline_paint_span (self, x, x + 1, geometry->middle - i, i * 2 + 1, color);
    }
}

void
planner_timeline_paint_bar (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry,
                            const PlannerTimescale *dates, const PlannerStanding *standing, gboolean link)
{
  GdkRGBA color;

  if (geometry->shape == PLANNER_BAR_NONE)
    return;
  planner_timeline_palette_get_status (self->palette, standing->status, &color);
  if (!planner_timeline_geometry_is_seen (geometry))
    {
      paint_way (self, geometry, &color);
      return;
    }
  if (geometry->shape == PLANNER_BAR_MILESTONE)
    paint_milestone (self, geometry, standing, &color);
  else if (geometry->shape == PLANNER_BAR_PHASE)
    paint_phase (self, geometry, standing, &color);
  else if (geometry->shape == PLANNER_BAR_REVIEW)
    paint_review (self, geometry, dates, standing, &color);
  else
    paint_activity (self, geometry, standing, &color);
  if (link)
    paint_handle (self, geometry);
  else
    paint_status (self, geometry, standing->status, &color);
}

void
planner_timeline_paint_baseline (const PlannerTimelinePaint *self, const GDate *start, const GDate *end,
                                 gboolean is_milestone)
{
  double y = floor (self->height / 2.0) + PLANNER_BAR_HALF + 2;
  GdkRGBA ink;
  double from, to;

  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_INK, &ink);
  ink = with_alpha (&ink, 0.55f);
  if (is_milestone && end != NULL)
    {
      double middle = (planner_timeline_scale_get_x (self->scale, end) + planner_timeline_scale_get_end_x (self->scale, end)) / 2;

      if (middle > -CHIP && middle < self->width + CHIP)
        paint_diamond (self, middle, y + 1, 4, NULL, &ink);
      return;
    }
  from = planner_timeline_scale_get_x (self->scale, start != NULL ? start : end);
  to = planner_timeline_scale_get_end_x (self->scale, end != NULL ? end : start);
  planner_timeline_paint_span (self, MIN (from, to - 2), to, y, 3, &ink);
}

void
planner_timeline_paint_focus (const PlannerTimelinePaint *self, const PlannerTimelineGeometry *geometry)
{
  graphene_rect_t rect;
  GdkRGBA accent;
  double from = CLAMP (geometry->soft_from - FOCUS, 1, self->width - CHIP);
  double to = CLAMP (geometry->soft_to + FOCUS, from + CHIP - 1, self->width - 1);

  planner_timeline_palette_get_tone (self->palette, PLANNER_TONE_ACCENT, &accent);
  if (geometry->shape == PLANNER_BAR_NONE)
    place (self, 1, self->width - 1, 1, self->height - 2, &rect);
  else
    place (self, from, to, geometry->middle - PLANNER_BAR_HALF - FOCUS, (PLANNER_BAR_HALF + FOCUS) * 2, &rect);
  paint_outline (self, &rect, CORNER + FOCUS, 2, &accent);
}
