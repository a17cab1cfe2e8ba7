/* planner-paper.h: a sheet of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value. Everything on paper is measured in points (1/72 inch).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PLANNER_PAPER_A4,
  PLANNER_PAPER_A3,
} PlannerPaperSize;

typedef struct
{
  double width;
  double height;
  double margin; /* kept free on all four sides */
} PlannerPaper;

/** A sheet of that size, with margins of 15 mm. */
PlannerPaper planner_paper_get (PlannerPaperSize size, gboolean landscape);

/** Reads "A4" or "a3". Returns whether it is a size. */
gboolean planner_paper_size_from_name (const char *name, PlannerPaperSize *size);

gboolean planner_paper_is_equal (const PlannerPaper *one, const PlannerPaper *other);

G_END_DECLS
