/* test-action-log.c: what follows from actions and their meetings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-action-log.h"
#include "core/plan/planner-facts.h"
#include "plan-fixture.h"

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

static PlannerRecord *
look_up (PlannerPlan *plan, PlannerKind kind, const char *id)
{
  return planner_plan_lookup (plan, kind, id);
}

static const char *
get (PlannerPlan *plan, const char *id, PlannerField field)
{
  return planner_record_get (look_up (plan, PLANNER_FIELD_KIND (field), id), field);
}

static void
add_boards (PlannerPlan *plan)
{
  put (plan, "one", PLANNER_BOARD_CODE, "Eastmere ICB");
  put (plan, "two", PLANNER_BOARD_CODE, "Wrenbury ICB");
  put (plan, "three", PLANNER_BOARD_CODE, "TB");
  put (plan, "july", PLANNER_MEETING_ON, "2018-07-12");
  put (plan, "july", PLANNER_MEETING_BOARDS, "one two");
  put (plan, "other", PLANNER_MEETING_ON, "2018-07-20");
  put (plan, "other", PLANNER_MEETING_BOARDS, "three");
  put (plan, "undated", PLANNER_MEETING_BOARDS, "three");
}

static void
test_next_ref (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *meeting;
    const char *pattern;
    const char *ref;
  } rows[] = {
    { "july", NULL, "ICBJul18-5" },
    { "other", NULL, "ICBJul18-5" },
    { "other", "{board}{month}{year}-{number}", "TBJul18-1" },
    { "july", "{board}{month}{year}-{number}", "ICBJul18-5" },
    { "undated", NULL, "ICBNov26-1" },
    { NULL, NULL, "ICBNov26-1" },
  };
  const char *root = planner_record_get_id (planner_plan_get_root (fixture->plan));
  GDate today;

  add_boards (fixture->plan);
  put (fixture->plan, "a", PLANNER_ACTION_REF, "ICBJul18-2");
  put (fixture->plan, "b", PLANNER_ACTION_REF, "icbJul18-4");
  put (fixture->plan, "c", PLANNER_ACTION_REF, "ICBJul17-9");
  put (fixture->plan, "d", PLANNER_ACTION_REF, NULL);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 30, G_DATE_NOVEMBER, 2026);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerRecord *meeting = look_up (fixture->plan, PLANNER_KIND_MEETING, rows[i].meeting);
      g_autofree char *ref = NULL;

      put (fixture->plan, root, PLANNER_PLAN_ACTION_REF, rows[i].pattern);
      ref = planner_plan_dup_next_action_ref (fixture->plan, meeting, &today);

      g_assert_cmpstr (ref, ==, rows[i].ref);
    }
}

static void
test_fill (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;
  GDate today;

  add_boards (plan);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 30, G_DATE_NOVEMBER, 2026);
  edit = planner_edit_begin (plan, "New action", PLANNER_EDIT_DEFAULT, &error);
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ACTION, "new", NULL, NULL, &error));
  g_assert_true (planner_edit_fill_action (edit, "new", look_up (plan, PLANNER_KIND_MEETING, "july"), &today, &error));
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ACTION, "alone", NULL, NULL, &error));
  g_assert_true (planner_edit_fill_action (edit, "alone", NULL, &today, &error));
  g_assert_true (planner_edit_update_action (edit, "alone", "Asked.", &today, &error));
  g_date_add_days (&today, 1);
  g_assert_true (planner_edit_update_action (edit, "alone", "Answered.", &today, &error));
  g_assert_true (planner_edit_update_action (edit, "alone", "", &today, &error));
  g_assert_true (planner_edit_commit (edit, &error));

  g_assert_cmpstr (get (plan, "new", PLANNER_ACTION_REF), ==, "ICBJul18-1");
  g_assert_cmpstr (get (plan, "new", PLANNER_ACTION_MEETING), ==, "july");
  g_assert_cmpstr (get (plan, "new", PLANNER_ACTION_BOARDS), ==, "one two");
  g_assert_cmpstr (get (plan, "new", PLANNER_ACTION_ASSIGNED_ON), ==, "2018-07-12");
  g_assert_cmpstr (get (plan, "new", PLANNER_ACTION_STATUS), ==, "open");
  g_assert_cmpstr (get (plan, "alone", PLANNER_ACTION_REF), ==, "ICBNov26-1");
  g_assert_null (get (plan, "alone", PLANNER_ACTION_MEETING));
  g_assert_cmpstr (get (plan, "alone", PLANNER_ACTION_ASSIGNED_ON), ==, "2026-11-30");
  g_assert_cmpstr (get (plan, "alone", PLANNER_ACTION_UPDATE), ==, "1 December 2026: Answered.\n30 November 2026: Asked.");
  g_assert_cmpuint (planner_plan_count_open_actions (plan), ==, 2);
}

/* Its own boards, else those of its meeting, else all. */
static void
test_heard (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *boards;
    const char *meeting;
    gboolean one, three;
  } rows[] = {
    { "one two", "other", TRUE, FALSE },
    { NULL, "other", FALSE, TRUE },
    { NULL, "july", TRUE, FALSE },
    { NULL, NULL, TRUE, TRUE },
  };
  const char *const one[] = { "one", NULL };
  const char *const three[] = { "three", NULL };

  add_boards (fixture->plan);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerRecord *action;

      put (fixture->plan, "a", PLANNER_ACTION_BOARDS, rows[i].boards);
      put (fixture->plan, "a", PLANNER_ACTION_MEETING, rows[i].meeting);
      action = look_up (fixture->plan, PLANNER_KIND_ACTION, "a");
      g_assert_cmpint (planner_plan_is_action_heard (fixture->plan, action, one), ==, rows[i].one);
      g_assert_cmpint (planner_plan_is_action_heard (fixture->plan, action, three), ==, rows[i].three);
    }
}

static void
test_closed_since (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *status;
    const char *closed_on;
    gboolean since;
    gboolean ever;
  } rows[] = {
    { "closed", "2018-07-11", FALSE, TRUE }, { "closed", "2018-07-12", TRUE, TRUE }, { "closed", "2018-07-13", TRUE, TRUE },
    { "closed", NULL, TRUE, TRUE }, /* it was written now */
    { "open", "2018-07-13", FALSE, FALSE },  { NULL, NULL, FALSE, FALSE },
  };
  GDate since, never;

  g_date_clear (&never, 1);
  g_date_clear (&since, 1);
  g_date_set_dmy (&since, 12, G_DATE_JULY, 2018);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerRecord *action;

      put (fixture->plan, "a", PLANNER_ACTION_STATUS, rows[i].status);
      put (fixture->plan, "a", PLANNER_ACTION_CLOSED_ON, rows[i].closed_on);
      action = look_up (fixture->plan, PLANNER_KIND_ACTION, "a");
      g_assert_cmpint (planner_plan_was_action_closed_since (fixture->plan, action, &since), ==, rows[i].since);
      g_assert_cmpint (planner_plan_was_action_closed_since (fixture->plan, action, &never), ==, rows[i].ever);
    }
}

/* Status and day say the same when a person sets one of them; a file says both itself. */
static void
test_closed_by_hand (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autofree char *today = NULL;
  GDate day;

  planner_get_today (&day);
  today = planner_value_from_date (&day);
  put (plan, "a", PLANNER_ACTION_STATUS, "closed");
  g_assert_null (get (plan, "a", PLANNER_ACTION_CLOSED_ON));
  set_text (plan, "a", PLANNER_ACTION_STATUS, "closed");
  g_assert_cmpstr (get (plan, "a", PLANNER_ACTION_CLOSED_ON), ==, today);
  set_text (plan, "a", PLANNER_ACTION_STATUS, "open");
  g_assert_null (get (plan, "a", PLANNER_ACTION_CLOSED_ON));
  set_text (plan, "a", PLANNER_ACTION_CLOSED_ON, "12 July 2018");
  g_assert_cmpstr (get (plan, "a", PLANNER_ACTION_STATUS), ==, "closed");
  set_text (plan, "a", PLANNER_ACTION_STATUS, "closed");
  g_assert_cmpstr (get (plan, "a", PLANNER_ACTION_CLOSED_ON), ==, "2018-07-12");
  set_text (plan, "a", PLANNER_ACTION_CLOSED_ON, "");
  g_assert_cmpstr (get (plan, "a", PLANNER_ACTION_STATUS), ==, "closed");
  undo (plan);
  g_assert_cmpstr (get (plan, "a", PLANNER_ACTION_CLOSED_ON), ==, "2018-07-12");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add ("/plan/action-log/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("next-ref", test_next_ref);
  ADD ("fill", test_fill);
  ADD ("heard", test_heard);
  ADD ("closed-since", test_closed_since);
  ADD ("closed-by-hand", test_closed_by_hand);
  return g_test_run ();
}
