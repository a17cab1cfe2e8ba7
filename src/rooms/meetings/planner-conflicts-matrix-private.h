/* planner-conflicts-matrix-private.h: what the parts of the matrix share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/meetings/planner-conflicts-cell.h"
#include "rooms/meetings/planner-conflicts-matrix.h"

G_BEGIN_DECLS

/* What there is of an item. Counted by reference (g_rc_box). */
typedef struct
{
  PlannerRecord *item;          /* owned */
  PlannerConflictsRow *heading; /* owned */
  GPtrArray *people;            /* PlannerRecord, owned, as they are first named */
  GHashTable *crossings;        /* person → PlannerConflictsCrossing, owned */
} PlannerConflictsTouched;

struct _PlannerConflictsMatrix
{
  GtkWidget parent_instance;

  GHashTable *taken;     /* item → PlannerConflictsTouched, owned: what is to be shown */
  GPtrArray *items;      /* PlannerConflictsTouched, owned: the rows, as they are shown */
  GPtrArray *people;     /* PlannerRecord, owned: the columns */
  GHashTable *columns;   /* person → its column and one */
  gboolean has_current;  /* one is marked, of what is chosen: */
  guint current_row;
  guint current_column;

  /* What is seen of it, made as it comes into view. */
  GHashTable *cells;  /* place → PlannerConflictsCell */
  GHashTable *names;  /* column and one → label of a person */
  GHashTable *titles; /* row and one → label of an item */
  guint next_frame;   /* when more cells are made; 0: all are */
  GtkWidget *corner;      /* above the items, beside the people */
  GtkWidget *sample_name; /* never shown: as large as each of its kind */
  GtkWidget *sample_cell;

  GtkAdjustment *adjustments[2]; /* by orientation; of what lies below the names and beside the items */
  GtkScrollablePolicy policies[2];
  int head[2];  /* what stays in view: how wide the items are, how high the names */
  int pitch[2]; /* from one column, or row, to the next */
};

/** The place of a row and a column, as a key; never %NULL. */
gpointer planner_conflicts_matrix_get_place (PlannerConflictsMatrix *self, guint row, guint column);

/** What meets there; %NULL: nothing does. Borrowed. */
PlannerConflictsCrossing *planner_conflicts_matrix_get_crossing (PlannerConflictsMatrix *self, guint row, guint column);

/** The heading of a row. Borrowed. */
PlannerConflictsRow *planner_conflicts_matrix_get_heading (PlannerConflictsMatrix *self, guint row);

/* planner-conflicts-matrix-rows.c */

PlannerConflictsTouched *planner_conflicts_touched_new (PlannerRecord *item, const GPtrArray *rows);
void planner_conflicts_touched_unref (PlannerConflictsTouched *touched);

/* planner-conflicts-matrix.c */

/** A widget for what is seen there; owned by the matrix from when it has a parent. */
GtkWidget *planner_conflicts_matrix_make_cell (PlannerConflictsMatrix *self, guint row, guint column);
GtkWidget *planner_conflicts_matrix_make_name (PlannerConflictsMatrix *self, guint column);
GtkWidget *planner_conflicts_matrix_make_title (PlannerConflictsMatrix *self, guint row);

/** Has the label of a column, or of a row, say what its person is called, or what its heading says, now. */
void planner_conflicts_matrix_show_name (PlannerConflictsMatrix *self, GtkWidget *name, guint column);
void planner_conflicts_matrix_show_title (PlannerConflictsMatrix *self, GtkWidget *title, guint row);

/* planner-conflicts-matrix-layout.c */

/** How many columns, or rows, there are, and how far all of them reach. */
guint planner_conflicts_matrix_count (PlannerConflictsMatrix *self, GtkOrientation orientation);
int planner_conflicts_matrix_get_extent (PlannerConflictsMatrix *self, GtkOrientation orientation);

/** The cell there, scrolled into view; %NULL: nothing meets there. Borrowed. */
GtkWidget *planner_conflicts_matrix_bring (PlannerConflictsMatrix *self, guint row, guint column);

/** Lets go of all that was made. */
void planner_conflicts_matrix_clear (PlannerConflictsMatrix *self);

/** Where the place of a former row (or column) is among those that are now; G_MAXUINT: nowhere. */
typedef guint (*PlannerConflictsPlaceFunc) (gpointer data, GtkOrientation orientation, guint former);

/** Has what was made stand where @place says; what stands nowhere, or where nothing meets any more, goes. */
void planner_conflicts_matrix_rearrange (PlannerConflictsMatrix *self, PlannerConflictsPlaceFunc place, gpointer data);

void planner_conflicts_matrix_class_add_layout (GtkWidgetClass *klass);

/* planner-conflicts-matrix-scroll.c */

/** How far the columns, or rows, are scrolled away from where they begin. */
double planner_conflicts_matrix_get_offset (PlannerConflictsMatrix *self, GtkOrientation orientation);

/** There is @size for all, and @offset is to stay, as far as it can. */
void planner_conflicts_matrix_configure (PlannerConflictsMatrix *self, GtkOrientation orientation, int size, double offset);

/** Scrolls so that the cell there is wholly in view. */
void planner_conflicts_matrix_scroll_to (PlannerConflictsMatrix *self, guint row, guint column);

void planner_conflicts_matrix_drop_adjustments (PlannerConflictsMatrix *self);

void planner_conflicts_matrix_scrollable_init (GtkScrollableInterface *interface);
void planner_conflicts_matrix_class_add_scrolling (GObjectClass *klass);

/* planner-conflicts-matrix-keys.c */
void planner_conflicts_matrix_add_keys (PlannerConflictsMatrix *self);
void planner_conflicts_matrix_class_add_focus (GtkWidgetClass *klass);

G_END_DECLS
