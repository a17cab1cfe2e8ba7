/* planner-paper-words.h: what is said on paper of asks and of milestones alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** The people in @leads and the words in @lead_text, one a line. Free with g_free(). */
char *planner_paper_dup_leads (PlannerPlan *plan, PlannerRecord *record, PlannerField leads, PlannerField lead_text);

/** A day as people write it. Free with g_free(). */
char *planner_paper_dup_day (const GDate *day);

G_END_DECLS
