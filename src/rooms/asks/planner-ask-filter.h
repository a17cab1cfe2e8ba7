/* planner-ask-filter.h: which asks are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is chosen is kept in the view settings of the plan. Owned by the room; knows nothing of widgets.
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** Each is a list of canonical values, "" for those that have none; an ask is shown that has one of each list that is not empty. */
typedef enum
{
  PLANNER_ASK_FILTER_WORKSTREAM,
  PLANNER_ASK_FILTER_YEAR,
  PLANNER_ASK_FILTER_STATUS,
  PLANNER_ASK_FILTER_LEAD,
  PLANNER_ASK_FILTER_TAG,
  PLANNER_N_ASK_FILTERS
} PlannerAskFilterKind;

typedef struct _PlannerAskFilter PlannerAskFilter;

/** With what was chosen when the plan was last seen. */
PlannerAskFilter *planner_ask_filter_new (PlannerPlan *plan);
void planner_ask_filter_free (PlannerAskFilter *self);

/** The field that a list is about. */
PlannerField planner_ask_filter_get_field (PlannerAskFilterKind kind);

/** Borrowed; never %NULL. */
const char *const *planner_ask_filter_get_values (PlannerAskFilter *self, PlannerAskFilterKind kind);
void planner_ask_filter_set_values (PlannerAskFilter *self, PlannerAskFilterKind kind, const char *const *values);

/** Words that must all be in the ask, as they are typed. */
void planner_ask_filter_set_text (PlannerAskFilter *self, const char *text);
const char *planner_ask_filter_get_text (PlannerAskFilter *self);

/** An ask that is shown whatever is chosen, as it was just written. */
void planner_ask_filter_add_exception (PlannerAskFilter *self, const char *id);
void planner_ask_filter_clear_exceptions (PlannerAskFilter *self);

/** Looks again for the words: the plan has changed. */
void planner_ask_filter_update (PlannerAskFilter *self);

/** Whether anything is left out. */
gboolean planner_ask_filter_is_set (PlannerAskFilter *self);
void planner_ask_filter_clear (PlannerAskFilter *self);

/** A #PlannerOutlineFilter; @data is the filter. */
gboolean planner_ask_filter_matches (PlannerRecord *ask, gpointer data);

G_END_DECLS
