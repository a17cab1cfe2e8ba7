/* planner-record-form.h: all of a record, or what several share, each field editable in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made from the table of kinds, in its order, with what a room has to show of a record above the fields; below them stand the records that point at this one, each a row that leads
 * there. Used by the details pane and by dialogs. Whatever is typed is written while typing; before the plan is closed call
 * planner_record_form_flush() (or take the focus away from the window: gtk_window_set_focus (window, NULL)).
 */
#pragma once

#include <adwaita.h>

#include "widgets/planner-aside.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RECORD_FORM (planner_record_form_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRecordForm, planner_record_form, PLANNER, RECORD_FORM, AdwBin)

GtkWidget *planner_record_form_new (PlannerPlan *plan);

/** Asks @create what to show beside the fields of each kind. */
void planner_record_form_set_asides (PlannerRecordForm *self, PlannerAsideFunc create);

/** Shows one record; %NULL: nothing. It goes by itself when the record is deleted. */
void planner_record_form_set_record (PlannerRecordForm *self, PlannerRecord *record);

/** Shows what several records of one kind share; what is set is set in all of them, in one step. Elements #PlannerRecord. */
void planner_record_form_set_records (PlannerRecordForm *self, GPtrArray *records);

/** Writes what is typed and not yet written; %FALSE when something was refused. */
gboolean planner_record_form_flush (PlannerRecordForm *self);

/** Scrolls to the beginning. */
void planner_record_form_show_top (PlannerRecordForm *self);

/** Puts the focus into the editor of @field, if the form shows it. */
void planner_record_form_focus_field (PlannerRecordForm *self, PlannerField field);

G_END_DECLS
