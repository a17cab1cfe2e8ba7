/* planner-field-editor.h: what edits one field of one record, or of several at once, where it is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The base of an editor per type of field; planner_field_editors_new() (planner-field-editors.h) makes the right one. An editor
 * keeps no data: it shows what the records hold, writes what the person does as one edit, and shows the record again when the
 * plan changes. What does not fit is refused beside the field, and the old value stays.
 *
 * Typing is written after a short pause, when the focus leaves, when the editor goes, and by planner_field_editor_flush().
 *
 * Signals: `done` (): in a table, the person has chosen and the cell can close; `step` (−1 or 1): Tab was pressed while a list was open
 * below the field; a table that goes on to another cell returns %TRUE.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-edit.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_FIELD_EDITOR (planner_field_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlannerFieldEditor, planner_field_editor, PLANNER, FIELD_EDITOR, AdwBin)

/**
 * PlannerFieldEditorClass:
 * @set_up: plan and field are known: makes its widgets and gives them to planner_field_editor_set_content().
 * @show: shows a canonical value (nullable), or that there are several (@mixed).
 * @flush: writes what is typed and not yet written; %FALSE when it was refused. Default: nothing to write.
 * @forget: forgets what is typed and not written. Default: nothing.
 * @begin: puts the focus in and opens what is to open, for a table. Default: focus.
 * @accept: takes what is highlighted in what @begin has opened, and closes it. Default: nothing is open.
 */
struct _PlannerFieldEditorClass
{
  AdwBinClass parent_class;

  void (*set_up) (PlannerFieldEditor *self);
  void (*show) (PlannerFieldEditor *self, const char *value, gboolean mixed);
  gboolean (*flush) (PlannerFieldEditor *self);
  void (*forget) (PlannerFieldEditor *self);
  void (*begin) (PlannerFieldEditor *self);
  void (*accept) (PlannerFieldEditor *self);

  gpointer padding[4];
};

PlannerPlan *planner_field_editor_get_plan (PlannerFieldEditor *self);
const PlannerFieldInfo *planner_field_editor_get_info (PlannerFieldEditor *self);

/** What is edited: elements #PlannerRecord, referenced. What was typed for those before is written first. */
void planner_field_editor_set_records (PlannerFieldEditor *self, GPtrArray *records);

/** Borrowed. */
GPtrArray *planner_field_editor_get_records (PlannerFieldEditor *self);

/** The value all records share (borrowed, nullable); @mixed (nullable) says that they do not. */
const char *planner_field_editor_get_value (PlannerFieldEditor *self, gboolean *mixed);

gboolean planner_field_editor_flush (PlannerFieldEditor *self);
void planner_field_editor_begin (PlannerFieldEditor *self);

/** The person goes on while a list is open below the field: what is highlighted there counts. */
void planner_field_editor_accept (PlannerFieldEditor *self);

/** Forgets what is typed and not written, and shows the record again. */
void planner_field_editor_revert (PlannerFieldEditor *self);

/** Whether the field can be written at all (the plan is not read-only). */
gboolean planner_field_editor_is_editable (PlannerFieldEditor *self);

/** Without sentences below it but for errors: where the place is small and the field's name stands elsewhere. */
void planner_field_editor_set_compact (PlannerFieldEditor *self, gboolean compact);

/* For editors themselves */

void planner_field_editor_set_content (PlannerFieldEditor *self, GtkWidget *content);

/** Names @widget for screen readers by the field's label and help. */
void planner_field_editor_describe (PlannerFieldEditor *self, GtkWidget *widget);

/** Writes canonical text into all records in one edit; %FALSE when it was refused, and then says so beside the field. */
gboolean planner_field_editor_write (PlannerFieldEditor *self, const char *value);

/** The same from what a person typed. @typing: joins the step before. */
gboolean planner_field_editor_write_text (PlannerFieldEditor *self, const char *text, gboolean typing);

/** A sentence below the field: what a timescale was taken to mean. %NULL: none. */
void planner_field_editor_set_hint (PlannerFieldEditor *self, const char *sentence);
void planner_field_editor_set_error (PlannerFieldEditor *self, const char *sentence);
void planner_field_editor_done (PlannerFieldEditor *self);

/** Makes Tab lead on from @popover, which drops down below the field; see the signal `step`. */
void planner_field_editor_add_popover (PlannerFieldEditor *self, GtkWidget *popover);

G_END_DECLS
