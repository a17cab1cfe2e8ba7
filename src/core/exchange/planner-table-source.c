/* planner-table-source.c: a table from a spreadsheet, row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>
#include <string.h>

#include "planner-exchange-error.h"
#include "planner-import-source.h"
#include "planner-table.h"

/* What a column is, beside a field. */
enum
{
  COLUMN_NONE = -1,
  COLUMN_ID = -2,
};

typedef struct
{
  const char *text; /* after a byte order mark */
  const char *at;
  const char *end;
  PlannerKind kind;
  char separator;
  guint line;       /* of the file, at @at */
  GArray *columns;  /* int: field index, COLUMN_ID or COLUMN_NONE; %NULL until the headings are read */
  GPtrArray *cells; /* of the row that is read */
  PlannerJsonRecord *record;
} TableSource;

gpointer
planner_table_source_new (const char *text, gsize length, PlannerKind kind)
{
  TableSource *self = g_new0 (TableSource, 1);

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  self->text = self->at = text;
  self->end = text + length;
  self->kind = kind;
  self->line = 1;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->record = planner_json_record_new (kind);
  return self;
}

static void
table_source_free (gpointer source)
{
  TableSource *self = source;

  g_clear_pointer (&self->columns, g_array_unref);
  g_ptr_array_unref (self->cells);
  planner_json_record_free (self->record);
  g_free (self);
}

static double
table_source_get_progress (gpointer source)
{
  TableSource *self = source;

  return (double) (self->at - self->text) / (double) MAX (self->end - self->text, 1);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_TABLE, message);
  return FALSE;
}

static gboolean
refuse_line (GError **error, guint line, const char *problem)
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

/* Reads a cell in quotes; @at stands after the first one. */
static gboolean
read_quoted (TableSource *self, GString *cell, GError **error)
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
  return refuse_line (error, line, _("a quote is opened and not closed"));
}

static gboolean
is_cell_end (const TableSource *self)
{
  return self->at >= self->end || *self->at == self->separator || *self->at == '\n' || *self->at == '\r';
}

static gboolean
read_cell (TableSource *self, GError **error)
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

/* Reads the cells of one row, to the end of its line. */
static gboolean
read_cells (TableSource *self, GError **error)
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

/* Headings */

static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *words = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (words, g_utf8_get_char (at));
  return g_string_free (words, FALSE);
}

static gboolean
folds_to (const char *text, const char *wanted)
{
  g_autofree char *folded = fold (text);

  return strcmp (folded, wanted) == 0;
}

static int
match_heading (PlannerKind kind, const char *heading)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);
  g_autofree char *words = fold (heading);

  for (guint i = 0; i < info->n_fields; i++)
    if (folds_to (info->fields[i].name, words) || folds_to (info->fields[i].label, words)
        || folds_to (_(info->fields[i].label), words))
      return (int) i;
  return strcmp (words, "id") == 0 ? COLUMN_ID : COLUMN_NONE;
}

static gboolean
has_column (const GArray *columns, int wanted)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, int, i) == wanted)
      return TRUE;
  return FALSE;
}

static gboolean
take_headings (TableSource *self, PlannerImportTarget *target, GError **error)
{
  const char *kind = planner_kind_get_info (self->kind)->name;
  guint n_matched = 0;

  self->columns = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *heading = g_ptr_array_index (self->cells, i);
      int column = match_heading (self->kind, heading);

      if (column != COLUMN_NONE && has_column (self->columns, column))
        return refuse_line (error, 1, _("two columns have the same heading"));
      n_matched += column != COLUMN_NONE;
      g_array_append_val (self->columns, column);
      if (column == COLUMN_NONE && heading[0] != '\0')
        planner_import_report_add_problem (planner_import_target_get_report (target), kind, NULL, heading, NULL,
                                           _("No field has the name of this column. It was left out."));
    }
  return n_matched > 0
         || refuse (error, _("None of the headings in the first line is the name of a field. Nothing was changed."));
}

/* Rows */

static const char *
strip_guard (const char *cell)
{
  return cell[0] == '\'' && planner_table_needs_guard (cell) ? cell + 1 : cell;
}

static void
take_cell (TableSource *self, int column, const char *cell)
{
  PlannerJsonRecord *record = self->record;
  PlannerField field = planner_kind_get_info (self->kind)->fields[column].field;
  g_autoptr (GError) error = NULL;

  record->present |= G_GUINT64_CONSTANT (1) << column;
  if (!planner_value_normalise (field, cell, &record->values[column], &error))
    {
      GString *json = g_string_new (NULL);
      PlannerJsonBad bad = { field, NULL, g_strdup (error->message) };

      planner_json_append_string (json, cell);
      bad.json = g_string_free (json, FALSE);
      g_array_append_val (record->bad, bad);
    }
}

static gboolean
is_empty_row (const TableSource *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (((const char *) g_ptr_array_index (self->cells, i))[0] != '\0')
      return FALSE;
  return TRUE;
}

static void
report_row (TableSource *self, PlannerImportTarget *target, const char *id, guint line, const char *reason)
{
  g_autofree char *sentence = g_strdup_printf (_("Line %u: %s"), line, reason);

  planner_import_report_add_problem (planner_import_target_get_report (target),
                                     planner_kind_get_info (self->kind)->name, id, NULL, NULL, sentence);
}

/* What the row is called; %FALSE when it cannot be taken. */
static gboolean
take_row_id (TableSource *self, PlannerImportTarget *target, const char *cell, guint line)
{
  if (cell == NULL || cell[0] == '\0')
    self->record->id = planner_id_new ();
  else if (!planner_id_is_valid (cell))
    {
      report_row (self, target, cell, line,
                  _("The id is none: 1 to 64 letters of A to Z, digits, dots, hyphens and underscores. The row was "
                    "left out."));
      return FALSE;
    }
  else
    self->record->id = g_strdup (cell);

  if (planner_import_target_take_id (target, self->kind, self->record->id))
    return TRUE;
  report_row (self, target, cell, line, _("An earlier row has this id. This one was left out."));
  return FALSE;
}

static gboolean
take_row (TableSource *self, PlannerImportTarget *target, guint line, GError **error)
{
  const char *id = NULL;

  if (is_empty_row (self))
    return TRUE;
  planner_json_record_clear (self->record);
  for (guint i = 0; i < self->cells->len && i < self->columns->len; i++)
    {
      const char *cell = strip_guard (g_ptr_array_index (self->cells, i));
      int column = g_array_index (self->columns, int, i);

      if (column == COLUMN_ID)
        id = cell;
      else if (column >= 0)
        take_cell (self, column, cell);
    }
  if (self->kind != PLANNER_KIND_PLAN && !take_row_id (self, target, id, line))
    return TRUE;
  if (self->cells->len > self->columns->len)
    report_row (self, target, self->record->id, line,
                _("The row has more cells than there are headings. Those were left out."));
  return planner_import_target_put (target, self->record, error);
}

static gboolean
check_text (TableSource *self, GError **error)
{
  const char *wrong;
  guint line = 1;

  if (self->at >= self->end)
    return refuse (error, _("The table is empty. Nothing was changed."));
  if (g_utf8_validate_len (self->text, (gsize) (self->end - self->text), &wrong))
    return TRUE;
  for (const char *at = self->text; at < wrong; at++)
    line += *at == '\n';
  return refuse_line (error, line, _("this is not UTF-8; save the table as “CSV UTF-8”"));
}

static gboolean
table_source_advance (gpointer source, PlannerImportTarget *target, gboolean *done, GError **error)
{
  TableSource *self = source;
  guint line = self->line;

  *done = FALSE;
  if (self->columns == NULL)
    {
      if (!check_text (self, error))
        return FALSE;
      self->separator = sniff_separator (self->at, self->end);
      return read_cells (self, error) && take_headings (self, target, error);
    }
  if (self->at >= self->end)
    {
      planner_import_target_report_circles (target, self->kind);
      *done = TRUE;
      return TRUE;
    }
  return read_cells (self, error) && take_row (self, target, line, error);
}

/* Guessing */

static guint
count_matches (const TableSource *self, PlannerKind kind)
{
  guint n_matched = 0;

  for (guint i = 0; i < self->cells->len; i++)
    n_matched += match_heading (kind, g_ptr_array_index (self->cells, i)) >= 0;
  return n_matched;
}

PlannerKind
planner_table_source_guess_kind (const char *text, gsize length)
{
  TableSource *self = planner_table_source_new (text, length, PLANNER_KIND_PLAN + 1);
  PlannerKind guess = PLANNER_KIND_NONE;
  guint best = 0;

  self->separator = sniff_separator (self->at, self->end);
  if (check_text (self, NULL) && read_cells (self, NULL))
    for (PlannerKind kind = PLANNER_KIND_PLAN + 1; kind < PLANNER_N_KINDS; kind++)
      {
        guint n_matched = count_matches (self, kind);

        if (n_matched > best)
          {
            best = n_matched;
            guess = kind;
          }
      }
  table_source_free (self);
  return guess;
}

const PlannerImportSource planner_table_source = {
  .advance = table_source_advance,
  .get_progress = table_source_get_progress,
  .free = table_source_free,
};
