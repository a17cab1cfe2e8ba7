/* planner-undoing.c: undo and redo, out of the change log
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undoing a step is an edit that writes its old values again (stamps are never taken back: a partner may have seen
 * them). Redoing is undoing that edit. Both are steps of their own in history, which cannot themselves be undone.
 */
#include "planner-undoing.h"

#include <glib/gi18n.h>

#include "planner-edit-private.h"

/* How many lines of the log are read at once, and written before the time is looked at. */
#define LINES_AT_ONCE 50

typedef struct
{
  gint64 step;
  gboolean creates;
  char *name;
} Step;

/* The step that @sql (with ?1 = @parameter) gives; %FALSE without @error when there is none. */
static gboolean
read_step (PlannerPlan *plan, const char *sql, gint64 parameter, Step *step, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (plan->store, sql, error);

  if (statement == NULL)
    return FALSE;
  if (sqlite3_bind_parameter_count (statement) > 0)
    sqlite3_bind_int64 (statement, 1, parameter);
  if (planner_store_step (plan->store, statement, error) <= 0)
    return FALSE;
  step->step = sqlite3_column_int64 (statement, 0);
  step->creates = sqlite3_column_int (statement, 1) != 0;
  step->name = g_strdup (planner_store_column (statement, 2));
  sqlite3_reset (statement);
  return TRUE;
}

typedef struct
{
  PlannerKind kind;
  char *id;
} Created;

struct _PlannerUndoing
{
  PlannerPlan *plan;
  PlannerEdit *edit; /* %NULL once it has ended */
  gint64 inverted;   /* the step whose values are taken back */
  gint64 target;     /* the step that is then undone, or done again */
  int state;         /* what it then is */
  guint kind;        /* of all before it the created records are read */
  GArray *created;   /* Created: what is deleted in the end */
  guint n_deleted;   /* of them */
  guint n_lines;     /* of the log */
  guint n_written;   /* of them */
  gint64 entry;      /* of the log: all before it are still to be written */
  gboolean log_done;
  gboolean done;
};

/* What was changed */

typedef struct
{
  PlannerKind kind;
  char *id;
  char *name;
  char *old_value;
} LogLine;

static void
clear_line (gpointer data)
{
  LogLine *line = data;

  g_free (line->id);
  g_free (line->name);
  g_free (line->old_value);
}

static GArray *
read_log (PlannerUndoing *self, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LogLine));
  sqlite3_stmt *statement = planner_store_prepare (self->plan->store,
                                                   "SELECT \"kind\", \"id\", \"register\", \"old\", \"entry\" FROM \"_log\" "
                                                   "WHERE \"step\" = ?1 AND \"entry\" < ?2 ORDER BY \"entry\" DESC LIMIT ?3",
                                                   error);
  int row;

  g_array_set_clear_func (lines, clear_line);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, self->inverted);
  sqlite3_bind_int64 (statement, 2, self->entry);
  sqlite3_bind_int (statement, 3, LINES_AT_ONCE);
  self->log_done = TRUE;
  while ((row = planner_store_step (self->plan->store, statement, error)) > 0)
    {
      LogLine line = { 0 };

      self->log_done = FALSE;
      self->entry = sqlite3_column_int64 (statement, 4);
      if (!planner_kind_from_code (sqlite3_column_int (statement, 0), &line.kind))
        continue;
      line.id = g_strdup (planner_store_column (statement, 1));
      line.name = g_strdup (planner_store_column (statement, 2));
      line.old_value = g_strdup (planner_store_column (statement, 3));
      g_array_append_val (lines, line);
    }
  return row == 0 ? g_steal_pointer (&lines) : NULL;
}

static gboolean
write_old_values (PlannerUndoing *self, GError **error)
{
  g_autoptr (GArray) lines = read_log (self, error);

  if (lines == NULL)
    return FALSE;
  self->n_written += lines->len;
  for (guint i = 0; i < lines->len; i++)
    {
      LogLine *line = &g_array_index (lines, LogLine, i);

      if (!planner_edit_write_register (self->edit, line->kind, line->id, line->name, line->old_value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
count_lines (PlannerUndoing *self, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (self->plan->store, "SELECT count(*) FROM \"_log\" WHERE \"step\" = ?1", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, self->inverted);
  if (planner_store_step (self->plan->store, statement, error) <= 0)
    return FALSE;
  self->n_lines = (guint) sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

/* What was created */

static void
clear_created (gpointer data)
{
  g_free (((Created *) data)->id);
}

static gboolean
read_created (PlannerUndoing *self, PlannerKind kind, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (self->plan->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_STEP), error);
  int row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, self->inverted);
  while ((row = planner_store_step (self->plan->store, statement, error)) > 0)
    {
      Created created = { kind, g_strdup (planner_store_column (statement, 0)) };

      g_array_append_val (self->created, created);
    }
  return row == 0;
}

static gboolean
delete_created (PlannerUndoing *self, GError **error)
{
  for (guint i = 0; i < LINES_AT_ONCE && self->n_deleted < self->created->len; i++)
    {
      const Created *created = &g_array_index (self->created, Created, self->n_deleted++);

      if (planner_edit_has (self->edit, created->kind, created->id)
          && !planner_edit_write_register (self->edit, created->kind, created->id, PLANNER_REGISTER_DELETED, "1", error))
        return FALSE;
    }
  return TRUE;
}

/* Working */

/* Takes back @inverted in the name of @target, which gets @state. */
static PlannerUndoing *
undoing_new (PlannerPlan *plan, const char *name, const Step *inverted, gint64 target, int state, GError **error)
{
  g_autoptr (PlannerUndoing) self = g_new0 (PlannerUndoing, 1);

  self->plan = g_object_ref (plan);
  self->inverted = inverted->step;
  self->target = target;
  self->state = state;
  self->entry = G_MAXINT64;
  self->kind = inverted->creates ? 0 : PLANNER_N_KINDS;
  self->created = g_array_new (FALSE, FALSE, sizeof (Created));
  g_array_set_clear_func (self->created, clear_created);
  self->edit = planner_edit_begin_undo (plan, name, target, error);
  return self->edit != NULL && planner_edit_open_step (self->edit, error) && count_lines (self, error) ? g_steal_pointer (&self) : NULL;
}

void
planner_undoing_free (PlannerUndoing *self)
{
  g_clear_pointer (&self->edit, planner_edit_cancel);
  g_array_unref (self->created);
  g_object_unref (self->plan);
  g_free (self);
}

static gboolean
finish (PlannerUndoing *self, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "UPDATE \"_steps\" SET \"state\" = %d WHERE \"step\" = %" G_GINT64_FORMAT, self->state, self->target);

  self->done = planner_store_execute (self->plan->store, sql, error)
               && planner_edit_commit (g_steal_pointer (&self->edit), error);
  return self->done;
}

static gboolean
is_exhausted (const PlannerUndoing *self)
{
  return self->kind == PLANNER_N_KINDS && self->log_done && self->n_deleted == self->created->len;
}

static gboolean
advance (PlannerUndoing *self, GError **error)
{
  if (self->kind < PLANNER_N_KINDS)
    return read_created (self, self->kind++, error);
  return self->log_done ? delete_created (self, error) : write_old_values (self, error);
}

gboolean
planner_undoing_step (PlannerUndoing *self, guint milliseconds, gboolean *done, GError **error)
{
  gint64 until = g_get_monotonic_time () + (gint64) milliseconds * 1000;
  gboolean ok;

  g_return_val_if_fail (self != NULL && done != NULL && self->edit != NULL, FALSE);

  do
    ok = advance (self, error);
  while (ok && !is_exhausted (self) && g_get_monotonic_time () < until);
  if (ok && is_exhausted (self))
    ok = finish (self, error);
  if (!ok)
    g_clear_pointer (&self->edit, planner_edit_cancel);
  *done = self->done;
  return ok;
}

double
planner_undoing_get_progress (PlannerUndoing *self)
{
  guint n_all;

  g_return_val_if_fail (self != NULL, 0);

  n_all = self->n_lines + self->created->len;
  if (self->done)
    return 1;
  return n_all > 0 && self->kind == PLANNER_N_KINDS ? (double) (self->n_written + self->n_deleted) / n_all : 0;
}

/* Beginning */

PlannerUndoing *
planner_undoing_new (PlannerPlan *plan, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autofree char *step_name = NULL;
  g_autofree char *name = NULL;
  Step step = { 0 };

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  if (!read_step (plan,
                  "SELECT \"step\", \"creates\", \"name\" FROM \"_steps\" WHERE \"state\" = 0 "
                  "ORDER BY \"step\" DESC LIMIT 1",
                  0, &step, &read_error))
    {
      if (read_error != NULL)
        g_propagate_error (error, g_steal_pointer (&read_error));
      else
        g_set_error_literal (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_NOTHING, _("There is nothing to undo."));
      return NULL;
    }
  step_name = step.name;
  /* Translators: %s is the name of a step, such as “Set status” */
  name = g_strdup_printf (_("Undo: %s"), step_name);
  return undoing_new (plan, name, &step, step.step, 1, error);
}

PlannerUndoing *
planner_undoing_new_redo (PlannerPlan *plan, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autofree char *step_name = NULL;
  g_autofree char *undo_name = NULL;
  g_autofree char *name = NULL;
  Step step = { 0 }, undo = { 0 };

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  if (read_step (plan,
                 "SELECT \"step\", \"creates\", \"name\" FROM \"_steps\" WHERE \"state\" = 1 ORDER BY \"step\" LIMIT 1",
                 0, &step, &read_error))
    {
      step_name = step.name;
      read_step (plan,
                 "SELECT \"step\", \"creates\", \"name\" FROM \"_steps\" WHERE \"undoes\" = ?1 "
                 "ORDER BY \"step\" DESC LIMIT 1",
                 step.step, &undo, &read_error);
      undo_name = undo.name;
    }
  if (undo_name == NULL)
    {
      if (read_error != NULL)
        g_propagate_error (error, g_steal_pointer (&read_error));
      else
        g_set_error_literal (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_NOTHING, _("There is nothing to redo."));
      return NULL;
    }
  /* Translators: %s is the name of a step, such as “Set status” */
  name = g_strdup_printf (_("Redo: %s"), step_name);
  return undoing_new (plan, name, &undo, step.step, 0, error);
}
