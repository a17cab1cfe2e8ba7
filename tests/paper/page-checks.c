/* page-checks.c: what is true of every printed page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-checks.h"

#include <string.h>

#include "paper/planner-document-private.h"

#define INK_SLACK 1.0 /* points: Cairo counts whole ones */

/* Where on the paper anything is drawn. */
void
page_check_ink (PlannerDocument *document)
{
  const PlannerPaper *paper = planner_document_get_paper (document);

  for (guint page = 0; page < planner_document_get_n_pages (document); page++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cairo = cairo_create (surface);
      double x, y, width, height;

      planner_document_draw_page (document, cairo, page);
      cairo_destroy (cairo);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      cairo_surface_destroy (surface);
      g_assert_cmpfloat (x, >=, paper->margin - INK_SLACK);
      g_assert_cmpfloat (y, >=, paper->margin - INK_SLACK);
      g_assert_cmpfloat (x + width, <=, paper->width - paper->margin + INK_SLACK);
      g_assert_cmpfloat (y + height, <=, paper->height - paper->margin + INK_SLACK);
    }
}

static void
check_line_cb (PangoLayoutLine *line, double x, double baseline, guint32 ink, gpointer data)
{
  guint *n = data;

  reading_check_type (line);
  g_assert_false (pango_layout_is_ellipsized (line->layout));
  (*n)++;
}

/* No type is too small, no words are cut, no row is divided that fits on a page. */
void
page_check_words (PlannerDocument *document)
{
  PlannerPages *pages = planner_document_get_pages (document);
  const PlannerPaper *paper = planner_document_get_paper (document);
  guint n = 0;

  for (guint page = 0; page < planner_pages_get_n_pages (pages); page++)
    {
      PlannerBandPage place = { paper->width - 2 * paper->margin, planner_pages_get_spot (pages, page).across, FALSE };
      guint n_pieces;
      const PlannerPiece *pieces = planner_pages_get_pieces (pages, page, &n_pieces);

      for (guint i = 0; i < n_pieces; i++)
        {
          g_assert_true (pieces[i].part.from == NULL || planner_band_get_height (pieces[i].band) > paper->height / 2);
          planner_band_foreach_line (pieces[i].band, &pieces[i].part, &place, check_line_cb, &n);
        }
    }
  g_assert_cmpuint (n, >, 0);
}

/* "Page x of y", and where the page is among those beside and below it, is right on every page. */
void
page_check_running (Reading *reading, PlannerDocument *document)
{
  PlannerPages *pages = planner_document_get_pages (document);

  g_assert_cmpuint (reading->n_pages, ==, planner_document_get_n_pages (document));
  for (guint page = 0; page < reading->n_pages; page++)
    {
      PlannerPageSpot spot = planner_pages_get_spot (pages, page);
      g_autoptr (GString) words = g_string_new (NULL);
      g_autofree char *number = g_strdup_printf ("Page %u of %u", page + 1, reading->n_pages);
      g_autofree char *place
        = g_strdup_printf ("row %u of %u, across %u of %u", spot.down, spot.n_down, spot.across, spot.n_across);

      for (guint i = reading_get_first (reading, page); i < reading_get_first (reading, page + 1); i++)
        g_string_append_printf (words, "%s ", ((const ReadWord *) reading->words->pdata[i])->text);
      g_assert_nonnull (strstr (words->str, number));
      g_assert_cmpint (planner_pages_are_wide (pages), ==, strstr (words->str, place) != NULL);
      g_assert_nonnull (strstr (words->str, "As at 12 July 2026"));
    }
}
