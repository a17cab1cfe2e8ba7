/* planner-record.h: one record of a plan, as it stands on disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owned by its plan, which alone changes it, after a commit; then `changed` is emitted. The same record is the same
 * object for as long as the plan lives and the record is not deleted. Main thread only.
 *
 * Signals: `changed` (record), after its values are new.
 */
#pragma once

#include <glib-object.h>

#include "planner-value.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RECORD (planner_record_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRecord, planner_record, PLANNER, RECORD, GObject)

PlannerKind planner_record_get_kind (PlannerRecord *self);
const char *planner_record_get_id (PlannerRecord *self);

/**
 * Canonical text of @field, borrowed until the record changes; %NULL when it is not known. @field must be of the
 * record's kind.
 */
const char *planner_record_get (PlannerRecord *self, PlannerField field);

/** The whole number in @field (score, percent, flag, pence); @unknown when it is not known. */
gint64 planner_record_get_integer (PlannerRecord *self, PlannerField field, gint64 unknown);

/** Whether @field is a flag that is set. */
gboolean planner_record_get_flag (PlannerRecord *self, PlannerField field);

/** Reads a date; returns whether there is one. */
gboolean planner_record_get_date (PlannerRecord *self, PlannerField field, GDate *date);

/** The items of a list field, empty when not known. */
GStrv planner_record_dup_list (PlannerRecord *self, PlannerField field);

/**
 * The words by which people know it ("Dr Ama Boateng", the ask's first line), from the kind's TITLE fields; never
 * empty.
 */
char *planner_record_dup_title (PlannerRecord *self);

/** The order key among its siblings; see planner-position.h. */
const char *planner_record_get_position (PlannerRecord *self);

/**
 * The id of the parent within its kind as it is in effect: %NULL at the top, where the parent is not in this plan,
 * and where a circle was cut.
 */
const char *planner_record_get_parent (PlannerRecord *self);

/** How deep it stands below the top of its kind's tree: 0 at the top. */
guint planner_record_get_depth (PlannerRecord *self);

/** Below or above 0 as @a comes before @b, of the same kind, where all stand in order, each with what is below it. */
int planner_record_compare_order (PlannerRecord *a, PlannerRecord *b);

/** Whether two partners' values await a person; see planner-clash.h. */
gboolean planner_record_has_clash (PlannerRecord *self);

/** Whether a value that does not fit its field is kept beside the record. */
gboolean planner_record_has_bad_value (PlannerRecord *self);

/** Whether nobody knows of one of its flags how it is, as long as that is not settled. */
gboolean planner_record_has_unsettled_flag (PlannerRecord *self);

/** Whether @field holds @text, in any case. */
gboolean planner_record_is_called (PlannerRecord *self, PlannerField field, const char *text);

/** The ids of @records (elements #PlannerRecord). Free with g_strfreev(). */
GStrv planner_records_dup_ids (GPtrArray *records);

G_END_DECLS
