/* planner-ask-edits.c: moving, adding, copying and deleting asks, each one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/asks/planner-ask-edits.h"

#include <glib/gi18n.h>

#include "rooms/asks/planner-ask-branches.h"

void
planner_ask_group_clear (PlannerAskGroup *group)
{
  g_clear_pointer (&group->workstream, g_free);
  g_clear_pointer (&group->year, g_free);
  g_clear_pointer (&group->section, g_free);
}

void
planner_ask_group_read (PlannerAskGroup *group, PlannerPlan *plan, PlannerRecord *ask)
{
  PlannerRecord *above;

  while ((above = planner_plan_lookup (plan, PLANNER_KIND_ASK, planner_record_get_parent (ask))) != NULL)
    ask = above;
  group->workstream = g_strdup (planner_record_get (ask, PLANNER_ASK_WORKSTREAM));
  group->year = g_strdup (planner_record_get (ask, PLANNER_ASK_YEAR));
  group->section = g_strdup (planner_record_get (ask, PLANNER_ASK_SECTION));
}

static gboolean
set_group (PlannerEdit *edit, const char *id, const PlannerAskGroup *group, GError **error)
{
  return planner_edit_set (edit, id, PLANNER_ASK_WORKSTREAM, group->workstream, error)
         && planner_edit_set (edit, id, PLANNER_ASK_YEAR, group->year, error)
         && planner_edit_set (edit, id, PLANNER_ASK_SECTION, group->section, error);
}

/* A place in the tree: below @parent, after @after (%NULL: first). */
typedef struct
{
  char *parent;
  char *after;
  PlannerAskGroup group;
} Place;

static void
place_clear (Place *place)
{
  g_free (place->parent);
  g_free (place->after);
  planner_ask_group_clear (&place->group);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static char *
dup_id (PlannerRecord *record)
{
  return record != NULL ? g_strdup (planner_record_get_id (record)) : NULL;
}

/* Where @target is, while what is in @branches is on its way. */
static void
place_find (Place *place, PlannerPlan *plan, const PlannerAskTarget *target, GPtrArray *branches)
{
  PlannerRecord *ask = target->ask;

  if (ask == NULL)
    {
      place->after = dup_id (planner_ask_find_last_child (plan, NULL));
      place->group.workstream = g_strdup (target->group->workstream);
      place->group.year = g_strdup (target->group->year);
      place->group.section = g_strdup (target->group->section);
      return;
    }
  planner_ask_group_read (&place->group, plan, ask);
  if (target->place == PLANNER_ASK_INTO)
    {
      place->parent = dup_id (ask);
      place->after = dup_id (planner_ask_find_last_child (plan, place->parent));
      return;
    }
  place->parent = g_strdup (planner_record_get_parent (ask));
  if (target->place == PLANNER_ASK_AFTER)
    place->after = dup_id (ask);
  else
    place->after = dup_id (planner_ask_find_sibling (plan, ask, FALSE, branches));
}

/* Moves a branch; those below come along by themselves, and take on the group. */
static gboolean
move_branch (PlannerEdit *edit, PlannerAskBranch *branch, Place *place, GError **error)
{
  const char *id = planner_record_get_id (g_ptr_array_index (branch, 0));

  /* After itself is where it is. */
  if (g_strcmp0 (place->after, id) != 0
      && !planner_edit_move (edit, PLANNER_KIND_ASK, id, place->parent, place->after, error))
    return FALSE;
  for (guint i = 0; i < branch->len; i++)
    if (!set_group (edit, planner_record_get_id (g_ptr_array_index (branch, i)), &place->group, error))
      return FALSE;
  g_set_str (&place->after, id);
  return TRUE;
}

char *
planner_asks_add (PlannerPlan *plan, const PlannerAskTarget *target, GError **error)
{
  g_autoptr (GPtrArray) branches = g_ptr_array_new ();
  g_auto (Place) place = { NULL };
  g_autoptr (PlannerEdit) edit = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  place_find (&place, plan, target, branches);
  edit = planner_edit_begin (plan, _("New ask"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_edit_add (edit, PLANNER_KIND_ASK, NULL, place.parent, place.after, error));
  if (id == NULL || !set_group (edit, id, &place.group, error)
      || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

gboolean
planner_asks_indent (PlannerPlan *plan, GPtrArray *asks, GError **error)
{
  g_autoptr (GPtrArray) branches = NULL;
  g_autoptr (PlannerEdit) edit = NULL;
  gboolean moved = FALSE;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);

  branches = planner_ask_branches_new (plan, asks);
  edit = planner_edit_begin (plan, ngettext ("Indent ask", "Indent asks", branches->len), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < branches->len; i++)
    {
      PlannerAskBranch *branch = g_ptr_array_index (branches, i);
      PlannerRecord *ask = g_ptr_array_index (branch, 0);
      PlannerRecord *above = planner_ask_find_sibling (plan, ask, FALSE, branches);

      /* Setting the parent moves it to the end of what is nested there, after those moved just now. */
      if (above == NULL)
        continue;
      if (!planner_edit_set (edit, planner_record_get_id (ask), PLANNER_ASK_PARENT, planner_record_get_id (above),
                             error))
        return FALSE;
      moved = TRUE;
    }
  return moved && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_asks_outdent (PlannerPlan *plan, GPtrArray *asks, GError **error)
{
  g_autoptr (GPtrArray) branches = NULL;
  g_autoptr (PlannerEdit) edit = NULL;
  gboolean moved = FALSE;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);

  branches = planner_ask_branches_new (plan, asks);
  edit = planner_edit_begin (plan, ngettext ("Outdent ask", "Outdent asks", branches->len), PLANNER_EDIT_DEFAULT,
                             error);
  if (edit == NULL)
    return FALSE;
  /* From the last: each goes right behind the one it was nested in, so the order stays. */
  for (guint i = branches->len; i-- > 0;)
    {
      PlannerAskBranch *branch = g_ptr_array_index (branches, i);
      PlannerRecord *ask = g_ptr_array_index (branch, 0);
      PlannerRecord *above = planner_plan_lookup (plan, PLANNER_KIND_ASK, planner_record_get_parent (ask));
      g_auto (Place) place = { NULL };

      if (above == NULL)
        continue;
      place.parent = g_strdup (planner_record_get_parent (above));
      place.after = dup_id (above);
      planner_ask_group_read (&place.group, plan, ask);
      if (!move_branch (edit, branch, &place, error))
        return FALSE;
      moved = TRUE;
    }
  return moved && planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_asks_move (PlannerPlan *plan, GPtrArray *asks, const PlannerAskTarget *target, GError **error)
{
  g_autoptr (GPtrArray) branches = NULL;
  g_autoptr (PlannerEdit) edit = NULL;
  g_auto (Place) place = { NULL };

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);

  branches = planner_ask_branches_new (plan, asks);
  if (target->ask != NULL && planner_ask_branches_hold (branches, target->ask))
    {
      g_set_error_literal (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_INVALID,
                           _("An ask cannot be moved into itself. Nothing was moved."));
      return FALSE;
    }
  place_find (&place, plan, target, branches);
  edit = planner_edit_begin (plan, ngettext ("Move ask", "Move asks", branches->len), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < branches->len; i++)
    if (!move_branch (edit, g_ptr_array_index (branches, i), &place, error))
      return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
planner_asks_move_by_one (PlannerPlan *plan, GPtrArray *asks, gboolean down, GError **error)
{
  g_autoptr (GPtrArray) branches = NULL;
  PlannerAskTarget target = { NULL, down ? PLANNER_ASK_AFTER : PLANNER_ASK_BEFORE, NULL };
  PlannerAskBranch *edge;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);

  branches = planner_ask_branches_new (plan, asks);
  if (branches->len == 0)
    return FALSE;
  edge = g_ptr_array_index (branches, down ? branches->len - 1 : 0);
  target.ask = planner_ask_find_sibling (plan, g_ptr_array_index (edge, 0), down, branches);
  return target.ask != NULL && planner_asks_move (plan, asks, &target, error);
}

gboolean
planner_asks_delete (PlannerPlan *plan, GPtrArray *asks, guint *n_deleted, GError **error)
{
  g_autoptr (GPtrArray) branches = NULL;
  g_autoptr (PlannerEdit) edit = NULL;
  guint n = 0;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);

  branches = planner_ask_branches_new (plan, asks);
  for (guint i = 0; i < branches->len; i++)
    n += ((PlannerAskBranch *) g_ptr_array_index (branches, i))->len;
  edit = planner_edit_begin (plan, ngettext ("Delete ask", "Delete asks", n), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < branches->len; i++)
    {
      PlannerAskBranch *branch = g_ptr_array_index (branches, i);

      for (guint j = branch->len; j-- > 0;)
        if (!planner_edit_delete (edit, PLANNER_KIND_ASK, planner_record_get_id (g_ptr_array_index (branch, j)),
                                  error))
          return FALSE;
    }
  if (n_deleted != NULL)
    *n_deleted = n;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}
