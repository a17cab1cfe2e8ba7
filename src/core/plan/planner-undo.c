/* planner-undo.c: undo and redo, out of the change log
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undoing a step is an edit that writes its old values again (stamps are never taken back: a partner may have seen
 * them). Redoing is undoing that edit. Both are steps of their own in history, which cannot themselves be undone.
 */
#include "planner-edit-private.h"

#include <glib/gi18n.h>

#define TYPING_MICROSECONDS G_USEC_PER_SEC

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
read_log (PlannerPlan *plan, gint64 step, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LogLine));
  sqlite3_stmt *statement = planner_store_prepare (plan->store,
                                                   "SELECT \"kind\", \"id\", \"register\", \"old\" FROM \"_log\" "
                                                   "WHERE \"step\" = ?1 ORDER BY \"entry\" DESC",
                                                   error);
  int row;

  g_array_set_clear_func (lines, clear_line);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, step);
  while ((row = planner_store_step (plan->store, statement, error)) > 0)
    {
      LogLine line = { 0 };

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
write_old_values (PlannerEdit *edit, gint64 step, GError **error)
{
  g_autoptr (GArray) lines = read_log (edit->plan, step, error);

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      LogLine *line = &g_array_index (lines, LogLine, i);

      if (!planner_edit_write_register (edit, line->kind, line->id, line->name, line->old_value, error))
        return FALSE;
    }
  return TRUE;
}

static GStrv
read_created (PlannerPlan *plan, PlannerKind kind, gint64 step, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  sqlite3_stmt *statement = planner_store_prepare (plan->store, planner_layout_get_sql (kind, PLANNER_SQL_SELECT_STEP), error);
  int row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, step);
  while ((row = planner_store_step (plan->store, statement, error)) > 0)
    g_strv_builder_add (ids, planner_store_column (statement, 0));
  return row == 0 ? g_strv_builder_end (ids) : NULL;
}

static gboolean
delete_created (PlannerEdit *edit, gint64 step, GError **error)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      g_auto (GStrv) ids = read_created (edit->plan, kind, step, error);

      if (ids == NULL)
        return FALSE;
      for (guint i = 0; ids[i] != NULL; i++)
        if (planner_edit_has (edit, kind, ids[i]) && !planner_edit_write_register (edit, kind, ids[i], PLANNER_REGISTER_DELETED, "1", error))
          return FALSE;
    }
  return TRUE;
}

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

/* Takes back @inverted in the name of @target, which gets @state. */
static gboolean
invert (PlannerPlan *plan, const char *name, const Step *inverted, gint64 target, int state, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin_undo (plan, name, target, error);
  g_autofree char *sql = g_strdup_printf (
    "UPDATE \"_steps\" SET \"state\" = %d WHERE \"step\" = %" G_GINT64_FORMAT, state, target);

  return edit != NULL && planner_edit_open_step (edit, error)
         && write_old_values (edit, inverted->step, error)
         && (!inverted->creates || delete_created (edit, inverted->step, error))
         && planner_store_execute (plan->store, sql, error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_plan_undo (PlannerPlan *self, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autofree char *step_name = NULL;
  g_autofree char *name = NULL;
  Step step = { 0 };

  g_return_val_if_fail (PLANNER_IS_PLAN (self), FALSE);

  if (!read_step (self,
                  "SELECT \"step\", \"creates\", \"name\" FROM \"_steps\" WHERE \"state\" = 0 "
                  "ORDER BY \"step\" DESC LIMIT 1",
                  0, &step, &read_error))
    {
      if (read_error != NULL)
        g_propagate_error (error, g_steal_pointer (&read_error));
      else
        g_set_error_literal (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_NOTHING, _("There is nothing to undo."));
      return FALSE;
    }
  step_name = step.name;
  /* Translators: %s is the name of a step, such as “Set status” */
  name = g_strdup_printf (_("Undo: %s"), step_name);
  return invert (self, name, &step, step.step, 1, error);
}

gboolean
planner_plan_redo (PlannerPlan *self, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autofree char *step_name = NULL;
  g_autofree char *undo_name = NULL;
  g_autofree char *name = NULL;
  Step step = { 0 }, undo = { 0 };

  g_return_val_if_fail (PLANNER_IS_PLAN (self), FALSE);

  if (read_step (self,
                 "SELECT \"step\", \"creates\", \"name\" FROM \"_steps\" WHERE \"state\" = 1 ORDER BY \"step\" LIMIT 1",
                 0, &step, &read_error))
    {
      step_name = step.name;
      read_step (self,
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
      return FALSE;
    }
  /* Translators: %s is the name of a step, such as “Set status” */
  name = g_strdup_printf (_("Redo: %s"), step_name);
  return invert (self, name, &undo, step.step, 0, error);
}

/* Typing */

struct _PlannerTyping
{
  gint64 step;
  gint64 when; /* monotonic */
  char key[];  /* kind, id and register */
};

static char *
typing_key (PlannerEdit *edit)
{
  if ((edit->flags & PLANNER_EDIT_TYPING) == 0 || edit->n_logged != 1 || edit->creates)
    return NULL;
  return g_strdup_printf ("%u/%s/%s", edit->kind, edit->row.id, edit->logged);
}

static gboolean
run_joining (PlannerEdit *edit, const char *sql, gint64 former, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (edit->plan->store, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, former);
  sqlite3_bind_int64 (statement, 2, edit->step);
  return planner_store_step (edit->plan->store, statement, error) == 0;
}

/* The former step takes over what this one wrote; a step that then changes nothing goes too. */
static gboolean
join (PlannerEdit *edit, gint64 former, GError **error)
{
  static const char *const statements[] = {
    "UPDATE \"_log\" SET (\"new\", \"stamp\") = (SELECT \"new\", \"stamp\" FROM \"_log\" WHERE \"step\" = ?2) "
    "WHERE \"step\" = ?1",
    "UPDATE \"_steps\" SET \"at\" = (SELECT \"at\" FROM \"_steps\" WHERE \"step\" = ?2) WHERE \"step\" = ?1",
    "DELETE FROM \"_steps\" WHERE \"step\" = ?2 OR (\"step\" = ?1 AND EXISTS (SELECT 1 FROM \"_log\" "
    "WHERE \"step\" = ?1 AND \"old\" IS \"new\"))",
    "DELETE FROM \"_log\" WHERE \"step\" = ?2 OR (\"step\" = ?1 AND \"old\" IS \"new\")",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!run_joining (edit, statements[i], former, error))
      return FALSE;
  return TRUE;
}

gboolean
planner_edit_join_typing (PlannerEdit *self, GError **error)
{
  g_autofree struct _PlannerTyping *former = g_steal_pointer (&self->plan->typing);
  g_autofree char *key = typing_key (self);
  struct _PlannerTyping *typing;
  gint64 now = g_get_monotonic_time ();

  if (key == NULL)
    return TRUE;
  typing = g_malloc (sizeof *typing + strlen (key) + 1);
  strcpy (typing->key, key);
  typing->step = self->step;
  typing->when = now;
  self->plan->typing = typing;
  if (former == NULL || !g_str_equal (former->key, key) || now - former->when > TYPING_MICROSECONDS)
    return TRUE;
  typing->step = former->step;
  return join (self, former->step, error);
}
