/* planner-document.c: pages, the same on screen, on a printer and in a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-document-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* What the running heads and feet take, with the space that sets them off. */
#define HEAD_HEIGHT 20.0
#define FOOT_HEIGHT 18.0
/* Of the width of a running head, what its beginning may take. */
#define HEAD_SHARE 0.58
#define RULE_SHADE 0.6
#define RULE_WIDTH 0.5
#define LONGEST_FILE_NAME 100
/* A picture is put on a page that has margins of its own. */
#define TALL_MARGIN 16.0

struct _PlannerDocument
{
  GObject parent_instance;

  char *plan_title;
  char *title;
  char *author;
  GDate as_at;
  PlannerPaper paper;
  guint pages_wide;
  guint most_pages_wide;
  gboolean is_tall;

  PlannerDocumentCompose compose;
  gpointer data;
  GDestroyNotify destroy;

  gboolean right_to_left;
  PlannerTypesetter *typesetter; /* these three while there are pages */
  PlannerFlow *flow;
  PlannerPages *pages;
};

G_DEFINE_FINAL_TYPE (PlannerDocument, planner_document, G_TYPE_OBJECT)

static void
drop_pages (PlannerDocument *self)
{
  g_clear_pointer (&self->pages, planner_pages_free);
  g_clear_pointer (&self->flow, planner_flow_free);
  g_clear_pointer (&self->typesetter, planner_typesetter_free);
}

static void
planner_document_finalize (GObject *object)
{
  PlannerDocument *self = PLANNER_DOCUMENT (object);

  drop_pages (self);
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self->plan_title);
  g_free (self->title);
  g_free (self->author);

  G_OBJECT_CLASS (planner_document_parent_class)->finalize (object);
}

static void
planner_document_class_init (PlannerDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_document_finalize;
}

/* Whether people who use the language of the day read from right to left. */
static gboolean
reads_right_to_left (void)
{
  int n_scripts;
  const PangoScript *scripts = pango_language_get_scripts (pango_language_get_default (), &n_scripts);

  if (n_scripts == 0)
    return FALSE;
  switch (scripts[0])
    {
    case PANGO_SCRIPT_ARABIC:
    case PANGO_SCRIPT_HEBREW:
    case PANGO_SCRIPT_SYRIAC:
    case PANGO_SCRIPT_THAANA:
    case PANGO_SCRIPT_NKO:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
planner_document_init (PlannerDocument *self)
{
  self->paper = planner_paper_get (PLANNER_PAPER_A4, FALSE);
  self->pages_wide = self->most_pages_wide = 1;
  self->right_to_left = reads_right_to_left ();
}

PlannerDocument *
planner_document_new (const char *plan_title, const char *title, const GDate *as_at, PlannerDocumentCompose compose,
                      gpointer data, GDestroyNotify destroy)
{
  PlannerDocument *self;

  g_return_val_if_fail (plan_title != NULL && title != NULL && compose != NULL, NULL);
  g_return_val_if_fail (as_at != NULL && g_date_valid (as_at), NULL);

  self = g_object_new (PLANNER_TYPE_DOCUMENT, NULL);
  self->plan_title = g_strdup (plan_title);
  self->title = g_strdup (title);
  self->as_at = *as_at;
  self->compose = compose;
  self->data = data;
  self->destroy = destroy;
  return self;
}

const char *
planner_document_get_title (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  return self->title;
}

const char *
planner_document_get_plan_title (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  return self->plan_title;
}

const GDate *
planner_document_get_as_at (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  return &self->as_at;
}

void
planner_document_set_author (PlannerDocument *self, const char *author)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self));

  g_set_str (&self->author, author);
}

const char *
planner_document_get_author (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  return self->author;
}

void
planner_document_set_paper (PlannerDocument *self, const PlannerPaper *paper)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self) && paper != NULL);
  g_return_if_fail (paper->width > 2 * paper->margin && paper->height > 2 * paper->margin + HEAD_HEIGHT + FOOT_HEIGHT);

  if (planner_paper_is_equal (paper, &self->paper))
    return;
  self->paper = *paper;
  drop_pages (self);
}

const PlannerPaper *
planner_document_get_paper (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  return &self->paper;
}

void
planner_document_set_most_pages_wide (PlannerDocument *self, guint most)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self) && most > 0);

  self->most_pages_wide = most;
  planner_document_set_pages_wide (self, self->pages_wide);
}

guint
planner_document_get_most_pages_wide (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), 1);

  return self->most_pages_wide;
}

void
planner_document_set_pages_wide (PlannerDocument *self, guint pages_wide)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self));

  pages_wide = CLAMP (pages_wide, 1, self->most_pages_wide);
  if (pages_wide == self->pages_wide)
    return;
  self->pages_wide = pages_wide;
  drop_pages (self);
}

guint
planner_document_get_pages_wide (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), 1);

  return self->pages_wide;
}

char *
planner_document_dup_file_name (PlannerDocument *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), NULL);

  name = g_strdup_printf ("%s, %s", self->plan_title, self->title);
  g_strdelimit (name, "/\\:\n\t", '-');
  if (name[0] == '.')
    name[0] = '-';
  return g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), LONGEST_FILE_NAME));
}

void
planner_document_set_tall (PlannerDocument *self, gboolean tall)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self));

  if (tall == self->is_tall)
    return;
  self->is_tall = tall;
  drop_pages (self);
}

void
planner_document_set_right_to_left (PlannerDocument *self, gboolean right_to_left)
{
  self->right_to_left = right_to_left;
  drop_pages (self);
}

static double
get_margin (PlannerDocument *self)
{
  return self->is_tall ? TALL_MARGIN : self->paper.margin;
}

static double
get_body_width (PlannerDocument *self)
{
  return self->paper.width * (self->is_tall ? self->pages_wide : 1) - 2 * get_margin (self);
}

static double
get_body_height (PlannerDocument *self)
{
  if (self->is_tall)
    return planner_pages_get_end (planner_document_get_pages (self), 0);
  return self->paper.height - 2 * self->paper.margin - HEAD_HEIGHT - FOOT_HEIGHT;
}

void
planner_document_get_page_size (PlannerDocument *self, double *width, double *height)
{
  g_return_if_fail (PLANNER_IS_DOCUMENT (self) && width != NULL && height != NULL);

  *width = get_body_width (self) + 2 * get_margin (self);
  *height = get_body_height (self) + 2 * get_margin (self) + HEAD_HEIGHT + FOOT_HEIGHT;
}

double
planner_document_get_body_top (PlannerDocument *self)
{
  return get_margin (self) + HEAD_HEIGHT;
}

PlannerPages *
planner_document_get_pages (PlannerDocument *self)
{
  if (self->pages == NULL)
    {
      self->typesetter = planner_typesetter_new (self->right_to_left);
      self->flow = planner_flow_new (self->typesetter, get_body_width (self), self->is_tall ? 1 : self->pages_wide);
      self->compose (self->flow, self->data);
      self->pages = planner_pages_new (self->flow, self->is_tall ? INFINITY : get_body_height (self));
    }
  return self->pages;
}

guint
planner_document_get_n_pages (PlannerDocument *self)
{
  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self), 0);

  return planner_pages_get_n_pages (planner_document_get_pages (self));
}

static void
draw_running (PlannerDocument *self, cairo_t *cairo, gboolean at_end, const char *text)
{
  double width = get_body_width (self) * (at_end ? 1 - HEAD_SHARE : HEAD_SHARE);
  PangoLayout *layout = planner_typesetter_set_line (self->typesetter, PLANNER_STYLE_RUNNING, text, width);
  PangoRectangle logical;
  gboolean at_right = at_end != self->right_to_left;

  pango_layout_get_extents (layout, NULL, &logical);
  if (at_right)
    cairo_move_to (cairo, get_body_width (self) - (double) (logical.x + logical.width) / PANGO_SCALE, 0);
  else
    cairo_move_to (cairo, -(double) logical.x / PANGO_SCALE, 0);
  pango_cairo_show_layout (cairo, layout);
}

static void
draw_rule (PlannerDocument *self, cairo_t *cairo, double y)
{
  cairo_save (cairo);
  cairo_set_source_rgb (cairo, RULE_SHADE, RULE_SHADE, RULE_SHADE);
  cairo_rectangle (cairo, 0, y, get_body_width (self), RULE_WIDTH);
  cairo_fill (cairo);
  cairo_restore (cairo);
}

static void
draw_head (PlannerDocument *self, cairo_t *cairo)
{
  double line = planner_style_get_size (PLANNER_STYLE_RUNNING) * 1.6;

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

char *
planner_document_dup_page_name (PlannerDocument *self, guint page)
{
  PlannerPageSpot spot;
  guint n_pages;

  g_return_val_if_fail (PLANNER_IS_DOCUMENT (self) && page < planner_document_get_n_pages (self), NULL);

  n_pages = planner_pages_get_n_pages (self->pages);
  spot = planner_pages_get_spot (self->pages, page);
  if (!planner_pages_are_wide (self->pages))
    /* Translators: first the number of this page, then how many there are */
    return g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);
  /* Translators: of pages that are laid out in rows of several beside each other: the number of this page and how many there are, its row and how
   * many there are, and which of the pages of its row it is, as in "Page 3 of 8 · row 2 of 4, across 1 of 2" */
  return g_strdup_printf (_("Page %u of %u · row %u of %u, across %u of %u"), page + 1, n_pages, spot.down, spot.n_down,
                          spot.across, spot.n_across);
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
  planner_flow_draw_layer (self->flow, pieces->table, cairo, &stretch);
  cairo_restore (cairo);
}

/* What stands in one table together. */
static void
draw_body (PlannerDocument *self, cairo_t *cairo, guint number)
{
  PlannerBandPage page = { get_body_width (self), planner_pages_get_spot (self->pages, number).across, self->right_to_left };
  guint n_pieces, n;
  const PlannerPiece *pieces = planner_pages_get_pieces (self->pages, number, &n_pieces);

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
  cairo_translate (cairo, get_margin (self), get_margin (self));
  cairo_set_source_rgb (cairo, 0.3, 0.3, 0.3);
  draw_head (self, cairo);
  cairo_translate (cairo, 0, HEAD_HEIGHT);
  draw_body (self, cairo, page);
  cairo_translate (cairo, 0, get_body_height (self) + FOOT_HEIGHT - planner_style_get_size (PLANNER_STYLE_RUNNING) * 1.6);
  cairo_set_source_rgb (cairo, 0.3, 0.3, 0.3);
  draw_foot (self, cairo, page);
  cairo_restore (cairo);
}
