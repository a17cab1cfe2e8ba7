/* planner-host-room.h: a room that shows one of several rooms within it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is selected, found, printed and new is what the room within says, the guest; the window knows only the host. A host may itself be a
 * guest. A base to derive from.
 */
#pragma once

#include "widgets/planner-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_HOST_ROOM (planner_host_room_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlannerHostRoom, planner_host_room, PLANNER, HOST_ROOM, PlannerRoom)

/**
 * PlannerHostRoomClass:
 * @get_rest: what the details show while nothing is selected in the guest; borrowed, nullable. Default: nothing.
 */
struct _PlannerHostRoomClass
{
  PlannerRoomClass parent_class;

  PlannerRecord *(*get_rest) (PlannerHostRoom *self);

  gpointer padding[4];
};

/** The room that is seen now; referenced, nullable. */
void planner_host_room_set_guest (PlannerHostRoom *self, PlannerRoom *guest);
PlannerRoom *planner_host_room_get_guest (PlannerHostRoom *self);

/** Says again what is selected: what @get_rest says is another. */
void planner_host_room_update (PlannerHostRoom *self);

G_END_DECLS
