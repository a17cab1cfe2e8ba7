/* planner-timeline-tray.h: the milestones that have no date yet, beside the time line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A strip of cards that folds away, and the button that shows it with how many there are. A card can be dragged onto the axis
 * (planner-timeline-view.h takes it), leads to its row, and has a menu.
 *
 * Signals: `activated` (#PlannerRecord): a card was pressed.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_TIMELINE_TRAY (planner_timeline_tray_get_type ())
G_DECLARE_FINAL_TYPE (PlannerTimelineTray, planner_timeline_tray, PLANNER, TIMELINE_TRAY, AdwBin)

GtkWidget *planner_timeline_tray_new (PlannerPlan *plan);

/** The button that shows and hides it; borrowed. */
GtkWidget *planner_timeline_tray_get_button (PlannerTimelineTray *self);

/** What is in it: elements #PlannerRecord, copied. */
void planner_timeline_tray_set_milestones (PlannerTimelineTray *self, GPtrArray *milestones);

gboolean planner_timeline_tray_get_open (PlannerTimelineTray *self);
void planner_timeline_tray_set_open (PlannerTimelineTray *self, gboolean open);

G_END_DECLS
