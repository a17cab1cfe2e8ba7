/* planner-field-editors.h: the editor for each type of field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-field-editor.h"

G_BEGIN_DECLS

/** An editor for @field, with no records as yet. */
PlannerFieldEditor *planner_field_editors_new (PlannerPlan *plan, PlannerField field);

G_END_DECLS
