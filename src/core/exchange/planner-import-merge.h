/* planner-import-merge.h: a record of the full form merged into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For importers alone.
 */
#pragma once

#include "planner-import-stamps.h"
#include "planner-import-target.h"

G_BEGIN_DECLS

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
