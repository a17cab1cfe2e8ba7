/* planner-touches.h: what touches an organisation without pointing at it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows from names and from what is part of what, as conflicts do; never stored.
 */
#pragma once

#include "planner-plan.h"

G_BEGIN_DECLS

/** An interest, an agenda item or a milestone, and why. */
typedef struct
{
  PlannerRecord *record; /* owned */
  char *why;             /* "Named in its text", "Through St Elswyn’s Hospital" */
} PlannerTouch;

/**
 * Interests in @organisation that were declared under one of its names, agenda items and milestones whose own text names it, and all of these that
 * point at what it is part of or at what is part of it. In the order of the kinds, elements #PlannerTouch; free with g_ptr_array_unref().
 */
GPtrArray *planner_plan_list_touches (PlannerPlan *plan, PlannerRecord *organisation);

G_END_DECLS
