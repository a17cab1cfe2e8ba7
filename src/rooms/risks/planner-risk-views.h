/* planner-risk-views.h: what the map shows of risks: one of their scores, or how they went from one to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/risks/planner-risk-standings.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_RISK_VIEW_INHERENT,
  PLANNER_RISK_VIEW_RESIDUAL,
  PLANNER_RISK_VIEW_TARGET,
  PLANNER_RISK_VIEW_MITIGATION, /* from the inherent score to the residual one */
  PLANNER_RISK_VIEW_AIM,        /* from the residual score to the target */
  PLANNER_RISK_VIEW_REVIEWS,    /* from the review of a day to the residual score */
  PLANNER_N_RISK_VIEWS
} PlannerRiskView;

/** "inherent" …, for settings and action targets; never translated. */
const char *planner_risk_view_to_string (PlannerRiskView view);

/** RESIDUAL for %NULL and anything else. */
PlannerRiskView planner_risk_view_from_string (const char *text);

/** What to call it, translated: "Inherent", "From inherent to residual". */
const char *planner_risk_view_get_name (PlannerRiskView view);

/** Whether arrows show where risks come from. */
gboolean planner_risk_view_is_movement (PlannerRiskView view);

/** The score by which a risk has its cell, and which another one when it is moved. */
PlannerRiskScore planner_risk_view_get_score (PlannerRiskView view);

/** Where @risk comes from; %FALSE where that is not known or no movement is shown. @since: the day of reviews; invalid: none. */
gboolean planner_risk_view_get_origin (PlannerRiskView view, PlannerRiskStandings *standings, PlannerRecord *risk,
                                       const GDate *since, PlannerRiskPlace *place);

/** A cell in the filter: "residual 4 5". Free with g_free(). */
char *planner_risk_cell_to_string (PlannerRiskScore score, const PlannerRiskPlace *place);
gboolean planner_risk_cell_from_string (const char *text, PlannerRiskScore *score, PlannerRiskPlace *place);

G_END_DECLS
