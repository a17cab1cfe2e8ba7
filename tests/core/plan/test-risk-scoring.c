/* test-risk-scoring.c: risks scored and reviewed, and findings that are let stand, each one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-risk-register.h"
#include "core/plan/planner-risk-scoring.h"
#include "plan-fixture.h"

static PlannerRecord *
add_risk (PlannerPlan *plan, const char *id, const char *ref)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "New risk", PLANNER_EDIT_DEFAULT, &error);

  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_RISK, id, NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_RISK_REF, ref, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_RISK_DESCRIPTION, "Providers hand back rounds at short notice", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
  return planner_plan_lookup (plan, PLANNER_KIND_RISK, id);
}

/* "4x5 -x- 2x3": the three scores, "-" for what is not known. */
static void
assert_scores (PlannerRecord *risk, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < PLANNER_N_RISK_SCORES; i++)
    {
      PlannerRiskPlace place = planner_risk_get_place (risk, (PlannerRiskScore) i);
      g_autofree char *likelihood = place.likelihood != 0 ? g_strdup_printf ("%d", place.likelihood) : g_strdup ("-");
      g_autofree char *severity = place.severity != 0 ? g_strdup_printf ("%d", place.severity) : g_strdup ("-");

      g_string_append_printf (found, "%s%sx%s", i > 0 ? " " : "", likelihood, severity);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
set_place (PlannerPlan *plan, PlannerRecord *first, PlannerRecord *second, PlannerRiskScore score, int likelihood, int severity)
{
  g_autoptr (GPtrArray) risks = g_ptr_array_new ();
  PlannerRiskPlace place = { likelihood, severity };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (risks, first);
  if (second != NULL)
    g_ptr_array_add (risks, second);
  g_assert_true (planner_risks_set_place (plan, risks, score, &place, &error));
  g_assert_no_error (error);
}

static void
test_scores (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  PlannerRecord *first = add_risk (plan, "r1", "UC1");
  PlannerRecord *second = add_risk (plan, "r2", "UC2");
  PlannerRiskScore score;

  assert_scores (first, "-x- -x- -x-");
  set_place (plan, first, NULL, PLANNER_RISK_SCORE_INHERENT, 4, 5);
  assert_scores (first, "4x5 -x- -x-");
  g_assert_cmpstr (planner_plan_get_undo_name (plan), ==, "Score UC1");
  set_place (plan, first, second, PLANNER_RISK_SCORE_TARGET, 2, 3);
  assert_scores (first, "4x5 -x- 2x3");
  assert_scores (second, "-x- -x- 2x3");
  g_assert_cmpstr (planner_plan_get_undo_name (plan), ==, "Score 2 risks");
  undo (plan);
  assert_scores (first, "4x5 -x- -x-");
  assert_scores (second, "-x- -x- -x-");
  set_place (plan, first, NULL, PLANNER_RISK_SCORE_INHERENT, 0, 0);
  assert_scores (first, "-x- -x- -x-");

  g_assert_true (planner_risk_score_from_field (PLANNER_RISK_TARGET_SEVERITY, &score));
  g_assert_cmpint (score, ==, PLANNER_RISK_SCORE_TARGET);
  g_assert_false (planner_risk_score_from_field (PLANNER_RISK_REF, &score));
}

static void
assert_name (PlannerPlan *plan, PlannerRecord *risk, const char *ref, const char *description, const char *expected)
{
  g_autofree char *name = NULL;

  set_text (plan, planner_record_get_id (risk), PLANNER_RISK_REF, ref);
  set_text (plan, planner_record_get_id (risk), PLANNER_RISK_DESCRIPTION, description);
  name = planner_risk_dup_name (risk);
  g_assert_cmpstr (name, ==, expected);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  PlannerRecord *risk = add_risk (fixture->plan, "r1", NULL);

  assert_name (fixture->plan, risk, "UC1", "Rounds are handed back", "UC1");
  assert_name (fixture->plan, risk, "", "Rounds are handed back", "Rounds are handed back");
  assert_name (fixture->plan, risk, "", "Rounds are handed back at short notice", "Rounds are handed back…");
  assert_name (fixture->plan, risk, "", "", "r1");
}

static PlannerRiskLookTaken
make_look (PlannerRiskScore score, int likelihood, int severity, const char *comment)
{
  PlannerRiskLookTaken look = { .score = score, .place = { likelihood, severity }, .comment = comment };

  g_date_set_dmy (&look.on, 12, G_DATE_JULY, 2018);
  return look;
}

static PlannerRecord *
take_look (PlannerPlan *plan, PlannerRecord *risk, const PlannerRiskLookTaken *look)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = planner_risk_take_look (plan, risk, look, &error);

  g_assert_no_error (error);
  return planner_plan_lookup (plan, PLANNER_KIND_RISK_REVIEW, id);
}

/* "2018-07-12 4x5 Why"; "-" for what is not known. */
static void
assert_review (PlannerRecord *review, const char *expected)
{
  const char *likelihood = planner_record_get (review, PLANNER_RISK_REVIEW_LIKELIHOOD);
  const char *severity = planner_record_get (review, PLANNER_RISK_REVIEW_SEVERITY);
  const char *comment = planner_record_get (review, PLANNER_RISK_REVIEW_COMMENT);
  g_autofree char *found = g_strdup_printf ("%s %sx%s %s", planner_record_get (review, PLANNER_RISK_REVIEW_DATE),
                                            likelihood != NULL ? likelihood : "-", severity != NULL ? severity : "-",
                                            comment != NULL ? comment : "-");

  g_assert_cmpstr (found, ==, expected);
}

static void
test_looks (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  PlannerRecord *risk = add_risk (plan, "r1", "UC1");
  PlannerRiskLookTaken look = make_look (PLANNER_RISK_SCORE_RESIDUAL, 4, 4, "Rounds were handed back");
  GListModel *reviews = planner_plan_get_records (plan, PLANNER_KIND_RISK_REVIEW);
  PlannerRecord *review;

  look.next = "2018-10-11";
  review = take_look (plan, risk, &look);
  assert_review (review, "2018-07-12 4x4 Rounds were handed back");
  assert_scores (risk, "-x- 4x4 -x-");
  g_assert_cmpstr (planner_record_get (risk, PLANNER_RISK_NEXT_REVIEW_ON), ==, "2018-10-11");
  g_assert_cmpstr (planner_plan_get_undo_name (plan), ==, "Score UC1");

  /* Of another score than the residual one: the review says where the risk is all the same. */
  look = make_look (PLANNER_RISK_SCORE_TARGET, 2, 2, "The board asked for less");
  assert_review (take_look (plan, risk, &look), "2018-07-12 4x4 The board asked for less");
  assert_scores (risk, "-x- 4x4 2x2");
  undo (plan);
  assert_scores (risk, "-x- 4x4 -x-");
  g_assert_cmpuint (g_list_model_get_n_items (reviews), ==, 1);

  look = make_look (PLANNER_RISK_SCORE_RESIDUAL, 0, 0, NULL);
  assert_review (take_look (plan, risk, &look), "2018-07-12 4x4 -");
  g_assert_cmpstr (planner_plan_get_undo_name (plan), ==, "Review UC1");
  undo (plan);
  undo (plan);
  assert_scores (risk, "-x- -x- -x-");
  g_assert_null (planner_record_get (risk, PLANNER_RISK_NEXT_REVIEW_ON));
  g_assert_cmpuint (g_list_model_get_n_items (reviews), ==, 0);
}

static void
test_closing (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  PlannerRecord *risk = add_risk (plan, "r1", "UC1");
  PlannerRiskLookTaken look = make_look (PLANNER_RISK_SCORE_RESIDUAL, 1, 2, "The framework began");

  look.closes = TRUE;
  assert_review (take_look (plan, risk, &look), "2018-07-12 1x2 The framework began");
  g_assert_cmpstr (planner_record_get (risk, PLANNER_RISK_STATUS), ==, "closed");
  g_assert_cmpstr (planner_plan_get_undo_name (plan), ==, "Close UC1");
  undo (plan);
  g_assert_null (planner_record_get (risk, PLANNER_RISK_STATUS));
}

static void
test_private_review (Fixture *fixture, gconstpointer data)
{
  PlannerRecord *risk = add_risk (fixture->plan, "r1", "UC1");
  PlannerRiskLookTaken look = make_look (PLANNER_RISK_SCORE_RESIDUAL, 1, 2, NULL);

  set_text (fixture->plan, "r1", PLANNER_RISK_PRIVATE, "yes");
  g_assert_true (planner_record_get_flag (take_look (fixture->plan, risk, &look), PLANNER_RISK_REVIEW_PRIVATE));
}

static guint
find (PlannerPlan *plan, PlannerRecord *risk)
{
  g_autoptr (PlannerRiskRegister) register_ = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 12, G_DATE_JULY, 2018);
  register_ = planner_risk_register_new (plan, &today);
  return planner_risk_register_find (register_, risk);
}

static void
accept_finding (PlannerPlan *plan, PlannerRecord *risk, PlannerRiskFinding finding, const char *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_risk_accept_finding (plan, risk, finding, reason, &error));
  g_assert_no_error (error);
}

static void
test_acceptance (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  PlannerRecord *risk = add_risk (plan, "r1", "UC1");

  set_text (plan, "r1", PLANNER_RISK_NEXT_REVIEW_ON, "1 July 2018");
  g_assert_cmpuint (find (plan, risk), ==, PLANNER_RISK_NO_LEAD | PLANNER_RISK_REVIEW_PASSED);
  accept_finding (plan, risk, PLANNER_RISK_NO_LEAD, "The post is vacant\nuntil May");
  g_assert_cmpuint (find (plan, risk), ==, PLANNER_RISK_REVIEW_PASSED);
  g_assert_cmpstr (planner_record_get (risk, PLANNER_RISK_ACCEPTED_FINDINGS), ==, "no-lead: The post is vacant until May");
  accept_finding (plan, risk, PLANNER_RISK_REVIEW_PASSED, "The board meets next week");
  g_assert_cmpuint (find (plan, risk), ==, 0);
  accept_finding (plan, risk, PLANNER_RISK_NO_LEAD, "Nobody has applied");
  g_assert_cmpstr (planner_record_get (risk, PLANNER_RISK_ACCEPTED_FINDINGS), ==,
                   "review-passed: The board meets next week\nno-lead: Nobody has applied");
  undo (plan);
  undo (plan);
  g_assert_cmpuint (find (plan, risk), ==, PLANNER_RISK_REVIEW_PASSED);
}

/* In one step, and the description stays. */
static void
test_statement (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  PlannerRecord *risk = add_risk (plan, "r1", "UC1");
  const PlannerRiskStatement statement = { (char *) "Vacancies", (char *) " Rounds are handed back\n", NULL };
  g_auto (PlannerRiskStatement) none = { NULL };
  g_auto (PlannerRiskStatement) said = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (planner_risk_get_statement (risk, &none));
  g_assert_true (planner_risk_set_statement (plan, risk, &statement, &error));
  g_assert_no_error (error);
  g_assert_true (planner_risk_get_statement (risk, &said));
  g_assert_cmpstr (said.cause, ==, "Vacancies");
  g_assert_cmpstr (said.event, ==, "Rounds are handed back");
  g_assert_null (said.effect);
  g_assert_cmpstr (planner_record_get (risk, PLANNER_RISK_DESCRIPTION), ==, "Providers hand back rounds at short notice");
  g_assert_cmpstr (planner_plan_get_undo_name (plan), ==, "Split the Description of UC1");
  undo (plan);
  g_assert_null (planner_record_get (risk, PLANNER_RISK_CAUSE));
  g_assert_null (planner_record_get (risk, PLANNER_RISK_EVENT));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) g_test_add ("/risk-scoring/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("scores", test_scores);
  ADD ("names", test_names);
  ADD ("looks", test_looks);
  ADD ("closing", test_closing);
  ADD ("private-review", test_private_review);
  ADD ("statement", test_statement);
  ADD ("acceptance", test_acceptance);
#undef ADD

  return g_test_run ();
}
