/* planner-fill.c: areas whose fill tells a status
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-fill.h"

void
planner_fill_set_colour (cairo_t *cairo, guint32 colour)
{
  cairo_set_source_rgb (cairo, (colour >> 16) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

void
planner_fill_set_ink (cairo_t *cairo, PlannerStatus status)
{
  planner_fill_set_colour (cairo, planner_status_mark_get_ink (status));
}

void
planner_fill_set_tint (cairo_t *cairo, PlannerStatus status)
{
  planner_fill_set_colour (cairo, planner_status_mark_get_tint (status));
}

/* One broad line that is dashed and leans, not a line for each stroke: Cairo takes far less time for it. */
static void
stroke_hatch (cairo_t *cairo, const PlannerFillExtents *extents, double lean)
{
  static const double dashes[] = { PLANNER_FILL_WIDTH, PLANNER_FILL_DISTANCE - PLANNER_FILL_WIDTH };
  double middle = (extents->top + extents->bottom) / 2;
  cairo_matrix_t leaning = { 1, 0, -lean, 1, lean * middle, 0 };

  cairo_save (cairo);
  cairo_transform (cairo, &leaning);
  cairo_set_line_width (cairo, extents->bottom - extents->top);
  cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), extents->left); /* the same on every page */
  cairo_move_to (cairo, extents->left, middle);
  cairo_line_to (cairo, extents->right, middle);
  cairo_stroke (cairo);
  cairo_restore (cairo);
}

static gboolean
has_lines (PlannerStatusPattern pattern)
{
  return pattern == PLANNER_STATUS_PATTERN_HATCHED || pattern == PLANNER_STATUS_PATTERN_CROSSED;
}

void
planner_fill_hatch_with (cairo_t *cairo, guint32 ink, PlannerStatusPattern pattern, const PlannerFillExtents *extents)
{
  double width = extents->right - extents->left, height = extents->bottom - extents->top;
  double lean = width < 2 * height ? 0 : 1;
  PlannerFillExtents within = { extents->left + lean * height / 2, extents->top, extents->right - lean * height / 2, extents->bottom };

  if (!has_lines (pattern))
    return;
  planner_fill_set_colour (cairo, ink);
  stroke_hatch (cairo, &within, lean);
  if (pattern != PLANNER_STATUS_PATTERN_CROSSED)
    return;
  if (lean > 0)
    {
      stroke_hatch (cairo, &within, -lean);
      return;
    }
  cairo_rectangle (cairo, extents->left, extents->top + (height - PLANNER_FILL_WIDTH) / 2, width, PLANNER_FILL_WIDTH);
  cairo_fill (cairo);
}

void
planner_fill_hatch (cairo_t *cairo, PlannerStatus status, const PlannerFillExtents *extents)
{
  planner_fill_hatch_with (cairo, planner_status_mark_get_ink (status), planner_status_mark_get_pattern (status), extents);
}

gboolean
planner_fill_is_hatched (PlannerStatus status)
{
  return has_lines (planner_status_mark_get_pattern (status));
}

void
planner_fill_path (cairo_t *cairo, PlannerStatus status)
{
  planner_fill_set_tint (cairo, status);
  if (planner_status_mark_get_pattern (status) == PLANNER_STATUS_PATTERN_FULL)
    {
      cairo_fill (cairo);
      return;
    }
  cairo_fill_preserve (cairo);
  planner_fill_set_ink (cairo, status);
  cairo_set_line_width (cairo, PLANNER_FILL_OUTLINE);
  cairo_stroke (cairo);
}
