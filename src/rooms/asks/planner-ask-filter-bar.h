/* planner-ask-filter-bar.h: the tools above the asks: find, filters, and how many are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals: `changed` (): what is to be shown is another; `left` (): the person goes on from the words to find to what was found.
 */
#pragma once

#include <adwaita.h>

#include "planner-ask-filter.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_ASK_FILTER_BAR (planner_ask_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlannerAskFilterBar, planner_ask_filter_bar, PLANNER, ASK_FILTER_BAR, AdwBin)

/** @filter is the room's, and must outlive the bar. @menu: the room's further tools. */
GtkWidget *planner_ask_filter_bar_new (PlannerPlan *plan, PlannerAskFilter *filter, GMenuModel *menu);

/** Shows again what the filter says, and how many asks it holds for. */
void planner_ask_filter_bar_update (PlannerAskFilterBar *self, guint n_shown, guint n_all);

/** In a narrow window the filters are behind a button. */
void planner_ask_filter_bar_set_narrow (PlannerAskFilterBar *self, gboolean narrow);

/** Puts the focus in the words to find. */
void planner_ask_filter_bar_begin_find (PlannerAskFilterBar *self);

G_END_DECLS
