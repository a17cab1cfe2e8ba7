/* planner-choice-editor.h: edits a choice or a score from a list that drops down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-field-editor.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_CHOICE_EDITOR (planner_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlannerChoiceEditor, planner_choice_editor, PLANNER, CHOICE_EDITOR, PlannerFieldEditor)

G_END_DECLS
