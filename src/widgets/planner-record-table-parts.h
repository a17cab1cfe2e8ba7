/* planner-record-table-parts.h: what the parts of a record table share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-record-table-private.h"
#include "planner-table-columns.h"

G_BEGIN_DECLS

struct _PlannerRecordTable
{
  AdwBin parent_instance;

  PlannerOutline *outline;
  GtkSliceListModel *near; /* of the outline: what the first frame shows, then all of it */
  guint near_tick;
  guint near_frames;
  GtkMultiSelection *selection;
  GtkColumnView *view;
  PlannerTableColumns *columns;
  GPtrArray *cells;   /* borrowed: those that are made */
  GPtrArray *rows;    /* of GtkColumnViewRow, borrowed: those that hold a line */
  GHashTable *wanted; /* ids that stay selected while their lines move */
  gulong items_changed_handler;
  gulong moved_handler;
  gboolean selecting;

  PlannerTableLookFunc look;
  PlannerTableHeadingFunc heading;
  PlannerTableSentenceFunc sentence;
  gpointer data;

  PlannerTableEditorFunc create_editor;
  PlannerTableCopyFunc copy;
  gpointer editor_data;

  PlannerTableKeyFunc key;
  PlannerOutlineKey rest;
  PlannerField order; /* by which head the rows are ordered, or PLANNER_FIELD_NONE */
  gboolean headings_selectable;

  const char *open_action; /* %NULL: records are edited instead */

  PlannerTableMenuFunc create_menu;
  gpointer menu_data;
  GtkWidget *menu;      /* a popover, the last that was opened */
  char *menu_key;       /* of the row it was opened for */
  PlannerField menu_field;
  gboolean menu_closing; /* until the next frames are drawn */
  int width;
  guint fill_idle;

  GtkWidget *drop_line; /* weak: the row that shows where what is dragged would stand */
  const char *drop_style;

  char *shown_key; /* of the row that is to be seen as a whole */
  PlannerField shown_field; /* the cell in it to have the focus, or PLANNER_FIELD_NONE */
  gboolean shown_follows; /* it had the focus before it moved */
  guint shown_tick;
  guint shown_frames;

  guint sideways_tick;
  guint sideways_frames;

  char *edit_id; /* to be edited when its row has its place */
  PlannerField edit_field;
  guint edit_tick;
  guint edit_tries;
  GtkEventController *ahead_keys; /* of the window, while that cell is waited for */
  GString *ahead; /* what is typed meanwhile */
};

/* planner-record-table.c */

/** Gives up a callback of this widget's frames, if @tick is one; it is 0 then. */
void planner_record_table_stop_tick (PlannerRecordTable *self, guint *tick);

/* planner-record-table-look.c */

/** Says what a screen reader calls the row of @item. */
void planner_record_table_name_row (PlannerRecordTable *self, GtkColumnViewRow *item);

/** Whether values of that field are aligned at the end, and no formula to a spreadsheet. */
gboolean planner_record_table_is_figure (PlannerRecordTable *self, PlannerField field);

/** Whether nothing of the record itself stands in the column of @field. */
gboolean planner_record_table_is_derived (PlannerRecordTable *self, PlannerField field);

/* planner-record-table-near.c */

/** Begins with as many rows as a screen shows, so that the first frame waits for no others: a list makes up to 200. */
void planner_record_table_begin_near (PlannerRecordTable *self);

/** Has all rows from now on; needed before a position in the outline is one in the view. */
void planner_record_table_make_all (PlannerRecordTable *self);

/* planner-record-table-selection.c */

/** Makes the selection over the outline. */
void planner_record_table_make_selection (PlannerRecordTable *self);

/** The row at @position; borrowed, as the outline keeps it. */
PlannerOutlineRow *planner_record_table_peek_row (PlannerRecordTable *self, guint position);

gboolean planner_record_table_is_selectable (PlannerRecordTable *self, PlannerOutlineRow *row);

/** The selected lines in order; borrowed, as the outline keeps them. Free with g_ptr_array_unref(). */
GPtrArray *planner_record_table_list_selected_rows (PlannerRecordTable *self);

/** Where the line of @key is, an id or "/ID" of a heading; %FALSE when it is not shown. */
gboolean planner_record_table_find_position (PlannerRecordTable *self, const char *key, guint *position);

/* planner-record-table-ahead.c */

/** Keeps what is typed from now on, until planner_record_table_end_ahead(). */
void planner_record_table_begin_ahead (PlannerRecordTable *self);
void planner_record_table_end_ahead (PlannerRecordTable *self);

/** Types into @cell, which is being edited now, what was kept for it. */
void planner_record_table_type_ahead (PlannerRecordTable *self, PlannerRecordCell *cell);

/* planner-record-table-edit.c */

/** Scrolls to the cell that has got the focus, where the list does not. */
void planner_record_table_scroll_sideways (PlannerRecordTable *self);

/** Puts the focus into the row that is current, or the first; %FALSE when there is none. */
gboolean planner_record_table_focus_current (PlannerRecordTable *self);

/* planner-record-table-copy.c */

/** The action `table.copy`. */
void planner_record_table_copy (GtkWidget *widget, const char *name, GVariant *parameter);

/* planner-record-table-save.c */

/** The action `table.save`. */
void planner_record_table_save (GtkWidget *widget, const char *name, GVariant *parameter);

/* planner-record-table-focus.c */

/** The cell with the focus, or with what has it; borrowed, or %NULL. */
PlannerTableCell *planner_record_table_find_focused_cell (PlannerRecordTable *self);

/** Whether something is being written into it. */
gboolean planner_table_cell_is_edited (PlannerTableCell *cell);

/** Before there is a selection: takes care that the focus stays with its record when rows move. */
void planner_record_table_follow_focus (PlannerRecordTable *self);

/** Gives the cell of @field the focus when its row is laid out, if nothing else has it then but another row. */
void planner_record_table_return_focus (PlannerRecordTable *self, const char *key, PlannerField field);

/** Scrolls to the row when it is laid out, and gives its cell of @field the focus if nothing in the table has it then. PLANNER_FIELD_NONE: it stays where it is. */
void planner_record_table_queue_focus (PlannerRecordTable *self, const char *key, PlannerField field);

/* planner-record-table-menu.c */

/** The action `table.menu`: the menu beside what has the focus. */
void planner_record_table_pop_up (GtkWidget *widget, const char *name, GVariant *parameter);
void planner_record_table_add_menu_gestures (PlannerRecordTable *self);

/* planner-record-table-drag.c */

void planner_record_table_add_dragging (PlannerRecordTable *self);

G_END_DECLS
