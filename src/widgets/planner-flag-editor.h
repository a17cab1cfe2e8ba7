/* planner-flag-editor.h: edits yes or no
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-field-editor.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_FLAG_EDITOR (planner_flag_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlannerFlagEditor, planner_flag_editor, PLANNER, FLAG_EDITOR, PlannerFieldEditor)

G_END_DECLS
