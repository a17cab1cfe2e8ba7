/* planner-asks-room-private.h: what the parts of the asks room share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/asks/planner-ask-edits.h"
#include "rooms/asks/planner-ask-filter.h"
#include "rooms/asks/planner-ask-standings.h"
#include "rooms/asks/planner-asks-room.h"
#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

struct _PlannerAsksRoom
{
  PlannerTreeRoom parent_instance;

  PlannerPlan *plan; /* borrowed from the parent class */
  PlannerAskStandings *standings;
  guint milestones_idle; /* until then nothing is said of milestones */
};

/* planner-asks-room-table.c */

/** The table, with its menu. */
PlannerRecordTable *planner_asks_room_make_table (PlannerAsksRoom *self);

/* planner-asks-room-menus.c */

/** The menus of a row (a #PlannerTableMenuFunc, @data is the room) and of the room. Free with g_object_unref(). */
GMenuModel *planner_asks_room_menu_new (gpointer data);
GMenuModel *planner_asks_room_tools_new (PlannerAsksRoom *self);

/* planner-asks-room-print.c */

PlannerDocument *planner_asks_room_create_document (PlannerRoom *room, GError **error);

/* planner-asks-room-paste.c */

/** Reads a list from the clipboard; more than one line is shown before it is pasted. A #PlannerNoTableFunc. */
void planner_asks_room_paste_list (GtkWidget *room);

/* planner-asks-room-carry.c */

/** Asks which year is to be carried forward. */
void planner_asks_room_carry_forward (PlannerAsksRoom *self);

G_END_DECLS
