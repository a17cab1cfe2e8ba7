/* planner-edit-circles.c: what would close a circle is refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever edits one plan cannot close one. A file and a merge still can, when each of two partners wrote half of it:
 * circles of parents are then cut (planner-plan-rows.c), others stay; an import tells of both.
 */
#include "planner-edit-private.h"

#include <glib/gi18n.h>

/* Parents */

/* Whether @id stands at or above @below. */
static gboolean
is_above (PlannerEdit *self, PlannerKind kind, const char *id, const char *below)
{
  PlannerField tree = planner_kind_get_info (kind)->tree;
  g_autofree char *above = g_strdup (below);
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (above != NULL && !g_str_equal (above, id))
    {
      char *next = planner_edit_get (self, above, tree);

      if (!g_hash_table_add (met, g_steal_pointer (&above)))
        {
          g_free (next);
          return FALSE;
        }
      above = next;
    }
  return above != NULL;
}

gboolean
planner_edit_check_parent (PlannerEdit *self, PlannerKind kind, const char *id, const char *parent, GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);

  if (parent == NULL)
    return TRUE;
  if (info->tree == PLANNER_FIELD_NONE)
    g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID, _("%s cannot stand below one another."),
                 _(info->plural));
  else if (is_above (self, kind, id, parent))
    g_set_error_literal (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID,
                         _("A record cannot stand below itself or below one of its own. It was left where it is."));
  else
    return TRUE;
  return FALSE;
}

/* Chains: what depends on what, what is part of what */

static void
add_ids (GPtrArray *waiting, GHashTable *met, PlannerField field, const char *value)
{
  g_auto (GStrv) ids = planner_value_split (field, value);

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_hash_table_add (met, g_strdup (ids[i])))
      g_ptr_array_add (waiting, g_strdup (ids[i]));
}

/* Whether a walk along @field from @from comes to @id, or begins there. */
static gboolean
leads_to (PlannerEdit *self, PlannerField field, const char *from, const char *id)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) waiting = g_ptr_array_new_with_free_func (g_free);

  add_ids (waiting, met, field, from);
  while (waiting->len > 0)
    {
      g_autofree char *next = g_ptr_array_steal_index_fast (waiting, waiting->len - 1);
      g_autofree char *value = NULL;

      if (g_str_equal (next, id))
        return TRUE;
      value = planner_edit_get (self, next, field);
      add_ids (waiting, met, field, value);
    }
  return FALSE;
}

static void
refuse (PlannerEdit *self, PlannerField field, const char *id, const char *other, GError **error)
{
  PlannerKind kind = PLANNER_FIELD_KIND (field);
  const char *label = _(planner_field_get_info (field)->label);
  g_autofree char *title = planner_plan_dup_reference_title (self->plan, kind, id);
  g_autofree char *other_title = planner_plan_dup_reference_title (self->plan, kind, other);

  if (g_str_equal (id, other))
    g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID,
                 /* Translators: a title, then the name of a field such as “Depends on” */
                 _("“%s” cannot have itself in “%s”. It was left as it was."), title, label);
  else
    g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID,
                 /* Translators: two titles, then the name of a field such as “Depends on” */
                 _("“%s” cannot have “%s” in “%s”, because that leads back to it, directly or through others. It was "
                   "left as it was."),
                 title, other_title, label);
}

/* What was there before may stay, even where a merge has closed a circle with it. */
gboolean
planner_edit_check_chain (PlannerEdit *self, const char *id, PlannerField field, const char *value, GError **error)
{
  g_autofree char *present = planner_edit_get (self, id, field);
  g_auto (GStrv) former = planner_value_split (field, present);
  g_auto (GStrv) ids = planner_value_split (field, value);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) former, ids[i]) && leads_to (self, field, ids[i], id))
      {
        refuse (self, field, id, ids[i], error);
        return FALSE;
      }
  return TRUE;
}
