/* planner-paper-interests-people.h: what of each person stands on the published register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For planner-paper-interests.c alone.
 */
#pragma once

#include "core/plan/planner-interest-facts.h"

G_BEGIN_DECLS

/** A person with something on the register. */
typedef struct
{
  char *name;
  char *key; /* by which people are ordered: surname first, as the language has it */
  GPtrArray *interests;      /* PlannerRecord */
  GPtrArray *changes;        /* what each of them is since a day, in words; empty where that is not asked for */
  PlannerRecord *nil_return; /* owned; the last one, or %NULL */
  gboolean has_sensitive;    /* another one is withheld */
} PlannerDeclarant;

/**
 * The people in order, with what is published on @day of @interests (elements #PlannerRecord); what is withheld now is withheld of a past day
 * too. Elements #PlannerDeclarant. Free with g_ptr_array_unref().
 */
GPtrArray *planner_paper_interests_list_people (PlannerPlan *plan, GPtrArray *interests, const GDate *day);

/**
 * The same with only what differs between @before, as published on @since, and @interests, as published on @day: new, changed, or no longer on the
 * register.
 */
GPtrArray *planner_paper_interests_list_changes (PlannerPlan *plan, GPtrArray *before, const GDate *since, GPtrArray *interests,
                                                 const GDate *day);

/** Of the people, how many published interests and nil returns there are, and whether one is withheld. */
guint planner_paper_interests_count (const GPtrArray *people, gboolean *has_sensitive);

G_END_DECLS
