/* planner-plan-rows.c: reading stored rows, stamps and unknown records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-plan-private.h"

#include <string.h>

gboolean
planner_plan_read_row (PlannerPlan *plan, PlannerKind kind, const char *id, PlannerRow *row, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (plan->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_ONE), error);

  *row = (PlannerRow) { .kind = kind };
  if (statement == NULL)
    return FALSE;
  planner_store_bind (statement, 1, id);
  if (planner_store_step (plan->store, statement, error) <= 0)
    return FALSE;
  planner_row_read (row, kind, statement, TRUE);
  sqlite3_reset (statement);
  return TRUE;
}

/* Hands the row that @statement finds to @func as it stands in the statement, without copying. */
static gboolean
visit (PlannerPlan *plan, PlannerKind kind, sqlite3_stmt *statement, PlannerRowFunc func, gpointer data, GError **error)
{
  int step = planner_store_step (plan->store, statement, error);
  PlannerRow row;
  gboolean ok;

  if (step <= 0)
    return step == 0;
  planner_row_read (&row, kind, statement, FALSE);
  ok = func (&row, data, error);
  planner_row_clear (&row);
  sqlite3_reset (statement);
  return ok;
}

gboolean
planner_plan_visit_row (PlannerPlan *plan, PlannerKind kind, const char *id, PlannerRowFunc func, gpointer data,
                        GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (plan->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_ONE), error);

  if (statement == NULL)
    return FALSE;
  planner_store_bind (statement, 1, id);
  return visit (plan, kind, statement, func, data, error);
}

gboolean
planner_plan_visit_number (PlannerPlan *plan, PlannerKind kind, gint64 row, PlannerRowFunc func, gpointer data, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (plan->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_ROW), error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  return visit (plan, kind, statement, func, data, error);
}

/* The records of a tree kind with nothing but what orders them. */
static PlannerRecordList *
read_tree (PlannerPlan *plan, PlannerKind kind, GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);
  g_autoptr (PlannerRecordList) list = planner_record_list_new (kind);
  g_autofree char **values = g_new0 (char *, info->n_fields);
  sqlite3_stmt *statement = planner_store_prepare (plan->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_TREE), error);
  int step;

  if (statement == NULL)
    return NULL;
  while ((step = planner_store_step (plan->store, statement, error)) > 0)
    {
      PlannerRow row = { .kind = kind, .values = values };

      row.row = sqlite3_column_int64 (statement, 0);
      row.id = (char *) planner_store_column (statement, 1);
      row.values[PLANNER_FIELD_INDEX (info->tree)] = (char *) planner_store_column (statement, 2);
      row.position = (char *) planner_store_column (statement, 3);
      planner_record_list_put (list, &row);
    }
  planner_record_list_finish (list, NULL);
  return step == 0 ? g_steal_pointer (&list) : NULL;
}

/* The rows of the kind in the order that SQL knows. Sorting them by themselves spares sorting all that stands in them. */
static gboolean
add_stored (PlannerPlan *plan, PlannerKind kind, gboolean live, gboolean deleted, GArray *numbers, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (plan->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_ORDER), error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = planner_store_step (plan->store, statement, error)) > 0)
    {
      gint64 row = sqlite3_column_int64 (statement, 0);

      if (sqlite3_column_int (statement, 1) != 0 ? deleted : live)
        g_array_append_val (numbers, row);
    }
  return step == 0;
}

/* Tree kinds go depth first, which SQL does not know. */
static gboolean
add_listed (PlannerPlan *plan, PlannerKind kind, GArray *numbers, GError **error)
{
  g_autoptr (PlannerRecordList) list = NULL;
  guint n_records;

  if (!planner_plan_recover (plan, error))
    return FALSE;
  list = plan->lists[kind] != NULL ? g_object_ref (plan->lists[kind]) : read_tree (plan, kind, error);
  if (list == NULL)
    return FALSE;
  n_records = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n_records; i++)
    {
      gint64 row = planner_record_get_row (planner_record_list_get (list, i));

      g_array_append_val (numbers, row);
    }
  return TRUE;
}

GArray *
planner_plan_read_numbers (PlannerPlan *plan, PlannerKind kind, gboolean with_deleted, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean is_tree = planner_kind_get_info (kind)->tree != PLANNER_FIELD_NONE;

  if (is_tree && !add_listed (plan, kind, numbers, error))
    return NULL;
  if ((!is_tree || with_deleted) && !add_stored (plan, kind, !is_tree, with_deleted, numbers, error))
    return NULL;
  return g_steal_pointer (&numbers);
}

gboolean
planner_plan_foreach_row (PlannerPlan *plan, PlannerKind kind, gboolean with_deleted, PlannerRowFunc func,
                          gpointer data, GError **error)
{
  g_autoptr (GArray) numbers = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && func != NULL, FALSE);

  numbers = planner_plan_read_numbers (plan, kind, with_deleted, error);
  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    if (!planner_plan_visit_number (plan, kind, g_array_index (numbers, gint64, i), func, data, error))
      return FALSE;
  return numbers != NULL;
}

gboolean
planner_plan_get_stamp (PlannerPlan *plan, const PlannerStamp *stamp, char **at, char **by)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement = planner_store_prepare (
    plan->store, "SELECT \"at\", \"by\" FROM \"_stamps\" WHERE \"actor\" = ?1 AND \"number\" = ?2", &error);
  int step = -1;

  if (at != NULL)
    *at = NULL;
  if (by != NULL)
    *by = NULL;
  if (stamp->actor == NULL)
    return FALSE;
  if (statement != NULL)
    {
      planner_store_bind (statement, 1, stamp->actor);
      sqlite3_bind_int64 (statement, 2, (sqlite3_int64) stamp->number);
      step = planner_store_step (plan->store, statement, &error);
    }
  if (error != NULL)
    planner_plan_set_failure (plan, error);
  if (step <= 0)
    return FALSE;
  if (at != NULL)
    *at = g_strdup (planner_store_column (statement, 0));
  if (by != NULL)
    *by = g_strdup (planner_store_column (statement, 1));
  sqlite3_reset (statement);
  return TRUE;
}

int
planner_plan_compare_writes (const PlannerWrite *a, const PlannerWrite *b, gpointer data)
{
  PlannerPlan *plan = data;
  g_autofree char *at_a = NULL;
  g_autofree char *at_b = NULL;
  int order;

  planner_plan_get_stamp (plan, &a->stamp, &at_a, NULL);
  planner_plan_get_stamp (plan, &b->stamp, &at_b, NULL);
  order = g_strcmp0 (at_a, at_b);
  if (order == 0)
    order = strcmp (a->stamp.actor, b->stamp.actor);
  if (order == 0)
    order = (a->stamp.number > b->stamp.number) - (a->stamp.number < b->stamp.number);
  return order;
}

gboolean
planner_plan_get_written_on (PlannerPlan *plan, PlannerRecord *record, PlannerField field, GDate *date)
{
  g_autoptr (PlannerRegisters) registers = NULL;
  g_autofree char *at = NULL;
  g_autoptr (GDateTime) when = NULL;
  g_autoptr (GDateTime) local = NULL;
  const PlannerWrite *shown;
  PlannerRow row;

  if (!planner_plan_read_row (plan, planner_record_get_kind (record), planner_record_get_id (record), &row, NULL))
    return FALSE;
  registers = planner_row_get_registers (&row);
  planner_row_clear (&row);
  shown = planner_registers_get_shown (registers, planner_field_get_register (field), planner_plan_compare_writes,
                                       plan);
  if (shown == NULL || !planner_plan_get_stamp (plan, &shown->stamp, &at, NULL))
    return FALSE;
  when = g_date_time_new_from_iso8601 (at, NULL);
  local = when != NULL ? g_date_time_to_local (when) : NULL;
  if (local == NULL)
    return FALSE;
  g_date_set_dmy (date, g_date_time_get_day_of_month (local), g_date_time_get_month (local),
                  g_date_time_get_year (local));
  return TRUE;
}

gboolean
planner_plan_foreach_unknown (PlannerPlan *plan, PlannerUnknownFunc func, gpointer data, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (
    plan->store, "SELECT \"kind\", \"id\", \"json\" FROM \"_unknown\" ORDER BY \"kind\", \"entry\"", error);
  gboolean ok = statement != NULL;
  int step = 0;

  while (ok && (step = planner_store_step (plan->store, statement, error)) > 0)
    ok = func (planner_store_column (statement, 0), planner_store_column (statement, 1),
               planner_store_column (statement, 2), data, error);
  if (statement != NULL)
    sqlite3_reset (statement);
  return ok && step == 0;
}
