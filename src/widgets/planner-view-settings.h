/* planner-view-settings.h: how one person looks at one plan: columns, filters, what is folded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The schema org.icb.Planner.Plan, at a path of the plan's own. Nothing of it is in the plan.
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

GSettings *planner_view_settings_new (PlannerPlan *plan);

/** A value of one of the keys `filters`, `columns` and `views`, by name; %NULL when there is none or of another type. Free with g_variant_unref(). */
GVariant *planner_view_settings_dup (GSettings *settings, const char *key, const char *name, const GVariantType *type);

/** Keeps it. @value is sunk; %NULL forgets it. */
void planner_view_settings_set (GSettings *settings, const char *key, const char *name, GVariant *value);

G_END_DECLS
