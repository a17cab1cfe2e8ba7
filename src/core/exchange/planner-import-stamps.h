/* planner-import-stamps.h: who wrote with the stamps of a file, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Put into the plan as far as they are needed. For importers alone.
 */
#pragma once

#include "core/plan/planner-edit.h"
#include "planner-json-value.h"

G_BEGIN_DECLS

typedef struct _PlannerImportStamps PlannerImportStamps;

/** Reads `_stamps`; @value may have no text. What is not understood is left out: its writer is then not known. */
PlannerImportStamps *planner_import_stamps_new (const PlannerJsonValue *value);
void planner_import_stamps_free (PlannerImportStamps *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerImportStamps, planner_import_stamps_free)

/** Puts those of @registers into the plan that are not there yet. */
gboolean planner_import_stamps_put (PlannerImportStamps *self, PlannerEdit *edit, const PlannerRegisters *registers,
                                    GError **error);

G_END_DECLS
