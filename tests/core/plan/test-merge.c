/* test-merge.c: two plans that have not seen each other's changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-history.h"
#include "core/plan/planner-place.h"
#include "plan-fixture.h"

static void
settle_first (PlannerPlan *plan, guint side)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clashes = planner_plan_list_clashes (plan, &error);

  g_assert_true (planner_plan_settle (plan, clashes->pdata[0], side, &error));
  g_assert_no_error (error);
}

static void
assert_same (PlannerPlan *a, PlannerPlan *b)
{
  g_autofree char *first = visible_content (a);
  g_autofree char *second = visible_content (b);

  g_assert_cmpstr (strchr (first, '\n'), ==, strchr (second, '\n'));
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "other.icbplan", NULL);
  g_autoptr (PlannerPlan) other = planner_plan_create (path, "Other", "Ben Okri", &error);
  PlannerEdit *edit;

  g_assert_no_error (error);
  add_ask (fixture->plan, "a", NULL, NULL, "1");
  add_ask (fixture->plan, "b", NULL, NULL, "2");
  add_ask (fixture->plan, "c", NULL, NULL, "3");
  send_asks (fixture->plan, other);
  assert_same (fixture->plan, other);

  set_text (fixture->plan, "a", PLANNER_ASK_TEXT, "1 here");
  set_text (other, "a", PLANNER_ASK_TEXT, "1 there");
  set_text (other, "a", PLANNER_ASK_PROGRESS, "40");
  set_text (other, "b", PLANNER_ASK_TEXT, "2 there");
  edit = planner_edit_begin (fixture->plan, "Delete", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_delete (edit, PLANNER_KIND_ASK, "b", &error));
  g_assert_true (planner_edit_delete (edit, PLANNER_KIND_ASK, "c", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  assert_order (fixture->plan, "a");

  send_asks (other, fixture->plan);
  send_asks (fixture->plan, other);
  assert_same (fixture->plan, other);
  assert_order (other, "a b");
  assert_clashes (other, "asks/a/text asks/b/_deleted");
  assert_clashes (fixture->plan, "asks/a/text asks/b/_deleted");
  g_assert_true (planner_record_has_clash (planner_plan_lookup (other, PLANNER_KIND_ASK, "a")));

  settle_first (other, 0);
  settle_first (other, 1);
  assert_clashes (other, "");
  assert_order (other, "a");
  send_asks (other, fixture->plan);
  assert_same (fixture->plan, other);
  assert_clashes (fixture->plan, "");
  g_assert_false (planner_record_has_clash (planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "a")));
}

static void
test_merge_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "other.icbplan", NULL);
  g_autoptr (PlannerPlan) other = planner_plan_create (path, "Other", "Ben Okri", &error);
  g_autofree char *before = visible_content (fixture->plan);
  g_autofree char *merged = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  add_ask (other, "a", NULL, NULL, "1");
  add_ask (other, "b", "a", NULL, "2");
  send_asks (other, fixture->plan);
  merged = visible_content (fixture->plan);
  undo (fixture->plan);
  undone = visible_content (fixture->plan);
  g_assert_cmpstr (undone, ==, before);
  redo (fixture->plan);
  redone = visible_content (fixture->plan);
  g_assert_cmpstr (redone, ==, merged);
  undo (fixture->plan);
  send_asks (fixture->plan, other);
  assert_order (other, "");
}

/* Two moves that would close a circle together: both plans cut it at one place. */
static void
test_circle (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "other.icbplan", NULL);
  g_autoptr (PlannerPlan) other = planner_plan_create (path, "Other", "Ben Okri", &error);

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  add_ask (fixture->plan, "b", NULL, NULL, "2");
  send_asks (fixture->plan, other);
  set_text (fixture->plan, "a", PLANNER_ASK_PARENT, "b");
  set_text (other, "b", PLANNER_ASK_PARENT, "a");
  send_asks (other, fixture->plan);
  send_asks (fixture->plan, other);
  assert_order (fixture->plan, "a >b");
  assert_order (other, "a >b");
  assert_clashes (other, "asks/a/_place");
  assert_clashes (fixture->plan, "asks/a/_place");
  settle_first (other, 0);
  send_asks (other, fixture->plan);
  assert_clashes (fixture->plan, "");
  assert_order (fixture->plan, "a >b");
}

static void
assert_place (PlannerPlan *plan, const char *id, const char *place, const char *words)
{
  g_autofree char *found = planner_plan_dup_place_words (plan, PLANNER_KIND_ASK, id, place);

  g_assert_cmpstr (found, ==, words);
}

/* Two places of one record can be told apart. */
static void
test_place_words (Fixture *fixture, gconstpointer data)
{
  const char *key;

  add_ask (fixture->plan, "a", NULL, NULL, "One");
  add_ask (fixture->plan, "b", NULL, NULL, "Two");
  add_ask (fixture->plan, "c", "a", NULL, "Three");
  assert_place (fixture->plan, "b", "1", "First");
  assert_place (fixture->plan, "b", "zz", "After “One”");
  assert_place (fixture->plan, "c", "zz", "After “Two”");
  assert_place (fixture->plan, "b", "1 a", "First below “One”");
  assert_place (fixture->plan, "b", "zz a", "Below “One”, after “Three”");
  assert_place (fixture->plan, "b", NULL, "—");

  /* One key: they stand by id. */
  key = planner_record_get_position (planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "b"));
  assert_place (fixture->plan, "a", key, "First");
  assert_place (fixture->plan, "c", key, "After “Two”");
}

/* Where a partner's value wins a clash, history says that it is the partner's. */
static void
test_history_of_clash (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "other.icbplan", NULL);
  g_autoptr (PlannerPlan) other = planner_plan_create (path, "Other", "Ben Okri", &error);
  g_autoptr (GPtrArray) entries = NULL;
  PlannerHistoryEntry *entry;

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  send_asks (fixture->plan, other);
  set_text (fixture->plan, "a", PLANNER_ASK_TEXT, "1 here");
  g_usleep (2 * G_TIME_SPAN_MILLISECOND); /* the later one wins */
  set_text (other, "a", PLANNER_ASK_TEXT, "1 there");
  send_asks (other, fixture->plan);
  assert_clashes (fixture->plan, "asks/a/text");
  entries = planner_plan_list_history (fixture->plan, PLANNER_KIND_ASK, "a", &error);
  g_assert_no_error (error);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->new_value, ==, "1 there");
  g_assert_cmpstr (entry->by, ==, "Ben Okri");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/plan/merge", test_merge);
  ADD ("/plan/place-words", test_place_words);
  ADD ("/plan/merge/undo", test_merge_undo);
  ADD ("/plan/merge/circle", test_circle);
  ADD ("/plan/merge/history-of-clash", test_history_of_clash);
#undef ADD
  return g_test_run ();
}
