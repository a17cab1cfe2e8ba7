/* planner-reference-editor.h: edits what a record points at: one record, or several in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is a button that leads there, with one that takes it off; another finds a record or makes a new one in place. Of
 * several, Alt+Left and Alt+Right on one change the order.
 */
#pragma once

#include "planner-field-editor.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_REFERENCE_EDITOR (planner_reference_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlannerReferenceEditor, planner_reference_editor, PLANNER, REFERENCE_EDITOR, PlannerFieldEditor)

G_END_DECLS
