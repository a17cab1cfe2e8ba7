/* planner-conflicts-page.h: who has an interest in what is on the agenda of a meeting, and what the chair does about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A part of a meeting (planner-meeting-part.h): a list by item, and where there is width a matrix of items and people above it. The chair
 * confirms how each interest is handled, has it handled otherwise, or dismisses it for a reason; who takes the chair for an item is chosen
 * here, and what is declared at the meeting is written down.
 */
#pragma once

#include "rooms/meetings/planner-meeting-part.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_CONFLICTS_PAGE (planner_conflicts_page_get_type ())
G_DECLARE_FINAL_TYPE (PlannerConflictsPage, planner_conflicts_page, PLANNER, CONFLICTS_PAGE, PlannerRoom)

PlannerRoom *planner_conflicts_page_new (PlannerPlan *plan);

G_END_DECLS
