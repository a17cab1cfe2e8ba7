/* planner-web-cells.c: the one table of a document, as cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-web-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "core/exchange/planner-table.h"

#define N_GROUPS 2

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

typedef struct
{
  GString *csv;
  const char *names[N_GROUPS];  /* of the levels of groups that have a column */
  const char *groups[N_GROUPS]; /* that are open */
  GPtrArray *columns; /* titles */
  GPtrArray *cells;   /* GString of each column */
  gboolean in_head;
  gboolean in_row;
} Cells;

static void
append_cell (Cells *self, const char *words, gboolean is_first)
{
  if (!is_first)
    g_string_append_c (self->csv, ',');
  planner_table_append_cell (self->csv, words, FALSE, ',');
}

static void
write_line (Cells *self, const char *const *groups, gboolean headings)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < N_GROUPS; i++)
    if (self->names[i] != NULL)
      {
        append_cell (self, groups[i] != NULL ? groups[i] : "", is_first);
        is_first = FALSE;
      }
  for (guint i = 0; i < self->columns->len; i++)
    {
      append_cell (self, headings ? self->columns->pdata[i] : ((GString *) self->cells->pdata[i])->str, is_first);
      is_first = FALSE;
    }
  g_string_append (self->csv, "\r\n");
}

static void
end_line (Cells *self)
{
  if (self->in_head)
    write_line (self, self->names, TRUE);
  else if (self->in_row)
    write_line (self, self->groups, FALSE);
  self->in_head = self->in_row = FALSE;
  for (guint i = 0; i < self->cells->len; i++)
    g_string_truncate (self->cells->pdata[i], 0);
}

static void
open_group (Cells *self, const PlannerSaid *said)
{
  end_line (self);
  self->groups[said->number] = said->text;
  for (guint i = said->number + 1; i < N_GROUPS; i++)
    self->groups[i] = NULL;
}

static void
add_words (GString *cell, const char *words)
{
  if (cell->len > 0)
    g_string_append_c (cell, '\n');
  g_string_append (cell, words);
}

static void
tell (Cells *self, const PlannerSaid *said)
{
  switch (said->type)
    {
    case PLANNER_SAID_TABLE:
      self->in_head = TRUE;
      break;
    case PLANNER_SAID_COLUMN:
      g_ptr_array_add (self->columns, (char *) said->text);
      g_ptr_array_add (self->cells, g_string_new (NULL));
      break;
    case PLANNER_SAID_GROUP_NAME:
      self->names[said->number] = said->text;
      break;
    case PLANNER_SAID_GROUP:
      open_group (self, said);
      break;
    case PLANNER_SAID_ROW:
      end_line (self);
      self->in_row = TRUE;
      break;
    case PLANNER_SAID_CELL:
    case PLANNER_SAID_AGAIN:
      if (self->in_row)
        add_words (self->cells->pdata[said->number], said->text);
      break;
    case PLANNER_SAID_TABLE_END:
      end_line (self);
      break;
    case PLANNER_SAID_HEADING:
    case PLANNER_SAID_PARAGRAPH:
      break;
    }
}

static guint
count_tables (const PlannerTranscript *transcript)
{
  guint n = 0;

  for (guint i = 0; i < planner_transcript_get_length (transcript); i++)
    n += planner_transcript_get (transcript, i)->type == PLANNER_SAID_TABLE;
  return n;
}

GString *
planner_web_cells_new (const PlannerTranscript *transcript, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new (), cells = g_ptr_array_new_with_free_func (free_string);
  Cells self = { NULL, { NULL }, { NULL }, columns, cells, FALSE, FALSE };
  guint n_tables = count_tables (transcript);

  if (n_tables != 1)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           n_tables == 0 ? _("What is printed has no rows yet, so it cannot be a CSV file.")
                                         : _("What is printed is more than one table, so it cannot be a CSV file. Save it as a web page or a PDF."));
      return NULL;
    }
  self.csv = g_string_new (NULL);
  for (guint i = 0; i < planner_transcript_get_length (transcript); i++)
    tell (&self, planner_transcript_get (transcript, i));
  return self.csv;
}
