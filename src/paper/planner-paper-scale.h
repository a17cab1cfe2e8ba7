/* planner-paper-scale.h: a line of time laid over the pages that stand beside each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All pages have the same scale and are cut where a unit of time begins, so that they can be put together. Lengths along the
 * line are points from its first day. A value.
 */
#pragma once

#include "core/rules/planner-time-axis.h"

G_BEGIN_DECLS

#define PLANNER_PAPER_SCALE_MOST_PAGES 20

/** The place for the line on a page, from the side where reading begins. */
typedef struct
{
  double x;
  double width;
} PlannerPaperRoom;

typedef struct
{
  PlannerTimeAxis axis; /* its origin is the first day */
  GDate to;             /* the last day */
  guint n_across;
  double cuts[PLANNER_PAPER_SCALE_MOST_PAGES + 1]; /* along the line: where each page begins, and the end of the last */
  PlannerPaperRoom first;
  PlannerPaperRoom others;
} PlannerPaperScale;

/**
 * Lays the days from @from to @to, as wide as they can be, over at most @pages_wide pages, of which the first has @first and the others have
 * @others for it. It takes fewer pages where there are fewer days to cut between.
 */
void planner_paper_scale_init (PlannerPaperScale *self, const GDate *from, const GDate *to,
                               const PlannerYearStart *year_starts, guint pages_wide, const PlannerPaperRoom *first,
                               const PlannerPaperRoom *others);

/** How long the line is. */
double planner_paper_scale_get_length (const PlannerPaperScale *self);

/** What to add to a place along the line to have it from the side of page @across (from 1) where reading begins. */
double planner_paper_scale_get_offset (const PlannerPaperScale *self, guint across);

/** The page, from 1, that shows the place @x along the line; the nearest one where none does. */
guint planner_paper_scale_find_page (const PlannerPaperScale *self, double x);

/** Called for a stretch of the line from @from to @to that is one unit of time, or the part of one that is shown. */
typedef void (*PlannerPaperScaleFunc) (const GDate *start, double from, double to, gpointer data);

/** Calls @func for every unit along the line, in order. */
void planner_paper_scale_foreach_unit (const PlannerPaperScale *self, PlannerTimeUnit unit, PlannerPaperScaleFunc func,
                                       gpointer data);

G_END_DECLS
