/* planner-undo.c: undo and redo at once, and how typing is joined to one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-edit-private.h"

#include "planner-undoing.h"

#define TYPING_MICROSECONDS G_USEC_PER_SEC

static gboolean
run_to_end (PlannerUndoing *undoing, GError **error)
{
  gboolean done = FALSE;

  while (!done)
    if (!planner_undoing_step (undoing, 60 * 1000, &done, error))
      return FALSE;
  return TRUE;
}

gboolean
planner_plan_undo (PlannerPlan *self, GError **error)
{
  g_autoptr (PlannerUndoing) undoing = planner_undoing_new (self, error);

  return undoing != NULL && run_to_end (undoing, error);
}

gboolean
planner_plan_redo (PlannerPlan *self, GError **error)
{
  g_autoptr (PlannerUndoing) undoing = planner_undoing_new_redo (self, error);

  return undoing != NULL && run_to_end (undoing, error);
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
