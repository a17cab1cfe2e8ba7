/* What the dated reviews of a risk say, and what a careful reviewer would say of it.
 *
 * Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-risk-matrix.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_RISK_DIRECTION_NONE, /* nothing says where it is going */
  PLANNER_RISK_DIRECTION_NEW,
  PLANNER_RISK_DIRECTION_UP,
  PLANNER_RISK_DIRECTION_SAME,
  PLANNER_RISK_DIRECTION_DOWN,
} PlannerRiskDirection;

/* Likelihood and severity, each 1 to 5, or 0 where not known. */
typedef struct
{
  int likelihood;
  int severity;
} PlannerRiskPlace;

/* A dated look at a risk. */
typedef struct
{
  GDate on;
  int score; /* 0: it was looked at and not scored */
  PlannerRiskPlace place;
} PlannerRiskLook;

/* A risk as the rules see it. */
typedef struct
{
  PlannerRiskPlace inherent;
  PlannerRiskPlace residual;
  PlannerRiskPlace target;
  gboolean is_open;
  gboolean has_lead;
  gboolean has_mitigation;
  gboolean has_action;
  GDate raised_on;             /* cleared: not known */
  GDate review_on;             /* cleared: not known */
  PlannerRiskDirection stated; /* a paper's own word */
  const PlannerRiskLook *looks; /* the dated ones, earliest first */
  guint n_looks;
} PlannerRiskFacts;

/* What wants a look, a bit each. */
typedef enum
{
  PLANNER_RISK_RESIDUAL_ABOVE_INHERENT = 1 << 0,
  PLANNER_RISK_LOWERED_WITHOUT_MITIGATION = 1 << 1,
  PLANNER_RISK_TARGET_ABOVE_RESIDUAL = 1 << 2,
  PLANNER_RISK_NO_LEAD = 1 << 3,
  PLANNER_RISK_REVIEW_PASSED = 1 << 4,
  PLANNER_RISK_AT_TARGET = 1 << 5,     /* open, and at its target for two reviews */
  PLANNER_RISK_SCORE_INCOMPLETE = 1 << 6, /* a score of which only half is known, or that lies outside the matrix */
  PLANNER_RISK_NOT_LOWERED = 1 << 7,   /* residual still the inherent one, in the extreme band, in spite of mitigation */
  PLANNER_RISK_NO_ACTION = 1 << 8,     /* mitigation planned, and no word of what was done */
  PLANNER_RISK_EMPTY_REVIEW = 1 << 9,  /* a review without a score */
} PlannerRiskFinding;

#define PLANNER_RISK_N_FINDINGS 10

/* The score it has: the residual one; before that is known, of the latest look; and else the inherent one. 0: none. */
int planner_risk_present_score (const PlannerRiskFacts *risk);

/* Where RISK is going since the day REPORT on which a board last saw the register, NULL where none has.
 *
 * The present score is compared with that of the last look on or before REPORT, so what a board was told is what counts, not
 * what was found between two reports. Without a report it is compared with the last look but one, as the last one says
 * how the risk is now; with the only look where there is one. NEW: raised, or where that is not known first scored,
 * after REPORT. Looks without a score say nothing. The word of a paper counts while no look says otherwise. */
PlannerRiskDirection planner_risk_direction (const PlannerRiskFacts *risk,
                                             const GDate            *report);

/* "new", "up", "same", "down"; NULL for NONE. Never translated. */
const char *planner_risk_direction_to_string (PlannerRiskDirection direction);
PlannerRiskDirection planner_risk_direction_from_string (const char *text);

/* What a careful reviewer says of RISK on the day TODAY: PlannerRiskFinding bits. BANDS say what is extreme. A closed
 * risk is only asked for scores that cannot be. */
guint planner_risk_find (const PlannerRiskFacts     *risk,
                         const PlannerRiskBandRange *bands,
                         guint                       n_bands,
                         const GDate                *today);

/* The name of FINDING in files and reports: "no-lead". Never translated. */
const char *planner_risk_finding_to_string (PlannerRiskFinding finding);

/* What is wrong and what to do, in a sentence or two, translated. */
const char *planner_risk_finding_describe (PlannerRiskFinding finding);

G_END_DECLS
