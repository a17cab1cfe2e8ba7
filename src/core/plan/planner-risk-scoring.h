/* planner-risk-scoring.h: scoring risks, reviewing them, saying them in parts, and letting findings stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each call is one step that can be undone. Main thread only.
 */
#pragma once

#include "core/rules/planner-risk-review.h"
#include "core/rules/planner-risk-statement.h"
#include "planner-edit.h"

G_BEGIN_DECLS

/** Which of the three scores of a risk. */
typedef enum
{
  PLANNER_RISK_SCORE_INHERENT,
  PLANNER_RISK_SCORE_RESIDUAL,
  PLANNER_RISK_SCORE_TARGET,
  PLANNER_N_RISK_SCORES
} PlannerRiskScore;

/** The fields of a score. */
PlannerField planner_risk_score_get_likelihood (PlannerRiskScore score);
PlannerField planner_risk_score_get_severity (PlannerRiskScore score);

/** Whether @field is a part of a score; if so, @score is which. */
gboolean planner_risk_score_from_field (PlannerField field, PlannerRiskScore *score);

/** Where @risk stands; 0 in it is not known. */
PlannerRiskPlace planner_risk_get_place (PlannerRecord *risk, PlannerRiskScore score);

/** What people call @risk where there is little room: its reference, or the first words of it. Free with g_free(). */
char *planner_risk_dup_name (PlannerRecord *risk);

/** Sets one score of all @risks (#PlannerRecord); 0 in @place is not known. */
gboolean planner_risks_set_place (PlannerPlan *plan, GPtrArray *risks, PlannerRiskScore score, const PlannerRiskPlace *place,
                                  GError **error);

/** A look at a risk: what it says now, and why. */
typedef struct
{
  PlannerRiskScore score;   /* the one that is another now */
  PlannerRiskPlace place;   /* what that is now; 0 in it: as before */
  GDate on;
  const char *by;           /* id of a person; %NULL: not said */
  const char *comment;      /* why; %NULL: not said */
  const char *next;         /* canonical day of the next review; %NULL: as before */
  gboolean closes;          /* the risk is closed with this; @comment is the outcome */
} PlannerRiskLookTaken;

/**
 * Writes @look down: the score, and a review of that day with the residual score as it is then, by whom and why. Returns the id of the
 * review (free with g_free()), or %NULL.
 */
char *planner_risk_take_look (PlannerPlan *plan, PlannerRecord *risk, const PlannerRiskLookTaken *look, GError **error);

/** What @risk says already as cause, event and effect; clear it with planner_risk_statement_clear(). %FALSE where it says none of them. */
gboolean planner_risk_get_statement (PlannerRecord *risk, PlannerRiskStatement *statement);

/** Says @risk as cause, event and effect, any of them %NULL; its description stays as it is. */
gboolean planner_risk_set_statement (PlannerPlan *plan, PlannerRecord *risk, const PlannerRiskStatement *statement, GError **error);

/** Lets @finding of @risk stand for @reason, which is not empty and replaces an earlier one. */
gboolean planner_risk_accept_finding (PlannerPlan *plan, PlannerRecord *risk, PlannerRiskFinding finding, const char *reason,
                                      GError **error);

G_END_DECLS
