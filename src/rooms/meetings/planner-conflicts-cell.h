/* planner-conflicts-cell.h: where an item touches a person, in the matrix
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says the strictest handling of all that touches the person, and whether everything is settled.
 */
#pragma once

#include <adwaita.h>

#include "rooms/meetings/planner-conflicts-row.h"

G_BEGIN_DECLS

#define PLANNER_TYPE_CONFLICTS_CELL (planner_conflicts_cell_get_type ())
G_DECLARE_FINAL_TYPE (PlannerConflictsCell, planner_conflicts_cell, PLANNER, CONFLICTS_CELL, GtkButton)

/** What touches one person at one item. */
typedef struct
{
  PlannerConflictsRow *hit; /* the strictest, owned */
  guint n_hits;
  gboolean is_open; /* any of them */
} PlannerConflictsCrossing;

PlannerConflictsCrossing *planner_conflicts_crossing_new (void);
void planner_conflicts_crossing_free (PlannerConflictsCrossing *crossing);

/** One more that touches the person: a hit. */
void planner_conflicts_crossing_add (PlannerConflictsCrossing *crossing, PlannerConflictsRow *hit);

/** In that row and column of the matrix. */
GtkWidget *planner_conflicts_cell_new (guint row, guint column);

/** It stands there from now on. */
void planner_conflicts_cell_set_place (PlannerConflictsCell *self, guint row, guint column);

guint planner_conflicts_cell_get_row (PlannerConflictsCell *self);
guint planner_conflicts_cell_get_column (PlannerConflictsCell *self);

/** Shows @crossing, which it does not keep; does nothing where it says so already. */
void planner_conflicts_cell_show (PlannerConflictsCell *self, const PlannerConflictsCrossing *crossing);

/** The strictest hit. Borrowed. */
PlannerConflictsRow *planner_conflicts_cell_get_hit (PlannerConflictsCell *self);

G_END_DECLS
