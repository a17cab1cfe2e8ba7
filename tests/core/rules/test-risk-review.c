/* Direction of a risk, and what a careful reviewer finds. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-risk-review.h"

#include "common/planner-test-day.h"

#include <string.h>

#define MAX_LOOKS 4

/* A look as "2018-05-12 12"; 0 for one without a score. */
static guint
read_looks (const char      *const*texts,
            PlannerRiskLook       *looks)
{
  guint n_looks = 0;

  for (; n_looks < MAX_LOOKS && texts[n_looks] != NULL; n_looks++)
    {
      g_auto (GStrv) words = g_strsplit (texts[n_looks], " ", 2);

      planner_test_read_day (words[0], &looks[n_looks].on);
      looks[n_looks].score = (int) g_ascii_strtoll (words[1], NULL, 10);
    }
  return n_looks;
}

static void
test_direction (void)
{
  static const struct
  {
    const char *looks[MAX_LOOKS + 1];
    PlannerRiskPlace residual;
    const char *report;
    const char *raised;
    const char *stated;
    const char *direction;
  } rows[] = {
    /* since a report */
    { { "2018-05-12 12" }, { 3, 4 }, "2018-06-01", NULL, NULL, "same" },
    { { "2018-05-12 12" }, { 4, 4 }, "2018-06-01", NULL, NULL, "up" },
    { { "2018-05-12 12" }, { 2, 4 }, "2018-06-01", NULL, NULL, "down" },
    { { "2018-06-01 12" }, { 2, 4 }, "2018-06-01", NULL, NULL, "down" },
    { { "2018-04-01 16", "2018-05-12 12" }, { 3, 4 }, "2018-06-01", NULL, NULL, "same" },
    { { "2018-04-01 16", "2018-06-12 12" }, { 3, 4 }, "2018-06-01", NULL, NULL, "down" },
    { { "2018-04-01 16", "2018-06-12 12", "2018-06-20 20" }, { 4, 5 }, "2018-06-01", NULL, NULL, "up" },
    { { "2018-04-01 16", "2018-05-12 0" }, { 4, 4 }, "2018-06-01", NULL, NULL, "same" },
    { { "2018-06-12 12" }, { 3, 4 }, "2018-06-01", NULL, NULL, "new" },
    { { "2018-06-12 12" }, { 3, 4 }, "2018-06-01", "2018-06-10", "same", "new" },
    { { "2018-05-12 12" }, { 3, 4 }, "2018-06-01", "2018-05-01", "up", "same" },
    { { "2018-06-12 12" }, { 3, 4 }, "2018-06-01", "2018-05-01", NULL, NULL },
    { { NULL }, { 3, 4 }, "2018-06-01", "2018-06-02", NULL, "new" },
    { { NULL }, { 3, 4 }, "2018-06-01", "2018-06-01", NULL, NULL },
    /* without a residual score the latest look says how it is now */
    { { "2018-04-01 16", "2018-06-12 12" }, { 0, 0 }, "2018-06-01", NULL, NULL, "down" },
    /* without a report */
    { { "2018-05-12 12" }, { 3, 4 }, NULL, NULL, NULL, "same" },
    { { "2018-05-12 12" }, { 4, 4 }, NULL, NULL, NULL, "up" },
    { { "2018-04-01 16", "2018-05-12 12" }, { 3, 4 }, NULL, NULL, NULL, "down" },
    { { "2018-04-01 16", "2018-05-12 12", "2018-06-12 12" }, { 3, 4 }, NULL, NULL, NULL, "same" },
    { { "2018-04-01 16", "2018-05-12 12", "2018-06-12 0" }, { 3, 4 }, NULL, NULL, NULL, "down" },
    /* a paper's own word */
    { { NULL }, { 3, 4 }, NULL, NULL, "down", "down" },
    { { NULL }, { 3, 4 }, "2018-06-01", NULL, "new", "new" },
    { { NULL }, { 3, 4 }, "2018-06-01", "2018-06-02", "same", "same" },
    { { "2018-05-12 0" }, { 3, 4 }, "2018-06-01", NULL, "down", "down" },
    { { "2018-05-12 12" }, { 3, 4 }, "2018-06-01", NULL, "down", "same" },
    { { NULL }, { 3, 4 }, NULL, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerRiskLook looks[MAX_LOOKS];
      PlannerRiskFacts risk = { .residual = rows[i].residual, .looks = looks };
      GDate report;

      risk.n_looks = read_looks (rows[i].looks, looks);
      risk.stated = planner_risk_direction_from_string (rows[i].stated);
      planner_test_read_day (rows[i].raised, &risk.raised_on);
      g_test_message ("row %u", i);
      g_assert_cmpstr (planner_risk_direction_to_string (
                         planner_risk_direction (&risk, planner_test_read_day (rows[i].report, &report))),
                       ==, rows[i].direction);
    }
}

/* A risk that nothing is to be said of. */
static PlannerRiskFacts
make_sound (void)
{
  PlannerRiskFacts risk = {
    .inherent = { 4, 4 }, .residual = { 3, 4 }, .target = { 2, 4 }, .is_open = TRUE,
    .has_lead = TRUE,     .has_mitigation = TRUE, .has_action = TRUE,
  };

  return risk;
}

static guint
find (const PlannerRiskFacts *risk)
{
  guint n_bands;
  const PlannerRiskBandRange *bands = planner_risk_bands_default (&n_bands);
  GDate today;

  return planner_risk_find (risk, bands, n_bands, planner_test_read_day ("2018-07-12", &today));
}

static void
test_scores_found (void)
{
  static const struct
  {
    PlannerRiskPlace inherent;
    PlannerRiskPlace residual;
    PlannerRiskPlace target;
    guint found;
  } rows[] = {
    { { 4, 4 }, { 3, 4 }, { 2, 4 }, 0 },
    { { 4, 4 }, { 3, 4 }, { 3, 4 }, 0 },
    { { 4, 4 }, { 4, 5 }, { 2, 4 }, PLANNER_RISK_RESIDUAL_ABOVE_INHERENT },
    { { 4, 4 }, { 3, 4 }, { 4, 4 }, PLANNER_RISK_TARGET_ABOVE_RESIDUAL },
    { { 5, 4 }, { 5, 4 }, { 3, 3 }, PLANNER_RISK_NOT_LOWERED },
    { { 5, 4 }, { 4, 5 }, { 3, 3 }, PLANNER_RISK_NOT_LOWERED },
    { { 3, 4 }, { 3, 4 }, { 2, 3 }, 0 },
    { { 4, 4 }, { 3, 4 }, { 0, 0 }, 0 },
    { { 4, 4 }, { 0, 0 }, { 2, 4 }, 0 },
    { { 0, 0 }, { 0, 0 }, { 0, 0 }, 0 },
    { { 4, 0 }, { 3, 4 }, { 2, 4 }, PLANNER_RISK_SCORE_INCOMPLETE },
    { { 4, 4 }, { 0, 4 }, { 2, 4 }, PLANNER_RISK_SCORE_INCOMPLETE },
    { { 4, 4 }, { 3, 4 }, { 2, 0 }, PLANNER_RISK_SCORE_INCOMPLETE },
    { { 6, 4 }, { 3, 4 }, { 2, 4 }, PLANNER_RISK_SCORE_INCOMPLETE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerRiskFacts risk = make_sound ();

      risk.inherent = rows[i].inherent;
      risk.residual = rows[i].residual;
      risk.target = rows[i].target;
      g_test_message ("row %u", i);
      g_assert_cmphex (find (&risk), ==, rows[i].found);
      risk.is_open = FALSE;
      g_assert_cmphex (find (&risk), ==, rows[i].found & PLANNER_RISK_SCORE_INCOMPLETE);
    }
}

static void
test_care_found (void)
{
  PlannerRiskFacts risk = make_sound ();

  risk.has_lead = FALSE;
  g_assert_cmphex (find (&risk), ==, PLANNER_RISK_NO_LEAD);
  risk = make_sound ();
  risk.has_action = FALSE;
  g_assert_cmphex (find (&risk), ==, PLANNER_RISK_NO_ACTION);
  risk.has_mitigation = FALSE;
  g_assert_cmphex (find (&risk), ==, PLANNER_RISK_LOWERED_WITHOUT_MITIGATION);
  risk = make_sound ();
  planner_test_read_day ("2018-07-12", &risk.review_on);
  g_assert_cmphex (find (&risk), ==, 0);
  planner_test_read_day ("2018-07-11", &risk.review_on);
  g_assert_cmphex (find (&risk), ==, PLANNER_RISK_REVIEW_PASSED);
}

static void
test_looks_found (void)
{
  static const struct
  {
    const char *looks[MAX_LOOKS + 1];
    PlannerRiskPlace residual;
    guint found;
  } rows[] = {
    { { "2018-05-12 8", "2018-06-12 8" }, { 2, 4 }, PLANNER_RISK_AT_TARGET },
    { { "2018-05-12 6", "2018-06-12 8" }, { 2, 3 }, PLANNER_RISK_AT_TARGET | PLANNER_RISK_TARGET_ABOVE_RESIDUAL },
    { { "2018-05-12 12", "2018-06-12 8" }, { 2, 4 }, 0 },
    { { "2018-06-12 8" }, { 2, 4 }, 0 },
    { { "2018-05-12 8", "2018-06-12 8" }, { 3, 4 }, 0 },
    { { "2018-04-12 8", "2018-05-12 0", "2018-06-12 8" }, { 2, 4 }, PLANNER_RISK_AT_TARGET | PLANNER_RISK_EMPTY_REVIEW },
    { { "2018-05-12 0" }, { 3, 4 }, PLANNER_RISK_EMPTY_REVIEW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerRiskLook looks[MAX_LOOKS];
      PlannerRiskFacts risk = make_sound ();

      risk.looks = looks;
      risk.n_looks = read_looks (rows[i].looks, looks);
      risk.residual = rows[i].residual;
      g_test_message ("row %u", i);
      g_assert_cmphex (find (&risk), ==, rows[i].found);
    }
}

static PlannerRiskPlace
make_place (void)
{
  return (PlannerRiskPlace) { g_test_rand_int_range (0, 6), g_test_rand_int_range (0, 6) };
}

/* Whatever a risk is: raising its present score never makes it go down, and findings exclude one another where they must. */
static void
test_properties (void)
{
  for (guint run = 0; run < 20000; run++)
    {
      PlannerRiskLook looks[MAX_LOOKS];
      PlannerRiskFacts risk = make_sound ();
      GDate report;
      guint found;
      PlannerRiskDirection direction;

      risk.inherent = make_place ();
      risk.residual = make_place ();
      risk.target = make_place ();
      risk.has_lead = g_test_rand_bit ();
      risk.has_mitigation = g_test_rand_bit ();
      risk.looks = looks;
      risk.n_looks = (guint) g_test_rand_int_range (0, MAX_LOOKS + 1);
      for (guint i = 0; i < risk.n_looks; i++)
        {
          g_date_clear (&looks[i].on, 1);
          g_date_set_julian (&looks[i].on, 736000 + i * 30);
          looks[i].score = planner_risk_score (g_test_rand_int_range (0, 6), g_test_rand_int_range (0, 6));
        }
      g_date_clear (&report, 1);
      g_date_set_julian (&report, (guint32) g_test_rand_int_range (735990, 736130));

      found = find (&risk);
      g_assert_false ((found & PLANNER_RISK_RESIDUAL_ABOVE_INHERENT) && (found & PLANNER_RISK_NOT_LOWERED));
      g_assert_false ((found & PLANNER_RISK_LOWERED_WITHOUT_MITIGATION) && risk.has_mitigation);
      g_assert_cmpint ((found & PLANNER_RISK_NO_LEAD) != 0, ==, !risk.has_lead);
      g_assert_cmphex (found >> PLANNER_RISK_N_FINDINGS, ==, 0);

      direction = planner_risk_direction (&risk, &report);
      if (risk.n_looks == 0)
        g_assert_cmpint (direction, ==, PLANNER_RISK_DIRECTION_NONE);
      if (planner_risk_score (risk.residual.likelihood, risk.residual.severity) == 0)
        continue;
      risk.residual = (PlannerRiskPlace) { 5, 5 };
      g_assert_cmpint (planner_risk_direction (&risk, &report), !=, PLANNER_RISK_DIRECTION_DOWN);
      risk.residual = (PlannerRiskPlace) { 1, 1 };
      g_assert_cmpint (planner_risk_direction (&risk, &report), !=, PLANNER_RISK_DIRECTION_UP);
    }
}

/* Every finding has a name of its own and says what to do. */
static void
test_names (void)
{
  for (guint i = 0; i < PLANNER_RISK_N_FINDINGS; i++)
    {
      g_assert_cmpuint (strlen (planner_risk_finding_describe ((PlannerRiskFinding) (1U << i))), >, 20);
      for (guint other = 0; other < i; other++)
        g_assert_cmpstr (planner_risk_finding_to_string ((PlannerRiskFinding) (1U << i)), !=,
                         planner_risk_finding_to_string ((PlannerRiskFinding) (1U << other)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/risk-review/direction", test_direction);
  g_test_add_func ("/risk-review/scores-found", test_scores_found);
  g_test_add_func ("/risk-review/care-found", test_care_found);
  g_test_add_func ("/risk-review/looks-found", test_looks_found);
  g_test_add_func ("/risk-review/properties", test_properties);
  g_test_add_func ("/risk-review/names", test_names);
  return g_test_run ();
}
