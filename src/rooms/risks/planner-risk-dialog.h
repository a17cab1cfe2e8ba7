/* planner-risk-dialog.h: scores, reviews or closes a risk, and asks why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is saved is one step: the score and a review of that day, by whom and why.
 */
#pragma once

#include <adwaita.h>

#include "rooms/risks/planner-risk-standings.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_DIALOG (planner_risk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskDialog, planner_risk_dialog, PLANNER, RISK_DIALOG, AdwDialog)

typedef enum
{
  PLANNER_RISK_DIALOG_SCORE,
  PLANNER_RISK_DIALOG_REVIEW,
  PLANNER_RISK_DIALOG_CLOSE, /* asks for the outcome */
} PlannerRiskDialogPurpose;

/**
 * About one @score of @risk. @place: what it is to be; %NULL: as it is. @standings must outlive it. Show it with planner_dialog_present().
 */
AdwDialog *planner_risk_dialog_new (PlannerRiskStandings *standings, PlannerRecord *risk, PlannerRiskScore score,
                                    const PlannerRiskPlace *place, PlannerRiskDialogPurpose purpose);

G_END_DECLS
