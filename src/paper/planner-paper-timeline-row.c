/* planner-paper-timeline-row.c: the bar of one milestone in a printed timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-paper-timeline-row.h"

#include "paper/planner-status-mark.h"

/* From the top of a row; the bar stands beside the first line of its words. */
#define BAR_TOP 5.0
#define GHOST_TOP (BAR_TOP + PLANNER_PAPER_BAR_HEIGHT + 1.6)
#define HEIGHT (BAR_TOP + PLANNER_PAPER_BAR_HEIGHT + 4.0)
#define HEIGHT_WITH_GHOST (GHOST_TOP + PLANNER_PAPER_BAR_GHOST_HEIGHT + 3.0)

#define SIGN_WIDTH 9.0
#define SIGN_GAP 4.0

/* Beside the end of the bar where there is room, else in it, else before its beginning; of a milestone, on the page that has its diamond. */
static void
place_sign (PlannerPaperRow *self)
{
  const PlannerPaperScale *scale = self->scale;
  double length = planner_paper_scale_get_length (scale);
  double start = planner_paper_bar_get_start (&self->bar), end = planner_paper_bar_get_end (&self->bar);
  double place = self->bar.shape == PLANNER_BAR_MILESTONE ? self->bar.to : end;
  guint last = planner_paper_scale_find_page (scale, MIN (place, length - 0.1));
  double low = MAX (start, scale->cuts[last - 1]), high = MIN (end, scale->cuts[last]);

  self->sign_across = last;
  self->sign_x = end + SIGN_GAP;
  if (self->sign_x + SIGN_WIDTH <= scale->cuts[last])
    return;
  self->sign_x = high - PLANNER_PAPER_BAR_TAIL - SIGN_GAP - SIGN_WIDTH;
  self->sign_is_inside = self->bar.shape != PLANNER_BAR_MILESTONE && self->sign_x >= low;
  if (!self->sign_is_inside)
    self->sign_x = MAX (low - SIGN_GAP - SIGN_WIDTH, scale->cuts[last - 1]);
}

static void
place_ghost (PlannerPaperRow *self, PlannerRecord *milestone)
{
  GDate from, to;
  gboolean has_from = planner_record_get_date (milestone, PLANNER_MILESTONE_BASELINE_START, &from);
  gboolean has_to = planner_record_get_date (milestone, PLANNER_MILESTONE_BASELINE_END, &to);

  if (!has_from && !has_to)
    return;
  self->has_ghost = TRUE;
  self->ghost_from = planner_time_axis_get_x (&self->scale->axis, has_from ? &from : &to);
  self->ghost_to = planner_time_axis_get_end_x (&self->scale->axis, has_to ? &to : &from);
  if (self->bar.shape == PLANNER_BAR_MILESTONE)
    self->ghost_from = self->ghost_to - self->scale->axis.day_width;
}

PlannerPaperRow *
planner_paper_row_new (const PlannerPaperScale *scale, PlannerSchedule *schedule, PlannerRecord *milestone, gboolean baseline)
{
  const PlannerMilestoneFacts *facts = planner_schedule_get (schedule, milestone);
  PlannerStanding standing = planner_record_get_standing (milestone);
  PlannerPaperRow *self = g_new0 (PlannerPaperRow, 1);

  self->scale = scale;
  planner_paper_bar_place (&self->bar, &facts->bar, &facts->dates, &standing, &scale->axis,
                           planner_paper_scale_get_length (scale));
  place_sign (self);
  if (baseline)
    place_ghost (self, milestone);
  return self;
}

void
planner_paper_row_free (PlannerPaperRow *self)
{
  planner_paper_bar_clear (&self->bar);
  g_clear_pointer (&self->links, g_array_unref);
  g_free (self);
}

static void
draw_cb (cairo_t *cairo, const PlannerBandSpace *space, gpointer data)
{
  PlannerPaperRow *self = data;
  double low = self->scale->cuts[space->across - 1], high = self->scale->cuts[space->across];

  if (!space->is_first)
    return;
  cairo_translate (cairo, planner_paper_scale_get_offset (self->scale, space->across), 0);
  planner_paper_bar_draw (&self->bar, cairo, BAR_TOP, low, high);
  if (self->has_ghost)
    planner_paper_bar_draw_ghost (self->ghost_from, self->ghost_to, self->bar.shape == PLANNER_BAR_MILESTONE, cairo,
                                  GHOST_TOP, low, high);
  if (!self->sign_is_inside || self->sign_across != space->across || self->bar.standing.status == PLANNER_STATUS_UNKNOWN)
    return;
  cairo_rectangle (cairo, self->sign_x - 1, BAR_TOP - 1.5, SIGN_WIDTH, PLANNER_PAPER_BAR_HEIGHT + 3);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_fill (cairo);
}

static gboolean
is_shown (PlannerPaperRow *self)
{
  return self->bar.shape != PLANNER_BAR_NONE && planner_paper_bar_get_end (&self->bar) > 0
         && planner_paper_bar_get_start (&self->bar) < planner_paper_scale_get_length (self->scale);
}

static void
add_sign (PlannerPaperRow *self, PlannerBand *band, PlannerTypesetter *typesetter)
{
  const char *sign = planner_status_mark_get_sign (self->bar.standing.status);
  PlannerBandPlace place = { .width = SIGN_WIDTH, .across = self->sign_across };

  if (sign == NULL || !is_shown (self))
    return;
  place.x = self->sign_x + planner_paper_scale_get_offset (self->scale, self->sign_across);
  planner_band_add (band, &place, 0, planner_typesetter_set (typesetter, PLANNER_STYLE_BODY, sign, SIGN_WIDTH),
                    planner_status_mark_get_ink (self->bar.standing.status));
}

void
planner_paper_row_add (PlannerPaperRow *self, PlannerBand *band, PlannerTypesetter *typesetter, gboolean with_ghost)
{
  add_sign (self, band, typesetter);
  planner_band_set_drawing (band, with_ghost ? HEIGHT_WITH_GHOST : HEIGHT, draw_cb, self);
}

PlannerPaperRow *
planner_paper_row_find (const PlannerPiece *piece)
{
  PlannerPaperRow *self = planner_band_get_drawing (piece->band, draw_cb);

  if (self == NULL)
    return NULL;
  self->y = piece->y + BAR_TOP + PLANNER_PAPER_BAR_HEIGHT / 2;
  self->top = piece->y;
  self->bottom = piece->y + piece->part.height;
  return self;
}
