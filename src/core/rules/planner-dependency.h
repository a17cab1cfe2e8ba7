/* What depends on what, and what breaks it.
 *
 * Something depends on its predecessors: it must not begin before each of them
 * is over (finish to start, as in BS 6079 and most planners). Values only, any
 * thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale.h"

G_BEGIN_DECLS

/* One of many, which are known by their places in an array. */
typedef struct
{
  PlannerTimescale dates;
  gboolean fixed; /* complete or stopped: never moved */
  const guint *predecessors;
  guint n_predecessors;
} PlannerDependent;

/* Whether SUCCESSOR starts before PREDECESSOR ends. What has no start is held
 * by its end ("by 30 September" must not end sooner). The same day is early
 * enough; where a date is not known nothing is broken. */
gboolean planner_dependency_is_broken (const PlannerTimescale *predecessor,
                                       const PlannerTimescale *successor);

/* By how many days each must move so that nothing that follows one of the
 * MOVED, through others or not, starts too early: 0 or more, as few as will
 * do. What takes time then starts on the day after, what is a single day or
 * only has an end, on the same day. The moved ones themselves stay, what is
 * fixed stays, and in a circle each is moved once. SHIFTS has N_ALL places. */
void planner_dependency_follow (const PlannerDependent *all,
                                guint                   n_all,
                                const guint            *moved,
                                guint                   n_moved,
                                int                    *shifts);

G_END_DECLS
