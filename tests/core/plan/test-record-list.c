/* test-record-list.c: the order of live records, made anew out of what came, moved and went
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-plan-private.h"

#include <gio/gio.h>
#include <string.h>

static void
put (PlannerRecordList *list, const char *id, const char *position, const char *parent)
{
  PlannerRow row = { .kind = PLANNER_KIND_ASK, .id = (char *) id, .position = (char *) position };

  row.values = g_new0 (char *, planner_kind_get_info (PLANNER_KIND_ASK)->n_fields);
  row.values[PLANNER_FIELD_INDEX (PLANNER_ASK_PARENT)] = (char *) parent;
  planner_record_list_put (list, &row);
  planner_row_clear (&row);
}

/* Any two compare as they stand. */
static void
assert_compared (PlannerRecordList *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (list)); j++)
      {
        int order = planner_record_compare_order (planner_record_list_get (list, i), planner_record_list_get (list, j));

        g_assert_cmpint (order, ==, (i > j) - (i < j));
      }
}

/* Asserts the ids in order, by depth: "a >b c". */
static void
assert_list (PlannerRecordList *list, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (ids, "%s%.*s%s", i > 0 ? " " : "", (int) planner_record_get_depth (record), ">>>>",
                              planner_record_get_id (record));
    }
  g_assert_cmpstr (ids->str, ==, expected);
  assert_compared (list);
}

static PlannerRecordList *
make_list (void)
{
  PlannerRecordList *list = planner_record_list_new (PLANNER_KIND_ASK);

  put (list, "c", "3", NULL);
  put (list, "a", "1", NULL);
  put (list, "b1", "5", "b");
  put (list, "b", "2", NULL);
  put (list, "b2", "4", "b");
  put (list, "b21", "0a", "b2");
  planner_record_list_finish (list, NULL);
  return list;
}

static void
test_order (void)
{
  g_autoptr (PlannerRecordList) list = make_list ();

  assert_list (list, "a b >b2 >>b21 >b1 c");
  put (list, "b2", "6", "b");
  put (list, "d", "1", NULL);
  put (list, "b21", "0a", "nowhere");
  planner_record_list_finish (list, NULL);
  assert_list (list, "b21 a d b >b1 >b2 c");
}

/* What was moved, came and went in one update. */
static void
test_one_update (void)
{
  g_autoptr (PlannerRecordList) list = make_list ();

  put (list, "x", "21", NULL);
  put (list, "c", "11", NULL);
  planner_record_list_remove (list, "x");
  planner_record_list_remove (list, "b");
  put (list, "a", "7", NULL);
  planner_record_list_remove (list, "a");
  put (list, "a", "12", NULL);
  planner_record_list_finish (list, NULL);
  assert_list (list, "c a b2 >b21 b1");
}

static void
test_circles (void)
{
  g_autoptr (PlannerRecordList) list = make_list ();

  put (list, "b", "2", "b21");
  put (list, "c", "3", "c");
  planner_record_list_finish (list, NULL);
  assert_list (list, "a b >b2 >>b21 >b1 c");
  put (list, "b", "2", NULL);
  planner_record_list_finish (list, NULL);
  assert_list (list, "a b >b2 >>b21 >b1 c");
}

static void
count_cb (GListModel *list, guint position, guint removed, guint added, guint *n)
{
  *n += removed + added;
}

/* One record in 20,000 that comes, moves or goes is one splice around where it was and is. */
static void
test_splices (void)
{
  g_autoptr (PlannerRecordList) list = planner_record_list_new (PLANNER_KIND_ASK);
  guint n = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%05u", i);
      g_autofree char *position = g_strdup_printf ("%05uV", i);

      put (list, id, position, NULL);
    }
  planner_record_list_finish (list, NULL);
  g_signal_connect (list, "items-changed", G_CALLBACK (count_cb), &n);
  put (list, "new", "10000X", NULL);
  planner_record_list_finish (list, NULL);
  g_assert_cmpuint (n, ==, 1);
  put (list, "r10001", "09999X", NULL);
  planner_record_list_finish (list, NULL);
  g_assert_cmpuint (n, ==, 1 + 6);
  planner_record_list_remove (list, "r10001");
  planner_record_list_finish (list, NULL);
  g_assert_cmpuint (n, ==, 1 + 6 + 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 20000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-list/order", test_order);
  g_test_add_func ("/record-list/one-update", test_one_update);
  g_test_add_func ("/record-list/circles", test_circles);
  g_test_add_func ("/record-list/splices", test_splices);
  return g_test_run ();
}
