/* planner-new-record.h: makes a record of what a person typed as its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/plan/planner-edit.h"

G_BEGIN_DECLS

/** Adds a record of @kind called @name (of a person the last word is the surname). Returns its id, borrowed until the edit ends, or %NULL. */
const char *planner_edit_add_named (PlannerEdit *edit, PlannerKind kind, const char *name, GError **error);

G_END_DECLS
