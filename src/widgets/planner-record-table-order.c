/* planner-record-table-order.c: ordering the rows of a record table by the heads of its columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-table-parts.h"

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
  const PlannerFieldInfo *info;
  const char *value;
  char *key;

  if (self->key != NULL && (key = self->key (record, self->order, self->data)) != NULL)
    return key;
  if (planner_record_table_is_derived (self, self->order))
    return NULL;
  info = planner_field_get_info (self->order);
  value = planner_record_get (record, self->order);
  if (value == NULL)
    return NULL;
  if (info->type == PLANNER_TYPE_CHOICE)
    return dup_choice_key (info, value);
  if (planner_record_table_is_figure (self, self->order) || info->type == PLANNER_TYPE_FLAG)
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
  if (self->view != NULL) /* the last column of a table that goes takes its order along */
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
