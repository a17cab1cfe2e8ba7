/* planner-milestone-filter-bar.h: the tools above the timeline: find, filters, a span of days, and how many are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #PlannerFilterBar, whose `changed` says that what is to be shown is another.
 */
#pragma once

#include "rooms/timeline/planner-milestone-filter.h"
#include "widgets/planner-filter-bar.h"

G_BEGIN_DECLS

/** @filter: of planner_milestone_filter_new(), must outlive the bar. @menu: the room's further tools. */
GtkWidget *planner_milestone_filter_bar_new (PlannerRecordFilter *filter, GMenuModel *menu);

G_END_DECLS
