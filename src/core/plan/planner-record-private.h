/* planner-record-private.h: how a plan fills its records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-record.h"
#include "planner-row.h"

G_BEGIN_DECLS

PlannerRecord *planner_record_new (PlannerKind kind, const char *id);

/** Takes over the values of @row. Returns whether anything that can be seen differs. */
gboolean planner_record_read_row (PlannerRecord *self, const PlannerRow *row);

/** Where it stands in effect: below @parent (borrowed, nullable). */
void planner_record_set_parent (PlannerRecord *self, PlannerRecord *parent);
PlannerRecord *planner_record_peek_parent (PlannerRecord *self);

/** The parent's id as stored, %NULL at the top. */
const char *planner_record_get_stored_parent (PlannerRecord *self);

/**
 * Its place among the records of its kind by order key, as the list last gave it; NO_PLACE for one that came or moved
 * since.
 */
#define PLANNER_RECORD_NO_PLACE G_MAXUINT
guint planner_record_get_place (PlannerRecord *self);
void planner_record_set_place (PlannerRecord *self, guint place);

/** The number of its row in the file. */
gint64 planner_record_get_row (PlannerRecord *self);

/** Leaves the first line of a title, and of that at most 120 characters. */
void planner_title_cut (GString *title);

void planner_record_emit_changed (PlannerRecord *self);

G_END_DECLS
