/* planner-interest-standings.h: how the declarations of a plan stand today, as the plan changes and days go by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps what core/plan/planner-interest-facts.h finds as long as it holds, and looks again when asked after that. Owned by the room. Main
 * thread only.
 */
#pragma once

#include "core/plan/planner-interest-facts.h"
#include "core/plan/planner-outline.h"

G_BEGIN_DECLS

/** Where an interest stands, what wants somebody first. */
typedef enum
{
  PLANNER_INTEREST_IS_OVERDUE,
  PLANNER_INTEREST_IS_UNDATED,
  PLANNER_INTEREST_IS_DUE,
  PLANNER_INTEREST_IS_CURRENT,
  PLANNER_INTEREST_IS_OVERTAKEN, /* a nil return after which something was declared */
  PLANNER_INTEREST_IS_ENDED,
  PLANNER_INTEREST_IS_PAST_KEEPING,
  PLANNER_N_INTEREST_STANDINGS
} PlannerInterestStanding;

/** "overdue" …, for settings; never translated. Static. */
const char *planner_interest_standing_to_string (PlannerInterestStanding standing);

/** "Overdue", translated. Static. */
const char *planner_interest_standing_get_word (PlannerInterestStanding standing);

/** Sign and word: "■ Overdue". Free with g_free(). */
char *planner_interest_standing_dup_words (PlannerInterestStanding standing);

/** The style class ("planner-off-track"). Static. */
const char *planner_interest_standing_get_style (PlannerInterestStanding standing);

typedef struct _PlannerInterestStandings PlannerInterestStandings;

PlannerInterestStandings *planner_interest_standings_new (PlannerPlan *plan);
void planner_interest_standings_free (PlannerInterestStandings *self);

/** Borrowed. */
PlannerPlan *planner_interest_standings_get_plan (PlannerInterestStandings *self);

/** Looks at the calendar; whether it is another day than before. */
gboolean planner_interest_standings_update_today (PlannerInterestStandings *self);
const GDate *planner_interest_standings_get_today (PlannerInterestStandings *self);

PlannerInterestStanding planner_interest_standings_get (PlannerInterestStandings *self, PlannerRecord *interest);

/** Until when it is published, and why it is or is not: "Yes", "Until 3 May 2027", "Withheld", "No". Free with g_free(). */
char *planner_interest_standings_dup_published (PlannerInterestStandings *self, PlannerRecord *interest);

/** The people who hold a seat and have never declared, in the order of the plan. Borrowed until the plan changes or the day is another. */
GPtrArray *planner_interest_standings_get_undeclared (PlannerInterestStandings *self);

/** Headings by standing; the level's data is the standings. */
extern const PlannerOutlineDerivation planner_interest_standing_derivation;

G_END_DECLS
