/* planner-paper-timeline-axis.h: the axis above a printed timeline, and its lines through the rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value; the scale and the typesetter outlive it.
 */
#pragma once

#include "paper/planner-band.h"
#include "paper/planner-paper-scale.h"

G_BEGIN_DECLS

typedef struct
{
  const PlannerPaperScale *scale;
  PlannerTypesetter *typesetter;
  PlannerTimeUnit rows[PLANNER_TIME_AXIS_MAX_ROWS]; /* the coarsest first */
  guint n_rows;
  gboolean has_today; /* it lies on the axis */
  double today;
} PlannerPaperAxis;

void planner_paper_axis_init (PlannerPaperAxis *self, const PlannerPaperScale *scale, PlannerTypesetter *typesetter,
                              const GDate *today);

/** Adds the names of the units of time to @heading, on each of the pages beside each other. @self must live as long as that. */
void planner_paper_axis_add (const PlannerPaperAxis *self, PlannerBand *heading);

/**
 * Lines where units begin on page @across, from @top to @bottom along the line of time. With @has_heading they begin between the names
 * that stand there.
 */
void planner_paper_axis_draw_grid (const PlannerPaperAxis *self, cairo_t *cairo, guint across, gboolean has_heading, double top,
                                   double bottom);

/** The line of today, where it lies on that page; and such a line anywhere. */
void planner_paper_axis_draw_today (const PlannerPaperAxis *self, cairo_t *cairo, guint across, double top, double bottom);
void planner_paper_axis_draw_today_line (cairo_t *cairo, double x, double top, double bottom);

G_END_DECLS
