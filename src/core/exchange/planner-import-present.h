/* planner-import-present.h: where a risk stands now, when two partners have scored it apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both reviews are kept, and the later by date is the present one: a clash of residual scores that reviews explain is settled by that, for every
 * partner alike. What somebody scored without a review, and what two reviews of one day say, awaits a person. For importers alone.
 */
#pragma once

#include "core/plan/planner-edit.h"
#include "planner-import-report.h"

G_BEGIN_DECLS

/**
 * Settles what @report tells of such clashes in @plan, within @edit. @came: ids of the reviews that the file speaks of, a set; where it speaks of none
 * (%NULL), none is settled.
 */
gboolean planner_import_present_settle (PlannerPlan *plan, PlannerEdit *edit, GHashTable *came, PlannerImportReport *report,
                                        GError **error);

G_END_DECLS
