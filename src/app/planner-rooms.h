/* planner-rooms.h: the rooms there are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sidebar shows the rooms of this table and no others; a room is put here when it works.
 */
#pragma once

#include "widgets/planner-aside.h"
#include "widgets/planner-room.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* for `win.show-room` and --room */
  const char *title; /* untranslated; show _(title) */
  const char *icon_name;
  PlannerKind counted;        /* how many the sidebar shows; PLANNER_KIND_NONE: no count */
  const PlannerKind *kinds;   /* those whose records are shown here; ends with PLANNER_KIND_NONE */
  PlannerRoom *(*create) (PlannerPlan *plan); /* a floating reference */
  GtkWidget *(*create_aside) (PlannerPlan *plan); /* a floating #PlannerAside for records of the first of @kinds, or %NULL */
  guint (*count) (PlannerPlan *plan); /* how many of @counted the sidebar shows; %NULL: all */
} PlannerRoomInfo;

/** The table, in the order of the sidebar, and its length. Constant. */
const PlannerRoomInfo *planner_rooms_get (guint *n_rooms);

/** The room called @name, or %NULL. @name may be %NULL. */
const PlannerRoomInfo *planner_rooms_find (const char *name);

/** The room that shows records of @kind, or %NULL. */
const PlannerRoomInfo *planner_rooms_find_for_kind (PlannerKind kind);

/** A #PlannerAsideFunc: what the room of @kind shows beside the fields of such a record. */
GtkWidget *planner_rooms_create_aside (PlannerPlan *plan, PlannerKind kind);

G_END_DECLS
