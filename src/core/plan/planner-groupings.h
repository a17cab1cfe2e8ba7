/* planner-groupings.h: ways in which records of a kind stand together under headings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-branches.h"
#include "planner-outline.h"

G_BEGIN_DECLS

/** One of them. Static; a kind has a table of them, whose last has no name. */
typedef struct
{
  const char *name;  /* "workstream", for settings, action targets and verbs; never translated */
  const char *label; /* what to call it in a menu; N_() */
  const char *none;  /* the heading of those without, N_(); %NULL: they have none */
  PlannerBranchRules rules;
} PlannerGrouping;

/** The index of the one of that name; 0, the usual one, for %NULL and anything else. */
guint planner_groupings_find (const PlannerGrouping *groupings, const char *name);

/** Fills @levels for planner_outline_new() by the fields of its rules; returns how many. */
guint planner_grouping_get_levels (const PlannerGrouping *grouping, PlannerOutlineLevel levels[PLANNER_BRANCH_MAX_FIELDS]);

G_END_DECLS
