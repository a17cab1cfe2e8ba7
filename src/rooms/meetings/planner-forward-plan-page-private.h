/* planner-forward-plan-page-private.h: what the parts of the forward plan share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-forward-plan-page.h"
#include "rooms/meetings/planner-forward-plan.h"

G_BEGIN_DECLS

struct _PlannerForwardPlanPage
{
  PlannerTreeRoom parent_instance;

  PlannerPlan *plan; /* this and the next two: borrowed from the parent class */
  PlannerRecordFilter *filter;
  PlannerRecordTable *table;
  PlannerForwardPlan *forward_plan;
};

/* planner-forward-plan-page-actions.c */

/** What items have here beyond any tree: going to a meeting, and standing items. */
void planner_forward_plan_page_add_actions (PlannerForwardPlanPage *self);
void planner_forward_plan_page_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected);

/** The menus of a row (a #PlannerTableMenuFunc, @data is the page) and of the page. Free with g_object_unref(). */
GMenuModel *planner_forward_plan_page_menu_new (gpointer data);
GMenuModel *planner_forward_plan_page_tools_menu_new (PlannerForwardPlanPage *self);

/* planner-forward-plan-page-table.c */

/** The items, with their menu. */
PlannerRecordTable *planner_forward_plan_page_make_table (PlannerForwardPlanPage *self);

G_END_DECLS
