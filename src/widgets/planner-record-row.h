/* planner-record-row.h: a record as a row that leads to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-record.h"

G_BEGIN_DECLS

/** A list for such rows, nothing of it selected; @name is for screen readers. Floating. */
GtkWidget *planner_record_rows_new (const char *name);

/** A row that says @title and @subtitle (nullable), which are plain text, and leads to @record. Floating. */
GtkWidget *planner_record_row_new (PlannerRecord *record, const char *title, const char *subtitle);

/** The record that @row leads to, borrowed; %NULL where it is another row. */
PlannerRecord *planner_record_row_get_record (GtkWidget *row);

G_END_DECLS
