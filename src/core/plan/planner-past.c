/* planner-past.c: records as they were on a past day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is there now, with everything taken back that the log says was changed since.
 */
#include "planner-past.h"

#include <string.h>

#include "planner-plan-private.h"
#include "planner-record-private.h"

typedef struct
{
  PlannerKind kind;
  GHashTable *later;  /* numbers of the steps since: set of gint64 */
  GHashTable *before; /* key of a record → registers that were changed since → value before that, or %NULL */
  GPtrArray *records;
} Past;

/* When the day ends, as steps are dated. */
static char *
dup_end (const GDate *day)
{
  g_autoptr (GDateTime) noon = g_date_time_new_local (g_date_get_year (day), g_date_get_month (day), g_date_get_day (day), 12, 0, 0);
  g_autoptr (GDateTime) next = g_date_time_add_days (noon, 1);
  g_autoptr (GDateTime) midnight = g_date_time_new_local (g_date_time_get_year (next), g_date_time_get_month (next),
                                                          g_date_time_get_day_of_month (next), 0, 0, 0);
  g_autoptr (GDateTime) end = g_date_time_to_utc (midnight);

  return g_date_time_format (end, "%Y-%m-%dT%H:%M:%S");
}

static gboolean
read_later (PlannerPlan *plan, Past *past, const char *end, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (plan->store, "SELECT \"step\" FROM \"_steps\" WHERE \"at\" >= ?1", error);
  int row = -1;

  if (statement == NULL)
    return FALSE;
  planner_store_bind (statement, 1, end);
  while ((row = planner_store_step (plan->store, statement, error)) > 0)
    {
      gint64 number = sqlite3_column_int64 (statement, 0);

      g_hash_table_add (past->later, g_memdup2 (&number, sizeof number));
    }
  return row == 0;
}

/* From the last change to the first, so that what stays is what was there before all of them. */
static void
take_back (Past *past, sqlite3_stmt *statement)
{
  const char *id = planner_store_column (statement, 0);
  GHashTable *registers = g_hash_table_lookup (past->before, id);

  if (registers == NULL)
    {
      registers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_insert (past->before, g_strdup (id), registers);
    }
  g_hash_table_replace (registers, g_strdup (planner_store_column (statement, 1)), g_strdup (planner_store_column (statement, 2)));
}

static gboolean
read_before (PlannerPlan *plan, Past *past, const char *end, GError **error)
{
  sqlite3_stmt *statement
      = planner_store_prepare (plan->store,
                               "SELECT l.\"id\", l.\"register\", l.\"old\" FROM \"_log\" l JOIN \"_steps\" s USING (\"step\") "
                               "WHERE l.\"kind\" = ?1 AND s.\"at\" >= ?2 ORDER BY l.\"entry\" DESC",
                               error);
  int row = -1;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 1, (int) planner_kind_get_info (past->kind)->code);
  planner_store_bind (statement, 2, end);
  while ((row = planner_store_step (plan->store, statement, error)) > 0)
    take_back (past, statement);
  return row == 0;
}

/* The parent within a place: "KEY PARENT". */
static const char *
find_parent (const char *place)
{
  const char *space = place != NULL ? strchr (place, ' ') : NULL;

  return space != NULL ? space + 1 : NULL;
}

/* VALUES, by field index, are borrowed from the row or the registers. */
static void
restore_values (Past *past, GHashTable *registers, char **values)
{
  const PlannerKindInfo *info = planner_kind_get_info (past->kind);
  GHashTableIter iterator;
  gpointer name, value;

  g_hash_table_iter_init (&iterator, registers);
  while (g_hash_table_iter_next (&iterator, &name, &value))
    {
      PlannerField field = planner_kind_get_field (past->kind, name);
      gboolean is_place = g_str_equal (name, PLANNER_REGISTER_PLACE) && info->tree != PLANNER_FIELD_NONE;

      if (is_place)
        values[PLANNER_FIELD_INDEX (info->tree)] = (char *) find_parent (value);
      else if (field != PLANNER_FIELD_NONE)
        values[PLANNER_FIELD_INDEX (field)] = value;
    }
}

/* Whether the row was there, and not deleted, going by what has changed since. */
static gboolean
was_there (Past *past, const PlannerRow *row, GHashTable *registers)
{
  gpointer deleted;

  if (g_hash_table_contains (past->later, &row->step))
    return FALSE;
  if (registers != NULL && g_hash_table_lookup_extended (registers, PLANNER_REGISTER_DELETED, NULL, &deleted))
    return deleted == NULL;
  return !row->hidden;
}

static gboolean
take_row (const PlannerRow *row, gpointer data, GError **error)
{
  Past *past = data;
  GHashTable *registers = g_hash_table_lookup (past->before, row->id);
  g_autofree char **values = NULL;
  PlannerRow then = *row;
  PlannerRecord *record;

  if (!was_there (past, row, registers))
    return TRUE;
  values = g_memdup2 (row->values, planner_kind_get_info (past->kind)->n_fields * sizeof *values);
  if (registers != NULL)
    restore_values (past, registers, values);
  then.values = values;
  record = planner_record_new (past->kind, row->id);
  planner_record_read_row (record, &then);
  g_ptr_array_add (past->records, record);
  return TRUE;
}

static int
compare_ids (gconstpointer one, gconstpointer other)
{
  return strcmp (planner_record_get_id (*(PlannerRecord *const *) one), planner_record_get_id (*(PlannerRecord *const *) other));
}

GPtrArray *
planner_plan_list_past (PlannerPlan *plan, PlannerKind kind, const GDate *day, GError **error)
{
  g_autoptr (GHashTable) later = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) before
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  Past past = { kind, later, before, records };
  g_autofree char *end = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && kind < PLANNER_N_KINDS, NULL);
  g_return_val_if_fail (day != NULL && g_date_valid (day), NULL);

  end = dup_end (day);
  if (!read_later (plan, &past, end, error) || !read_before (plan, &past, end, error)
      || !planner_plan_foreach_row (plan, kind, TRUE, take_row, &past, error))
    return NULL;
  g_ptr_array_sort (records, compare_ids);
  return g_steal_pointer (&records);
}

PlannerRecord *
planner_plan_dup_last (PlannerPlan *plan, PlannerKind kind, const char *id)
{
  PlannerRecord *record;
  PlannerRow row;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && kind < PLANNER_N_KINDS && id != NULL, NULL);

  if (!planner_plan_read_row (plan, kind, id, &row, NULL))
    return NULL;
  record = planner_record_new (kind, id);
  planner_record_read_row (record, &row);
  planner_row_clear (&row);
  return record;
}
