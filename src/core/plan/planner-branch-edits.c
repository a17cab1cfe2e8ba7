/* planner-branch-edits.c: adding, moving, copying and deleting branches, each one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "planner-branches-private.h"

/* What headings say */

/* Puts @first in the place of the first item, where @field is a list. */
static char *
dup_with_first (PlannerField field, const char *value, const char *first)
{
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) items = NULL;
  g_auto (GStrv) all = NULL;

  if (value == NULL || first == NULL || !planner_type_is_list (planner_field_get_info (field)->type))
    return g_strdup (first);
  items = planner_value_split (field, value);
  builder = g_strv_builder_new ();
  g_strv_builder_add (builder, first);
  g_strv_builder_addv (builder, (const char **) items + 1);
  all = g_strv_builder_end (builder);
  return planner_value_join (field, (const char *const *) all);
}

/* Whether the record called @id stood under another heading. */
static gboolean
take_on (PlannerEdit *edit, const char *id, PlannerField field, const char *first, gboolean *changed, GError **error)
{
  g_autofree char *present = planner_edit_get (edit, id, field);
  g_autofree char *present_first = planner_value_dup_first (field, present);
  g_autofree char *value = NULL;

  *changed = g_strcmp0 (present_first, first) != 0;
  if (!*changed)
    return TRUE;
  value = dup_with_first (field, present, first);
  return planner_edit_set (edit, id, field, value, error);
}

static gboolean
take_on_deep (PlannerEdit *edit, GPtrArray *branch, PlannerField field, const char *value, GError **error)
{
  for (guint i = 1; i < branch->len; i++)
    if (!planner_edit_set (edit, planner_record_get_id (g_ptr_array_index (branch, i)), field, value, error))
      return FALSE;
  return TRUE;
}

/* @nested: it stands below another, so that only what goes deep is asked of it. */
static gboolean
take_on_group (PlannerEdit *edit, const PlannerBranchRules *rules, GPtrArray *branch, const PlannerBranchGroup *group,
               gboolean nested, GError **error)
{
  const char *id = planner_record_get_id (g_ptr_array_index (branch, 0));

  for (guint i = 0; i < rules->n_fields; i++)
    {
      const PlannerBranchField *field = &rules->fields[i];
      gboolean changed;

      if (nested && !field->deep)
        continue;
      if (!take_on (edit, id, field->field, group->values[i], &changed, error))
        return FALSE;
      if (changed && field->deep && !take_on_deep (edit, branch, field->field, group->values[i], error))
        return FALSE;
    }
  return TRUE;
}

/* Adding */

static const char *
add_at (PlannerEdit *edit, PlannerKind kind, const PlannerBranchSpot *spot, GError **error)
{
  const char *id = planner_edit_add (edit, kind, NULL, spot->parent, spot->after, error);

  /* Adding after nothing is adding at the end. */
  if (id != NULL && spot->after == NULL && !planner_edit_move (edit, kind, id, spot->parent, NULL, error))
    return NULL;
  return id;
}

const char *
planner_branch_add (PlannerEdit *edit, const PlannerBranchRules *rules, PlannerBranchSpot *spot, GError **error)
{
  const char *id = add_at (edit, rules->kind, spot, error);

  if (id == NULL)
    return NULL;
  for (guint i = 0; i < rules->n_fields; i++)
    if ((spot->parent == NULL || rules->fields[i].deep)
        && !planner_edit_set (edit, id, rules->fields[i].field, spot->group.values[i], error))
      return NULL;
  g_set_str (&spot->after, id);
  return id;
}

/* Moving */

/* Moves a branch; what is nested comes along by itself. The next one follows it. */
static gboolean
move_branch (PlannerEdit *edit, const PlannerBranchRules *rules, GPtrArray *branch, PlannerBranchSpot *spot,
             gboolean deep_only, GError **error)
{
  const char *id = planner_record_get_id (g_ptr_array_index (branch, 0));

  /* After itself is where it is. */
  if (g_strcmp0 (spot->after, id) != 0
      && !planner_edit_move (edit, rules->kind, id, spot->parent, spot->after, error))
    return FALSE;
  if (!take_on_group (edit, rules, branch, &spot->group, deep_only, error))
    return FALSE;
  g_set_str (&spot->after, id);
  return TRUE;
}

gboolean
planner_branches_indent (PlannerBranches *self, const char *name, GError **error)
{
  PlannerField tree = planner_kind_get_info (self->rules->kind)->tree;
  g_autoptr (PlannerEdit) edit = NULL;
  gboolean moved = FALSE;

  if (tree == PLANNER_FIELD_NONE)
    return FALSE;
  edit = planner_edit_begin (self->plan, name, PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < self->list->len; i++)
    {
      PlannerRecord *record = g_ptr_array_index (planner_branches_get (self, i), 0);
      PlannerRecord *above = planner_branches_find_sibling (self->plan, self->rules, record, FALSE, self);

      /* Setting the parent moves it to the end of what is nested there, after those moved just now. */
      if (above == NULL)
        continue;
      if (!planner_edit_set (edit, planner_record_get_id (record), tree, planner_record_get_id (above), error))
        return FALSE;
      moved = TRUE;
    }
  return moved && planner_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
outdent (PlannerBranches *self, PlannerEdit *edit, GPtrArray *branch, PlannerRecord *above, GError **error)
{
  g_auto (PlannerBranchSpot) spot = { NULL };

  spot.parent = g_strdup (planner_record_get_parent (above));
  spot.after = g_strdup (planner_record_get_id (above));
  planner_branch_group_read (&spot.group, self->rules, self->plan, above);
  return move_branch (edit, self->rules, branch, &spot, TRUE, error);
}

gboolean
planner_branches_outdent (PlannerBranches *self, const char *name, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (self->plan, name, PLANNER_EDIT_DEFAULT, error);
  gboolean moved = FALSE;

  if (edit == NULL)
    return FALSE;
  /* From the last: each goes right behind the one it was nested in, so the order stays. */
  for (guint i = self->list->len; i-- > 0;)
    {
      GPtrArray *branch = planner_branches_get (self, i);
      PlannerRecord *record = g_ptr_array_index (branch, 0);
      PlannerRecord *above = planner_plan_lookup (self->plan, self->rules->kind, planner_record_get_parent (record));

      if (above == NULL)
        continue;
      if (!outdent (self, edit, branch, above, error))
        return FALSE;
      moved = TRUE;
    }
  return moved && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_branches_place (PlannerBranches *self, PlannerEdit *edit, const PlannerBranchTarget *target, GError **error)
{
  g_auto (PlannerBranchSpot) spot = { NULL };

  if (target->record != NULL && g_hash_table_contains (self->held, target->record))
    {
      g_set_error_literal (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID,
                           _("Nothing can be moved into itself. Nothing was moved."));
      return FALSE;
    }
  planner_branch_spot_find (&spot, target, self->rules, self->plan, self);
  for (guint i = 0; i < self->list->len; i++)
    if (!move_branch (edit, self->rules, planner_branches_get (self, i), &spot, spot.parent != NULL, error))
      return FALSE;
  return TRUE;
}

gboolean
planner_branches_move (PlannerBranches *self, const PlannerBranchTarget *target, const char *name, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (self->plan, name, PLANNER_EDIT_DEFAULT, error);

  return edit != NULL && planner_branches_place (self, edit, target, error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_branches_find_next (PlannerBranches *self, gboolean down, PlannerBranchTarget *target)
{
  GPtrArray *edge;

  *target = (PlannerBranchTarget) { NULL, down ? PLANNER_BRANCH_AFTER : PLANNER_BRANCH_BEFORE, NULL };
  if (self->list->len == 0)
    return FALSE;
  edge = planner_branches_get (self, down ? self->list->len - 1 : 0);
  target->record
      = planner_branches_find_sibling (self->plan, self->rules, g_ptr_array_index (edge, 0), down, self);
  return target->record != NULL;
}

gboolean
planner_branches_move_by_one (PlannerBranches *self, gboolean down, const char *name, GError **error)
{
  PlannerBranchTarget target;

  return planner_branches_find_next (self, down, &target) && planner_branches_move (self, &target, name, error);
}

gboolean
planner_branches_delete (PlannerBranches *self, const char *name, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (self->plan, name, PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < self->list->len; i++)
    {
      GPtrArray *branch = planner_branches_get (self, i);

      for (guint j = branch->len; j-- > 0;)
        if (!planner_edit_delete (edit, self->rules->kind, planner_record_get_id (g_ptr_array_index (branch, j)), error))
          return FALSE;
    }
  return planner_edit_commit (g_steal_pointer (&edit), error);
}
