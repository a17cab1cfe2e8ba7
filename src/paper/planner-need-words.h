/* planner-need-words.h: what needs somebody today, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-needs.h"

G_BEGIN_DECLS

/** "Overdue milestones", translated. Static. */
const char *planner_needs_group_get_title (PlannerNeedsGroup group);

/** What it is: the words by which people know the record, or how many there are. Of an interest that is withheld only whose. Free with g_free(). */
char *planner_need_dup_title (PlannerPlan *plan, const PlannerNeed *need);

/** When it is, or was: "overdue by 2 weeks", of a coming one with what it is. May be empty. Free with g_free(). */
char *planner_need_dup_when (const PlannerNeed *need);

/** Who leads it, or it is assigned to, or all who are meant together; %NULL where nobody is named. Free with g_free(). */
char *planner_need_dup_people (PlannerPlan *plan, const PlannerNeed *need);

/** When and who, beside the title and below the heading of its group: "overdue by 2 weeks · Ama Boateng". May be empty. Free with g_free(). */
char *planner_need_dup_detail (PlannerPlan *plan, const PlannerNeed *need);

/** All of it in a sentence: "Go live of the hub, milestone, overdue by 2 weeks, lead Ama Boateng". Free with g_free(). */
char *planner_need_dup_sentence (PlannerPlan *plan, const PlannerNeed *need);

G_END_DECLS
