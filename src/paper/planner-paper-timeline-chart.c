/* planner-paper-timeline-chart.c: the axis and the bars of a printed timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-timeline-chart.h"

#include "paper/planner-paper-timeline-axis.h"
#include "paper/planner-paper-timeline-row.h"

struct _PlannerPaperChart
{
  PlannerFlow *flow;
  PlannerPaperScale scale;
  PlannerPaperAxis axis;
  PlannerBand *heading;     /* of the table, owned by the flow */
  PlannerChartFlags flags;
  GPtrArray *rows;          /* PlannerPaperRow, in order */
  GHashTable *by_milestone; /* record → its row, while the flow is composed */
};

static void
chart_free (gpointer data)
{
  PlannerPaperChart *self = data;

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->by_milestone);
  g_free (self);
}

PlannerPaperChart *
planner_paper_chart_new (PlannerFlow *flow, const PlannerPaperScale *scale, const GDate *today)
{
  PlannerPaperChart *self = g_new0 (PlannerPaperChart, 1);

  self->flow = flow;
  self->scale = *scale;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) planner_paper_row_free);
  self->by_milestone = g_hash_table_new (NULL, NULL);
  planner_paper_axis_init (&self->axis, &self->scale, planner_flow_get_typesetter (flow), today);
  if (self->axis.has_today)
    self->flags |= PLANNER_CHART_HAS_TODAY;
  planner_flow_keep (flow, self, chart_free);
  return self;
}

PlannerChartFlags
planner_paper_chart_get_flags (PlannerPaperChart *self)
{
  return self->flags;
}

/* Axis and layers */

/* A row that goes on from the page before stands there. */
static GPtrArray *
find_rows (const PlannerFlowStretch *stretch)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < stretch->n_pieces; i++)
    {
      PlannerPaperRow *row = planner_paper_row_find (&stretch->pieces[i]);

      if (row != NULL)
        g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
draw_links (PlannerPaperChart *self, cairo_t *cairo, const PlannerFlowStretch *stretch, double top, double bottom)
{
  g_autoptr (GPtrArray) rows = find_rows (stretch);
  double low = self->scale.cuts[stretch->across - 1], high = self->scale.cuts[stretch->across];

  if (self->scale.n_across > 1 || self->flags & PLANNER_CHART_HAS_BEYOND)
    {
      cairo_rectangle (cairo, low, top, high - low, bottom - top);
      cairo_clip (cairo);
    }
  planner_paper_rows_draw_links (rows, cairo);
}

static void
draw_layer_cb (cairo_t *cairo, const PlannerFlowStretch *stretch, gpointer data)
{
  PlannerPaperChart *self = data;
  const PlannerPiece *first = stretch->pieces, *last = &stretch->pieces[stretch->n_pieces - 1];
  gboolean has_heading = first->band == self->heading;
  double bottom = last->y + last->part.height, top = has_heading ? first->y + first->part.height : first->y;

  cairo_translate (cairo, planner_paper_scale_get_offset (&self->scale, stretch->across), 0);
  if (stretch->layer == PLANNER_LAYER_BEHIND)
    {
      planner_paper_axis_draw_grid (&self->axis, cairo, stretch->across, has_heading, first->y, bottom);
      return;
    }
  planner_paper_axis_draw_today (&self->axis, cairo, stretch->across, top, bottom);
  if (self->flags & PLANNER_CHART_HAS_LINKS)
    draw_links (self, cairo, stretch, top, bottom);
}

void
planner_paper_chart_add_axis (PlannerPaperChart *self)
{
  self->heading = planner_flow_get_heading (self->flow);
  planner_paper_axis_add (&self->axis, self->heading);
  planner_flow_set_layers (self->flow, draw_layer_cb, self);
}

/* Rows */

static void
note_what_occurs (PlannerPaperChart *self, const PlannerPaperRow *row)
{
  const PlannerPaperBar *bar = &row->bar;
  double length = planner_paper_scale_get_length (&self->scale);
  guint first = planner_paper_scale_find_page (&self->scale, MAX (bar->soft_from, 0));

  self->flags |= 1 << bar->shape;
  if (row->has_ghost)
    self->flags |= PLANNER_CHART_HAS_GHOSTS;
  if (bar->standing.has_progress)
    self->flags |= PLANNER_CHART_HAS_PROGRESS;
  if (bar->soft_from < bar->from - 1 || bar->soft_to > bar->to + 1)
    self->flags |= PLANNER_CHART_HAS_SOFT;
  if (bar->runs_in || bar->runs_out)
    self->flags |= PLANNER_CHART_HAS_OPEN;
  if (bar->soft_from < 0 || bar->soft_to > length || bar->soft_to > self->scale.cuts[first])
    self->flags |= PLANNER_CHART_HAS_BEYOND;
}

void
planner_paper_chart_add_bar (PlannerPaperChart *self, PlannerSchedule *schedule, PlannerRecord *milestone, gboolean baseline)
{
  PlannerPaperRow *row = planner_paper_row_new (&self->scale, schedule, milestone, baseline);

  planner_paper_row_add (row, planner_flow_get_band (self->flow), planner_flow_get_typesetter (self->flow), baseline);
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->by_milestone, milestone, row);
  note_what_occurs (self, row);
}

static void
add_links (PlannerPaperChart *self, PlannerSchedule *schedule, PlannerRecord *milestone, PlannerPaperRow *row)
{
  g_autoptr (GPtrArray) leaders = planner_schedule_dup_predecessors (schedule, milestone);

  for (guint i = 0; i < leaders->len; i++)
    {
      PlannerPaperRow *leader = g_hash_table_lookup (self->by_milestone, leaders->pdata[i]);
      PlannerPaperLink link = { leader, planner_schedule_is_broken (schedule, leaders->pdata[i], milestone) };

      if (leader == NULL)
        continue;
      if (row->links == NULL)
        row->links = g_array_new (FALSE, FALSE, sizeof (PlannerPaperLink));
      g_array_append_val (row->links, link);
      self->flags |= PLANNER_CHART_HAS_LINKS | (link.is_broken ? PLANNER_CHART_HAS_BROKEN : 0);
    }
}

void
planner_paper_chart_add_links (PlannerPaperChart *self, PlannerSchedule *schedule)
{
  GHashTableIter iterator;
  gpointer milestone, row;

  g_hash_table_iter_init (&iterator, self->by_milestone);
  while (g_hash_table_iter_next (&iterator, &milestone, &row))
    add_links (self, schedule, milestone, row);
  g_hash_table_remove_all (self->by_milestone);
}
