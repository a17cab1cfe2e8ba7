/* planner-timescale-hint.h: says beside a timescale what its words are taken to mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/**
 * What is beside the words: what the value of @field in @record (nullable) means, or @text while it is typed (@typing). Of several records that are
 * written at once (%NULL) the year is not known.
 * %NULL for an empty text. Free with g_free().
 */
char *planner_timescale_hint_new (PlannerPlan *plan, PlannerRecord *record, PlannerField field, const char *text,
                                  gboolean typing);

G_END_DECLS
