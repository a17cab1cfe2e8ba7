/* planner-named-row.h: a row of a form that finds a record while typing, or takes the name of a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Return, Space, Down or the first letter opens the picker (planner-record-picker.h). Nothing is written: what is new is only named.
 *
 * Signals: `chosen` (): the person picked, named or took off something.
 */
#pragma once

#include <adwaita.h>

#include "widgets/planner-new-record.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_NAMED_ROW (planner_named_row_get_type ())
G_DECLARE_FINAL_TYPE (PlannerNamedRow, planner_named_row, PLANNER, NAMED_ROW, AdwActionRow)

/** Says what is found: records of @kind. Once, before it is shown. */
void planner_named_row_set_up (PlannerNamedRow *self, PlannerPlan *plan, PlannerKind kind);

/** Chooses a record by its id; %NULL: none. */
void planner_named_row_set_id (PlannerNamedRow *self, const char *id);

/** What is chosen; its texts are borrowed. */
PlannerNamed planner_named_row_get (PlannerNamedRow *self);

/** Opens the picker. */
void planner_named_row_open (PlannerNamedRow *self);

G_END_DECLS
