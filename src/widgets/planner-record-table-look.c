/* planner-record-table-look.c: what stands in the cells of a record table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-table-parts.h"

#include "widgets/planner-choice-look.h"

void
planner_cell_look_clear (PlannerCellLook *look)
{
  g_clear_pointer (&look->text, g_free);
  g_clear_pointer (&look->mark_words, g_free);
  g_clear_pointer (&look->name, g_free);
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

gboolean
planner_record_table_is_figure (PlannerRecordTable *self, PlannerField field)
{
  PlannerType type;

  if (planner_record_table_is_derived (self, field))
    return FALSE;
  type = planner_field_get_info (field)->type;
  return type == PLANNER_TYPE_MONEY || type == PLANNER_TYPE_NUMBER || type == PLANNER_TYPE_WHOLE
         || type == PLANNER_TYPE_PERCENT || type == PLANNER_TYPE_SCORE;
}

gboolean
planner_record_table_is_derived (PlannerRecordTable *self, PlannerField field)
{
  return PLANNER_FIELD_KIND (field) != planner_outline_get_kind (self->outline);
}

static void
look_at_record (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look)
{
  PlannerRecord *record = planner_outline_row_get_record (row);
  const PlannerFieldInfo *info;
  const char *value;

  look->dim = planner_outline_row_is_context (row);
  if (planner_record_table_is_derived (self, field))
    return;
  info = planner_field_get_info (field);
  value = planner_record_get (record, field);
  look->figure = planner_record_table_is_figure (self, field);
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

static void
look_free (gpointer look)
{
  planner_cell_look_clear (look);
  g_free (look);
}

/* "Financial · Ama Boateng" */
static void
join_looks (PlannerCellLook *look, const PlannerCellLook *next)
{
  char *both = g_strdup_printf ("%s · %s", look->text, next->text);

  g_free (look->text);
  look->text = both;
}

static void
add_beneath (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field, GPtrArray *looks)
{
  PlannerCellLook *last = looks->len > 0 ? g_ptr_array_index (looks, looks->len - 1) : NULL;
  PlannerCellLook look = { NULL };

  planner_record_table_look (self, row, field, &look);
  if (look.text == NULL || *look.text == '\0')
    planner_cell_look_clear (&look);
  else if (last != NULL && last->dim && look.dim)
    {
      join_looks (last, &look);
      planner_cell_look_clear (&look);
    }
  else
    g_ptr_array_add (looks, g_memdup2 (&look, sizeof look));
}

GPtrArray *
planner_record_table_list_beneath (PlannerRecordTable *self, PlannerOutlineRow *row)
{
  g_autoptr (GArray) fields = planner_table_columns_dup_beneath (self->columns);
  GPtrArray *looks;

  if (fields == NULL)
    return NULL;
  looks = g_ptr_array_new_with_free_func (look_free);
  for (guint i = 0; i < fields->len && !planner_outline_row_is_heading (row); i++)
    add_beneath (self, row, g_array_index (fields, PlannerField, i), looks);
  return looks;
}

void
planner_record_table_name_row (PlannerRecordTable *self, GtkColumnViewRow *item)
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

static gboolean
is_among (PlannerOutlineRow *row, GHashTable *records)
{
  return records == NULL || row == NULL || planner_outline_row_is_heading (row)
         || g_hash_table_contains (records, planner_outline_row_get_record (row));
}

void
planner_record_table_refresh_records (PlannerRecordTable *self, GHashTable *records)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  for (guint i = 0; i < self->cells->len; i++)
    if (is_among (planner_table_cell_get_row (g_ptr_array_index (self->cells, i)), records))
      planner_table_cell_refresh (g_ptr_array_index (self->cells, i));
  for (guint i = 0; i < self->rows->len; i++)
    if (is_among (gtk_column_view_row_get_item (g_ptr_array_index (self->rows, i)), records))
      planner_record_table_name_row (self, g_ptr_array_index (self->rows, i));
}

void
planner_record_table_refresh (PlannerRecordTable *self)
{
  planner_record_table_refresh_records (self, NULL);
}
