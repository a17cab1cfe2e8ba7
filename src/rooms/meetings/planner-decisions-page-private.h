/* planner-decisions-page-private.h: what the parts of the decisions of a meeting share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-decision-actions.h"
#include "rooms/meetings/planner-decision-row.h"
#include "rooms/meetings/planner-decisions-page.h"

G_BEGIN_DECLS

struct _PlannerDecisionsPage
{
  PlannerRoom parent_instance;

  PlannerPlan *plan; /* borrowed from the parent class */
  char *meeting;     /* id, or %NULL */
  GDate today;
  gulong changed_handler;
  guint refresh_idle;
  guint scroll_tick;
  guint scroll_frames; /* that are still to come */
  GSimpleActionGroup *actions;
  GtkStack *stack; /* "items", "empty" */
  GtkScrolledWindow *scrolled;
  GtkLabel *summary_label;
  GtkWidget *carried_list;
  AdwExpanderRow *carried_row;
  PlannerDecisionActions *carried;
  GtkListBox *list; /* of #PlannerDecisionRow */
};

/* planner-decisions-page.c */

/** The row at @place; %NULL: there is none. */
PlannerDecisionRow *planner_decisions_page_get_row (PlannerDecisionsPage *self, int place);

/** That of the item with the focus, or else the first; %NULL: there is none. */
PlannerDecisionRow *planner_decisions_page_get_current (PlannerDecisionsPage *self);

/* planner-decisions-page-actions.c */

/** Makes the group "room" of actions, and the keys. */
void planner_decisions_page_add_actions (PlannerDecisionsPage *self);

/** The menu of the page. Free with g_object_unref(). */
GMenuModel *planner_decisions_page_menu_new (void);

G_END_DECLS
