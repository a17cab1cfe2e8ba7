/* planner-timeline-card.h: a milestone without a date, to be dragged onto the time line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drags as a #PlannerRecord. Its button places it without a drag: `room.place-milestone`.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_TIMELINE_CARD (planner_timeline_card_get_type ())
G_DECLARE_FINAL_TYPE (PlannerTimelineCard, planner_timeline_card, PLANNER, TIMELINE_CARD, AdwBin)

GtkWidget *planner_timeline_card_new (PlannerPlan *plan);

/** Shows it for as long as it is not set anew; %NULL: nothing. */
void planner_timeline_card_set_milestone (PlannerTimelineCard *self, PlannerRecord *milestone);

/** "Prior to mobilisation, no date yet". Free with g_free(). */
char *planner_timeline_card_dup_name (PlannerTimelineCard *self);

G_END_DECLS
