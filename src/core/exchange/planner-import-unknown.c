/* planner-import-unknown.c: members of a file that a newer version may know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-import-unknown.h"

#include "core/plan/planner-row.h"
#include "planner-json-scanner.h"

struct _PlannerImportUnknown
{
  GHashTable *kept; /* "KIND/ID" → JSON text; %NULL until first asked for */
};

PlannerImportUnknown *
planner_import_unknown_new (void)
{
  return g_new0 (PlannerImportUnknown, 1);
}

void
planner_import_unknown_free (PlannerImportUnknown *self)
{
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_free (self);
}

static gboolean
remember (const char *kind_name, const char *id, const char *json, gpointer data, GError **error)
{
  g_hash_table_insert (data, g_strdup_printf ("%s/%s", kind_name, id), g_strdup (json));
  return TRUE;
}

static const char *
find_kept (PlannerImportUnknown *self, PlannerPlan *plan, const char *name, const char *id, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", name, id);

  if (self->kept == NULL)
    {
      self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      planner_plan_foreach_unknown (plan, remember, self->kept, error);
    }
  return g_hash_table_lookup (self->kept, key);
}

/* Reads `_seen` of @object. %FALSE when it does not say. */
static gboolean
read_seen (const PlannerJsonValue *object, GArray *seen)
{
  PlannerJsonCursor cursor;
  PlannerJsonValue name, value;

  if (planner_json_value_get_type (object) != PLANNER_JSON_OBJECT)
    return FALSE;
  planner_json_cursor_init (&cursor, object);
  while (planner_json_cursor_next_member (&cursor, &name, &value))
    if (planner_json_value_is (&name, PLANNER_JSON_SEEN) && planner_json_value_get_type (&value) == PLANNER_JSON_STRING)
      {
        g_autofree char *text = planner_json_value_dup_string (&value);

        return planner_seen_parse (text, seen);
      }
  return FALSE;
}

static gboolean
is_newer (const char *kept, const PlannerJsonValue *value)
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (PlannerStamp));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (PlannerStamp));
  PlannerJsonValue own;

  if (!planner_json_check (kept, &own, NULL) || !read_seen (&own, ours) || !read_seen (value, theirs))
    return TRUE;
  return !planner_seen_includes (ours, theirs);
}

static gboolean
take_one (PlannerImportUnknown *self, PlannerImportTarget *target, const char *name, const char *id,
          const PlannerJsonValue *value, GError **error)
{
  g_autofree char *json = planner_json_value_dup_compact (value);
  g_autoptr (GError) read_error = NULL;
  const char *kept = find_kept (self, planner_import_target_get_plan (target), name, id, &read_error);
  PlannerEdit *edit;

  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  planner_import_report_add_kept (planner_import_target_get_report (target), name, NULL);
  if (kept != NULL && (g_str_equal (kept, json) || !is_newer (kept, value)))
    return TRUE;
  edit = planner_import_target_edit (target, error);
  return edit != NULL && planner_edit_put_unknown_record (edit, name, id, json, error);
}

/* The id of a record, or %NULL when @value is none. */
static char *
dup_id (const PlannerJsonValue *value)
{
  PlannerJsonCursor cursor;
  PlannerJsonValue name, member;

  if (planner_json_value_get_type (value) != PLANNER_JSON_OBJECT)
    return NULL;
  planner_json_cursor_init (&cursor, value);
  while (planner_json_cursor_next_member (&cursor, &name, &member))
    if (planner_json_value_is (&name, "id") && planner_json_value_get_type (&member) == PLANNER_JSON_STRING)
      {
        g_autofree char *id = planner_json_value_dup_string (&member);

        return planner_id_is_valid (id) ? g_steal_pointer (&id) : NULL;
      }
  return NULL;
}

/* Whether @value is an array of records, each with an id of its own. */
static gboolean
are_records (const PlannerJsonValue *value)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PlannerJsonCursor cursor;
  PlannerJsonValue element;

  if (planner_json_value_get_type (value) != PLANNER_JSON_ARRAY)
    return FALSE;
  planner_json_cursor_init (&cursor, value);
  while (planner_json_cursor_next_element (&cursor, &element))
    {
      char *id = dup_id (&element);

      if (id == NULL || !g_hash_table_add (ids, id))
        return FALSE;
    }
  return g_hash_table_size (ids) > 0;
}

gboolean
planner_import_unknown_take (PlannerImportUnknown *self, PlannerImportTarget *target, const char *name,
                             const PlannerJsonValue *value, GError **error)
{
  PlannerJsonCursor cursor;
  PlannerJsonValue element;

  if (!are_records (value))
    return take_one (self, target, name, "", value, error);
  planner_json_cursor_init (&cursor, value);
  while (planner_json_cursor_next_element (&cursor, &element))
    {
      g_autofree char *id = dup_id (&element);

      if (!take_one (self, target, name, id, &element, error))
        return FALSE;
    }
  return TRUE;
}
