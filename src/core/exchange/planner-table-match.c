/* planner-table-match.c: which field each column of a table is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-table-match.h"

#include <glib/gi18n.h>
#include <string.h>

#include "planner-exchange-error.h"
#include "planner-register-table.h"
#include "planner-table-cells.h"
#include "planner-table.h"

/* Reading */

static gboolean
is_matched (const PlannerTableMatch *self, int column)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, int, i) == column)
      return TRUE;
  return FALSE;
}

/* What a person cannot choose is taken by the verb alone. */
static gboolean
can_be_chosen (const GArray *choices, int column)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_array_index (choices, int, i) == column)
      return TRUE;
  return FALSE;
}

/* Takes the first heading of those that name the same field. */
static void
match_headings (PlannerTableMatch *self)
{
  const GPtrArray *first = g_ptr_array_index (self->rows, 0);
  const GPtrArray *second = self->in_two_rows ? g_ptr_array_index (self->rows, 1) : NULL;
  g_autoptr (GArray) choices = planner_table_list_columns (self->kind);
  g_autoptr (GArray) found = planner_table_match_headings (self->kind, first, second);

  g_array_set_size (self->columns, 0);
  for (guint i = 0; i < self->n_columns; i++)
    {
      int column = i < found->len ? g_array_index (found, int, i) : PLANNER_TABLE_COLUMN_NONE;

      if (!can_be_chosen (choices, column) || (column != PLANNER_TABLE_COLUMN_NONE && is_matched (self, column)))
        column = PLANNER_TABLE_COLUMN_NONE;
      g_array_append_val (self->columns, column);
    }
}

static gboolean
refuse_width (GError **error)
{
  g_set_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_TABLE,
               _("The table has more than %d columns, more than any record. Nothing was changed."),
               PLANNER_TABLE_MAX_COLUMNS);
  return FALSE;
}

static gboolean
read_rows (PlannerTableMatch *self, PlannerTableCells *reader, GError **error)
{
  if (!planner_table_cells_check (reader, error))
    return FALSE;
  while (self->rows->len < PLANNER_TABLE_N_SAMPLES && !planner_table_cells_is_done (reader))
    {
      if (!planner_table_cells_read (reader, error))
        return FALSE;
      if (reader->cells->len > PLANNER_TABLE_MAX_COLUMNS)
        return refuse_width (error);
      if (self->rows->len > 0 && planner_table_cells_is_empty_row (reader))
        continue;
      self->n_columns = MAX (self->n_columns, reader->cells->len);
      g_ptr_array_add (self->rows, planner_table_cells_steal (reader));
    }
  return TRUE;
}

PlannerTableMatch *
planner_table_match_new (GBytes *table, char separator, GError **error)
{
  g_autoptr (PlannerTableMatch) self = g_new0 (PlannerTableMatch, 1);
  g_autoptr (PlannerTableCells) reader = NULL;
  gsize length;
  const char *text;

  g_return_val_if_fail (table != NULL, NULL);

  text = g_bytes_get_data (table, &length);
  reader = planner_table_cells_new (text != NULL ? text : "", length, separator);
  self->separator = reader->separator;
  self->kind = PLANNER_KIND_NONE;
  self->columns = g_array_new (FALSE, FALSE, sizeof (int));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return read_rows (self, reader, error) ? g_steal_pointer (&self) : NULL;
}

PlannerTableMatch *
planner_table_match_copy (const PlannerTableMatch *self)
{
  PlannerTableMatch *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->columns = g_array_copy (self->columns);
  copy->rows = g_ptr_array_ref (self->rows);
  return copy;
}

void
planner_table_match_free (PlannerTableMatch *self)
{
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

void
planner_table_match_set_kind (PlannerTableMatch *self, PlannerKind kind)
{
  g_return_if_fail (self != NULL && kind < PLANNER_N_KINDS);

  self->kind = kind;
  self->in_two_rows = self->rows->len > 1
                      && planner_table_is_second_row (kind, g_ptr_array_index (self->rows, 0),
                                                      g_ptr_array_index (self->rows, 1));
  match_headings (self);
  self->has_headings = planner_table_match_count (self) > 0;
}

void
planner_table_match_set_column (PlannerTableMatch *self, guint column, int field)
{
  g_return_if_fail (self != NULL && column < self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    if (field != PLANNER_TABLE_COLUMN_NONE && g_array_index (self->columns, int, i) == field)
      g_array_index (self->columns, int, i) = PLANNER_TABLE_COLUMN_NONE;
  g_array_index (self->columns, int, column) = field;
}

guint
planner_table_match_count (const PlannerTableMatch *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->columns->len; i++)
    n += g_array_index (self->columns, int, i) != PLANNER_TABLE_COLUMN_NONE;
  return n;
}

const char *
planner_table_match_get_cell (const PlannerTableMatch *self, guint row, guint column)
{
  GPtrArray *cells;

  g_return_val_if_fail (self != NULL && row < self->rows->len, "");

  cells = g_ptr_array_index (self->rows, row);
  return column < cells->len ? planner_table_strip_guard (g_ptr_array_index (cells, column)) : "";
}

guint
planner_table_match_get_n_heading_rows (const PlannerTableMatch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return !self->has_headings ? 0 : self->in_two_rows ? 2 : 1;
}

/* Records */

gboolean
planner_table_column_is_name (PlannerKind kind, int column)
{
  return kind == PLANNER_KIND_INTEREST && column <= PLANNER_REGISTER_FORENAME && column >= PLANNER_REGISTER_NAME;
}

static GPtrArray *
copy_cells (const GPtrArray *cells)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cells->len; i++)
    g_ptr_array_add (copy, g_strdup (cells->pdata[i]));
  return copy;
}

static PlannerRegisterTable *
new_register (const PlannerTableMatch *self, PlannerPlan *plan)
{
  if (self->kind != PLANNER_KIND_INTEREST)
    return NULL;
  return planner_register_table_new (plan, (const int *) (gpointer) self->columns->data, self->columns->len);
}

GPtrArray *
planner_table_match_list_records (const PlannerTableMatch *self, PlannerPlan *plan, guint n)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  PlannerRegisterTable *interests;

  g_return_val_if_fail (self != NULL && PLANNER_IS_PLAN (plan), records);

  interests = new_register (self, plan);
  for (guint i = planner_table_match_get_n_heading_rows (self); i < self->rows->len; i++)
    {
      g_autoptr (GPtrArray) cells = copy_cells (self->rows->pdata[i]);
      GPtrArray *above = records->len > 0 ? records->pdata[records->len - 1] : NULL;

      if (interests != NULL && planner_register_table_carries_on (interests, above, cells))
        continue;
      if (records->len == n)
        break;
      g_ptr_array_add (records, g_steal_pointer (&cells));
    }
  g_clear_pointer (&interests, planner_register_table_free);
  return records;
}

/* What stands in the first row over several columns stands at the first of them. */
static const char *
get_group (const PlannerTableMatch *self, guint column)
{
  for (guint left = column + 1; left-- > 0;)
    if (planner_table_match_get_cell (self, 0, left)[0] != '\0')
      return planner_table_match_get_cell (self, 0, left);
  return "";
}

char *
planner_table_match_dup_heading (const PlannerTableMatch *self, guint column)
{
  const char *below;

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->in_two_rows)
    return g_strdup (planner_table_match_get_cell (self, 0, column));
  below = planner_table_match_get_cell (self, 1, column);
  if (*below == '\0')
    return g_strdup (planner_table_match_get_cell (self, 0, column));
  return *get_group (self, column) != '\0' ? g_strdup_printf ("%s: %s", get_group (self, column), below) : g_strdup (below);
}
