/* planner-date-button.h: a calendar that drops down beside a date that is typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In a template it is called as the row is that it stands in. Signals: `picked` (canonical date).
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLANNER_TYPE_DATE_BUTTON (planner_date_button_get_type ())
G_DECLARE_FINAL_TYPE (PlannerDateButton, planner_date_button, PLANNER, DATE_BUTTON, AdwBin)

/** @label: what the date is called, as "Start". */
GtkWidget *planner_date_button_new (const char *label);

/** The day the calendar opens on: a canonical date; %NULL: today. */
void planner_date_button_set_value (PlannerDateButton *self, const char *value);

G_END_DECLS
