/* bench-paper.c: printing 2,000 asks, beside drawing the same glyphs and rectangles with Cairo alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints a row NAME, FLOOR, OURS, BOUND, UNIT parted by tabs. Ours begins with an open plan and ends with the bytes of a PDF:
 * choosing, wording, breaking lines, dividing pages and drawing. The floor draws runs of glyphs that are there already.
 */
#include <cairo-pdf.h>
#include <sys/resource.h>

#include "common/planner-test-folder.h"
#include "paper/planner-document-pdf.h"
#include "paper/planner-document-private.h"
#include "paper/planner-paper-asks.h"
#include "plans.h"

#define N_ASKS 2000
#define N_TURNS 5

typedef struct
{
  cairo_scaled_font_t *font; /* borrowed from the document */
  GArray *glyphs;            /* cairo_glyph_t */
  GArray *clusters;          /* cairo_text_cluster_t */
  const char *text;          /* borrowed from the document */
  int length;
  guint32 ink;
} Run;

typedef struct
{
  GArray *runs; /* Run */
  GArray *rectangles; /* cairo_rectangle_t */
  double y; /* of the piece whose lines are kept */
} Page;

static double
processor_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6 + usage.ru_stime.tv_sec + usage.ru_stime.tv_usec / 1e6;
}

/* The words are written from left to right. */
static int
count_drawn (const PangoGlyphItemIter *iterator)
{
  int drawn = 0;

  for (int i = iterator->start_glyph; i < iterator->end_glyph; i++)
    drawn += iterator->glyph_item->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY;
  return drawn;
}

static void
keep_clusters (Run *run, PangoGlyphItem *item, const char *text)
{
  PangoGlyphItemIter iterator;

  for (gboolean any = pango_glyph_item_iter_init_start (&iterator, item, text); any;
       any = pango_glyph_item_iter_next_cluster (&iterator))
    {
      cairo_text_cluster_t cluster = {
        .num_bytes = iterator.end_index - iterator.start_index,
        .num_glyphs = count_drawn (&iterator),
      };

      g_array_append_val (run->clusters, cluster);
    }
}

static double
keep_run (Page *page, PangoGlyphItem *item, const char *text, double x, double y, guint32 ink)
{
  Run run = {
    .font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (item->item->analysis.font)),
    .glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)),
    .clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t)),
    .text = text + item->item->offset,
    .length = item->item->length,
    .ink = ink,
  };

  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
      cairo_glyph_t glyph = { info->glyph, x + (double) info->geometry.x_offset / PANGO_SCALE,
                              y + (double) info->geometry.y_offset / PANGO_SCALE };

      if (info->glyph != PANGO_GLYPH_EMPTY)
        g_array_append_val (run.glyphs, glyph);
      x += (double) info->geometry.width / PANGO_SCALE;
    }
  keep_clusters (&run, item, text);
  g_array_append_val (page->runs, run);
  return x;
}

static void
keep_line_cb (PangoLayoutLine *line, double x, double baseline, guint32 ink, gpointer data)
{
  Page *page = data;
  const char *text = pango_layout_get_text (line->layout);

  for (GSList *at = line->runs; at != NULL; at = at->next)
    x = keep_run (page, at->data, text, x, page->y + baseline, ink);
}

static Page *
keep_page (PlannerDocument *document, guint number)
{
  Page *page = g_new0 (Page, 1);
  const PlannerPaper *paper = planner_document_get_paper (document);
  PlannerBandPage place = { paper->width - 2 * paper->margin, 1, FALSE };
  guint n_pieces;
  const PlannerPiece *pieces = planner_pages_get_pieces (planner_document_get_pages (document), number, &n_pieces);

  page->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  page->rectangles = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  for (guint i = 0; i < n_pieces; i++)
    {
      cairo_rectangle_t rule = { 0, pieces[i].y + pieces[i].part.height, place.width, 0.5 };

      page->y = pieces[i].y;
      planner_band_foreach_line (pieces[i].band, &pieces[i].part, &place, keep_line_cb, page);
      g_array_append_val (page->rectangles, rule);
    }
  return page;
}

static void
draw_run (cairo_t *cairo, const Run *run)
{
  cairo_set_source_rgb (cairo, (run->ink >> 16) / 255.0, (run->ink >> 8 & 0xff) / 255.0, (run->ink & 0xff) / 255.0);
  cairo_set_scaled_font (cairo, run->font);
  cairo_show_text_glyphs (cairo, run->text, run->length, (cairo_glyph_t *) (void *) run->glyphs->data, (int) run->glyphs->len,
                          (cairo_text_cluster_t *) (void *) run->clusters->data, (int) run->clusters->len, 0);
}

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static double
measure_floor (GPtrArray *pages, const PlannerPaper *paper)
{
  double start = processor_seconds ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, paper->width, paper->height);
  cairo_t *cairo = cairo_create (surface);

  for (guint i = 0; i < pages->len; i++)
    {
      const Page *page = pages->pdata[i];

      cairo_identity_matrix (cairo);
      cairo_translate (cairo, paper->margin, paper->margin);
      for (guint j = 0; j < page->rectangles->len; j++)
        {
          const cairo_rectangle_t *rule = &g_array_index (page->rectangles, cairo_rectangle_t, j);

          cairo_set_source_rgb (cairo, 0.7, 0.7, 0.7);
          cairo_rectangle (cairo, rule->x, rule->y, rule->width, rule->height);
          cairo_fill (cairo);
        }
      for (guint j = 0; j < page->runs->len; j++)
        draw_run (cairo, &g_array_index (page->runs, Run, j));
      cairo_show_page (cairo);
    }
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return processor_seconds () - start;
}

static double
measure_ours (TestPlan *test, const GDate *today)
{
  double start = processor_seconds ();
  g_autoptr (PlannerDocument) document = planner_paper_asks_new (test->plan, today, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = planner_document_make_pdf (document, NULL, &error);

  g_assert_no_error (error);
  return processor_seconds () - start;
}

int
main (int argc, char **argv)
{
  g_autofree char *state = planner_test_folder_use_state ();
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  double floor = G_MAXDOUBLE, ours = G_MAXDOUBLE;
  GDate today;

  test_plan_add_asks (test, N_ASKS);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 12, G_DATE_JULY, 2026);
  document = planner_paper_asks_new (test->plan, &today, NULL);
  for (guint i = 0; i < planner_document_get_n_pages (document); i++)
    g_ptr_array_add (pages, keep_page (document, i));
  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      floor = MIN (floor, measure_floor (pages, planner_document_get_paper (document)));
      ours = MIN (ours, measure_ours (test, &today));
    }
  g_print ("print, 2,000 asks to PDF\t%.4g\t%.4g\t2\ts\n", floor, ours);
  planner_test_folder_remove (g_steal_pointer (&state));
  return 0;
}
