/* test-import-merge.c: what two partners wrote apart, brought together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/plan/planner-clash.h"
#include "core/plan/planner-edit.h"
#include "exchange-fixture.h"

static void
assert_same (PlannerPlan *a, PlannerPlan *b)
{
  g_autofree char *one = exchange_dup_state (a, NULL);
  g_autofree char *other = exchange_dup_state (b, NULL);

  g_assert_cmpstr (one, ==, other);
}

static void
set_value (PlannerPlan *plan, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;

  planner_plan_set (plan, id, field, value, PLANNER_EDIT_DEFAULT, &error);
  g_assert_no_error (error);
}

static void
set_text (PlannerPlan *plan, const char *id, const char *text)
{
  set_value (plan, id, PLANNER_ASK_TEXT, text);
}

/* A partner's value that does not fit stays what it is, under its own stamp, on its whole way. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *second_text = NULL;
  PlannerPlan *ben = exchange_new_plan (fixture->folder, "Ben");
  PlannerPlan *cat = exchange_new_plan (fixture->folder, "Cat");
  g_autoptr (PlannerImporter) first = NULL;
  g_autoptr (PlannerImporter) second = NULL;
  g_autoptr (PlannerImporter) third = NULL;
  char *progress;

  exchange_take (fixture->plan, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\", \"progress\": 40}]}");
  text = exchange_export (fixture->plan, FALSE, NULL);
  progress = strstr (text, "\"progress\": 40");
  memcpy (progress, "\"progress\":400", strlen ("\"progress\": 40"));

  first = exchange_import_whole (ben, text);
  exchange_assert_problem (planner_importer_get_report (first), 0, "asks", "a", "progress", "400", "");
  exchange_assert_value (ben, "a", PLANNER_ASK_PROGRESS, NULL);
  second_text = exchange_export (ben, FALSE, NULL);
  g_assert_nonnull (strstr (second_text, "\"progress\": 400"));

  second = exchange_import_whole (cat, second_text);
  exchange_assert_problem (planner_importer_get_report (second), 0, "asks", "a", "progress", "400", "");
  exchange_send (cat, ben);
  assert_same (ben, cat);
  third = exchange_import_whole (cat, text);
  g_assert_false (planner_import_report_has_changes (planner_importer_get_report (third)));

  /* Whoever writes the field settles it for all. */
  g_assert_true (planner_plan_set (cat, "a", PLANNER_ASK_PROGRESS, "45", PLANNER_EDIT_DEFAULT, NULL));
  exchange_send (cat, ben);
  exchange_send (ben, cat);
  exchange_send (cat, fixture->plan);
  exchange_assert_value (ben, "a", PLANNER_ASK_PROGRESS, "45");
  exchange_assert_value (fixture->plan, "a", PLANNER_ASK_PROGRESS, "45");
  assert_same (ben, cat);
  g_clear_pointer (&first, planner_importer_free);
  g_clear_pointer (&second, planner_importer_free);
  g_clear_pointer (&third, planner_importer_free);
  exchange_close_plan (ben);
  exchange_close_plan (cat);
}

/* The story of the contract: same and different fields, a deletion beside an edit, in either order, then settled. */
static void
test_two_partners (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *ama = fixture->plan;
  PlannerPlan *ben = exchange_new_plan (fixture->folder, "Ben");
  g_autofree char *from_ama = NULL;
  g_autofree char *from_ben = NULL;
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (PlannerImporter) at_ama = NULL;
  g_autoptr (PlannerEdit) edit = NULL;

  exchange_take (fixture->plan, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\"}, {\"id\": \"b\", \"text\": \"B\"}, {\"id\": \"c\", \"text\": \"C\"}]}");
  exchange_send (ama, ben);
  exchange_send (ben, ama);
  assert_same (ama, ben);

  set_text (ama, "a", "Ama’s");
  set_text (ben, "a", "Ben’s");
  g_assert_true (planner_plan_set (ben, "a", PLANNER_ASK_SECTION, "Ben’s heading", PLANNER_EDIT_DEFAULT, NULL));
  set_text (ben, "b", "Edited");
  edit = planner_edit_begin (ama, "Delete", PLANNER_EDIT_DEFAULT, NULL);
  g_assert_true (planner_edit_delete (edit, PLANNER_KIND_ASK, "b", NULL));
  g_assert_true (planner_edit_delete (edit, PLANNER_KIND_ASK, "c", NULL));
  g_assert_true (planner_edit_commit (g_steal_pointer (&edit), NULL));

  from_ama = exchange_export (ama, FALSE, NULL);
  from_ben = exchange_export (ben, FALSE, NULL);
  at_ama = exchange_import_whole (ama, from_ben);
  g_assert_cmpuint (planner_importer_get_report (at_ama)->clashes->len, ==, 2);
  g_assert_cmpstr (((PlannerImportClash *) g_ptr_array_index (planner_importer_get_report (at_ama)->clashes, 0))->name, ==,
                   "asks/a/text");
  g_assert_cmpstr (((PlannerImportClash *) g_ptr_array_index (planner_importer_get_report (at_ama)->clashes, 1))->name, ==,
                   "asks/b/_deleted");
  exchange_take (ben, from_ama);
  exchange_send (ama, ben);
  exchange_send (ben, ama);
  assert_same (ama, ben);
  exchange_assert_value (ama, "a", PLANNER_ASK_SECTION, "Ben’s heading");
  g_assert_null (planner_plan_lookup (ben, PLANNER_KIND_ASK, "c"));
  g_assert_nonnull (planner_plan_lookup (ama, PLANNER_KIND_ASK, "b"));

  clashes = planner_plan_list_clashes (ama, NULL);
  g_assert_cmpuint (clashes->len, ==, 2);
  g_assert_true (planner_plan_settle (ama, g_ptr_array_index (clashes, 0), 0, NULL));
  g_assert_true (planner_plan_settle (ama, g_ptr_array_index (clashes, 1), 0, NULL));
  exchange_send (ama, ben);
  g_assert_cmpuint (planner_plan_count_clashes (ben), ==, 0);
  assert_same (ama, ben);

  /* The old files again, and c does not come back. */
  exchange_take (ben, from_ama);
  exchange_take (ama, from_ben);
  assert_same (ama, ben);
  g_assert_null (planner_plan_lookup (ben, PLANNER_KIND_ASK, "c"));
  exchange_close_plan (ben);
}

/* What comes back with nothing new in it says so, of the plan itself too, and leaves nothing to undo. */
static void
test_nothing_new (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *ben = exchange_new_plan (fixture->folder, "Ben");
  g_autofree char *back = NULL;
  g_autoptr (PlannerImporter) importer = NULL;

  exchange_take (fixture->plan, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\"}]}");
  exchange_send (fixture->plan, ben);
  set_text (fixture->plan, "a", "Both wrote this");
  set_text (ben, "a", "Both wrote this");
  back = exchange_export (ben, FALSE, NULL);
  importer = exchange_import_whole (fixture->plan, back);
  g_assert_false (planner_import_report_has_changes (planner_importer_get_report (importer)));
  g_assert_cmpstr (planner_plan_get_undo_name (fixture->plan), ==, "Edit Ask");
  g_clear_pointer (&importer, planner_importer_free);
  exchange_close_plan (ben);
}

static void
delete_ask (PlannerPlan *plan, const char *id)
{
  PlannerEdit *edit = planner_edit_begin (plan, "Delete", PLANNER_EDIT_DEFAULT, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_edit_delete (edit, PLANNER_KIND_ASK, id, NULL));
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static guint
count_reported_clashes (PlannerPlan *from, PlannerPlan *to)
{
  g_autofree char *text = exchange_export (from, FALSE, NULL);
  g_autoptr (PlannerImporter) importer = exchange_import_whole (to, text);

  return planner_importer_get_report (importer)->clashes->len;
}

/* Of what is deleted nothing awaits anybody, until it is there again: the import tells what the plan lists. */
static void
test_deleted_clash (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *ama = fixture->plan;
  PlannerPlan *ben = exchange_new_plan (fixture->folder, "Ben");
  PlannerPlan *cat = exchange_new_plan (fixture->folder, "Cat");

  exchange_take (ama, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\", \"text\": \"A\"}]}");
  exchange_send (ama, ben);
  set_text (ama, "a", "Ama’s");
  set_text (ben, "a", "Ben’s");
  g_assert_false (planner_plan_anything_awaits (ben));
  g_assert_cmpuint (count_reported_clashes (ama, ben), ==, 1);
  g_assert_true (planner_plan_anything_awaits (ben));
  delete_ask (ben, "a");
  g_assert_false (planner_plan_anything_awaits (ben));
  g_assert_cmpuint (count_reported_clashes (ben, cat), ==, 0);
  g_assert_cmpuint (count_reported_clashes (ben, ama), ==, 0);
  g_assert_cmpuint (planner_plan_count_clashes (ama), ==, 0);

  g_assert_true (planner_plan_undo (ben, NULL));
  g_assert_cmpuint (count_reported_clashes (ben, cat), ==, 1);
  g_assert_cmpuint (planner_plan_count_clashes (cat), ==, 1);
  exchange_close_plan (ben);
  exchange_close_plan (cat);
}

static void
move_below (PlannerPlan *plan, const char *id, const char *parent)
{
  PlannerEdit *edit = planner_edit_begin (plan, "Move", PLANNER_EDIT_DEFAULT, NULL);
  g_autoptr (GError) error = NULL;

  planner_edit_move (edit, PLANNER_KIND_ASK, id, parent, NULL, &error);
  g_assert_no_error (error);
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
assert_circle_reported (const PlannerImportReport *report)
{
  const PlannerImportClash *clash;

  g_assert_cmpuint (report->clashes->len, ==, 1);
  g_assert_cmpuint (report->problems->len, ==, 0);
  clash = g_ptr_array_index (report->clashes, 0);
  g_assert_cmpstr (clash->name, ==, "asks/a/_place");
  g_assert_true (planner_import_report_awaits_person (report));
}

/* Each put one record below the other's: what the merge closes is told with the clashes, once, as the plan lists it. */
static void
test_circle (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *ama = fixture->plan;
  PlannerPlan *ben = exchange_new_plan (fixture->folder, "Ben");
  g_autofree char *from_ama = NULL;
  g_autofree char *from_ben = NULL;
  g_autoptr (PlannerImporter) at_ben = NULL;
  g_autoptr (PlannerImporter) at_ama = NULL;
  g_autoptr (PlannerImporter) again = NULL;
  g_autoptr (GPtrArray) listed = NULL;

  exchange_take (ama, EXCHANGE_HEAD "\"asks\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\", \"parent\": \"b\"}]}");
  exchange_send (ama, ben);
  move_below (ama, "a", "c");
  move_below (ben, "b", "a");
  from_ama = exchange_export (ama, FALSE, NULL);
  from_ben = exchange_export (ben, FALSE, NULL);
  at_ben = exchange_import_whole (ben, from_ama);
  at_ama = exchange_import_whole (ama, from_ben);
  assert_circle_reported (planner_importer_get_report (at_ben));
  assert_circle_reported (planner_importer_get_report (at_ama));
  assert_same (ama, ben);
  listed = planner_plan_list_clashes (ama, NULL);
  g_assert_cmpuint (listed->len, ==, 1);
  g_assert_cmpstr (((PlannerClash *) g_ptr_array_index (listed, 0))->name, ==, "asks/a/_place");

  set_text (ben, "c", "C");
  g_clear_pointer (&from_ben, g_free);
  from_ben = exchange_export (ben, FALSE, NULL);
  again = exchange_import_whole (ama, from_ben);
  g_assert_false (planner_import_report_awaits_person (planner_importer_get_report (again)));

  g_clear_pointer (&at_ben, planner_importer_free);
  g_clear_pointer (&at_ama, planner_importer_free);
  g_clear_pointer (&again, planner_importer_free);
  exchange_close_plan (ben);
}

/* Each made one a part of the other: told where the second half comes, and not again. */
static void
test_circle_of_organisations (Fixture *fixture, gconstpointer data)
{
  PlannerPlan *ama = fixture->plan;
  PlannerPlan *ben = exchange_new_plan (fixture->folder, "Ben");
  g_autofree char *from_ama = NULL;
  g_autoptr (PlannerImporter) at_ben = NULL;
  g_autoptr (PlannerImporter) again = NULL;

  exchange_take (ama, EXCHANGE_HEAD "\"organisations\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}");
  exchange_send (ama, ben);
  set_value (ama, "a", PLANNER_ORGANISATION_PART_OF, "b");
  set_value (ben, "b", PLANNER_ORGANISATION_PART_OF, "a");
  from_ama = exchange_export (ama, FALSE, NULL);
  at_ben = exchange_import_whole (ben, from_ama);
  g_assert_cmpuint (planner_importer_get_report (at_ben)->problems->len, ==, 1);
  exchange_assert_problem (planner_importer_get_report (at_ben), 0, "organisations", "a", "part_of", "\"b\"", "leads back");

  set_value (ama, "a", PLANNER_ORGANISATION_NAME, "A");
  g_clear_pointer (&from_ama, g_free);
  from_ama = exchange_export (ama, FALSE, NULL);
  again = exchange_import_whole (ben, from_ama);
  g_assert_cmpuint (planner_importer_get_report (again)->problems->len, ==, 0);

  g_clear_pointer (&at_ben, planner_importer_free);
  g_clear_pointer (&again, planner_importer_free);
  exchange_close_plan (ben);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, exchange_set_up, test, exchange_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("/import-merge/unreadable", test_unreadable);
  add ("/import-merge/two-partners", test_two_partners);
  add ("/import-merge/nothing-new", test_nothing_new);
  add ("/import-merge/deleted-clash", test_deleted_clash);
  add ("/import-merge/circle", test_circle);
  add ("/import-merge/circle-of-organisations", test_circle_of_organisations);
  return g_test_run ();
}
