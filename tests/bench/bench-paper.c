/* bench-paper.c: printing 2,000 asks or milestones, beside drawing the same glyphs and rectangles with Cairo alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints rows NAME, FLOOR, OURS, BOUND, UNIT parted by tabs. Ours begins with an open plan and ends with the bytes of a PDF:
 * choosing, wording, breaking lines, dividing pages and drawing. The floor draws runs of glyphs that are there already, and a rectangle for
 * each rule, each line of the axis and through the rows, each bar, and each stretch of a line between bars; nothing for patterns, marks, arrows
 * and outlines.
 */
#include <cairo-pdf.h>
#include <sys/resource.h>

#include "common/planner-test-folder.h"
#include "paper/planner-document-pdf.h"
#include "paper/planner-document-private.h"
#include "paper/planner-paper-asks.h"
#include "paper/planner-paper-timeline-row.h"
#include "paper/planner-paper-timeline.h"
#include "plans.h"

#define N_RECORDS 2000
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

static void
keep_rectangle (Page *page, double x, double y, double width, double height)
{
  cairo_rectangle_t rectangle = { x, y, width, height };

  g_array_append_val (page->rectangles, rectangle);
}

typedef struct
{
  Page *page;
  double left;
  double top;
  double height;
} Grid;

static void
keep_line_of_grid_cb (const GDate *start, double from, double to, gpointer data)
{
  const Grid *grid = data;

  keep_rectangle (grid->page, grid->left + from, grid->top, 0.3, grid->height);
}

/* In the headings, and through the rows. */
static void
keep_grid (Page *page, const PlannerPaperScale *scale, double height)
{
  static const PlannerTimeUnit units[] = { PLANNER_TIME_UNIT_YEAR, PLANNER_TIME_UNIT_QUARTER };
  Grid axis = { page, planner_paper_scale_get_offset (scale, 1), 0, 30 }, rows = { page, axis.left, 30, height - 30 };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      planner_paper_scale_foreach_unit (scale, units[i], keep_line_of_grid_cb, &axis);
      planner_paper_scale_foreach_unit (scale, units[i], keep_line_of_grid_cb, &rows);
      keep_rectangle (page, axis.left, 0, planner_paper_scale_get_length (scale), 0.4);
    }
}

static void
keep_row (Page *page, const PlannerPaperRow *row)
{
  double left = planner_paper_scale_get_offset (row->scale, 1);

  keep_rectangle (page, left + row->bar.soft_from, row->y, row->bar.soft_to - row->bar.soft_from, PLANNER_PAPER_BAR_HEIGHT);
  for (guint i = 0; row->links != NULL && i < row->links->len; i++)
    for (guint stretch = 0; stretch < 3; stretch++)
      keep_rectangle (page, left + row->bar.from, row->y, 20, 0.6);
}

static void
keep_chart (Page *page, const PlannerPiece *pieces, guint n_pieces)
{
  const PlannerPaperScale *scale = NULL;

  for (guint i = 0; i < n_pieces; i++)
    {
      const PlannerPaperRow *row = planner_paper_row_find (&pieces[i]);

      if (row == NULL)
        continue;
      scale = row->scale;
      keep_row (page, row);
    }
  if (scale != NULL)
    keep_grid (page, scale, pieces[n_pieces - 1].y);
}

static void
keep_running (Page *page, PlannerTypesetter *typesetter, const char *words, double y)
{
  PangoLayout *layout = planner_typesetter_set_line (typesetter, PLANNER_STYLE_RUNNING, words, 500);

  page->y = 0;
  keep_line_cb (pango_layout_get_line_readonly (layout, 0), 0, y, 0x4c4c4c, page);
}

static void
keep_running_lines (Page *page, PlannerDocument *document, PlannerTypesetter *typesetter, guint number)
{
  g_autofree char *name = planner_document_dup_page_name (document, number);

  keep_running (page, typesetter, planner_document_get_plan_title (document), 0);
  keep_running (page, typesetter, planner_document_get_title (document), 0);
  keep_running (page, typesetter, "As at 12 July 2026", 500);
  keep_running (page, typesetter, name, 500);
  keep_rectangle (page, 0, 10, 700, 0.5);
}

static Page *
keep_page (PlannerDocument *document, PlannerTypesetter *typesetter, guint number)
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
      page->y = pieces[i].y;
      planner_band_foreach_line (pieces[i].band, &pieces[i].part, &place, keep_line_cb, page);
      keep_rectangle (page, 0, pieces[i].y + pieces[i].part.height, place.width, 0.5);
    }
  keep_chart (page, pieces, n_pieces);
  keep_running_lines (page, document, typesetter, number);
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

typedef PlannerDocument *(*Create) (TestPlan *test, const GDate *today);

static PlannerDocument *
create_asks (TestPlan *test, const GDate *today)
{
  return planner_paper_asks_new (test->plan, today, NULL);
}

static PlannerDocument *
create_timeline (TestPlan *test, const GDate *today)
{
  return planner_paper_timeline_new (test->plan, today, NULL);
}

static double
measure_ours (TestPlan *test, const GDate *today, Create create)
{
  double start = processor_seconds ();
  g_autoptr (PlannerDocument) document = create (test, today);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = planner_document_make_pdf (document, NULL, &error);

  g_assert_no_error (error);
  return processor_seconds () - start;
}

static void
measure (const char *name, TestPlan *test, Create create)
{
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (PlannerTypesetter) typesetter = planner_typesetter_new (FALSE);
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  double floor = G_MAXDOUBLE, ours = G_MAXDOUBLE;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 12, G_DATE_JULY, 2026);
  document = create (test, &today);
  for (guint i = 0; i < planner_document_get_n_pages (document); i++)
    g_ptr_array_add (pages, keep_page (document, typesetter, i));
  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      floor = MIN (floor, measure_floor (pages, planner_document_get_paper (document)));
      ours = MIN (ours, measure_ours (test, &today, create));
    }
  g_print ("%s\t%.4g\t%.4g\t2\ts\n", name, floor, ours);
}

int
main (int argc, char **argv)
{
  g_autofree char *state = planner_test_folder_use_state ();
  g_autoptr (TestPlan) asks = test_plan_new ("Eastmere plan"), milestones = test_plan_new ("Eastmere plan");

  test_plan_add_asks (asks, N_RECORDS);
  measure ("print, 2,000 asks to PDF", asks, create_asks);
  test_plan_add_milestones (milestones, N_RECORDS);
  measure ("print, 2,000 milestones to PDF", milestones, create_timeline);
  planner_test_folder_remove (g_steal_pointer (&state));
  return 0;
}
