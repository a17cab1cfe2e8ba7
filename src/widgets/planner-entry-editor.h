/* planner-entry-editor.h: edits what is typed in one line: text, dates, times, years, money, numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A date has a calendar beside it. A timescale shows at once what it is taken to mean.
 */
#pragma once

#include "planner-field-editor.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_ENTRY_EDITOR (planner_entry_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlannerEntryEditor, planner_entry_editor, PLANNER, ENTRY_EDITOR, PlannerFieldEditor)

G_END_DECLS
