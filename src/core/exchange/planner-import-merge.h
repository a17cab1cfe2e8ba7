/* planner-import-merge.h: a record of the full form as registers, merged into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For importers alone.
 */
#pragma once

#include "planner-import-target.h"

G_BEGIN_DECLS

/** Who wrote with the stamps of a file, and when; put into the plan as far as they are needed. */
typedef struct _PlannerImportStamps PlannerImportStamps;

/** Reads `_stamps`; @value may have no text. What is not understood is left out: its writer is then not known. */
PlannerImportStamps *planner_import_stamps_new (const PlannerJsonValue *value);
void planner_import_stamps_free (PlannerImportStamps *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerImportStamps, planner_import_stamps_free)

/** Whether @record says who wrote what, so that it is to be merged. */
gboolean planner_json_record_is_full (const PlannerJsonRecord *record);

/**
 * Whether the plan has seen all that the file has of @record, of which the head has been read: an old file does nothing. Then the
 * record is counted, and there is no need to read the rest.
 */
gboolean planner_import_target_knows (PlannerImportTarget *self, const PlannerJsonRecord *record, gboolean *known,
                                      GError **error);

/**
 * Merges @record, which must have an id. Refused (FORMAT) when what it says of its history is broken: nothing would be sure then.
 */
gboolean planner_import_target_merge (PlannerImportTarget *self, const PlannerJsonRecord *record,
                                      PlannerImportStamps *stamps, GError **error);

G_END_DECLS
