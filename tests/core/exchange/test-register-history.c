/* test-register-history.c: no interest ever disappears from the history of the register, whatever happens to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two partners declare, confirm, end, correct, withhold and delete interests at random, take that back, send each other files and bring in
 * tables. At the end the register of one of them is asked for as it stood after each step, and each interest for all that it ever was.
 *
 * --seed repeats one run.
 */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "core/plan/planner-clash.h"
#include "core/plan/planner-edit.h"
#include "core/plan/planner-history.h"
#include "core/plan/planner-past.h"
#include "core/plan/planner-undoing.h"
#include "exchange-fixture.h"

#define N_STEPS 150
#define FIRST_YEAR 2020

typedef struct
{
  Fixture *fixture;
  PlannerPlan *theirs;
  GRand *rand;
  guint n_words;        /* that were used: each nature stands for itself */
  GPtrArray *registers; /* char *: ours, after each step */
  gint64 last[N_STEPS]; /* the last step by then */
  GHashTable *told;     /* "ID NATURE" of all that ever stood on ours */
} Run;

/* What there is */

static void
append_interest (GString *content, PlannerRecord *interest)
{
  const PlannerKindInfo *info = planner_kind_get_info (PLANNER_KIND_INTEREST);

  g_string_append (content, planner_record_get_id (interest));
  for (guint i = 0; i < info->n_fields; i++)
    if (planner_record_get (interest, info->fields[i].field) != NULL)
      g_string_append_printf (content, " %s=%s", info->fields[i].name, planner_record_get (interest, info->fields[i].field));
  g_string_append_c (content, '\n');
}

static int
compare_ids (gconstpointer one, gconstpointer other)
{
  return strcmp (planner_record_get_id (*(PlannerRecord *const *) one), planner_record_get_id (*(PlannerRecord *const *) other));
}

static GPtrArray *
list_interests (PlannerPlan *plan)
{
  GListModel *interests = planner_plan_get_records (plan, PLANNER_KIND_INTEREST);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (interests); i++)
    g_ptr_array_add (records, g_list_model_get_item (interests, i));
  g_ptr_array_sort (records, compare_ids);
  return records;
}

static char *
dup_register (const GPtrArray *interests)
{
  GString *content = g_string_new (NULL);

  for (guint i = 0; i < interests->len; i++)
    append_interest (content, interests->pdata[i]);
  return g_string_free (content, FALSE);
}

/* What is done */

static int
pick (Run *run, int n)
{
  return g_rand_int_range (run->rand, 0, n);
}

static char *
new_words (Run *run)
{
  return g_strdup_printf ("words%u", ++run->n_words);
}

static const char *
pick_day (Run *run)
{
  static const char *const days[] = { "2019-05-01", "2020-02-29", "2021-01-31", NULL };

  return days[pick (run, G_N_ELEMENTS (days))];
}

static void
set (PlannerEdit *edit, const char *id, PlannerField field, const char *value)
{
  g_autoptr (GError) error = NULL;

  planner_edit_set (edit, id, field, value, &error);
  g_assert_no_error (error);
}

static void
declare (Run *run, PlannerEdit *edit)
{
  g_autofree char *nature = new_words (run);
  g_autofree char *id = planner_id_new ();
  g_autoptr (GError) error = NULL;

  planner_edit_add (edit, PLANNER_KIND_INTEREST, id, NULL, NULL, &error);
  g_assert_no_error (error);
  set (edit, id, PLANNER_INTEREST_PERSON, "ama");
  set (edit, id, PLANNER_INTEREST_NATURE, nature);
  set (edit, id, PLANNER_INTEREST_DECLARED_ON, pick_day (run));
}

static void
change (Run *run, PlannerEdit *edit, const char *id)
{
  g_autofree char *words = new_words (run);
  g_autoptr (GError) error = NULL;

  switch (pick (run, 6))
    {
    case 0:
      set (edit, id, PLANNER_INTEREST_DECLARED_ON, pick_day (run));
      break;
    case 1:
      set (edit, id, PLANNER_INTEREST_TO, pick_day (run));
      break;
    case 2:
      set (edit, id, PLANNER_INTEREST_SENSITIVE, pick (run, 2) == 0 ? "1" : NULL);
      break;
    case 3:
      set (edit, id, PLANNER_INTEREST_NOTES, words);
      planner_edit_delete (edit, PLANNER_KIND_INTEREST, id, &error);
      g_assert_no_error (error);
      break;
    default:
      set (edit, id, PLANNER_INTEREST_NATURE, pick (run, 8) == 0 ? NULL : words);
      break;
    }
}

static void
edit_random (Run *run, PlannerPlan *plan)
{
  g_autoptr (GPtrArray) interests = list_interests (plan);
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "Random", PLANNER_EDIT_DEFAULT, &error);

  g_assert_no_error (error);
  if (interests->len < 4 || pick (run, 4) == 0)
    declare (run, edit);
  else
    change (run, edit, planner_record_get_id (interests->pdata[pick (run, (int) interests->len)]));
  planner_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
settle_random (Run *run, PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clashes = planner_plan_list_clashes (plan, &error);

  g_assert_no_error (error);
  if (clashes->len == 0)
    return;
  planner_plan_settle (plan, clashes->pdata[0], (guint) pick (run, 2), &error);
  g_assert_no_error (error);
}

/* A register as a board prints it: of what is there, some of it again, and something new. */
static void
import_table (Run *run, PlannerPlan *plan)
{
  g_autoptr (GPtrArray) interests = list_interests (plan);
  g_autofree char *words = new_words (run);
  g_autofree char *path = g_build_filename (run->fixture->folder, "register.tsv", NULL);
  g_autoptr (GString) table = g_string_new ("Forename\tSurname\tNature of interest\tDate declared\n");
  g_autoptr (PlannerImporter) importer = NULL;
  g_autoptr (GError) error = NULL;

  g_string_append_printf (table, "Ama\tBoateng\t%s\t12/07/2018\n", words);
  for (guint i = 0; i < interests->len && i < 3; i++)
    if (planner_record_get (interests->pdata[i], PLANNER_INTEREST_NATURE) != NULL)
      g_string_append_printf (table, "Ama\tBoateng\t%s\t01/08/2018\n", planner_record_get (interests->pdata[i], PLANNER_INTEREST_NATURE));
  g_assert_true (g_file_set_contents (path, table->str, -1, NULL));
  importer = planner_importer_new_table (plan, path, PLANNER_KIND_INTEREST, NULL, &error);
  g_assert_no_error (error);
  planner_importer_run (importer, &error);
  g_assert_no_error (error);
}

/* A file without history: what differs is an edit. */
static void
import_plain (PlannerPlan *from, PlannerPlan *to)
{
  g_autofree char *text = exchange_export (from, TRUE, NULL);

  exchange_take (to, text);
}

static void
take_back (Run *run, PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;

  if (pick (run, 3) > 0 && planner_plan_get_undo_name (plan) != NULL)
    planner_plan_undo (plan, &error);
  else if (planner_plan_get_redo_name (plan) != NULL)
    planner_plan_redo (plan, &error);
  g_assert_no_error (error);
}

static void
step (Run *run)
{
  PlannerPlan *ours = run->fixture->plan;
  gboolean is_ours = pick (run, 3) > 0;
  PlannerPlan *plan = is_ours ? ours : run->theirs;
  int chance = pick (run, 100);

  if (chance < 55)
    edit_random (run, plan);
  else if (chance < 73)
    take_back (run, plan);
  else if (chance < 88)
    exchange_send (is_ours ? run->theirs : ours, plan);
  else if (chance < 91)
    import_plain (is_ours ? run->theirs : ours, plan);
  else if (chance < 95)
    import_table (run, plan);
  else
    settle_random (run, plan);
}

/* What must hold */

static void
note (Run *run, guint number)
{
  g_autoptr (GPtrArray) interests = list_interests (run->fixture->plan);
  g_autoptr (GPtrArray) steps = planner_plan_list_steps (run->fixture->plan, 1, NULL);

  g_ptr_array_add (run->registers, dup_register (interests));
  run->last[number] = ((PlannerStep *) steps->pdata[0])->step;
  for (guint i = 0; i < interests->len; i++)
    {
      const char *nature = planner_record_get (interests->pdata[i], PLANNER_INTEREST_NATURE);

      if (nature != NULL)
        g_hash_table_add (run->told, g_strdup_printf ("%s %s", planner_record_get_id (interests->pdata[i]), nature));
    }
}

static void
get_day (guint number, GDate *day)
{
  g_date_clear (day, 1);
  g_date_set_dmy (day, 1, G_DATE_MARCH, FIRST_YEAR);
  g_date_add_days (day, number);
}

/* Each step was taken on a day of its own. */
static void
date_steps (Run *run)
{
  g_autofree char *path = g_build_filename (run->fixture->folder, "Ama.icbplan", NULL);
  sqlite3 *database = NULL;

  exchange_close_plan (run->fixture->plan);
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  for (guint i = N_STEPS; i > 0; i--)
    {
      g_autofree char *sql = NULL;
      char date[16];
      GDate day;

      get_day (i - 1, &day);
      g_date_strftime (date, sizeof date, "%Y-%m-%d", &day);
      sql = g_strdup_printf ("UPDATE _steps SET at = '%sT12:00:00.000Z' WHERE step <= %" G_GINT64_FORMAT, date, run->last[i - 1]);
      g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (database);
  run->fixture->plan = exchange_open_plan (run->fixture->folder, "Ama");
}

static void
check_registers (Run *run)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autoptr (GPtrArray) interests = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *past = NULL;
      GDate day;

      get_day (i, &day);
      interests = planner_plan_list_past (run->fixture->plan, PLANNER_KIND_INTEREST, &day, &error);
      g_assert_no_error (error);
      past = dup_register (interests);
      g_test_message ("step %u", i);
      g_assert_cmpstr (past, ==, run->registers->pdata[i]);
    }
}

/* Whether its history tells of that nature, or it has it still. */
static gboolean
tells (PlannerPlan *plan, const char *id, const char *nature)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = planner_plan_list_history (plan, PLANNER_KIND_INTEREST, id, &error);
  g_autoptr (PlannerRecord) last = planner_plan_dup_last (plan, PLANNER_KIND_INTEREST, id);

  g_assert_no_error (error);
  g_assert_nonnull (last);
  g_assert_cmpuint (history->len, >, 0);
  if (g_strcmp0 (planner_record_get (last, PLANNER_INTEREST_NATURE), nature) == 0)
    return TRUE;
  for (guint i = 0; i < history->len; i++)
    {
      const PlannerHistoryEntry *entry = history->pdata[i];

      if (entry->field == PLANNER_INTEREST_NATURE
          && (g_strcmp0 (entry->old_value, nature) == 0 || g_strcmp0 (entry->new_value, nature) == 0))
        return TRUE;
    }
  return FALSE;
}

static void
check_histories (Run *run)
{
  GHashTableIter iterator;
  gpointer key;

  g_hash_table_iter_init (&iterator, run->told);
  while (g_hash_table_iter_next (&iterator, &key, NULL))
    {
      g_auto (GStrv) parts = g_strsplit (key, " ", 2);

      if (!tells (run->fixture->plan, parts[0], parts[1]))
        g_error ("the history of %s does not tell of “%s”", parts[0], parts[1]);
    }
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  guint32 seed = g_test_rand_int ();
  Run run = { fixture };

  g_test_message ("seed %u", seed);
  run.rand = g_rand_new_with_seed (seed);
  run.registers = g_ptr_array_new_with_free_func (g_free);
  run.told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  run.theirs = exchange_new_plan (fixture->folder, "Ben");
  exchange_take (fixture->plan, EXCHANGE_HEAD "\"people\": [{\"id\": \"ama\", \"forename\": \"Ama\", \"surname\": \"Boateng\"}]}");
  exchange_send (fixture->plan, run.theirs);
  for (guint i = 0; i < N_STEPS; i++)
    {
      step (&run);
      note (&run, i);
    }
  g_assert_cmpuint (g_hash_table_size (run.told), >, N_STEPS / 10);
  date_steps (&run);
  check_registers (&run);
  check_histories (&run);
  exchange_close_plan (run.theirs);
  g_ptr_array_unref (run.registers);
  g_hash_table_unref (run.told);
  g_rand_free (run.rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *path = g_strdup_printf ("/register-history/random/%u", i);

      g_test_add (path, Fixture, NULL, exchange_set_up, test_random, exchange_tear_down);
    }
  return g_test_run ();
}
