/* planner-branch-copies.c: duplicating branches
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-branches-private.h"

static gboolean
is_among (PlannerField field, const PlannerField *fields)
{
  for (; fields != NULL && *fields != PLANNER_FIELD_NONE; fields++)
    if (*fields == field)
      return TRUE;
  return FALSE;
}

/* A value with the ids of copies in the place of those that were copied. */
static char *
dup_for_copy (PlannerField field, const char *value, GHashTable *copies)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GPtrArray) mapped = NULL;

  if (value == NULL || copies == NULL || planner_field_get_info (field)->target != PLANNER_FIELD_KIND (field))
    return g_strdup (value);
  ids = planner_value_split (field, value);
  mapped = g_ptr_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      gpointer copy = g_hash_table_lookup (copies, ids[i]);

      g_ptr_array_add (mapped, copy != NULL ? copy : ids[i]);
    }
  g_ptr_array_add (mapped, NULL);
  return planner_value_join (field, (const char *const *) mapped->pdata);
}

static gboolean
copy_fields (PlannerEdit *edit, PlannerRecord *record, const char *id, const PlannerField *but, GHashTable *copies,
             GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (planner_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    {
      PlannerField field = info->fields[i].field;
      g_autofree char *value = NULL;

      if (field == info->tree || is_among (field, but))
        continue;
      value = dup_for_copy (field, planner_record_get (record, field), copies);
      if (!planner_edit_set (edit, id, field, value, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
planner_branch_copy_fields (PlannerEdit *edit, PlannerRecord *record, const char *id, const PlannerField *but,
                            GError **error)
{
  return copy_fields (edit, record, id, but, NULL, error);
}

/* All of them first, so that each can point at any other. Returns the copies by what they are of. */
static GHashTable *
add_copies (PlannerEdit *edit, PlannerKind kind, GPtrArray *branch, GError **error)
{
  g_autoptr (GHashTable) copies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < branch->len; i++)
    {
      PlannerRecord *record = g_ptr_array_index (branch, i);
      const char *original = planner_record_get_id (record);
      const char *parent = planner_record_get_parent (record);
      const char *id;

      if (i > 0)
        parent = g_hash_table_lookup (copies, parent);
      id = planner_edit_add (edit, kind, NULL, parent, i == 0 ? original : NULL, error);
      if (id == NULL)
        return NULL;
      g_hash_table_insert (copies, (gpointer) original, g_strdup (id));
    }
  return g_steal_pointer (&copies);
}

static gboolean
copy_branch (PlannerEdit *edit, PlannerKind kind, GPtrArray *branch, const PlannerField *but, GStrvBuilder *ids,
             GError **error)
{
  g_autoptr (GHashTable) copies = add_copies (edit, kind, branch, error);

  if (copies == NULL)
    return FALSE;
  for (guint i = 0; i < branch->len; i++)
    {
      PlannerRecord *record = g_ptr_array_index (branch, i);
      const char *id = g_hash_table_lookup (copies, planner_record_get_id (record));

      if (i == 0)
        g_strv_builder_add (ids, id);
      if (!copy_fields (edit, record, id, but, copies, error))
        return FALSE;
    }
  return TRUE;
}

GStrv
planner_branches_duplicate (PlannerBranches *self, const PlannerField *but, const char *name, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (PlannerEdit) edit = planner_edit_begin (self->plan, name, PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return NULL;
  for (guint i = 0; i < self->list->len; i++)
    if (!copy_branch (edit, self->rules->kind, planner_branches_get (self, i), but, ids, error))
      return NULL;
  if (!planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_strv_builder_end (ids);
}
