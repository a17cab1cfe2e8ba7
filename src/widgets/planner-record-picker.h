/* planner-record-picker.h: finds one record of a kind while typing, or makes a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A popover; shows the first few hundred that hold what is typed (of an organisation also in its other names), and ways to take off what is chosen already. Nothing is highlighted
 * as long as nothing is typed.
 *
 * Signals: `picked` (#PlannerRecord), `taken-off` (#PlannerRecord), `create` (text): the person wants a new record called that.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/plan/planner-plan.h"
#include "widgets/planner-record-words.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_RECORD_PICKER (planner_record_picker_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRecordPicker, planner_record_picker, PLANNER, RECORD_PICKER, GtkPopover)

GtkWidget *planner_record_picker_new (PlannerPlan *plan, PlannerKind kind);

/** What is chosen already. Copied; %NULL: nothing. */
void planner_record_picker_set_chosen (PlannerRecordPicker *self, const char *const *ids);

/** Offers only records that are there, other than @record. */
void planner_record_picker_set_other_than (PlannerRecordPicker *self, PlannerRecord *record);

/** Types a first letter into what has just opened. */
void planner_record_picker_type (PlannerRecordPicker *self, gunichar letter);

/** Picks what is highlighted, if anything is, and closes. */
void planner_record_picker_accept (PlannerRecordPicker *self);

/** Whether it offers to make a new record of what is typed. Default: where the kind has a name of one line. */
gboolean planner_record_picker_can_create (PlannerKind kind);

G_END_DECLS
