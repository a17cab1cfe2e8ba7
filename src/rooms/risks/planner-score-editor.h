/* planner-score-editor.h: edits a score of a risk, both of its numbers at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Typed ("4x3", "4 3", "likely, major") or picked from the words. A #PlannerFieldEditor whose field is the likelihood.
 */
#pragma once

#include "rooms/risks/planner-risk-standings.h"
#include "widgets/planner-field-editor.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_SCORE_EDITOR (planner_score_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlannerScoreEditor, planner_score_editor, PLANNER, SCORE_EDITOR, PlannerFieldEditor)

/** @standings must outlive it. */
GtkWidget *planner_score_editor_new (PlannerRiskStandings *standings, PlannerRiskScore score);

G_END_DECLS
