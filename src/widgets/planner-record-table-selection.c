/* planner-record-table-selection.c: which rows of a record table are selected, and stay so while lines move
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-table-parts.h"

PlannerOutlineRow *
planner_record_table_peek_row (PlannerRecordTable *self, guint position)
{
  g_autoptr (PlannerOutlineRow) row = g_list_model_get_item (G_LIST_MODEL (self->outline), position);

  return row; /* the outline keeps it */
}

gboolean
planner_record_table_is_selectable (PlannerRecordTable *self, PlannerOutlineRow *row)
{
  return !planner_outline_row_is_heading (row)
         || (self->headings_selectable && planner_outline_row_get_value (row) != NULL);
}

GPtrArray *
planner_record_table_list_selected_rows (PlannerRecordTable *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    if (planner_record_table_is_selectable (self, planner_record_table_peek_row (self, position)))
      g_ptr_array_add (rows, planner_record_table_peek_row (self, position));
  return rows;
}

PlannerRecord *
planner_record_table_get_subject (PlannerRecordTable *self, PlannerOutlineRow *row)
{
  const PlannerFieldInfo *info;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self) && row != NULL, NULL);

  if (!planner_outline_row_is_heading (row))
    return planner_outline_row_get_record (row);
  info = planner_field_get_info (planner_outline_row_get_field (row));
  if (info->target == PLANNER_KIND_NONE)
    return NULL;
  return planner_plan_lookup (planner_outline_get_plan (self->outline), info->target, planner_outline_row_get_value (row));
}

GPtrArray *
planner_record_table_dup_selected (PlannerRecordTable *self)
{
  GPtrArray *records;
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  records = g_ptr_array_new_with_free_func (g_object_unref);
  rows = planner_record_table_list_selected_rows (self);
  for (guint i = 0; i < rows->len; i++)
    {
      PlannerRecord *record = planner_record_table_get_subject (self, g_ptr_array_index (rows, i));

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
  g_autoptr (GPtrArray) rows = planner_record_table_list_selected_rows (self);

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
  g_signal_emit_by_name (self, "selection-changed");
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
      PlannerOutlineRow *row = planner_record_table_peek_row (self, i);

      if (g_hash_table_contains (self->wanted, planner_outline_row_get_key (row)))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, FALSE);
    }
  self->selecting = FALSE;
  g_signal_emit_by_name (self, "selection-changed");
}

static gboolean
find_line (PlannerRecordTable *self, const char *key, guint *position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->outline));

  if (*key != '/')
    return planner_outline_find (self->outline, key, position);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (planner_outline_row_get_key (planner_record_table_peek_row (self, i)), key))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
planner_record_table_find_position (PlannerRecordTable *self, const char *key, guint *position)
{
  if (!find_line (self, key, position))
    return FALSE;
  if (*position >= g_list_model_get_n_items (G_LIST_MODEL (self->near)))
    planner_record_table_make_all (self);
  return TRUE;
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
      if (planner_record_table_find_position (self, ids[i], &position))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, FALSE);
    }
  self->selecting = FALSE;
  g_signal_emit_by_name (self, "selection-changed");
}

void
planner_record_table_take (PlannerRecordTable *self, PlannerOutlineRow *row)
{
  const char *ids[] = { planner_outline_row_get_key (row), NULL };

  if (planner_record_table_is_selectable (self, row) && !g_hash_table_contains (self->wanted, ids[0]))
    planner_record_table_select (self, ids);
}

/* What is selected as a whole has headings among it, which are not meant. */
static PlannerOutlineRow *
peek_first_selected (PlannerRecordTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    if (planner_record_table_is_selectable (self, planner_record_table_peek_row (self, position)))
      return planner_record_table_peek_row (self, position);
  return NULL;
}

char *
planner_record_table_dup_neighbour (PlannerRecordTable *self)
{
  g_autoptr (GPtrArray) selected = NULL;
  PlannerRecord *before = NULL;
  gboolean passed = FALSE;
  guint depth;
  guint n;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  selected = planner_record_table_dup_selected (self);
  if (selected->len == 0)
    return NULL;
  depth = planner_record_get_depth (g_ptr_array_index (selected, selected->len - 1));
  n = g_list_model_get_n_items (G_LIST_MODEL (self->outline));
  for (guint i = 0; i < n; i++)
    {
      PlannerRecord *record = planner_outline_row_get_record (planner_record_table_peek_row (self, i));

      if (record == NULL)
        continue;
      if (g_hash_table_contains (self->wanted, planner_record_get_id (record)))
        passed = TRUE;
      else if (!passed)
        before = record;
      else if (planner_record_get_depth (record) <= depth)
        return g_strdup (planner_record_get_id (record));
    }
  return before != NULL ? g_strdup (planner_record_get_id (before)) : NULL;
}

PlannerOutlineRow *
planner_record_table_get_current (PlannerRecordTable *self)
{
  PlannerTableCell *cell;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  cell = planner_record_table_find_focused_cell (self);
  return cell != NULL ? planner_table_cell_get_row (cell) : peek_first_selected (self);
}

void
planner_record_table_make_selection (PlannerRecordTable *self)
{
  planner_record_table_follow_focus (self);
  planner_record_table_begin_near (self);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->near)));
  g_signal_connect (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  self->items_changed_handler
      = g_signal_connect (self->near, "items-changed", G_CALLBACK (items_changed_cb), self);
}

void
planner_record_table_set_headings_selectable (PlannerRecordTable *self, gboolean selectable)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  self->headings_selectable = selectable;
}
