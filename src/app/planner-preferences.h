/* planner-preferences.h: who I am, and how paper and dates look
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLANNER_TYPE_PREFERENCES (planner_preferences_get_type ())
G_DECLARE_FINAL_TYPE (PlannerPreferences, planner_preferences, PLANNER, PREFERENCES, AdwPreferencesDialog)

AdwDialog *planner_preferences_new (void);

G_END_DECLS
