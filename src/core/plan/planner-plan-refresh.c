/* planner-plan-refresh.c: reading a plan's file again after a commit, and telling everybody
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-plan-private.h"

PlannerChange *
planner_change_new (PlannerChangeType type, PlannerRecord *record)
{
  PlannerChange *change = g_new (PlannerChange, 1);

  change->type = type;
  change->record = g_object_ref (record);
  return change;
}

static void
free_change (gpointer data)
{
  PlannerChange *change = data;

  g_object_unref (change->record);
  g_free (change);
}

gboolean
planner_plan_read_last_number (PlannerPlan *self, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (self->store, "SELECT max(\"number\") FROM \"_stamps\" WHERE \"actor\" = ?1", error);
  int step;

  if (statement == NULL)
    return FALSE;
  planner_store_bind (statement, 1, planner_store_get_actor (self->store));
  step = planner_store_step (self->store, statement, error);
  if (step < 0)
    return FALSE;
  self->last_number = step > 0 ? (guint64) sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
planner_plan_read_rows (PlannerPlan *self, PlannerKind kind, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (self->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_LIVE), error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = planner_store_step (self->store, statement, error)) > 0)
    {
      PlannerRow row;

      planner_row_read (&row, kind, statement, FALSE);
      planner_record_list_put (self->lists[kind], &row);
      planner_row_clear (&row);
    }
  planner_store_release_memory (self->store);
  return step == 0;
}

static gboolean
refresh_some (PlannerPlan *self, PlannerKind kind, GHashTable *ids, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (GError) read_error = NULL;
      PlannerRow row;

      if (planner_plan_read_row (self, kind, id, &row, &read_error))
        {
          if (row.hidden)
            planner_record_list_remove (self->lists[kind], id);
          else
            planner_record_list_put (self->lists[kind], &row);
          planner_row_clear (&row);
        }
      else if (read_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&read_error));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
refresh_all (PlannerPlan *self, PlannerKind kind, GError **error)
{
  if (!planner_plan_read_rows (self, kind, error))
    return FALSE;
  planner_record_list_remove_others (self->lists[kind]);
  return TRUE;
}

static void
refresh_links (PlannerPlan *self, PlannerKind kind, GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id;

  if (self->links != NULL && g_hash_table_size (ids) > PLANNER_REFRESH_MAX)
    g_clear_pointer (&self->links, planner_links_free);
  if (self->links == NULL)
    return;
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      PlannerRow row;

      if (!planner_plan_read_row (self, kind, id, &row, NULL))
        continue;
      planner_links_update (self, &row);
      planner_row_clear (&row);
    }
}

static gboolean
refresh_kind (PlannerPlan *self, PlannerKind kind, GHashTable *ids, GError **error)
{
  self->counts[kind] = self->awaits[kind] = -1;
  if (ids != NULL)
    refresh_links (self, kind, ids);
  if (self->lists[kind] == NULL)
    return TRUE;
  if (ids != NULL && g_hash_table_size (ids) <= PLANNER_REFRESH_MAX)
    return refresh_some (self, kind, ids, error);
  return refresh_all (self, kind, error);
}

static gboolean
refresh (PlannerPlan *self, GHashTable *const *touched, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (free_change);
  gboolean ok = TRUE;

  for (guint kind = 0; ok && kind < PLANNER_N_KINDS; kind++)
    if (touched == NULL || touched[kind] != NULL)
      ok = refresh_kind (self, kind, touched != NULL ? touched[kind] : NULL, error);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    if (self->lists[kind] != NULL && (touched == NULL || touched[kind] != NULL))
      planner_record_list_finish (self->lists[kind], changes);

  planner_plan_refresh_undo (self);
  g_signal_emit_by_name (self, "changed", changes);
  return ok;
}

void
planner_plan_refresh (PlannerPlan *self, GHashTable *const touched[PLANNER_N_KINDS])
{
  g_autoptr (GError) error = NULL;

  refresh (self, touched, &error);
  planner_plan_set_failure (self, error);
}

gboolean
planner_plan_reload (PlannerPlan *self, GError **error)
{
  g_autoptr (GError) first_error = NULL;

  g_clear_pointer (&self->links, planner_links_free);
  g_clear_pointer (&self->typing, g_free);
  if (!planner_plan_read_last_number (self, &first_error) || !refresh (self, NULL, &first_error))
    {
      planner_plan_set_failure (self, first_error);
      g_propagate_error (error, g_steal_pointer (&first_error));
      return FALSE;
    }
  planner_plan_set_failure (self, NULL);
  return TRUE;
}

static char *
read_name (PlannerPlan *self, const char *sql)
{
  sqlite3_stmt *statement = planner_store_prepare (self->store, sql, NULL);
  char *name = NULL;

  if (statement != NULL && planner_store_step (self->store, statement, NULL) > 0)
    {
      name = g_strdup (planner_store_column (statement, 0));
      sqlite3_reset (statement);
    }
  return name;
}

void
planner_plan_refresh_undo (PlannerPlan *self)
{
  g_autofree char *undo = read_name (self, "SELECT \"name\" FROM \"_steps\" WHERE \"state\" = 0 ORDER BY \"step\" DESC LIMIT 1");
  g_autofree char *redo = read_name (self, "SELECT \"name\" FROM \"_steps\" WHERE \"state\" = 1 ORDER BY \"step\" LIMIT 1");

  if (g_set_str (&self->undo_name, undo))
    g_object_notify (G_OBJECT (self), "undo-name");
  if (g_set_str (&self->redo_name, redo))
    g_object_notify (G_OBJECT (self), "redo-name");
}
