/* planner-import-chains.h: records that an import leaves leading back to themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of the fields that are PLANNER_FIELD_ACYCLIC, such as what depends on what: whoever edits by hand is refused a circle, a file may
 * hold one, and a merge may close one of two halves. It is taken as it came and told of, once for each circle. For importers alone.
 */
#pragma once

#include "planner-import-report.h"

G_BEGIN_DECLS

typedef struct _PlannerImportChains PlannerImportChains;

PlannerImportChains *planner_import_chains_new (void);
void planner_import_chains_free (PlannerImportChains *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerImportChains, planner_import_chains_free)

/** The record @id has got @value (canonical, nullable) in @field from the file. */
void planner_import_chains_note (PlannerImportChains *self, PlannerField field, const char *id, const char *value);

/** Tells @report of the circles of @kind that what was noted is in; @edit: the open one, %NULL when nothing has changed. */
void planner_import_chains_report (PlannerImportChains *self, PlannerKind kind, PlannerPlan *plan, PlannerEdit *edit,
                                   PlannerImportReport *report);

G_END_DECLS
