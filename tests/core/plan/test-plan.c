/* test-plan.c: edits, order, history and what is kept beside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-facts.h"
#include "core/plan/planner-history.h"
#include "core/plan/planner-row.h"
#include "plan-fixture.h"

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerRecord *ask;

  add_ask (fixture->plan, "a", NULL, NULL, "Open the urgent care hub");
  ask = planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "a");
  g_assert_cmpstr (planner_record_get (ask, PLANNER_ASK_TEXT), ==, "Open the urgent care hub");

  g_assert_false (planner_plan_set (fixture->plan, "a", PLANNER_ASK_PROGRESS, "101", PLANNER_EDIT_DEFAULT, &error));
  g_assert_error (error, PLANNER_VALUE_ERROR, PLANNER_VALUE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (planner_plan_set (fixture->plan, "b", PLANNER_ASK_PROGRESS, "10", PLANNER_EDIT_DEFAULT, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_NO_SUCH_RECORD);

  set_text (fixture->plan, "a", PLANNER_ASK_STATUS, "On track");
  reopen (fixture);
  ask = planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "a");
  g_assert_cmpstr (planner_record_get (ask, PLANNER_ASK_STATUS), ==, "on-track");
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_ASK), ==, 1);
  g_assert_cmpuint (planner_plan_count (fixture->plan, PLANNER_KIND_RISK), ==, 0);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Add", PLANNER_EDIT_DEFAULT, &error);

  g_assert_null (planner_edit_begin (fixture->plan, "Another", PLANNER_EDIT_DEFAULT, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_BUSY);
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, "a", NULL, NULL, NULL));
  g_assert_true (planner_edit_has (edit, PLANNER_KIND_ASK, "a"));
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, "b", NULL, NULL, NULL));
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, "c", NULL, NULL, NULL));
  g_assert_nonnull (planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "b"));
  planner_edit_cancel (edit);
  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "b"));
  g_assert_null (planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "a"));
  g_assert_null (planner_plan_get_undo_name (fixture->plan));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit;

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  add_ask (fixture->plan, "c", NULL, NULL, "3");
  add_ask (fixture->plan, "b", NULL, "a", "2");
  add_ask (fixture->plan, "b1", "b", NULL, "2.1");
  add_ask (fixture->plan, "b2", "b", NULL, "2.2");
  assert_order (fixture->plan, "a b >b1 >b2 c");

  edit = planner_edit_begin (fixture->plan, "Move", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_move (edit, PLANNER_KIND_ASK, "b2", "b", NULL, &error));
  g_assert_true (planner_edit_move (edit, PLANNER_KIND_ASK, "c", NULL, NULL, &error));
  g_assert_true (planner_edit_commit (edit, &error));
  assert_order (fixture->plan, "c a b >b2 >b1");

  edit = planner_edit_begin (fixture->plan, "Move", PLANNER_EDIT_DEFAULT, &error);
  g_assert_false (planner_edit_move (edit, PLANNER_KIND_ASK, "b", "b1", NULL, &error));
  g_assert_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (planner_edit_move (edit, PLANNER_KIND_ASK, "b", "a", NULL, &error));
  g_assert_true (planner_edit_commit (edit, &error));
  assert_order (fixture->plan, "c a >b >>b2 >>b1");
  undo (fixture->plan);
  assert_order (fixture->plan, "c a b >b2 >b1");
  undo (fixture->plan);
  assert_order (fixture->plan, "a b >b1 >b2 c");
  redo (fixture->plan);
  redo (fixture->plan);
  reopen (fixture);
  assert_order (fixture->plan, "c a >b >>b2 >>b1");
}

static void
test_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  PlannerHistoryEntry *entry;

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  planner_plan_set_author (fixture->plan, "Ben Okri, Wrenbury");
  set_text (fixture->plan, "a", PLANNER_ASK_TEXT, "2");
  undo (fixture->plan);
  entries = planner_plan_list_history (fixture->plan, PLANNER_KIND_ASK, "a", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->step_name, ==, "Undo: Edit Ask");
  entry = entries->pdata[1];
  g_assert_cmpstr (entry->by, ==, "Ben Okri, Wrenbury");
  g_assert_cmpint (entry->field, ==, PLANNER_ASK_TEXT);
  g_assert_cmpstr (entry->old_value, ==, "1");
  g_assert_cmpstr (entry->new_value, ==, "2");
  entry = entries->pdata[2];
  g_assert_null (entry->register_name);
  g_assert_cmpstr (entry->by, ==, "Ama Boateng");
}

/* Which record a step is about, or "–" where it is several, or what it added is gone. Free with g_free(). */
static char *
dup_step_records (PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = planner_plan_list_steps (plan, 100, &error);
  GString *words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < steps->len; i++)
    {
      const PlannerStep *step = g_ptr_array_index (steps, i);

      g_assert_true ((step->kind == PLANNER_KIND_NONE) == (step->id == NULL));
      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", step->id != NULL ? step->id : "–");
    }
  return g_string_free (words, FALSE);
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  PlannerEdit *edit;

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  set_text (fixture->plan, "a", PLANNER_ASK_TEXT, "2");
  edit = planner_edit_begin (fixture->plan, "Add two of two kinds", PLANNER_EDIT_DEFAULT, &error);
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, "b", NULL, NULL, &error));
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_PERSON, "p", NULL, NULL, &error));
  g_assert_true (planner_edit_commit (edit, &error));
  edit = planner_edit_begin (fixture->plan, "Edit both", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_set (edit, "a", PLANNER_ASK_PROGRESS, "50", &error));
  g_assert_true (planner_edit_set (edit, "b", PLANNER_ASK_PROGRESS, "50", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  add_ask (fixture->plan, "c", NULL, NULL, "3");
  before = dup_step_records (fixture->plan);
  g_assert_cmpstr (before, ==, "c – – a a plan");
  undo (fixture->plan);
  after = dup_step_records (fixture->plan);
  g_assert_cmpstr (after, ==, "c – – – a a plan");
}

static void
test_facts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) standings = NULL;
  const PlannerStanding *standing;
  PlannerTimescale dates;
  PlannerRecord *ask;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_OCTOBER, 2018);
  add_ask (fixture->plan, "a", NULL, NULL, "1");
  add_ask (fixture->plan, "b", "a", NULL, "2");
  set_text (fixture->plan, "a", PLANNER_ASK_TIMESCALE, "Q2 2018/19");
  set_text (fixture->plan, "b", PLANNER_ASK_STATUS, "off-track");
  ask = planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "a");
  planner_plan_get_dates (fixture->plan, ask, &dates);
  g_assert_true (dates.has_end);
  g_assert_cmpint (g_date_get_month (&dates.end), ==, G_DATE_SEPTEMBER);
  g_assert_true (planner_plan_is_overdue (fixture->plan, ask, &today));
  standings = planner_plan_roll_up (fixture->plan, PLANNER_KIND_ASK);
  standing = g_hash_table_lookup (standings, ask);
  g_assert_cmpint (standing->status, ==, PLANNER_STATUS_OFF_TRACK);
  set_text (fixture->plan, "b", PLANNER_ASK_TIMESCALE, "by September");
  set_text (fixture->plan, "b", PLANNER_ASK_YEAR, "2018/19");
  planner_plan_get_dates (fixture->plan, planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "b"), &dates);
  g_assert_cmpint (g_date_get_year (&dates.end), ==, 2018);
  set_text (fixture->plan, "a", PLANNER_ASK_END, "2 October 2018");
  g_assert_false (planner_plan_is_overdue (fixture->plan, ask, &today));
}

static void
test_unknown_and_bad (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bad = NULL;
  PlannerEdit *edit;
  PlannerRow row;

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  edit = planner_edit_begin (fixture->plan, "Import", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_set_unknown (edit, PLANNER_KIND_ASK, "a", "mood = x", "1.50", &error));
  g_assert_true (planner_edit_set_bad (edit, "a", PLANNER_ASK_PROGRESS, "\"half\"", "It is no number.", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  reopen (fixture);
  bad = planner_plan_list_bad_values (fixture->plan, &error);
  g_assert_cmpuint (bad->len, ==, 1);
  g_assert_true (planner_plan_anything_awaits (fixture->plan));
  g_assert_cmpstr (((PlannerBadValue *) bad->pdata[0])->json, ==, "\"half\"");
  g_assert_true (planner_plan_read_row (fixture->plan, PLANNER_KIND_ASK, "a", &row, &error));
  g_assert_cmpstr (row.unknown, ==, "{\"mood = x\":\"1.50\"}");
  planner_row_clear (&row);

  set_text (fixture->plan, "a", PLANNER_ASK_PROGRESS, "50");
  g_assert_false (planner_plan_anything_awaits (fixture->plan));
  g_clear_pointer (&bad, g_ptr_array_unref);
  bad = planner_plan_list_bad_values (fixture->plan, &error);
  g_assert_cmpuint (bad->len, ==, 0);
  undo (fixture->plan);
  undo (fixture->plan);
  g_assert_true (planner_plan_read_row (fixture->plan, PLANNER_KIND_ASK, "a", &row, &error));
  g_assert_cmpstr (row.unknown, ==, NULL);
  g_assert_cmpstr (row.bad, ==, NULL);
  planner_row_clear (&row);
}

/* As a process leaves a plan that is killed while it makes it. */
static void
test_unfinished (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *database = NULL;

  g_assert_true (planner_plan_close (fixture->plan, NULL));
  g_clear_object (&fixture->plan);
  g_assert_cmpint (sqlite3_open (fixture->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "DELETE FROM plan; DELETE FROM _steps; DELETE FROM _stamps", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);

  g_assert_null (planner_plan_open (fixture->path, PLANNER_STORE_OPEN_READ_ONLY, &error));
  g_assert_error (error, PLANNER_STORE_ERROR, PLANNER_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  fixture->plan = planner_plan_open (fixture->path, PLANNER_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_nonnull (planner_record_get (planner_plan_get_root (fixture->plan), PLANNER_PLAN_ID));
  g_assert_null (planner_plan_get_undo_name (fixture->plan));
}

/* A parent that did not fit is settled by putting the record below another, and by taking it out. */
static void
test_bad_parent (Fixture *fixture, gconstpointer data)
{
  static const char *const settled[] = { "a", NULL };

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  add_ask (fixture->plan, "b", NULL, NULL, "2");
  for (guint i = 0; i < G_N_ELEMENTS (settled); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) bad = NULL;
      PlannerEdit *edit = planner_edit_begin (fixture->plan, "Import", PLANNER_EDIT_DEFAULT, &error);

      g_assert_true (planner_edit_set_bad (edit, "b", PLANNER_ASK_PARENT, "7", "It is no identifier.", &error));
      g_assert_true (planner_edit_commit (edit, &error));
      g_assert_true (
        planner_plan_set (fixture->plan, "b", PLANNER_ASK_PARENT, settled[i], PLANNER_EDIT_DEFAULT, &error));
      bad = planner_plan_list_bad_values (fixture->plan, &error);
      g_assert_cmpuint (bad->len, ==, 0);
    }
}

/* Also where a title names another record it is one line, and no long one. */
static void
test_titles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nature = g_strnfill (300, 'x');
  g_autofree char *title = NULL;
  g_autofree char *long_title = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Fill", PLANNER_EDIT_DEFAULT, &error);

  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_PERSON, "ama", NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, "ama", PLANNER_PERSON_SURNAME, "Boateng", &error));
  g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_INTEREST, "i", NULL, NULL, &error));
  g_assert_true (planner_edit_set (edit, "i", PLANNER_INTEREST_PERSON, "ama", &error));
  g_assert_true (planner_edit_set (edit, "i", PLANNER_INTEREST_NATURE, "Director\nof two", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  title = planner_plan_dup_reference_title (fixture->plan, PLANNER_KIND_INTEREST, "i");
  g_assert_true (g_str_has_prefix (title, "Boateng"));
  g_assert_true (g_str_has_suffix (title, "Director"));
  set_text (fixture->plan, "i", PLANNER_INTEREST_NATURE, nature);
  long_title = planner_plan_dup_reference_title (fixture->plan, PLANNER_KIND_INTEREST, "i");
  g_assert_cmpint (g_utf8_strlen (long_title, -1), ==, 120);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/plan/titles", test_titles);
  ADD ("/plan/edit", test_edit);
  ADD ("/plan/cancel", test_cancel);
  ADD ("/plan/order", test_order);
  ADD ("/plan/history", test_history);
  ADD ("/plan/steps", test_steps);
  ADD ("/plan/facts", test_facts);
  ADD ("/plan/unknown-and-bad", test_unknown_and_bad);
  ADD ("/plan/unfinished", test_unfinished);
  ADD ("/plan/bad-parent", test_bad_parent);
#undef ADD
  return g_test_run ();
}
