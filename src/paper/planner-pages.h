/* planner-pages.h: a flow divided into pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows stay whole unless they are higher than a page; headings and groups stay with the row that follows; the headings of a
 * table are repeated on each of its pages. What goes over several pages beside each other makes a row of pages; they are counted
 * down first, then across. Owned by its composition; the flow outlives it, and says all it has to say before.
 */
#pragma once

#include "paper/planner-flow-private.h"

G_BEGIN_DECLS

/* Where something of the outline stands. */
typedef struct
{
  const char *words;
  guint level; /* from 1 */
  guint page;  /* from 0 */
  double y;
} PlannerPlace;

typedef struct _PlannerPages PlannerPages;

/**
 * To divide @flow into pages of @height points, or to leave it whole when that is infinite. The pages are there, and there is at least one, when
 * planner_pages_step() has come to the end.
 */
PlannerPages *planner_pages_new (PlannerFlow *flow, double height);

/** Puts what comes next where it belongs. Returns how many such steps are left, 0: none. */
guint planner_pages_step (PlannerPages *self);

void planner_pages_free (PlannerPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerPages, planner_pages_free)

guint planner_pages_get_n_pages (PlannerPages *self);

/* Where a page stands among the others. All count from 1. */
typedef struct
{
  guint down;
  guint n_down;
  guint across;
  guint n_across; /* of its row of pages */
} PlannerPageSpot;

PlannerPageSpot planner_pages_get_spot (PlannerPages *self, guint page);

/** Whether any pages stand beside each other. */
gboolean planner_pages_are_wide (PlannerPages *self);

/** The foot of the last piece of a page. */
double planner_pages_get_end (PlannerPages *self, guint page);

/** The pieces of a page, from the top. Borrowed. */
const PlannerPiece *planner_pages_get_pieces (PlannerPages *self, guint page, guint *n_pieces);

/** The places of the outline, in order. Borrowed. */
const PlannerPlace *planner_pages_get_places (PlannerPages *self, guint *n_places);

G_END_DECLS
