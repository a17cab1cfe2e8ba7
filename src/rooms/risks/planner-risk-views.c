/* planner-risk-views.c: what the map shows of risks: one of their scores, or how they went from one to another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-views.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *label;
  PlannerRiskScore score;
} views[PLANNER_N_RISK_VIEWS] = {
  [PLANNER_RISK_VIEW_INHERENT] = { "inherent", N_("Inherent"), PLANNER_RISK_SCORE_INHERENT },
  [PLANNER_RISK_VIEW_RESIDUAL] = { "residual", N_("Residual"), PLANNER_RISK_SCORE_RESIDUAL },
  [PLANNER_RISK_VIEW_TARGET] = { "target", N_("Target"), PLANNER_RISK_SCORE_TARGET },
  [PLANNER_RISK_VIEW_MITIGATION] = { "mitigation", N_("From inherent to residual"), PLANNER_RISK_SCORE_RESIDUAL },
  [PLANNER_RISK_VIEW_AIM] = { "aim", N_("From residual to target"), PLANNER_RISK_SCORE_TARGET },
  [PLANNER_RISK_VIEW_REVIEWS] = { "reviews", N_("Since the reviews of a day"), PLANNER_RISK_SCORE_RESIDUAL },
};

const char *
planner_risk_view_to_string (PlannerRiskView view)
{
  g_return_val_if_fail (view < PLANNER_N_RISK_VIEWS, NULL);

  return views[view].name;
}

PlannerRiskView
planner_risk_view_from_string (const char *text)
{
  for (guint i = 0; i < PLANNER_N_RISK_VIEWS; i++)
    if (g_strcmp0 (views[i].name, text) == 0)
      return (PlannerRiskView) i;
  return PLANNER_RISK_VIEW_RESIDUAL;
}

const char *
planner_risk_view_get_name (PlannerRiskView view)
{
  g_return_val_if_fail (view < PLANNER_N_RISK_VIEWS, NULL);

  return _(views[view].label);
}

gboolean
planner_risk_view_is_movement (PlannerRiskView view)
{
  return view >= PLANNER_RISK_VIEW_MITIGATION;
}

PlannerRiskScore
planner_risk_view_get_score (PlannerRiskView view)
{
  g_return_val_if_fail (view < PLANNER_N_RISK_VIEWS, PLANNER_RISK_SCORE_RESIDUAL);

  return views[view].score;
}

gboolean
planner_risk_view_get_origin (PlannerRiskView view, PlannerRiskStandings *standings, PlannerRecord *risk, const GDate *since,
                              PlannerRiskPlace *place)
{
  *place = (PlannerRiskPlace) { 0 };
  if (view == PLANNER_RISK_VIEW_MITIGATION)
    *place = planner_risk_get_place (risk, PLANNER_RISK_SCORE_INHERENT);
  else if (view == PLANNER_RISK_VIEW_AIM)
    *place = planner_risk_get_place (risk, PLANNER_RISK_SCORE_RESIDUAL);
  else if (view == PLANNER_RISK_VIEW_REVIEWS && g_date_valid (since))
    planner_risk_register_get_place_on (planner_risk_standings_get (standings), risk, since, place);
  return planner_risk_score (place->likelihood, place->severity) > 0;
}

char *
planner_risk_cell_to_string (PlannerRiskScore score, const PlannerRiskPlace *place)
{
  /* The first views are the scores. */
  return g_strdup_printf ("%s %d %d", views[score].name, place->likelihood, place->severity);
}

gboolean
planner_risk_cell_from_string (const char *text, PlannerRiskScore *score, PlannerRiskPlace *place)
{
  for (guint i = 0; i < PLANNER_N_RISK_SCORES; i++)
    if (g_str_has_prefix (text, views[i].name))
      {
        *score = (PlannerRiskScore) i;
        return sscanf (text + strlen (views[i].name), " %d %d", &place->likelihood, &place->severity) == 2
               && planner_risk_score (place->likelihood, place->severity) > 0;
      }
  return FALSE;
}
