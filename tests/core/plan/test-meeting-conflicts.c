/* test-meeting-conflicts.c: conflicts of a meeting stay true while its items change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-meeting-conflicts.h"
#include "plan-fixture.h"

static void
add (PlannerPlan *plan, PlannerKind kind, const char *id, ...)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "New", PLANNER_EDIT_DEFAULT, &error);
  PlannerField field;
  va_list fields;

  g_assert_nonnull (planner_edit_add (edit, kind, id, NULL, NULL, &error));
  va_start (fields, id);
  while ((field = va_arg (fields, PlannerField)) != PLANNER_FIELD_NONE)
    g_assert_true (planner_edit_set_text (edit, id, field, va_arg (fields, const char *), &error));
  va_end (fields);
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static void
fill (PlannerPlan *plan)
{
  add (plan, PLANNER_KIND_ORGANISATION, "o-1", PLANNER_ORGANISATION_NAME, "Quay Hospital", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_PERSON, "p-1", PLANNER_PERSON_SURNAME, "Marsh", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_BOARD, "b", PLANNER_BOARD_QUORUM, "1", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_SEAT, "s-1", PLANNER_SEAT_BOARD, "b", PLANNER_SEAT_PERSON, "p-1", PLANNER_SEAT_CAPACITY, "member", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_INTEREST, "i-1", PLANNER_INTEREST_PERSON, "p-1", PLANNER_INTEREST_ORGANISATION, "o-1", PLANNER_INTEREST_TYPE,
       "financial", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_MEETING, "m", PLANNER_MEETING_BOARDS, "b", PLANNER_MEETING_ON, "2018-07-12", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_AGENDA_ITEM, "a", PLANNER_AGENDA_ITEM_MEETING, "m", PLANNER_AGENDA_ITEM_TITLE, "Welcome", PLANNER_FIELD_NONE);
  add (plan, PLANNER_KIND_AGENDA_ITEM, "z", PLANNER_AGENDA_ITEM_TITLE, "Quay Hospital", PLANNER_FIELD_NONE);
}

static PlannerMeetingConflicts *
look (PlannerPlan *plan)
{
  GDate today;

  g_date_set_dmy (&today, 12, 7, 2018);
  return planner_meeting_conflicts_new (plan, planner_plan_lookup (plan, PLANNER_KIND_MEETING, "m"), &today);
}

/* "i-1 withdraws 0": the interest, its handling, how many votes remain; with a look again at the item and with a new one. */
static void
assert_found (PlannerPlan *plan, PlannerMeetingConflicts *kept, const char *expected)
{
  g_autoptr (PlannerMeetingConflicts) fresh = look (plan);
  PlannerMeetingConflicts *const both[] = { kept, fresh };

  g_assert_true (planner_meeting_conflicts_look_again (kept, planner_plan_lookup (plan, PLANNER_KIND_AGENDA_ITEM, "a")));
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      GPtrArray *items = planner_meeting_conflicts_get_items (both[i]);
      const PlannerItemConflicts *item = items->pdata[0];
      g_autoptr (GString) found = g_string_new (NULL);

      g_assert_cmpuint (items->len, ==, 1);
      for (guint j = 0; j < item->conflicts->len; j++)
        {
          const PlannerMeetingConflict *conflict = item->conflicts->pdata[j];

          g_string_append_printf (found, "%s %s ", planner_record_get_id (conflict->interest), planner_handling_to_string (conflict->handling));
        }
      g_string_append_printf (found, "%u", g_array_index (item->quorums, PlannerBoardQuorum, 0).counts.after);
      g_assert_cmpstr (found->str, ==, expected);
    }
}

static void
test_look_again (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (PlannerMeetingConflicts) kept = NULL;

  fill (plan);
  kept = look (plan);
  assert_found (plan, kept, "1");
  set_text (plan, "a", PLANNER_AGENDA_ITEM_TITLE, "Contract with Quay Hospital");
  assert_found (plan, kept, "i-1 withdraws 0");
  add (plan, PLANNER_KIND_RULING, "r", PLANNER_RULING_AGENDA_ITEM, "a", PLANNER_RULING_PERSON, "p-1", PLANNER_RULING_INTEREST, "i-1",
       PLANNER_RULING_HANDLING, "noted", PLANNER_RULING_STATUS, "confirmed", PLANNER_FIELD_NONE);
  assert_found (plan, kept, "i-1 noted 1");
  set_text (plan, "a", PLANNER_AGENDA_ITEM_TITLE, "Welcome");
  set_text (plan, "r", PLANNER_RULING_AGENDA_ITEM, "");
  assert_found (plan, kept, "1");
  add (plan, PLANNER_KIND_RECOMMENDATION, "rec", PLANNER_RECOMMENDATION_AGENDA_ITEM, "a", PLANNER_RECOMMENDATION_TEXT,
       "To AWARD it to Quay Hospital", PLANNER_FIELD_NONE);
  assert_found (plan, kept, "i-1 withdraws 0");
  g_assert_false (planner_meeting_conflicts_look_again (kept, planner_plan_lookup (plan, PLANNER_KIND_AGENDA_ITEM, "z")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/plan/meeting-conflicts/look-again", Fixture, NULL, set_up, test_look_again, tear_down);
  return g_test_run ();
}
