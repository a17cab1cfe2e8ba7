/* planner-risk-chart.h: the scores that reviews found, over time, with the target
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To a screen reader a picture that says the same in words.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/rules/planner-risk-review.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RISK_CHART (planner_risk_chart_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRiskChart, planner_risk_chart, PLANNER, RISK_CHART, GtkWidget)

GtkWidget *planner_risk_chart_new (void);

/**
 * Shows what RISK was and is on the day @today; @lines are scores at which a band begins. Nothing is shown where fewer than one look was scored.
 */
void planner_risk_chart_set (PlannerRiskChart *self, const PlannerRiskFacts *risk, const GDate *today, const int *lines,
                             guint n_lines);

G_END_DECLS
