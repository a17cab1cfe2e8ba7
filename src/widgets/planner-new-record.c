/* planner-new-record.c: makes a record of what a person typed as its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-new-record.h"

#include <string.h>

static gboolean
set_person (PlannerEdit *edit, const char *id, const char *name, GError **error)
{
  const char *space = strrchr (name, ' ');
  g_autofree char *forename = space != NULL ? g_strndup (name, (gsize) (space - name)) : NULL;

  return planner_edit_set_text (edit, id, PLANNER_PERSON_FORENAME, forename, error)
         && planner_edit_set_text (edit, id, PLANNER_PERSON_SURNAME, space != NULL ? space + 1 : name, error);
}

static gboolean
set_title (PlannerEdit *edit, PlannerKind kind, const char *id, const char *name, GError **error)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & PLANNER_FIELD_TITLE) != 0)
      return planner_edit_set_text (edit, id, info->fields[i].field, name, error);
  return TRUE;
}

const char *
planner_edit_add_named (PlannerEdit *edit, PlannerKind kind, const char *name, GError **error)
{
  g_autofree char *stripped = NULL;
  const char *id;
  gboolean set;

  g_return_val_if_fail (edit != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  stripped = g_strstrip (g_strdup (name));
  id = planner_edit_add (edit, kind, NULL, NULL, NULL, error);
  if (id == NULL)
    return NULL;
  if (kind == PLANNER_KIND_PERSON)
    set = set_person (edit, id, stripped, error);
  else
    set = set_title (edit, kind, id, stripped, error);
  return set ? id : NULL;
}

gboolean
planner_edit_set_named (PlannerEdit *edit, const char *id, PlannerField field, const PlannerNamed *named, GError **error)
{
  const char *target;

  g_return_val_if_fail (edit != NULL && id != NULL && named != NULL, FALSE);

  target = named->id;
  if (target == NULL && named->name != NULL)
    {
      target = planner_edit_add_named (edit, planner_field_get_info (field)->target, named->name, error);
      if (target == NULL)
        return FALSE;
    }
  return target == NULL || planner_edit_set (edit, id, field, target, error);
}
