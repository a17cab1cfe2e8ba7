/* Scores and directions as they are typed. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-risk-words.h"

#include "core/rules/planner-risk-matrix.h"

#include <string.h>

/* Of all 25 cells, in every way to write one. */
static void
test_cells (void)
{
  static const char *const between[] = { "x", " ", "*", " × ", "X", ", ", "\t", "/", " x ", ";" };
  const PlannerRiskScales *scales = planner_risk_scales_default ();

  for (guint i = 0; i < G_N_ELEMENTS (between); i++)
    for (int likelihood = 1; likelihood <= 5; likelihood++)
      for (int severity = 1; severity <= 5; severity++)
        {
          g_autofree char *text = g_strdup_printf ("%d%s%d", likelihood, between[i], severity);
          int found_likelihood;
          int found_severity;

          g_assert_true (planner_risk_read_score (text, scales, &found_likelihood, &found_severity, NULL));
          g_assert_cmpint (found_likelihood, ==, likelihood);
          g_assert_cmpint (found_severity, ==, severity);
        }
}

static void
test_forms (void)
{
  static const char *const own[] = { "hardly", "seldom", "perhaps", "often", "always", NULL };
  const PlannerRiskScales partner = { own, planner_risk_scales_default ()->severity };
  const PlannerRiskScales *nhs = planner_risk_scales_default ();
  const struct
  {
    const char *text;
    const PlannerRiskScales *scales;
    int likelihood;
    int severity;
    int error; /* of PlannerRiskWordsError, or -1 */
  } rows[] = {
    { "4 4 16", nhs, 4, 4, -1 },
    { "4x4=16", nhs, 4, 4, -1 },
    { "3 × 5 = 15", nhs, 3, 5, -1 },
    { "likely major", nhs, 4, 4, -1 },
    { "Almost certain, Catastrophic", nhs, 5, 5, -1 },
    { "almost certain x 2", nhs, 5, 2, -1 },
    { "2 x minor", nhs, 2, 2, -1 },
    { "POSSIBLE × moderate", nhs, 3, 3, -1 },
    { "always x major", &partner, 5, 4, -1 },
    { "TBC", nhs, 0, 0, -1 },
    { "", nhs, 0, 0, -1 },
    { " n/a ", nhs, 0, 0, -1 },
    { "16", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_AMBIGUOUS },
    { "4", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_AMBIGUOUS },
    { "25", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_AMBIGUOUS },
    { "4 4 15", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_INVALID },
    { "6x4", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_INVALID },
    { "0x4", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_INVALID },
    { "4x", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_INVALID },
    { "-4x-4", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_INVALID },
    { "4 4 4 4", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_INVALID },
    { "likely", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_INVALID },
    { "major x likely", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_INVALID },
    { "99999999999999999999x4", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_INVALID },
    { "%s %n x 4", nhs, 0, 0, PLANNER_RISK_WORDS_ERROR_INVALID },
    { "likely major", &partner, 0, 0, PLANNER_RISK_WORDS_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      int likelihood = -1;
      int severity = -1;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (planner_risk_read_score (rows[i].text, rows[i].scales, &likelihood, &severity, &error), ==, rows[i].error < 0);
      g_assert_cmpint (likelihood, ==, rows[i].likelihood);
      g_assert_cmpint (severity, ==, rows[i].severity);
      if (rows[i].error < 0)
        continue;
      g_assert_error (error, PLANNER_RISK_WORDS_ERROR, rows[i].error);
      g_assert_nonnull (strstr (error->message, rows[i].text));
      g_assert_nonnull (strstr (error->message, "4x3"));
    }
}

static void
test_steps (void)
{
  static const char *const own[] = { "hardly", "seldom", "in 3 of 5 years", "often", "always", NULL };
  static const struct
  {
    const char *text;
    int nhs;
    int own;
  } rows[] = {
    { "4", 4, 4 },          { " Likely ", 4, 0 },      { "LIKELY", 4, 0 },      { "often", 0, 4 }, { "4 - Likely", 4, 0 },
    { "4. likely", 4, 0 },  { "Likely (4)", 4, 0 },    { "5 Almost certain", 5, 0 }, { "4=Often", 0, 4 },
    { "3 Likely", 0, 0 },   { "In 3 of 5 years", 0, 3 }, { "0", 0, 0 },         { "6", 0, 0 },     { "", 0, 0 },
    { "TBC", 0, 0 },        { "4 4", 0, 0 },           { "likely likely", 0, 0 }, { "4-", 0, 0 },  { "-4", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (planner_risk_read_step (rows[i].text, planner_risk_scales_default ()->likelihood), ==, rows[i].nhs);
      g_assert_cmpint (planner_risk_read_step (rows[i].text, own), ==, rows[i].own);
    }
}

static void
test_directions (void)
{
  static const char *const rows[][2] = {
    { "↔", "same" }, { "→", "same" },      { "⬌", "same" },     { "↔\xef\xb8\x8f", "same" }, { "Unchanged", "same" }, { "NEW", "new" },
    { "New ", "new" }, { "↑", "up" },      { "▲", "up" },       { "Worsening", "up" },       { "↓", "down" },         { "▼", "down" },
    { "improving", "down" }, { "", NULL }, { "sideways", NULL }, { "↑↓", NULL },             { "TBC", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i][0]);
      g_assert_cmpstr (planner_risk_read_direction (rows[i][0]), ==, rows[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/risk-words/cells", test_cells);
  g_test_add_func ("/risk-words/forms", test_forms);
  g_test_add_func ("/risk-words/steps", test_steps);
  g_test_add_func ("/risk-words/directions", test_directions);
  return g_test_run ();
}
