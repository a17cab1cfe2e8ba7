/* planner-risk-standings.h: where the risks of a plan stand today, as the plan changes and days go by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps the risk register of core/plan/ as long as it holds, and reads it anew when asked after that. Knows which risks stand otherwise after changes of the
 * plan. Owned by the room. Main thread only.
 */
#pragma once

#include "core/plan/planner-risk-register.h"
#include "core/plan/planner-risk-scoring.h"

G_BEGIN_DECLS

typedef struct _PlannerRiskStandings PlannerRiskStandings;

PlannerRiskStandings *planner_risk_standings_new (PlannerPlan *plan);
void planner_risk_standings_free (PlannerRiskStandings *self);

/** Borrowed. */
PlannerPlan *planner_risk_standings_get_plan (PlannerRiskStandings *self);

/** The register as it is now. Borrowed until the plan changes, or planner_risk_standings_update_today() says that the day is another. */
PlannerRiskRegister *planner_risk_standings_get (PlannerRiskStandings *self);

/** The risks that may stand or look otherwise since this was last asked: a set of #PlannerRecord, to be unreferenced; %NULL: all of them. */
GHashTable *planner_risk_standings_take_touched (PlannerRiskStandings *self);

/** Looks at the calendar; whether it is another day than before. */
gboolean planner_risk_standings_update_today (PlannerRiskStandings *self);
const GDate *planner_risk_standings_get_today (PlannerRiskStandings *self);

/** The inherent score from which on a risk goes to the board. */
int planner_risk_standings_get_threshold (PlannerRiskStandings *self);

/** The score of @risk and its band; 0 and none where it is not known. */
int planner_risk_standings_get_score (PlannerRiskStandings *self, PlannerRecord *risk, PlannerRiskScore score);
PlannerRiskBand planner_risk_standings_get_band (PlannerRiskStandings *self, const PlannerRiskPlace *place);

/** The band of the score that @risk has now: the residual one, or what is known in its place. */
PlannerRiskBand planner_risk_standings_get_present_band (PlannerRiskStandings *self, PlannerRecord *risk);

/** Whether it is open and the day of its review has passed. */
gboolean planner_risk_standings_is_review_due (PlannerRiskStandings *self, PlannerRecord *risk);

G_END_DECLS
