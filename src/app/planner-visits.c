/* planner-visits.c: the records, and rooms, a person was led away from, so as to come back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-visits.h"

/* More than a person remembers having seen. */
#define MAX_VISITS 100

typedef struct
{
  char *room;
  PlannerRecord *record;
} Visit;

struct _PlannerVisits
{
  GQueue queue; /* of Visit, the latest first */
};

static void
visit_free (gpointer data)
{
  Visit *visit = data;

  g_free (visit->room);
  g_clear_object (&visit->record);
  g_free (visit);
}

PlannerVisits *
planner_visits_new (void)
{
  PlannerVisits *self = g_new0 (PlannerVisits, 1);

  g_queue_init (&self->queue);
  return self;
}

void
planner_visits_free (PlannerVisits *self)
{
  g_queue_clear_full (&self->queue, visit_free);
  g_free (self);
}

gboolean
planner_visits_is_empty (PlannerVisits *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return g_queue_is_empty (&self->queue);
}

void
planner_visits_push (PlannerVisits *self, const char *room, PlannerRecord *record)
{
  Visit *visit;

  g_return_if_fail (self != NULL);
  g_return_if_fail (PLANNER_IS_RECORD (record) || (record == NULL && room != NULL));

  visit = g_new0 (Visit, 1);
  visit->room = g_strdup (room);
  visit->record = record != NULL ? g_object_ref (record) : NULL;
  g_queue_push_head (&self->queue, visit);
  if (g_queue_get_length (&self->queue) > MAX_VISITS)
    visit_free (g_queue_pop_tail (&self->queue));
}

static gboolean
lives (PlannerPlan *plan, PlannerRecord *record)
{
  PlannerKind kind = record != NULL ? planner_record_get_kind (record) : PLANNER_KIND_NONE;

  return record == NULL || kind == PLANNER_KIND_PLAN || planner_plan_lookup (plan, kind, planner_record_get_id (record)) == record;
}

gboolean
planner_visits_pop (PlannerVisits *self, PlannerPlan *plan, char **room, PlannerRecord **record)
{
  Visit *visit;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (room != NULL && record != NULL, FALSE);

  while ((visit = g_queue_pop_head (&self->queue)) != NULL)
    {
      gboolean is_there = lives (plan, visit->record);

      if (is_there)
        {
          *room = g_steal_pointer (&visit->room);
          *record = g_steal_pointer (&visit->record);
        }
      visit_free (visit);
      if (is_there)
        return TRUE;
    }
  return FALSE;
}
