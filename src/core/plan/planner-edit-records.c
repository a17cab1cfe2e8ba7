/* planner-edit-records.c: adding, setting, moving and deleting within an edit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-edit-private.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

static void
write_place (PlannerEdit *self, const char *key, const char *parent)
{
  g_autofree char *place = parent != NULL ? g_strconcat (key, " ", parent, NULL) : g_strdup (key);

  planner_edit_write (self, PLANNER_REGISTER_PLACE, place);
}

/* A deleted record's id may be used again: what it held is cleared. */
static void
start_afresh (PlannerEdit *self)
{
  const PlannerKindInfo *info = planner_kind_get_info (self->kind);

  if (self->is_new)
    return;
  planner_edit_write (self, PLANNER_REGISTER_DELETED, NULL);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].field != info->tree)
      planner_edit_write (self, planner_field_get_register (info->fields[i].field), NULL);
}

static gboolean
check_new (PlannerEdit *self, PlannerKind kind, const char *id, GError **error)
{
  if (!planner_id_is_valid (id))
    {
      g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID,
                   _("“%s” cannot be an identifier: it must be 1 to 64 letters A–Z, digits, points, hyphens or "
                      "underscores."),
                   id);
      return FALSE;
    }
  if (!planner_edit_open (self, kind, id, error))
    return FALSE;
  if (!planner_edit_is_live (self))
    return TRUE;
  g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_EXISTS, _("%s: there is a record “%s” already."),
               _(planner_kind_get_info (kind)->plural), id);
  return FALSE;
}

const char *
planner_edit_add (PlannerEdit *self, PlannerKind kind, const char *id, const char *parent, const char *after,
                  GError **error)
{
  g_autofree char *new_id = id != NULL ? g_strdup (id) : planner_id_new ();
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && kind < PLANNER_N_KINDS, NULL);

  if (!check_new (self, kind, new_id, error))
    return NULL;
  key = planner_edit_make_key (self, kind, new_id, after, error);
  if (key == NULL || !planner_edit_open (self, kind, new_id, error))
    return NULL;
  start_afresh (self);
  self->is_dirty = TRUE;
  if (kind != PLANNER_KIND_PLAN)
    write_place (self, key, parent);
  return id != NULL ? id : g_intern_string (new_id);
}

static gboolean
set_parent (PlannerEdit *self, PlannerKind kind, const char *id, const char *parent, GError **error)
{
  PlannerField tree = planner_kind_get_info (kind)->tree;
  g_autofree char *present = planner_edit_get (self, id, tree);

  return g_strcmp0 (present, parent) == 0 || planner_edit_move (self, kind, id, parent, id, error);
}

gboolean
planner_edit_put (PlannerEdit *self, const char *id, PlannerField field, const char *value, GError **error)
{
  PlannerKind kind = PLANNER_FIELD_KIND (field);

  g_return_val_if_fail (self != NULL && kind < PLANNER_N_KINDS, FALSE);

  if (!planner_value_check (field, value, error) || !planner_edit_open_live (self, kind, id, error))
    return FALSE;
  if (field != planner_kind_get_info (kind)->tree)
    planner_edit_write (self, planner_field_get_register (field), value);
  else if (!set_parent (self, kind, id, value, error))
    return FALSE;
  return planner_edit_set_bad (self, id, field, NULL, NULL, error);
}

gboolean
planner_edit_set (PlannerEdit *self, const char *id, PlannerField field, const char *value, GError **error)
{
  g_return_val_if_fail (self != NULL && PLANNER_FIELD_KIND (field) < PLANNER_N_KINDS, FALSE);

  if ((planner_field_get_info (field)->flags & PLANNER_FIELD_ACYCLIC) != 0
      && (!planner_value_check (field, value, error) || !planner_edit_check_chain (self, id, field, value, error)))
    return FALSE;
  return planner_edit_put (self, id, field, value, error);
}

gboolean
planner_edit_set_text (PlannerEdit *self, const char *id, PlannerField field, const char *text, GError **error)
{
  g_autofree char *value = NULL;

  return planner_value_normalise (field, text, &value, error) && planner_edit_set (self, id, field, value, error);
}

gboolean
planner_edit_move (PlannerEdit *self, PlannerKind kind, const char *id, const char *parent, const char *after,
                   GError **error)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  if (!planner_edit_open_live (self, kind, id, error) || !planner_edit_check_parent (self, kind, id, parent, error)
      || !planner_edit_open_live (self, kind, id, error))
    return FALSE;
  if (g_strcmp0 (after, id) == 0)
    key = planner_edit_make_key (self, kind, id, NULL, error);
  else if (after != NULL)
    key = planner_edit_make_key (self, kind, id, after, error);
  else
    key = planner_edit_make_first_key (self, kind, parent, error);
  if (key == NULL || !planner_edit_open_live (self, kind, id, error))
    return FALSE;
  write_place (self, key, parent);
  return TRUE;
}

/* A deletion has seen all of the record, and what else its own edit writes, before or after. */
static void
write_deletion (PlannerEdit *self)
{
  g_autoptr (GArray) seen = g_array_copy (self->registers->seen);
  g_autofree char *saw = NULL;

  planner_seen_add (seen, &self->stamp);
  saw = planner_seen_print (seen);
  planner_edit_write (self, PLANNER_REGISTER_DELETED, saw);
}

gboolean
planner_edit_delete (PlannerEdit *self, PlannerKind kind, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && kind < PLANNER_N_KINDS, FALSE);

  if (kind == PLANNER_KIND_PLAN)
    {
      g_set_error_literal (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID,
                           _("The plan itself cannot be deleted from within."));
      return FALSE;
    }
  if (!planner_edit_open_live (self, kind, id, error))
    return FALSE;
  write_deletion (self);
  return TRUE;
}

char *
planner_edit_get (PlannerEdit *self, const char *id, PlannerField field)
{
  PlannerKind kind = PLANNER_FIELD_KIND (field);
  PlannerField tree = planner_kind_get_info (kind)->tree;
  const PlannerWrite *shown;
  const char *space;

  if (id == NULL || !planner_edit_open_live (self, kind, id, NULL))
    return NULL;
  shown = planner_registers_get_shown (
    self->registers, field == tree ? PLANNER_REGISTER_PLACE : planner_field_get_register (field),
    planner_plan_compare_writes, self->plan);
  if (shown == NULL || shown->value == NULL)
    return NULL;
  if (field != tree)
    return planner_value_check (field, shown->value, NULL) ? g_strdup (shown->value) : NULL;
  space = strchr (shown->value, ' ');
  return space != NULL ? g_strdup (space + 1) : NULL;
}

gboolean
planner_edit_has (PlannerEdit *self, PlannerKind kind, const char *id)
{
  return id != NULL && planner_edit_open (self, kind, id, NULL) && planner_edit_is_live (self);
}

gboolean
planner_edit_set_unknown (PlannerEdit *self, PlannerKind kind, const char *id, const char *member, const char *json,
                          GError **error)
{
  g_return_val_if_fail (planner_kind_get_field (kind, member) == PLANNER_FIELD_NONE, FALSE);

  if (!planner_edit_open_live (self, kind, id, error))
    return FALSE;
  planner_edit_write (self, member, json);
  return TRUE;
}

gboolean
planner_edit_set_bad (PlannerEdit *self, const char *id, PlannerField field, const char *json, const char *reason,
                      GError **error)
{
  const char *name = planner_field_get_register (field);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonObject) bad = NULL;

  if (!planner_edit_open_live (self, PLANNER_FIELD_KIND (field), id, error))
    return FALSE;
  if (self->bad == NULL && json == NULL)
    return TRUE;

  root = self->bad != NULL ? json_from_string (self->bad, NULL) : NULL;
  bad = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_object_ref (json_node_get_object (root)) : json_object_new ();
  if (json == NULL && !json_object_has_member (bad, name))
    return TRUE;
  json_object_remove_member (bad, name);
  if (json != NULL)
    {
      JsonObject *kept = json_object_new ();

      json_object_set_string_member (kept, "value", json);
      json_object_set_string_member (kept, "reason", reason);
      json_object_set_object_member (bad, name, kept);
    }
  g_clear_pointer (&self->bad, g_free);
  if (json_object_get_size (bad) > 0)
    {
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), bad);

      self->bad = json_to_string (node, FALSE);
    }
  self->is_dirty = TRUE;
  return TRUE;
}

gboolean
planner_edit_put_unknown_record (PlannerEdit *self, const char *kind_name, const char *id, const char *json,
                                 GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (
    self->plan->store,
    "INSERT INTO \"_unknown\" (\"kind\", \"id\", \"json\") VALUES (?1, ?2, ?3) "
    "ON CONFLICT (\"kind\", \"id\") DO UPDATE SET \"json\" = excluded.\"json\" WHERE \"json\" <> excluded.\"json\"",
    error);

  if (statement == NULL)
    return FALSE;
  planner_store_bind (statement, 1, kind_name);
  planner_store_bind (statement, 2, id);
  planner_store_bind (statement, 3, json);
  if (planner_store_step (self->plan->store, statement, error) < 0)
    return FALSE;
  return sqlite3_changes (sqlite3_db_handle (statement)) == 0 || planner_edit_open_step (self, error);
}

/* Merging */

static gboolean
check_claims (PlannerEdit *self, const PlannerRegisters *remote, GError **error)
{
  for (guint i = 0; i < remote->seen->len; i++)
    {
      const PlannerStamp *stamp = &g_array_index (remote->seen, PlannerStamp, i);

      if (stamp->actor == self->stamp.actor && stamp->number > self->plan->last_number)
        {
          g_set_error_literal (
            error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID,
            _("This file claims to hold changes made here that this plan has never made. It may come from another "
               "copy of this plan file. Nothing was changed."));
          return FALSE;
        }
    }
  return TRUE;
}

/* Whether a person would see a difference. Two who wrote one value do not clash. */
static gboolean
shows_alike (const PlannerRow *a, const PlannerRow *b)
{
  g_autofree char *place = planner_row_dup_place (a);
  g_autofree char *other_place = planner_row_dup_place (b);

  for (guint i = 0; i < planner_kind_get_info (a->kind)->n_fields; i++)
    if (g_strcmp0 (a->values[i], b->values[i]) != 0)
      return FALSE;
  return g_strcmp0 (place, other_place) == 0 && g_strcmp0 (a->unknown, b->unknown) == 0
         && (g_strcmp0 (a->clashes, b->clashes) == 0 || !(planner_row_has_clash (a) || planner_row_has_clash (b)));
}

static PlannerMergeResult
compare_merged (PlannerEdit *self, gboolean was_live)
{
  PlannerRow merged = { .kind = self->kind };
  gboolean is_live = planner_edit_is_live (self);
  gboolean alike;

  if (!is_live || !was_live)
    return is_live ? PLANNER_MERGE_ADDED : was_live ? PLANNER_MERGE_DELETED :
                                                      PLANNER_MERGE_UNCHANGED;
  planner_row_set_registers (&merged, self->registers, planner_plan_compare_writes, self->plan);
  alike = shows_alike (&self->row, &merged);
  planner_row_clear (&merged);
  return alike ? PLANNER_MERGE_UNCHANGED : PLANNER_MERGE_CHANGED;
}

gboolean
planner_edit_merge (PlannerEdit *self, PlannerKind kind, const char *id, const PlannerRegisters *remote,
                    PlannerMergeResult *result, guint *n_clashes, GError **error)
{
  guint clashes_before;
  gboolean was_live;

  g_return_val_if_fail (self != NULL && remote != NULL && result != NULL, FALSE);

  *result = PLANNER_MERGE_UNCHANGED;
  if (n_clashes != NULL)
    *n_clashes = 0;
  if (!check_claims (self, remote, error) || !planner_edit_open (self, kind, id, error) || !planner_edit_flush (self, error))
    return FALSE;
  was_live = planner_edit_is_live (self);
  clashes_before = planner_registers_count_clashes (self->registers);
  if (!planner_registers_merge (self->registers, remote))
    return TRUE;

  self->is_dirty = TRUE;
  *result = compare_merged (self, was_live);
  if (n_clashes != NULL)
    {
      guint clashes = planner_registers_count_clashes (self->registers);

      *n_clashes = clashes > clashes_before ? clashes - clashes_before : 0;
    }
  return TRUE;
}

gboolean
planner_edit_settle (PlannerEdit *self, PlannerKind kind, const char *id, const char *register_name, const char *value,
                     GError **error)
{
  if (!planner_edit_open_live (self, kind, id, error))
    return FALSE;
  if (!g_str_equal (register_name, PLANNER_REGISTER_DELETED))
    planner_edit_write (self, register_name, value);
  else if (value != NULL)
    write_deletion (self);
  else
    planner_edit_write (self, register_name, NULL);
  return TRUE;
}

/* As the change log has it, for undo */

static void
write_unknown (JsonObject *unknown, const char *name, JsonNode *node, gpointer data)
{
  planner_edit_write (data, name, json_node_get_string (node));
}

static void
clear_unknown (PlannerEdit *self, JsonObject *kept)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  for (guint i = 0; i < self->registers->writes->len; i++)
    {
      const char *name = g_array_index (self->registers->writes, PlannerWrite, i).name;

      if (name[0] != '_' && planner_kind_get_field (self->kind, name) == PLANNER_FIELD_NONE
          && (kept == NULL || !json_object_has_member (kept, name)))
        g_ptr_array_add (gone, (char *) name);
    }
  for (guint i = 0; i < gone->len; i++)
    planner_edit_write (self, gone->pdata[i], NULL);
}

gboolean
planner_edit_write_register (PlannerEdit *self, PlannerKind kind, const char *id, const char *name, const char *value,
                             GError **error)
{
  if (!planner_edit_open (self, kind, id, error))
    return FALSE;

  if (g_str_equal (name, PLANNER_REGISTER_DELETED) && value != NULL)
    write_deletion (self);
  else if (g_str_equal (name, "_unknown"))
    {
      g_autoptr (JsonNode) root = value != NULL ? json_from_string (value, NULL) : NULL;

      clear_unknown (self, root != NULL ? json_node_get_object (root) : NULL);
      if (root != NULL)
        json_object_foreach_member (json_node_get_object (root), write_unknown, self);
    }
  else if (g_str_equal (name, "_bad"))
    {
      self->is_dirty = self->is_dirty || g_strcmp0 (self->bad, value) != 0;
      g_set_str (&self->bad, value);
    }
  else
    planner_edit_write (self, name, value);
  return TRUE;
}
