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

/* A register that follows reviews, beside one that is read anew. */

typedef struct
{
  PlannerRiskRegister *reg;
  GString *touched; /* ids, each after a space */
} Following;

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, Following *following)
{
  g_autoptr (GPtrArray) reviews = g_ptr_array_new ();
  g_autoptr (GHashTable) risks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      PlannerRecord *record = ((const PlannerChange *) g_ptr_array_index (changes, i))->record;

      if (planner_record_get_kind (record) == PLANNER_KIND_RISK_REVIEW)
        g_ptr_array_add (reviews, record);
    }
  planner_risk_register_follow (following->reg, plan, reviews, risks);
  g_string_truncate (following->touched, 0);
  for (const char *id = "r1"; id != NULL; id = g_str_equal (id, "r1") ? "r2" : NULL)
    if (g_hash_table_contains (risks, id))
      g_string_append_printf (following->touched, " %s", id);
}

static void
write_review (PlannerPlan *plan, const char *id, const char *risk, const char *day, const char *likelihood)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "Review", PLANNER_EDIT_DEFAULT, &error);

  if (planner_plan_lookup (plan, PLANNER_KIND_RISK_REVIEW, id) == NULL)
    g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_RISK_REVIEW, id, NULL, NULL, &error));
  if (risk == NULL)
    g_assert_true (planner_edit_delete (edit, PLANNER_KIND_RISK_REVIEW, id, &error));
  else
    g_assert_true (planner_edit_set (edit, id, PLANNER_RISK_REVIEW_RISK, risk, &error)
                   && planner_edit_set (edit, id, PLANNER_RISK_REVIEW_DATE, day, &error)
                   && planner_edit_set (edit, id, PLANNER_RISK_REVIEW_LIKELIHOOD, likelihood, &error)
                   && planner_edit_set (edit, id, PLANNER_RISK_REVIEW_SEVERITY, "2", &error));
  g_assert_no_error (error);
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
}

/* "r1 2018-03-01:2 2018-04-01:4, r2": the looks of each risk. */
static char *
dup_looks (PlannerPlan *plan, PlannerRiskRegister *reg)
{
  GString *words = g_string_new (NULL);

  for (const char *id = "r1"; id != NULL; id = g_str_equal (id, "r1") ? "r2" : NULL)
    {
      PlannerRiskFacts facts;

      planner_risk_register_read (reg, planner_plan_lookup (plan, PLANNER_KIND_RISK, id), &facts);
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", id);
      for (guint i = 0; i < facts.n_looks; i++)
        g_string_append_printf (words, " %02u.%02u:%d", g_date_get_day (&facts.looks[i].on), g_date_get_month (&facts.looks[i].on),
                                facts.looks[i].score);
    }
  return g_string_free_and_steal (words);
}

static void
test_following (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *review;
    const char *risk; /* %NULL: it is deleted */
    const char *day;
    const char *likelihood;
    const char *expected;
    const char *touched;
  } cases[] = {
    { "v1", "r1", "2018-04-01", "2", "r1 01.04:4, r2", " r1" },
    { "v2", "r1", "2018-03-01", "3", "r1 01.03:6 01.04:4, r2", " r1" },
    { "v3", "r2", "2018-03-02", "1", "r1 01.03:6 01.04:4, r2 02.03:2", " r2" },
    { "v2", "r1", "2018-05-01", "3", "r1 01.04:4 01.05:6, r2 02.03:2", " r1" },
    { "v2", "r2", "2018-05-01", "4", "r1 01.04:4, r2 02.03:2 01.05:8", " r1 r2" },
    { "v4", "r2", "2018-03-02", "5", "r1 01.04:4, r2 02.03:2 02.03:10 01.05:8", " r2" },
    { "v3", "r2", NULL, "1", "r1 01.04:4, r2 02.03:10 01.05:8", " r2" },
    { "v1", NULL, NULL, NULL, "r1, r2 02.03:10 01.05:8", " r1" },
  };
  PlannerPlan *plan = fixture->plan;
  Following following = { NULL, g_string_new (NULL) };
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 12, 7, 2018);
  add_risk (plan, "r1", "UC1");
  add_risk (plan, "r2", "UC2");
  following.reg = planner_risk_register_new (plan, &today);
  g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), &following);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlannerRiskRegister) anew = NULL;
      g_autofree char *followed = NULL;
      g_autofree char *read = NULL;

      write_review (plan, cases[i].review, cases[i].risk, cases[i].day, cases[i].likelihood);
      anew = planner_risk_register_new (plan, &today);
      followed = dup_looks (plan, following.reg);
      read = dup_looks (plan, anew);
      g_assert_cmpstr (followed, ==, cases[i].expected);
      g_assert_cmpstr (read, ==, cases[i].expected);
      g_assert_cmpstr (following.touched->str, ==, cases[i].touched);
    }
  g_signal_handlers_disconnect_by_data (plan, &following);
  planner_risk_register_free (following.reg);
  g_string_free (following.touched, TRUE);
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
  ADD ("following", test_following);
#undef ADD

  return g_test_run ();
}
