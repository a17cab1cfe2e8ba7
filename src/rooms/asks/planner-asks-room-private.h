/* planner-asks-room-private.h: what the parts of the asks room share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-outline.h"
#include "rooms/asks/planner-ask-edits.h"
#include "rooms/asks/planner-ask-filter.h"
#include "rooms/asks/planner-ask-standings.h"
#include "rooms/asks/planner-asks-room.h"
#include "widgets/planner-filter-bar.h"
#include "widgets/planner-record-table.h"
#include "widgets/planner-selection-bar.h"

G_BEGIN_DECLS

struct _PlannerAsksRoom
{
  PlannerRoom parent_instance;

  PlannerPlan *plan; /* borrowed from the parent class */
  PlannerAskStandings *standings;
  PlannerRecordFilter *filter;
  PlannerOutline *outline;
  GSettings *settings;
  gulong changed_handler;
  guint refresh_idle;

  PlannerRecordTable *table;
  PlannerFilterBar *filter_bar;
  PlannerSelectionBar *selection_bar;
  GtkStack *stack;
  GtkWidget *write_button; /* where there is no ask */
  GtkWidget *all_button; /* where all are left out */
  GSimpleActionGroup *actions;
  GMenu *years; /* of the menu that sets the year */

  char *fresh_id; /* an ask just made, to go again when nothing is written into it */
  gboolean fresh_alone; /* nothing but that ask was changed since */
  char *fresh_after; /* the ask that had the focus before, to have it again; %NULL: none */
  guint fresh_idle;
};

/* planner-asks-room.c */

/** Shows the list, or what stands in its place where there is none. */
void planner_asks_room_show_page (PlannerAsksRoom *self);

/** Selects asks, unfolding what hides them. */
void planner_asks_room_select (PlannerAsksRoom *self, const char *const *ids);

/* planner-asks-room-table.c */

/** Makes the table; its signals are still to be connected. */
void planner_asks_room_make_table (PlannerAsksRoom *self);

/* planner-asks-room-actions.c */

/** Makes the group "room" of actions, and the keys. */
void planner_asks_room_add_actions (PlannerAsksRoom *self);

/** What can be done with what is selected now. */
void planner_asks_room_update_actions (PlannerAsksRoom *self);

/* planner-asks-room-menus.c */

/** The menus of a row and of the room. Free with g_object_unref(). */
GMenuModel *planner_asks_room_menu_new (PlannerAsksRoom *self);
GMenuModel *planner_asks_room_tools_new (PlannerAsksRoom *self);

/** Puts the years that there are, with this one and the one after the last, into the menu. */
void planner_asks_room_update_years (PlannerAsksRoom *self);

/* planner-asks-room-fresh.c */

/** What an ask under @heading shares with the others there: fills @group, which is to be cleared. */
void planner_asks_room_read_heading (PlannerOutlineRow *heading, PlannerAskGroup *group);

/** Where something new goes: below what is selected or under the heading that has the focus. @group is filled in. */
void planner_asks_room_find_target (PlannerAsksRoom *self, gboolean into, PlannerAskGroup *group,
                                    PlannerAskTarget *target);

/** A new ask below the one with the focus, ready to be written. */
void planner_asks_room_add (PlannerAsksRoom *self, gboolean nested);

/** An ask's @field was edited: a fresh one is followed by the next when it was @entered, and goes when it is empty. */
void planner_asks_room_finish_fresh (PlannerAsksRoom *self, const char *id, PlannerField field, gboolean entered);

/* planner-asks-room-print.c */

PlannerDocument *planner_asks_room_create_document (PlannerRoom *room, GError **error);

/* planner-asks-room-paste.c */

/** Reads the clipboard; more than one line is shown before it is pasted. */
void planner_asks_room_paste (PlannerAsksRoom *self);

/* planner-asks-room-carry.c */

/** Asks which year is to be carried forward. */
void planner_asks_room_carry_forward (PlannerAsksRoom *self);

G_END_DECLS
