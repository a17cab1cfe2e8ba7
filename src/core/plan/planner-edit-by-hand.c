/* planner-edit-by-hand.c: what goes along with a value that a person types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-edit-private.h"

#include "planner-facts.h"

/* Whether @value is new and says when something is. */
static gboolean
says_anew (PlannerEdit *self, const char *id, PlannerField field, const char *value)
{
  g_autofree char *former = planner_edit_get (self, id, field);
  PlannerTimescale meaning;

  if (value == NULL || g_strcmp0 (former, value) == 0)
    return FALSE;
  planner_plan_read_typed (self->plan, planner_plan_lookup (self->plan, PLANNER_FIELD_KIND (field), id), value,
                           &meaning);
  return meaning.is_date;
}

gboolean
planner_edit_set_by_hand (PlannerEdit *self, const char *id, PlannerField field, const char *value, GError **error)
{
  PlannerField start, end;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  if (planner_timescale_get_given (field, &start, &end) && says_anew (self, id, field, value)
      && (!planner_edit_set (self, id, start, NULL, error) || !planner_edit_set (self, id, end, NULL, error)))
    return FALSE;
  return planner_edit_set (self, id, field, value, error);
}
