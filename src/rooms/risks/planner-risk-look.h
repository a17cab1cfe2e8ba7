/* planner-risk-look.h: one colour, one word and one sign for each band and direction, and sentences about scores
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/risks/planner-risk-standings.h"

G_BEGIN_DECLS

/** "Extreme", translated; a dash where there is none. Static. */
const char *planner_risk_band_get_word (PlannerRiskBand band);

/** The style class of a band ("planner-risk-extreme"), or %NULL. Static. */
const char *planner_risk_band_get_style (PlannerRiskBand band);

/** "Up", translated; empty for none. Static. */
const char *planner_risk_direction_get_word (PlannerRiskDirection direction);

/** Sign and word: "↑ Up"; empty for none. Free with g_free(). */
char *planner_risk_direction_dup_words (PlannerRiskDirection direction);

/** The style class of a direction, or %NULL. Static. */
const char *planner_risk_direction_get_style (PlannerRiskDirection direction);

/** "Inherent", translated. Static. */
const char *planner_risk_score_get_word (PlannerRiskScore score);

/** "4 × 5", with "?" for what is not known; %NULL where nothing is. Free with g_free(). */
char *planner_risk_place_dup_figures (const PlannerRiskPlace *place);

/** "likelihood 4 likely, severity 5 catastrophic, extreme 20"; what is not known is said. Free with g_free(). */
char *planner_risk_standings_describe (PlannerRiskStandings *self, const PlannerRiskPlace *place);

/** "4 Likely", in the words of the plan. Free with g_free(). */
char *planner_risk_standings_dup_likelihood (PlannerRiskStandings *self, int step);
char *planner_risk_standings_dup_severity (PlannerRiskStandings *self, int step);

/** What the careful reviewer finds in @risk, a line each; %NULL: nothing. Free with g_free(). */
char *planner_risk_standings_dup_findings (PlannerRiskStandings *self, PlannerRecord *risk);

G_END_DECLS
