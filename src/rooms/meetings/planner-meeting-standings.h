/* planner-meeting-standings.h: whether a meeting is to come or was held, as headings and as an order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-outline.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_MEETING_IS_COMING, /* or has no date yet */
  PLANNER_MEETING_IS_UNMARKED, /* its day is past, and nobody has said that it was held */
  PLANNER_MEETING_IS_HELD,
  PLANNER_MEETING_IS_CANCELLED,
  PLANNER_N_MEETING_STANDINGS
} PlannerMeetingStanding;

PlannerMeetingStanding planner_meeting_get_standing (PlannerRecord *meeting, const GDate *today);

/** "To come", translated. Static. */
const char *planner_meeting_standing_get_word (PlannerMeetingStanding standing);

/** A text by which meetings are ordered: those to come by their day, others with the last first. Free with g_free(). */
char *planner_meeting_dup_order (PlannerRecord *meeting, const GDate *today);

/** Headings by standing; the level's data is a #GDate, today. */
extern const PlannerOutlineDerivation planner_meeting_standing_derivation;

G_END_DECLS
