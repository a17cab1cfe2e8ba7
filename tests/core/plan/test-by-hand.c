/* test-by-hand.c: what goes along with a value that a person types, and what is refused because it closes a circle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-facts.h"
#include "plan-fixture.h"

static void
add_milestone (PlannerPlan *plan, const char *id, const char *depends_on)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "New milestone", PLANNER_EDIT_DEFAULT, &error);

  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_MILESTONE, id, NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_MILESTONE_TITLE, id, &error));
  g_assert_true (planner_edit_set (edit, id, PLANNER_MILESTONE_DEPENDS_ON, depends_on, &error));
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static const char *
get (PlannerPlan *plan, const char *id, PlannerField field)
{
  return planner_record_get (planner_plan_lookup (plan, PLANNER_FIELD_KIND (field), id), field);
}

/* Words */

static const struct
{
  const char *words;
  gboolean win;
} typed[] = {
  { "by October 2018", TRUE }, { "quarterly", TRUE },           { "Q2", TRUE },
  { "TBC", FALSE },            { "before mobilisation", FALSE }, { "", FALSE },
};

static void
test_words_win (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);

      add_milestone (plan, id, NULL);
      set_text (plan, id, PLANNER_MILESTONE_TIMESCALE, "Q1 2018/19");
      set_text (plan, id, PLANNER_MILESTONE_START, "2 July 2018");
      set_text (plan, id, PLANNER_MILESTONE_END, "3 August 2018");
      set_text (plan, id, PLANNER_MILESTONE_TIMESCALE, typed[i].words);
      g_assert_true ((get (plan, id, PLANNER_MILESTONE_START) == NULL) == typed[i].win);
      g_assert_true ((get (plan, id, PLANNER_MILESTONE_END) == NULL) == typed[i].win);
      undo (plan);
      g_assert_cmpstr (get (plan, id, PLANNER_MILESTONE_TIMESCALE), ==, "Q1 2018/19");
      g_assert_cmpstr (get (plan, id, PLANNER_MILESTONE_START), ==, "2018-07-02");
      g_assert_cmpstr (get (plan, id, PLANNER_MILESTONE_END), ==, "2018-08-03");
    }
}

/* The same words again, other fields, and what does not come from a hand, set nothing aside. */
static void
test_words_stay (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  add_milestone (plan, "m", NULL);
  set_text (plan, "m", PLANNER_MILESTONE_TIMESCALE, "Q1 2018/19");
  set_text (plan, "m", PLANNER_MILESTONE_END, "3 August 2018");
  set_text (plan, "m", PLANNER_MILESTONE_TIMESCALE, "Q1 2018/19");
  set_text (plan, "m", PLANNER_MILESTONE_TITLE, "by October 2018");
  g_assert_cmpstr (get (plan, "m", PLANNER_MILESTONE_END), ==, "2018-08-03");
  edit = planner_edit_begin (plan, "From a file", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_set (edit, "m", PLANNER_MILESTONE_TIMESCALE, "by October 2018", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_cmpstr (get (plan, "m", PLANNER_MILESTONE_END), ==, "2018-08-03");
}

/* An ask's own words too; what they mean is read in its year. */
static void
test_words_of_year (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  PlannerTimescale meaning;
  g_autofree char *end = NULL;

  add_ask (plan, "ask", NULL, NULL, "An ask");
  set_text (plan, "ask", PLANNER_ASK_YEAR, "2014/15");
  set_text (plan, "ask", PLANNER_ASK_END, "3 August 2014");
  add_milestone (plan, "m", NULL);
  set_text (plan, "m", PLANNER_MILESTONE_ASK, "ask");
  planner_plan_read_typed (plan, planner_plan_lookup (plan, PLANNER_KIND_MILESTONE, "m"), "by September", &meaning);
  end = planner_value_from_date (&meaning.end);
  g_assert_cmpstr (end, ==, "2014-09-30");
  set_text (plan, "ask", PLANNER_ASK_TIMESCALE, "by September");
  g_assert_null (get (plan, "ask", PLANNER_ASK_END));
}

static void
test_words_of_several (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) both = g_ptr_array_new ();

  add_milestone (plan, "a", NULL);
  add_milestone (plan, "b", NULL);
  set_text (plan, "b", PLANNER_MILESTONE_END, "3 August 2018");
  g_ptr_array_add (both, planner_plan_lookup (plan, PLANNER_KIND_MILESTONE, "a"));
  g_ptr_array_add (both, planner_plan_lookup (plan, PLANNER_KIND_MILESTONE, "b"));
  g_assert_true (
    planner_plan_set_all (plan, both, PLANNER_MILESTONE_TIMESCALE, "by October 2018", "Set both", &error));
  g_assert_null (get (plan, "b", PLANNER_MILESTONE_END));
  g_assert_cmpstr (planner_plan_get_undo_name (plan), ==, "Set both");
  undo (plan);
  g_assert_cmpstr (get (plan, "b", PLANNER_MILESTONE_END), ==, "2018-08-03");
}

/* Circles */

static void
assert_refused (PlannerPlan *plan, const char *id, const char *depends_on, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *former = g_strdup (get (plan, id, PLANNER_MILESTONE_DEPENDS_ON));

  g_assert_false (
    planner_plan_set (plan, id, PLANNER_MILESTONE_DEPENDS_ON, depends_on, PLANNER_EDIT_DEFAULT, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_cmpstr (get (plan, id, PLANNER_MILESTONE_DEPENDS_ON), ==, former);
}

#define REFUSED(id, other)                                                                                           \
  "“" id "” cannot have “" other "” in “Depends on”, because that leads back to it, directly or through others. It " \
  "was left as it was."

static void
test_circle (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;

  add_milestone (plan, "a", NULL);
  add_milestone (plan, "b", "a");
  add_milestone (plan, "c", "b elsewhere");
  assert_refused (plan, "a", "a", "“a” cannot have itself in “Depends on”. It was left as it was.");
  assert_refused (plan, "a", "b", REFUSED ("a", "b"));
  assert_refused (plan, "a", "elsewhere c", REFUSED ("a", "c"));
  assert_refused (plan, "b", "a c", REFUSED ("b", "c"));
  set_text (plan, "c", PLANNER_MILESTONE_DEPENDS_ON, "a, b");
  set_text (plan, "b", PLANNER_MILESTONE_DEPENDS_ON, "");
  set_text (plan, "c", PLANNER_MILESTONE_DEPENDS_ON, "b");
  set_text (plan, "a", PLANNER_MILESTONE_DEPENDS_ON, "c");
}

/* Within one edit what is written already counts. */
static void
test_circle_in_edit (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  add_milestone (plan, "a", NULL);
  add_milestone (plan, "b", "a");
  edit = planner_edit_begin (plan, "Turn round", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_set (edit, "b", PLANNER_MILESTONE_DEPENDS_ON, NULL, &error));
  g_assert_true (planner_edit_set (edit, "a", PLANNER_MILESTONE_DEPENDS_ON, "b", &error));
  g_assert_no_error (error);
  g_assert_false (planner_edit_set (edit, "b", PLANNER_MILESTONE_DEPENDS_ON, "a", &error));
  g_assert_nonnull (error);
  planner_edit_cancel (edit);
}

/* What a file says is taken; what was there may stay while others are added, and is put right by hand. */
static void
test_circle_from_file (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  add_milestone (plan, "a", NULL);
  add_milestone (plan, "b", "a");
  add_milestone (plan, "c", NULL);
  edit = planner_edit_begin (plan, "From a file", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_put (edit, "a", PLANNER_MILESTONE_DEPENDS_ON, "b", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  set_text (plan, "a", PLANNER_MILESTONE_DEPENDS_ON, "b, c");
  assert_refused (plan, "c", "b", REFUSED ("c", "b"));
  set_text (plan, "a", PLANNER_MILESTONE_DEPENDS_ON, "c");
  undo (plan);
  g_assert_cmpstr (get (plan, "a", PLANNER_MILESTONE_DEPENDS_ON), ==, "b c");
}

/* However long the chain. */
static void
test_circle_of_many (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *plan = fixture->plan;
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "Chain", PLANNER_EDIT_DEFAULT, &error);
  g_autofree char *before = NULL;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);

      g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_MILESTONE, id, NULL, NULL, &error));
      g_assert_true (planner_edit_put (edit, id, PLANNER_MILESTONE_DEPENDS_ON, before, &error));
      g_set_str (&before, id);
    }
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_false (
    planner_plan_set (plan, "m0", PLANNER_MILESTONE_DEPENDS_ON, "m1999", PLANNER_EDIT_DEFAULT, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
}

/* One line of records that belong to one another, whatever says so. */
static void
assert_acyclic (PlannerPlan *plan, PlannerKind kind, PlannerField name, PlannerField field)
{
  static const char *const ids[] = { "first", "second", "third" };
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "Add", PLANNER_EDIT_DEFAULT, &error);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_nonnull (planner_edit_add (edit, kind, ids[i], NULL, NULL, &error));
      g_assert_true (planner_edit_set (edit, ids[i], name, ids[i], &error));
      g_assert_true (planner_edit_set (edit, ids[i], field, i > 0 ? ids[i - 1] : NULL, &error));
    }
  g_assert_true (planner_edit_commit (edit, &error));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_false (planner_plan_set (plan, "first", field, ids[i], PLANNER_EDIT_DEFAULT, &error));
      g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, ids[i]));
      g_clear_error (&error);
    }
  g_assert_null (get (plan, "first", field));
  g_assert_true (planner_plan_set (plan, "third", field, "first", PLANNER_EDIT_DEFAULT, &error));
}

static void
test_circle_of_others (Fixture *fixture, gconstpointer data)
{
  assert_acyclic (fixture->plan, PLANNER_KIND_ORGANISATION, PLANNER_ORGANISATION_NAME, PLANNER_ORGANISATION_PART_OF);
  assert_acyclic (fixture->plan, PLANNER_KIND_BOARD, PLANNER_BOARD_NAME, PLANNER_BOARD_REPORTS_TO);
  assert_acyclic (fixture->plan, PLANNER_KIND_ASK, PLANNER_ASK_TEXT, PLANNER_ASK_CARRIED_FROM);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add ("/plan/by-hand/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("words-win", test_words_win);
  ADD ("words-stay", test_words_stay);
  ADD ("words-of-year", test_words_of_year);
  ADD ("words-of-several", test_words_of_several);
  ADD ("circle", test_circle);
  ADD ("circle-in-edit", test_circle_in_edit);
  ADD ("circle-from-file", test_circle_from_file);
  ADD ("circle-of-many", test_circle_of_many);
  ADD ("circle-of-others", test_circle_of_others);
  return g_test_run ();
}
