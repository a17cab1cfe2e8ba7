/* planner-json-registers.h: the registers of a record of the full form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `_rev`, `_seen`, `_place`, `_deleted` and `_clashes` say of a record, checked. Pure.
 */
#pragma once

#include "core/plan/planner-registers.h"
#include "planner-json-reader.h"

G_BEGIN_DECLS

/** Whether @record says who wrote what, so that it is to be merged. */
gboolean planner_json_record_is_full (const PlannerJsonRecord *record);

/** The registers as they are in the sender's plan; %NULL when what the record says of its history is broken. Free with planner_registers_free(). */
PlannerRegisters *planner_json_record_dup_registers (const PlannerJsonRecord *record);

/** The vector of what a record has seen: @seen, or where that is %NULL the one stamp with which @revisions begin. Free with g_free(). */
char *planner_json_dup_seen (const char *seen, const char *revisions);

/** That of @record, unchecked; %NULL when it does not say. Free with g_free(). */
char *planner_json_record_dup_seen (const PlannerJsonRecord *record);

G_END_DECLS
