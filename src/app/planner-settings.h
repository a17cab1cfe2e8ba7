/* planner-settings.h: what the application keeps for this user
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys are those of data/org.icb.Planner.gschema.xml.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

GSettings *planner_settings_new (void);

/** Who writes, as history shows it: "Ama Boateng, Eastmere Council". %NULL while the user has given no name. Free with g_free(). */
char *planner_settings_dup_author (GSettings *settings);

/** Calls @callback (object) whenever the author has changed, as long as @object lives. */
void planner_settings_watch_author (GSettings *settings, GCallback callback, gpointer object);

/** The size that a window had when the last one was closed. */
void planner_settings_restore_window (GSettings *settings, GtkWindow *window);
void planner_settings_save_window (GSettings *settings, GtkWindow *window);

/** How this user sees @plan: the schema org.icb.Planner.Plan. */
GSettings *planner_settings_new_for_plan (PlannerPlan *plan);

/** Addresses (URIs) of the plans opened lately, the latest first. */
GStrv planner_settings_dup_recent (GSettings *settings);

/** Notes that the plan at @path (absolute) was opened. */
void planner_settings_add_recent (GSettings *settings, const char *path);

/** Takes @uri off the list. */
void planner_settings_forget_recent (GSettings *settings, const char *uri);

G_END_DECLS
