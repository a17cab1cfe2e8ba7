/* planner-baseline-dialog.h: takes a baseline: of what, under which name, as of which day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-schedule.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_BASELINE_DIALOG (planner_baseline_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlannerBaselineDialog, planner_baseline_dialog, PLANNER, BASELINE_DIALOG, AdwDialog)

/**
 * Offers what is @shown (elements #PlannerRecord), what is @selected where that is anything, everything, and each workstream that has
 * milestones. @schedule must outlive it. Present it over the room with adw_dialog_present().
 */
AdwDialog *planner_baseline_dialog_new (PlannerSchedule *schedule, GPtrArray *shown, GPtrArray *selected);

G_END_DECLS
