/* planner-interests-room-print.c: the register as it is published, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/plan/planner-facts.h"
#include "rooms/interests/planner-interests-room-private.h"

gboolean
planner_interests_room_can_print (PlannerRoom *room)
{
  return planner_plan_count (PLANNER_INTERESTS_ROOM (room)->plan, PLANNER_KIND_INTEREST) > 0;
}

PlannerDocument *
planner_interests_room_create_document (PlannerRoom *room, GError **error)
{
  PlannerInterestsRoom *self = PLANNER_INTERESTS_ROOM (room);
  GDate today;

  planner_get_today (&today);
  return planner_paper_interests_new (self->plan, &today, &self->printed, error);
}

void
planner_interests_room_print_past (PlannerInterestsRoom *self, const GDate *day, gboolean changes)
{
  *(changes ? &self->printed.since : &self->printed.as_at) = *day;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.print", NULL);
  self->printed = (PlannerPaperInterestsChoice) { 0 };
}
