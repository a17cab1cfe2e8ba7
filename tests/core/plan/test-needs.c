/* test-needs.c: what in a plan needs somebody today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "common/planner-test-day.h"
#include "core/plan/planner-needs.h"
#include "plan-fixture.h"

#define TODAY "2018-07-12"

/* Sets a field of the record of that id, which is added when it is not there. */
static void
put (PlannerPlan *plan, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  if (!planner_edit_has (edit, PLANNER_FIELD_KIND (field), id))
    g_assert_nonnull (planner_edit_add (edit, PLANNER_FIELD_KIND (field), id, NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, field, value, &error));
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static void
finish (PlannerNeeds *needs)
{
  while (planner_needs_step (needs))
    ;
}

static PlannerNeeds *
find (PlannerPlan *plan)
{
  GDate today = planner_test_day (TODAY);
  PlannerNeeds *needs = planner_needs_new (plan, &today);

  finish (needs);
  return needs;
}

/* "late -3, soon 5": ids in their order with the days of each. */
static char *
tell (PlannerNeeds *needs, PlannerNeedsGroup group)
{
  GPtrArray *found = planner_needs_get (needs, group);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const PlannerNeed *need = g_ptr_array_index (found, i);

      g_assert_cmpint (need->group, ==, group);
      g_string_append_printf (words, "%s%s %d", i > 0 ? ", " : "",
                              need->record != NULL ? planner_record_get_id (need->record) : "none", need->days);
    }
  return g_string_free (words, FALSE);
}

static void
assert_found (PlannerNeeds *needs, PlannerNeedsGroup group, const char *expected)
{
  g_autofree char *found = tell (needs, group);

  g_assert_cmpstr (found, ==, expected);
}

/* One record with two values, and where it is found. */
static void
test_choice (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    PlannerField field;
    const char *value;
    PlannerField other;
    const char *other_value;
    int group; /* PLANNER_N_NEEDS: nowhere */
    int days;
  } rows[] = {
    { PLANNER_ACTION_DUE, "2018-07-11", PLANNER_ACTION_STATUS, "open", PLANNER_NEEDS_ACTIONS, -1 },
    { PLANNER_ACTION_DUE, "2018-07-11", PLANNER_ACTION_STATUS, NULL, PLANNER_NEEDS_ACTIONS, -1 },
    { PLANNER_ACTION_DUE, "2018-07-11", PLANNER_ACTION_STATUS, "closed", PLANNER_N_NEEDS, 0 },
    { PLANNER_ACTION_DUE, "2018-07-12", PLANNER_ACTION_STATUS, "open", PLANNER_NEEDS_ACTIONS, 0 },
    { PLANNER_ACTION_DUE, "2018-07-26", PLANNER_ACTION_STATUS, "open", PLANNER_NEEDS_ACTIONS, 14 },
    { PLANNER_ACTION_DUE, "2018-07-27", PLANNER_ACTION_STATUS, "open", PLANNER_N_NEEDS, 0 },
    { PLANNER_ACTION_DUE, NULL, PLANNER_ACTION_STATUS, "open", PLANNER_N_NEEDS, 0 },
    { PLANNER_MILESTONE_END, "2018-07-11", PLANNER_MILESTONE_STATUS, "on-track", PLANNER_NEEDS_MILESTONES, -1 },
    { PLANNER_MILESTONE_END, "2018-07-11", PLANNER_MILESTONE_STATUS, "complete", PLANNER_N_NEEDS, 0 },
    { PLANNER_MILESTONE_END, "2018-07-11", PLANNER_MILESTONE_STATUS, "stopped", PLANNER_N_NEEDS, 0 },
    { PLANNER_MILESTONE_END, "2018-07-12", PLANNER_MILESTONE_STATUS, "delayed", PLANNER_NEEDS_COMING, 0 },
    { PLANNER_MILESTONE_END, "2018-08-09", PLANNER_MILESTONE_STATUS, NULL, PLANNER_NEEDS_COMING, 28 },
    { PLANNER_MILESTONE_END, "2018-08-09", PLANNER_MILESTONE_STATUS, "complete", PLANNER_N_NEEDS, 0 },
    { PLANNER_MILESTONE_END, "2018-08-10", PLANNER_MILESTONE_STATUS, NULL, PLANNER_N_NEEDS, 0 },
    { PLANNER_MILESTONE_TIMESCALE, "Q1 2018/19", PLANNER_MILESTONE_STATUS, NULL, PLANNER_NEEDS_MILESTONES, -12 },
    { PLANNER_MILESTONE_TIMESCALE, "Q2 2018/19", PLANNER_MILESTONE_STATUS, NULL, PLANNER_N_NEEDS, 0 },
    { PLANNER_MILESTONE_TIMESCALE, "July 2018", PLANNER_MILESTONE_STATUS, NULL, PLANNER_NEEDS_COMING, 19 },
    { PLANNER_MILESTONE_TIMESCALE, "TBC", PLANNER_MILESTONE_STATUS, NULL, PLANNER_N_NEEDS, 0 },
    { PLANNER_ASK_TIMESCALE, "By May", PLANNER_ASK_YEAR, "2018/19", PLANNER_NEEDS_ASKS, -42 },
    { PLANNER_ASK_TIMESCALE, "By May", PLANNER_ASK_YEAR, "2019/20", PLANNER_N_NEEDS, 0 },
    { PLANNER_ASK_END, "2018-07-13", PLANNER_ASK_STATUS, "at-risk", PLANNER_NEEDS_COMING, 1 },
    { PLANNER_RISK_NEXT_REVIEW_ON, "2018-07-11", PLANNER_RISK_STATUS, NULL, PLANNER_NEEDS_REVIEWS, -1 },
    { PLANNER_RISK_NEXT_REVIEW_ON, "2018-07-12", PLANNER_RISK_STATUS, "open", PLANNER_N_NEEDS, 0 },
    { PLANNER_RISK_NEXT_REVIEW_ON, "2018-07-11", PLANNER_RISK_STATUS, "closed", PLANNER_N_NEEDS, 0 },
    { PLANNER_RISK_ESCALATION, "escalated", PLANNER_RISK_STATUS, "open", PLANNER_NEEDS_RISKS, 0 },
    { PLANNER_RISK_ESCALATION, "escalated", PLANNER_RISK_STATUS, "closed", PLANNER_N_NEEDS, 0 },
    { PLANNER_RISK_STATED_DIRECTION, "up", PLANNER_RISK_STATUS, "open", PLANNER_NEEDS_RISKS, 0 },
    { PLANNER_RISK_STATED_DIRECTION, "down", PLANNER_RISK_STATUS, "open", PLANNER_N_NEEDS, 0 },
    { PLANNER_INTEREST_DECLARED_ON, "2017-07-11", PLANNER_INTEREST_TO, NULL, PLANNER_NEEDS_DECLARATIONS, -1 },
    { PLANNER_INTEREST_DECLARED_ON, "2017-07-11", PLANNER_INTEREST_TO, "2018-05-01", PLANNER_N_NEEDS, 0 },
    { PLANNER_INTEREST_DECLARED_ON, "2017-07-30", PLANNER_INTEREST_TO, NULL, PLANNER_NEEDS_DECLARATIONS, 18 },
    { PLANNER_INTEREST_DECLARED_ON, "2018-05-01", PLANNER_INTEREST_TO, NULL, PLANNER_N_NEEDS, 0 },
    { PLANNER_INTEREST_DECLARED_ON, NULL, PLANNER_INTEREST_TO, NULL, PLANNER_NEEDS_DECLARATIONS, 0 },
    { PLANNER_MEETING_ON, "2018-07-12", PLANNER_MEETING_STATUS, NULL, PLANNER_NEEDS_MEETING, 0 },
    { PLANNER_MEETING_ON, "2018-07-11", PLANNER_MEETING_STATUS, NULL, PLANNER_N_NEEDS, 0 },
    { PLANNER_MEETING_ON, "2018-07-20", PLANNER_MEETING_STATUS, "cancelled", PLANNER_N_NEEDS, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PlannerNeeds) needs = NULL;
      g_autofree char *id = g_strdup_printf ("row-%u", i);

      g_test_message ("row %u", i);
      put (fixture->plan, id, rows[i].field, rows[i].value);
      put (fixture->plan, id, rows[i].other, rows[i].other_value);
      needs = find (fixture->plan);
      for (int group = 0; group < PLANNER_N_NEEDS; group++)
        {
          GPtrArray *found = planner_needs_get (needs, (PlannerNeedsGroup) group);

          if (group == PLANNER_NEEDS_FINDINGS)
            continue;
          g_assert_cmpuint (found->len > 0, ==, group == rows[i].group);
          if (found->len > 0)
            g_assert_cmpint (((const PlannerNeed *) g_ptr_array_index (found, 0))->days, ==, rows[i].days);
        }
      while (planner_plan_get_undo_name (fixture->plan) != NULL)
        undo (fixture->plan);
    }
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerNeeds) needs = NULL;

  put (fixture->plan, "soon", PLANNER_ACTION_DUE, "2018-07-14");
  put (fixture->plan, "late", PLANNER_ACTION_DUE, "2018-07-01");
  put (fixture->plan, "today", PLANNER_ACTION_DUE, "2018-07-12");
  put (fixture->plan, "also-late", PLANNER_ACTION_DUE, "2018-07-01");
  put (fixture->plan, "ask", PLANNER_ASK_END, "2018-07-20");
  put (fixture->plan, "milestone", PLANNER_MILESTONE_END, "2018-07-15");
  put (fixture->plan, "high", PLANNER_RISK_INHERENT_LIKELIHOOD, "5");
  put (fixture->plan, "high", PLANNER_RISK_INHERENT_SEVERITY, "4");
  put (fixture->plan, "highest", PLANNER_RISK_INHERENT_LIKELIHOOD, "5");
  put (fixture->plan, "highest", PLANNER_RISK_INHERENT_SEVERITY, "5");
  put (fixture->plan, "worse", PLANNER_RISK_STATED_DIRECTION, "up");
  put (fixture->plan, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  put (fixture->plan, "seat", PLANNER_SEAT_PERSON, "ama");
  put (fixture->plan, "due", PLANNER_INTEREST_DECLARED_ON, "2017-07-30");
  put (fixture->plan, "overdue", PLANNER_INTEREST_DECLARED_ON, "2016-07-12");
  put (fixture->plan, "undated", PLANNER_INTEREST_NATURE, "Director");

  needs = find (fixture->plan);
  assert_found (needs, PLANNER_NEEDS_ACTIONS, "late -11, also-late -11, today 0, soon 2");
  assert_found (needs, PLANNER_NEEDS_COMING, "milestone 3, ask 8");
  assert_found (needs, PLANNER_NEEDS_RISKS, "worse 0, highest 0, high 0");
  assert_found (needs, PLANNER_NEEDS_DECLARATIONS, "ama 0, undated 0, overdue -365, due 18");
  g_clear_pointer (&needs, planner_needs_free);

  put (fixture->plan, "ben", PLANNER_PERSON_SURNAME, "Okoro");
  put (fixture->plan, "other-seat", PLANNER_SEAT_PERSON, "ben");
  needs = find (fixture->plan);
  assert_found (needs, PLANNER_NEEDS_DECLARATIONS, "none 0, undated 0, overdue -365, due 18");
  g_assert_cmpuint (planner_needs_count (needs, PLANNER_NEEDS_DECLARATIONS), ==, 5);
}

static void
assert_meeting (PlannerNeeds *needs, const PlannerNeedWhy *whys, guint n_whys)
{
  GPtrArray *found = planner_needs_get (needs, PLANNER_NEEDS_MEETING);

  g_assert_cmpuint (found->len, ==, n_whys);
  for (guint i = 0; i < n_whys; i++)
    g_assert_cmpint (((const PlannerNeed *) g_ptr_array_index (found, i))->why, ==, whys[i]);
}

/* Somebody whose own organisation is on the agenda, on a board of which two are needed. */
static void
test_meeting (Fixture *fixture, gconstpointer data)
{
  static const PlannerNeedWhy bare[] = { PLANNER_NEED_MEETING, PLANNER_NEED_AGENDA_EMPTY };
  static const PlannerNeedWhy prepared[] = { PLANNER_NEED_MEETING, PLANNER_NEED_CONFLICTS, PLANNER_NEED_NOT_QUORATE };
  static const PlannerNeedWhy quorate[] = { PLANNER_NEED_MEETING, PLANNER_NEED_CONFLICTS, PLANNER_NEED_AGENDA_LONG };
  g_autoptr (PlannerNeeds) needs = NULL;

  put (fixture->plan, "next", PLANNER_MEETING_ON, "2018-07-19");
  put (fixture->plan, "later", PLANNER_MEETING_ON, "2018-07-20");
  needs = find (fixture->plan);
  assert_meeting (needs, bare, G_N_ELEMENTS (bare));
  assert_found (needs, PLANNER_NEEDS_MEETING, "next 7, next 0");
  g_clear_pointer (&needs, planner_needs_free);

  put (fixture->plan, "trust", PLANNER_ORGANISATION_NAME, "Harbour Hospital Trust");
  put (fixture->plan, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  put (fixture->plan, "ama", PLANNER_PERSON_ORGANISATION, "trust");
  put (fixture->plan, "board", PLANNER_BOARD_NAME, "Eastmere Board");
  put (fixture->plan, "board", PLANNER_BOARD_QUORUM, "2");
  put (fixture->plan, "seat", PLANNER_SEAT_BOARD, "board");
  put (fixture->plan, "seat", PLANNER_SEAT_PERSON, "ama");
  put (fixture->plan, "seat", PLANNER_SEAT_VOTES, "1");
  put (fixture->plan, "next", PLANNER_MEETING_BOARDS, "board");
  put (fixture->plan, "item", PLANNER_AGENDA_ITEM_MEETING, "next");
  put (fixture->plan, "item", PLANNER_AGENDA_ITEM_TITLE, "Contract with the Harbour Hospital Trust");
  put (fixture->plan, "item", PLANNER_AGENDA_ITEM_ORGANISATIONS, "trust");
  needs = find (fixture->plan);
  assert_meeting (needs, prepared, G_N_ELEMENTS (prepared));
  g_clear_pointer (&needs, planner_needs_free);

  put (fixture->plan, "board", PLANNER_BOARD_QUORUM, NULL);
  put (fixture->plan, "next", PLANNER_MEETING_STARTS, "10:00");
  put (fixture->plan, "next", PLANNER_MEETING_ENDS, "11:00");
  put (fixture->plan, "item", PLANNER_AGENDA_ITEM_STARTS, "10:00");
  put (fixture->plan, "item", PLANNER_AGENDA_ITEM_MINUTES, "65");
  needs = find (fixture->plan);
  assert_meeting (needs, quorate, G_N_ELEMENTS (quorate));
  g_assert_cmpuint (((const PlannerNeed *) g_ptr_array_index (planner_needs_get (needs, PLANNER_NEEDS_MEETING), 2))->count, ==, 5);
}

static void
test_findings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerNeeds) needs = NULL;
  const PlannerNeed *need;

  put (fixture->plan, "led", PLANNER_RISK_LEAD_TEXT, "Finance leads");
  put (fixture->plan, "a", PLANNER_RISK_NEXT_REVIEW_ON, "2018-07-01"); /* and no lead */
  put (fixture->plan, "b", PLANNER_RISK_REF, "UC1");
  put (fixture->plan, "c", PLANNER_RISK_ACCEPTED_FINDINGS, "no-lead: vacant until May");

  needs = find (fixture->plan);
  need = g_ptr_array_index (planner_needs_get (needs, PLANNER_NEEDS_FINDINGS), 0);
  g_assert_cmpuint (need->count, ==, 3);
  g_assert_cmpuint (need->extent, ==, 2);
  g_assert_cmpuint (planner_needs_count (needs, PLANNER_NEEDS_FINDINGS), ==, 3);
}

static void
note_cb (PlannerPlan *plan, GPtrArray *changes, PlannerNeeds *needs)
{
  planner_needs_note (needs, changes);
}

/* What changed is looked for again, also while something is being looked for; and what did not is not lost. */
static void
test_follow (Fixture *fixture, gconstpointer data)
{
  PlannerNeeds *needs;
  gulong handler;
  GDate tomorrow = planner_test_day ("2018-07-13");

  put (fixture->plan, "late", PLANNER_ACTION_DUE, "2018-07-01");
  put (fixture->plan, "step", PLANNER_MILESTONE_END, "2018-07-10");
  needs = find (fixture->plan);
  handler = g_signal_connect (fixture->plan, "changed", G_CALLBACK (note_cb), needs);
  g_assert_false (planner_needs_step (needs));

  put (fixture->plan, "late", PLANNER_ACTION_STATUS, "closed");
  g_assert_true (planner_needs_step (needs));
  put (fixture->plan, "other", PLANNER_ACTION_DUE, "2018-07-05");
  finish (needs);
  assert_found (needs, PLANNER_NEEDS_ACTIONS, "other -7");
  assert_found (needs, PLANNER_NEEDS_MILESTONES, "step -2");

  undo (fixture->plan);
  undo (fixture->plan);
  finish (needs);
  assert_found (needs, PLANNER_NEEDS_ACTIONS, "late -11");

  planner_needs_set_today (needs, &tomorrow);
  finish (needs);
  assert_found (needs, PLANNER_NEEDS_ACTIONS, "late -12");
  assert_found (needs, PLANNER_NEEDS_MILESTONES, "step -3");
  g_signal_handler_disconnect (fixture->plan, handler);
  planner_needs_free (needs);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlannerNeeds) needs = find (fixture->plan);

  for (int group = 0; group < PLANNER_N_NEEDS; group++)
    g_assert_cmpuint (planner_needs_count (needs, (PlannerNeedsGroup) group), ==, 0);
  g_assert_true (planner_plan_is_empty (fixture->plan));
  put (fixture->plan, "ama", PLANNER_PERSON_SURNAME, "Boateng");
  g_assert_false (planner_plan_is_empty (fixture->plan));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/needs/choice", Fixture, NULL, set_up, test_choice, tear_down);
  g_test_add ("/needs/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/needs/meeting", Fixture, NULL, set_up, test_meeting, tear_down);
  g_test_add ("/needs/findings", Fixture, NULL, set_up, test_findings, tear_down);
  g_test_add ("/needs/follow", Fixture, NULL, set_up, test_follow, tear_down);
  g_test_add ("/needs/empty", Fixture, NULL, set_up, test_empty, tear_down);
  return g_test_run ();
}
