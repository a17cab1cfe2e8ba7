/* planner-meeting-sitters.h: who sits at a meeting, and whether its boards are quorate
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows from seats and attendances, never stored.
 */
#pragma once

#include "core/rules/planner-quorum.h"
#include "planner-plan.h"

G_BEGIN_DECLS

/** Somebody who sits at a meeting for one of its boards; whoever sits for two is there twice. All borrowed from the plan. */
typedef struct
{
  PlannerRecord *person;
  PlannerRecord *board; /* nullable: an attendance that names none */
  PlannerRecord *seat;  /* nullable: no seat, only an attendance */
  const char *capacity; /* nullable */
  PlannerVotes votes;
  gboolean is_present;
  guint number; /* the same wherever the person sits */
} PlannerMeetingSitter;

/** The day a meeting is on; @today where it has none yet. */
void planner_meeting_get_day (PlannerRecord *meeting, const GDate *today, GDate *day);

/** Whether @seat is held on @day, by somebody in this plan who has not left; sets @holder (borrowed). */
gboolean planner_seat_get_holder (PlannerPlan *plan, PlannerRecord *seat, const GDate *day, PlannerRecord **holder);

/**
 * Who sits at @meeting on @day: the holders of its boards' seats, and whoever attends beside them. A seat's holder is expected until an
 * attendance says otherwise; once the meeting is held and attendances were recorded, whoever has none was not there. Elements
 * #PlannerMeetingSitter, by board. Free with g_array_unref().
 */
GArray *planner_meeting_list_sitters (PlannerPlan *plan, PlannerRecord *meeting, const GDate *day);

/** How many seats of @board that vote nobody holds, and that have not ended by @day. */
guint planner_board_count_vacant (PlannerPlan *plan, PlannerRecord *board, const GDate *day);

/** A board of a meeting, and how many of its voting members are there. */
typedef struct
{
  PlannerRecord *board; /* borrowed */
  PlannerQuorum counts;
  gboolean is_known;    /* the board says how many are needed */
} PlannerBoardQuorum;

/** Counts those of @sitters who sit for @board as they are, each dealt with as @handling (in step with them; nullable: nobody is) says. */
void planner_board_count_quorum (PlannerRecord *board, const GArray *sitters, const PlannerHandling *handling,
                                 PlannerBoardQuorum *quorum);

typedef enum
{
  PLANNER_QUORATE_UNKNOWN, /* it has no board, or one that does not say how many are needed while no other falls short */
  PLANNER_QUORATE_NOT,     /* at least one board falls short */
  PLANNER_QUORATE,
} PlannerQuorate;

/** Whether every board of @meeting is quorate before any conflict is dealt with. */
PlannerQuorate planner_meeting_get_quorate (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today);

G_END_DECLS
