/* test-find.c: find, and what points at a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-find.h"
#include "plan-fixture.h"

static void
assert_found (PlannerPlan *plan, const char *text, PlannerKind kind, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = planner_plan_find (plan, text, kind, 10, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, expected != NULL);
  if (expected != NULL)
    g_assert_cmpstr (planner_record_get_id (found->pdata[0]), ==, expected);
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  add_ask (fixture->plan, "a", NULL, NULL, "Ouvrir le café \"urgent\" care-hub");
  assert_found (fixture->plan, "CAFE urg", PLANNER_N_KINDS, "a");
  assert_found (fixture->plan, "care-hub", PLANNER_KIND_ASK, "a");
  assert_found (fixture->plan, "hub*\" OR", PLANNER_KIND_ASK, NULL);
  assert_found (fixture->plan, "cafe", PLANNER_KIND_RISK, NULL);
  assert_found (fixture->plan, "  ", PLANNER_N_KINDS, NULL);
  set_text (fixture->plan, "a", PLANNER_ASK_TEXT, "Close it");
  assert_found (fixture->plan, "cafe", PLANNER_N_KINDS, NULL);
  assert_found (fixture->plan, "clos", PLANNER_N_KINDS, "a");
  undo (fixture->plan);
  undo (fixture->plan);
  assert_found (fixture->plan, "cafe", PLANNER_N_KINDS, NULL);
  assert_found (fixture->plan, "eastm", PLANNER_KIND_PLAN, "plan");
}

/* What a long edit leaves for later is found all the same, and in step with what was edited meanwhile. */
static void
test_find_after_long_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (fixture->plan, "Import", PLANNER_EDIT_DEFAULT, &error);

  for (guint i = 0; i < 1200; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      g_autofree char *text = g_strdup_printf ("Numbered n%u", i);

      g_assert_nonnull (planner_edit_add (edit, PLANNER_KIND_ASK, id, NULL, NULL, &error));
      g_assert_true (planner_edit_set (edit, id, PLANNER_ASK_TEXT, text, &error));
    }
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_false (planner_plan_is_caught_up (fixture->plan));
  set_text (fixture->plan, "a1199", PLANNER_ASK_TEXT, "Renamed");
  set_text (fixture->plan, "a5", PLANNER_ASK_TEXT, "Altered");
  assert_found (fixture->plan, "n1198", PLANNER_N_KINDS, "a1198");
  g_assert_true (planner_plan_is_caught_up (fixture->plan));
  assert_found (fixture->plan, "n1199", PLANNER_N_KINDS, NULL);
  assert_found (fixture->plan, "renamed", PLANNER_N_KINDS, "a1199");
  assert_found (fixture->plan, "altered", PLANNER_N_KINDS, "a5");
  undo (fixture->plan);
  assert_found (fixture->plan, "altered", PLANNER_N_KINDS, NULL);
}

static void
test_references (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) references = NULL;
  g_autoptr (GArray) after = NULL;
  PlannerEdit *edit;

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  set_text (fixture->plan, "a", PLANNER_ASK_LEADS, "p1, p2, p3");
  references = planner_plan_list_references (fixture->plan, PLANNER_KIND_PERSON, "p2");
  g_assert_cmpuint (references->len, ==, 1);
  g_assert_cmpstr (g_array_index (references, PlannerReference, 0).id, ==, "a");

  edit = planner_edit_begin (fixture->plan, "Same person", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_replace_references (edit, PLANNER_KIND_PERSON, "p2", "p1", &error));
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_cmpstr (planner_record_get (planner_plan_lookup (fixture->plan, PLANNER_KIND_ASK, "a"), PLANNER_ASK_LEADS),
                   ==, "p1 p3");
  after = planner_plan_list_references (fixture->plan, PLANNER_KIND_PERSON, "p2");
  g_assert_cmpuint (after->len, ==, 0);
  undo (fixture->plan);
  g_clear_pointer (&after, g_array_unref);
  after = planner_plan_list_references (fixture->plan, PLANNER_KIND_PERSON, "p2");
  g_assert_cmpuint (after->len, ==, 1);
}

/* By field, each as they stand in the plan, and no more of them than are asked for. */
static void
test_pointing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pointing = NULL;
  const PlannerPointing *leads;

  add_ask (fixture->plan, "z", NULL, NULL, "1");
  add_ask (fixture->plan, "b", NULL, NULL, "2");
  add_ask (fixture->plan, "y", "z", NULL, "3");
  add_ask (fixture->plan, "a", NULL, NULL, "4");
  set_text (fixture->plan, "a", PLANNER_ASK_LEADS, "p1");
  set_text (fixture->plan, "b", PLANNER_ASK_LEADS, "p2, p1");
  set_text (fixture->plan, "z", PLANNER_ASK_LEADS, "p1");
  set_text (fixture->plan, "y", PLANNER_ASK_LEADS, "p1");
  pointing = planner_plan_list_pointing (fixture->plan, PLANNER_KIND_PERSON, "p1", 3);
  g_assert_cmpuint (pointing->len, ==, 1);
  leads = pointing->pdata[0];
  g_assert_cmpint (leads->field, ==, PLANNER_ASK_LEADS);
  g_assert_cmpuint (leads->n, ==, 4);
  g_assert_cmpuint (leads->first->len, ==, 3);
  g_assert_cmpstr (planner_record_get_id (leads->first->pdata[0]), ==, "z");
  g_assert_cmpstr (planner_record_get_id (leads->first->pdata[1]), ==, "y");
  g_assert_cmpstr (planner_record_get_id (leads->first->pdata[2]), ==, "b");
}

/* What was looked at while an edit was open is not believed once the edit was taken back. */
static void
test_references_in_cancelled_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) during = NULL;
  g_autoptr (GArray) after = NULL;
  PlannerEdit *edit;

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  edit = planner_edit_begin (fixture->plan, "Lead", PLANNER_EDIT_DEFAULT, &error);
  g_assert_true (planner_edit_set (edit, "a", PLANNER_ASK_LEADS, "p1", &error));
  g_assert_false (planner_edit_has (edit, PLANNER_KIND_ASK, "b"));
  during = planner_plan_list_references (fixture->plan, PLANNER_KIND_PERSON, "p1");
  g_assert_cmpuint (during->len, ==, 1);
  planner_edit_cancel (edit);
  after = planner_plan_list_references (fixture->plan, PLANNER_KIND_PERSON, "p1");
  g_assert_cmpuint (after->len, ==, 0);
}

static void
run_raw (const char *path, const char *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

static void
reopen_damaged (Fixture *fixture, const char *damage)
{
  g_assert_true (planner_plan_close (fixture->plan, NULL));
  g_clear_object (&fixture->plan);
  run_raw (fixture->path, damage);
  fixture->plan = planner_plan_open (fixture->path, PLANNER_STORE_OPEN_DEFAULT, NULL);
}

/* Where the index shows that it is damaged it is made anew. */
static void
test_find_damaged (Fixture *fixture, gconstpointer data)
{
  static const char damage[] = "UPDATE _find_data SET block = x'ffffffffffffffff' WHERE id > 10";

  add_ask (fixture->plan, "a", NULL, NULL, "Open the hub");
  add_ask (fixture->plan, "b", NULL, NULL, "Agree the rota");
  reopen_damaged (fixture, damage);
  assert_found (fixture->plan, "rota", PLANNER_N_KINDS, "b");
  assert_found (fixture->plan, "hub", PLANNER_N_KINDS, "a");
  g_assert_true (planner_store_check (planner_plan_get_store (fixture->plan), NULL));

  reopen_damaged (fixture, damage);
  set_text (fixture->plan, "a", PLANNER_ASK_TEXT, "Close it");
  assert_found (fixture->plan, "rota", PLANNER_N_KINDS, "b");
  assert_found (fixture->plan, "close", PLANNER_N_KINDS, "a");
  g_assert_true (planner_store_check (planner_plan_get_store (fixture->plan), NULL));
}

/* Whatever is damaged of the index, the plan can be edited: at once, or when the damage has shown. */
static void
test_find_damaged_edits (Fixture *fixture, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE _find_data SET block = x'deadbeefdeadbeefdeadbeef'",
    "UPDATE _find_data SET block = x'deadbeefdeadbeefdeadbeef' WHERE id = 10",
    "UPDATE _find_data SET block = x'' WHERE id = 10",
    "DELETE FROM _find_data WHERE id > 10",
    "DELETE FROM _find_docsize",
    "DELETE FROM _find_data",
    "DELETE FROM _find_idx",
    "UPDATE _find_config SET v = 99",
  };

  add_ask (fixture->plan, "a", NULL, NULL, "Open the hub");
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *text = g_strdup_printf ("Close w%u", i);

      reopen_damaged (fixture, damages[i]);
      if (!planner_plan_set (fixture->plan, "a", PLANNER_ASK_TEXT, text, PLANNER_EDIT_DEFAULT, NULL))
        set_text (fixture->plan, "a", PLANNER_ASK_TEXT, text);
      reopen (fixture);
      g_assert_cmpstr (ask_text (fixture->plan, "a"), ==, text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/plan/find", test_find);
  ADD ("/plan/find/after-long-edit", test_find_after_long_edit);
  ADD ("/plan/find/damaged", test_find_damaged);
  ADD ("/plan/find/damaged-edits", test_find_damaged_edits);
  ADD ("/plan/references", test_references);
  ADD ("/plan/references/pointing", test_pointing);
  ADD ("/plan/references/cancelled", test_references_in_cancelled_edit);
#undef ADD
  return g_test_run ();
}
