/* planner-paper-timeline-links.c: the lines between what depends on each other on a printed timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-paper-timeline-row.h"

#define OUT 2.2 /* how far a line goes on beside a bar before it turns */
#define IN 4.0
#define HEAD 3.0
#define CROSS 2.2
#define DIAMOND 4.8

static double
get_arrival (const PlannerPaperBar *bar)
{
  return bar->shape == PLANNER_BAR_MILESTONE ? bar->from - DIAMOND : bar->from;
}

static void
set_line (cairo_t *cairo, gboolean is_broken)
{
  static const double dashes[] = { 3.2, 1.8 };

  if (is_broken)
    {
      cairo_set_source_rgb (cairo, 0.65, 0.06, 0.14);
      cairo_set_line_width (cairo, 1.1);
      cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
      return;
    }
  cairo_set_source_rgb (cairo, 0.25, 0.25, 0.25);
  cairo_set_line_width (cairo, 0.6);
  cairo_set_dash (cairo, NULL, 0, 0);
}

static void
draw_head (cairo_t *cairo, double x, double y)
{
  cairo_move_to (cairo, x, y);
  cairo_line_to (cairo, x - HEAD, y - HEAD * 0.6);
  cairo_line_to (cairo, x - HEAD, y + HEAD * 0.6);
  cairo_close_path (cairo);
  cairo_fill (cairo);
}

/* Also without colour it can be told. */
static void
draw_cross (cairo_t *cairo, double x, double y)
{
  cairo_set_dash (cairo, NULL, 0, 0);
  cairo_move_to (cairo, x - CROSS, y - CROSS);
  cairo_line_to (cairo, x + CROSS, y + CROSS);
  cairo_move_to (cairo, x - CROSS, y + CROSS);
  cairo_line_to (cairo, x + CROSS, y - CROSS);
  cairo_stroke (cairo);
}

static void
draw_link (const PlannerPaperLink *link, const PlannerPaperRow *follower, cairo_t *cairo)
{
  const PlannerPaperRow *leader = link->leader;
  double from = planner_paper_bar_get_end (&leader->bar), to = get_arrival (&follower->bar);
  double turn = from + OUT, between = follower->y > leader->y ? follower->top : follower->bottom;

  set_line (cairo, link->is_broken);
  cairo_move_to (cairo, from, leader->y);
  cairo_line_to (cairo, turn, leader->y);
  if (to - turn < IN)
    {
      cairo_line_to (cairo, turn, between);
      turn = to - IN - OUT;
      cairo_line_to (cairo, turn, between);
    }
  cairo_line_to (cairo, turn, follower->y);
  cairo_line_to (cairo, to - HEAD, follower->y);
  cairo_stroke (cairo);
  draw_head (cairo, to, follower->y);
  if (link->is_broken)
    draw_cross (cairo, turn, (between + follower->y) / 2);
}

void
planner_paper_rows_draw_links (GPtrArray *rows, cairo_t *cairo)
{
  g_autoptr (GHashTable) here = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (here, rows->pdata[i]);
  for (guint i = 0; i < rows->len; i++)
    {
      const PlannerPaperRow *row = rows->pdata[i];

      for (guint j = 0; row->links != NULL && j < row->links->len; j++)
        {
          const PlannerPaperLink *link = &g_array_index (row->links, PlannerPaperLink, j);

          if (g_hash_table_contains (here, link->leader) && !link->leader->bar.runs_out)
            draw_link (link, row, cairo);
        }
    }
}

void
planner_paper_link_draw_sample (gboolean is_broken, cairo_t *cairo, double x, double y, double width)
{
  set_line (cairo, is_broken);
  cairo_move_to (cairo, x, y);
  cairo_line_to (cairo, x + width - HEAD, y);
  cairo_stroke (cairo);
  draw_head (cairo, x + width, y);
  if (is_broken)
    draw_cross (cairo, x + width / 2, y);
}
