/* planner-action-standings.h: how the actions of a plan stand today, as the plan changes and days go by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps what core/plan/planner-action-log.h finds as long as it holds, and looks again when asked after that. Owned by the room. Main
 * thread only.
 */
#pragma once

#include "core/plan/planner-outline.h"

G_BEGIN_DECLS

/** Where an action stands, what wants somebody first. */
typedef enum
{
  PLANNER_ACTION_IS_OVERDUE,
  PLANNER_ACTION_IS_OPEN,
  PLANNER_ACTION_IS_JUST_CLOSED, /* since the last meeting, or on its day */
  PLANNER_ACTION_IS_CLOSED,
  PLANNER_N_ACTION_STANDINGS
} PlannerActionStanding;

/** "overdue" …, for settings; never translated. Static. */
const char *planner_action_standing_to_string (PlannerActionStanding standing);

/** "Overdue", translated. Static. */
const char *planner_action_standing_get_word (PlannerActionStanding standing);

/** Sign and word, which is "Closed" for all that are: "■ Overdue". Free with g_free(). */
char *planner_action_standing_dup_words (PlannerActionStanding standing);

/** The style class ("planner-off-track"). Static. */
const char *planner_action_standing_get_style (PlannerActionStanding standing);

typedef struct _PlannerActionStandings PlannerActionStandings;

PlannerActionStandings *planner_action_standings_new (PlannerPlan *plan);
void planner_action_standings_free (PlannerActionStandings *self);

/** Borrowed. */
PlannerPlan *planner_action_standings_get_plan (PlannerActionStandings *self);

/** Looks at the calendar; whether it is another day than before. */
gboolean planner_action_standings_update_today (PlannerActionStandings *self);
const GDate *planner_action_standings_get_today (PlannerActionStandings *self);

PlannerActionStanding planner_action_standings_get (PlannerActionStandings *self, PlannerRecord *action);

/** Headings by standing; the level's data is the standings. */
extern const PlannerOutlineDerivation planner_action_standing_derivation;

G_END_DECLS
