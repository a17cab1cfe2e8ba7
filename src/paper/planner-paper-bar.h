/* planner-paper-bar.h: the shape of a milestone on a line of time, drawn on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value, in points along the line. Its status is told by its fill (planner-status-mark.h).
 */
#pragma once

#include <cairo.h>

#include "core/rules/planner-bar.h"
#include "core/rules/planner-derived.h"
#include "core/rules/planner-time-axis.h"

G_BEGIN_DECLS

#define PLANNER_PAPER_BAR_HEIGHT 8.0
#define PLANNER_PAPER_BAR_GHOST_HEIGHT 3.0
#define PLANNER_PAPER_BAR_TAIL 15.0 /* what has no end ends in pieces */

typedef struct
{
  PlannerBarShape shape;
  double soft_from; /* what is not sure about the beginning */
  double from;
  double to;
  double soft_to; /* and about the end */
  gboolean runs_in;
  gboolean runs_out;
  PlannerStanding standing;
  GArray *marks; /* double, where it recurs, or %NULL */
} PlannerPaperBar;

/** The @bar of something at @dates on a line from its origin to @length. Clear it with planner_paper_bar_clear(). */
void planner_paper_bar_place (PlannerPaperBar *self, const PlannerBar *bar, const PlannerTimescale *dates,
                              const PlannerStanding *standing, const PlannerTimeAxis *axis, double length);
void planner_paper_bar_clear (PlannerPaperBar *self);

/** Where all that is drawn of it begins and ends. */
double planner_paper_bar_get_start (const PlannerPaperBar *self);
double planner_paper_bar_get_end (const PlannerPaperBar *self);

/**
 * Draws what of it lies from @low to @high, its top at @top, with an arrow at either side where it goes on beyond. What would stick out is
 * moved in.
 */
void planner_paper_bar_draw (const PlannerPaperBar *self, cairo_t *cairo, double top, double low, double high);

/** Draws where it was in the baseline, below the bar. */
void planner_paper_bar_draw_ghost (double from, double to, gboolean is_milestone, cairo_t *cairo, double top, double low,
                                   double high);

G_END_DECLS
