/* planner-history.c: who changed what, when, and from whom it came
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-history.h"

#include "planner-plan-private.h"

void
planner_history_entry_free (PlannerHistoryEntry *entry)
{
  g_free (entry->step_name);
  g_free (entry->at);
  g_free (entry->by);
  g_free (entry->source);
  g_free (entry->register_name);
  g_free (entry->old_value);
  g_free (entry->new_value);
  g_free (entry);
}

void
planner_step_free (PlannerStep *step)
{
  g_free (step->name);
  g_free (step->at);
  g_free (step->by);
  g_free (step->source);
  g_free (step->id);
  g_free (step);
}

static PlannerHistoryEntry *
read_entry (PlannerPlan *plan, PlannerKind kind, sqlite3_stmt *statement)
{
  PlannerHistoryEntry *entry = g_new0 (PlannerHistoryEntry, 1);
  const char *register_name = planner_store_column (statement, 5);
  PlannerStamp stamp;

  entry->step = sqlite3_column_int64 (statement, 0);
  entry->step_name = g_strdup (planner_store_column (statement, 1));
  entry->source = g_strdup (planner_store_column (statement, 4));
  entry->register_name = g_strdup (register_name);
  entry->field = register_name != NULL ? planner_kind_get_field (kind, register_name) : PLANNER_FIELD_NONE;
  entry->old_value = g_strdup (planner_store_column (statement, 6));
  entry->new_value = g_strdup (planner_store_column (statement, 7));
  entry->at = g_strdup (planner_store_column (statement, 2));
  entry->by = g_strdup (planner_store_column (statement, 3));
  if (planner_stamp_parse (planner_store_column (statement, 8), &stamp))
    {
      g_autofree char *at = NULL;
      g_autofree char *by = NULL;

      if (planner_plan_get_stamp (plan, &stamp, &at, &by))
        {
          g_set_str (&entry->at, at);
          g_set_str (&entry->by, by);
        }
    }
  return entry;
}

static gboolean
read_entries (PlannerPlan *plan, PlannerKind kind, sqlite3_stmt *statement, GPtrArray *entries, GError **error)
{
  int step;

  while ((step = planner_store_step (plan->store, statement, error)) > 0)
    g_ptr_array_add (entries, read_entry (plan, kind, statement));
  return step == 0;
}

/* How the record came here: the step that made its row, and who wrote its first value. */
static gboolean
read_addition (PlannerPlan *plan, PlannerKind kind, const char *id, GPtrArray *entries, GError **error)
{
  sqlite3_stmt *statement;
  PlannerRow row;
  gint64 made_by;

  if (!planner_plan_read_row (plan, kind, id, &row, error))
    return FALSE;
  made_by = row.step;
  planner_row_clear (&row);
  statement = planner_store_prepare (plan->store,
                                     "SELECT \"step\", \"name\", \"at\", \"by\", \"source\", NULL, NULL, NULL, NULL "
                                     "FROM \"_steps\" WHERE \"step\" = ?1",
                                     error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, made_by);
  return read_entries (plan, kind, statement, entries, error);
}

GPtrArray *
planner_plan_list_history (PlannerPlan *plan, PlannerKind kind, const char *id, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) planner_history_entry_free);
  g_autoptr (GError) read_error = NULL;
  sqlite3_stmt *statement;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && id != NULL, NULL);

  statement = planner_store_prepare (
    plan->store,
    "SELECT s.\"step\", s.\"name\", s.\"at\", s.\"by\", s.\"source\", l.\"register\", l.\"old\", l.\"new\", "
    "l.\"stamp\" FROM \"_log\" l JOIN \"_steps\" s USING (\"step\") WHERE l.\"kind\" = ?1 AND l.\"id\" = ?2 "
    "ORDER BY l.\"entry\" DESC",
    error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int (statement, 1, (int) planner_kind_get_info (kind)->code);
  planner_store_bind (statement, 2, id);
  if (!read_entries (plan, kind, statement, entries, error))
    return NULL;
  if (!read_addition (plan, kind, id, entries, &read_error) && read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return NULL;
    }
  return g_steal_pointer (&entries);
}

/* A step that changed is about one record when two cannot be found; what a step added is not in the log. */
static const char steps_sql[]
  = "SELECT s.\"step\", s.\"name\", s.\"at\", s.\"by\", s.\"source\", l.\"kind\", l.\"id\" FROM \"_steps\" s "
    "LEFT JOIN \"_log\" l ON l.\"entry\" = (SELECT min (\"entry\") FROM \"_log\" WHERE \"step\" = s.\"step\") "
    "AND NOT s.\"creates\" AND NOT EXISTS (SELECT 1 FROM \"_log\" o WHERE o.\"step\" = s.\"step\" AND (o.\"id\" <> l.\"id\" OR o.\"kind\" <> l.\"kind\")) "
    "ORDER BY s.\"step\" DESC LIMIT ?1";

static PlannerStep *
read_step (sqlite3_stmt *statement)
{
  PlannerStep *step = g_new0 (PlannerStep, 1);

  step->step = sqlite3_column_int64 (statement, 0);
  step->name = g_strdup (planner_store_column (statement, 1));
  step->at = g_strdup (planner_store_column (statement, 2));
  step->by = g_strdup (planner_store_column (statement, 3));
  step->source = g_strdup (planner_store_column (statement, 4));
  step->kind = PLANNER_KIND_NONE;
  if (planner_store_column (statement, 6) != NULL
      && planner_kind_from_code ((guint) sqlite3_column_int (statement, 5), &step->kind))
    step->id = g_strdup (planner_store_column (statement, 6));
  return step;
}

/* Where the step was to add just one record, it is about that. */
static void
take_addition (PlannerStep *step, PlannerKind kind, sqlite3_stmt *statement)
{
  gboolean first = step->id == NULL && step->kind == PLANNER_KIND_NONE;

  g_clear_pointer (&step->id, g_free);
  step->kind = kind;
  if (first && sqlite3_column_int64 (statement, 2) == 1)
    step->id = g_strdup (planner_store_column (statement, 1));
}

static gboolean
read_additions (PlannerPlan *plan, GHashTable *by_number, gint64 first, GError **error)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      sqlite3_stmt *statement
          = planner_store_prepare (plan->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_ADDED), error);
      int row = statement != NULL ? 1 : -1;

      if (statement != NULL)
        sqlite3_bind_int64 (statement, 1, first);
      while (row > 0 && (row = planner_store_step (plan->store, statement, error)) > 0)
        {
          gint64 number = sqlite3_column_int64 (statement, 0);
          PlannerStep *step = g_hash_table_lookup (by_number, &number);

          if (step != NULL)
            take_addition (step, kind, statement);
        }
      if (row < 0)
        return FALSE;
    }
  return TRUE;
}

/* Says of steps that added one record which that is. */
static gboolean
find_additions (PlannerPlan *plan, GPtrArray *steps, GError **error)
{
  g_autoptr (GHashTable) by_number = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < steps->len; i++)
    {
      PlannerStep *step = g_ptr_array_index (steps, i);

      if (step->kind == PLANNER_KIND_NONE)
        g_hash_table_insert (by_number, &step->step, step);
    }
  if (steps->len > 0
      && !read_additions (plan, by_number, ((PlannerStep *) g_ptr_array_index (steps, steps->len - 1))->step, error))
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    {
      PlannerStep *step = g_ptr_array_index (steps, i);

      if (step->id == NULL)
        step->kind = PLANNER_KIND_NONE;
    }
  return TRUE;
}

GPtrArray *
planner_plan_list_steps (PlannerPlan *plan, guint limit, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) planner_step_free);
  sqlite3_stmt *statement = planner_store_prepare (plan->store, steps_sql, error);
  int row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, limit);
  while ((row = planner_store_step (plan->store, statement, error)) > 0)
    g_ptr_array_add (steps, read_step (statement));
  return row == 0 && find_additions (plan, steps, error) ? g_steal_pointer (&steps) : NULL;
}
