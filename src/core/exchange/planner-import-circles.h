/* planner-import-circles.h: records that an import leaves below one another in a circle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While records are taken it is noted what each of them stands below; at the end the walks up from them are followed. What a plain file or a
 * table says is a fault of the file, what a merge closes is a clash; the plan cuts either at the smallest id. For importers alone.
 */
#pragma once

#include "planner-import-report.h"

G_BEGIN_DECLS

typedef struct _PlannerImportCircles PlannerImportCircles;

PlannerImportCircles *planner_import_circles_new (void);
void planner_import_circles_free (PlannerImportCircles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerImportCircles, planner_import_circles_free)

/** The file puts the record @id below @parent. */
void planner_import_circles_note (PlannerImportCircles *self, PlannerKind kind, const char *id, const char *parent);

/** After a merge the record stands below @parent (%NULL: at the top, or deleted); @moved: it did not before. */
void planner_import_circles_note_merged (PlannerImportCircles *self, PlannerKind kind, const char *id, const char *parent,
                                         gboolean moved);

/** Tells @report of the circles of @kind that the noted records of @plan close. */
void planner_import_circles_report (PlannerImportCircles *self, PlannerKind kind, PlannerPlan *plan,
                                    PlannerImportReport *report);

G_END_DECLS
