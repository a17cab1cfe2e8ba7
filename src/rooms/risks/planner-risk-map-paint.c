/* planner-risk-map-paint.c: what is drawn over the cells of the map: the threshold, arrows, and the places of one risk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>
#include <math.h>

#include "rooms/risks/planner-risk-map-private.h"

#define THRESHOLD_WIDTH 3.0f
#define HALO 1.5f    /* paper beside what is drawn, so that it is seen on any band */
#define SHORTER 11.0f /* an arrow begins and ends beside its spot */
#define ASIDE 5.0f    /* and beside the one that goes the other way */
#define HEAD 9.0f
#define WITHIN 9.0f /* what of an arrow is in the cell that it comes from, so that the words there can be read */
#define MARK 9.0f
#define END 16.0f /* from the end of the cell, and from its top */
#define TOP 13.0f

typedef struct
{
  PlannerRiskMap *map;
  GtkSnapshot *snapshot;
  GdkRGBA ink;
  GdkRGBA paper;
  GdkRGBA accent;
  graphene_rect_t bounds[PLANNER_RISK_CELLS];
} Painting;

/* Where arrows begin and end: at the end of the first line of the cell, where no words stand. */
static void
get_spot (const Painting *self, guint cell, graphene_point_t *spot)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self->map)) == GTK_TEXT_DIR_RTL;

  graphene_rect_get_center (&self->bounds[cell], spot);
  spot->x += (mirrored ? -1 : 1) * (self->bounds[cell].size.width / 2 - END);
  spot->y = MIN (spot->y, self->bounds[cell].origin.y + TOP);
}

static void
stroke (Painting *self, GskPath *path, float width, gboolean dashed, const GdkRGBA *color)
{
  static const float dashes[] = { 5, 4 };
  g_autoptr (GskStroke) around = gsk_stroke_new (width + 2 * HALO);
  g_autoptr (GskStroke) line = gsk_stroke_new (width);

  gsk_stroke_set_line_cap (around, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (around, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_join (line, GSK_LINE_JOIN_ROUND);
  if (dashed)
    gsk_stroke_set_dash (line, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (self->snapshot, path, around, &self->paper);
  gtk_snapshot_append_stroke (self->snapshot, path, line, color);
}

/* The threshold */

static int
get_score (const Painting *self, guint cell)
{
  const PlannerRiskPlace *place = planner_risk_cell_get_place (self->map->map_cells[cell]);

  return planner_risk_score (place->likelihood, place->severity);
}

/* The edge between @cell and @next, which is above it or behind it. */
static void
add_edge (const Painting *self, GskPathBuilder *builder, guint cell, guint next, gboolean above)
{
  const graphene_rect_t *first = &self->bounds[cell];
  const graphene_rect_t *second = &self->bounds[next];
  float x, y;

  if (above)
    {
      y = (second->origin.y + second->size.height + first->origin.y) / 2;
      gsk_path_builder_move_to (builder, first->origin.x - 1.5f, y);
      gsk_path_builder_line_to (builder, first->origin.x + first->size.width + 1.5f, y);
      return;
    }
  x = second->origin.x > first->origin.x ? (first->origin.x + first->size.width + second->origin.x) / 2
                                         : (second->origin.x + second->size.width + first->origin.x) / 2;
  gsk_path_builder_move_to (builder, x, first->origin.y - 1.5f);
  gsk_path_builder_line_to (builder, x, first->origin.y + first->size.height + 1.5f);
}

static void
paint_threshold (Painting *self)
{
  int threshold = planner_risk_standings_get_threshold (self->map->standings);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) line = gsk_stroke_new (THRESHOLD_WIDTH);

  for (guint cell = 0; cell < PLANNER_RISK_CELLS; cell++)
    {
      gboolean goes = get_score (self, cell) >= threshold;

      if (cell + PLANNER_RISK_STEPS < PLANNER_RISK_CELLS && goes != (get_score (self, cell + PLANNER_RISK_STEPS) >= threshold))
        add_edge (self, builder, cell, cell + PLANNER_RISK_STEPS, TRUE);
      if (cell % PLANNER_RISK_STEPS + 1 < PLANNER_RISK_STEPS && goes != (get_score (self, cell + 1) >= threshold))
        add_edge (self, builder, cell, cell + 1, FALSE);
    }
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_line_cap (line, GSK_LINE_CAP_SQUARE);
  gtk_snapshot_append_stroke (self->snapshot, path, line, &self->ink);
}

/* Arrows */

static GskPath *
make_arrow (const graphene_point_t *from, const graphene_point_t *to, float before)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  float length = hypotf (to->x - from->x, to->y - from->y);
  float x = (to->x - from->x) / length;
  float y = (to->y - from->y) / length;
  graphene_point_t start = { from->x + before * x - ASIDE * y, from->y + before * y + ASIDE * x };
  graphene_point_t end = { to->x - SHORTER * x - ASIDE * y, to->y - SHORTER * y + ASIDE * x };

  gsk_path_builder_move_to (builder, start.x, start.y);
  gsk_path_builder_line_to (builder, end.x, end.y);
  gsk_path_builder_move_to (builder, end.x - HEAD * x - HEAD * 0.6f * y, end.y - HEAD * y + HEAD * 0.6f * x);
  gsk_path_builder_line_to (builder, end.x, end.y);
  gsk_path_builder_line_to (builder, end.x - HEAD * x + HEAD * 0.6f * y, end.y - HEAD * y - HEAD * 0.6f * x);
  return gsk_path_builder_free_to_path (builder);
}

/* Which part of the way from @start to @end lies within @cell, where it begins. */
static float
measure_inside (const graphene_rect_t *cell, const graphene_point_t *start, const graphene_point_t *end)
{
  float across = end->x - start->x;
  float down = end->y - start->y;
  float part = 1;

  if (across > 0 || across < 0)
    part = MIN (part, ((across > 0 ? cell->origin.x + cell->size.width : cell->origin.x) - start->x) / across);
  if (down > 0 || down < 0)
    part = MIN (part, ((down > 0 ? cell->origin.y + cell->size.height : cell->origin.y) - start->y) / down);
  return part;
}

/* Brings the beginning near to the edge of the cell. */
static void
leave_cell (const Painting *self, guint cell, graphene_point_t *start, const graphene_point_t *end)
{
  float length = hypotf (end->x - start->x, end->y - start->y);
  float part = MAX (measure_inside (&self->bounds[cell], start, end) - WITHIN / length, 0);

  start->x += part * (end->x - start->x);
  start->y += part * (end->y - start->y);
}

/* The more risks went the same way, the thicker. @whole: from where the letter of a place stands. */
static void
paint_arrow (Painting *self, guint from, guint to, guint n, gboolean whole, gboolean dashed, const GdkRGBA *color)
{
  g_autoptr (GskPath) path = NULL;
  graphene_point_t start, end;

  get_spot (self, from, &start);
  get_spot (self, to, &end);
  if (!whole)
    leave_cell (self, from, &start, &end);
  path = make_arrow (&start, &end, whole ? SHORTER : 0);
  stroke (self, path, MIN (1.5f + 0.5f * (float) (n - 1), 4.5f), dashed, color);
}

static void
paint_arrows (Painting *self)
{
  for (guint from = 0; from < PLANNER_RISK_CELLS; from++)
    for (guint to = 0; to < PLANNER_RISK_CELLS; to++)
      if (self->map->n_arrows[from][to] > 0)
        paint_arrow (self, from, to, self->map->n_arrows[from][to], FALSE, FALSE, &self->ink);
}

/* The three places of one risk */

static void
paint_letter (Painting *self, guint cell, float shift, const char *letter)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->map), letter);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) circle = NULL;
  graphene_point_t middle;
  int width, height;

  get_spot (self, cell, &middle);
  middle.x += shift;
  gsk_path_builder_add_circle (builder, &middle, MARK);
  circle = gsk_path_builder_free_to_path (builder);
  stroke (self, circle, 1.5f, FALSE, &self->ink);
  gtk_snapshot_append_fill (self->snapshot, circle, GSK_FILL_RULE_WINDING, &self->paper);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT (middle.x - (float) width / 2, middle.y - (float) height / 2));
  gtk_snapshot_append_layout (self->snapshot, layout, &self->ink);
  gtk_snapshot_restore (self->snapshot);
}

/* Where several letters stand in one cell, they stand beside each other. */
static void
paint_places (Painting *self, const guint cells[PLANNER_N_RISK_SCORES])
{
  /* Translators: one letter each for Inherent, Residual and Target */
  float away = gtk_widget_get_direction (GTK_WIDGET (self->map)) == GTK_TEXT_DIR_RTL ? 1 : -1;
  const char *letters[PLANNER_N_RISK_SCORES] = { C_("inherent", "I"), C_("residual", "R"), C_("target", "T") };

  for (guint i = 0; i < PLANNER_N_RISK_SCORES; i++)
    {
      guint behind = 0;

      for (guint j = i + 1; j < PLANNER_N_RISK_SCORES; j++)
        behind += cells[j] == cells[i];
      if (cells[i] < PLANNER_RISK_CELLS)
        paint_letter (self, cells[i], away * 2.2f * MARK * (float) behind, letters[i]);
    }
}

static void
paint_selected (Painting *self)
{
  guint cells[PLANNER_N_RISK_SCORES];

  for (guint i = 0; i < PLANNER_N_RISK_SCORES; i++)
    {
      PlannerRiskPlace place = planner_risk_get_place (self->map->selected, (PlannerRiskScore) i);

      cells[i] = planner_risk_map_find_cell (&place);
    }
  for (guint i = 0; i + 1 < PLANNER_N_RISK_SCORES; i++)
    if (cells[i] < PLANNER_RISK_CELLS && cells[i + 1] < PLANNER_RISK_CELLS && cells[i] != cells[i + 1])
      paint_arrow (self, cells[i], cells[i + 1], 2, TRUE, i + 1 == PLANNER_RISK_SCORE_TARGET, &self->accent);
  paint_places (self, cells);
}

void
planner_risk_map_paint (PlannerRiskMap *self, GtkSnapshot *snapshot)
{
  Painting painting = { self, snapshot };
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);

  for (guint i = 0; i < PLANNER_RISK_CELLS; i++)
    if (!gtk_widget_compute_bounds (GTK_WIDGET (self->map_cells[i]), GTK_WIDGET (self), &painting.bounds[i]))
      return;
  gtk_widget_get_color (GTK_WIDGET (self), &painting.ink);
  gtk_widget_get_color (self->paper, &painting.paper);
  painting.accent = *accent;
  paint_threshold (&painting);
  paint_arrows (&painting);
  if (self->selected != NULL)
    paint_selected (&painting);
}
