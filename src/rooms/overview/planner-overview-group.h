/* planner-overview-group.h: things of one sort that need somebody: a heading with how many there are, and the most urgent of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each line leads to what it is about, and a last one to all where there are more. Not visible while there is nothing.
 *
 * Signals: `reached` (#PlannerRecord, nullable): the focus has come to a line about it; `left` (#GtkDirectionType): an arrow key leads out of it.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-needs.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_OVERVIEW_GROUP (planner_overview_group_get_type ())
G_DECLARE_FINAL_TYPE (PlannerOverviewGroup, planner_overview_group, PLANNER, OVERVIEW_GROUP, AdwBin)

GtkWidget *planner_overview_group_new (PlannerNeedsGroup group);

/** Shows what of its sort is in @needs, which must outlive it. */
void planner_overview_group_show (PlannerOverviewGroup *self, PlannerNeeds *needs);

/** Puts the focus on the first line, or on the last. %FALSE: there is none. */
gboolean planner_overview_group_enter (PlannerOverviewGroup *self, gboolean at_end);

/** Puts the focus on the line about that record. %FALSE: there is none. */
gboolean planner_overview_group_show_record (PlannerOverviewGroup *self, PlannerKind kind, const char *id);

G_END_DECLS
