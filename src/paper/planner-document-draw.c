/* planner-document-draw.c: the pages of a document, drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-document-private.h"

#include <glib/gi18n.h>

/* Of the width of a running head, what its beginning may take. */
#define HEAD_SHARE 0.58
/* Of a running head or foot, by its type. */
#define LINE_HEIGHT 1.6
#define RULE_SHADE 0.6
#define RULE_WIDTH 0.5

static void
draw_running (PlannerDocument *self, cairo_t *cairo, gboolean at_end, const char *text)
{
  double width = planner_document_get_body_width (self) * (at_end ? 1 - HEAD_SHARE : HEAD_SHARE);
  PlannerTypesetter *typesetter = planner_composition_get_typesetter (self->composition);
  PangoLayout *layout = planner_typesetter_set_line (typesetter, PLANNER_STYLE_RUNNING, text, width);
  PangoRectangle logical;
  gboolean at_right = at_end != self->right_to_left;

  pango_layout_get_extents (layout, NULL, &logical);
  if (at_right)
    cairo_move_to (cairo, planner_document_get_body_width (self) - (double) (logical.x + logical.width) / PANGO_SCALE, 0);
  else
    cairo_move_to (cairo, -(double) logical.x / PANGO_SCALE, 0);
  pango_cairo_show_layout (cairo, layout);
}

static void
draw_rule (PlannerDocument *self, cairo_t *cairo, double y)
{
  cairo_save (cairo);
  cairo_set_source_rgb (cairo, RULE_SHADE, RULE_SHADE, RULE_SHADE);
  cairo_rectangle (cairo, 0, y, planner_document_get_body_width (self), RULE_WIDTH);
  cairo_fill (cairo);
  cairo_restore (cairo);
}

static void
draw_head (PlannerDocument *self, cairo_t *cairo)
{
  double line = planner_style_get_size (PLANNER_STYLE_RUNNING) * LINE_HEIGHT;

  draw_running (self, cairo, FALSE, self->plan_title);
  draw_running (self, cairo, TRUE, self->title);
  draw_rule (self, cairo, line);
}

static char *
dup_as_at (PlannerDocument *self)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (g_date_get_year (&self->as_at), (int) g_date_get_month (&self->as_at),
                                                   g_date_get_day (&self->as_at), 0, 0, 0);

  /* Translators: the day on which a printed plan was so, as in "As at 12 July 2018"; see strftime */
  return g_date_time_format (day, _("As at %-d %B %Y"));
}

static void
draw_foot (PlannerDocument *self, cairo_t *cairo, guint page)
{
  g_autofree char *as_at = dup_as_at (self);
  g_autofree char *number = planner_document_dup_page_name (self, page);

  draw_running (self, cairo, FALSE, as_at);
  if (!self->is_tall)
    draw_running (self, cairo, TRUE, number);
}

static void
draw_layer (PlannerDocument *self, cairo_t *cairo, PlannerLayer layer, const PlannerPiece *pieces, guint n_pieces,
            const PlannerBandPage *page)
{
  PlannerFlowStretch stretch = { layer, pieces, n_pieces, page->width, page->across };

  if (pieces->table == 0)
    return;
  cairo_save (cairo);
  planner_band_page_mirror (page, cairo);
  planner_flow_draw_layer (planner_composition_get_flow (self->composition), pieces->table, cairo, &stretch);
  cairo_restore (cairo);
}

/* What stands in one table together. */
static void
draw_body (PlannerDocument *self, cairo_t *cairo, guint number)
{
  PlannerPages *pages = planner_document_get_pages (self);
  PlannerBandPage page = { planner_document_get_body_width (self), planner_pages_get_spot (pages, number).across, self->right_to_left };
  guint n_pieces, n;
  const PlannerPiece *pieces = planner_pages_get_pieces (pages, number, &n_pieces);

  for (guint i = 0; i < n_pieces; i += n)
    {
      for (n = 1; i + n < n_pieces && pieces[i + n].table == pieces[i].table; n++)
        ;
      draw_layer (self, cairo, PLANNER_LAYER_BEHIND, pieces + i, n, &page);
      planner_pieces_draw (pieces + i, n, cairo, &page);
      draw_layer (self, cairo, PLANNER_LAYER_IN_FRONT, pieces + i, n, &page);
    }
}

void
planner_document_draw_page (PlannerDocument *self, cairo_t *cairo, guint page)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self) && cairo != NULL);
  g_return_if_fail (page < planner_document_get_n_pages (self));

  cairo_save (cairo);
  cairo_translate (cairo, planner_document_get_margin (self), planner_document_get_margin (self));
  cairo_set_source_rgb (cairo, 0.3, 0.3, 0.3);
  draw_head (self, cairo);
  cairo_translate (cairo, 0, PLANNER_DOCUMENT_HEAD);
  draw_body (self, cairo, page);
  cairo_translate (cairo, 0, planner_document_get_body_height (self));
  cairo_translate (cairo, 0, PLANNER_DOCUMENT_FOOT - planner_style_get_size (PLANNER_STYLE_RUNNING) * LINE_HEIGHT);
  cairo_set_source_rgb (cairo, 0.3, 0.3, 0.3);
  draw_foot (self, cairo, page);
  cairo_restore (cairo);
}
