/* test-risk-escalation.c: since when risks are escalated, how they stood on a day, and what they would cost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-facts.h"
#include "core/plan/planner-risk-costs.h"
#include "core/plan/planner-risk-escalation.h"
#include "plan-fixture.h"

/* Sets fields of the record, which is added when it is not there; pairs of field and value end with PLANNER_FIELD_NONE. One step. */
static PlannerRecord *
put (PlannerPlan *plan, PlannerKind kind, const char *id, ...)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "Put", PLANNER_EDIT_DEFAULT, &error);
  va_list pairs;
  int field;

  if (planner_plan_lookup (plan, kind, id) == NULL)
    g_assert_nonnull (planner_edit_add (edit, kind, id, NULL, NULL, &error));
  va_start (pairs, id);
  while ((field = va_arg (pairs, int)) != PLANNER_FIELD_NONE)
    g_assert_true (planner_edit_set (edit, id, (PlannerField) field, va_arg (pairs, const char *), &error));
  va_end (pairs);
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
  return planner_plan_lookup (plan, kind, id);
}

static void
put_review (PlannerPlan *plan, const char *id, const char *on, const char *likelihood)
{
  put (plan, PLANNER_KIND_RISK_REVIEW, id, PLANNER_RISK_REVIEW_RISK, "r", PLANNER_RISK_REVIEW_DATE, on, PLANNER_RISK_REVIEW_LIKELIHOOD,
       likelihood, PLANNER_RISK_REVIEW_SEVERITY, likelihood != NULL ? "4" : NULL, PLANNER_FIELD_NONE);
}

static char *
dup_today (void)
{
  GDate today;

  planner_get_today (&today);
  return planner_value_from_date (&today);
}

/* %NULL where it is not escalated. */
static void
assert_since (PlannerPlan *plan, PlannerRecord *risk, const char *expected)
{
  g_autoptr (PlannerRiskRegister) risks = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *since = NULL;
  GDate today, on;

  planner_get_today (&today);
  risks = planner_risk_register_new (plan, &today);
  if (planner_risk_find_escalated_on (plan, risks, risk, &on, &error))
    since = planner_value_from_date (&on);
  g_assert_no_error (error);
  g_assert_cmpstr (since, ==, expected);
}

static void
test_since_the_beginning (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autofree char *today = dup_today ();
  PlannerRecord *risk = put (plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_INHERENT_LIKELIHOOD, "4", PLANNER_RISK_INHERENT_SEVERITY, "4",
                             PLANNER_FIELD_NONE);

  assert_since (plan, risk, today);
  put_review (plan, "second", "2018-05-12", "3");
  put_review (plan, "first", "2018-03-01", NULL);
  assert_since (plan, risk, "2018-03-01");
  put (plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_RAISED_ON, "2018-02-01", PLANNER_FIELD_NONE);
  assert_since (plan, risk, "2018-02-01");
  /* The residual score has no say in it; nor has an inherent one that stays as high. */
  put (plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "1", PLANNER_RISK_RESIDUAL_SEVERITY, "1",
       PLANNER_RISK_INHERENT_LIKELIHOOD, "5", PLANNER_FIELD_NONE);
  assert_since (plan, risk, "2018-02-01");
}

/* Scored for the first time some steps after it was raised. */
static void
test_since_scored (Fixture *fixture, gconstpointer data)
{
  PlannerRecord *risk = put (fixture->plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_RAISED_ON, "2018-02-01", PLANNER_FIELD_NONE);

  assert_since (fixture->plan, risk, NULL);
  put (fixture->plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_INHERENT_LIKELIHOOD, "4", PLANNER_FIELD_NONE);
  put (fixture->plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_INHERENT_SEVERITY, "4", PLANNER_FIELD_NONE);
  assert_since (fixture->plan, risk, "2018-02-01");
}

static void
test_since_a_step (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autofree char *today = dup_today ();
  PlannerRecord *risk = put (plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_RAISED_ON, "2018-02-01", PLANNER_RISK_INHERENT_LIKELIHOOD, "2",
                             PLANNER_RISK_INHERENT_SEVERITY, "4", PLANNER_FIELD_NONE);

  assert_since (plan, risk, NULL);
  put (plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_INHERENT_LIKELIHOOD, "5", PLANNER_RISK_INHERENT_SEVERITY, "5", PLANNER_FIELD_NONE);
  assert_since (plan, risk, today);
  put (plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_ESCALATION, "not-escalated", PLANNER_FIELD_NONE);
  assert_since (plan, risk, NULL);
  put (plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_ESCALATION, "escalated", PLANNER_FIELD_NONE);
  assert_since (plan, risk, today);
  undo (plan);
  undo (plan);
  assert_since (plan, risk, today);
  undo (plan);
  assert_since (plan, risk, NULL);
}

/* As the reviews up to a day tell it. */
static void
test_as_at (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    GDateMonth month; /* of 2018, the 15th */
    int residual;
    guint n_looks;
    gboolean is_open;
  } rows[] = { { G_DATE_JANUARY, 6, 0, TRUE }, { G_DATE_MARCH, 16, 1, TRUE }, { G_DATE_MAY, 16, 2, TRUE }, { G_DATE_JULY, 6, 3, FALSE } };
  PlannerRecord *risk
    = put (fixture->plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_RESIDUAL_LIKELIHOOD, "2", PLANNER_RISK_RESIDUAL_SEVERITY, "3",
           PLANNER_RISK_STATUS, "closed", PLANNER_FIELD_NONE);

  put_review (fixture->plan, "one", "2018-03-01", "4");
  put_review (fixture->plan, "two", "2018-05-01", NULL);
  put_review (fixture->plan, "three", "2018-06-01", "2");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PlannerRiskRegister) risks = NULL;
      PlannerRiskFacts facts;
      GDate day;

      g_date_clear (&day, 1);
      g_date_set_dmy (&day, 15, rows[i].month, 2018);
      risks = planner_risk_register_new_as_at (fixture->plan, &day);
      planner_risk_register_read (risks, risk, &facts);
      g_test_message ("row %u", i);
      g_assert_cmpint (planner_risk_score (facts.residual.likelihood, facts.residual.severity), ==, rows[i].residual);
      g_assert_cmpuint (facts.n_looks, ==, rows[i].n_looks);
      g_assert_cmpint (facts.is_open, ==, rows[i].is_open);
    }
}

static void
test_items (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = { "undated", "later", "sooner" };
  PlannerPlan *plan = fixture->plan;
  g_autoptr (PlannerRiskRegister) risks = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *report = NULL;
  GDate today;

  put (plan, PLANNER_KIND_MEETING, "june", PLANNER_MEETING_ON, "2018-06-14", PLANNER_FIELD_NONE);
  put (plan, PLANNER_KIND_MEETING, "july", PLANNER_MEETING_ON, "2018-07-12", PLANNER_FIELD_NONE);
  put (plan, PLANNER_KIND_MEETING, "gone", PLANNER_MEETING_ON, "2018-08-12", PLANNER_MEETING_STATUS, "cancelled", PLANNER_FIELD_NONE);
  put (plan, PLANNER_KIND_AGENDA_ITEM, "sooner", PLANNER_AGENDA_ITEM_MEETING, "june", PLANNER_AGENDA_ITEM_TAKES_RISKS, "1",
       PLANNER_FIELD_NONE);
  put (plan, PLANNER_KIND_AGENDA_ITEM, "later", PLANNER_AGENDA_ITEM_MEETING, "july", PLANNER_AGENDA_ITEM_TAKES_RISKS, "1",
       PLANNER_FIELD_NONE);
  put (plan, PLANNER_KIND_AGENDA_ITEM, "other", PLANNER_AGENDA_ITEM_MEETING, "july", PLANNER_FIELD_NONE);
  put (plan, PLANNER_KIND_AGENDA_ITEM, "cancelled", PLANNER_AGENDA_ITEM_MEETING, "gone", PLANNER_AGENDA_ITEM_TAKES_RISKS, "1",
       PLANNER_FIELD_NONE);
  put (plan, PLANNER_KIND_AGENDA_ITEM, "undated", PLANNER_AGENDA_ITEM_TAKES_RISKS, "1", PLANNER_FIELD_NONE);
  items = planner_plan_list_items_taking_risks (plan);
  g_assert_cmpuint (items->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpstr (planner_record_get_id (items->pdata[i]), ==, expected[i]);

  /* The board has seen the register then. */
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_SEPTEMBER, 2018);
  risks = planner_risk_register_new (plan, &today);
  report = planner_value_from_date (planner_risk_register_get_last_report (risks));
  g_assert_cmpstr (report, ==, "2018-07-12");
}

static void
test_costs (Fixture *fixture, gconstpointer data)
{
  PlannerRecord *first = put (fixture->plan, PLANNER_KIND_RISK, "r", PLANNER_RISK_EXPOSURE, "10000050", PLANNER_RISK_PROBABILITY, "25",
                              PLANNER_FIELD_NONE);
  PlannerRecord *second = put (fixture->plan, PLANNER_KIND_RISK, "s", PLANNER_RISK_EXPOSURE, "100", PLANNER_FIELD_NONE);
  PlannerRiskCosts costs = { 0 };
  gint64 pence = 0;

  g_assert_true (planner_risk_get_expected_cost (first, &pence));
  g_assert_cmpint (pence, ==, 2500013);
  g_assert_false (planner_risk_get_expected_cost (second, &pence));
  planner_risk_costs_add (&costs, first);
  planner_risk_costs_add (&costs, second);
  g_assert_cmpint (costs.exposure, ==, 10000150);
  g_assert_cmpint (costs.expected, ==, 2500013);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) g_test_add ("/risk-escalation/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("since-the-beginning", test_since_the_beginning);
  ADD ("since-scored", test_since_scored);
  ADD ("since-a-step", test_since_a_step);
  ADD ("as-at", test_as_at);
  ADD ("items", test_items);
  ADD ("costs", test_costs);
#undef ADD

  return g_test_run ();
}
