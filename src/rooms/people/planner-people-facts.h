/* planner-people-facts.h: who sits where, and which boards have their voting seats filled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows from the seats and people of a plan as on one day, computed when first asked for after a change and never stored. Owned by the
 * room; make it before whatever shows it, so that it hears of changes first. Main thread only.
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** How a board stands. Seats that are past, or not yet begun, do not count. */
typedef struct
{
  guint n_seats;
  guint n_vacant;  /* of all */
  guint n_unknown; /* of which it is not known whether they vote */
  guint n_voting;
  guint n_filled;  /* of the voting ones */
  gint64 quorum;   /* -1: not known */
} PlannerBoardStanding;

#define PLANNER_TYPE_PEOPLE_FACTS (planner_people_facts_get_type ())
G_DECLARE_FINAL_TYPE (PlannerPeopleFacts, planner_people_facts, PLANNER, PEOPLE_FACTS, GObject)

PlannerPeopleFacts *planner_people_facts_new (PlannerPlan *plan);

PlannerPlan *planner_people_facts_get_plan (PlannerPeopleFacts *self);

/** The day as on which all is told; today unless it was set. */
const GDate *planner_people_facts_get_day (PlannerPeopleFacts *self);
void planner_people_facts_set_day (PlannerPeopleFacts *self, const GDate *day);

/** The seats of a person, past ones too, in the order of the plan. Elements #PlannerRecord; borrowed until the plan changes, %NULL: none. */
GPtrArray *planner_people_facts_get_seats (PlannerPeopleFacts *self, const char *person);

/** The present seats of a person in words: "Chair, Eastmere Board; Member, Forum". Free with g_free(). */
char *planner_people_facts_dup_seats (PlannerPeopleFacts *self, const char *person);

/** How many people an organisation has, but for those who have left. */
guint planner_people_facts_count_people (PlannerPeopleFacts *self, const char *organisation);

void planner_people_facts_get_standing (PlannerPeopleFacts *self, PlannerRecord *board, PlannerBoardStanding *standing);

/** Whether fewer voting seats are filled than the quorum; %FALSE where it is not known who votes. */
gboolean planner_board_standing_is_short (const PlannerBoardStanding *standing);

/** "4 of 6 voting seats filled; quorum 3"; of all seats where it is not known who votes. Free with g_free(). */
char *planner_board_standing_describe (const PlannerBoardStanding *standing);

/** Whether the last day of a seat is before the day. */
gboolean planner_people_facts_is_past (PlannerPeopleFacts *self, PlannerRecord *seat);

/** Whether a person has left before the day. */
gboolean planner_people_facts_has_left (PlannerPeopleFacts *self, PlannerRecord *person);

G_END_DECLS
