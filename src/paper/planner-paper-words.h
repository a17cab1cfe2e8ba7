/* planner-paper-words.h: what is said on paper in several documents alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"
#include "paper/planner-document.h"

G_BEGIN_DECLS

/** A document of @plan called @title, on @paper; what is not done yet begins again when the plan changes. @data is freed with @destroy. */
PlannerDocument *planner_paper_document_new (PlannerPlan *plan, const char *title, const GDate *today, const PlannerComposer *composer,
                                             const PlannerPaper *paper, gpointer data, GDestroyNotify destroy);

/** Begins a document: its @heading, the plan, the partnership, and @note, which may be %NULL. */
void planner_paper_add_opening (PlannerFlow *flow, PlannerPlan *plan, const char *heading, const char *note);

/** The people in @leads and the words in @lead_text, one a line; who is named in both stands there once. Free with g_free(). */
char *planner_paper_dup_leads (PlannerPlan *plan, PlannerRecord *record, PlannerField leads, PlannerField lead_text);

/** @pence as people write it: "£252,000". Free with g_free(). */
char *planner_paper_dup_money (gint64 pence);

/** A day as people write it. Free with g_free(). */
char *planner_paper_dup_day (const GDate *day);

G_END_DECLS
