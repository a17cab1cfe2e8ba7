/* planner-item-asked.h: what each board is asked about an agenda item, in its form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/planner-aside.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_ITEM_ASKED (planner_item_asked_get_type ())
G_DECLARE_FINAL_TYPE (PlannerItemAsked, planner_item_asked, PLANNER, ITEM_ASKED, PlannerAside)

/** For agenda items; a floating reference. */
GtkWidget *planner_item_asked_new (PlannerPlan *plan);

G_END_DECLS
