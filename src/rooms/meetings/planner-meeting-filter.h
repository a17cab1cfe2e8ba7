/* planner-meeting-filter.h: which meetings the list shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/planner-record-filter.h"

G_BEGIN_DECLS

/** By board, financial year and status, with what was chosen when the plan was last seen. */
PlannerRecordFilter *planner_meeting_filter_new (PlannerPlan *plan);

G_END_DECLS
