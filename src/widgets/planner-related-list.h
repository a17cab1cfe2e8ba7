/* planner-related-list.h: the records that point at a record, as rows that lead there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RELATED_LIST (planner_related_list_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRelatedList, planner_related_list, PLANNER, RELATED_LIST, AdwBin)

GtkWidget *planner_related_list_new (PlannerPlan *plan);

/** %NULL: nothing. */
void planner_related_list_set_record (PlannerRelatedList *self, PlannerRecord *record);

/** Leaves out what points at the record by @field: it is shown elsewhere. PLANNER_FIELD_NONE: nothing is. */
void planner_related_list_set_covered (PlannerRelatedList *self, PlannerField field);

G_END_DECLS
