/* planner-meeting-conflicts.h: whose interests touch what is on the agenda of a meeting, and who then decides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gathers from a plan what the rules need (planner-conflict.h, planner-quorum.h) and puts the rulings beside what they find. Follows
 * from the plan's values, never stored, and holds until the plan changes, but for what planner_meeting_conflicts_follow() takes in. Main
 * thread only.
 */
#pragma once

#include "planner-meeting-sitters.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_RULED_NOT,       /* the handling is what the rule proposes */
  PLANNER_RULED_PROPOSED,  /* somebody prepared a ruling */
  PLANNER_RULED_CONFIRMED,
  PLANNER_RULED_DISMISSED, /* no conflict, for a reason, and neither interest nor item changed since */
  PLANNER_RULED_RETURNED,  /* it was dismissed, and interest or item changed since */
} PlannerRuled;

/** One interest of one person that touches one item. */
typedef struct
{
  PlannerRecord *person;   /* borrowed */
  PlannerRecord *interest; /* borrowed; %NULL: an own organisation or profession that was not declared, or declared at the meeting */
  PlannerRecord *ruling;   /* borrowed, nullable */
  PlannerStrength strength;
  PlannerRuled ruled;
  PlannerHandling handling; /* ruled or proposed; none of what was dismissed */
  PlannerHandling proposed; /* by the rule of the person's organisation */
  PlannerRecord *rule_of;   /* borrowed: the organisation whose rule proposes it; %NULL: the usual rule does */
  gboolean is_undeclared;   /* nobody declared it: a finding of its own */
  gboolean is_declared_at_meeting;
  gboolean is_only_ruled;   /* a ruling stands on it, and the finder sees nothing */
  PlannerConflict found;    /* what the finder saw, unless declared at the meeting or only ruled */
} PlannerMeetingConflict;

/** An agenda item with whom it touches, who chairs it, and whether each board is quorate for it. */
typedef struct
{
  PlannerRecord *item;      /* borrowed */
  guint number;             /* another, and never 0, whenever the item was looked at again */
  GPtrArray *conflicts;     /* PlannerMeetingConflict, by person as they sit */
  PlannerRecord *chair;     /* borrowed, nullable: nobody is known to chair */
  gboolean chair_passes;    /* the chair is affected, or somebody was ruled to take it */
  gboolean unfit_is_away;   /* and else affected */
  PlannerRecord *alternate; /* borrowed, nullable: who was ruled to take the chair, and can */
  PlannerRecord *unfit;     /* borrowed, nullable: who was ruled to, and is affected or away */
  GPtrArray *offered;       /* PlannerRecord (borrowed): who may take it instead */
  GArray *quorums;          /* PlannerBoardQuorum, one a board of the item */
  GPtrArray *could_mend;    /* in step: GPtrArray of PlannerRecord (borrowed), its voting members who are not there and not affected */
} PlannerItemConflicts;

typedef struct _PlannerMeetingConflicts PlannerMeetingConflicts;

/** @today: the day of a meeting that has no date. */
PlannerMeetingConflicts *planner_meeting_conflicts_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today);

/**
 * The same, with nothing looked at as yet: each planner_meeting_conflicts_step() takes a millisecond or two, and returns %FALSE once all
 * was looked at. Before that planner_meeting_conflicts_get_items() has those that were.
 */
PlannerMeetingConflicts *planner_meeting_conflicts_begin (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today);
gboolean planner_meeting_conflicts_step (PlannerMeetingConflicts *self);

/** Whether there is something left for planner_meeting_conflicts_step() to look at. */
gboolean planner_meeting_conflicts_is_due (PlannerMeetingConflicts *self);

/** The items of the meeting in their order, looked at or not: elements #PlannerRecord. Borrowed, as they are. */
const GPtrArray *planner_meeting_conflicts_get_agenda (PlannerMeetingConflicts *self);
void planner_meeting_conflicts_free (PlannerMeetingConflicts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerMeetingConflicts, planner_meeting_conflicts_free)

/**
 * Takes in @changes of the plan (elements #PlannerChange), all since it was looked at: planner_meeting_conflicts_step() then looks again at
 * what they touch, and at nothing else, and all is as if looked at anew. %FALSE: they touch so much that all is to be looked at anew
 * (planner_meeting_conflicts_begin()); what was known is of no use any more.
 */
gboolean planner_meeting_conflicts_follow (PlannerMeetingConflicts *self, GPtrArray *changes);

/** Why @conflict touches its item, in a sentence; of a sensitive interest only that there is one. Free with g_free(). */
char *planner_meeting_conflicts_describe (PlannerMeetingConflicts *self, const PlannerMeetingConflict *conflict);

/** How @conflict is dealt with, and who says so: "Withdraws (proposed)". Of a sensitive interest no reason is given. Free with g_free(). */
char *planner_meeting_conflict_dup_handling (const PlannerMeetingConflict *conflict);

/** Who takes the chair for @item, or may, in a sentence; %NULL where the chair stays. Free with g_free(). */
char *planner_item_conflicts_dup_chair (const PlannerItemConflicts *item);

/** That the @i-th board of @item is not quorate for it, in a sentence; %NULL where it is, or nobody knows. Free with g_free(). */
char *planner_item_conflicts_dup_quorum (const PlannerItemConflicts *item, guint i);

/** How many of the @i-th board of @item remain, in a sentence, which also says when nobody knows how many are needed. Free with g_free(). */
char *planner_item_conflicts_dup_remaining (const PlannerItemConflicts *item, guint i);

/** Whether the board called @name is quorate before any item, in a sentence. Free with g_free(). */
char *planner_board_quorum_dup_expected (const PlannerBoardQuorum *quorum, const char *name);

/** What the rule of @board says beyond a number, which a person must check, in a sentence; %NULL where it says nothing. Free with g_free(). */
char *planner_board_dup_quorum_rule (PlannerRecord *board);

/** That there is such a rule, where its words stand elsewhere; %NULL where there is none. Free with g_free(). */
char *planner_board_dup_quorum_rule_hint (PlannerRecord *board);

/** Who could mend that, in a sentence; %NULL where nobody could. Free with g_free(). */
char *planner_item_conflicts_dup_menders (const PlannerItemConflicts *item, guint i);

/** The items of the meeting in their order, as far as they were looked at: elements #PlannerItemConflicts. Borrowed. */
GPtrArray *planner_meeting_conflicts_get_items (PlannerMeetingConflicts *self);

/** How many conflicts nobody has confirmed or dismissed. */
guint planner_meeting_conflicts_count_unresolved (PlannerMeetingConflicts *self);

/** How many items there are for which a board is not quorate once conflicts are dealt with. */
guint planner_meeting_conflicts_count_inquorate (PlannerMeetingConflicts *self);

/** Whether @quorum holds once conflicts are dealt with; %TRUE where it is not known. */
gboolean planner_board_quorum_is_met_after (const PlannerBoardQuorum *quorum);

G_END_DECLS
