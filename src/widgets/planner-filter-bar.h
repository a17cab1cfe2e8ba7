/* planner-filter-bar.h: the tools above a room's records: find, filters, and how many are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Wraps where there is little room. "Show all" activates the room's action `room.clear-filters`.
 *
 * Signals: `changed` (): what is to be shown is another; `left` (): the person goes on from the words to find to what was found.
 */
#pragma once

#include <adwaita.h>

#include "widgets/planner-record-filter.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_FILTER_BAR (planner_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlannerFilterBar, planner_filter_bar, PLANNER, FILTER_BAR, AdwBin)

/** @filter is the room's, and must outlive the bar. @menu (nullable): the room's further tools; @tools: what to call them, translated. */
GtkWidget *planner_filter_bar_new (PlannerRecordFilter *filter, GMenuModel *menu, const char *tools);

PlannerRecordFilter *planner_filter_bar_get_filter (PlannerFilterBar *self);

/** Shows in @tool again what the bar's filter says. */
typedef void (*PlannerFilterToolFunc) (PlannerFilterBar *self, GtkWidget *tool);

/** Adds a tool after the filters, for what is chosen otherwise. @show (nullable) is called now, and whenever the bar is updated. */
void planner_filter_bar_add (PlannerFilterBar *self, GtkWidget *tool, PlannerFilterToolFunc show);

/** Something was chosen in a tool that was added: emits `changed`. */
void planner_filter_bar_changed (PlannerFilterBar *self);

/**
 * Shows again what the filter says. @find: what stands in the empty field ("Find in 12 asks"), @count: how many of them are shown ("3 of
 * 12 asks"), hidden where @all are.
 */
void planner_filter_bar_update (PlannerFilterBar *self, const char *find, const char *count, gboolean all);

/** In a narrow window the filters are behind a button. */
void planner_filter_bar_set_narrow (PlannerFilterBar *self, gboolean narrow);

/** Puts the focus in the words to find. */
void planner_filter_bar_begin_find (PlannerFilterBar *self);

G_END_DECLS
