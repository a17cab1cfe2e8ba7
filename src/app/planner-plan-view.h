/* planner-plan-view.h: a plan on screen: its rooms, the room entered, and the details of what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Properties (notify): `room` (nullable #PlannerRoom), `record` (nullable #PlannerRecord: what the details show).
 * Rooms are made when first entered and kept until the view goes.
 */
#pragma once

#include "widgets/planner-room.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_PLAN_VIEW (planner_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (PlannerPlanView, planner_plan_view, PLANNER, PLAN_VIEW, AdwBreakpointBin)

/** A view of @plan, kept in @path (which is not the plan's own where that is a copy for reading). */
PlannerPlanView *planner_plan_view_new (PlannerPlan *plan, const char *path);

PlannerPlan *planner_plan_view_get_plan (PlannerPlanView *self);

/** The room shown, borrowed; %NULL where there is none. */
PlannerRoom *planner_plan_view_get_room (PlannerPlanView *self);

/** The name of the room shown, or %NULL. */
const char *planner_plan_view_get_room_name (PlannerPlanView *self);

/** What the details show, borrowed. */
PlannerRecord *planner_plan_view_get_record (PlannerPlanView *self);

/** Enters the room called @name. Returns whether there is one. */
gboolean planner_plan_view_show_room (PlannerPlanView *self, const char *name);

/** The same, from what led there: planner_plan_view_go_back() goes back to a room that shows no kind of its own. */
gboolean planner_plan_view_lead_to_room (PlannerPlanView *self, const char *name);

/** Leads to a record: its room, where it has one, and the details. Returns whether it is in the plan. */
gboolean planner_plan_view_show_record (PlannerPlanView *self, PlannerKind kind, const char *id);

/** Back to the record shown before the last planner_plan_view_show_record(). */
void planner_plan_view_go_back (PlannerPlanView *self);
gboolean planner_plan_view_can_go_back (PlannerPlanView *self);

void planner_plan_view_toggle_details (PlannerPlanView *self);

/** The plan has just been opened: as soon as the room is seen, the focus goes there. */
void planner_plan_view_arrive (PlannerPlanView *self);

/** Moves the focus to the next of rooms, room and details. */
void planner_plan_view_focus_next_part (PlannerPlanView *self);

G_END_DECLS
