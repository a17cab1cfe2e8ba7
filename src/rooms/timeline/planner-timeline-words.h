/* planner-timeline-words.h: what a bar shows, said in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/timeline/planner-timeline-chart.h"

G_BEGIN_DECLS

/** "Go live, milestone, due by 30 September 2018, 2 weeks late, at risk". Free with g_free(). */
char *planner_timeline_describe (PlannerTimelineChart *chart, PlannerRecord *milestone);

/** "2 weeks late", "1 day early", "as agreed". Free with g_free(). */
char *planner_timeline_describe_slip (int days);

/** "12 July 2018". Free with g_free(). */
char *planner_timeline_describe_day (const GDate *day);

/** "12 July 2018 to 30 September 2018"; either may be %NULL. Free with g_free(). */
char *planner_timeline_describe_span (const GDate *first, const GDate *last);

G_END_DECLS
