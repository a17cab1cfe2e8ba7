/* planner-record-list.h: the live records of one kind, in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #GListModel of #PlannerRecord. Kept by the plan: between begin and end of an update rows come in and go, then the
 * order is made again and the smallest single splice is announced.
 */
#pragma once

#include "planner-record-private.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RECORD_LIST (planner_record_list_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRecordList, planner_record_list, PLANNER, RECORD_LIST, GObject)

PlannerRecordList *planner_record_list_new (PlannerKind kind);

/** The record at @position. Borrowed. */
PlannerRecord *planner_record_list_get (PlannerRecordList *self, guint position);

PlannerRecord *planner_record_list_lookup (PlannerRecordList *self, const char *id);

/** Takes a live row in: a new record, or new values for the one that is there. */
void planner_record_list_put (PlannerRecordList *self, const PlannerRow *row);

/** Lets a record go that is not live any more. */
void planner_record_list_remove (PlannerRecordList *self, const char *id);

/**
 * Lets all records go that planner_record_list_put() has not been called for since the last
 * planner_record_list_finish().
 */
void planner_record_list_remove_others (PlannerRecordList *self);

/**
 * Ends an update: orders, announces, emits `changed` on records whose values are new, and appends what happened to
 * @changes (of #PlannerChange, nullable).
 */
void planner_record_list_finish (PlannerRecordList *self, GPtrArray *changes);

G_END_DECLS
