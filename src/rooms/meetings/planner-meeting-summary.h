/* planner-meeting-summary.h: a meeting in a line: when, how much is on the agenda, who decides, what is unresolved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-meeting-conflicts.h"

G_BEGIN_DECLS

/** The initials that a board goes by, or else its name. @id need not be in this plan. Free with g_free(). */
char *planner_board_dup_short_name (PlannerPlan *plan, const char *id);

/** The boards of @meeting by the initials they go by, or else their names. Free with g_free(). */
char *planner_meeting_dup_boards (PlannerPlan *plan, PlannerRecord *meeting);

/** "Thursday 12 July 2018, 10:00 to 12:00, Town Hall, Eastmere ICB". Free with g_free(). */
char *planner_meeting_dup_where (PlannerPlan *plan, PlannerRecord *meeting);

/**
 * "17 items, 5 minutes too long · quorate · 2 conflicts unresolved", from its @conflicts, all looked at. Sets @is_worrying where that is something to
 * mend. Free with g_free().
 */
char *planner_meeting_dup_summary (PlannerPlan *plan, PlannerRecord *meeting, PlannerMeetingConflicts *conflicts, const GDate *today,
                                   gboolean *is_worrying);

G_END_DECLS
