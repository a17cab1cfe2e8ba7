/* planner-paper-timeline-row.h: the bar of one milestone in a printed timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owned by the chart. Places are along the line of time.
 */
#pragma once

#include "core/plan/planner-schedule.h"
#include "paper/planner-band.h"
#include "paper/planner-paper-bar.h"
#include "paper/planner-paper-scale.h"

G_BEGIN_DECLS

typedef struct
{
  const PlannerPaperScale *scale; /* of the chart */
  PlannerPaperBar bar;
  gboolean has_ghost;
  double ghost_from;
  double ghost_to;
  double sign_x;
  guint sign_across;
  gboolean sign_is_inside; /* it stands on the bar, which leaves room for it */
  GArray *links;           /* PlannerPaperLink to what it depends on, or %NULL */

  double y; /* of the middle of its bar on the page that is drawn */
  double top;
  double bottom;
} PlannerPaperRow;

/** Another row that this one depends on. */
typedef struct
{
  PlannerPaperRow *leader;
  gboolean is_broken;
} PlannerPaperLink;

/** The row of @milestone; with @baseline it shows that too. */
PlannerPaperRow *planner_paper_row_new (const PlannerPaperScale *scale, PlannerSchedule *schedule, PlannerRecord *milestone,
                                        gboolean baseline);
void planner_paper_row_free (PlannerPaperRow *self);

/** Adds the bar, and the sign of its status, to @band, which is at least as high as a bar @with_ghost. */
void planner_paper_row_add (PlannerPaperRow *self, PlannerBand *band, PlannerTypesetter *typesetter, gboolean with_ghost);

/** The row that was added to the band of @piece, and where it stands now; %NULL when there is none. */
PlannerPaperRow *planner_paper_row_find (const PlannerPiece *piece);

/** Draws the lines among @rows, which stand on one page, as planner_paper_row_find() found them there. */
void planner_paper_rows_draw_links (GPtrArray *rows, cairo_t *cairo);

/** Draws such a line over @width from @x at @y. */
void planner_paper_link_draw_sample (gboolean is_broken, cairo_t *cairo, double x, double y, double width);

G_END_DECLS
