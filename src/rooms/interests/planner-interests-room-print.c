/* planner-interests-room-print.c: the register as it is published, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-facts.h"
#include "paper/planner-paper-interests.h"
#include "rooms/interests/planner-interests-room-private.h"

gboolean
planner_interests_room_can_print (PlannerRoom *room)
{
  return planner_plan_count (PLANNER_INTERESTS_ROOM (room)->plan, PLANNER_KIND_INTEREST) > 0;
}

PlannerDocument *
planner_interests_room_create_document (PlannerRoom *room, GError **error)
{
  GDate today;

  planner_get_today (&today);
  return planner_paper_interests_new (PLANNER_INTERESTS_ROOM (room)->plan, &today);
}
