/* planner-row-walk.c: all rows of a plan, some at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-row-walk.h"

#include "planner-plan-private.h"

struct _PlannerRowWalk
{
  PlannerPlan *plan;
  gboolean with_deleted;
  guint kind;
  GArray *numbers; /* of the rows of @kind; %NULL before they are read */
  guint place;     /* in them */
};

PlannerRowWalk *
planner_row_walk_new (PlannerPlan *plan, gboolean with_deleted)
{
  PlannerRowWalk *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_new0 (PlannerRowWalk, 1);
  self->plan = g_object_ref (plan);
  self->with_deleted = with_deleted;
  return self;
}

void
planner_row_walk_free (PlannerRowWalk *self)
{
  g_clear_pointer (&self->numbers, g_array_unref);
  g_object_unref (self->plan);
  g_free (self);
}

static gboolean
read_kind (PlannerRowWalk *self, GError **error)
{
  if (self->numbers == NULL)
    self->numbers = planner_plan_read_numbers (self->plan, self->kind, self->with_deleted, error);
  return self->numbers != NULL;
}

static void
leave_kind (PlannerRowWalk *self)
{
  self->kind++;
  self->place = 0;
  g_clear_pointer (&self->numbers, g_array_unref);
}

gboolean
planner_row_walk_advance (PlannerRowWalk *self, guint n, PlannerRowFunc func, gpointer data, gboolean *exhausted,
                          GError **error)
{
  g_return_val_if_fail (self != NULL && func != NULL && exhausted != NULL, FALSE);

  if (self->kind < PLANNER_N_KINDS)
    {
      if (!read_kind (self, error))
        return FALSE;
      for (guint i = 0; i < n && self->place < self->numbers->len; i++)
        if (!planner_plan_visit_number (self->plan, self->kind, g_array_index (self->numbers, gint64, self->place++), func, data, error))
          return FALSE;
      if (self->place == self->numbers->len)
        leave_kind (self);
    }
  *exhausted = self->kind == PLANNER_N_KINDS;
  return TRUE;
}
