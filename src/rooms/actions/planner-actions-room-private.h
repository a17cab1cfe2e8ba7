/* planner-actions-room-private.h: what the parts of the actions room share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/actions/planner-action-edits.h"
#include "rooms/actions/planner-action-filter.h"
#include "rooms/actions/planner-actions-room.h"

G_BEGIN_DECLS

struct _PlannerActionsRoom
{
  PlannerTreeRoom parent_instance;

  PlannerPlan *plan; /* this and the next two: borrowed from the parent class */
  PlannerRecordFilter *filter;
  PlannerRecordTable *table;
  PlannerActionStandings *standings;
  GSettings *settings;
  PlannerActionGrouping grouping;
};

/** A column that shows no field of an action: the organisations of those it is assigned to. */
#define PLANNER_ACTIONS_ORGANISATION PLANNER_TABLE_DERIVED (7)

/* planner-actions-room.c */

/** Gathers the actions under other headings, and remembers it. */
void planner_actions_room_set_grouping (PlannerActionsRoom *self, PlannerActionGrouping grouping);

/* planner-actions-room-actions.c */

/** What actions have beyond any tree: closing, updates, and where they came from. */
void planner_actions_room_add_actions (PlannerActionsRoom *self);
void planner_actions_room_update_actions (PlannerTreeRoom *room, gboolean writable, gboolean selected);

/* planner-actions-room-look.c: the functions of the log; @data is the room */

void planner_actions_room_look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data);
char *planner_actions_room_dup_sentence (PlannerOutlineRow *row, gpointer data);

/** What copying and ordering have of a column that stands for more than its field, as #PlannerTableCopyFunc. */
char *planner_actions_room_dup_copy (PlannerRecord *action, PlannerField field, gpointer data);

/* planner-actions-room-table.c */

/** The log, with its menu. */
PlannerRecordTable *planner_actions_room_make_table (PlannerActionsRoom *self);

/* planner-actions-room-menus.c */

/** The menus of a row (a #PlannerTableMenuFunc, @data is the room) and of the room. Free with g_object_unref(). */
GMenuModel *planner_actions_room_menu_new (gpointer data);
GMenuModel *planner_actions_room_tools_menu_new (PlannerActionsRoom *self);

G_END_DECLS
