/* planner-schedule.h: when each milestone of a plan is, how far it slipped, and what it breaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows from the values of the milestones and is never stored; worked out when asked for and kept until the plan
 * changes. Owned by whoever shows or prints milestones. Main thread only.
 */
#pragma once

#include "core/rules/planner-bar.h"
#include "core/rules/planner-dependency.h"
#include "planner-facts.h"

G_BEGIN_DECLS

typedef struct
{
  PlannerTimescale dates; /* its own; where it has none, from the first to the last day of what is below it */
  gboolean from_below;    /* the dates are those of what is below it */
  gboolean end_is_vague;  /* the end comes from words that are less exact than a day */
  gboolean words_differ;  /* the dates that were given say otherwise than the words of the timescale */
  gboolean has_slip;      /* the baseline and the present dates are known */
  int slip;               /* days by which it ends later than in the baseline; below 0: sooner */
  PlannerBar bar;
} PlannerMilestoneFacts;

typedef struct _PlannerSchedule PlannerSchedule;

PlannerSchedule *planner_schedule_new (PlannerPlan *plan);
void planner_schedule_free (PlannerSchedule *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerSchedule, planner_schedule_free)

/** Whose milestones they are. Borrowed. */
PlannerPlan *planner_schedule_get_plan (PlannerSchedule *self);

/** The facts of @milestone. Borrowed until the plan changes. */
const PlannerMilestoneFacts *planner_schedule_get (PlannerSchedule *self, PlannerRecord *milestone);

/** What is below @milestone and one step down; elements #PlannerRecord. Borrowed until the plan changes, or %NULL. */
GPtrArray *planner_schedule_get_children (PlannerSchedule *self, PlannerRecord *milestone);

/** What depends on @milestone, one step on; elements #PlannerRecord. Borrowed until the plan changes, or %NULL. */
GPtrArray *planner_schedule_get_successors (PlannerSchedule *self, PlannerRecord *milestone);

/** What @milestone depends on and is in this plan; elements #PlannerRecord. Free with g_ptr_array_unref(). */
GPtrArray *planner_schedule_dup_predecessors (PlannerSchedule *self, PlannerRecord *milestone);

/** Whether @successor starts before @predecessor ends. Whether the one depends on the other is not asked. */
gboolean planner_schedule_is_broken (PlannerSchedule *self, PlannerRecord *predecessor, PlannerRecord *successor);

/** How many of those that @milestone depends on end after it starts. */
guint planner_schedule_count_broken (PlannerSchedule *self, PlannerRecord *milestone);

/** By how many days what follows one of the @moved (elements #PlannerRecord) must move so that nothing is broken any more. */
typedef struct
{
  PlannerRecord *milestone; /* borrowed from the plan */
  int days;                 /* over 0 */
} PlannerFollowing;

/** Elements #PlannerFollowing, in the order of the plan; see planner_dependency_follow(). Free with g_array_unref(). */
GArray *planner_schedule_list_following (PlannerSchedule *self, GPtrArray *moved);

G_END_DECLS
