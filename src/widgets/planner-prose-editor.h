/* planner-prose-editor.h: edits prose of many lines, or a list of texts, one on each line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-field-editor.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_PROSE_EDITOR (planner_prose_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlannerProseEditor, planner_prose_editor, PLANNER, PROSE_EDITOR, PlannerFieldEditor)

G_END_DECLS
