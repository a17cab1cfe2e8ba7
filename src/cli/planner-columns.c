/* A table of text with its columns lined up. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-columns.h"

#include "cli/planner-output.h"

#include <string.h>

/* Columns of a terminal that one cell may take; the first and the last cell of a row are never cut. */
#define MAX_WIDTH 30

struct _PlannerColumns
{
  guint n_columns;
  GPtrArray *cells;
};

PlannerColumns *
planner_columns_new (guint n_columns)
{
  PlannerColumns *self = g_new0 (PlannerColumns, 1);

  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
planner_columns_free (PlannerColumns *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

static guint
measure_character (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;
  return g_unichar_iswide (character) ? 2 : 1;
}

static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += measure_character (g_utf8_get_char (at));
  return width;
}

static char *
cut (char *line)
{
  guint width = 0;
  const char *at = line;
  g_autofree char *whole = line;
  g_autofree char *beginning = NULL;

  if (measure (line) <= MAX_WIDTH)
    return g_steal_pointer (&whole);
  while (width + measure_character (g_utf8_get_char (at)) < MAX_WIDTH)
    {
      width += measure_character (g_utf8_get_char (at));
      at = g_utf8_next_char (at);
    }
  beginning = g_strndup (line, (gsize) (at - line));
  return g_strconcat (beginning, "…", NULL);
}

void
planner_columns_add (PlannerColumns *self,
                     const char     *text)
{
  guint column = self->cells->len % self->n_columns;
  char *line = planner_output_dup_line (text != NULL ? text : "");

  g_ptr_array_add (self->cells, column == 0 || column == self->n_columns - 1 ? line : cut (line));
}

static guint *
measure_columns (const PlannerColumns *self)
{
  guint *widths = g_new0 (guint, self->n_columns);

  for (guint i = 0; i < self->cells->len; i++)
    widths[i % self->n_columns] = MAX (widths[i % self->n_columns], measure (self->cells->pdata[i]));
  return widths;
}

static void
trim_line (GString *output)
{
  while (output->len > 0 && output->str[output->len - 1] == ' ')
    g_string_truncate (output, output->len - 1);
  g_string_append_c (output, '\n');
}

void
planner_columns_print (const PlannerColumns *self,
                       GString              *output)
{
  g_autofree guint *widths = measure_columns (self);

  for (guint i = 0; i < self->cells->len; i++)
    {
      guint column = i % self->n_columns;
      const char *cell = self->cells->pdata[i];

      g_string_append (output, cell);
      if (column == self->n_columns - 1)
        trim_line (output);
      else
        g_string_append_printf (output, "%*s", (int) (widths[column] - measure (cell) + 2), "");
    }
}
