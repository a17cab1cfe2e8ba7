/* planner-paper-briefing-due.h: the declarations that are due of those who sit at a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For planner-paper-briefing.c alone.
 */
#pragma once

#include "paper/planner-flow.h"
#include "paper/planner-paper-meetings.h"

G_BEGIN_DECLS

/** Who of them is to confirm something or has never declared, under a heading; of no interest more than that there is one. */
void planner_paper_briefing_add_due (const PlannerPaperMeeting *meeting, PlannerFlow *flow);

G_END_DECLS
