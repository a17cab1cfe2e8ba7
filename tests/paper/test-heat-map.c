/* test-heat-map.c: the printed map of risks, read back from the PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "common/planner-test-folder.h"
#include "page-checks.h"
#include "paper/planner-document-picture.h"
#include "paper/planner-document-private.h"
#include "paper/planner-paper-heat-map.h"
#include "plans.h"

static PlannerDocument *
document_new (TestPlan *test, const PlannerPaperRisksChoice *choice, PlannerHeatMapScore score)
{
  GDate today;

  return planner_paper_heat_map_new (test->plan, test_plan_get_today (&today), choice, &(PlannerHeatMapView) { .score = score });
}

static void
check_line_cb (PangoLayoutLine *line, double x, double baseline, guint32 ink, gpointer data)
{
  const double *width = data;
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  reading_check_type (line);
  g_assert_cmpfloat (x, >=, -0.01);
  g_assert_cmpfloat (x + (double) logical.width / PANGO_SCALE, <=, *width + 0.5);
}

/* No type is too small, and all words are on the page. */
static void
check_type (PlannerDocument *document)
{
  const PlannerPaper *paper = planner_document_get_paper (document);
  PlannerPages *pages = planner_document_get_pages (document);
  double width = paper->width - 2 * paper->margin;
  guint n_pieces;
  const PlannerPiece *pieces = planner_pages_get_pieces (pages, 0, &n_pieces);

  for (guint i = 0; i < n_pieces; i++)
    {
      g_assert_null (pieces[i].part.from);
      planner_band_foreach_line (pieces[i].band, &pieces[i].part, &(PlannerBandPage) { width, 1, FALSE }, check_line_cb, &width);
    }
}

/* No two words stand on each other. */
static void
check_apart (Reading *reading)
{
  for (guint i = 0; i < reading->words->len; i++)
    for (guint j = i + 1; j < reading->words->len; j++)
      {
        const ReadWord *one = reading->words->pdata[i], *other = reading->words->pdata[j];
        double wide = MIN (one->right, other->right) - MAX (one->left, other->left);
        double high = MIN (one->bottom, other->bottom) - MAX (one->top, other->top);

        if (wide > 1 && high > 4)
          g_error ("“%s” and “%s” stand on each other", one->text, other->text);
      }
}

typedef struct
{
  guint n_risks;
  PlannerPaperSize size;
  gboolean landscape;
} Case;

static void
test_page (gconstpointer data)
{
  const Case *item = data;
  PlannerPaper paper = planner_paper_get (item->size, item->landscape);
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;

  test_plan_add_risks (test, item->n_risks);
  document = document_new (test, NULL, PLANNER_HEAT_MAP_RESIDUAL);
  planner_document_set_paper (document, &paper);
  reading = reading_new_of_document (document);

  g_assert_cmpuint (reading->n_pages, ==, 1);
  reading_check_margins (reading, &paper);
  page_check_running (reading, document);
  page_check_ink (document);
  check_type (document);
  check_apart (reading);
}

/* The words of the cell at LIKELIHOOD and SEVERITY, read between its neighbours'. */
static char *
dup_cell (Reading *reading, int likelihood, int severity)
{
  const ReadWord *rows[6] = { NULL };
  g_autofree char *all = NULL;
  GString *cell = g_string_new (NULL);
  double left = 0, width = 0;

  /* The words of the scales stand beside the rows and below the columns. */
  for (guint i = 0; i < 5; i++)
    rows[i] = reading_find (reading, 0, ((const char *const[]){ "Rare", "Unlikely", "Possible", "Likely", "Almost" })[i]);
  left = reading_find (reading, 0, "Negligible")->left;
  width = reading_find (reading, 0, "Minor")->left - left;
  for (guint i = 0; i < reading->words->len; i++)
    {
      const ReadWord *word = reading->words->pdata[i];
      double height = rows[0]->top - rows[1]->top, top = rows[likelihood - 1]->top - 20;

      if (word->left >= left + (severity - 1) * width - 1 && word->left < left + severity * width - 1 && word->top >= top
          && word->top < top + height)
        g_string_append_printf (cell, "%s|", word->text);
    }
  return g_string_free (cell, FALSE);
}

/* Each of the 25 cells has its score, band and risks, whichever score it is. */
static void
test_cells (void)
{
  static const char *const bands[] = { "Low", "Moderate", "High", "Extreme" };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;

  test_plan_add_risks (test, 25);
  document = document_new (test, NULL, PLANNER_HEAT_MAP_INHERENT);
  reading = reading_new_of_document (document);
  for (int likelihood = 1; likelihood <= 5; likelihood++)
    for (int severity = 1; severity <= 5; severity++)
      {
        int score = likelihood * severity, i = (likelihood - 1) * 5 + severity - 1;
        const char *band = bands[score <= 3 ? 0 : score <= 6 ? 1 : score <= 12 ? 2 : 3];
        g_autofree char *ref = g_strdup_printf ("r%05d", i);
        g_autofree char *number = g_strdup_printf ("%d", score);
        g_autofree char *cell = dup_cell (reading, likelihood, severity);

        g_test_message ("%d × %d: %s", likelihood, severity, cell);
        g_assert_nonnull (strstr (cell, band));
        g_assert_nonnull (strstr (cell, number));
        g_assert_cmpint (strstr (cell, ref) != NULL, ==, i % 8 != 7); /* the others are closed */
        g_assert_cmpuint (reading_count_in (cell, "r0"), ==, i % 8 != 7);
      }
  g_assert_nonnull (reading_find (reading, 0, "closed"));
}

/* Of many risks each cell and the list say how many more there are, and none is lost in the counting. */
static void
test_many (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  guint n_on_map = 0, n_in_list = 0;

  test_plan_add_risks (test, 500);
  document = document_new (test, NULL, PLANNER_HEAT_MAP_RESIDUAL);
  reading = reading_new_of_document (document);
  for (int likelihood = 1; likelihood <= 5; likelihood++)
    for (int severity = 1; severity <= 5; severity++)
      {
        g_autofree char *cell = dup_cell (reading, likelihood, severity);
        const char *more = strstr (cell, "+");

        n_on_map += reading_count_in (cell, "r0") + (more != NULL ? (guint) g_ascii_strtoull (more + 1, NULL, 10) : 0);
      }
  for (guint i = 0; i < reading->words->len; i++)
    {
      const ReadWord *word = reading->words->pdata[i];

      n_in_list += g_str_has_prefix (word->text, "dr");
      if (g_str_equal (word->text, "more,"))
        n_in_list += (guint) g_ascii_strtoull (((const ReadWord *) reading->words->pdata[i - 1])->text, NULL, 10);
    }
  g_assert_cmpuint (n_on_map, ==, 500 - 500 / 8);
  g_assert_cmpuint (n_in_list, ==, 500 - 500 / 8);
}

/* What has no score is listed, and what has no reference is called by its place in the list. */
static void
test_unknown (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autofree char *cell = NULL;
  g_autofree char *text = NULL;
  PlannerEdit *edit = test_plan_begin (test);

  test_plan_add (edit, PLANNER_KIND_RISK, "one", NULL, PLANNER_RISK_REF, "X1", PLANNER_RISK_DESCRIPTION, "Nobodyknows",
                 PLANNER_RISK_RESIDUAL_LIKELIHOOD, "4", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_RISK, "two", NULL, PLANNER_RISK_DESCRIPTION, "Nameless", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "4",
                 PLANNER_RISK_RESIDUAL_SEVERITY, "2", PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  document = document_new (test, NULL, PLANNER_HEAT_MAP_RESIDUAL);
  reading = reading_new_of_document (document);
  cell = dup_cell (reading, 4, 2);
  g_assert_nonnull (strstr (cell, "#1|"));
  text = reading_dup_text (reading, 0, 1000);
  g_assert_nonnull (strstr (text, "#1NamelessH"));
  g_assert_nonnull (strstr (text, "X1NobodyknowsTBC"));
}

static guint
count_arrows (PlannerDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = planner_document_make_picture (document, PLANNER_PICTURE_SVG, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (picture, NULL), g_bytes_get_size (picture));
  return reading_count_in (text, "stroke-width=\"3.4\""); /* the paper beside a line that one risk took */
}

static int
compare_left (gconstpointer first, gconstpointer second)
{
  const ReadWord *one = *(const ReadWord *const *) first, *other = *(const ReadWord *const *) second;

  return (one->left > other->left) - (one->left < other->left);
}

/* The words in the list from WORD to the end of its row. */
static char *
dup_row (Reading *reading, const char *word)
{
  const ReadWord *begin = reading_find (reading, 0, word);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GString *row = g_string_new (NULL);

  for (guint i = 0; i < reading->words->len; i++)
    {
      ReadWord *other = reading->words->pdata[i];

      if (other->left >= begin->left && other->bottom > begin->bottom - 5 && other->bottom < begin->bottom + 5)
        g_ptr_array_add (words, other);
    }
  g_ptr_array_sort (words, compare_left);
  for (guint i = 0; i < words->len; i++)
    g_string_append (row, ((const ReadWord *) words->pdata[i])->text);
  return g_string_free (row, FALSE);
}

/* An arrow for each way that was gone, and in the list where each came from. */
static void
test_movement (void)
{
  static const struct
  {
    PlannerHeatMapView view;
    const char *row; /* of X1 in the list */
    guint n_arrows;
  } rows[] = {
    { { PLANNER_HEAT_MAP_RESIDUAL, PLANNER_HEAT_MAP_NO_MOVEMENT, { 0 } }, "WaitsM6", 0 },
    { { PLANNER_HEAT_MAP_RESIDUAL, PLANNER_HEAT_MAP_FROM_INHERENT, { 0 } }, "WaitsE20M6", 2 },
    { { PLANNER_HEAT_MAP_TARGET, PLANNER_HEAT_MAP_FROM_RESIDUAL, { 0 } }, "WaitsM6L2", 1 },
    { { PLANNER_HEAT_MAP_RESIDUAL, PLANNER_HEAT_MAP_FROM_REVIEWS, { 0 } }, "WaitsH12M6", 1 },
  };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  PlannerEdit *edit = test_plan_begin (test);
  GDate today;

  test_plan_add (edit, PLANNER_KIND_RISK, "one", NULL, PLANNER_RISK_REF, "X1", PLANNER_RISK_DESCRIPTION, "Waits",
                 PLANNER_RISK_INHERENT_LIKELIHOOD, "4", PLANNER_RISK_INHERENT_SEVERITY, "5", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "2",
                 PLANNER_RISK_RESIDUAL_SEVERITY, "3", PLANNER_RISK_TARGET_LIKELIHOOD, "1", PLANNER_RISK_TARGET_SEVERITY, "2",
                 PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_RISK, "two", NULL, PLANNER_RISK_REF, "X2", PLANNER_RISK_INHERENT_LIKELIHOOD, "3",
                 PLANNER_RISK_INHERENT_SEVERITY, "3", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "1", PLANNER_RISK_RESIDUAL_SEVERITY, "1",
                 PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_RISK_REVIEW, "then", NULL, PLANNER_RISK_REVIEW_RISK, "one", PLANNER_RISK_REVIEW_DATE, "2018-05-12",
                 PLANNER_RISK_REVIEW_LIKELIHOOD, "3", PLANNER_RISK_REVIEW_SEVERITY, "4", PLANNER_FIELD_NONE);
  test_plan_add (edit, PLANNER_KIND_RISK_REVIEW, "later", NULL, PLANNER_RISK_REVIEW_RISK, "one", PLANNER_RISK_REVIEW_DATE, "2018-06-12",
                 PLANNER_RISK_REVIEW_LIKELIHOOD, "5", PLANNER_RISK_REVIEW_SEVERITY, "5", PLANNER_FIELD_NONE);
  test_plan_commit (edit);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerHeatMapView view = rows[i].view;
      g_autoptr (PlannerDocument) document = NULL;
      g_autoptr (Reading) reading = NULL;
      g_autofree char *text = NULL;

      g_date_set_dmy (&view.since, 1, G_DATE_JUNE, 2018);
      document = planner_paper_heat_map_new (test->plan, test_plan_get_today (&today), NULL, &view);
      reading = reading_new_of_document (document);
      check_apart (reading);
      text = dup_row (reading, "Waits");
      g_test_message ("%u: %s", i, text);
      g_assert_true (g_str_has_prefix (text, rows[i].row));
      g_assert_cmpuint (count_arrows (document), ==, rows[i].n_arrows);
    }
}

static void
test_choice (void)
{
  static const char *const workstreams[] = { "ws-two", NULL };
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL, empty = NULL;
  g_autoptr (Reading) reading = NULL;
  g_autoptr (Reading) nothing = NULL;
  g_autofree char *text = NULL;

  empty = document_new (test, NULL, PLANNER_HEAT_MAP_TARGET);
  nothing = reading_new_of_document (empty);
  text = reading_dup_text (nothing, 0, 1000);
  g_assert_nonnull (strstr (text, "Therearenorisksinthisplanyet."));
  test_plan_add_risks (test, 25);
  document = document_new (test, &(PlannerPaperRisksChoice) { .workstreams = workstreams, .escalated = TRUE }, PLANNER_HEAT_MAP_TARGET);
  reading = reading_new_of_document (document);
  g_assert_cmpuint (reading_count (reading, "r00019"), ==, 1); /* in the list; its target is not known */
  g_assert_cmpuint (reading_count (reading, "r00022"), ==, 2);
  g_assert_cmpuint (reading_count (reading, "r00024"), ==, 0); /* of another workstream */
  g_assert_cmpuint (reading_count (reading, "r00001"), ==, 0); /* not escalated */
}

static void
keep_beginning_cb (PangoLayoutLine *line, double x, double baseline, guint32 ink, gpointer data)
{
  g_hash_table_add (data, g_strndup (pango_layout_get_text (line->layout), strlen ("dr00000")));
}

/* As a picture it is as high as it has to be. */
static void
test_tall (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (GHashTable) beginnings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PlannerPages *pages;
  const PlannerPiece *pieces;
  guint n_pieces;
  double foot;

  test_plan_add_risks (test, 100);
  document = document_new (test, NULL, PLANNER_HEAT_MAP_RESIDUAL);
  planner_document_set_tall (document, TRUE);
  pages = planner_document_get_pages (document);
  g_assert_cmpuint (planner_pages_get_n_pages (pages), ==, 1);
  pieces = planner_pages_get_pieces (pages, 0, &n_pieces);
  foot = planner_pages_get_end (pages, 0);
  g_assert_cmpfloat (foot, >, 100 * 2 * PLANNER_SMALLEST_TYPE);
  for (guint i = 0; i < n_pieces; i++)
    planner_band_foreach_line (pieces[i].band, &pieces[i].part, &(PlannerBandPage) { 800, 1, FALSE }, keep_beginning_cb, beginnings);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *description = g_strdup_printf ("dr%05u", i);

      g_assert_cmpint (g_hash_table_contains (beginnings, description), ==, i % 8 != 7);
    }
}

/* Where reading begins at the right all of it is turned round, and stays within the margins. */
static void
test_right_to_left (void)
{
  g_autoptr (TestPlan) test = test_plan_new ("Eastmere plan");
  g_autoptr (PlannerDocument) document = NULL;
  g_autoptr (Reading) reading = NULL;
  const ReadWord *first, *second;

  test_plan_add_risks (test, 20);
  document = document_new (test, NULL, PLANNER_HEAT_MAP_RESIDUAL);
  planner_document_set_right_to_left (document, TRUE);
  reading = reading_new_of_document (document);
  reading_check_margins (reading, planner_document_get_paper (document));
  page_check_ink (document);
  first = reading_find (reading, 0, "Rare");
  second = reading_find (reading, 0, "Ref");
  check_apart (reading);
  g_assert_cmpfloat (first->left, >, second->left + 100);
}

static void
add_cases (void)
{
  static const guint numbers[] = { 0, 1, 20, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < 4; j++)
      {
        Case *item = g_new (Case, 1);
        g_autofree char *name = NULL;

        *item = (Case) { numbers[i], j < 2 ? PLANNER_PAPER_A4 : PLANNER_PAPER_A3, j % 2 == 1 };
        name = g_strdup_printf ("/paper/heat-map/%u/%s/%s", item->n_risks, j < 2 ? "a4" : "a3",
                                item->landscape ? "landscape" : "portrait");
        g_test_add_data_func_full (name, item, test_page, g_free);
      }
}

int
main (int argc, char **argv)
{
  char *state = planner_test_folder_use_state ();
  int result;

  g_test_init (&argc, &argv, NULL);

  add_cases ();
  g_test_add_func ("/paper/heat-map/cells", test_cells);
  g_test_add_func ("/paper/heat-map/many", test_many);
  g_test_add_func ("/paper/heat-map/unknown", test_unknown);
  g_test_add_func ("/paper/heat-map/movement", test_movement);
  g_test_add_func ("/paper/heat-map/choice", test_choice);
  g_test_add_func ("/paper/heat-map/tall", test_tall);
  g_test_add_func ("/paper/heat-map/right-to-left", test_right_to_left);

  result = g_test_run ();
  planner_test_folder_remove (state);
  return result;
}
