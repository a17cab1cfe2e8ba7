/* planner-agenda-page.h: the agenda of a meeting: its items with their times
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #PlannerMeetingPart.
 */
#pragma once

#include "rooms/meetings/planner-meeting-part.h"
#include "widgets/planner-tree-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_AGENDA_PAGE (planner_agenda_page_get_type ())
G_DECLARE_FINAL_TYPE (PlannerAgendaPage, planner_agenda_page, PLANNER, AGENDA_PAGE, PlannerTreeRoom)

PlannerRoom *planner_agenda_page_new (PlannerPlan *plan);

G_END_DECLS
