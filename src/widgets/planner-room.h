/* planner-room.h: one room of the window, a way of working on part of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each room (asks, people, …) derives from this; the window makes it when it is first entered and keeps it. What a room is
 * called, its icon, the kinds it shows and the kind it counts stand in the table of app/planner-rooms.c. Rooms do not know each other: they meet through
 * the plan and through planner_show_record() (planner-messages.h, with toasts and errors).
 *
 * A room's own tools go in bars of its own (AdwToolbarView inside); the window has the header bar with find, undo, redo, new and the menus. The window makes a room
 * insensitive while the plan is busy with something long. Room actions are in the widget's own group "room"; the window's header button and Ctrl+N activate `room.new` when there is one.
 *
 * gtk_widget_grab_focus() puts the focus into the first table that is shown in it, or else where Tab would lead.
 *
 * Properties (notify): `selected` (nullable #PlannerRecord: what the details show), `n-selected`.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

typedef struct _PlannerDocument PlannerDocument;

#define PLANNER_TYPE_ROOM (planner_room_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlannerRoom, planner_room, PLANNER, ROOM, AdwBin)

/**
 * PlannerRoomClass:
 * @show_record: selects the record and scrolls to it, putting filters aside that would hide it; returns whether the room can.
 * @begin_find: Ctrl+F: shows and focuses the room's find. Default: none.
 * @can_print: whether there is something to print. Default: no.
 * @dup_selection: all that is selected, elements #PlannerRecord (owned references). Default: `selected`, if any.
 * @create_document: what is printed, with the room's filters in effect; owned by the caller. Default: none.
 * @press: a key that nothing in the details has taken, for what is selected; returns whether the room knows it. Default: it knows none.
 */
struct _PlannerRoomClass
{
  AdwBinClass parent_class;

  gboolean (*show_record) (PlannerRoom *self, PlannerKind kind, const char *id);
  void (*begin_find) (PlannerRoom *self);
  gboolean (*can_print) (PlannerRoom *self);
  GPtrArray *(*dup_selection) (PlannerRoom *self);
  PlannerDocument *(*create_document) (PlannerRoom *self, GError **error);
  gboolean (*press) (PlannerRoom *self, guint keyval, GdkModifierType modifiers);

  gpointer padding[7];
};

/** The plan, given at construction (property `plan`). Borrowed. */
PlannerPlan *planner_room_get_plan (PlannerRoom *self);

/** What the details show; borrowed, %NULL when nothing or several are selected. */
PlannerRecord *planner_room_get_selected (PlannerRoom *self);

/** How many records are selected. */
guint planner_room_get_n_selected (PlannerRoom *self);

/** For the room itself: says what is selected. @selected (nullable) is referenced. */
void planner_room_set_selection (PlannerRoom *self, PlannerRecord *selected, guint n_selected);

/** All that is selected, for a form that edits several at once. Elements #PlannerRecord; free with g_ptr_array_unref(). */
GPtrArray *planner_room_dup_selection (PlannerRoom *self);

gboolean planner_room_show_record (PlannerRoom *self, PlannerKind kind, const char *id);
gboolean planner_room_can_find (PlannerRoom *self);
void planner_room_begin_find (PlannerRoom *self);
gboolean planner_room_can_print (PlannerRoom *self);
PlannerDocument *planner_room_create_document (PlannerRoom *self, GError **error);
gboolean planner_room_press (PlannerRoom *self, guint keyval, GdkModifierType modifiers);

G_END_DECLS
