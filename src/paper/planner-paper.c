/* planner-paper.c: a sheet of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-paper.h"

#include <math.h>

#define POINTS_PER_MM (72.0 / 25.4)
#define MARGIN (15.0 * POINTS_PER_MM)

typedef struct
{
  const char *name;
  double short_side; /* mm */
  double long_side;
} Size;

/* ISO 216 */
static const Size sizes[] = {
  [PLANNER_PAPER_A4] = { "A4", 210, 297 },
  [PLANNER_PAPER_A3] = { "A3", 297, 420 },
};

PlannerPaper
planner_paper_get (PlannerPaperSize size, gboolean landscape)
{
  double short_side = sizes[size].short_side * POINTS_PER_MM;
  double long_side = sizes[size].long_side * POINTS_PER_MM;

  if (landscape)
    return (PlannerPaper) { long_side, short_side, MARGIN };
  return (PlannerPaper) { short_side, long_side, MARGIN };
}

gboolean
planner_paper_size_from_name (const char *name, PlannerPaperSize *size)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_ascii_strcasecmp (sizes[i].name, name) == 0)
      {
        *size = (PlannerPaperSize) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
planner_paper_is_equal (const PlannerPaper *one, const PlannerPaper *other)
{
  const double hair = 0.01;

  return fabs (one->width - other->width) < hair && fabs (one->height - other->height) < hair
         && fabs (one->margin - other->margin) < hair;
}
