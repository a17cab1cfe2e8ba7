/* planner-decisions-page.h: what was decided at a meeting, item by item, and what is carried to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #PlannerMeetingPart: who left, the discussion, what each board is asked and did, and the actions of each item; above them the actions that are
 * carried from before. What has the focus is what the details show.
 *
 * Actions in the group "room": `new` (an action of the item with the focus), `agree` (all that its boards have not decided is agreed as
 * recommended), `next-item`, `previous-item`, `expand-all`, `collapse-all`.
 */
#pragma once

#include "rooms/meetings/planner-meeting-part.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_DECISIONS_PAGE (planner_decisions_page_get_type ())
G_DECLARE_FINAL_TYPE (PlannerDecisionsPage, planner_decisions_page, PLANNER, DECISIONS_PAGE, PlannerRoom)

PlannerRoom *planner_decisions_page_new (PlannerPlan *plan);

G_END_DECLS
