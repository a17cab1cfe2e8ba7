/* planner-meeting-part.c: one way of working on one meeting: its agenda, who attends, conflicts, decisions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-meeting-part.h"

G_DEFINE_INTERFACE (PlannerMeetingPart, planner_meeting_part, PLANNER_TYPE_ROOM)

static void
planner_meeting_part_default_init (PlannerMeetingPartInterface *interface)
{
}

void
planner_meeting_part_set_meeting (PlannerMeetingPart *self, const char *id)
{
  g_return_if_fail (PLANNER_IS_MEETING_PART (self));

  PLANNER_MEETING_PART_GET_IFACE (self)->set_meeting (self, id);
}

PlannerRecord *
planner_meeting_part_get_item (PlannerMeetingPart *self)
{
  PlannerMeetingPartInterface *interface;

  g_return_val_if_fail (PLANNER_IS_MEETING_PART (self), NULL);

  interface = PLANNER_MEETING_PART_GET_IFACE (self);
  return interface->get_item != NULL ? interface->get_item (self) : NULL;
}
