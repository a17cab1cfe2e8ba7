/* planner-past.h: records as they were on a past day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-plan.h"

G_BEGIN_DECLS

/**
 * The records of @kind that were in this file when @day ended (as the clock of this machine's time zone has it), with the values that they had
 * then, by id. What came from a partner was in this file from the day on which it came. They are no part of the plan: nothing edits them, and
 * none of them changes. Elements #PlannerRecord. Free with g_ptr_array_unref(). %NULL with @error when the file cannot be read.
 */
GPtrArray *planner_plan_list_past (PlannerPlan *plan, PlannerKind kind, const GDate *day, GError **error);

/**
 * The record as it is in the file, or where it is deleted as it was then: no part of the plan either. %NULL when there never was one, or the file
 * cannot be read. Free with g_object_unref().
 */
PlannerRecord *planner_plan_dup_last (PlannerPlan *plan, PlannerKind kind, const char *id);

G_END_DECLS
