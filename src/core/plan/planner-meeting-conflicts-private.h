/* planner-meeting-conflicts-private.h: inside the conflicts of a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-finder-inputs.h"
#include "planner-meeting-conflicts.h"

G_BEGIN_DECLS

/* Who sits is there or not; of who does not sit nothing is known. */
enum
{
  SITS_AWAY = 1,
  SITS_THERE = 2,
};

struct _PlannerMeetingConflicts
{
  PlannerPlan *plan;
  PlannerRecord *meeting; /* borrowed from the plan */
  PlannerFinderInputs *inputs;
  GArray *sitters;          /* PlannerMeetingSitter */
  GHashTable *there;        /* who sits → whether present (record → 1 or 2) */
  GHashTable *rulings;      /* id of an item → GPtrArray of PlannerRecord (borrowed) */
  GHashTable *recommendations;
  GPtrArray *agenda;        /* PlannerRecord (borrowed): the items, in their order */
  GPtrArray *items;         /* PlannerItemConflicts of those that were looked at, in step */
};

/** Whether @person is there; who presents an item or chairs is, without a seat. */
gboolean planner_meeting_conflicts_is_there (PlannerMeetingConflicts *self, PlannerRecord *person);

gboolean planner_ruling_is_of_person (PlannerRecord *ruling, PlannerRecord *person);

/** Who chairs the item, who may do so instead, and how many count, from its conflicts, those of people who are not there among them. */
void planner_item_conflicts_decide (PlannerMeetingConflicts *self, PlannerItemConflicts *item);

G_END_DECLS
