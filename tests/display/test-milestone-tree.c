/* What the timeline does to milestones in their tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-milestone-groupings.h"
#include "milestone-fixture.h"

static const PlannerBranchRules *
get_rules (PlannerMilestoneGrouping grouping)
{
  return &planner_milestone_groupings[grouping].rules;
}

/* Ids in order, each with a point for each step of nesting. */
static void
assert_tree (MilestoneFixture *fixture, const char *expected)
{
  GListModel *milestones = planner_plan_get_records (fixture->plan, PLANNER_KIND_MILESTONE);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (milestones); i++)
    {
      g_autoptr (PlannerRecord) milestone = g_list_model_get_item (milestones, i);
      const char *title = planner_record_get (milestone, PLANNER_MILESTONE_TITLE);

      g_string_append_printf (found, "%s%.*s%s", i > 0 ? " " : "", (int) planner_record_get_depth (milestone), "....",
                              title != NULL ? title : "-");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

#define TREE "a .a1 .a2 b c"

static void
put_tree (MilestoneFixture *fixture)
{
  milestone_fixture_put (fixture, "a", NULL, PLANNER_MILESTONE_WORKSTREAM, "uc", PLANNER_MILESTONE_STATUS, "on-track",
                         PLANNER_MILESTONE_LEADS, "ama ben", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "a1", "a", PLANNER_MILESTONE_WORKSTREAM, "uc", PLANNER_MILESTONE_STATUS, "complete",
                         PLANNER_MILESTONE_BASELINE_END, "2018-07-12", PLANNER_MILESTONE_DEPENDS_ON, "c", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "a2", "a", PLANNER_MILESTONE_WORKSTREAM, "uc", PLANNER_MILESTONE_DEPENDS_ON, "a1", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "b", NULL, PLANNER_MILESTONE_WORKSTREAM, "uc", PLANNER_MILESTONE_STATUS, "at-risk",
                         PLANNER_MILESTONE_LEADS, "cleo", PLANNER_FIELD_NONE);
  milestone_fixture_put (fixture, "c", NULL, PLANNER_MILESTONE_WORKSTREAM, "pc", PLANNER_MILESTONE_ASK, "ask", PLANNER_FIELD_NONE);
}

static void
test_indent (MilestoneFixture *fixture, gconstpointer data)
{
  const PlannerBranchRules *rules = get_rules (PLANNER_MILESTONES_BY_WORKSTREAM);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) other = NULL;
  g_autofree char *before = NULL;

  put_tree (fixture);
  before = milestone_fixture_dup_content (fixture);
  second = milestone_fixture_get_all (fixture, "b");
  other = milestone_fixture_get_all (fixture, "c");
  g_assert_true (planner_milestones_indent (fixture->plan, rules, second, &error));
  assert_tree (fixture, "a .a1 .a2 .b c");
  milestone_fixture_assert_step (fixture, before);
  /* The one before it is in another workstream; without headings it is before it. */
  g_assert_false (planner_milestones_indent (fixture->plan, rules, other, &error));
  g_assert_no_error (error);
  g_assert_true (
    planner_milestones_indent (fixture->plan, get_rules (PLANNER_MILESTONES_BY_TREE), other, &error));
  assert_tree (fixture, "a .a1 .a2 b .c");
  /* Outdenting does not make it of the status of what it was a step of. */
  g_assert_true (
    planner_milestones_outdent (fixture->plan, get_rules (PLANNER_MILESTONES_BY_STATUS), other, &error));
  g_assert_null (milestone_fixture_get_value (fixture, "c", PLANNER_MILESTONE_STATUS));
  assert_tree (fixture, TREE);
}

static void
test_move (MilestoneFixture *fixture, gconstpointer data)
{
  const PlannerBranchRules *rules = get_rules (PLANNER_MILESTONES_BY_WORKSTREAM);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) step = NULL;
  g_autofree char *before = NULL;
  PlannerBranchTarget target = { NULL, PLANNER_BRANCH_BEFORE, NULL };

  put_tree (fixture);
  before = milestone_fixture_dup_content (fixture);
  first = milestone_fixture_get_all (fixture, "a");
  step = milestone_fixture_get_all (fixture, "a1");

  /* Another workstream is taken on by all of it. First under its heading is first of all. */
  target.record = milestone_fixture_get (fixture, "c");
  g_assert_true (planner_milestones_move (fixture->plan, rules, first, &target, &error));
  assert_tree (fixture, TREE);
  g_assert_cmpstr (milestone_fixture_get_value (fixture, "a2", PLANNER_MILESTONE_WORKSTREAM), ==, "pc");
  g_assert_null (milestone_fixture_get_value (fixture, "a2", PLANNER_MILESTONE_STATUS));
  milestone_fixture_assert_step (fixture, before);

  /* Into: of what is nested only what goes deep is asked. */
  target = (PlannerBranchTarget) { milestone_fixture_get (fixture, "b"), PLANNER_BRANCH_INTO, NULL };
  g_assert_true (
    planner_milestones_move (fixture->plan, get_rules (PLANNER_MILESTONES_BY_STATUS), step, &target, &error));
  assert_tree (fixture, "a .a2 b .a1 c");
  g_assert_cmpstr (milestone_fixture_get_value (fixture, "a1", PLANNER_MILESTONE_STATUS), ==, "complete");
  milestone_fixture_assert_step (fixture, before);

  target.record = milestone_fixture_get (fixture, "a2");
  g_assert_false (planner_milestones_move (fixture->plan, rules, first, &target, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
}

static const struct
{
  PlannerMilestoneGrouping grouping;
  PlannerField field;
  const char *heading;
  const char *expected;
} headings[] = {
  { PLANNER_MILESTONES_BY_WORKSTREAM, PLANNER_MILESTONE_WORKSTREAM, "pc", "pc" },
  { PLANNER_MILESTONES_BY_ASK, PLANNER_MILESTONE_ASK, "ask", "ask" },
  { PLANNER_MILESTONES_BY_LEAD, PLANNER_MILESTONE_LEADS, "cleo", "cleo ben" }, /* for the first one */
  { PLANNER_MILESTONES_BY_LEAD, PLANNER_MILESTONE_LEADS, "ben", "ben" },
  { PLANNER_MILESTONES_BY_LEAD, PLANNER_MILESTONE_LEADS, NULL, NULL },
  { PLANNER_MILESTONES_BY_ORGANISATION, PLANNER_MILESTONE_ORGANISATIONS, "trust", "trust" },
  { PLANNER_MILESTONES_BY_STATUS, PLANNER_MILESTONE_STATUS, "at-risk", "at-risk" },
};

static void
test_headings (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autofree char *before = NULL;

  put_tree (fixture);
  before = milestone_fixture_dup_content (fixture);
  first = milestone_fixture_get_all (fixture, "a");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const PlannerBranchRules *rules = get_rules (headings[i].grouping);
      g_autoptr (GError) error = NULL;
      PlannerBranchGroup group = { { (char *) headings[i].heading } };
      PlannerBranchTarget target = { NULL, PLANNER_BRANCH_AFTER, &group };

      g_assert_true (planner_milestones_move (fixture->plan, rules, first, &target, &error));
      g_assert_no_error (error);
      assert_tree (fixture, "b c a .a1 .a2");
      g_assert_cmpstr (milestone_fixture_get_value (fixture, "a", headings[i].field), ==, headings[i].expected);
      if (rules->fields[0].deep)
        g_assert_cmpstr (milestone_fixture_get_value (fixture, "a1", headings[i].field), ==, headings[i].expected);
      milestone_fixture_assert_step (fixture, before);
    }
}

/* Staying under its heading, it changes nothing of what is nested in it. */
static void
test_move_by_one (MilestoneFixture *fixture, gconstpointer data)
{
  const PlannerBranchRules *rules = get_rules (PLANNER_MILESTONES_BY_WORKSTREAM);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) milestones = NULL;

  put_tree (fixture);
  milestone_fixture_put (fixture, "other", "b", PLANNER_MILESTONE_WORKSTREAM, "pc", PLANNER_FIELD_NONE);
  milestones = milestone_fixture_get_all (fixture, "b");
  g_assert_true (planner_milestones_move_by_one (fixture->plan, rules, milestones, FALSE, &error));
  assert_tree (fixture, "b .other a .a1 .a2 c");
  g_assert_cmpstr (milestone_fixture_get_value (fixture, "other", PLANNER_MILESTONE_WORKSTREAM), ==, "pc");
  g_assert_true (planner_milestones_move_by_one (fixture->plan, rules, milestones, TRUE, &error));
  g_assert_false (planner_milestones_move_by_one (fixture->plan, rules, milestones, TRUE, &error));
  g_assert_no_error (error);
}

static void
test_add (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerBranchGroup group = { { (char *) "at-risk" } };
  PlannerBranchTarget target = { NULL, PLANNER_BRANCH_AFTER, &group };
  g_autofree char *id = NULL;
  g_autofree char *nested = NULL;
  g_autofree char *first = NULL;

  put_tree (fixture);
  id = planner_milestones_add (fixture->plan, get_rules (PLANNER_MILESTONES_BY_STATUS), &target, &error);
  assert_tree (fixture, TREE " -");
  g_assert_cmpstr (milestone_fixture_get_value (fixture, id, PLANNER_MILESTONE_STATUS), ==, "at-risk");
  milestone_fixture_undo (fixture);

  target = (PlannerBranchTarget) { milestone_fixture_get (fixture, "a"), PLANNER_BRANCH_INTO, NULL };
  nested = planner_milestones_add (fixture->plan, get_rules (PLANNER_MILESTONES_BY_WORKSTREAM), &target, &error);
  assert_tree (fixture, "a .a1 .a2 .- b c");
  g_assert_cmpstr (milestone_fixture_get_value (fixture, nested, PLANNER_MILESTONE_WORKSTREAM), ==, "uc");
  milestone_fixture_undo (fixture);

  target.place = PLANNER_BRANCH_BEFORE;
  first = planner_milestones_add (fixture->plan, get_rules (PLANNER_MILESTONES_BY_TREE), &target, &error);
  g_assert_no_error (error);
  assert_tree (fixture, "- " TREE);
}

static void
test_add_for_ask (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;

  put_tree (fixture);
  milestone_fixture_put_other (fixture, PLANNER_KIND_ASK, "ask", PLANNER_ASK_WORKSTREAM, "pc");
  before = milestone_fixture_dup_content (fixture);
  id = planner_milestones_add_for_ask (fixture->plan, planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "ask"),
                                       &error);
  g_assert_no_error (error);
  g_assert_cmpstr (milestone_fixture_get_value (fixture, id, PLANNER_MILESTONE_ASK), ==, "ask");
  g_assert_cmpstr (milestone_fixture_get_value (fixture, id, PLANNER_MILESTONE_WORKSTREAM), ==, "pc");
  milestone_fixture_assert_step (fixture, before);
}

static void
test_duplicate_delete (MilestoneFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) copied = NULL;
  g_autofree char *before = NULL;
  g_auto (GStrv) copies = NULL;
  PlannerRecord *copy;
  guint n;

  put_tree (fixture);
  before = milestone_fixture_dup_content (fixture);
  first = milestone_fixture_get_all (fixture, "a a2");
  copies = planner_milestones_duplicate (fixture->plan, first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (copies), ==, 1);
  assert_tree (fixture, "a .a1 .a2 a .a1 .a2 b c");
  /* What depends on a step depends on its copy; what is outside stays; nobody agreed when the copy is. */
  copied = planner_milestones_list (fixture->plan, NULL);
  copy = g_ptr_array_index (copied, 4);
  g_assert_cmpstr (planner_record_get (copy, PLANNER_MILESTONE_DEPENDS_ON), ==, "c");
  g_assert_null (planner_record_get (copy, PLANNER_MILESTONE_BASELINE_END));
  g_assert_cmpstr (planner_record_get (g_ptr_array_index (copied, 5), PLANNER_MILESTONE_DEPENDS_ON), ==,
                   planner_record_get_id (copy));
  milestone_fixture_assert_step (fixture, before);

  g_assert_true (planner_milestones_delete (fixture->plan, first, &n, &error));
  g_assert_cmpuint (n, ==, 3);
  assert_tree (fixture, "b c");
  milestone_fixture_assert_step (fixture, before);
}

static void
test_groupings (MilestoneFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < PLANNER_N_MILESTONE_GROUPINGS; i++)
    {
      PlannerMilestoneGrouping grouping = (PlannerMilestoneGrouping) i;
      PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS];
      guint n_levels = planner_grouping_get_levels (&planner_milestone_groupings[grouping], levels);

      g_assert_cmpuint (n_levels, ==, grouping == PLANNER_MILESTONES_BY_TREE ? 0 : 1);
      g_assert_true (n_levels == 0 || levels[0].none != NULL);
      g_assert_cmpint (planner_groupings_find (planner_milestone_groupings, planner_milestone_groupings[grouping].name), ==,
                       grouping);
    }
  g_assert_cmpint (planner_groupings_find (planner_milestone_groupings, NULL), ==, PLANNER_MILESTONES_BY_WORKSTREAM);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  MILESTONE_TEST ("indent", test_indent);
  MILESTONE_TEST ("move", test_move);
  MILESTONE_TEST ("headings", test_headings);
  MILESTONE_TEST ("move-by-one", test_move_by_one);
  MILESTONE_TEST ("add", test_add);
  MILESTONE_TEST ("add-for-ask", test_add_for_ask);
  MILESTONE_TEST ("duplicate-delete", test_duplicate_delete);
  MILESTONE_TEST ("groupings", test_groupings);
  return g_test_run ();
}
