/* planner-paper-minutes-parts.h: the tables of printed minutes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For planner-paper-minutes.c alone. Each stands under a heading of its own, and is left out where there is nothing in it.
 */
#pragma once

#include "paper/planner-flow.h"
#include "paper/planner-paper-meetings.h"

G_BEGIN_DECLS

/** Who attended, by board, then by capacity; before anything was recorded, who is expected. */
void planner_paper_minutes_add_attendance (const PlannerPaperMeeting *meeting, PlannerFlow *flow);

/** What was declared for which of the @items (elements #PlannerRecord), and how it was dealt with. */
void planner_paper_minutes_add_declarations (const PlannerPaperMeeting *meeting, PlannerFlow *flow, const GPtrArray *items);

/** The actions that the meeting asked for. */
void planner_paper_minutes_add_actions (const PlannerPaperMeeting *meeting, PlannerFlow *flow);

G_END_DECLS
