/* planner-rooms.c: the rooms there are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-rooms.h"

#include <glib/gi18n.h>

#include "core/plan/planner-action-log.h"
#include "rooms/actions/planner-actions-room.h"
#include "rooms/asks/planner-asks-room.h"
#include "rooms/interests/planner-interests-room.h"
#include "rooms/meetings/planner-item-asked.h"
#include "rooms/meetings/planner-meetings-room.h"
#include "rooms/overview/planner-overview-room.h"
#include "rooms/people/planner-people-room.h"
#include "rooms/risks/planner-risk-story.h"
#include "rooms/risks/planner-risks-room.h"
#include "rooms/timeline/planner-timeline-room.h"

static const PlannerKind overview_kinds[] = { PLANNER_KIND_NONE };
static const PlannerKind asks_kinds[] = { PLANNER_KIND_ASK, PLANNER_KIND_NONE };
static const PlannerKind timeline_kinds[] = { PLANNER_KIND_MILESTONE, PLANNER_KIND_NONE };
static const PlannerKind risks_kinds[] = { PLANNER_KIND_RISK, PLANNER_KIND_RISK_REVIEW, PLANNER_KIND_NONE };
static const PlannerKind interests_kinds[] = { PLANNER_KIND_INTEREST, PLANNER_KIND_NONE };
static const PlannerKind meetings_kinds[] = { PLANNER_KIND_AGENDA_ITEM, PLANNER_KIND_MEETING, PLANNER_KIND_ATTENDANCE,
                                              PLANNER_KIND_RECOMMENDATION, PLANNER_KIND_RULING, PLANNER_KIND_NONE };
static const PlannerKind actions_kinds[] = { PLANNER_KIND_ACTION, PLANNER_KIND_NONE };
static const PlannerKind people_kinds[] = { PLANNER_KIND_PERSON, PLANNER_KIND_ORGANISATION, PLANNER_KIND_BOARD,
                                            PLANNER_KIND_SEAT, PLANNER_KIND_NONE };

/* Ends with a %NULL name. */
static const PlannerRoomInfo rooms[] = {
  { "overview", N_("Overview"), "planner-overview-symbolic", PLANNER_KIND_NONE, overview_kinds, planner_overview_room_new },
  { "asks", N_("Asks"), "planner-asks-symbolic", PLANNER_KIND_ASK, asks_kinds, planner_asks_room_new },
  { "timeline", N_("Timeline"), "planner-timeline-symbolic", PLANNER_KIND_MILESTONE, timeline_kinds,
    planner_timeline_room_new },
  { "risks", N_("Risks"), "planner-risks-symbolic", PLANNER_KIND_RISK, risks_kinds, planner_risks_room_new,
    planner_risk_story_new },
  { "interests", N_("Interests"), "planner-interests-symbolic", PLANNER_KIND_INTEREST, interests_kinds,
    planner_interests_room_new },
  { "meetings", N_("Meetings"), "planner-meetings-symbolic", PLANNER_KIND_MEETING, meetings_kinds, planner_meetings_room_new,
    planner_item_asked_new },
  { "actions", N_("Actions"), "planner-actions-symbolic", PLANNER_KIND_ACTION, actions_kinds, planner_actions_room_new,
    .count = planner_plan_count_open_actions },
  { "people", N_("People and boards"), "system-users-symbolic", PLANNER_KIND_PERSON, people_kinds,
    planner_people_room_new },
  { NULL },
};

const PlannerRoomInfo *
planner_rooms_get (guint *n_rooms)
{
  g_return_val_if_fail (n_rooms != NULL, NULL);

  *n_rooms = G_N_ELEMENTS (rooms) - 1;
  return rooms;
}

const PlannerRoomInfo *
planner_rooms_find (const char *name)
{
  for (const PlannerRoomInfo *room = rooms; name != NULL && room->name != NULL; room++)
    if (g_str_equal (room->name, name))
      return room;
  return NULL;
}

const PlannerRoomInfo *
planner_rooms_find_for_kind (PlannerKind kind)
{
  for (const PlannerRoomInfo *room = rooms; room->name != NULL; room++)
    for (const PlannerKind *shown = room->kinds; *shown != PLANNER_KIND_NONE; shown++)
      if (*shown == kind)
        return room;
  return NULL;
}

GtkWidget *
planner_rooms_create_aside (PlannerPlan *plan, PlannerKind kind)
{
  const PlannerRoomInfo *room = planner_rooms_find_for_kind (kind);

  return room != NULL && room->create_aside != NULL && room->kinds[0] == kind ? room->create_aside (plan) : NULL;
}
