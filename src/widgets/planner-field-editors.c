/* planner-field-editors.c: the editor for each type of field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-field-editors.h"

#include "widgets/planner-choice-editor.h"
#include "widgets/planner-entry-editor.h"
#include "widgets/planner-flag-editor.h"
#include "widgets/planner-prose-editor.h"
#include "widgets/planner-reference-editor.h"
#include "widgets/planner-tags-editor.h"

static GType
get_editor_type (const PlannerFieldInfo *info)
{
  switch ((int) info->type)
    {
    case PLANNER_TYPE_PROSE:
    case PLANNER_TYPE_TEXTS:
      return PLANNER_TYPE_PROSE_EDITOR;
    case PLANNER_TYPE_CHOICE:
    case PLANNER_TYPE_SCORE:
      return PLANNER_TYPE_CHOICE_EDITOR;
    case PLANNER_TYPE_FLAG:
      return planner_flag_get_unsaid (info->field) != NULL ? PLANNER_TYPE_CHOICE_EDITOR : PLANNER_TYPE_FLAG_EDITOR;
    case PLANNER_TYPE_TAGS:
      return PLANNER_TYPE_TAGS_EDITOR;
    case PLANNER_TYPE_REFERENCE:
    case PLANNER_TYPE_REFERENCES:
      return PLANNER_TYPE_REFERENCE_EDITOR;
    default:
      return PLANNER_TYPE_ENTRY_EDITOR;
    }
}

PlannerFieldEditor *
planner_field_editors_new (PlannerPlan *plan, PlannerField field)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return g_object_new (get_editor_type (planner_field_get_info (field)), "plan", plan, "field", (guint) field,
                       NULL);
}
