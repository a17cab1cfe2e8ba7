/* planner-meeting-parts.h: the parts that the page of a meeting has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-meeting-part.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;  /* in the stack, for settings and actions; never translated */
  const char *title; /* untranslated; show _(title) */
  const char *icon_name;
  PlannerKind kind;  /* whose records are shown there */
  PlannerMeetingPartFunc create;
} PlannerMeetingPartInfo;

/** The table, in order, and its length. Constant. */
const PlannerMeetingPartInfo *planner_meeting_parts_get (guint *n_parts);

/**
 * The meeting that a record hangs on: of an item or an attendance what it says, of a recommendation or a ruling that of its item. Sets @item
 * (borrowed, nullable) to the item that it is or hangs on. Borrowed; %NULL: none.
 */
PlannerRecord *planner_meeting_find_of (PlannerPlan *plan, PlannerRecord *record, PlannerRecord **item);

G_END_DECLS
