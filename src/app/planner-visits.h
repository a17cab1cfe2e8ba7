/* planner-visits.h: the records, and rooms, a person was led away from, so as to come back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

typedef struct _PlannerVisits PlannerVisits;

PlannerVisits *planner_visits_new (void);
void planner_visits_free (PlannerVisits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerVisits, planner_visits_free)

gboolean planner_visits_is_empty (PlannerVisits *self);

/** Remembers that @record was shown in the room called @room; each nullable, but not both: a room that was left for a record. */
void planner_visits_push (PlannerVisits *self, const char *room, PlannerRecord *record);

/**
 * Takes the last one that still is in @plan. @room: where it was shown, to be freed with g_free(). @record: a reference, %NULL where just the room
 * was left. %FALSE when there is none left.
 */
gboolean planner_visits_pop (PlannerVisits *self, PlannerPlan *plan, char **room, PlannerRecord **record);

G_END_DECLS
