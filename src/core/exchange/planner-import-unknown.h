/* planner-import-unknown.h: members of a file that a newer version may know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kept as they came and written back. An array of records with ids is kept record by record, anything else whole, under an
 * empty id. What says what it has seen is only taken in the place of what saw less; else the file that is imported last is right. For
 * importers alone.
 */
#pragma once

#include "planner-import-target.h"

G_BEGIN_DECLS

typedef struct _PlannerImportUnknown PlannerImportUnknown;

PlannerImportUnknown *planner_import_unknown_new (void);
void planner_import_unknown_free (PlannerImportUnknown *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerImportUnknown, planner_import_unknown_free)

/** Takes the member @name of the root. */
gboolean planner_import_unknown_take (PlannerImportUnknown *self, PlannerImportTarget *target, const char *name,
                                      const PlannerJsonValue *value, GError **error);

G_END_DECLS
