/* planner-timescale-hint.h: says beside a timescale what its words are taken to mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

/** Whether @field holds a timescale in words. */
gboolean planner_field_is_timescale (PlannerField field);

/**
 * What @text means: as on the day the value of @field in @record (nullable) was written, or today when it is being typed.
 * %NULL for an empty text. Free with g_free().
 */
char *planner_timescale_hint_new (PlannerPlan *plan, PlannerRecord *record, PlannerField field, const char *text,
                                  gboolean typing);

G_END_DECLS
