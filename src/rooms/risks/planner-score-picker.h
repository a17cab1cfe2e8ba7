/* planner-score-picker.h: a score picked from the words of the plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The 25 scores as they lie on the map, with their words. Arrow keys go over them.
 *
 * Signals: `picked` (likelihood, severity).
 */
#pragma once

#include <adwaita.h>

#include "rooms/risks/planner-risk-standings.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_SCORE_PICKER (planner_score_picker_get_type ())
G_DECLARE_FINAL_TYPE (PlannerScorePicker, planner_score_picker, PLANNER, SCORE_PICKER, AdwBin)

/** With the words and bands that the plan has now. @standings is only read. */
GtkWidget *planner_score_picker_new (PlannerRiskStandings *standings);

/** Puts the focus on @place, or on the lowest score where that is not known. */
void planner_score_picker_begin (PlannerScorePicker *self, const PlannerRiskPlace *place);

G_END_DECLS
