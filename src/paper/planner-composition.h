/* planner-composition.h: what a document says on paper of one size, composed and divided into pages a little at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Driven in steps, so that a window stays alive: call planner_composition_step() until it is done. What is no longer wanted, done or not, can
 * be freed in steps too. Owned by its document. Main thread only.
 */
#pragma once

#include "paper/planner-document.h"
#include "paper/planner-pages.h"

G_BEGIN_DECLS

typedef struct _PlannerComposition PlannerComposition;

/** What @composer says of @data, on pages of @width and @height points, of which @pages_wide may stand beside each other. Both outlive it. */
PlannerComposition *planner_composition_new (const PlannerComposer *composer, gpointer data, gboolean right_to_left, double width,
                                             double height, guint pages_wide);
void planner_composition_free (PlannerComposition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerComposition, planner_composition_free)

/** Does a little: some rows, or some of them put on their pages. Returns whether that was all. */
gboolean planner_composition_step (PlannerComposition *self);

/** Ends it, done or not: it reads nothing more. All that may follow is planner_composition_shrink(), and freeing it. */
void planner_composition_abandon (PlannerComposition *self);

/** Frees a little of one that is abandoned. Returns whether only a little is left. */
gboolean planner_composition_shrink (PlannerComposition *self);

/** How far it is, 0 to 1. It never goes back. */
double planner_composition_get_progress (PlannerComposition *self);

/** Whether all pages are there. */
gboolean planner_composition_is_done (PlannerComposition *self);

/** Once it is done. Borrowed. */
PlannerPages *planner_composition_get_pages (PlannerComposition *self);
PlannerFlow *planner_composition_get_flow (PlannerComposition *self);
PlannerTypesetter *planner_composition_get_typesetter (PlannerComposition *self);

G_END_DECLS
