/* planner-record-cell-parts.h: what the parts of a cell share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-field-editor.h"
#include "planner-record-table-private.h"

G_BEGIN_DECLS

#define PLANNER_EXPANDER_PIXELS 20 /* wide and high; where there is none, the text keeps as much room */

struct _PlannerRecordCell
{
  PlannerTableCell parent_instance;

  gboolean is_first;

  /* What is shown now: setting a property again costs a message to the screen reader's bus each time. */
  const char *style;
  int fold_state; /* 0: not expandable, 1: folded, 2: unfolded */
  gboolean reaches; /* over the cells behind it */

  GtkWidget *box;
  GtkWidget *expander; /* of the first column */
  GtkWidget *label;
  GtkWidget *mark; /* this and the next: made when first needed */
  GtkWidget *lines; /* the label, and those beneath it */

  PlannerFieldEditor *editor; /* while editing */
  gboolean watches_editors;
  int edit_height;
  char *original;
  guint finish_idle;
  guint leave_idle;
  int step;
  gboolean entered;
};

static inline PlannerOutlineRow *
get_row (PlannerRecordCell *self)
{
  return planner_table_cell_get_row (PLANNER_TABLE_CELL (self));
}

static inline PlannerRecordTable *
get_table (PlannerRecordCell *self)
{
  return planner_table_cell_get_table (PLANNER_TABLE_CELL (self));
}

static inline PlannerField
get_field (PlannerRecordCell *self)
{
  return planner_table_cell_get_field (PLANNER_TABLE_CELL (self));
}

/* planner-record-cell-look.c */

/** Asks the table how it looks. */
void planner_record_cell_refresh (PlannerTableCell *cell);

/** Makes a label that shows three lines of a text, as cells do; it has a tooltip to be filled with the whole. */
GtkWidget *planner_record_cell_make_label (void);

/** Text that runs the other way than the window begins where its column begins. */
void planner_record_cell_align_lines (GtkWidget *label);

/** Makes what shows the value. */
void planner_record_cell_make_box (PlannerRecordCell *self);

/* planner-record-cell-beneath.c */

/** Shows the lines beneath the text of the first column; what they say for screen readers is added to @name. */
void planner_record_cell_show_beneath (PlannerRecordCell *self, GString *name);

/* planner-record-cell-edit.c */

/** @focus: this cell takes the focus back. @tell: the table is told; not when the cell itself goes. */
void planner_record_cell_end_edit (PlannerRecordCell *self, gboolean focus, gboolean tell);

G_END_DECLS
