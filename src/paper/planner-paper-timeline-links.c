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
add_head (cairo_t *cairo, double x, double y)
{
  cairo_move_to (cairo, x, y);
  cairo_line_to (cairo, x - HEAD, y - HEAD * 0.6);
  cairo_line_to (cairo, x - HEAD, y + HEAD * 0.6);
  cairo_close_path (cairo);
}

/* Also without colour it can be told. */
static void
add_cross (cairo_t *cairo, double x, double y)
{
  cairo_move_to (cairo, x - CROSS, y - CROSS);
  cairo_line_to (cairo, x + CROSS, y + CROSS);
  cairo_move_to (cairo, x - CROSS, y + CROSS);
  cairo_line_to (cairo, x + CROSS, y - CROSS);
}

/* Where a line runs: out beside the end of one bar, to the beginning of the other, and between rows where it has to go back. */
typedef struct
{
  double from;
  double from_y;
  double out;
  double between;
  double in;
  double to;
  double to_y;
  gboolean goes_back;
  double cross; /* where it is marked as broken */
} Way;

static Way
find_way (const PlannerPaperRow *leader, const PlannerPaperRow *follower)
{
  double length = planner_paper_scale_get_length (leader->scale);
  Way way = { .from_y = leader->y, .to_y = follower->y };

  way.from = MIN (planner_paper_bar_get_end (&leader->bar), length);
  way.to = MAX (get_arrival (&follower->bar), 0);
  way.between = follower->y > leader->y ? follower->top : follower->bottom;
  way.out = way.in = MIN (way.from + OUT, length);
  way.goes_back = way.to - way.out < IN;
  if (way.goes_back)
    way.in = MAX (way.to - IN - OUT, 0);
  way.cross = CLAMP (way.in, CROSS, length - CROSS);
  return way;
}

static void
add_line (cairo_t *cairo, const Way *way)
{
  cairo_move_to (cairo, way->from, way->from_y);
  cairo_line_to (cairo, way->out, way->from_y);
  if (way->goes_back)
    {
      cairo_line_to (cairo, way->out, way->between);
      cairo_line_to (cairo, way->in, way->between);
    }
  cairo_line_to (cairo, way->in, way->to_y);
  cairo_line_to (cairo, way->to - HEAD, way->to_y);
}

/* All that are alike in few strokes. */
static void
draw_ways (GArray *ways, gboolean is_broken, cairo_t *cairo)
{
  if (ways->len == 0)
    return;
  set_line (cairo, is_broken);
  for (guint i = 0; i < ways->len; i++)
    add_line (cairo, &g_array_index (ways, Way, i));
  cairo_stroke (cairo);
  for (guint i = 0; i < ways->len; i++)
    add_head (cairo, g_array_index (ways, Way, i).to, g_array_index (ways, Way, i).to_y);
  cairo_fill (cairo);
  cairo_set_dash (cairo, NULL, 0, 0);
  for (guint i = 0; is_broken && i < ways->len; i++)
    {
      const Way *way = &g_array_index (ways, Way, i);

      add_cross (cairo, way->cross, (way->between + way->to_y) / 2);
    }
  cairo_stroke (cairo);
}

/* Those among ROWS, which are HERE, that are broken or are not. */
static void
find_ways (GPtrArray *rows, GHashTable *here, gboolean is_broken, GArray *ways)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const PlannerPaperRow *row = rows->pdata[i];

      for (guint j = 0; row->links != NULL && j < row->links->len; j++)
        {
          const PlannerPaperLink *link = &g_array_index (row->links, PlannerPaperLink, j);
          Way way;

          if (link->is_broken != is_broken || link->leader->bar.runs_out || !g_hash_table_contains (here, link->leader))
            continue;
          way = find_way (link->leader, row);
          g_array_append_val (ways, way);
        }
    }
}

void
planner_paper_rows_draw_links (GPtrArray *rows, cairo_t *cairo)
{
  g_autoptr (GHashTable) here = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (here, rows->pdata[i]);
  for (int is_broken = FALSE; is_broken <= TRUE; is_broken++)
    {
      g_autoptr (GArray) ways = g_array_new (FALSE, FALSE, sizeof (Way));

      find_ways (rows, here, is_broken, ways);
      draw_ways (ways, is_broken, cairo);
    }
}

void
planner_paper_link_draw_sample (gboolean is_broken, cairo_t *cairo, double x, double y, double width)
{
  set_line (cairo, is_broken);
  cairo_move_to (cairo, x, y);
  cairo_line_to (cairo, x + width - HEAD, y);
  cairo_stroke (cairo);
  add_head (cairo, x + width, y);
  cairo_fill (cairo);
  cairo_set_dash (cairo, NULL, 0, 0);
  if (is_broken)
    add_cross (cairo, x + width / 2, y);
  cairo_stroke (cairo);
}
