/* planner-tags-editor.h: edits tags, any of the choices, by check boxes that drop down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-field-editor.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_TAGS_EDITOR (planner_tags_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlannerTagsEditor, planner_tags_editor, PLANNER, TAGS_EDITOR, PlannerFieldEditor)

G_END_DECLS
