/* The risk matrix: scores, bands, and what goes to the board.
 *
 * Likelihood 1 to 5 times severity 1 to 5, as in the NHS risk matrix (National
 * Patient Safety Agency, 2008). Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The inherent score at and above which a risk goes to the board, unless the
 * plan says another. */
#define PLANNER_RISK_APPETITE_DEFAULT 15

typedef enum
{
  PLANNER_RISK_BAND_NONE, /* the score is not known */
  PLANNER_RISK_BAND_LOW,
  PLANNER_RISK_BAND_MODERATE,
  PLANNER_RISK_BAND_HIGH,
  PLANNER_RISK_BAND_EXTREME,
} PlannerRiskBand;

#define PLANNER_RISK_MAX_BANDS 4

/* A band and the scores that lie in it. */
typedef struct
{
  PlannerRiskBand band;
  int lowest;
  int highest;
} PlannerRiskBandRange;

typedef enum
{
  PLANNER_ESCALATION_AUTOMATIC, /* by the inherent score; also when none is given */
  PLANNER_ESCALATION_ESCALATED,
  PLANNER_ESCALATION_NOT_ESCALATED, /* the board has let it go */
} PlannerEscalation;

/* LIKELIHOOD times SEVERITY; 0 when either is not from 1 to 5. */
int planner_risk_score (int likelihood,
                        int severity);

/* Whether SCORE is one of the 14 that two numbers from 1 to 5 can give. */
gboolean planner_risk_score_can_occur (int score);

/* Low 1 to 3, moderate 4 to 6, high 8 to 12, extreme 15 to 25. Static. */
const PlannerRiskBandRange *planner_risk_bands_default (guint *n_bands);

/* The band of BANDS that SCORE lies in; NONE for a score that cannot occur. */
PlannerRiskBand planner_risk_band_of_score (int                         score,
                                            const PlannerRiskBandRange *bands,
                                            guint                       n_bands);

/* Reads the bands of a plan, each such as "low 1-3", NULL at the end of LINES, in the place of the defaults. BANDS has room for
 * PLANNER_RISK_MAX_BANDS. FALSE, and BANDS is not to be used, where LINES are none, name a band that there is not or
 * one twice, or two bands overlap. A score between two bands has none. */
gboolean planner_risk_bands_read (const char           *const*lines,
                                  PlannerRiskBandRange       *bands,
                                  guint                      *n_bands);

/* "low", "moderate", "high", "extreme"; NULL for NONE. Never translated. */
const char *planner_risk_band_to_string (PlannerRiskBand band);

/* Reads automatic, escalated or not-escalated; AUTOMATIC for anything else. */
PlannerEscalation planner_escalation_from_string (const char *text);

/* Whether the risk is on the board's list. The residual score has no say in it:
 * a risk that has come down stays until the board lets it go. APPETITE is the
 * plan's own threshold, 0 for the default. */
gboolean planner_risk_is_escalated (PlannerEscalation escalation,
                                    int               inherent,
                                    int               appetite);

/* What a risk is expected to cost: EXPOSURE times PROBABILITY in percent, in pence, rounded to the nearest one. */
gint64 planner_risk_expected_cost (gint64 exposure,
                                   int    probability);

G_END_DECLS
