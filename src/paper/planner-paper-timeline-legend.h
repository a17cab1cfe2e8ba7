/* planner-paper-timeline-legend.h: what the shapes, patterns and lines of a printed timeline mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-paper-timeline-chart.h"

G_BEGIN_DECLS

/** Explains in @band, a drawing of @flow, what occurs, as @flags say, and all of the statuses. */
void planner_paper_legend_add (PlannerFlow *flow, PlannerBand *band, PlannerChartFlags flags, const GDate *today);

G_END_DECLS
