/* planner-fill.h: areas whose fill tells a status
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See planner-status-mark.h for what they look like.
 */
#pragma once

#include <cairo.h>

#include "core/rules/planner-derived.h"
#include "paper/planner-status-mark.h"

G_BEGIN_DECLS

#define PLANNER_FILL_OUTLINE 0.7  /* how broad an outline is */
#define PLANNER_FILL_DISTANCE 3.2 /* of the lines of a pattern */
#define PLANNER_FILL_WIDTH 1.0

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} PlannerFillExtents;

void planner_fill_set_colour (cairo_t *cairo, guint32 colour); /* 0xRRGGBB */
void planner_fill_set_ink (cairo_t *cairo, PlannerStatus status);
void planner_fill_set_tint (cairo_t *cairo, PlannerStatus status);

/** Fills and outlines the path, but for the lines of its pattern. */
void planner_fill_path (cairo_t *cairo, PlannerStatus status);

/** Whether the pattern has lines. */
gboolean planner_fill_is_hatched (PlannerStatus status);

/** Draws the lines of the pattern in a rectangle. What would stick out of a corner is left out; what is short has upright lines. */
void planner_fill_hatch (cairo_t *cairo, PlannerStatus status, const PlannerFillExtents *extents);

/** The same for any ink and pattern; one without lines draws nothing. */
void planner_fill_hatch_with (cairo_t *cairo, guint32 ink, PlannerStatusPattern pattern, const PlannerFillExtents *extents);

G_END_DECLS
