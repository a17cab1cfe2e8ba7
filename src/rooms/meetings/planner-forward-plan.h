/* planner-forward-plan.h: which items come to which meeting, as the plan changes and days go by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of what has no meeting, and of the meetings that come. Owned by the page. Main thread only.
 */
#pragma once

#include "core/plan/planner-outline.h"
#include "widgets/planner-record-filter.h"

G_BEGIN_DECLS

typedef struct _PlannerForwardPlan PlannerForwardPlan;

PlannerForwardPlan *planner_forward_plan_new (PlannerPlan *plan);
void planner_forward_plan_free (PlannerForwardPlan *self);

/** While @filter (borrowed) leaves anything out, meetings to which nothing comes have no heading. */
void planner_forward_plan_set_filter (PlannerForwardPlan *self, PlannerRecordFilter *filter);

/** Looks at the calendar; whether it is another day than before. */
gboolean planner_forward_plan_update_today (PlannerForwardPlan *self);
const GDate *planner_forward_plan_get_today (PlannerForwardPlan *self);

/** The meetings that come, by day: elements #PlannerRecord. Borrowed until the plan changes. */
const GPtrArray *planner_forward_plan_get_meetings (PlannerForwardPlan *self);

/** What the heading of a meeting says: "25 November 2026 · Meeting in common". Free with g_free(). */
char *planner_forward_plan_dup_title (PlannerForwardPlan *self, PlannerRecord *meeting);

/** A #PlannerFilterScope: whether @item has no meeting that is in the plan, or one that comes. @forward_plan is one. */
gboolean planner_forward_plan_includes (PlannerRecord *item, gpointer forward_plan);

/**
 * Where @item goes from its meeting: to the next one that comes (or with @earlier the one before), of a board that it is for if it says one. Before the
 * first of them it has none. Sets @meeting (borrowed, %NULL: none); %FALSE where it stands already.
 */
gboolean planner_forward_plan_find_next (PlannerForwardPlan *self, PlannerRecord *item, gboolean earlier, PlannerRecord **meeting);

/** Headings by meeting, what has none first; the level's data is the forward plan. */
extern const PlannerOutlineDerivation planner_forward_plan_derivation;

G_END_DECLS
