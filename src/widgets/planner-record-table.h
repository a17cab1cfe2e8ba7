/* planner-record-table.h: an outline of records as a table whose cells are edited where they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A #GtkColumnView with widgets only for the rows that are seen. The first column shows nesting and folding. Cells take the
 * focus one by one with the arrow keys; F2, Enter or a double click edits, Tab goes on to the next cell, Escape puts the old value back.
 * Columns can be shown, hidden, moved (Ctrl+Shift+Page keys too) and resized (Ctrl+Shift+arrows), and stay so for this plan. What is selected stays selected while lines move.
 *
 * Widget actions: `table.copy`, `table.save` (all that is shown, as CSV), `table.select-all`, `table.expand-all`, `table.collapse-all`, `table.show-column` (field name).
 *
 * Signals: `selection-changed` (); `entered` (#PlannerOutlineRow): the focus came to that row; `edit-finished` (id, field, by Enter): a cell was edited; `rows-dropped` (target #PlannerOutlineRow,
 * #PlannerDropPlace): the selected records were dragged there.
 */
#pragma once

#include <adwaita.h>

#include "core/plan/planner-outline.h"

G_BEGIN_DECLS

/* What a column is called that shows no field of any record; it needs a name and a title. */
#define PLANNER_TABLE_DERIVED(number) ((PlannerField) (0xfe00 + (number)))

#define PLANNER_TABLE_FILLS (-1)

/* A field of another kind than the table's is derived: the look function says what stands there, and nothing is edited. */
typedef struct
{
  PlannerField field;
  int width;       /* in pixels as long as the person has not changed it; 0: what is left over */
  int share;       /* in percent of the table: what a column that takes what is left over has at least */
  gboolean hidden; /* as long as the person has not asked for it */
  gboolean narrow; /* shown in a narrow window too */
  int narrow_width; /* in pixels there, each time; 0: as in a wide one; PLANNER_TABLE_FILLS: what is left over there */
  gboolean beneath; /* in a narrow window no column, but a line beneath the text of the first one; what is dim shares a line with what is so too */
  const char *title; /* untranslated; %NULL: the field's label */
  const char *name; /* what its settings are kept by; %NULL: the field's name */
} PlannerTableColumn;

/** What a cell shows. Strings are owned, unless they are const. */
typedef struct
{
  char *text;
  gboolean keeps_lines; /* the text is lines, not prose of which only its beginning is shown */
  const char *style;  /* a style class, or %NULL */
  gboolean figure;    /* aligned at the end, in figures of one width */
  gboolean dim;
  const char *mark;   /* the name of an icon after the text, or %NULL */
  char *mark_words;   /* what it means */
  char *name;         /* for screen readers; %NULL: the column's title and the text */
  gboolean reaches;   /* of a heading in the first column: over the cells behind it, which are empty */
} PlannerCellLook;

typedef enum
{
  PLANNER_DROP_BEFORE,
  PLANNER_DROP_AFTER,
  PLANNER_DROP_INTO,
} PlannerDropPlace;

/** Changes what a cell shows: @look is filled in already as the field's value says. */
typedef void (*PlannerTableLookFunc) (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data);

/** What editing a heading changes: fills @records and returns the field, or PLANNER_FIELD_NONE. */
typedef PlannerField (*PlannerTableHeadingFunc) (PlannerOutlineRow *row, GPtrArray *records, gpointer data);

/** The sentence that screen readers say for a row. Free with g_free(). */
typedef char *(*PlannerTableSentenceFunc) (PlannerOutlineRow *row, gpointer data);

/** Makes an empty cell of a column: a #PlannerTableCell (planner-table-cell.h). */
typedef GtkWidget *(*PlannerTableCellFunc) (gpointer data);

/** A text that orders a record by a field, byte by byte; %NULL: as the table does, and what is derived comes first. Free with g_free(). */
typedef char *(*PlannerTableKeyFunc) (PlannerRecord *record, PlannerField field, gpointer data);

#define PLANNER_TYPE_RECORD_TABLE (planner_record_table_get_type ())
G_DECLARE_FINAL_TYPE (PlannerRecordTable, planner_record_table, PLANNER, RECORD_TABLE, AdwBin)

/** @name: what its settings are kept by. @columns is copied; the first is the one with nesting. */
GtkWidget *planner_record_table_new (PlannerOutline *outline, const char *name, const PlannerTableColumn *columns,
                                     guint n_columns);

/** Each may be %NULL; @data is shared by all and must outlive the table. */
void planner_record_table_set_functions (PlannerRecordTable *self, PlannerTableLookFunc look,
                                         PlannerTableHeadingFunc heading, PlannerTableSentenceFunc sentence,
                                         gpointer data);

/** Makes the cells in the column of @field with @create, not the table's own. @data must outlive the table. */
void planner_record_table_set_cells (PlannerRecordTable *self, PlannerField field, PlannerTableCellFunc create,
                                     gpointer data);

/** Makes what edits @field of one record in its cell: a #PlannerFieldEditor (planner-field-editor.h), a floating reference. */
typedef GtkWidget *(*PlannerTableEditorFunc) (PlannerField field, gpointer data);

/** What copying gives for @field of @record, where that is not its value or, of what is derived, what stands there; %NULL: that. Free with g_free(). */
typedef char *(*PlannerTableCopyFunc) (PlannerRecord *record, PlannerField field, gpointer data);

/** For columns that stand for more than one field, each may be %NULL, and @create may return %NULL: as the field is edited anywhere. */
void planner_record_table_set_editors (PlannerRecordTable *self, PlannerTableEditorFunc create, PlannerTableCopyFunc copy,
                                       gpointer data);

/**
 * Lets the heads of columns order the rows. @key (nullable): for fields that the table cannot order itself, with the data of planner_record_table_set_functions().
 * @rest (nullable): the order while no head is chosen.
 */
void planner_record_table_set_sortable (PlannerRecordTable *self, PlannerTableKeyFunc key, PlannerOutlineKey rest);

/**
 * Lets headings of a reference be selected: planner_record_table_dup_selected() then holds the records they stand for. Such a heading is called
 * "/ID" by planner_record_table_select(), planner_record_table_show() and planner_record_table_edit().
 */
void planner_record_table_set_headings_selectable (PlannerRecordTable *self, gboolean selectable);

/** What can be done with what is selected now. Free with g_object_unref(). */
typedef GMenuModel *(*PlannerTableMenuFunc) (gpointer data);

/** What drops down with a right click and the Menu key: made by @create each time. @data must outlive the table. */
void planner_record_table_set_menu (PlannerRecordTable *self, PlannerTableMenuFunc create, gpointer data);

/**
 * A record is opened with Enter and a double click, which activate @action ("room.open"), and edited with F2. %NULL, as at first: both edit.
 * Static.
 */
void planner_record_table_set_open_action (PlannerRecordTable *self, const char *action);

/** Only the columns that are for narrow windows. */
void planner_record_table_set_narrow (PlannerRecordTable *self, gboolean narrow);

/** Whether the column of @field is shown now. */
gboolean planner_record_table_shows (PlannerRecordTable *self, PlannerField field);

/** What stands in all cells that are seen, and what their rows are called, is asked for anew. */
void planner_record_table_refresh (PlannerRecordTable *self);

/** The same, of headings and of @records only, a set of #PlannerRecord; %NULL: of all. */
void planner_record_table_refresh_records (PlannerRecordTable *self, GHashTable *records);

GtkWidget *planner_record_table_get_view (PlannerRecordTable *self);

/** The heads of the columns together, above the rows. Borrowed. */
GtkWidget *planner_record_table_get_head (PlannerRecordTable *self);

/** Where the head of the column of @field is, in @widget's coordinates; %FALSE when it is not shown. */
gboolean planner_record_table_find_head (PlannerRecordTable *self, PlannerField field, GtkWidget *widget,
                                         graphene_rect_t *bounds);

/** The cells in the column of @field that hold a row, elements #PlannerTableCell (borrowed). Free with g_ptr_array_unref(). */
GPtrArray *planner_record_table_list_cells (PlannerRecordTable *self, PlannerField field);

/** What it shows. Borrowed. */
PlannerOutline *planner_record_table_get_outline (PlannerRecordTable *self);

/** Where the table is scrolled to. Borrowed. */
GtkAdjustment *planner_record_table_get_adjustment (PlannerRecordTable *self, GtkOrientation orientation);

/** The selected records, in order. Elements #PlannerRecord; free with g_ptr_array_unref(). */
GPtrArray *planner_record_table_dup_selected (PlannerRecordTable *self);

/** The record of @row, or that its heading stands for. Borrowed, or %NULL. */
PlannerRecord *planner_record_table_get_subject (PlannerRecordTable *self, PlannerOutlineRow *row);

/** How many records are selected. */
guint planner_record_table_get_n_selected (PlannerRecordTable *self);

/** Selects just @row when it is not among those selected: before a drag or a menu. */
void planner_record_table_take (PlannerRecordTable *self, PlannerOutlineRow *row);

/** Selects just these; those that are not shown are selected when they are. */
void planner_record_table_select (PlannerRecordTable *self, const char *const *ids);

/**
 * The record that gets the focus when those selected go with all that is nested in them: the one behind them, or the one before. Its id, or
 * %NULL. Free with g_free().
 */
char *planner_record_table_dup_neighbour (PlannerRecordTable *self);

/** The row that has the focus, or the first selected one; borrowed, or %NULL. */
PlannerOutlineRow *planner_record_table_get_current (PlannerRecordTable *self);

/** Scrolls to a record, selects just it, and puts the focus in its cell. @field PLANNER_FIELD_NONE: the first column. */
gboolean planner_record_table_show (PlannerRecordTable *self, const char *id, PlannerField field);

/** The same, and begins to edit, when the row has its place. */
void planner_record_table_edit (PlannerRecordTable *self, const char *id, PlannerField field);

/** The actions of that menu, to be put beside it as the group "columns". Borrowed. */
GActionGroup *planner_record_table_get_columns_actions (PlannerRecordTable *self);

/** The menu that shows and hides columns. Borrowed. */
GMenuModel *planner_record_table_get_columns_menu (PlannerRecordTable *self);

/** The fields of the shown columns in order, also derived ones, without those whose cells a room makes. Elements #PlannerField. */
GArray *planner_record_table_dup_fields (PlannerRecordTable *self);

/** The selected rows as text with tabs, with the headings of the columns shown: what copying gives. Free with g_free(). */
char *planner_record_table_dup_text (PlannerRecordTable *self);

/** The same rows as an HTML table. Free with g_free(). */
char *planner_record_table_dup_html (PlannerRecordTable *self);

/** All rows that are shown, as planner-table.h has CSV, with a byte order mark for spreadsheets that ask for one. Free with g_free(). */
char *planner_record_table_dup_csv (PlannerRecordTable *self);

void planner_cell_look_clear (PlannerCellLook *look);

G_END_DECLS
