/* planner-tree-room-private.h: what the parts of a room with a tree share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

typedef struct
{
  PlannerPlan *plan; /* borrowed from the parent class */
  PlannerOutline *outline;
  PlannerRecordFilter *filter;
  GSettings *settings;
  gulong changed_handler;
  guint refresh_idle;
  guint day_timeout;

  PlannerRecordTable *table;
  PlannerFilterBar *filter_bar;
  PlannerSelectionBar *selection_bar;
  GtkStack *stack;         /* "list", "empty", "none" */
  GtkWidget *write_button; /* where there is none */
  GtkWidget *all_button;   /* where all are left out */
  GSimpleActionGroup *actions;

  char *fresh_id; /* one just made, to go again when nothing is written into it */
  gboolean fresh_alone; /* nothing but that one was changed since */
  char *fresh_after; /* the one that had the focus before, to have it again; %NULL: none */
  guint fresh_idle;
} PlannerTreeRoomPrivate;

/* planner-tree-room.c */

PlannerTreeRoomPrivate *planner_tree_room_get_parts (PlannerTreeRoom *self);

/** Shows the list, or what stands in its place where there is none. */
void planner_tree_room_show_page (PlannerTreeRoom *self);

/* planner-tree-room-pages.c */

GtkWidget *planner_tree_room_make_empty_page (PlannerTreeRoom *self);
GtkWidget *planner_tree_room_make_none_page (PlannerTreeRoom *self);

/* planner-tree-room-actions.c */

/** Makes the group "room" of actions, and the keys. */
void planner_tree_room_add_actions (PlannerTreeRoom *self);

/** The keys with Control that this room has beyond those of any tree, from the details of what is selected. */
gboolean planner_tree_room_press (PlannerRoom *room, guint keyval, GdkModifierType modifiers);

/* planner-tree-room-fresh.c */

/** A new one below the one with the focus, ready to be written. */
void planner_tree_room_add (PlannerTreeRoom *self, gboolean nested);

/** A record's @field was edited: a fresh one is followed by the next when it was @entered, and goes when it is empty. */
void planner_tree_room_finish_fresh (PlannerTreeRoom *self, const char *id, PlannerField field, gboolean entered);

/** Takes note that something else than the fresh one was changed. */
void planner_tree_room_note_changes (PlannerTreeRoom *self, GPtrArray *changes);

G_END_DECLS
