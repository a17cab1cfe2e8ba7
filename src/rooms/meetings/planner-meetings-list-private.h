/* planner-meetings-list-private.h: what the parts of the list of meetings share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-meetings-list.h"

G_BEGIN_DECLS

/* Derived columns. */
#define PLANNER_MEETINGS_ITEMS PLANNER_TABLE_DERIVED (0)

struct _PlannerMeetingsList
{
  PlannerTreeRoom parent_instance;

  PlannerPlan *plan;           /* borrowed from the parent class */
  PlannerRecordFilter *filter; /* the parent's, as what follows */
  PlannerRecordTable *table;
  GDate today;
  GHashTable *n_items; /* id of a meeting → how many items; %NULL: to be counted */
  guint n_left;        /* how many actions the meetings left in the log that went last */
};

/* planner-meetings-list-table.c */

PlannerRecordTable *planner_meetings_list_make_table (PlannerMeetingsList *self);

/* planner-meetings-list-menus.c */

/** The menus of a row (a #PlannerTableMenuFunc, @data is the list) and of the list. Free with g_object_unref(). */
GMenuModel *planner_meetings_list_menu_new (gpointer data);
GMenuModel *planner_meetings_list_tools_menu_new (PlannerMeetingsList *self);

/* planner-meetings-list.c */

/** How many items are on the agenda of @meeting. */
guint planner_meetings_list_count_items (PlannerMeetingsList *self, PlannerRecord *meeting);

G_END_DECLS
