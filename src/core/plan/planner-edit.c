/* planner-edit.c: one named step of change, the only way to write into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One record at a time stands open: its registers are written in memory and go to the file, with the change log and
 * the find index, when the next record is opened or the edit ends. So every change, of whatever origin, takes one
 * path: registers → row → log.
 */
#include "planner-edit-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* An edit of more rows than this leaves indexing them for later. */
#define INDEX_MAX 1000

static char *
now_utc (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *seconds = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, g_date_time_get_microsecond (now) / 1000);
}

static void
edit_free (PlannerEdit *self)
{
  g_clear_pointer (&self->registers, planner_registers_free);
  planner_row_clear (&self->row);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      g_clear_pointer (&self->touched[kind], g_hash_table_unref);
      g_free (self->last_keys[kind]);
    }
  g_free (self->bad);
  g_free (self->hint_id);
  g_free (self->hint_key);
  g_free (self->hint_before_key);
  g_free (self->name);
  g_free (self->source);
  g_free (self->at);
  g_free (self);
}

static PlannerEdit *
begin (PlannerPlan *plan, const char *name, PlannerEditFlags flags, GError **error)
{
  PlannerEdit *self;

  if (planner_plan_is_read_only (plan))
    {
      g_set_error_literal (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_READ_ONLY,
                           _("This plan is open for reading only. Nothing was changed."));
      return NULL;
    }
  if (plan->edit != NULL)
    {
      g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_BUSY,
                   _("“%s” is still under way. Nothing was changed; try again when it is done."), plan->edit->name);
      return NULL;
    }
  if (!planner_plan_recover (plan, error) || !planner_store_begin (plan->store, error))
    return NULL;

  self = g_new0 (PlannerEdit, 1);
  self->plan = plan;
  self->name = g_strdup (name);
  self->flags = flags;
  self->at = now_utc ();
  self->stamp.actor = g_intern_string (planner_store_get_actor (plan->store));
  self->stamp.number = plan->last_number + 1;
  self->kind = PLANNER_N_KINDS;
  planner_plan_set_edit (plan, self);
  return self;
}

PlannerEdit *
planner_edit_begin (PlannerPlan *plan, const char *name, PlannerEditFlags flags, GError **error)
{
  PlannerEdit *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && name != NULL, NULL);

  self = begin (plan, name, flags, error);
  if (self != NULL)
    self->is_undo = (flags & PLANNER_EDIT_BEGINNING) != 0;
  return self;
}

PlannerEdit *
planner_edit_begin_undo (PlannerPlan *plan, const char *name, gint64 undoes, GError **error)
{
  PlannerEdit *self = begin (plan, name, PLANNER_EDIT_DEFAULT, error);

  if (self != NULL)
    {
      self->is_undo = TRUE;
      self->undoes = undoes;
    }
  return self;
}

void
planner_edit_set_source (PlannerEdit *self, const char *source)
{
  g_set_str (&self->source, source);
}

/* The step */

static gboolean
run (PlannerEdit *self, sqlite3_stmt *statement, GError **error)
{
  return planner_store_step (self->plan->store, statement, error) == 0;
}

static gboolean
discard_redo (PlannerEdit *self, GError **error)
{
  return self->is_undo || self->plan->redo_name == NULL || planner_store_execute (self->plan->store, "UPDATE \"_steps\" SET \"state\" = 2 WHERE \"state\" = 1", error);
}

static gboolean
write_step (PlannerEdit *self, GError **error)
{
  PlannerStore *store = self->plan->store;
  sqlite3_stmt *statement = planner_store_prepare (store,
                                                   "INSERT INTO \"_steps\" (\"name\", \"state\", \"creates\", \"undoes\", \"at\", \"by\") "
                                                   "VALUES (?1, ?2, 0, ?3, ?4, ?5) RETURNING \"step\"",
                                                   error);

  if (statement == NULL)
    return FALSE;
  planner_store_bind (statement, 1, self->name);
  sqlite3_bind_int (statement, 2, self->is_undo ? 3 : 0);
  if (self->undoes != 0)
    sqlite3_bind_int64 (statement, 3, self->undoes);
  planner_store_bind (statement, 4, self->at);
  planner_store_bind (statement, 5, self->plan->author);
  if (planner_store_step (store, statement, error) <= 0)
    return FALSE;
  self->step = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

/* The step and its stamp are written with the first change. */
gboolean
planner_edit_open_step (PlannerEdit *self, GError **error)
{
  return self->step != 0
         || (discard_redo (self, error) && write_step (self, error)
             && planner_edit_put_stamp (self, &self->stamp, self->at, self->plan->author, error));
}

/* A merge may bring nothing but what a partner has seen: then there is nothing to take back. */
static gboolean
is_empty (const PlannerEdit *self)
{
  return !self->is_undo && !self->creates && self->n_logged == 0;
}

static gboolean
close_step (PlannerEdit *self, GError **error)
{
  sqlite3_stmt *statement;

  if (self->source == NULL && !self->creates)
    return TRUE;
  statement = planner_store_prepare (self->plan->store,
                                     is_empty (self) ?
                                       "UPDATE \"_steps\" SET \"creates\" = ?2, \"source\" = ?3, \"state\" = 2 WHERE \"step\" = ?1" :
                                       "UPDATE \"_steps\" SET \"creates\" = ?2, \"source\" = ?3 WHERE \"step\" = ?1",
                                     error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, self->step);
  sqlite3_bind_int (statement, 2, self->creates);
  planner_store_bind (statement, 3, self->source);
  return run (self, statement, error);
}

gboolean
planner_edit_put_stamp (PlannerEdit *self, const PlannerStamp *stamp, const char *at, const char *by, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (
    self->plan->store,
    "INSERT OR IGNORE INTO \"_stamps\" (\"actor\", \"number\", \"at\", \"by\") VALUES (?1, ?2, ?3, ?4)", error);

  if (statement == NULL)
    return FALSE;
  planner_store_bind (statement, 1, stamp->actor);
  sqlite3_bind_int64 (statement, 2, (sqlite3_int64) stamp->number);
  planner_store_bind (statement, 3, at);
  planner_store_bind (statement, 4, by);
  return run (self, statement, error);
}

/* The change log */

static gboolean
log_change (PlannerEdit *self, const char *name, const char *old_value, const char *new_value, GError **error)
{
  const PlannerWrite *shown = planner_registers_get_shown (self->registers, name, planner_plan_compare_writes, self->plan);
  g_autofree char *stamp = planner_stamp_print (shown != NULL ? &shown->stamp : &self->stamp);
  sqlite3_stmt *statement;

  if (g_strcmp0 (old_value, new_value) == 0)
    return TRUE;
  statement = planner_store_prepare (self->plan->store,
                                     "INSERT INTO \"_log\" (\"step\", \"stamp\", \"kind\", \"id\", \"register\", "
                                     "\"old\", \"new\") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                     error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, self->step);
  planner_store_bind (statement, 2, stamp);
  sqlite3_bind_int (statement, 3, (int) planner_kind_get_info (self->kind)->code);
  planner_store_bind (statement, 4, self->row.id);
  planner_store_bind (statement, 5, name);
  planner_store_bind (statement, 6, old_value);
  planner_store_bind (statement, 7, new_value);
  self->n_logged++;
  self->logged = g_intern_string (name);
  return run (self, statement, error);
}

static gboolean
log_row (PlannerEdit *self, const PlannerRow *old, const PlannerRow *row, GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (self->kind);
  g_autofree char *old_place = planner_row_dup_place (old);
  g_autofree char *place = planner_row_dup_place (row);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].field != info->tree
        && !log_change (self, planner_field_get_register (info->fields[i].field), old->values[i], row->values[i], error))
      return FALSE;

  return log_change (self, PLANNER_REGISTER_PLACE, old_place, place, error)
         && log_change (self, PLANNER_REGISTER_DELETED, old->hidden ? "1" : NULL, row->hidden ? "1" : NULL, error)
         && log_change (self, "_unknown", old->unknown, row->unknown, error)
         && log_change (self, "_bad", old->bad, row->bad, error);
}

/* The open record */

/* Of more it does not matter which: all of the kind is read again. */
static void
touch (PlannerEdit *self)
{
  if (self->touched[self->kind] == NULL)
    self->touched[self->kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_size (self->touched[self->kind]) <= PLANNER_REFRESH_MAX)
    g_hash_table_add (self->touched[self->kind], g_strdup (self->row.id));
}

static gboolean
store_row (PlannerEdit *self, PlannerRow *row, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (
    self->plan->store, planner_layout_get_sql (self->kind, self->is_new ? PLANNER_SQL_INSERT : PLANNER_SQL_UPDATE),
    error);

  if (statement == NULL)
    return FALSE;
  planner_row_bind (row, statement);
  if (!run (self, statement, error))
    return FALSE;
  if (self->is_new)
    row->row = sqlite3_last_insert_rowid (sqlite3_db_handle (statement));
  return planner_find_update (self->plan, self->is_new ? NULL : &self->row, row, ++self->n_stored > INDEX_MAX, error)
         && (self->is_new || log_row (self, &self->row, row, error));
}

/* Writes the open record down. It stays open. */
gboolean
planner_edit_flush (PlannerEdit *self, GError **error)
{
  PlannerRow row = { .kind = self->kind };
  gboolean ok;

  if (!self->is_dirty)
    return TRUE;
  if (!planner_edit_open_step (self, error))
    return FALSE;

  planner_row_set_registers (&row, self->registers, planner_plan_compare_writes, self->plan);
  row.id = g_strdup (self->row.id);
  row.bad = g_strdup (self->bad);
  row.row = self->row.row;
  row.step = self->is_new ? self->step : self->row.step;
  ok = store_row (self, &row, error);
  if (ok)
    {
      touch (self);
      self->creates = self->creates || self->is_new;
      self->is_new = self->is_dirty = FALSE;
      planner_row_clear (&self->row);
      self->row = row;
    }
  else
    planner_row_clear (&row);
  return ok;
}

/* Opens a record, stored or not. */
gboolean
planner_edit_open (PlannerEdit *self, PlannerKind kind, const char *id, GError **error)
{
  g_autoptr (GError) read_error = NULL;

  if (self->kind == kind && self->row.id != NULL && strcmp (self->row.id, id) == 0)
    return TRUE;
  if (!planner_edit_flush (self, error))
    return FALSE;

  planner_row_clear (&self->row);
  g_clear_pointer (&self->registers, planner_registers_free);
  g_clear_pointer (&self->bad, g_free);
  self->kind = kind;
  self->is_new = !planner_plan_read_row (self->plan, kind, id, &self->row, &read_error);
  if (read_error != NULL)
    {
      self->kind = PLANNER_N_KINDS;
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  if (self->is_new)
    {
      self->row = (PlannerRow) { .kind = kind, .id = g_strdup (id), .owned = TRUE };
      self->registers = planner_registers_new ();
    }
  else
    {
      self->registers = planner_row_get_registers (&self->row);
      self->bad = g_strdup (self->row.bad);
    }
  return TRUE;
}

gboolean
planner_edit_is_live (PlannerEdit *self)
{
  return (!self->is_new || self->is_dirty) && planner_registers_get_deletion (self->registers) != PLANNER_DELETION_DELETED;
}

gboolean
planner_edit_open_live (PlannerEdit *self, PlannerKind kind, const char *id, GError **error)
{
  if (id == NULL || !planner_edit_open (self, kind, id, error))
    return FALSE;
  if (planner_edit_is_live (self))
    return TRUE;
  g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_NO_SUCH_RECORD,
               /* Translators: first a kind such as "Asks", then an identifier */
               _("%s: there is no record “%s” in this plan."), _(planner_kind_get_info (kind)->plural), id);
  return FALSE;
}

void
planner_edit_write (PlannerEdit *self, const char *name, const char *value)
{
  if (planner_registers_write (self->registers, name, self->stamp, value))
    self->is_dirty = TRUE;
}

/* The end */

static void
end (PlannerEdit *self)
{
  PlannerPlan *plan = self->plan;

  edit_free (self);
  plan->read_during_edit = FALSE;
  planner_plan_set_edit (plan, NULL);
}

void
planner_edit_cancel (PlannerEdit *self)
{
  PlannerPlan *plan = self->plan;
  gboolean reload = plan->read_during_edit;

  planner_store_rollback (plan->store);
  end (self);
  if (reload)
    planner_plan_reload (plan, NULL);
}

gboolean
planner_edit_commit (PlannerEdit *self, GError **error)
{
  PlannerPlan *plan = self->plan;
  GHashTable *touched[PLANNER_N_KINDS] = { NULL };
  g_autoptr (GError) commit_error = NULL;
  gboolean ok;

  g_return_val_if_fail (self != NULL, FALSE);

  ok = planner_edit_flush (self, error);
  if (!ok || self->step == 0)
    {
      planner_edit_cancel (self);
      return ok;
    }
  ok = close_step (self, &commit_error) && planner_edit_join_typing (self, &commit_error)
       && planner_store_commit (plan->store, &commit_error);
  if (ok)
    plan->last_number = self->stamp.number;
  else
    planner_store_rollback (plan->store);
  if (!ok)
    {
      planner_find_distrust (plan, commit_error);
      g_propagate_error (error, g_steal_pointer (&commit_error));
    }
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    touched[kind] = g_steal_pointer (&self->touched[kind]);
  end (self);

  if (ok)
    planner_plan_refresh (plan, touched);
  else
    planner_plan_reload (plan, NULL);
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    g_clear_pointer (&touched[kind], g_hash_table_unref);
  return ok;
}

PlannerPlan *
planner_edit_get_plan (PlannerEdit *self)
{
  return self->plan;
}

static gboolean
set_one (PlannerPlan *plan, const char *id, PlannerField field, const char *value, PlannerEditFlags flags,
         GError **error)
{
  /* Translators: the name of an edit; %s is a field, such as “Status” */
  g_autofree char *name = g_strdup_printf (_("Edit %s"), _(planner_field_get_info (field)->label));
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, name, flags, error);

  return edit != NULL && planner_edit_set_by_hand (edit, id, field, value, error) && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_plan_set (PlannerPlan *plan, const char *id, PlannerField field, const char *value, PlannerEditFlags flags,
                  GError **error)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && id != NULL, FALSE);

  return set_one (plan, id, field, value, flags, error);
}

gboolean
planner_plan_set_text (PlannerPlan *plan, const char *id, PlannerField field, const char *text, PlannerEditFlags flags,
                       GError **error)
{
  g_autofree char *value = NULL;

  return planner_value_normalise (field, text, &value, error) && planner_plan_set (plan, id, field, value, flags, error);
}

gboolean
planner_plan_set_all (PlannerPlan *plan, GPtrArray *records, PlannerField field, const char *value, const char *name,
                      GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && records != NULL && name != NULL, FALSE);

  edit = planner_edit_begin (plan, name, PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!planner_edit_set_by_hand (edit, planner_record_get_id (g_ptr_array_index (records, i)), field, value, error))
      return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}
