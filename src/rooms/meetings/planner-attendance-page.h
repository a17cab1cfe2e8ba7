/* planner-attendance-page.h: who attends a meeting, for which board and as what, and whether each board is quorate
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #PlannerMeetingPart.
 */
#pragma once

#include "rooms/meetings/planner-meeting-part.h"
#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_ATTENDANCE_PAGE (planner_attendance_page_get_type ())
G_DECLARE_FINAL_TYPE (PlannerAttendancePage, planner_attendance_page, PLANNER, ATTENDANCE_PAGE, PlannerTreeRoom)

PlannerRoom *planner_attendance_page_new (PlannerPlan *plan);

G_END_DECLS
