/* planner-standing-actions.h: what agenda and forward plan do with standing items, and what they say of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** Takes the standing items over to the agenda of @meeting; @from says so in a toast. */
void planner_standing_take_over (GtkWidget *from, PlannerPlan *plan, PlannerRecord *meeting);

/** Puts @items (none: nothing happens) on every meeting to come; @from says so in a toast. */
void planner_standing_spread (GtkWidget *from, PlannerPlan *plan, GPtrArray *items);

G_END_DECLS
