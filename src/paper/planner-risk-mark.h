/* planner-risk-mark.h: how bands and directions of risks are shown on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Letter, word and pattern say a band in black and white; the colour is an addition, and darker in grey for what is worse.
 */
#pragma once

#include <cairo.h>

#include "core/rules/planner-risk-matrix.h"
#include "core/rules/planner-risk-review.h"
#include "paper/planner-status-mark.h"

G_BEGIN_DECLS

/** The letter of a band ("E") and its word ("Extreme"), translated and static; %NULL for NONE. */
const char *planner_risk_mark_get_letter (PlannerRiskBand band);
const char *planner_risk_mark_get_word (PlannerRiskBand band);

/** A colour as 0xRRGGBB for outlines and patterns, at least 4.5 : 1 on white, and a lighter one for areas that black words stand on. */
guint32 planner_risk_mark_get_ink (PlannerRiskBand band);
guint32 planner_risk_mark_get_tint (PlannerRiskBand band);

PlannerStatusPattern planner_risk_mark_get_pattern (PlannerRiskBand band);

/** A score with the letter of its band: "E 20"; "TBC" where it is not known (0). Free with g_free(). */
char *planner_risk_mark_dup_score (int score, PlannerRiskBand band);

/** An arrow and its word: "↑ Up"; empty for NONE. Translated and static. */
const char *planner_risk_mark_get_direction (PlannerRiskDirection direction);

/** How high the strip at the foot of an area is. */
#define PLANNER_RISK_MARK_STRIP 4.5

/** Fills a rectangle with the colour of @band; the strip at its foot has the pattern. */
void planner_risk_mark_draw (PlannerRiskBand band, cairo_t *cairo, double x, double y, double width, double height);

G_END_DECLS
