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

/* What is kept of one item, so that what changes is all that is looked at again. */
typedef struct
{
  PlannerRecord *item;              /* borrowed */
  PlannerConflictMatter *matter;    /* what it is about; %NULL: not read yet */
  GArray *people;                   /* places of those who were looked at, whom its conflicts may be of */
  GArray *found;                    /* PlannerConflict, in their order */
  PlannerItemConflicts *conflicts;  /* what follows from that; %NULL: not yet */
  gboolean is_due;                  /* it is to be looked at */
  gboolean is_changed;              /* what it is about is to be read */
  gboolean is_touched;              /* that is something else now: all people are to be looked at */
  gboolean *again;                  /* by place: people who are to be looked at; nullable */
} PlannerItemLook;

struct _PlannerMeetingConflicts
{
  PlannerPlan *plan;
  PlannerRecord *meeting; /* borrowed from the plan */
  PlannerFinderInputs *inputs;
  GDate day;
  GArray *sitters;          /* PlannerMeetingSitter */
  GHashTable *attending;    /* set of attendances at the meeting (records) */
  GHashTable *there;        /* who sits → whether present (record → 1 or 2) */
  GHashTable *rulings;      /* id of an item (owned) → GPtrArray of PlannerRecord (borrowed) */
  GHashTable *recommendations;
  GPtrArray *agenda;        /* PlannerRecord (borrowed): the items, in their order */
  GPtrArray *looks;         /* in step: PlannerItemLook */
  GPtrArray *items;         /* their PlannerItemConflicts (borrowed), of those that were looked at */
  guint n_made;             /* how many of these were made */
};

/** Groups rulings and recommendations by their items; sees who sits; sees what is on the agenda: each as the plan has it now. */
void planner_meeting_conflicts_read_groups (PlannerMeetingConflicts *self);
void planner_meeting_conflicts_seat (PlannerMeetingConflicts *self);
void planner_meeting_conflicts_read_agenda (PlannerMeetingConflicts *self);

/** Whether @field of @record says this meeting. */
gboolean planner_meeting_conflicts_is_of_meeting (PlannerMeetingConflicts *self, PlannerRecord *record, PlannerField field);

/* planner-meeting-looking.c */

/** Not looked at yet. */
PlannerItemLook *planner_item_look_new (PlannerRecord *item);
void planner_item_look_free (PlannerItemLook *look);

/** Looks at it, as far as it is due. */
void planner_item_look_at (PlannerMeetingConflicts *self, PlannerItemLook *look);

/** Whether something touches, or touched, any of @people (places) at it. */
gboolean planner_item_look_concerns (PlannerMeetingConflicts *self, const PlannerItemLook *look, const GArray *people);

/* planner-meeting-rulings.c */

/** What was @found (elements PlannerConflict) at @item, with what was ruled. */
PlannerItemConflicts *planner_item_conflicts_new (PlannerMeetingConflicts *self, PlannerRecord *item, const GArray *found);
void planner_item_conflicts_free (PlannerItemConflicts *item);

/* planner-meeting-deciders.c */

/** Whether @person is there; who presents an item or chairs is, without a seat. */
gboolean planner_meeting_conflicts_is_there (PlannerMeetingConflicts *self, PlannerRecord *person);

gboolean planner_ruling_is_of_person (PlannerRecord *ruling, PlannerRecord *person);

/** Who chairs the item, who may do so instead, and how many count, from its conflicts, those of people who are not there among them. */
void planner_item_conflicts_decide (PlannerMeetingConflicts *self, PlannerItemConflicts *item);

G_END_DECLS
