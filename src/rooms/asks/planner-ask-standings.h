/* planner-ask-standings.h: how asks stand with all that is nested in them, and headings with all below them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Worked out when first asked for after the plan has changed; never stored. Owned by the room.
 */
#pragma once

#include "core/plan/planner-facts.h"
#include "core/plan/planner-outline.h"

G_BEGIN_DECLS

typedef struct _PlannerAskStandings PlannerAskStandings;

PlannerAskStandings *planner_ask_standings_new (PlannerPlan *plan);
void planner_ask_standings_free (PlannerAskStandings *self);

/** Of an ask with what is nested in it. Borrowed until the plan changes. */
const PlannerStanding *planner_ask_standings_get (PlannerAskStandings *self, PlannerRecord *ask);

/** Of all asks at the top that share the values of a heading and those it stands under. */
PlannerStanding planner_ask_standings_get_heading (PlannerAskStandings *self, PlannerOutlineRow *heading);

/** Whether some milestone answers the ask, or one nested in it. Reads all milestones. */
gboolean planner_ask_standings_has_milestone (PlannerAskStandings *self, PlannerRecord *ask);

G_END_DECLS
