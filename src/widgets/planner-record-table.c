/* planner-record-table.c: an outline of records as a table whose cells are edited where they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-table.h"

#include <glib/gi18n.h>

#include "widgets/planner-choice-look.h"
#include "widgets/planner-record-table-private.h"
#include "widgets/planner-table-columns.h"

struct _PlannerRecordTable
{
  AdwBin parent_instance;

  PlannerOutline *outline;
  GtkMultiSelection *selection;
  GtkColumnView *view;
  PlannerTableColumns *columns;
  GPtrArray *cells;   /* borrowed: those that are made */
  GHashTable *wanted; /* ids that stay selected while their lines move */
  gulong items_changed_handler;
  gboolean selecting;

  PlannerTableLookFunc look;
  PlannerTableHeadingFunc heading;
  PlannerTableSentenceFunc sentence;
  gpointer data;

  PlannerTableKeyFunc key;
  PlannerOutlineKey rest;
  PlannerField order; /* by which head the rows are ordered, or PLANNER_FIELD_NONE */
  gboolean headings_selectable;

  GtkWidget *menu; /* a popover */
  int width;
  guint fill_idle;

  char *edit_id; /* to be edited when its row has its place */
  PlannerField edit_field;
  guint edit_tick;
  guint edit_tries;
};

enum
{
  SELECTION_CHANGED,
  ENTERED,
  EDIT_FINISHED,
  ROWS_DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerRecordTable, planner_record_table, ADW_TYPE_BIN)

void
planner_cell_look_clear (PlannerCellLook *look)
{
  g_clear_pointer (&look->text, g_free);
  g_clear_pointer (&look->mark_words, g_free);
  g_clear_pointer (&look->name, g_free);
}

/* What cells ask */

const char *
planner_record_table_get_title (PlannerRecordTable *self, PlannerField field)
{
  return planner_table_columns_get_title (self->columns, field);
}

PlannerOutline *
planner_record_table_get_outline (PlannerRecordTable *self)
{
  return self->outline;
}

static gboolean
is_first_column (PlannerRecordTable *self, PlannerField field)
{
  return planner_table_columns_get_first (self->columns) == field;
}

static void
look_at_heading (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look)
{
  static const char *const styles[] = { "title-4", "heading", "caption-heading" };

  if (!is_first_column (self, field))
    return;
  look->text = g_strdup (planner_outline_row_get_title (row));
  look->style = styles[MIN (planner_outline_row_get_depth (row), G_N_ELEMENTS (styles) - 1)];
}

static gboolean
is_figure (PlannerType type)
{
  return type == PLANNER_TYPE_MONEY || type == PLANNER_TYPE_NUMBER || type == PLANNER_TYPE_WHOLE
         || type == PLANNER_TYPE_PERCENT || type == PLANNER_TYPE_SCORE;
}

static gboolean
is_derived (PlannerRecordTable *self, PlannerField field)
{
  return PLANNER_FIELD_KIND (field) != planner_outline_get_kind (self->outline);
}

static void
look_at_record (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look)
{
  PlannerRecord *record = planner_outline_row_get_record (row);
  const PlannerFieldInfo *info = planner_field_get_info (field);
  const char *value;

  look->dim = planner_outline_row_is_context (row);
  if (is_derived (self, field))
    return;
  value = planner_record_get (record, field);
  look->figure = is_figure (info->type);
  if (info->type == PLANNER_TYPE_CHOICE)
    {
      look->text = planner_choice_dup_words (field, value);
      look->style = planner_choice_get_style (field, value);
    }
  else if (value != NULL)
    look->text = planner_plan_dup_display (planner_outline_get_plan (self->outline), record, field);
}

void
planner_record_table_look (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look)
{
  if (planner_outline_row_is_heading (row))
    look_at_heading (self, row, field, look);
  else
    look_at_record (self, row, field, look);
  if (self->look != NULL)
    self->look (row, field, look, self->data);
}

PlannerField
planner_record_table_get_target (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field,
                                 GPtrArray *records)
{
  if (!planner_outline_row_is_heading (row))
    {
      if (is_derived (self, field))
        return PLANNER_FIELD_NONE;
      g_ptr_array_add (records, g_object_ref (planner_outline_row_get_record (row)));
      return field;
    }
  if (self->heading == NULL || !is_first_column (self, field))
    return PLANNER_FIELD_NONE;
  return self->heading (row, records, self->data);
}

void
planner_record_table_add_cell (PlannerRecordTable *self, PlannerRecordCell *cell)
{
  g_ptr_array_add (self->cells, cell);
}

void
planner_record_table_remove_cell (PlannerRecordTable *self, PlannerRecordCell *cell)
{
  g_ptr_array_remove_fast (self->cells, cell);
}

void
planner_record_table_enter (PlannerRecordTable *self, PlannerOutlineRow *row)
{
  g_signal_emit (self, signals[ENTERED], 0, row);
}

void
planner_record_table_drop (PlannerRecordTable *self, PlannerOutlineRow *target, PlannerDropPlace place)
{
  g_signal_emit (self, signals[ROWS_DROPPED], 0, target, (int) place);
}

static PlannerRecordCell *
find_cell (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      PlannerRecordCell *cell = g_ptr_array_index (self->cells, i);

      if (planner_record_cell_get_row (cell) == row && planner_record_cell_get_field (cell) == field
          && gtk_widget_get_mapped (GTK_WIDGET (cell)))
        return cell;
    }
  return NULL;
}

void
planner_record_table_finish_edit (PlannerRecordTable *self, PlannerRecordCell *cell, int step, gboolean entered)
{
  PlannerOutlineRow *row = planner_record_cell_get_row (cell);
  PlannerField field = planner_record_cell_get_field (cell);

  if (row == NULL || planner_outline_row_is_heading (row))
    return;
  if (step != 0)
    {
      PlannerField next = planner_table_columns_get_next (self->columns, field, step);
      PlannerRecordCell *next_cell = next != PLANNER_FIELD_NONE ? find_cell (self, row, next) : NULL;

      if (next_cell != NULL)
        planner_record_cell_edit (next_cell);
    }
  g_signal_emit (self, signals[EDIT_FINISHED], 0, planner_outline_row_get_key (row), (guint) field, entered);
}

/* Selection */

static PlannerOutlineRow *
peek_row (PlannerRecordTable *self, guint position)
{
  g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (G_LIST_MODEL (self->outline), position);

  return row; /* the outline keeps it */
}

static gboolean
is_selectable (PlannerRecordTable *self, PlannerOutlineRow *row)
{
  return !planner_outline_row_is_heading (row)
         || (self->headings_selectable && planner_outline_row_get_value (row) != NULL);
}

/* The selected lines in order; borrowed, as the outline keeps them. */
static GPtrArray *
list_selected_rows (PlannerRecordTable *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    if (is_selectable (self, peek_row (self, position)))
      g_ptr_array_add (rows, peek_row (self, position));
  return rows;
}

/* What a line stands for; borrowed, or %NULL. */
static PlannerRecord *
get_record (PlannerRecordTable *self, PlannerOutlineRow *row)
{
  if (!planner_outline_row_is_heading (row))
    return planner_outline_row_get_record (row);
  return planner_plan_lookup (planner_outline_get_plan (self->outline),
                              planner_field_get_info (planner_outline_row_get_field (row))->target,
                              planner_outline_row_get_value (row));
}

GPtrArray *
planner_record_table_dup_selected (PlannerRecordTable *self)
{
  GPtrArray *records;
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  records = g_ptr_array_new_with_free_func (g_object_unref);
  rows = list_selected_rows (self);
  for (guint i = 0; i < rows->len; i++)
    {
      PlannerRecord *record = get_record (self, g_ptr_array_index (rows, i));

      if (record != NULL)
        g_ptr_array_add (records, g_object_ref (record));
    }
  return records;
}

guint
planner_record_table_get_n_selected (PlannerRecordTable *self)
{
  g_autoptr (GPtrArray) records = planner_record_table_dup_selected (self);

  return records->len;
}

static void
remember_selection (PlannerRecordTable *self)
{
  g_autoptr (GPtrArray) rows = list_selected_rows (self);

  g_hash_table_remove_all (self->wanted);
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (self->wanted, g_strdup (planner_outline_row_get_key (g_ptr_array_index (rows, i))));
}

static void
selection_changed_cb (GtkSelectionModel *model, guint position, guint n_items, PlannerRecordTable *self)
{
  if (self->selecting)
    return;
  remember_selection (self);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* Runs after the selection model has taken note: lines that came back are selected again. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, PlannerRecordTable *self)
{
  if (g_hash_table_size (self->wanted) == 0)
    return;
  self->selecting = TRUE;
  for (guint i = position; i < position + added; i++)
    {
      PlannerOutlineRow *row = peek_row (self, i);

      if (g_hash_table_contains (self->wanted, planner_outline_row_get_key (row)))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, FALSE);
    }
  self->selecting = FALSE;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static gboolean
find_position (PlannerRecordTable *self, const char *key, guint *position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->outline));

  if (*key != '/')
    return planner_outline_find (self->outline, key, position);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (planner_outline_row_get_key (peek_row (self, i)), key))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

void
planner_record_table_select (PlannerRecordTable *self, const char *const *ids)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));
  g_return_if_fail (ids != NULL);

  self->selecting = TRUE;
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  g_hash_table_remove_all (self->wanted);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint position;

      g_hash_table_add (self->wanted, g_strdup (ids[i]));
      if (find_position (self, ids[i], &position))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, FALSE);
    }
  self->selecting = FALSE;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

void
planner_record_table_take (PlannerRecordTable *self, PlannerOutlineRow *row)
{
  const char *ids[] = { planner_outline_row_get_key (row), NULL };

  if (is_selectable (self, row) && !g_hash_table_contains (self->wanted, ids[0]))
    planner_record_table_select (self, ids);
}

PlannerOutlineRow *
planner_record_table_get_current (PlannerRecordTable *self)
{
  GtkRoot *root;
  GtkWidget *focus;
  GtkWidget *cell;
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  cell = focus != NULL ? gtk_widget_get_ancestor (focus, PLANNER_TYPE_RECORD_CELL) : NULL;
  if (cell != NULL && gtk_widget_is_ancestor (cell, GTK_WIDGET (self)))
    return planner_record_cell_get_row (PLANNER_RECORD_CELL (cell));
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  return gtk_bitset_is_empty (selected) ? NULL : peek_row (self, gtk_bitset_get_minimum (selected));
}

/* Going to a record */

static gboolean
scroll_to (PlannerRecordTable *self, const char *id, PlannerField field)
{
  const char *ids[] = { id, NULL };
  GtkColumnViewColumn *column;
  guint position;

  if (!find_position (self, id, &position))
    return FALSE;
  planner_record_table_select (self, ids);
  column = planner_table_columns_get_column (
    self->columns, field != PLANNER_FIELD_NONE ? field : planner_table_columns_get_first (self->columns));
  gtk_column_view_scroll_to (self->view, position, column, GTK_LIST_SCROLL_FOCUS, NULL);
  return TRUE;
}

gboolean
planner_record_table_show (PlannerRecordTable *self, const char *id, PlannerField field)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return scroll_to (self, id, field);
}

/* A new row has a widget only after the list was laid out: some frames are waited for it. */
static gboolean
edit_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);
  PlannerRecordCell *cell = NULL;
  guint position;

  if (find_position (self, self->edit_id, &position))
    cell = find_cell (self, peek_row (self, position), self->edit_field);
  if (cell == NULL && self->edit_tries++ < 30)
    return G_SOURCE_CONTINUE;
  self->edit_tick = 0;
  if (cell != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (cell));
      planner_record_cell_edit (cell);
    }
  return G_SOURCE_REMOVE;
}

void
planner_record_table_edit (PlannerRecordTable *self, const char *id, PlannerField field)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));
  g_return_if_fail (id != NULL);

  if (!scroll_to (self, id, field))
    return;
  g_set_str (&self->edit_id, id);
  self->edit_field = field;
  self->edit_tries = 0;
  if (self->edit_tick == 0)
    self->edit_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), edit_tick_cb, NULL, NULL);
}

/* Copying */

/* One cell of text with tabs; what a spreadsheet would take for a formula is marked as text. */
static void
append_cell (GString *text, const char *words, gboolean figure)
{
  gboolean quoted = words != NULL && strpbrk (words, "\t\n\"") != NULL;

  if (words == NULL || *words == '\0')
    return;
  if (quoted)
    g_string_append_c (text, '"');
  if (!figure && strchr ("=+-@", *words) != NULL)
    g_string_append_c (text, '\'');
  for (const char *p = words; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  if (quoted)
    g_string_append_c (text, '"');
}

static void
append_headings (PlannerRecordTable *self, GString *text, GArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      append_cell (text, planner_record_table_get_title (self, g_array_index (fields, PlannerField, i)), FALSE);
    }
  g_string_append_c (text, '\n');
}

static char *
dup_words (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field)
{
  PlannerCellLook look = { NULL };
  char *words;

  if (!planner_outline_row_is_heading (row) && !is_derived (self, field))
    return planner_plan_dup_display (planner_outline_get_plan (self->outline), planner_outline_row_get_record (row),
                                     field);
  planner_record_table_look (self, row, field, &look);
  words = g_steal_pointer (&look.text);
  planner_cell_look_clear (&look);
  return words;
}

char *
planner_record_table_dup_text (PlannerRecordTable *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) fields = NULL;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  rows = list_selected_rows (self);
  fields = planner_table_columns_dup_shown (self->columns);
  append_headings (self, text, fields);
  for (guint i = 0; i < rows->len; i++)
    {
      for (guint j = 0; j < fields->len; j++)
        {
          PlannerField field = g_array_index (fields, PlannerField, j);
          g_autofree char *words = dup_words (self, g_ptr_array_index (rows, i), field);

          if (j > 0)
            g_string_append_c (text, '\t');
          append_cell (text, words, is_figure (planner_field_get_info (field)->type));
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);
  g_autofree char *text = planner_record_table_dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (PLANNER_RECORD_TABLE (widget)->selection));
}

static void
fold_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);

  if (g_str_equal (name, "table.expand-all"))
    planner_outline_expand_all (self->outline);
  else
    planner_outline_collapse_all (self->outline);
}

static void
activate_cb (GtkColumnView *view, guint position, PlannerRecordTable *self)
{
  PlannerOutlineRow *row = peek_row (self, position);

  if (row != NULL && planner_outline_row_is_heading (row))
    planner_outline_set_expanded (self->outline, row, !planner_outline_row_is_expanded (row));
}

/* The menu */

static void
pop_up (PlannerRecordTable *self, double x, double y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (self->menu == NULL)
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
right_click_cb (GtkGestureClick *gesture, int n_press, double x, double y, PlannerRecordTable *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, PLANNER_TYPE_RECORD_CELL) : NULL;

  /* A text that is being edited has a menu of its own. */
  if (cell == NULL || planner_record_cell_is_edited (PLANNER_RECORD_CELL (cell)))
    return;
  if (planner_record_cell_get_row (PLANNER_RECORD_CELL (cell)) != NULL)
    planner_record_table_take (self, planner_record_cell_get_row (PLANNER_RECORD_CELL (cell)));
  gtk_widget_grab_focus (cell);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (self, x, y);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_compute_bounds (focus, widget, &bounds))
    return;
  pop_up (self, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height);
}

void
planner_record_table_set_menu (PlannerRecordTable *self, GMenuModel *menu)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

/* Ordering by the heads of columns */

static char *
dup_figure_key (const char *value)
{
  gint64 figure;

  if (!planner_value_get_integer (value, &figure))
    return g_strdup (value);
  return g_strdup_printf ("%020" G_GUINT64_FORMAT, (guint64) figure + ((guint64) 1 << 63));
}

static char *
dup_words_key (PlannerRecordTable *self, PlannerRecord *record, PlannerField field)
{
  g_autofree char *words = planner_plan_dup_display (planner_outline_get_plan (self->outline), record, field);
  g_autofree char *folded = g_utf8_casefold (words, -1);

  return g_utf8_collate_key (folded, -1);
}

static char *
dup_choice_key (const PlannerFieldInfo *info, const char *value)
{
  for (guint i = 0; info->choices[i].name != NULL; i++)
    if (g_str_equal (info->choices[i].name, value))
      return g_strdup_printf ("%03u", i);
  return g_strdup (value);
}

static char *
dup_order_key (PlannerRecord *record, gpointer data)
{
  PlannerRecordTable *self = data;
  const PlannerFieldInfo *info = planner_field_get_info (self->order);
  const char *value;

  if (is_derived (self, self->order))
    return self->key != NULL ? self->key (record, self->order, self->data) : NULL;
  value = planner_record_get (record, self->order);
  if (value == NULL)
    return NULL;
  if (info->type == PLANNER_TYPE_CHOICE)
    return dup_choice_key (info, value);
  if (is_figure (info->type) || info->type == PLANNER_TYPE_FLAG)
    return dup_figure_key (value);
  if (info->type == PLANNER_TYPE_DATE || info->type == PLANNER_TYPE_YEAR)
    return g_strdup (value);
  return dup_words_key (self, record, self->order);
}

static char *
dup_rest_key (PlannerRecord *record, gpointer data)
{
  PlannerRecordTable *self = data;

  return self->rest (record, self->data);
}

static void
order_rows (PlannerRecordTable *self)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  gboolean descending = gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;

  self->order = column != NULL ? planner_table_columns_get_field (self->columns, column) : PLANNER_FIELD_NONE;
  if (self->order != PLANNER_FIELD_NONE)
    planner_outline_set_order (self->outline, dup_order_key, self, descending);
  else
    planner_outline_set_order (self->outline, self->rest != NULL ? dup_rest_key : NULL, self, FALSE);
}

static void
order_cb (GtkSorter *sorter, GtkSorterChange change, PlannerRecordTable *self)
{
  order_rows (self);
}

void
planner_record_table_set_sortable (PlannerRecordTable *self, PlannerTableKeyFunc key, PlannerOutlineKey rest)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  self->key = key;
  self->rest = rest;
  planner_table_columns_set_sortable (self->columns);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (order_cb), self,
                           G_CONNECT_DEFAULT);
  order_rows (self);
}

void
planner_record_table_set_headings_selectable (PlannerRecordTable *self, gboolean selectable)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  self->headings_selectable = selectable;
}

/* Rows */

static void
name_row (GtkColumnViewRow *item, PlannerRecordTable *self)
{
  PlannerOutlineRow *row = gtk_column_view_row_get_item (item);
  g_autofree char *sentence = NULL;

  if (self->sentence != NULL)
    sentence = self->sentence (row, self->data);
  else if (planner_outline_row_is_heading (row))
    sentence = g_strdup (planner_outline_row_get_title (row));
  else
    sentence = planner_record_dup_title (planner_outline_row_get_record (row));
  gtk_column_view_row_set_accessible_label (item, sentence);
}

static void
row_changed_cb (PlannerOutlineRow *row, GtkColumnViewRow *item)
{
  PlannerRecordTable *self = g_object_get_data (G_OBJECT (item), "planner-table");

  name_row (item, self);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *item, PlannerRecordTable *self)
{
  PlannerOutlineRow *row = gtk_column_view_row_get_item (item);

  gtk_column_view_row_set_focusable (item, FALSE); /* its cells are */
  gtk_column_view_row_set_selectable (item, is_selectable (self, row));
  gtk_column_view_row_set_activatable (item, planner_outline_row_is_heading (row));
  name_row (item, self);
  g_object_set_data (G_OBJECT (item), "planner-table", self);
  g_signal_connect (row, "changed", G_CALLBACK (row_changed_cb), item);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *item, PlannerRecordTable *self)
{
  g_signal_handlers_disconnect_by_func (gtk_column_view_row_get_item (item), row_changed_cb, item);
}

/* The object */

static gboolean
fill_idle_cb (gpointer data)
{
  PlannerRecordTable *self = data;

  self->fill_idle = 0;
  planner_table_columns_fill (self->columns, self->width);
  return G_SOURCE_REMOVE;
}

/* Widths cannot be set while sizes are being given out. */
static void
page_size_cb (GtkAdjustment *adjustment, GParamSpec *pspec, PlannerRecordTable *self)
{
  int width = (int) gtk_adjustment_get_page_size (adjustment);

  if (self->width == width)
    return;
  self->width = width;
  if (self->fill_idle == 0)
    self->fill_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_idle_cb, self, NULL);
}

static void
planner_record_table_unmap (GtkWidget *widget)
{
  planner_table_columns_save (PLANNER_RECORD_TABLE (widget)->columns);

  GTK_WIDGET_CLASS (planner_record_table_parent_class)->unmap (widget);
}

static void
planner_record_table_dispose (GObject *object)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (object);

  if (self->edit_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->edit_tick);
  self->edit_tick = 0;
  g_clear_handle_id (&self->fill_idle, g_source_remove);
  if (self->outline != NULL)
    g_clear_signal_handler (&self->items_changed_handler, self->outline);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  if (self->outline != NULL)
    planner_outline_set_order (self->outline, NULL, NULL, FALSE);
  g_clear_pointer (&self->columns, planner_table_columns_free);

  G_OBJECT_CLASS (planner_record_table_parent_class)->dispose (object);
}

static void
planner_record_table_finalize (GObject *object)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (object);

  g_ptr_array_unref (self->cells);
  g_hash_table_unref (self->wanted);
  g_free (self->edit_id);
  g_clear_object (&self->selection);
  g_clear_object (&self->outline);

  G_OBJECT_CLASS (planner_record_table_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "table.expand-all", NULL, fold_action);
  gtk_widget_class_install_action (widget_class, "table.collapse-all", NULL, fold_action);
  gtk_widget_class_install_action (widget_class, "table.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "table.menu", NULL);
}

static void
planner_record_table_class_init (PlannerRecordTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = planner_record_table_dispose;
  object_class->finalize = planner_record_table_finalize;
  widget_class->unmap = planner_record_table_unmap;
  install_actions (widget_class);

  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, PLANNER_TYPE_OUTLINE_ROW);
  signals[EDIT_FINISHED] = g_signal_new ("edit-finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_BOOLEAN);
  signals[ROWS_DROPPED] = g_signal_new ("rows-dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 2, PLANNER_TYPE_OUTLINE_ROW, G_TYPE_INT);
}

static void
planner_record_table_init (PlannerRecordTable *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->cells = g_ptr_array_new ();
  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (right_click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
make_view (PlannerRecordTable *self, const char *name, const PlannerTableColumn *columns, guint n_columns)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row_cb), self);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->outline)));
  g_signal_connect (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  self->items_changed_handler
      = g_signal_connect (self->outline, "items-changed", G_CALLBACK (items_changed_cb), self);

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_row_factory (self->view, rows);
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_CELL);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "planner-table");
  self->columns = planner_table_columns_new (self, name, columns, n_columns);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)), "notify::page-size",
                           G_CALLBACK (page_size_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
planner_record_table_new (PlannerOutline *outline, const char *name, const PlannerTableColumn *columns,
                          guint n_columns)
{
  PlannerRecordTable *self;

  g_return_val_if_fail (PLANNER_IS_OUTLINE (outline), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_object_new (PLANNER_TYPE_RECORD_TABLE, NULL);
  self->outline = g_object_ref (outline);
  make_view (self, name, columns, n_columns);
  return GTK_WIDGET (self);
}

/* Binds those again that stood there before the functions came. */
static void
name_rows (PlannerRecordTable *self)
{
  g_autoptr (GtkListItemFactory) factory = g_object_ref (gtk_column_view_get_row_factory (self->view));

  gtk_column_view_set_row_factory (self->view, NULL);
  gtk_column_view_set_row_factory (self->view, factory);
}

void
planner_record_table_set_functions (PlannerRecordTable *self, PlannerTableLookFunc look,
                                    PlannerTableHeadingFunc heading, PlannerTableSentenceFunc sentence, gpointer data)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  self->look = look;
  self->heading = heading;
  self->sentence = sentence;
  self->data = data;
  name_rows (self);
  planner_record_table_refresh (self);
}

void
planner_record_table_set_narrow (PlannerRecordTable *self, gboolean narrow)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  planner_table_columns_set_narrow (self->columns, narrow);
}

void
planner_record_table_refresh (PlannerRecordTable *self)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  for (guint i = 0; i < self->cells->len; i++)
    planner_record_cell_refresh (g_ptr_array_index (self->cells, i));
}

GtkWidget *
planner_record_table_get_view (PlannerRecordTable *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  return GTK_WIDGET (self->view);
}

GMenuModel *
planner_record_table_get_columns_menu (PlannerRecordTable *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  return planner_table_columns_get_menu (self->columns);
}

GActionGroup *
planner_record_table_get_columns_actions (PlannerRecordTable *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  return planner_table_columns_get_actions (self->columns);
}
