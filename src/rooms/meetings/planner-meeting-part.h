/* planner-meeting-part.h: one way of working on one meeting: its agenda, who attends, conflicts, decisions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An interface of rooms: a part is a #PlannerRoom within the room of meetings (derive from that, or from #PlannerTreeRoom, which has find, table,
 * new rows and moving ready). So it has what any room has: the property `plan` at construction, `selected` and `n-selected` set by
 * planner_room_set_selection() and shown in the window's details, and show_record(), begin_find(), dup_selection(), can_print() and
 * create_document() of its class. The page of the meeting hands all of them on to the part that is seen; where that part prints nothing of its own,
 * the agenda or the minutes are printed. Actions are in the part's own group "room"; the window's `room.new` goes to the part that is seen, and what a
 * part does not have (`room.leave-meeting`) is looked for in the room around it.
 *
 * A part is made once, when it is first seen, and is told of the meeting whenever it is seen with another. It follows the plan itself. The parts
 * there are stand in the table of planner-meeting-parts.c. Main thread only.
 */
#pragma once

#include "widgets/planner-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_MEETING_PART (planner_meeting_part_get_type ())
G_DECLARE_INTERFACE (PlannerMeetingPart, planner_meeting_part, PLANNER, MEETING_PART, PlannerRoom)

/**
 * PlannerMeetingPartInterface:
 * @set_meeting: shows the meeting called @id; %NULL: none. It may be deleted, and come back by undo, while it is shown.
 * @get_item: the item of the agenda that is chosen there, borrowed; %NULL: none. May be %NULL where there are no items. Another part that is
 * shown goes on there.
 */
struct _PlannerMeetingPartInterface
{
  GTypeInterface parent_interface;

  void (*set_meeting) (PlannerMeetingPart *self, const char *id);
  PlannerRecord *(*get_item) (PlannerMeetingPart *self);
};

/** Makes a part, a floating reference. */
typedef PlannerRoom *(*PlannerMeetingPartFunc) (PlannerPlan *plan);

void planner_meeting_part_set_meeting (PlannerMeetingPart *self, const char *id);
PlannerRecord *planner_meeting_part_get_item (PlannerMeetingPart *self);

G_END_DECLS
