/* test-touches.c: what touches an organisation by its names and its family
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-touches.h"
#include "plan-fixture.h"

static void
put (PlannerPlan *plan, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  if (!planner_edit_has (edit, PLANNER_FIELD_KIND (field), id))
    g_assert_nonnull (planner_edit_add (edit, PLANNER_FIELD_KIND (field), id, NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, field, value, &error));
  g_assert_true (planner_edit_commit (edit, &error));
}

static void
assert_touches (PlannerPlan *plan, const char *id, const char *expected)
{
  g_autoptr (GPtrArray) touches = planner_plan_list_touches (plan, planner_plan_lookup (plan, PLANNER_KIND_ORGANISATION, id));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < touches->len; i++)
    {
      const PlannerTouch *touch = touches->pdata[i];

      g_string_append_printf (found, "%s%s: %s", i > 0 ? "; " : "", planner_record_get_id (touch->record), touch->why);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_touches (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;

  put (plan, "trust", PLANNER_ORGANISATION_NAME, "Mere Homes");
  put (plan, "trust", PLANNER_ORGANISATION_ALIASES, "Harbour Lets");
  put (plan, "group", PLANNER_ORGANISATION_NAME, "Mere Group");
  put (plan, "trust", PLANNER_ORGANISATION_PART_OF, "group");
  put (plan, "other", PLANNER_ORGANISATION_NAME, "Mere Homes Scotland");
  /* Points at it, and is shown as that. */
  put (plan, "own", PLANNER_INTEREST_ORGANISATION, "trust");
  put (plan, "own", PLANNER_INTEREST_ORGANISATION_NAME, "Mere Homes");
  put (plan, "declared", PLANNER_INTEREST_ORGANISATION_NAME, "the harbour lets");
  put (plan, "of-group", PLANNER_INTEREST_ORGANISATION, "group");
  put (plan, "of-other", PLANNER_INTEREST_ORGANISATION, "other");
  put (plan, "of-other", PLANNER_INTEREST_ORGANISATION_NAME, "Mere Homes");
  put (plan, "item", PLANNER_AGENDA_ITEM_TITLE, "Lease with Mere Homes");
  put (plan, "item-of-other", PLANNER_AGENDA_ITEM_TITLE, "Lease with Mere Homes Scotland");
  put (plan, "milestone", PLANNER_MILESTONE_TITLE, "Sign with MERE HOMES");
  put (plan, "homerton", PLANNER_MILESTONE_TITLE, "Homes for Mere");
  assert_touches (plan, "trust",
                  "milestone: Named in its text; declared: Declared under this name; of-group: Through Mere Group; item: Named in its text");
  assert_touches (plan, "group", "own: Through Mere Homes");
  assert_touches (plan, "other", "item-of-other: Named in its text");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/plan/touches", Fixture, NULL, set_up, test_touches, tear_down);
  return g_test_run ();
}
