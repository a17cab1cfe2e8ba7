/* planner-edit-place.c: where a record stands among its siblings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys are compared among siblings, but made so as to be unlike any other of the kind: there is room between a
 * record's key and the next one of the whole kind.
 */
#include "planner-edit-private.h"

#include <glib/gi18n.h>

#include "planner-position.h"

/* The smallest or greatest key of @kind where @condition ("" for all; ?1 is @parameter). %NULL when there is none. */
static char *
query_key (PlannerEdit *self, PlannerKind kind, const char *function, const char *condition, const char *parameter,
           GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s(\"_position\") FROM \"%s\" %s", function,
                                          planner_kind_get_info (kind)->name, condition);
  sqlite3_stmt *statement;
  char *key = NULL;

  if (!planner_edit_flush (self, error))
    return NULL;
  statement = planner_store_prepare (self->plan->store, g_intern_string (sql), error);
  if (statement == NULL)
    return NULL;
  if (parameter != NULL)
    planner_store_bind (statement, 1, parameter);
  if (planner_store_step (self->plan->store, statement, error) > 0)
    {
      key = g_strdup (planner_store_column (statement, 0));
      sqlite3_reset (statement);
    }
  return key;
}

static char *
make_last_key (PlannerEdit *self, PlannerKind kind, GError **error)
{
  g_autoptr (GError) query_error = NULL;
  char *key;

  if (self->last_keys[kind] == NULL)
    self->last_keys[kind] = query_key (self, kind, "max", "", NULL, &query_error);
  if (query_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&query_error));
      return NULL;
    }
  key = planner_position_between (self->last_keys[kind], NULL);
  g_set_str (&self->last_keys[kind], key);
  return key;
}

static void
set_hint (PlannerEdit *self, PlannerKind kind, const char *id, const char *key, const char *before_key)
{
  self->hint_kind = kind;
  g_set_str (&self->hint_id, id);
  g_set_str (&self->hint_key, key);
  g_set_str (&self->hint_before_key, before_key);
}

char *
planner_edit_make_key (PlannerEdit *self, PlannerKind kind, const char *id, const char *after, GError **error)
{
  g_autoptr (GError) query_error = NULL;
  g_autofree char *after_key = NULL;
  g_autofree char *before_key = NULL;
  char *key;

  if (after == NULL)
    return make_last_key (self, kind, error);

  if (self->hint_id != NULL && self->hint_kind == kind && g_str_equal (self->hint_id, after))
    {
      after_key = g_strdup (self->hint_key);
      before_key = g_strdup (self->hint_before_key);
    }
  else
    {
      if (!planner_edit_open_live (self, kind, after, error) || !planner_edit_flush (self, error))
        return NULL;
      after_key = g_strdup (self->row.position);
      before_key = query_key (self, kind, "min", "WHERE \"_position\" > ?1", after_key, &query_error);
    }
  if (query_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&query_error));
      return NULL;
    }
  if (before_key == NULL)
    g_set_str (&self->last_keys[kind], NULL);
  key = planner_position_between (after_key, before_key);
  set_hint (self, kind, id, key, before_key);
  return key;
}

char *
planner_edit_make_first_key (PlannerEdit *self, PlannerKind kind, const char *parent, GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);
  g_autoptr (GError) query_error = NULL;
  g_autofree char *condition = NULL;
  g_autofree char *first = NULL;
  g_autofree char *previous = NULL;

  if (parent != NULL && info->tree != PLANNER_FIELD_NONE)
    condition = g_strdup_printf ("WHERE \"%s\" = ?1 AND \"_hidden\" = 0", planner_field_get_info (info->tree)->name);
  first = query_key (self, kind, "min", condition != NULL ? condition : "", condition != NULL ? parent : NULL,
                     &query_error);
  if (first != NULL && query_error == NULL)
    previous = query_key (self, kind, "max", "WHERE \"_position\" < ?1", first, &query_error);
  if (query_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&query_error));
      return NULL;
    }
  return first != NULL ? planner_position_between (previous, first) : make_last_key (self, kind, error);
}
