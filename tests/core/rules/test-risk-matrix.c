/* The risk matrix. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-risk-matrix.h"

static void
test_scores (void)
{
  static const int occurring[] = { 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25 };
  guint found = 0;

  for (int score = -5; score <= 30; score++)
    {
      gboolean expected = found < G_N_ELEMENTS (occurring) && occurring[found] == score;

      g_assert_cmpint (planner_risk_score_can_occur (score), ==, expected);
      found += expected ? 1 : 0;
    }
  g_assert_cmpuint (found, ==, 14);
  g_assert_cmpint (planner_risk_score (4, 5), ==, 20);
  g_assert_cmpint (planner_risk_score (0, 5), ==, 0);
  g_assert_cmpint (planner_risk_score (5, 6), ==, 0);
  g_assert_cmpint (planner_risk_score (-2, -2), ==, 0);
}

/* Every score that can occur lies in one band, and no band is left out. */
static void
test_bands (void)
{
  static const struct
  {
    int score;
    const char *band;
  } rows[] = {
    { 0, NULL },        { 1, "low" },    { 3, "low" },   { 4, "moderate" }, { 6, "moderate" },
    { 7, NULL },        { 8, "high" },   { 12, "high" }, { 13, NULL },      { 15, "extreme" },
    { 25, "extreme" },  { 26, NULL },
  };
  guint n_bands;
  const PlannerRiskBandRange *bands = planner_risk_bands_default (&n_bands);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (planner_risk_band_to_string (planner_risk_band_of_score (rows[i].score, bands, n_bands)), ==,
                     rows[i].band);
  for (int score = 1; score <= 25; score++)
    g_assert_cmpint (planner_risk_band_of_score (score, bands, n_bands) != PLANNER_RISK_BAND_NONE, ==,
                     planner_risk_score_can_occur (score));
}

static void
test_own_bands (void)
{
  static const PlannerRiskBandRange bands[] = { { PLANNER_RISK_BAND_LOW, 1, 8 }, { PLANNER_RISK_BAND_HIGH, 9, 25 } };

  g_assert_cmpint (planner_risk_band_of_score (8, bands, 2), ==, PLANNER_RISK_BAND_LOW);
  g_assert_cmpint (planner_risk_band_of_score (9, bands, 2), ==, PLANNER_RISK_BAND_HIGH);
  g_assert_cmpint (planner_risk_band_of_score (9, NULL, 0), ==, PLANNER_RISK_BAND_NONE);
}

static void
test_read_bands (void)
{
  static const struct
  {
    const char *lines[6];
    guint n_bands; /* 0: refused */
    int score;
    const char *band;
  } rows[] = {
    { { "low 1-3", "moderate 4-6", "high 8-12", "extreme 15-25", NULL }, 4, 15, "extreme" },
    { { "low 1-5", "moderate 6-10", "extreme 12-25", NULL }, 3, 12, "extreme" },
    { { " High 1 - 25 ", NULL }, 1, 1, "high" },
    { { "low 1-3", "high 20-25", NULL }, 2, 12, NULL },
    { { NULL }, 0, 0, NULL },
    { { "low 1-3", "dire 4-25", NULL }, 0, 0, NULL },
    { { "low 1-3", "low 4-25", NULL }, 0, 0, NULL },
    { { "low 1-4", "high 4-25", NULL }, 0, 0, NULL },
    { { "low 3-1", NULL }, 0, 0, NULL },
    { { "low 0-3", NULL }, 0, 0, NULL },
    { { "low 1-3 or so", NULL }, 0, 0, NULL },
    { { "low", NULL }, 0, 0, NULL },
    { { "low 1-3", "moderate 4-6", "high 8-12", "extreme 15-25", "low 25-25", NULL }, 0, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerRiskBandRange bands[PLANNER_RISK_MAX_BANDS];
      guint n_bands;

      g_test_message ("%s …", rows[i].lines[0]);
      g_assert_cmpint (planner_risk_bands_read (rows[i].lines, bands, &n_bands), ==, rows[i].n_bands > 0);
      if (rows[i].n_bands == 0)
        continue;
      g_assert_cmpuint (n_bands, ==, rows[i].n_bands);
      g_assert_cmpstr (planner_risk_band_to_string (planner_risk_band_of_score (rows[i].score, bands, n_bands)), ==, rows[i].band);
    }
}

/* All 25 cells, a row a likelihood. */
static void
test_cells (void)
{
  static const char *const rows[] = { "LLLMM", "LMMHH", "LMHHE", "MHHEE", "MHEEE" };
  static const char letters[] = { '-', 'L', 'M', 'H', 'E' };
  guint n_bands;
  const PlannerRiskBandRange *bands = planner_risk_bands_default (&n_bands);

  for (int likelihood = 1; likelihood <= 5; likelihood++)
    for (int severity = 1; severity <= 5; severity++)
      g_assert_cmpint (letters[planner_risk_band_of_score (planner_risk_score (likelihood, severity), bands, n_bands)], ==,
                       rows[likelihood - 1][severity - 1]);
}

static void
test_escalation (void)
{
  static const struct
  {
    const char *escalation;
    int inherent;
    int appetite;
    gboolean escalated;
  } rows[] = {
    { NULL, 15, 0, TRUE },        { NULL, 12, 0, FALSE },         { "automatic", 16, 15, TRUE },
    { "automatic", 16, 20, FALSE }, { "automatic", 12, 12, TRUE }, { "automatic", 0, 0, FALSE },
    { "escalated", 4, 0, TRUE },  { "escalated", 0, 0, TRUE },    { "not-escalated", 25, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (planner_risk_is_escalated (planner_escalation_from_string (rows[i].escalation), rows[i].inherent,
                                                rows[i].appetite),
                     ==, rows[i].escalated);
}

static void
test_expected_cost (void)
{
  static const struct
  {
    gint64 exposure;
    int probability;
    gint64 expected;
  } rows[] = {
    { 0, 50, 0 },     { 42000000, 60, 25200000 }, { 100, 1, 1 },      { 1, 50, 1 },        { 1, 49, 0 },
    { 199, 50, 100 }, { 12345, 0, 0 },            { 12345, 100, 12345 }, { -100, 50, -50 }, { G_MAXINT64 / 100, 100, G_MAXINT64 / 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (planner_risk_expected_cost (rows[i].exposure, rows[i].probability), ==, rows[i].expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/risk-matrix/scores", test_scores);
  g_test_add_func ("/risk-matrix/bands", test_bands);
  g_test_add_func ("/risk-matrix/own-bands", test_own_bands);
  g_test_add_func ("/risk-matrix/read-bands", test_read_bands);
  g_test_add_func ("/risk-matrix/cells", test_cells);
  g_test_add_func ("/risk-matrix/escalation", test_escalation);
  g_test_add_func ("/risk-matrix/expected-cost", test_expected_cost);
  return g_test_run ();
}
