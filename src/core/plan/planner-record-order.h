/* planner-record-order.h: in which order the live records of a kind stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Among siblings by order key, then by id; what is below a record follows it. Each record knows its place by key
 * (planner_record_get_place()), so that no table is needed to find it again.
 */
#pragma once

#include "planner-record-private.h"

G_BEGIN_DECLS

/**
 * The records of @sorted but for those at the places @left (guint, in no order), and those of @incoming, by key; gives
 * each its place anew. Elements #PlannerRecord, borrowed. Free with g_ptr_array_unref().
 */
GPtrArray *planner_record_order_merge (GPtrArray *sorted, GArray *left, GPtrArray *incoming);

/**
 * The records of @sorted with what is below each behind it; tells each what it is below. @by_id: id → #PlannerRecord.
 * A circle of parents is cut above the record with the smallest id: every partner cuts it so. Free with
 * g_ptr_array_unref().
 */
GPtrArray *planner_record_order_nest (GPtrArray *sorted, GHashTable *by_id);

G_END_DECLS
