/* planner-meetings.h: which meeting is the next or the last one, and what hangs on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows from the plan, never stored.
 */
#pragma once

#include "planner-plan.h"

G_BEGIN_DECLS

/** The first meeting from @day on that is not cancelled, borrowed; of one day the first in the plan's order. %NULL when there is none. */
PlannerRecord *planner_plan_find_next_meeting (PlannerPlan *plan, const GDate *day);

/**
 * The last one before @day that is not cancelled, borrowed. With @boards (ids, %NULL: any) one of one of these at least. %NULL when there
 * is none.
 */
PlannerRecord *planner_plan_find_last_meeting (PlannerPlan *plan, const GDate *day, const char *const *boards);

/** Whether @meeting is to come on @today or later: it is not cancelled, and where its day is not known it was not held. */
gboolean planner_meeting_comes (PlannerRecord *meeting, const GDate *today);

/** Those that come, by day, those without one last: elements #PlannerRecord. Free with g_ptr_array_unref(). */
GPtrArray *planner_plan_list_coming_meetings (PlannerPlan *plan, const GDate *today);

/** The records of @kind whose reference @field is @id (%NULL: not known), in order: elements #PlannerRecord. Free with g_ptr_array_unref(). */
GPtrArray *planner_plan_list_of (PlannerPlan *plan, PlannerKind kind, PlannerField field, const char *id);

/** Whether one of the ids in @field, a list of references, is among @ids. */
gboolean planner_record_refers_to_any (PlannerRecord *record, PlannerField field, const char *const *ids);

G_END_DECLS
