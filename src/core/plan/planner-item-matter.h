/* planner-item-matter.h: what an agenda item is about, as its own text says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Organisations and workstreams whose names stand in its title, paper, summary or recommendations (planner-name-index.h), and asks with which it
 * has rare words in common. Nothing is written: a person takes what is right. Main thread only.
 */
#pragma once

#include "planner-plan.h"

G_BEGIN_DECLS

/** That @item is about @target, which its @field (organisations, workstream, asks) does not say yet. */
typedef struct
{
  PlannerRecord *item;   /* owned, as what follows */
  PlannerField field;
  PlannerRecord *target;
  char *words;           /* of its text, that say so */
  gboolean is_likely;    /* they stand in the title or in what a board is asked, and name nobody who commissions or governs */
} PlannerItemMatter;

typedef struct _PlannerMatterFinder PlannerMatterFinder;

/** Reads the directory, the workstreams and the asks of @plan as they are now. */
PlannerMatterFinder *planner_matter_finder_new (PlannerPlan *plan);
void planner_matter_finder_free (PlannerMatterFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerMatterFinder, planner_matter_finder_free)

/** What @item is about: elements #PlannerItemMatter, likely ones first within each field. Free with g_ptr_array_unref(). */
GPtrArray *planner_matter_finder_look (PlannerMatterFinder *self, PlannerRecord *item);

G_END_DECLS
