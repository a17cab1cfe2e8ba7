/* planner-band.c: a strip of a page, from the left margin to the right: cells of lines beside each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper/planner-band.h"

#include <math.h>
#include <string.h>

/* Fewer lines than these of a band are not left alone at the foot of a page. */
#define LEAST_LINES 4
#define HAIR 0.01

typedef struct
{
  PangoLayoutLine *line; /* of a layout that outlives it */
  double x;
  double top;
  double bottom;
  double baseline;
  guint32 ink;
} Line;

typedef struct
{
  PlannerBandPlace place;
  double height; /* with what is above it */
  GArray *lines; /* Line */
} Cell;

typedef struct
{
  double space_above;
  double padding_top;
  double padding_bottom;
  double shade; /* 1: none */
  double rule_above;
  double rule_below;
  double rule_shade;
} Setting;

static const Setting settings[] = {
  [PLANNER_BAND_PLAIN] = { 0, 0, 3, 1, 0, 0, 1 },
  [PLANNER_BAND_HEADING] = { 10, 0, 4, 1, 0, 0, 1 },
  [PLANNER_BAND_COLUMNS] = { 6, 3, 3, 1, 1, 1, 0.2 },
  [PLANNER_BAND_GROUP] = { 0, 4, 4, 0.86, 0, 0.5, 0.5 },
  [PLANNER_BAND_SUBGROUP] = { 0, 3.5, 3.5, 0.94, 0, 0.5, 0.5 },
  [PLANNER_BAND_ROW] = { 0, 3, 3.5, 1, 0, 0.5, 0.7 },
  [PLANNER_BAND_CONTINUED] = { 0, 2.5, 2.5, 1, 0, 0.5, 0.7 },
};

struct _PlannerBand
{
  const Setting *setting;
  GArray *cells; /* Cell */
  double drawing_height;
  PlannerBandDraw draw; /* %NULL: there is no drawing */
  gpointer draw_data;
};

static void
cell_clear (gpointer data)
{
  Cell *cell = data;

  g_array_unref (cell->lines);
}

PlannerBand *
planner_band_new (PlannerBandLook look)
{
  PlannerBand *self = g_new0 (PlannerBand, 1);

  self->setting = &settings[look];
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, cell_clear);
  return self;
}

void
planner_band_free (PlannerBand *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

static Cell *
get_cell (PlannerBand *self, guint i)
{
  return &g_array_index (self->cells, Cell, i);
}

static Line *
get_line (const Cell *cell, guint i)
{
  return &g_array_index (cell->lines, Line, i);
}

/* From where lines are counted when they begin with FROM: the first one leaves the space above it. */
static double
get_top (const Cell *cell, guint from)
{
  return from == 0 ? 0 : get_line (cell, from)->top;
}

static gboolean
is_at (const Cell *cell, const PlannerBandPlace *place)
{
  return fabs (cell->place.x - place->x) < HAIR && fabs (cell->place.top - place->top) < HAIR
         && cell->place.across == place->across;
}

static Cell *
ensure_cell (PlannerBand *self, const PlannerBandPlace *place)
{
  Cell cell = { .place = *place, .height = place->top };

  for (guint i = 0; i < self->cells->len; i++)
    if (is_at (get_cell (self, i), place))
      return get_cell (self, i);
  cell.lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_append_val (self->cells, cell);
  return get_cell (self, self->cells->len - 1);
}

/* Indents are on the side where reading begins: on the left only when that is left. */
static double
get_line_x (const PangoRectangle *logical, double width, double indent, gboolean at_end, gboolean right_to_left)
{
  double x = (double) logical->x / PANGO_SCALE;

  if (at_end)
    x = right_to_left ? 0 : width - indent - (double) logical->width / PANGO_SCALE;
  return right_to_left ? x : x + indent;
}

void
planner_band_add (PlannerBand *self, const PlannerBandPlace *place, double indent, PangoLayout *layout, guint32 ink)
{
  Cell *cell = ensure_cell (self, place);
  PangoLayoutIter *iterator = pango_layout_get_iter (layout);
  gboolean right_to_left = pango_context_get_base_dir (pango_layout_get_context (layout)) == PANGO_DIRECTION_RTL;

  do
    {
      PangoRectangle logical;
      int top, bottom;
      Line line = { .line = pango_layout_iter_get_line_readonly (iterator), .ink = ink };

      pango_layout_iter_get_line_extents (iterator, NULL, &logical);
      pango_layout_iter_get_line_yrange (iterator, &top, &bottom);
      line.x = get_line_x (&logical, place->width, indent, place->at_end, right_to_left);
      line.top = cell->height + (double) top / PANGO_SCALE;
      line.bottom = cell->height + (double) bottom / PANGO_SCALE;
      line.baseline = cell->height + (double) pango_layout_iter_get_baseline (iterator) / PANGO_SCALE;
      g_array_append_val (cell->lines, line);
    }
  while (pango_layout_iter_next_line (iterator));
  pango_layout_iter_free (iterator);
  cell->height = get_line (cell, cell->lines->len - 1)->bottom;
}

void
planner_band_set_drawing (PlannerBand *self, double height, PlannerBandDraw draw, gpointer data)
{
  self->drawing_height = height;
  self->draw = draw;
  self->draw_data = data;
}

gpointer
planner_band_get_drawing (PlannerBand *self, PlannerBandDraw draw)
{
  return self->draw == draw ? self->draw_data : NULL;
}

static double
get_padding (PlannerBand *self)
{
  return self->setting->padding_top + self->setting->padding_bottom;
}

double
planner_band_get_height (PlannerBand *self)
{
  double height = 0;

  for (guint i = 0; i < self->cells->len; i++)
    height = MAX (height, get_cell (self, i)->height);
  return MAX (height + get_padding (self), self->drawing_height);
}

double
planner_band_get_space_above (PlannerBand *self)
{
  return self->setting->space_above;
}

double
planner_band_get_least_height (PlannerBand *self)
{
  double height = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = get_cell (self, i);
      guint last = MIN (cell->lines->len, LEAST_LINES);

      if (last > 0)
        height = MAX (height, get_line (cell, last - 1)->bottom);
    }
  return MAX (height + get_padding (self), self->drawing_height);
}

PlannerBandPart
planner_band_get_whole (PlannerBand *self)
{
  return (PlannerBandPart) { .height = planner_band_get_height (self) };
}

void
planner_band_part_clear (PlannerBandPart *part)
{
  g_clear_pointer (&part->from, g_free);
  g_clear_pointer (&part->to, g_free);
}

/* The place after the last line that fits in ROOM below the line FROM. */
static guint
find_end (const Cell *cell, guint from, double room)
{
  guint to = from;

  while (to < cell->lines->len && get_line (cell, to)->bottom - get_top (cell, from) <= room)
    to++;
  return to;
}

static double
get_span (const Cell *cell, guint from, guint to)
{
  return to > from ? get_line (cell, to - 1)->bottom - get_top (cell, from) : 0;
}

static gboolean
has_lines (PlannerBand *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (get_cell (self, i)->lines->len > 0)
      return TRUE;
  return FALSE;
}

gboolean
planner_band_divide (PlannerBand *self, const PlannerBandPart *before, double room, gboolean force, PlannerBandPart *part)
{
  guint n = self->cells->len;
  gboolean any = force && before == NULL && !has_lines (self); /* a drawing is never divided */
  double height = 0;

  *part = (PlannerBandPart) { .from = g_new0 (guint, n), .to = g_new0 (guint, n) };
  for (guint i = 0; i < n; i++)
    {
      const Cell *cell = get_cell (self, i);
      guint from = before != NULL ? before->to[i] : 0;
      guint to = find_end (cell, from, room - get_padding (self));

      if (force && !any && to == from && from < cell->lines->len)
        to++;
      any = any || to > from;
      part->from[i] = from;
      part->to[i] = to;
      height = MAX (height, get_span (cell, from, to));
    }
  part->height = height + get_padding (self);
  if (before == NULL)
    part->height = MAX (part->height, self->drawing_height);
  if (!any)
    planner_band_part_clear (part);
  return any;
}

gboolean
planner_band_ends_with (PlannerBand *self, const PlannerBandPart *part)
{
  if (part->to == NULL)
    return TRUE;
  for (guint i = 0; i < self->cells->len; i++)
    if (part->to[i] < get_cell (self, i)->lines->len)
      return FALSE;
  return TRUE;
}

void
planner_band_foreach_line (PlannerBand *self, const PlannerBandPart *part, const PlannerBandPage *page,
                           PlannerBandLineFunc func, gpointer data)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = get_cell (self, i);
      guint from = part->from != NULL ? part->from[i] : 0;
      guint to = part->to != NULL ? part->to[i] : cell->lines->len;
      double x = page->right_to_left ? page->width - cell->place.x - cell->place.width : cell->place.x;

      if (cell->place.across != 0 && cell->place.across != page->across)
        continue;
      for (guint j = from; j < to; j++)
        {
          const Line *line = get_line (cell, j);

          func (line->line, x + line->x, self->setting->padding_top + line->baseline - get_top (cell, from),
                line->ink, data);
        }
    }
}

static void
set_ink (cairo_t *cairo, guint32 ink)
{
  cairo_set_source_rgb (cairo, (ink >> 16) / 255.0, (ink >> 8 & 0xff) / 255.0, (ink & 0xff) / 255.0);
}

typedef struct
{
  cairo_t *cairo;
  gboolean has_ink; /* the one that is set */
  guint32 ink;
} Writing;

static void
draw_line_cb (PangoLayoutLine *line, double x, double baseline, guint32 ink, gpointer data)
{
  Writing *writing = data;

  if (!writing->has_ink || writing->ink != ink)
    set_ink (writing->cairo, ink);
  writing->has_ink = TRUE;
  writing->ink = ink;
  cairo_move_to (writing->cairo, x, baseline);
  pango_cairo_show_layout_line (writing->cairo, line);
}

void
planner_band_page_mirror (const PlannerBandPage *page, cairo_t *cairo)
{
  if (!page->right_to_left)
    return;
  cairo_translate (cairo, page->width, 0);
  cairo_scale (cairo, -1, 1);
}

static void
draw_drawing (PlannerBand *self, const PlannerBandPart *part, cairo_t *cairo, const PlannerBandPage *page)
{
  PlannerBandSpace space = { page->width, part->height, page->across, TRUE };

  for (guint i = 0; part->from != NULL && i < self->cells->len; i++)
    space.is_first = space.is_first && part->from[i] == 0;
  cairo_save (cairo);
  planner_band_page_mirror (page, cairo);
  self->draw (cairo, &space, self->draw_data);
  cairo_restore (cairo);
}

/* What is alike is filled together: Cairo takes far less time for that. */
static void
add_ground (cairo_t *cairo, double *shade, double of, double y, double width, double height)
{
  if (height <= 0)
    return;
  if (of < *shade || of > *shade)
    {
      cairo_set_source_rgb (cairo, *shade, *shade, *shade);
      cairo_fill (cairo);
      *shade = of;
    }
  cairo_rectangle (cairo, 0, y, width, height);
}

void
planner_pieces_draw (const PlannerPiece *pieces, guint n_pieces, cairo_t *cairo, const PlannerBandPage *page)
{
  double shade = 1;
  cairo_matrix_t place;
  Writing writing = { cairo };

  for (guint i = 0; i < n_pieces; i++)
    {
      const Setting *setting = pieces[i].band->setting;
      double y = pieces[i].y, height = pieces[i].part.height;

      add_ground (cairo, &shade, setting->shade, y, page->width, setting->shade < 1 ? height : 0);
      add_ground (cairo, &shade, setting->rule_shade, y, page->width, setting->rule_above);
      add_ground (cairo, &shade, setting->rule_shade, y + height - setting->rule_below, page->width, setting->rule_below);
    }
  cairo_set_source_rgb (cairo, shade, shade, shade);
  cairo_fill (cairo);
  cairo_get_matrix (cairo, &place);
  for (guint i = 0; i < n_pieces; i++)
    {
      cairo_translate (cairo, 0, pieces[i].y);
      if (pieces[i].band->draw != NULL)
        draw_drawing (pieces[i].band, &pieces[i].part, cairo, page);
      planner_band_foreach_line (pieces[i].band, &pieces[i].part, page, draw_line_cb, &writing);
      cairo_set_matrix (cairo, &place);
    }
}
