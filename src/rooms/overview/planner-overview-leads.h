/* planner-overview-leads.h: where the lines of the overview lead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/plan/planner-needs.h"

G_BEGIN_DECLS

/** Goes from the widget @from to what @need is about. */
void planner_overview_lead (GtkWidget *from, const PlannerNeed *need);

/** Goes to the room where all of @group are, and shows no others there as far as it can. @today: the day of the overview. */
void planner_overview_lead_to_all (GtkWidget *from, PlannerNeedsGroup group, const GDate *today);

G_END_DECLS
