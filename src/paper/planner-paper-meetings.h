/* planner-paper-meetings.h: what papers of one meeting have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-meetings.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

/** What is printed: a meeting of a plan, on a day. */
typedef struct
{
  PlannerPlan *plan;
  GDate today;
  char *meeting; /* id */
} PlannerPaperMeeting;

/** A document called @title of @meeting, on upright A4. Composed by @composer, whose data is a #PlannerPaperMeeting. */
PlannerDocument *planner_paper_meeting_document_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today, const char *title,
                                                     const PlannerComposer *composer);

/** The meeting, borrowed; %NULL when it is no more in the plan. */
PlannerRecord *planner_paper_meeting_get (const PlannerPaperMeeting *self);

/**
 * Begins it: its heading, what the meeting is called, its boards, day, time, venue and chair. %FALSE, after saying so, when it is no more in the
 * plan.
 */
gboolean planner_paper_meeting_add_opening (const PlannerPaperMeeting *self, PlannerFlow *flow, const char *heading);

/** "Thursday 12 July 2018, 10:20 to 12:00", as far as it is known. Free with g_free(). */
char *planner_paper_meeting_dup_when (PlannerRecord *meeting);

/** The number and title of an item: "8. Award of a contract". Free with g_free(). */
char *planner_paper_item_dup_title (PlannerRecord *item);

/** What a board is called: its name, or that it is not in this plan. Free with g_free(). */
char *planner_paper_dup_board (PlannerPlan *plan, const char *id);

G_END_DECLS
