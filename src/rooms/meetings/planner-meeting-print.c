/* planner-meeting-print.c: what is printed of a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-meeting-print.h"

#include "core/plan/planner-facts.h"
#include "paper/planner-paper-agenda.h"
#include "paper/planner-paper-briefing.h"
#include "paper/planner-paper-minutes.h"

static PlannerMeetingPaper
get_usual (PlannerRecord *meeting)
{
  return planner_record_is_called (meeting, PLANNER_MEETING_STATUS, "held") ? PLANNER_MEETING_PAPER_MINUTES
                                                                           : PLANNER_MEETING_PAPER_AGENDA;
}

PlannerDocument *
planner_meeting_print_new (PlannerPlan *plan, PlannerRecord *meeting, PlannerMeetingPaper paper)
{
  GDate today;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (PLANNER_IS_RECORD (meeting), NULL);

  planner_get_today (&today);
  switch (paper == PLANNER_MEETING_PAPER_USUAL ? get_usual (meeting) : paper)
    {
    case PLANNER_MEETING_PAPER_MINUTES:
      return planner_paper_minutes_new (plan, meeting, &today);
    case PLANNER_MEETING_PAPER_BRIEFING:
      return planner_paper_briefing_new (plan, meeting, &today);
    case PLANNER_MEETING_PAPER_USUAL:
    case PLANNER_MEETING_PAPER_AGENDA:
    default:
      return planner_paper_agenda_new (plan, meeting, &today);
    }
}
