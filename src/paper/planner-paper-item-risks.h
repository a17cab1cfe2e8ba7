/* planner-paper-item-risks.h: the escalated risks of a day as the paper of an item of an agenda
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "paper/planner-paper-meetings.h"

G_BEGIN_DECLS

/** Whether that is the paper of @item. */
gboolean planner_paper_item_takes_risks (PlannerRecord *item);

typedef struct _PlannerPaperItemRisks PlannerPaperItemRisks;

/** Begins a page with what @item is called. The risks are as at the day of the meeting. @meeting and @flow outlive it. */
PlannerPaperItemRisks *planner_paper_item_risks_begin (const PlannerPaperMeeting *meeting, PlannerRecord *item, PlannerFlow *flow);
void planner_paper_item_risks_free (PlannerPaperItemRisks *self);

/** Says the next of them. Returns how many are left. */
guint planner_paper_item_risks_step (PlannerPaperItemRisks *self);

/** All of them in one line: "3 escalated risks: UC1 (E 20), UC5 (H 12), PC1 (E 16)". Free with g_free(). */
char *planner_paper_item_risks_dup_summary (const PlannerPaperMeeting *meeting);

G_END_DECLS
