/* planner-conflicts-line.h: how one row of the conflicts of a meeting is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The child of a list item; see planner-conflicts-row.h for what stands in the rows.
 *
 * Signals: `act` (action, parameter): the person wants something done about the row: "confirm", "confirm-item", "dismiss", "take-back",
 * "handle" (a handling), "pass-chair" (the id of a person, or nothing), "show-interest", "show-person". The parameter is "" where there is none.
 */
#pragma once

#include <adwaita.h>

#include "rooms/meetings/planner-conflicts-row.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_CONFLICTS_LINE (planner_conflicts_line_get_type ())
G_DECLARE_FINAL_TYPE (PlannerConflictsLine, planner_conflicts_line, PLANNER, CONFLICTS_LINE, AdwBin)

/** @is_read_only: nothing can be done about the rows. */
GtkWidget *planner_conflicts_line_new (gboolean is_read_only);

/** Shows @row and follows it; %NULL: nothing. */
void planner_conflicts_line_set_row (PlannerConflictsLine *self, PlannerConflictsRow *row);
PlannerConflictsRow *planner_conflicts_line_get_row (PlannerConflictsLine *self);

/** Opens the menu of a row that has one; whether it has. */
gboolean planner_conflicts_line_open (PlannerConflictsLine *self);

G_END_DECLS
