/* planner-template.c: what a new plan can begin with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-template.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "core/plan/planner-edit.h"
#include "planner-json-reader.h"
#include "planner-json-scanner.h"
#include "planner-templates.h"

typedef struct
{
  PlannerEdit *edit;
  const char *root;  /* id of the plan's own record */
  GHashTable *fresh; /* "KIND/ID" of the template → the id it has in this plan; %NULL: ids are kept */
  gboolean has_title; /* the plan has one already */
} Filling;

const char *const *
planner_template_list (void)
{
  static const char *const names[] = { PLANNER_TEMPLATE_EMPTY, PLANNER_TEMPLATE_PROGRAMME, PLANNER_TEMPLATE_SAMPLE, NULL };

  return names;
}

static const char *
map_id (Filling *filling, PlannerKind kind, const char *id)
{
  g_autofree char *key = NULL;
  char *fresh;

  if (filling->fresh == NULL)
    return id;
  key = g_strdup_printf ("%u/%s", (guint) kind, id);
  fresh = g_hash_table_lookup (filling->fresh, key);
  if (fresh == NULL)
    {
      fresh = planner_id_new ();
      g_hash_table_insert (filling->fresh, g_steal_pointer (&key), fresh);
    }
  return fresh;
}

/* The value with the ids that records have in this plan. */
static char *
map_value (Filling *filling, const PlannerFieldInfo *info, const char *value)
{
  g_auto (GStrv) ids = NULL;

  if (!planner_type_is_reference (info->type))
    return g_strdup (value);
  ids = planner_value_split (info->field, value);
  for (guint i = 0; ids[i] != NULL; i++)
    g_set_str (&ids[i], map_id (filling, info->target, ids[i]));
  return planner_value_join (info->field, (const char *const *) ids);
}

static gboolean
is_left_out (const Filling *filling, PlannerField field)
{
  return (field == PLANNER_PLAN_TITLE && filling->has_title) || (field == PLANNER_PLAN_ID && filling->fresh != NULL);
}

static gboolean
set_fields (Filling *filling, const PlannerJsonRecord *record, const char *id, GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (record->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *value = NULL;

      if (record->values[i] == NULL || is_left_out (filling, info->fields[i].field))
        continue;
      value = map_value (filling, &info->fields[i], record->values[i]);
      if (!planner_edit_set (filling->edit, id, info->fields[i].field, value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_records (Filling *filling, PlannerKind kind, const PlannerJsonValue *array, GError **error)
{
  g_autoptr (PlannerJsonRecord) record = planner_json_record_new (kind);
  PlannerJsonCursor cursor;
  PlannerJsonValue object;

  planner_json_cursor_init (&cursor, array);
  while (planner_json_cursor_next_element (&cursor, &object))
    {
      const char *id;

      planner_json_record_read (record, &object);
      id = planner_edit_add (filling->edit, kind, map_id (filling, kind, record->id), NULL, NULL, error);
      if (id == NULL || !set_fields (filling, record, id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_plan (Filling *filling, const PlannerJsonValue *object, GError **error)
{
  g_autoptr (PlannerJsonRecord) record = planner_json_record_new (PLANNER_KIND_PLAN);

  planner_json_record_read (record, object);
  return set_fields (filling, record, filling->root, error);
}

static gboolean
add_members (Filling *filling, const PlannerJsonMember *members, guint n_members, GError **error)
{
  for (guint i = 0; i < n_members; i++)
    {
      g_autofree char *name = planner_json_value_dup_string (&members[i].name);
      PlannerKind kind;

      if (!planner_kind_from_name (name, &kind))
        continue;
      if (kind == PLANNER_KIND_PLAN ? !set_plan (filling, &members[i].value, error)
                                    : !add_records (filling, kind, &members[i].value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill (PlannerPlan *plan, const char *name, gboolean has_title, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/org/icb/Planner/templates/%s.json", name);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (planner_templates_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (PlannerJsonScanner) scanner = NULL;
  g_autoptr (GHashTable) fresh = NULL;
  g_autoptr (PlannerEdit) edit = NULL;
  const PlannerJsonMember *members;
  guint n_members;

  if (bytes == NULL)
    return FALSE;
  scanner = planner_json_scanner_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (!planner_json_scanner_run (scanner, error))
    return FALSE;
  if (!g_str_equal (name, PLANNER_TEMPLATE_SAMPLE))
    fresh = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  edit = planner_edit_begin (plan, _("Begin with a template"), PLANNER_EDIT_BEGINNING, error);
  if (edit == NULL)
    return FALSE;
  members = planner_json_scanner_get_members (scanner, &n_members);
  return add_members (&(Filling){ edit, planner_record_get_id (planner_plan_get_root (plan)), fresh, has_title }, members, n_members, error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

PlannerPlan *
planner_template_create_plan (const char *path, const char *name, const char *title, const char *author,
                              GError **error)
{
  g_autoptr (PlannerPlan) plan = NULL;
  gboolean has_title = title != NULL && *title != '\0';

  g_return_val_if_fail (path != NULL && g_strv_contains (planner_template_list (), name), NULL);

  plan = planner_plan_create (path, title, author, error);
  if (plan == NULL || g_str_equal (name, PLANNER_TEMPLATE_EMPTY) || fill (plan, name, has_title, error))
    return g_steal_pointer (&plan);
  planner_plan_close (plan, NULL);
  g_unlink (path);
  return NULL;
}
