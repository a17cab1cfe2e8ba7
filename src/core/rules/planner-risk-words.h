/* A risk's score as a person or a paper writes it.
 *
 * Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLANNER_RISK_WORDS_ERROR (planner_risk_words_error_quark ())
GQuark planner_risk_words_error_quark (void);

typedef enum
{
  PLANNER_RISK_WORDS_ERROR_AMBIGUOUS, /* a product alone: 16 is 4 × 4, and 4 both 2 × 2 and 1 × 4 */
  PLANNER_RISK_WORDS_ERROR_INVALID,
} PlannerRiskWordsError;

/* The words for the steps 1 to 5 of each scale, each an array of five that ends with NULL. */
typedef struct
{
  const char *const *likelihood;
  const char *const *severity;
} PlannerRiskScales;

/* Rare to almost certain, negligible to catastrophic, in the words of the NHS risk
 * matrix (National Patient Safety Agency, 2008) and in English: show _(word). Static. */
const PlannerRiskScales *planner_risk_scales_default (void);

/* Reads one step of a scale: its number, its word among WORDS, or both when they agree ("4 - Likely", "Likely (4)"). 0 for
 * anything else. */
int planner_risk_read_step (const char       *text,
                            const char *const*words);

/* Reads a score: "4x3", "4 × 3", "4*3", "4 3", "4, 3", "4/3", likelihood first; a product behind it that
 * is the right one ("4 4 16", "4x4=16"); or the words of SCALES ("likely, major", "Likely x 4"; with no scale known two
 * ways). Nothing, "TBC", "TBA", "n/a", "-" and "?" are a score that is not known: both are 0.
 *
 * A product alone, though some can be made in one way only, is refused: nobody typed which is the likelihood.
 * FALSE with a sentence in ERROR that says what would do. */
gboolean planner_risk_read_score (const char               *text,
                                  const PlannerRiskScales  *scales,
                                  int                      *likelihood,
                                  int                      *severity,
                                  GError                  **error);

/* Whether TEXT says of a value that it is not known yet. */
gboolean planner_risk_is_not_known (const char *text);

/* Reads a direction as papers write it: an arrow, "NEW", "up", "unchanged" … in any case.
 * "new", "up", "same" or "down"; NULL for anything else. Static. */
const char *planner_risk_read_direction (const char *text);

G_END_DECLS
