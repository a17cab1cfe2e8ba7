/* planner-details.h: the details of what is selected, editable in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_DETAILS (planner_details_get_type ())
G_DECLARE_FINAL_TYPE (PlannerDetails, planner_details, PLANNER, DETAILS, AdwBin)

/** Once, before anything is shown. */
void planner_details_set_plan (PlannerDetails *self, PlannerPlan *plan);

/** Shows @record; with %NULL, that nothing is selected. */
void planner_details_set_record (PlannerDetails *self, PlannerRecord *record);

/** Shows what several records share. Elements #PlannerRecord. */
void planner_details_set_records (PlannerDetails *self, GPtrArray *records);

/** Whether there is a record to go back to: shows the button for it. */
void planner_details_set_can_go_back (PlannerDetails *self, gboolean can_go_back);

/** Scrolls to the beginning. */
void planner_details_show_top (PlannerDetails *self);

/** Writes what is typed and not yet written; %FALSE when something was refused. */
gboolean planner_details_flush (PlannerDetails *self);

G_END_DECLS
