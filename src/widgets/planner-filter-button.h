/* planner-filter-button.h: a button that drops down to choose what to see: any of some values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals: `changed` (): the person chose otherwise.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLANNER_TYPE_FILTER_BUTTON (planner_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (PlannerFilterButton, planner_filter_button, PLANNER, FILTER_BUTTON, AdwBin)

/** One choice: @value is what is kept ("" for none), @label what is shown. */
typedef struct
{
  char *value;
  char *label;
} PlannerFilterOption;

/** Fills @options (#PlannerFilterOption, given away) each time it drops down. */
typedef void (*PlannerFilterOptionsFunc) (GArray *options, gpointer data);

/** @title: translated. @data must outlive the button. */
GtkWidget *planner_filter_button_new (const char *title, PlannerFilterOptionsFunc func, gpointer data);

/** What is chosen; empty: all. Borrowed, ends with %NULL. */
const char *const *planner_filter_button_get_values (PlannerFilterButton *self);
void planner_filter_button_set_values (PlannerFilterButton *self, const char *const *values);

/** An empty list of #PlannerFilterOption, which it owns. Free with g_array_unref(). */
GArray *planner_filter_options_new (void);
void planner_filter_option_add (GArray *options, const char *value, const char *label);

G_END_DECLS
