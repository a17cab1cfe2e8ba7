/* test-past.c: records as they were on a past day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <sqlite3.h>
#include <string.h>

#include "core/plan/planner-history.h"
#include "core/plan/planner-past.h"
#include "plan-fixture.h"

#define N_STEPS 120
#define FIRST_DAY 10

static void
append_record (GString *content, PlannerRecord *record)
{
  const PlannerKindInfo *info = planner_kind_get_info (planner_record_get_kind (record));

  g_string_append (content, planner_record_get_id (record));
  for (guint f = 0; f < info->n_fields; f++)
    if (planner_record_get (record, info->fields[f].field) != NULL)
      g_string_append_printf (content, " %s=%s", info->fields[f].name, planner_record_get (record, info->fields[f].field));
  g_string_append_c (content, '\n');
}

static int
compare_ids (gconstpointer one, gconstpointer other)
{
  return strcmp (planner_record_get_id (*(PlannerRecord *const *) one), planner_record_get_id (*(PlannerRecord *const *) other));
}

static char *
dup_present (PlannerPlan *plan)
{
  GListModel *asks = planner_plan_get_records (plan, PLANNER_KIND_ASK);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GString *content = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (asks); i++)
    g_ptr_array_add (records, g_list_model_get_item (asks, i));
  g_ptr_array_sort (records, compare_ids);
  for (guint i = 0; i < records->len; i++)
    append_record (content, records->pdata[i]);
  return g_string_free (content, FALSE);
}

static char *
dup_past (PlannerPlan *plan, guint day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;
  GString *content = g_string_new (NULL);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, FIRST_DAY, G_DATE_MARCH, 2026);
  g_date_add_days (&date, day);
  records = planner_plan_list_past (plan, PLANNER_KIND_ASK, &date, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    append_record (content, records->pdata[i]);
  return g_string_free (content, FALSE);
}

static void
change (PlannerEdit *edit, GRand *rand, guint number)
{
  g_autofree char *id = g_strdup_printf ("r%d", g_rand_int_range (rand, 0, 9));
  g_autofree char *other = g_strdup_printf ("r%d", g_rand_int_range (rand, 0, 9));
  g_autofree char *text = g_strdup_printf ("text %u", number);
  gboolean is_there = planner_edit_has (edit, PLANNER_KIND_ASK, id);

  if (!is_there)
    planner_edit_add (edit, PLANNER_KIND_ASK, id, NULL, NULL, NULL);
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      planner_edit_delete (edit, PLANNER_KIND_ASK, id, NULL);
      break;
    case 1:
      planner_edit_move (edit, PLANNER_KIND_ASK, id, g_rand_boolean (rand) ? other : NULL, NULL, NULL);
      break;
    case 2:
      planner_edit_set (edit, id, PLANNER_ASK_PROGRESS, g_rand_boolean (rand) ? "50" : NULL, NULL);
      break;
    default:
      planner_edit_set (edit, id, PLANNER_ASK_TEXT, text, NULL);
    }
}

static void
take_step (PlannerPlan *plan, GRand *rand, guint number)
{
  g_autoptr (GError) error = NULL;
  int what = g_rand_int_range (rand, 0, 6);
  PlannerEdit *edit;

  if (what == 0 && planner_plan_get_undo_name (plan) != NULL && number > 10)
    undo (plan);
  else if (what == 1 && planner_plan_get_redo_name (plan) != NULL)
    redo (plan);
  else
    {
      edit = planner_edit_begin (plan, "Random", PLANNER_EDIT_DEFAULT, &error);
      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        change (edit, rand, number);
      g_assert_true (planner_edit_commit (edit, &error));
      g_assert_no_error (error);
    }
}

static gint64
get_last_step (PlannerPlan *plan)
{
  g_autoptr (GPtrArray) steps = planner_plan_list_steps (plan, 1, NULL);

  return ((PlannerStep *) steps->pdata[0])->step;
}

/* Dates each step on the day that it belongs to: the last minute of it. */
static void
date_steps (Fixture *fixture, const gint64 last[N_STEPS])
{
  sqlite3 *database = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_close (fixture->plan, &error));
  g_assert_no_error (error);
  g_clear_object (&fixture->plan);
  g_assert_cmpint (sqlite3_open (fixture->path, &database), ==, SQLITE_OK);
  for (guint i = N_STEPS; i > 0; i--)
    {
      GDate day;
      char date[16];
      g_autofree char *sql = NULL;

      g_date_clear (&day, 1);
      g_date_set_dmy (&day, FIRST_DAY, G_DATE_MARCH, 2026);
      g_date_add_days (&day, i - 1);
      g_date_strftime (date, sizeof date, "%Y-%m-%d", &day);
      /* The clocks of London go forward in March: there the day ends an hour earlier then. */
      sql = g_strdup_printf ("UPDATE _steps SET at = '%sT22:59:59.000Z' WHERE step <= %" G_GINT64_FORMAT, date, last[i - 1]);
      g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (database);
  fixture->plan = planner_plan_open (fixture->path, PLANNER_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

/* A step each day; each day's asks are found again at the end. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_free);
  gint64 last[N_STEPS];

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_STEPS; i++)
    {
      take_step (fixture->plan, rand, i);
      last[i] = get_last_step (fixture->plan);
      g_ptr_array_add (contents, dup_present (fixture->plan));
    }
  date_steps (fixture, last);
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *past = dup_past (fixture->plan, i);

      g_test_message ("day %u", i);
      g_assert_cmpstr (past, ==, contents->pdata[i]);
    }
}

/* Before the plan was made there was nothing. */
static void
test_before (Fixture *fixture, gconstpointer data)
{
  g_autofree char *past = NULL;

  add_ask (fixture->plan, "a", NULL, NULL, "1");
  past = dup_past (fixture->plan, 0);
  g_assert_cmpstr (past, ==, "");
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/plan/past/days", test_days);
  ADD ("/plan/past/before", test_before);
  return g_test_run ();
}
