/* planner-conflicts-matrix-private.h: what the parts of the matrix share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-conflicts-cell.h"
#include "rooms/meetings/planner-conflicts-matrix.h"

G_BEGIN_DECLS

struct _PlannerConflictsMatrix
{
  AdwBin parent_instance;

  GtkGrid *grid;
  GPtrArray *items;   /* PlannerConflictsRow of headings, owned: the rows */
  GPtrArray *people;  /* PlannerRecord, owned: the columns */
  GHashTable *cells;  /* place (see planner_conflicts_matrix_get_cell()) → PlannerConflictsCell, of the grid */
  GtkWidget *current; /* the cell with the focus last, or marked; weak */
};

/** The cell there; %NULL: nothing meets there. */
PlannerConflictsCell *planner_conflicts_matrix_get_cell (PlannerConflictsMatrix *self, guint row, guint column);

/** planner-conflicts-matrix-keys.c */
void planner_conflicts_matrix_add_keys (PlannerConflictsMatrix *self);
void planner_conflicts_matrix_class_add_focus (GtkWidgetClass *klass);

G_END_DECLS
