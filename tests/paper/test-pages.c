/* test-pages.c: how what a document says is divided into pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "paper/planner-document-private.h"
#include "reading.h"

#define N_ROWS 300

/* Words of one to sixty lines, by a rule of their own. */
static char *
dup_words (guint i)
{
  GString *words = g_string_new (NULL);
  guint n = i % 37 == 0 ? 900 : (i * 7919) % 83;

  for (guint j = 0; j <= n; j++)
    g_string_append_printf (words, "row%u-%u ", i, j);
  return g_string_free (words, FALSE);
}

static void
compose (PlannerFlow *flow, gpointer data)
{
  const PlannerFlowColumn columns[] = { { "First", 40, 0, FALSE }, { "Second", 100, 1, FALSE }, { "Third", 60, 0, TRUE } };

  planner_flow_add_heading (flow, 0, "Title");
  planner_flow_add_paragraph (flow, PLANNER_STYLE_SMALL, FALSE, "Paragraph ☃ 漢字 \U0001f600");
  for (guint table = 0; table < 2; table++)
    {
      planner_flow_add_heading (flow, 1, "Table");
      planner_flow_begin_table (flow, columns, G_N_ELEMENTS (columns), "Table");
      for (guint i = 0; i < N_ROWS; i++)
        {
          g_autofree char *words = dup_words (i);

          if (i % 29 == 0)
            planner_flow_begin_group (flow, 0, "Group", 2);
          if (i % 11 == 0)
            planner_flow_begin_group (flow, 1, "Subgroup", 2);
          planner_flow_begin_row (flow);
          planner_flow_put (flow, 0, PLANNER_STYLE_SMALL, PLANNER_INK, 0, "1");
          planner_flow_put (flow, 1, PLANNER_STYLE_BODY, PLANNER_INK, 12.0 * (i % 50), words);
          planner_flow_put (flow, 2, PLANNER_STYLE_BODY, PLANNER_INK, 0, "3");
        }
      planner_flow_end_table (flow);
    }
}

static gpointer
begin_cb (PlannerFlow *flow, gpointer data)
{
  compose (flow, data);
  return flow;
}

/* All was said when it began. */
static guint
step_cb (gpointer run)
{
  return 0;
}

static void
end_cb (gpointer run)
{
}

static const PlannerComposer composer = { begin_cb, step_cb, end_cb };

static PlannerDocument *
document_new (const PlannerPaper *paper)
{
  GDate today;
  PlannerDocument *document;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 12, G_DATE_JULY, 2026);
  document = planner_document_new ("Plan", "Pages", &today, &composer, NULL, NULL);
  planner_document_set_paper (document, paper);
  return document;
}

static double
get_body_height (const PlannerPaper *paper, PlannerDocument *document)
{
  return paper->height - paper->margin - planner_document_get_body_top (document);
}

/* Pieces stand below each other, on the page, and are parts only of what is higher than a page. */
static void
check_pieces (PlannerDocument *document, const PlannerPaper *paper)
{
  PlannerPages *pages = planner_document_get_pages (document);

  for (guint page = 0; page < planner_pages_get_n_pages (pages); page++)
    {
      guint n_pieces;
      const PlannerPiece *pieces = planner_pages_get_pieces (pages, page, &n_pieces);
      double y = 0;

      g_assert_cmpuint (n_pieces, >, 0);
      for (guint i = 0; i < n_pieces; i++)
        {
          g_assert_cmpfloat (pieces[i].y, >=, y - 0.01);
          y = pieces[i].y + pieces[i].part.height;
          if (pieces[i].part.from != NULL)
            g_assert_cmpfloat (planner_band_get_height (pieces[i].band), >, get_body_height (paper, document) * 0.5);
        }
      g_assert_cmpfloat (y, <=, get_body_height (paper, document) + 0.1);
    }
}

typedef struct
{
  GHashTable *lines; /* set of those drawn */
  double width;
} Lines;

static void
check_line_cb (PangoLayoutLine *line, double x, double baseline, guint32 ink, gpointer data)
{
  Lines *lines = data;
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  g_assert_cmpfloat (x, >=, -0.01);
  if (g_strcmp0 (pango_layout_get_text (line->layout), "") != 0 && logical.width > 0)
    g_assert_cmpfloat (x, <, lines->width);
  g_hash_table_add (lines->lines, line);
  reading_check_type (line);
}

/* Nothing is smaller than the smallest type, or a box of digits, and no line of a row is lost or drawn twice. */
static void
check_lines (PlannerDocument *document, const PlannerPaper *paper)
{
  PlannerPages *pages = planner_document_get_pages (document);
  g_autoptr (GHashTable) ends = g_hash_table_new (NULL, NULL); /* band → where its last part ended */
  Lines lines = { g_hash_table_new (NULL, NULL), paper->width - 2 * paper->margin };
  PlannerBandPage place = { lines.width, 1, FALSE };
  GHashTableIter iterator;
  gpointer band, piece;

  for (guint page = 0; page < planner_pages_get_n_pages (pages); page++)
    {
      guint n_pieces;
      const PlannerPiece *pieces = planner_pages_get_pieces (pages, page, &n_pieces);

      for (guint i = 0; i < n_pieces; i++)
        {
          const PlannerPiece *before = g_hash_table_lookup (ends, pieces[i].band);

          planner_band_foreach_line (pieces[i].band, &pieces[i].part, &place, check_line_cb, &lines);
          if (pieces[i].part.from == NULL)
            continue;
          for (guint cell = 0; cell < 3; cell++)
            g_assert_cmpuint (pieces[i].part.from[cell], ==, before != NULL ? before->part.to[cell] : 0);
          g_hash_table_insert (ends, pieces[i].band, (gpointer) &pieces[i]);
        }
    }
  g_assert_cmpuint (g_hash_table_size (ends), >, 0);
  g_hash_table_iter_init (&iterator, ends);
  while (g_hash_table_iter_next (&iterator, &band, &piece))
    g_assert_true (planner_band_ends_with (band, &((const PlannerPiece *) piece)->part));
  g_hash_table_unref (lines.lines);
}

/* Further pages begin with the headings of their table. */
static void
check_headings (PlannerDocument *document)
{
  PlannerPages *pages = planner_document_get_pages (document);
  g_autoptr (GHashTable) first_bands = g_hash_table_new (NULL, NULL);

  for (guint page = 0; page < planner_pages_get_n_pages (pages); page++)
    {
      guint n_pieces;
      const PlannerPiece *pieces = planner_pages_get_pieces (pages, page, &n_pieces);

      if (page > 0)
        g_hash_table_add (first_bands, pieces[0].band);
      g_assert_cmpuint (n_pieces, >=, 2);
    }
  /* Further pages begin with the headings of one of the two tables, one perhaps with what stands above the second. */
  g_assert_cmpuint (g_hash_table_size (first_bands), >=, 2);
  g_assert_cmpuint (g_hash_table_size (first_bands), <=, 3);
}

static void
test_pages (gconstpointer data)
{
  const PlannerPaper *paper = data;
  g_autoptr (PlannerDocument) document = document_new (paper);

  check_pieces (document, paper);
  check_lines (document, paper);
  if (paper->height > 400)
    check_headings (document);
}

/* The kept items of a flow are followed on their page by what they are kept with. */
static void
test_keeps (void)
{
  g_autoptr (PlannerTypesetter) typesetter = planner_typesetter_new (FALSE);
  g_autoptr (PlannerFlow) flow = planner_flow_new (typesetter, 500, 1);
  g_autoptr (PlannerPages) pages = NULL;
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);

  compose (flow, NULL);
  pages = planner_pages_new (flow, 700);
  while (planner_pages_step (pages) > 0)
    ;
  for (guint i = 0; i < planner_flow_get_n_items (flow); i++)
    if (planner_flow_get_item (flow, i)->keep)
      g_hash_table_add (kept, planner_flow_get_item (flow, i)->band);
  g_assert_cmpuint (g_hash_table_size (kept), >, 70);
  for (guint page = 0; page < planner_pages_get_n_pages (pages); page++)
    {
      guint n_pieces;
      const PlannerPiece *pieces = planner_pages_get_pieces (pages, page, &n_pieces);

      g_assert_false (g_hash_table_contains (kept, pieces[n_pieces - 1].band));
    }
}

/* The outline says where each heading stands. */
static void
test_places (void)
{
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, FALSE);
  g_autoptr (PlannerDocument) document = document_new (&paper);
  guint n_places;
  const PlannerPlace *places = planner_pages_get_places (planner_document_get_pages (document), &n_places);

  g_assert_cmpuint (n_places, ==, 2);
  g_assert_cmpuint (places[0].page, ==, 0);
  g_assert_cmpuint (places[1].page, >, 10);
  g_assert_cmpstr (places[1].words, ==, "Table");
}

static void
keep_x_cb (PangoLayoutLine *line, double x, double baseline, guint32 ink, gpointer data)
{
  PangoRectangle logical;
  double *edges = data;

  pango_layout_line_get_extents (line, NULL, &logical);
  edges[0] = x;
  edges[1] = x + (double) logical.width / PANGO_SCALE;
}

/* Turned round, a cell stands as far from the right as it stood from the left, and so do indents. */
static void
test_right_to_left (void)
{
  g_autoptr (PlannerTypesetter) typesetter = planner_typesetter_new (TRUE);
  g_autoptr (PlannerBand) band = planner_band_new (PLANNER_BAND_ROW);
  PlannerBandPart whole;
  double edges[2];

  planner_band_add (band, &(PlannerBandPlace) { .x = 50, .width = 100 }, 20,
                    planner_typesetter_set (typesetter, PLANNER_STYLE_BODY, "שלום", 80), PLANNER_INK);
  whole = planner_band_get_whole (band);
  planner_band_foreach_line (band, &whole, &(PlannerBandPage) { 500, 1, TRUE }, keep_x_cb, edges);
  g_assert_cmpfloat_with_epsilon (edges[1], 500 - 50 - 20, 0.1);
  g_assert_cmpfloat (edges[0], >, 500 - 50 - 100);
}

/* Pages beside each other */

#define N_WIDE_ROWS 60
#define DRAWING_HEIGHT 31.0

typedef struct
{
  guint n_drawn[4];   /* drawings, by which of the pages beside each other */
  guint n_begun[4];   /* of these, those of a band that begins there */
  guint n_layers[2];  /* by layer */
  guint n_pieces;     /* in all of them */
} Drawn;

static void
draw_row_cb (cairo_t *cairo, const PlannerBandSpace *space, gpointer data)
{
  Drawn *drawn = data;

  g_assert_cmpuint (space->across, <, G_N_ELEMENTS (drawn->n_drawn));
  if (space->is_first)
    g_assert_cmpfloat (space->height, >=, DRAWING_HEIGHT);
  drawn->n_drawn[space->across]++;
  drawn->n_begun[space->across] += space->is_first;
}

static void
draw_layer_cb (cairo_t *cairo, const PlannerFlowStretch *stretch, gpointer data)
{
  Drawn *drawn = data;

  drawn->n_layers[stretch->layer]++;
  drawn->n_pieces += stretch->n_pieces;
  for (guint i = 0; i < stretch->n_pieces; i++)
    g_assert_cmpuint (stretch->pieces[i].table, ==, 1);
}

static void
add_wide_rows (PlannerFlow *flow, Drawn *drawn)
{
  const PlannerFlowColumn columns[]
      = { { "Every", 100, 0, FALSE, FALSE }, { "Once", 100, 0, FALSE, TRUE }, { "Drawn", 100, 1, FALSE, FALSE } };

  planner_flow_begin_table (flow, columns, G_N_ELEMENTS (columns), "Wide");
  planner_flow_set_layers (flow, draw_layer_cb, drawn);
  for (guint i = 0; i < N_WIDE_ROWS; i++)
    {
      g_autofree char *words = i == 7 ? dup_words (0) : g_strdup_printf ("every%u", i);

      planner_flow_begin_row (flow);
      planner_flow_put (flow, 0, PLANNER_STYLE_BODY, PLANNER_INK, 0, words);
      planner_flow_put (flow, 1, PLANNER_STYLE_BODY, PLANNER_INK, 0, "once");
      planner_band_set_drawing (planner_flow_get_band (flow), DRAWING_HEIGHT, draw_row_cb, drawn);
    }
  planner_flow_end_table (flow);
}

static gpointer
begin_wide_cb (PlannerFlow *flow, gpointer data)
{
  planner_flow_add_heading (flow, 0, "Title");
  planner_flow_set_across (flow, planner_flow_get_pages_wide (flow));
  add_wide_rows (flow, data);
  planner_flow_set_across (flow, 1);
  planner_flow_begin_page (flow);
  planner_flow_add_paragraph (flow, PLANNER_STYLE_BODY, FALSE, "Narrow");
  return flow;
}

static const PlannerComposer wide_composer = { begin_wide_cb, step_cb, end_cb };

static void
count_words_cb (PangoLayoutLine *line, double x, double baseline, guint32 ink, gpointer data)
{
  GHashTable *counts = data;
  const char *words = pango_layout_get_text (line->layout);

  g_hash_table_insert (counts, (gpointer) words, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, words)) + 1));
}

static GHashTable *
count_words (PlannerDocument *document, guint page)
{
  PlannerPages *pages = planner_document_get_pages (document);
  const PlannerPaper *paper = planner_document_get_paper (document);
  PlannerBandPage place = { paper->width - 2 * paper->margin, planner_pages_get_spot (pages, page).across, FALSE };
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_pieces;
  const PlannerPiece *pieces = planner_pages_get_pieces (pages, page, &n_pieces);

  for (guint i = 0; i < n_pieces; i++)
    planner_band_foreach_line (pieces[i].band, &pieces[i].part, &place, count_words_cb, counts);
  return counts;
}

/* What is repeated stands in each of the pages beside each other, what is not only in the first. */
static void
check_wide_words (PlannerDocument *document)
{
  guint n_first = 0;

  for (guint page = 0; page + 1 < planner_document_get_n_pages (document); page++)
    {
      PlannerPageSpot spot = planner_pages_get_spot (planner_document_get_pages (document), page);
      g_autoptr (GHashTable) counts = count_words (document, page);

      if (spot.down < spot.n_down)
        g_assert_true (g_hash_table_contains (counts, "Every"));
      if (spot.across > 1)
        g_assert_false (g_hash_table_contains (counts, "once") || g_hash_table_contains (counts, "Once"));
      n_first += g_hash_table_contains (counts, "once");
      g_assert_cmpint (spot.down == 1, ==, g_hash_table_contains (counts, "Title"));
      g_assert_cmpint (spot.down == 1, ==, g_hash_table_contains (counts, "every0"));
    }
  g_assert_cmpuint (n_first, >, 2);
}

static void
draw_all (PlannerDocument *document)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cairo = cairo_create (surface);

  for (guint page = 0; page < planner_document_get_n_pages (document); page++)
    planner_document_draw_page (document, cairo, page);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
}

/* Down first, then across; the last page, which needs no more, stands alone. */
static void
check_spots (PlannerPages *pages)
{
  guint n_pages = planner_pages_get_n_pages (pages);
  guint n_down = planner_pages_get_spot (pages, 0).n_down;

  g_assert_cmpuint (n_down, >, 3);
  g_assert_cmpuint (n_pages, ==, 3 * (n_down - 1) + 1);
  for (guint page = 0; page < n_pages; page++)
    {
      PlannerPageSpot spot = planner_pages_get_spot (pages, page);

      g_assert_cmpuint (spot.across, ==, page < n_down ? 1 : 2 + (page - n_down) / (n_down - 1));
      g_assert_cmpuint (spot.down, ==, page < n_down ? page + 1 : (page - n_down) % (n_down - 1) + 1);
      g_assert_cmpuint (spot.n_across, ==, spot.down == n_down ? 1 : 3);
    }
}

static void
test_across (void)
{
  Drawn drawn = { { 0 }, { 0 }, { 0 }, 0 };
  GDate today;
  g_autoptr (PlannerDocument) document = NULL;
  g_autofree char *name = NULL;
  guint n_rows;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 12, G_DATE_JULY, 2026);
  document = planner_document_new ("Plan", "Pages", &today, &wide_composer, &drawn, NULL);
  planner_document_set_pages_wide (document, 3);
  g_assert_cmpuint (planner_document_get_pages_wide (document), ==, 1);
  planner_document_set_most_pages_wide (document, 3);
  planner_document_set_pages_wide (document, 4);
  g_assert_cmpuint (planner_document_get_pages_wide (document), ==, 3);

  check_spots (planner_document_get_pages (document));
  check_wide_words (document);
  draw_all (document);
  n_rows = planner_pages_get_spot (planner_document_get_pages (document), 0).n_down - 1;
  for (guint across = 1; across <= 3; across++)
    {
      g_assert_cmpuint (drawn.n_begun[across], ==, N_WIDE_ROWS);
      g_assert_cmpuint (drawn.n_drawn[across], >, N_WIDE_ROWS); /* the row that is higher than a page */
    }
  g_assert_cmpuint (drawn.n_layers[PLANNER_LAYER_BEHIND], ==, 3 * n_rows);
  g_assert_cmpuint (drawn.n_layers[PLANNER_LAYER_IN_FRONT], ==, 3 * n_rows);
  g_assert_cmpuint (drawn.n_pieces, >, 2 * 3 * N_WIDE_ROWS);
  name = planner_document_dup_page_name (document, n_rows + 1);
  g_assert_nonnull (strstr (name, "row 1 of"));
  g_assert_nonnull (strstr (name, "across 2 of 3"));
}

/* A drawing without words is never lost, however little room there is. */
static gpointer
begin_drawings_cb (PlannerFlow *flow, gpointer data)
{
  for (guint i = 0; i < 20; i++)
    planner_flow_add_drawing (flow, i == 10 ? 3000 : 200, draw_row_cb, data);
  return flow;
}

static const PlannerComposer drawings_composer = { begin_drawings_cb, step_cb, end_cb };

static void
test_drawings (void)
{
  Drawn drawn = { { 0 }, { 0 }, { 0 }, 0 };
  GDate today;
  g_autoptr (PlannerDocument) document = NULL;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 12, G_DATE_JULY, 2026);
  document = planner_document_new ("Plan", "Pages", &today, &drawings_composer, &drawn, NULL);
  draw_all (document);
  g_assert_cmpuint (drawn.n_begun[1], ==, 20);
  g_assert_cmpuint (drawn.n_drawn[1], ==, 20);
}

static void
test_smallest_type (void)
{
  for (PlannerStyle style = 0; style < PLANNER_N_STYLES; style++)
    g_assert_cmpfloat (planner_style_get_size (style), >=, PLANNER_SMALLEST_TYPE);
}

int
main (int argc, char **argv)
{
  static PlannerPaper papers[5];

  g_test_init (&argc, &argv, NULL);

  papers[0] = planner_paper_get (PLANNER_PAPER_A4, FALSE);
  papers[1] = planner_paper_get (PLANNER_PAPER_A4, TRUE);
  papers[2] = planner_paper_get (PLANNER_PAPER_A3, FALSE);
  papers[3] = planner_paper_get (PLANNER_PAPER_A3, TRUE);
  papers[4] = (PlannerPaper) { 250, 250, 20 };
  g_test_add_data_func ("/paper/pages/a4-portrait", &papers[0], test_pages);
  g_test_add_data_func ("/paper/pages/a4-landscape", &papers[1], test_pages);
  g_test_add_data_func ("/paper/pages/a3-portrait", &papers[2], test_pages);
  g_test_add_data_func ("/paper/pages/a3-landscape", &papers[3], test_pages);
  g_test_add_data_func ("/paper/pages/tiny", &papers[4], test_pages);
  g_test_add_func ("/paper/pages/keeps", test_keeps);
  g_test_add_func ("/paper/pages/places", test_places);
  g_test_add_func ("/paper/pages/right-to-left", test_right_to_left);
  g_test_add_func ("/paper/pages/across", test_across);
  g_test_add_func ("/paper/pages/drawings", test_drawings);
  g_test_add_func ("/paper/pages/smallest-type", test_smallest_type);

  return g_test_run ();
}
