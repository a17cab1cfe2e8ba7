/* Rows of the risk register: new, moved, copied, deleted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/plan/planner-facts.h"
#include "risks-fixture.h"

/* References in the order of the plan. */
static void
assert_refs (WindowFixture *fixture, const char *expected)
{
  GListModel *risks = planner_plan_get_records (fixture->plan, PLANNER_KIND_RISK);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (risks); i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (risks, i);
      const char *ref = planner_record_get (risk, PLANNER_RISK_REF);

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", ref != NULL ? ref : "-");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static GPtrArray *
get_risks (WindowFixture *fixture, const char *first, const char *second)
{
  GPtrArray *risks = g_ptr_array_new ();

  g_ptr_array_add (risks, risks_fixture_get (fixture, first));
  if (second != NULL)
    g_ptr_array_add (risks, risks_fixture_get (fixture, second));
  return risks;
}

static void
test_new_risk (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GListModel *risks = planner_plan_get_records (fixture->plan, PLANNER_KIND_RISK);
  g_autoptr (PlannerRecord) risk = NULL;
  GDate today, raised;

  risks_fixture_fill (fixture);
  room = risks_fixture_show (fixture);
  planner_record_table_show (room->table, "UC1", PLANNER_FIELD_NONE);
  window_fixture_draw (fixture, 4);
  gtk_widget_activate_action (GTK_WIDGET (room), "room.new", NULL);
  assert_refs (fixture, "UC1 UC10 UC9 PC1");
  risk = g_list_model_get_item (risks, 1);
  g_assert_cmpstr (planner_record_get (risk, PLANNER_RISK_WORKSTREAM), ==, "uc");
  g_assert_cmpstr (planner_record_get (risk, PLANNER_RISK_STATUS), ==, "open");
  planner_get_today (&today);
  g_assert_true (planner_record_get_date (risk, PLANNER_RISK_RAISED_ON, &raised));
  g_assert_cmpint (g_date_compare (&today, &raised), ==, 0);
}

static void
test_next_refs (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *next = NULL;
  g_autofree char *none = NULL;

  risks_fixture_fill (fixture);
  window_fixture_put (fixture, "cy", PLANNER_WORKSTREAM_CODE, "CYPM");
  first = planner_risks_dup_next_ref (fixture->plan, "cy");
  g_assert_cmpstr (first, ==, "CYPM1");
  /* What is of another workstream by now keeps its number. */
  window_fixture_put (fixture, "UC9", PLANNER_RISK_WORKSTREAM, "pc");
  next = planner_risks_dup_next_ref (fixture->plan, "uc");
  g_assert_cmpstr (next, ==, "UC10");
  none = planner_risks_dup_next_ref (fixture->plan, NULL);
  g_assert_null (none);
}

static void
test_rows (WindowFixture *fixture, gconstpointer data)
{
  const PlannerBranchRules *rules = &planner_risk_groupings[PLANNER_RISKS_BY_WORKSTREAM].rules;
  PlannerBranchTarget target = { NULL, PLANNER_BRANCH_AFTER, NULL };
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) copies = NULL;
  guint n = 0;

  risks_fixture_fill (fixture);
  first = get_risks (fixture, "UC1", NULL);
  g_assert_true (planner_risks_move_by_one (fixture->plan, rules, first, TRUE, &error));
  assert_refs (fixture, "UC9 UC1 PC1");
  g_assert_false (planner_risks_move_by_one (fixture->plan, rules, first, TRUE, &error));
  g_assert_no_error (error);

  /* Under another heading it takes on what that says. */
  target.record = risks_fixture_get (fixture, "PC1");
  g_assert_true (planner_risks_move (fixture->plan, rules, first, &target, &error));
  assert_refs (fixture, "UC9 PC1 UC1");
  g_assert_cmpstr (planner_record_get (risks_fixture_get (fixture, "UC1"), PLANNER_RISK_WORKSTREAM), ==, "pc");

  copies = planner_risks_duplicate (fixture->plan, first, &error);
  g_assert_cmpuint (g_strv_length (copies), ==, 1);
  assert_refs (fixture, "UC9 PC1 UC1 -");
  g_assert_cmpstr (planner_record_get (risks_fixture_get (fixture, copies[0]), PLANNER_RISK_RESIDUAL_SEVERITY), ==, "4");

  window_fixture_put (fixture, "review", PLANNER_RISK_REVIEW_RISK, "UC1");
  window_fixture_put (fixture, "other", PLANNER_RISK_REVIEW_RISK, "PC1");
  two = get_risks (fixture, "UC1", "UC9");
  g_assert_true (planner_risks_delete (fixture->plan, two, &n, &error));
  g_assert_cmpuint (n, ==, 2);
  assert_refs (fixture, "PC1 -");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RISK_REVIEW), ==, 1);
  planner_plan_undo (fixture->plan, &error);
  assert_refs (fixture, "UC9 PC1 UC1 -");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RISK_REVIEW), ==, 2);
}

static void
test_nothing_is_nested (WindowFixture *fixture, gconstpointer data)
{
  PlannerRisksRoom *room;
  GActionGroup *actions;

  risks_fixture_fill (fixture);
  room = risks_fixture_show (fixture);
  planner_record_table_show (room->table, "UC9", PLANNER_FIELD_NONE);
  window_fixture_settle ();
  actions = G_ACTION_GROUP (planner_tree_room_get_actions (PLANNER_TREE_ROOM (room)));
  g_assert_true (g_action_group_get_action_enabled (actions, "move-up"));
  g_assert_false (g_action_group_get_action_enabled (actions, "indent"));
  g_assert_false (g_action_group_get_action_enabled (actions, "outdent"));
  g_assert_false (g_action_group_get_action_enabled (actions, "new-nested"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  window_fixture_add ("/risk-rows/new-risk", test_new_risk);
  window_fixture_add ("/risk-rows/next-refs", test_next_refs);
  window_fixture_add ("/risk-rows/rows", test_rows);
  window_fixture_add ("/risk-rows/nothing-is-nested", test_nothing_is_nested);

  return window_fixture_run ();
}
