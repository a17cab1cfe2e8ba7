/* planner-span-button.h: a button that drops down to choose a span of days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each side is a day, written as people write it, and may be left open. A quarter, a month or a year is as good as a day: it begins
 * with its first and ends with its last.
 *
 * Signals: `changed` (): the person chose otherwise.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_SPAN_BUTTON (planner_span_button_get_type ())
G_DECLARE_FINAL_TYPE (PlannerSpanButton, planner_span_button, PLANNER, SPAN_BUTTON, AdwBin)

/** @title: what it is called while nothing is chosen, translated. @plan says when its years begin. */
GtkWidget *planner_span_button_new (PlannerPlan *plan, const char *title);

/** Each is left open for %NULL. */
void planner_span_button_set (PlannerSpanButton *self, const GDate *from, const GDate *to);

/** Each is invalid where it is left open. */
void planner_span_button_get (PlannerSpanButton *self, GDate *from, GDate *to);

G_END_DECLS
