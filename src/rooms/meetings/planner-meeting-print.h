/* planner-meeting-print.h: what is printed of a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_MEETING_PAPER_USUAL, /* the minutes of a meeting that was held, else its agenda */
  PLANNER_MEETING_PAPER_AGENDA,
  PLANNER_MEETING_PAPER_MINUTES,
  PLANNER_MEETING_PAPER_BRIEFING,
} PlannerMeetingPaper;

/** A paper of @meeting as of today. Owned by the caller. */
PlannerDocument *planner_meeting_print_new (PlannerPlan *plan, PlannerRecord *meeting, PlannerMeetingPaper paper);

G_END_DECLS
