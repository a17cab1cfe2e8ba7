/* planner-table-cells.c: text of a spreadsheet as rows of cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-table-cells.h"

#include <glib/gi18n.h>
#include <string.h>

#include "planner-exchange-error.h"

gboolean
planner_table_cells_refuse (GError **error, guint line, const char *problem)
{
  g_set_error (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_TABLE, _("Line %u: %s. Nothing was changed."), line,
               problem);
  return FALSE;
}

/* The separator of which the first line has most. */
static char
sniff_separator (const char *text, const char *end)
{
  static const char separators[] = "\t,;";
  guint counts[3] = { 0 };
  gboolean quoted = FALSE;
  guint best = 1;

  for (; text < end && (quoted || (*text != '\n' && *text != '\r')); text++)
    {
      const char *found = *text != '\0' ? strchr (separators, *text) : NULL;

      if (*text == '"')
        quoted = !quoted;
      else if (!quoted && found != NULL)
        counts[found - separators]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

PlannerTableCells *
planner_table_cells_new (const char *text, gsize length, char separator)
{
  PlannerTableCells *self = g_new0 (PlannerTableCells, 1);

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  self->text = self->at = text;
  self->end = text + length;
  self->separator = separator != '\0' ? separator : sniff_separator (text, self->end);
  self->line = 1;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
planner_table_cells_free (PlannerTableCells *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

GPtrArray *
planner_table_cells_steal (PlannerTableCells *self)
{
  GPtrArray *cells = self->cells;

  self->cells = g_ptr_array_new_with_free_func (g_free);
  return cells;
}

gboolean
planner_table_cells_is_done (const PlannerTableCells *self)
{
  return self->at >= self->end;
}

/* Reads a cell in quotes; @at stands after the first one. */
static gboolean
read_quoted (PlannerTableCells *self, GString *cell, GError **error)
{
  guint line = self->line;

  for (; self->at < self->end; self->at++)
    {
      if (*self->at == '"')
        {
          if (self->at + 1 == self->end || self->at[1] != '"')
            {
              self->at++;
              return TRUE;
            }
          self->at++;
        }
      else if (*self->at == '\r' && self->at + 1 < self->end && self->at[1] == '\n')
        continue;
      if (*self->at == '\n')
        self->line++;
      g_string_append_c (cell, *self->at);
    }
  return planner_table_cells_refuse (error, line, _("a quote is opened and not closed"));
}

static gboolean
is_cell_end (const PlannerTableCells *self)
{
  return self->at >= self->end || *self->at == self->separator || *self->at == '\n' || *self->at == '\r';
}

static gboolean
read_cell (PlannerTableCells *self, GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  if (self->at < self->end && *self->at == '"')
    {
      self->at++;
      if (!read_quoted (self, cell, error))
        return FALSE;
    }
  while (!is_cell_end (self))
    g_string_append_c (cell, *self->at++);
  g_ptr_array_add (self->cells, g_strdup (cell->str));
  return TRUE;
}

gboolean
planner_table_cells_read (PlannerTableCells *self, GError **error)
{
  g_ptr_array_set_size (self->cells, 0);
  for (;;)
    {
      if (!read_cell (self, error))
        return FALSE;
      if (self->at >= self->end || *self->at != self->separator)
        break;
      self->at++;
    }
  if (self->at < self->end && *self->at == '\r')
    self->at++;
  if (self->at < self->end && *self->at == '\n')
    self->at++;
  self->line++;
  return TRUE;
}

gboolean
planner_table_cells_check (PlannerTableCells *self, GError **error)
{
  const char *wrong;
  guint line = 1;

  if (self->at >= self->end)
    {
      g_set_error_literal (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_TABLE,
                           _("The table is empty. Nothing was changed."));
      return FALSE;
    }
  if (g_utf8_validate_len (self->text, (gsize) (self->end - self->text), &wrong))
    return TRUE;
  for (const char *at = self->text; at < wrong; at++)
    line += *at == '\n';
  return planner_table_cells_refuse (error, line, _("this is not UTF-8; save the table as “CSV UTF-8”"));
}

gboolean
planner_table_cells_is_empty_row (const PlannerTableCells *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (((const char *) g_ptr_array_index (self->cells, i))[0] != '\0')
      return FALSE;
  return TRUE;
}
