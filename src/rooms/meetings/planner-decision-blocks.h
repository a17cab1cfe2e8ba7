/* planner-decision-blocks.h: what the parts of the decisions of a meeting are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** The record that a block is about came to have the focus. */
typedef void (*PlannerDecisionPicked) (PlannerRecord *record, gpointer data);

/**
 * A group of editors of one record, a vertical box with @name (nullable) for screen readers. @picked is called with @data, which must outlive
 * it, whenever the focus comes into it.
 */
GtkWidget *planner_decision_block_new (PlannerRecord *record, const char *name, PlannerDecisionPicked picked, gpointer data);

/** Adds the editor of @field of @record to @box, with its label above it, or without one where what it is shows (@compact). */
GtkWidget *planner_decision_block_add (GtkWidget *box, PlannerPlan *plan, PlannerRecord *record, PlannerField field, gboolean compact);

/** The record of a block; %NULL where @widget is none. Borrowed. */
PlannerRecord *planner_decision_block_get_record (GtkWidget *widget);

/** The block of @record below @widget; %NULL: there is none. */
GtkWidget *planner_decision_block_find (GtkWidget *widget, PlannerRecord *record);

/** A heading that wraps. */
GtkWidget *planner_decision_heading_new (const char *words, const char *style);

/** Takes all children out of @box. */
void planner_decision_box_clear (GtkWidget *box);

G_END_DECLS
