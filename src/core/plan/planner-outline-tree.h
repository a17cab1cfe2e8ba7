/* planner-outline-tree.h: records gathered under headings, before they become lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value made anew for each turn of an outline and thrown away after it.
 */
#pragma once

#include "planner-outline.h"

G_BEGIN_DECLS

/** A record and what is nested in it: the nodes up to, not including, @next. */
typedef struct
{
  PlannerRecord *record; /* borrowed */
  guint depth;
  guint next;
  int parent;     /* -1 at the top */
  gboolean match; /* the filter holds */
  guint n_below;  /* of nested ones for which it holds */
} PlannerOutlineNode;

typedef struct _PlannerOutlineGroup PlannerOutlineGroup;

/** All that shares the values of some levels. Of the last level only @roots is filled, of the others only @groups. */
struct _PlannerOutlineGroup
{
  char *value;       /* canonical, or %NULL */
  gint64 order;
  guint n_below;
  GPtrArray *groups; /* sorted, PlannerOutlineGroup */
  GArray *roots;     /* guint, places in the nodes */
  GHashTable *by_value;
};

typedef struct
{
  GArray *nodes; /* PlannerOutlineNode, in the order of the plan */
  PlannerOutlineGroup *top;
  guint n_matches;
} PlannerOutlineTree;

/** What is to be gathered, and how. */
typedef struct
{
  PlannerPlan *plan;
  PlannerKind kind;
  const PlannerOutlineLevel *levels;
  guint n_levels;
  PlannerOutlineFilter filter; /* nullable */
  gpointer filter_data;
  PlannerOutlineKey key; /* nullable: the order of the plan */
  gpointer key_data;
  gboolean descending;
} PlannerOutlineWish;

PlannerOutlineTree *planner_outline_tree_new (const PlannerOutlineWish *wish);
void planner_outline_tree_free (PlannerOutlineTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerOutlineTree, planner_outline_tree_free)

G_END_DECLS
