/* planner-paper-bar.c: the shape of a milestone on a line of time, drawn on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-paper-bar.h"

#include <math.h>

#include "paper/planner-fill.h"
#include "paper/planner-status-mark.h"

#define MIDDLE (PLANNER_PAPER_BAR_HEIGHT / 2)
#define LEAST_WIDTH 3.0
#define DIAMOND 4.8
#define MARK 2.6
/* Closer together marks are drawn as strokes, and even closer ones as one strip. */
#define LEAST_FOR_MARKS 7.0
#define LEAST_FOR_STROKES 2.5
#define OUTLINE PLANNER_FILL_OUTLINE
#define PROGRESS_HEIGHT 2.4
#define BRACKET_HEIGHT 3.0
#define BRACKET_FOOT 4.0
#define BRACKET_SHADE 0.5
#define TAIL PLANNER_PAPER_BAR_TAIL
#define N_TAIL_PIECES 3
#define ARROW 5.0
#define HAIR 0.2

/* Placing */

static double
get_middle (const PlannerTimeAxis *axis, const GDate *day)
{
  return planner_time_axis_get_x (axis, day) + axis->day_width / 2;
}

/* Enough of them to see how far they are apart, and all when they can be told from each other. */
static gboolean
are_enough (GArray *marks)
{
  return marks->len == 2 && g_array_index (marks, double, 1) - g_array_index (marks, double, 0) < LEAST_FOR_STROKES;
}

static GArray *
place_marks (const PlannerTimescale *dates, const PlannerTimeAxis *axis, double length)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (double));
  GDate from = axis->origin, first, last;

  while (!are_enough (marks) && planner_recurrence_find_period (dates, &axis->year_starts, &from, &first, &last))
    {
      double x = (planner_time_axis_get_x (axis, &first) + planner_time_axis_get_end_x (axis, &last)) / 2;

      if (x > length || g_date_compare (&last, &from) < 0)
        break;
      if (x >= 0)
        g_array_append_val (marks, x);
      from = last;
      g_date_add_days (&from, 1);
    }
  return marks;
}

static void
place_milestone (PlannerPaperBar *self, const PlannerBar *bar, const PlannerTimeAxis *axis)
{
  self->from = self->to = self->soft_to = get_middle (axis, &bar->to);
  if (g_date_compare (&bar->soft_from, &bar->to) >= 0)
    self->soft_from = self->from;
}

void
planner_paper_bar_place (PlannerPaperBar *self, const PlannerBar *bar, const PlannerTimescale *dates,
                         const PlannerStanding *standing, const PlannerTimeAxis *axis, double length)
{
  *self = (PlannerPaperBar) { .shape = bar->shape, .runs_in = bar->runs_in, .runs_out = bar->runs_out, .standing = *standing };
  if (bar->shape == PLANNER_BAR_NONE)
    return;
  if (!bar->runs_in)
    {
      self->soft_from = planner_time_axis_get_x (axis, &bar->soft_from);
      self->from = planner_time_axis_get_x (axis, &bar->from);
    }
  if (bar->runs_out)
    self->to = self->soft_to = MAX (length, self->from);
  else
    {
      self->to = planner_time_axis_get_end_x (axis, &bar->to);
      self->soft_to = planner_time_axis_get_end_x (axis, &bar->soft_to);
    }
  if (bar->shape == PLANNER_BAR_MILESTONE)
    place_milestone (self, bar, axis);
  else if (self->to - self->from < LEAST_WIDTH && self->soft_from < self->from)
    self->from = self->to - LEAST_WIDTH;
  else if (self->to - self->from < LEAST_WIDTH)
    self->to = self->soft_to = MAX (self->soft_to, self->from + LEAST_WIDTH);
  self->soft_from = MIN (self->soft_from, self->from);
  if (bar->shape == PLANNER_BAR_REVIEW)
    self->marks = place_marks (dates, axis, length);
}

void
planner_paper_bar_clear (PlannerPaperBar *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
}

double
planner_paper_bar_get_start (const PlannerPaperBar *self)
{
  return self->shape == PLANNER_BAR_MILESTONE ? MIN (self->soft_from, self->from - DIAMOND) : self->soft_from;
}

double
planner_paper_bar_get_end (const PlannerPaperBar *self)
{
  return self->shape == PLANNER_BAR_MILESTONE ? self->to + DIAMOND : self->soft_to;
}

/* Shapes */

/* What is not sure. */
static void
draw_soft (const PlannerPaperBar *self, cairo_t *cairo, double from, double to, double top, double height)
{
  static const double dashes[] = { 3, 2 };

  if (to - from < 0.5)
    return;
  cairo_rectangle (cairo, from, top, to - from, height);
  planner_fill_set_ink (cairo, self->standing.status);
  cairo_set_line_width (cairo, OUTLINE);
  cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cairo);
  cairo_set_dash (cairo, NULL, 0, 0);
}

static void
draw_progress (const PlannerPaperBar *self, cairo_t *cairo, double top)
{
  double length = (self->soft_to - self->soft_from) * self->standing.progress / 100.0;

  if (!self->standing.has_progress || length <= 0 || self->standing.status == PLANNER_STATUS_COMPLETE)
    return;
  if (planner_fill_is_hatched (self->standing.status))
    {
      cairo_rectangle (cairo, self->soft_from, top + MIDDLE - PROGRESS_HEIGHT / 2 - 0.7, length, PROGRESS_HEIGHT + 1.4);
      cairo_set_source_rgb (cairo, 1, 1, 1);
      cairo_fill (cairo);
    }
  cairo_rectangle (cairo, self->soft_from, top + MIDDLE - PROGRESS_HEIGHT / 2, length, PROGRESS_HEIGHT);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  cairo_fill (cairo);
}

/* Pieces, each smaller than the one before and further from it, towards END. */
static void
add_tail (cairo_t *cairo, double end, double direction, double top)
{
  double x = end - direction * TAIL;

  for (guint i = 0; i < N_TAIL_PIECES; i++)
    {
      double width = 3.4 - i;

      x += direction * 1.8;
      cairo_rectangle (cairo, direction > 0 ? x : x - width, top, width, PLANNER_PAPER_BAR_HEIGHT);
      x += direction * width;
    }
}

/* The part that is sure. */
static void
draw_solid (const PlannerPaperBar *self, cairo_t *cairo, double from, double to, double top)
{
  PlannerFillExtents extents = { from, top, to, top + PLANNER_PAPER_BAR_HEIGHT };
  PlannerStatus status = self->standing.status;

  if (self->runs_in)
    add_tail (cairo, self->from, -1, top);
  if (self->runs_out)
    add_tail (cairo, self->to, 1, top);
  cairo_rectangle (cairo, from, top, to - from, PLANNER_PAPER_BAR_HEIGHT);
  if (planner_status_mark_get_pattern (status) == PLANNER_STATUS_PATTERN_STRUCK)
    {
      cairo_move_to (cairo, from, top + MIDDLE);
      cairo_line_to (cairo, to, top + MIDDLE);
    }
  planner_fill_path (cairo, status);
  if (planner_fill_is_hatched (status))
    planner_fill_hatch (cairo, status, &extents);
}

static void
draw_activity (const PlannerPaperBar *self, cairo_t *cairo, double top)
{
  double from = self->from + (self->runs_in ? TAIL : 0);
  double to = MAX (self->to - (self->runs_out ? TAIL : 0), from);

  draw_soft (self, cairo, self->soft_from, self->from, top + 1, PLANNER_PAPER_BAR_HEIGHT - 2);
  draw_soft (self, cairo, self->to, self->soft_to, top + 1, PLANNER_PAPER_BAR_HEIGHT - 2);
  draw_solid (self, cairo, from, to, top);
  draw_progress (self, cairo, top);
}

static void
add_diamond (cairo_t *cairo, double x, double y, double size)
{
  cairo_move_to (cairo, x - size, y);
  cairo_line_to (cairo, x, y - size);
  cairo_line_to (cairo, x + size, y);
  cairo_line_to (cairo, x, y + size);
  cairo_close_path (cairo);
}

/* From one edge to the one opposite; RISING is 1, or for falling lines -1. */
static void
add_hatch_of_diamond (cairo_t *cairo, double x, double y, int rising)
{
  for (double away = -PLANNER_FILL_DISTANCE; away < DIAMOND; away += PLANNER_FILL_DISTANCE)
    {
      cairo_move_to (cairo, x + (away - DIAMOND) / 2, y + rising * (away + DIAMOND) / 2);
      cairo_line_to (cairo, x + (away + DIAMOND) / 2, y + rising * (away - DIAMOND) / 2);
    }
}

static void
draw_diamond (cairo_t *cairo, double x, double y, PlannerStatus status)
{
  add_diamond (cairo, x, y, DIAMOND);
  planner_fill_path (cairo, status);
  if (!planner_fill_is_hatched (status))
    return;
  add_hatch_of_diamond (cairo, x, y, 1);
  if (planner_status_mark_get_pattern (status) == PLANNER_STATUS_PATTERN_CROSSED)
    add_hatch_of_diamond (cairo, x, y, -1);
  cairo_set_line_width (cairo, PLANNER_FILL_WIDTH);
  cairo_stroke (cairo);
}

static void
draw_milestone (const PlannerPaperBar *self, cairo_t *cairo, double top, double low, double high)
{
  draw_soft (self, cairo, self->soft_from, self->from, top + MIDDLE - 1.5, 3);
  if (self->to >= low && self->to <= high)
    draw_diamond (cairo, CLAMP (self->to, MIN (low + DIAMOND, high), MAX (high - DIAMOND, low)), top + MIDDLE,
                  self->standing.status);
}

static double
get_distance (GArray *marks)
{
  return marks->len > 1 ? g_array_index (marks, double, 1) - g_array_index (marks, double, 0) : G_MAXDOUBLE;
}

/* A dot is a line of no length with round ends. */
static void
add_marks (const PlannerPaperBar *self, cairo_t *cairo, double y, double low, double high)
{
  double first = low + MARK + OUTLINE, last = MAX (high - MARK - OUTLINE, first);

  for (guint i = 0; i < self->marks->len; i++)
    {
      double x = g_array_index (self->marks, double, i);

      if (x < low || x > high)
        continue;
      cairo_move_to (cairo, CLAMP (x, first, last), y);
      cairo_line_to (cairo, CLAMP (x, first, last), y);
    }
}

static void
draw_marks (const PlannerPaperBar *self, cairo_t *cairo, double top, double low, double high)
{
  double narrower = get_distance (self->marks) < LEAST_FOR_MARKS ? 0.5 : 1;

  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_ROUND);
  add_marks (self, cairo, top + MIDDLE, low, high);
  cairo_set_line_width (cairo, narrower * (2 * MARK + OUTLINE));
  cairo_stroke_preserve (cairo);
  planner_fill_set_tint (cairo, self->standing.status);
  cairo_set_line_width (cairo, narrower * (2 * MARK - OUTLINE));
  cairo_stroke (cairo);
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_BUTT);
}

static void
draw_review (const PlannerPaperBar *self, cairo_t *cairo, double top, double low, double high)
{
  if (get_distance (self->marks) < LEAST_FOR_STROKES)
    {
      draw_solid (self, cairo, self->soft_from, self->soft_to, top);
      return;
    }
  planner_fill_set_ink (cairo, self->standing.status);
  cairo_rectangle (cairo, self->soft_from, top + MIDDLE - 0.35, self->soft_to - self->soft_from, 0.7);
  cairo_fill (cairo);
  draw_marks (self, cairo, top, low, high);
}

/* Down to its foot at the beginning; at the end only when it goes as far as that. */
static void
fill_bracket (cairo_t *cairo, double from, double to, gboolean has_end, double top, double shade)
{
  cairo_move_to (cairo, from, top);
  cairo_line_to (cairo, to, top);
  if (has_end)
    cairo_line_to (cairo, to, top + PLANNER_PAPER_BAR_HEIGHT);
  cairo_line_to (cairo, has_end ? to - BRACKET_FOOT : to, top + BRACKET_HEIGHT);
  cairo_line_to (cairo, from + BRACKET_FOOT, top + BRACKET_HEIGHT);
  cairo_line_to (cairo, from, top + PLANNER_PAPER_BAR_HEIGHT);
  cairo_close_path (cairo);
  cairo_set_source_rgb (cairo, shade, shade, shade);
  cairo_fill (cairo);
}

/* What is done is black, as in bars. */
static void
draw_bracket (const PlannerPaperBar *self, cairo_t *cairo, double top)
{
  double from = self->soft_from, to = MAX (self->soft_to, from + 2 * BRACKET_FOOT);
  double progress = self->standing.has_progress ? self->standing.progress / 100.0 : 0;
  double done = CLAMP (from + (to - from) * progress, from + BRACKET_FOOT, to - BRACKET_FOOT);

  fill_bracket (cairo, from, to, TRUE, top, progress < 1 ? BRACKET_SHADE : 0);
  if (progress > 0 && progress < 1)
    fill_bracket (cairo, from, done, FALSE, top, 0);
}

/* Going on beyond the page */

static void
draw_arrow (cairo_t *cairo, double edge, double direction, double top)
{
  double back = edge - direction * (ARROW + 0.6), point = edge - direction * 0.6;

  cairo_move_to (cairo, point, top + MIDDLE);
  cairo_line_to (cairo, back, top + MIDDLE - ARROW * 0.7);
  cairo_line_to (cairo, back, top + MIDDLE + ARROW * 0.7);
  cairo_close_path (cairo);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_set_line_width (cairo, 1.6);
  cairo_stroke_preserve (cairo);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  cairo_fill (cairo);
}

static gboolean
is_beside (const PlannerPaperBar *self, double low, double high)
{
  if (self->shape == PLANNER_BAR_MILESTONE)
    return self->soft_from > high || self->to < low;
  return self->soft_from > high - HAIR || self->soft_to < low + HAIR;
}

static void
draw_shape (const PlannerPaperBar *self, cairo_t *cairo, double top, double low, double high)
{
  switch (self->shape)
    {
    case PLANNER_BAR_ACTIVITY:
      draw_activity (self, cairo, top);
      break;
    case PLANNER_BAR_MILESTONE:
      draw_milestone (self, cairo, top, low, high);
      break;
    case PLANNER_BAR_REVIEW:
      draw_review (self, cairo, top, low, high);
      break;
    case PLANNER_BAR_PHASE:
      draw_bracket (self, cairo, top);
      break;
    case PLANNER_BAR_NONE:
    default:
      break;
    }
}

void
planner_paper_bar_draw (const PlannerPaperBar *self, cairo_t *cairo, double top, double low, double high)
{
  if (self->shape == PLANNER_BAR_NONE || is_beside (self, low, high))
    return;
  if (self->soft_from >= low - HAIR && self->soft_to <= high + HAIR)
    {
      draw_shape (self, cairo, top, low, high);
      return;
    }
  cairo_save (cairo);
  cairo_rectangle (cairo, low, top - 2, high - low, PLANNER_PAPER_BAR_HEIGHT + 4);
  cairo_clip (cairo);
  draw_shape (self, cairo, top, low, high);
  if (self->soft_from < low - HAIR)
    draw_arrow (cairo, low, -1, top);
  if (self->soft_to > high + HAIR)
    draw_arrow (cairo, high, 1, top);
  cairo_restore (cairo);
}

void
planner_paper_bar_draw_ghost (double from, double to, gboolean is_milestone, cairo_t *cairo, double top, double low,
                              double high)
{
  if (from > high || to < low)
    return;
  cairo_save (cairo);
  cairo_rectangle (cairo, low, top - 2, high - low, PLANNER_PAPER_BAR_GHOST_HEIGHT + 4);
  cairo_clip (cairo);
  if (is_milestone)
    add_diamond (cairo, CLAMP ((from + to) / 2, low + 2.4, high - 2.4), top + PLANNER_PAPER_BAR_GHOST_HEIGHT / 2, 2.2);
  else
    cairo_rectangle (cairo, from, top, MAX (to - from, 2), PLANNER_PAPER_BAR_GHOST_HEIGHT);
  cairo_set_source_rgb (cairo, 0.8, 0.8, 0.8);
  cairo_fill_preserve (cairo);
  cairo_set_source_rgb (cairo, 0.35, 0.35, 0.35);
  cairo_set_line_width (cairo, 0.5);
  cairo_stroke (cairo);
  cairo_restore (cairo);
}
