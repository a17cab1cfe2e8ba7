/* planner-meeting-page.h: one meeting: what it is in a line, and its parts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shown within the room of meetings, which has the action `room.leave-meeting`. Actions of its own in the group "meeting": `print` (agenda,
 * minutes, briefing), `set-status` (canonical value). Alt and a figure goes to a part.
 */
#pragma once

#include "widgets/planner-host-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_MEETING_PAGE (planner_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (PlannerMeetingPage, planner_meeting_page, PLANNER, MEETING_PAGE, PlannerHostRoom)

PlannerRoom *planner_meeting_page_new (PlannerPlan *plan);

/** Shows the meeting called @id in the part that was shown last; %NULL: none. */
void planner_meeting_page_set_meeting (PlannerMeetingPage *self, const char *id);

/** The id of the meeting shown; borrowed, %NULL: none. */
const char *planner_meeting_page_get_meeting (PlannerMeetingPage *self);

/** Shows the part that is for records of @kind; whether there is one. */
gboolean planner_meeting_page_show_part (PlannerMeetingPage *self, PlannerKind kind);

G_END_DECLS
