/* planner-risk-story.h: how a risk came to its score: its reviews as a chart and a list, in its form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #PlannerAside; each review leads to its own form.
 */
#pragma once

#include "widgets/planner-aside.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_STORY (planner_risk_story_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskStory, planner_risk_story, PLANNER, RISK_STORY, PlannerAside)

/** A floating reference. */
GtkWidget *planner_risk_story_new (PlannerPlan *plan);

G_END_DECLS
