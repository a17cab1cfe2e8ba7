/* planner-calendar.h: meetings and milestones for calendars (iCalendar, RFC 5545)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Meetings that have a date, at their times where they have any; milestones that have an end, given or read from their timescale, from
 * the start if there is one. Times are those of the place, with no zone. An event keeps its identifier from one export
 * to the next, so a calendar that is given the file again moves what moved.
 */
#pragma once

#include "planner-exporter.h"

G_BEGIN_DECLS

/** The events of those records that leave. @at: when, ISO 8601 UTC; %NULL: now. Free with g_free(). */
char *planner_calendar_dup_text (PlannerPlan *plan, const PlannerExportList *list, const char *at);

G_END_DECLS
