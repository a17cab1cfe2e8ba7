/* planner-table-source.c: a table from a spreadsheet, row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>
#include <string.h>

#include "planner-exchange-error.h"
#include "planner-import-source.h"
#include "planner-register-table.h"
#include "planner-table-cells.h"
#include "planner-table-risks.h"
#include "planner-table-values.h"
#include "planner-table.h"

typedef struct
{
  PlannerTableCells *reader;
  GPtrArray *cells; /* borrowed from it: of the row that is read */
  PlannerKind kind;
  GArray *columns;  /* int: field index, PLANNER_TABLE_COLUMN_ID or _NONE; %NULL until the headings are read */
  gboolean begun;
  guint n_skipped; /* rows of headings: the columns were matched before */
  PlannerRegisterTable *interests; /* %NULL: no register of interests */
  GPtrArray *entry;                /* of it, the cells of what may be carried on, or %NULL */
  guint entry_line;
  PlannerTableRisks *risks; /* %NULL: no risks */
  PlannerJsonRecord *record;
} TableSource;

gpointer
planner_table_source_new (const char *text, gsize length, PlannerKind kind, const PlannerTableMatch *match)
{
  TableSource *self = g_new0 (TableSource, 1);

  self->reader = planner_table_cells_new (text, length, match != NULL ? match->separator : '\0');
  self->cells = self->reader->cells;
  self->kind = kind;
  if (match != NULL)
    {
      self->columns = g_array_copy (match->columns);
      self->n_skipped = planner_table_match_get_n_heading_rows (match);
    }
  self->record = planner_json_record_new (kind);
  return self;
}

static void
table_source_free (gpointer source)
{
  TableSource *self = source;

  g_clear_pointer (&self->interests, planner_register_table_free);
  g_clear_pointer (&self->risks, planner_table_risks_free);
  g_clear_pointer (&self->entry, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
  planner_table_cells_free (self->reader);
  planner_json_record_free (self->record);
  g_free (self);
}

static double
table_source_get_progress (gpointer source)
{
  const PlannerTableCells *reader = ((TableSource *) source)->reader;

  return (double) (reader->at - reader->text) / (double) MAX (reader->end - reader->text, 1);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, PLANNER_EXCHANGE_ERROR, PLANNER_EXCHANGE_ERROR_TABLE, message);
  return FALSE;
}

/* Headings */

static gboolean
has_column (const GArray *columns, int wanted, guint before)
{
  for (guint i = 0; i < before; i++)
    if (g_array_index (columns, int, i) == wanted)
      return TRUE;
  return FALSE;
}

static gboolean
read_cells (TableSource *self, GError **error)
{
  gboolean ok = planner_table_cells_read (self->reader, error);

  self->cells = self->reader->cells;
  return ok;
}

/* Of a second row of headings, if there is one, else %NULL; then the row is still to be read. */
static gboolean
read_second_row (TableSource *self, const GPtrArray *first, gboolean *is_second, GError **error)
{
  const char *at = self->reader->at;
  guint line = self->reader->line;

  *is_second = FALSE;
  if (planner_table_cells_is_done (self->reader))
    return TRUE;
  if (!read_cells (self, error))
    return FALSE;
  *is_second = planner_table_is_second_row (self->kind, first, self->cells);
  if (!*is_second)
    {
      self->reader->at = at;
      self->reader->line = line;
    }
  return TRUE;
}

static const char *
get_heading (const GPtrArray *first, const GPtrArray *second, guint i)
{
  if (second != NULL && i < second->len && ((const char *) g_ptr_array_index (second, i))[0] != '\0')
    return g_ptr_array_index (second, i);
  return i < first->len ? g_ptr_array_index (first, i) : "";
}

static gboolean
check_headings (TableSource *self, PlannerImportTarget *target, const GPtrArray *first, const GPtrArray *second, GError **error)
{
  const char *kind = planner_kind_get_info (self->kind)->name;
  guint n_matched = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      int column = g_array_index (self->columns, int, i);
      const char *heading = get_heading (first, second, i);

      if (column != PLANNER_TABLE_COLUMN_NONE && has_column (self->columns, column, i))
        return planner_table_cells_refuse (error, 1, _("two columns have the same heading"));
      n_matched += column != PLANNER_TABLE_COLUMN_NONE;
      if (column == PLANNER_TABLE_COLUMN_NONE && heading[0] != '\0')
        planner_import_report_add_problem (planner_import_target_get_report (target), kind, NULL, heading, NULL,
                                           _("No field has the name of this column. It was left out."));
    }
  return n_matched > 0
         || refuse (error, _("None of the headings in the first line is the name of a field. Nothing was changed."));
}

/* The columns are known: of interests they may be those of a register. */
static void
begin_register (TableSource *self, PlannerImportTarget *target)
{
  if (self->kind == PLANNER_KIND_INTEREST)
    self->interests = planner_register_table_new (planner_import_target_get_plan (target),
                                                  (const int *) (gpointer) self->columns->data, self->columns->len);
}

static gboolean
take_headings (TableSource *self, PlannerImportTarget *target, GError **error)
{
  g_autoptr (GPtrArray) first = planner_table_cells_steal (self->reader);
  gboolean is_second;

  if (!read_second_row (self, first, &is_second, error))
    return FALSE;
  self->columns = planner_table_match_headings (self->kind, first, is_second ? self->cells : NULL);
  begin_register (self, target);
  return check_headings (self, target, first, is_second ? self->cells : NULL, error);
}

/* Rows */

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

static PlannerField
get_field (const TableSource *self, int column)
{
  return planner_kind_get_info (self->kind)->fields[column].field;
}

/* Scores come last, when likelihood and severity are known. */
static void
take_scores (TableSource *self, PlannerImportTarget *target, guint line)
{
  for (guint i = 0; i < self->cells->len && i < self->columns->len; i++)
    {
      int column = g_array_index (self->columns, int, i) - PLANNER_TABLE_COLUMN_SCORE;
      const char *cell = planner_table_strip_guard (g_ptr_array_index (self->cells, i));
      g_autofree char *wrong = NULL;

      if (column >= 0 && column < PLANNER_TABLE_COLUMN_WORKSTREAM - PLANNER_TABLE_COLUMN_SCORE)
        wrong = planner_table_risks_take_score (self->risks, self->record, get_field (self, column), cell);
      if (wrong != NULL)
        report_row (self, target, self->record->id, line, wrong);
    }
}

/* Returns the cell of the id, or %NULL. */
static const char *
take_cells (TableSource *self)
{
  const char *id = NULL;

  for (guint i = 0; i < self->cells->len && i < self->columns->len; i++)
    {
      const char *cell = planner_table_strip_guard (g_ptr_array_index (self->cells, i));
      int column = g_array_index (self->columns, int, i);

      if (column == PLANNER_TABLE_COLUMN_ID)
        id = cell;
      else if (column >= PLANNER_TABLE_COLUMN_WORKSTREAM)
        planner_table_risks_take_workstream (self->risks, self->record,
                                             get_field (self, column - PLANNER_TABLE_COLUMN_WORKSTREAM), cell);
      else if (column >= 0 && column < PLANNER_TABLE_COLUMN_SCORE && self->risks != NULL)
        planner_table_risks_take_cell (self->risks, self->record, get_field (self, column), cell);
      else if (column >= 0 && column < PLANNER_TABLE_COLUMN_SCORE)
        planner_table_take_cell (self->record, get_field (self, column), cell);
    }
  return id;
}

static gboolean
take_row (TableSource *self, PlannerImportTarget *target, guint line, GError **error)
{
  g_autofree char *known_id = NULL;
  const char *id;

  planner_json_record_clear (self->record);
  id = take_cells (self);
  if (self->interests != NULL
      && !planner_register_table_complete (self->interests, self->cells, self->record, target, &known_id, error))
    return FALSE;
  if (self->risks != NULL && (id == NULL || id[0] == '\0'))
    known_id = planner_table_risks_complete (self->risks, self->record);
  if (id == NULL || id[0] == '\0')
    id = known_id;
  if (self->kind != PLANNER_KIND_PLAN && !take_row_id (self, target, id, line))
    return TRUE;
  take_scores (self, target, line);
  if (self->cells->len > self->columns->len)
    report_row (self, target, self->record->id, line,
                _("The row has more cells than there are headings. Those were left out."));
  return planner_import_target_put (target, self->record, error);
}

/* What was held back because a row might carry it on. */
static gboolean
take_entry (TableSource *self, PlannerImportTarget *target, GError **error)
{
  g_autoptr (GPtrArray) entry = g_steal_pointer (&self->entry);

  if (entry == NULL)
    return TRUE;
  self->cells = entry;
  return take_row (self, target, self->entry_line, error);
}

static gboolean
take_register_row (TableSource *self, PlannerImportTarget *target, guint line, GError **error)
{
  if (planner_register_table_carries_on (self->interests, self->entry, self->cells))
    return TRUE;
  if (!take_entry (self, target, error))
    return FALSE;
  self->entry = planner_table_cells_steal (self->reader);
  self->entry_line = line;
  return TRUE;
}

static gboolean
take_next_row (TableSource *self, PlannerImportTarget *target, GError **error)
{
  guint line = self->reader->line;

  if (!read_cells (self, error))
    return FALSE;
  if (planner_table_cells_is_empty_row (self->reader))
    return TRUE;
  return self->interests != NULL ? take_register_row (self, target, line, error) : take_row (self, target, line, error);
}

static gboolean
skip_headings (TableSource *self, GError **error)
{
  for (guint i = 0; i < self->n_skipped; i++)
    if (!read_cells (self, error))
      return FALSE;
  return TRUE;
}

static gboolean
begin (TableSource *self, PlannerImportTarget *target, GError **error)
{
  if (!planner_table_cells_check (self->reader, error))
    return FALSE;
  self->risks = planner_table_risks_new (planner_import_target_get_plan (target), self->kind);
  if (self->columns != NULL)
    {
      begin_register (self, target);
      return skip_headings (self, error);
    }
  return read_cells (self, error) && take_headings (self, target, error);
}

static gboolean
table_source_advance (gpointer source, PlannerImportTarget *target, gboolean *done, GError **error)
{
  TableSource *self = source;

  *done = FALSE;
  if (!self->begun)
    {
      self->begun = TRUE;
      return begin (self, target, error);
    }
  if (planner_table_cells_is_done (self->reader))
    {
      if (!take_entry (self, target, error))
        return FALSE;
      planner_import_target_report_circles (target, self->kind);
      *done = TRUE;
      return TRUE;
    }
  return take_next_row (self, target, error);
}

/* Guessing */

static guint
count_matches (const TableSource *self, PlannerKind kind)
{
  guint n_matched = 0;

  for (guint i = 0; i < self->cells->len; i++)
    n_matched += planner_table_match_heading (kind, NULL, g_ptr_array_index (self->cells, i)) >= 0;
  return n_matched;
}

PlannerKind
planner_table_source_guess_kind (const char *text, gsize length)
{
  TableSource *self = planner_table_source_new (text, length, PLANNER_KIND_PLAN + 1, NULL);
  PlannerKind guess = PLANNER_KIND_NONE;
  guint best = 0;

  if (planner_table_cells_check (self->reader, NULL) && read_cells (self, NULL))
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
