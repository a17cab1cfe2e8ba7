/* planner-needs.h: what in a plan needs somebody today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows from the values of the plan, never stored. Found in steps, as it looks at every record of many kinds; when the plan changes, only what
 * that can have changed is looked for again. Owned by who shows it. Main thread only.
 */
#pragma once

#include "planner-plan.h"

G_BEGIN_DECLS

/** Things of one sort, in the order in which they are shown. */
typedef enum
{
  PLANNER_NEEDS_MEETING,      /* the next one, and what is not ready for it */
  PLANNER_NEEDS_AWAITING,     /* values that two partners changed, or that do not fit */
  PLANNER_NEEDS_ACTIONS,      /* overdue, or due within PLANNER_NEEDS_ACTION_DAYS */
  PLANNER_NEEDS_DECLARATIONS, /* never made, overdue, undated, to be confirmed soon */
  PLANNER_NEEDS_MILESTONES,   /* overdue */
  PLANNER_NEEDS_ASKS,         /* overdue */
  PLANNER_NEEDS_COMING,       /* milestones and asks that end within PLANNER_NEEDS_COMING_DAYS */
  PLANNER_NEEDS_RISKS,        /* open ones that grew worse, or are on the board's list */
  PLANNER_NEEDS_REVIEWS,      /* of risks, whose day has passed */
  PLANNER_NEEDS_FINDINGS,     /* of the careful reviewer, counted */
  PLANNER_N_NEEDS
} PlannerNeedsGroup;

#define PLANNER_NEEDS_ACTION_DAYS 14
#define PLANNER_NEEDS_COMING_DAYS 28

typedef enum
{
  PLANNER_NEED_MEETING,
  PLANNER_NEED_AGENDA_EMPTY,  /* the meeting has no items */
  PLANNER_NEED_AGENDA_LONG,   /* @count minutes too long */
  PLANNER_NEED_NOT_QUORATE,   /* before any conflict */
  PLANNER_NEED_ITEMS_QUORUM,  /* @count items for which a board is not quorate once conflicts are dealt with */
  PLANNER_NEED_CONFLICTS,     /* @count that nobody confirmed or dismissed */
  PLANNER_NEED_CLASHES,       /* @count */
  PLANNER_NEED_BAD_VALUES,    /* @count */
  PLANNER_NEED_DUE,           /* @days until it is; below 0: since it was */
  PLANNER_NEED_WORSENING,     /* a risk whose score has grown; @score */
  PLANNER_NEED_ESCALATED,     /* a risk on the board's list; @score */
  PLANNER_NEED_REVIEW,        /* @days, below 0, since the day of its review */
  PLANNER_NEED_FINDINGS,      /* @count in as many risks as @extent says */
  PLANNER_NEED_NEVER_DECLARED, /* of a person, or of @several */
  PLANNER_NEED_UNDATED,       /* an interest of which nobody knows when it was declared */
  PLANNER_NEED_CONFIRM,       /* an interest to be confirmed in @days; below 0: since it should have been */
} PlannerNeedWhy;

/** One thing that needs somebody. */
typedef struct
{
  PlannerNeedsGroup group;
  PlannerNeedWhy why;
  PlannerRecord *record; /* owned, nullable: none alone is meant */
  GPtrArray *several;    /* of #PlannerRecord, owned, nullable: who are meant together */
  int days;
  guint count; /* how many things it is: 1 where it is a record */
  int score;   /* present one; 0: not known */
  guint extent; /* of findings: in how many risks; of a meeting: how many items */
} PlannerNeed;

typedef struct _PlannerNeeds PlannerNeeds;

/** Of @plan on the day @today. Nothing is looked for yet. */
PlannerNeeds *planner_needs_new (PlannerPlan *plan, const GDate *today);
void planner_needs_free (PlannerNeeds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerNeeds, planner_needs_free)

/** Looks on at some records. %FALSE: all has been looked for, and nothing was done. */
gboolean planner_needs_step (PlannerNeeds *self);

/** The plan has changed: @changes as its signal has them. What that can have changed is to be looked for again. */
void planner_needs_note (PlannerNeeds *self, GPtrArray *changes);

/** The day is another: all is to be looked for again. */
void planner_needs_set_today (PlannerNeeds *self, const GDate *today);
const GDate *planner_needs_get_today (PlannerNeeds *self);
PlannerPlan *planner_needs_get_plan (PlannerNeeds *self);

/** What was found when all had been looked for last: elements #PlannerNeed, the most urgent first. Borrowed until the next step; never %NULL. */
GPtrArray *planner_needs_get (PlannerNeeds *self, PlannerNeedsGroup group);

/** How many things that is: of findings, clashes and conflicts how many there are of them. */
guint planner_needs_count (PlannerNeeds *self, PlannerNeedsGroup group);

/** Whether there is nothing in @plan that anything could follow from. */
gboolean planner_plan_is_empty (PlannerPlan *plan);

G_END_DECLS
