/* planner-table-source.c: a table from a spreadsheet, row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>
#include <string.h>

#include "planner-exchange-error.h"
#include "planner-import-source.h"
#include "core/rules/planner-risk-matrix.h"
#include "core/rules/planner-risk-words.h"
#include "planner-table-headings.h"
#include "planner-table.h"

typedef struct
{
  const char *text; /* after a byte order mark */
  const char *at;
  const char *end;
  PlannerKind kind;
  char separator;
  guint line;       /* of the file, at @at */
  GArray *columns;  /* PlannerColumn; %NULL until the headings are read */
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

static gboolean
has_column (const GArray *columns, const PlannerColumn *wanted, guint before)
{
  for (guint i = 0; i < before; i++)
    {
      const PlannerColumn *column = &g_array_index (columns, PlannerColumn, i);

      if (column->type == wanted->type && column->field == wanted->field)
        return TRUE;
    }
  return FALSE;
}

/* Of a second row of headings, if there is one, else %NULL; then the row is still to be read. */
static gboolean
read_second_row (TableSource *self, const GPtrArray *first, gboolean *is_second, GError **error)
{
  const char *at = self->at;
  guint line = self->line;

  *is_second = FALSE;
  if (self->at >= self->end)
    return TRUE;
  if (!read_cells (self, error))
    return FALSE;
  *is_second = planner_table_is_second_row (self->kind, first, self->cells);
  if (!*is_second)
    {
      self->at = at;
      self->line = line;
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
      const PlannerColumn *column = &g_array_index (self->columns, PlannerColumn, i);
      const char *heading = get_heading (first, second, i);

      if (column->type != PLANNER_COLUMN_NONE && has_column (self->columns, column, i))
        return refuse_line (error, 1, _("two columns have the same heading"));
      n_matched += column->type != PLANNER_COLUMN_NONE;
      if (column->type == PLANNER_COLUMN_NONE && heading[0] != '\0')
        planner_import_report_add_problem (planner_import_target_get_report (target), kind, NULL, heading, NULL,
                                           _("No field has the name of this column. It was left out."));
    }
  return n_matched > 0
         || refuse (error, _("None of the headings in the first line is the name of a field. Nothing was changed."));
}

static gboolean
take_headings (TableSource *self, PlannerImportTarget *target, GError **error)
{
  g_autoptr (GPtrArray) first = g_steal_pointer (&self->cells);
  gboolean is_second;

  self->cells = g_ptr_array_new_with_free_func (g_free);
  if (!read_second_row (self, first, &is_second, error))
    return FALSE;
  self->columns = planner_table_match_headings (self->kind, first, is_second ? self->cells : NULL);
  return check_headings (self, target, first, is_second ? self->cells : NULL, error);
}

/* Rows */

static const char *
strip_guard (const char *cell)
{
  return cell[0] == '\'' && planner_table_needs_guard (cell) ? cell + 1 : cell;
}

static void
keep_bad (PlannerJsonRecord *record, PlannerField field, const char *cell, const char *reason)
{
  GString *json = g_string_new (NULL);
  PlannerJsonBad bad = { field, NULL, g_strdup (reason) };

  planner_json_append_string (json, cell);
  bad.json = g_string_free (json, FALSE);
  g_array_append_val (record->bad, bad);
}

static void
set_value (PlannerJsonRecord *record, PlannerField field, const char *value)
{
  guint index = PLANNER_FIELD_INDEX (field);

  record->present |= G_GUINT64_CONSTANT (1) << index;
  g_free (record->values[index]);
  record->values[index] = g_strdup (value);
}

/* What a paper writes for a value, where it has a form of its own. */
static const char *
read_form (const PlannerFieldInfo *info, const char *cell)
{
  const char *direction = info->field == PLANNER_RISK_STATED_DIRECTION ? planner_risk_read_direction (cell) : NULL;
  gboolean is_words = info->type == PLANNER_TYPE_TEXT || info->type == PLANNER_TYPE_PROSE || info->type == PLANNER_TYPE_TEXTS;

  if (direction != NULL)
    return direction;
  return !is_words && planner_risk_is_not_known (cell) ? "" : cell;
}

static void
take_cell (TableSource *self, PlannerField field, const char *cell)
{
  PlannerJsonRecord *record = self->record;
  guint index = PLANNER_FIELD_INDEX (field);
  g_autoptr (GError) error = NULL;

  record->present |= G_GUINT64_CONSTANT (1) << index;
  g_clear_pointer (&record->values[index], g_free);
  if (!planner_value_normalise (field, read_form (planner_field_get_info (field), cell), &record->values[index], &error))
    keep_bad (record, field, cell, error->message);
}

/* Risks */

static gboolean
is_called (PlannerRecord *workstream, PlannerField field, const char *cell)
{
  const char *name = planner_record_get (workstream, field);
  g_autofree char *folded = name != NULL ? g_utf8_casefold (name, -1) : NULL;
  g_autofree char *wanted = g_utf8_casefold (cell, -1);

  return folded != NULL && strcmp (folded, g_strstrip (wanted)) == 0;
}

/* The id of the one workstream with this id, code or name; %NULL when there is none, or several. */
static const char *
find_workstream (PlannerPlan *plan, const char *cell)
{
  GListModel *workstreams = planner_plan_get_records (plan, PLANNER_KIND_WORKSTREAM);
  const char *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (workstreams); i++)
    {
      g_autoptr (PlannerRecord) workstream = g_list_model_get_item (workstreams, i);

      if (strcmp (planner_record_get_id (workstream), cell) != 0 && !is_called (workstream, PLANNER_WORKSTREAM_CODE, cell)
          && !is_called (workstream, PLANNER_WORKSTREAM_NAME, cell))
        continue;
      if (found != NULL)
        return NULL;
      found = planner_record_get_id (workstream);
    }
  return found;
}

/* A workstream of the plan; what is none is what @field holds. */
static void
take_workstream (TableSource *self, PlannerImportTarget *target, PlannerField field, const char *cell)
{
  const char *id = find_workstream (planner_import_target_get_plan (target), cell);

  if (id != NULL)
    set_value (self->record, PLANNER_RISK_WORKSTREAM, id);
  else
    take_cell (self, field, cell);
}

/* The number in a cell for a product; 0 when it is none. */
static int
read_product (const char *cell)
{
  g_autofree char *digits = g_strstrip (g_strdup (cell));
  gsize length = strlen (digits);

  return length > 0 && length < 4 && strspn (digits, "0123456789") == length ? (int) g_ascii_strtoll (digits, NULL, 10) : 0;
}

static int
get_step (const PlannerJsonRecord *record, PlannerField field)
{
  gint64 step;

  return planner_value_get_integer (record->values[PLANNER_FIELD_INDEX (field)], &step) ? (int) step : 0;
}

static void report_row (TableSource *self, PlannerImportTarget *target, const char *id, guint line, const char *reason);

/* A product says nothing new beside its two numbers, but that the paper is wrong. */
static void
check_product (TableSource *self, PlannerImportTarget *target, int score, const char *cell, guint line)
{
  g_autofree char *sentence = NULL;

  if (planner_risk_is_not_known (cell) || read_product (cell) == score)
    return;
  /* Translators: the last %s is a score that the table says, such as “15”. */
  sentence = g_strdup_printf (_("Likelihood times severity is %d, and the table says “%s”. Likelihood and severity were taken."), score, cell);
  report_row (self, target, self->record->id, line, sentence);
}

/* A score whose likelihood is @field; the severity is the field behind it. */
static void
take_score (TableSource *self, PlannerImportTarget *target, PlannerField field, const char *cell, guint line)
{
  const int both[] = { get_step (self->record, field), get_step (self->record, field + 1) };
  int steps[2];
  g_autoptr (GError) error = NULL;

  if (both[0] > 0 || both[1] > 0)
    {
      if (both[0] > 0 && both[1] > 0)
        check_product (self, target, both[0] * both[1], cell, line);
      return;
    }
  if (!planner_risk_read_score (cell, planner_risk_scales_default (), &steps[0], &steps[1], &error))
    {
      self->record->present |= G_GUINT64_CONSTANT (1) << PLANNER_FIELD_INDEX (field);
      keep_bad (self->record, field, cell, error->message);
      return;
    }
  for (guint i = 0; i < 2 && steps[i] > 0; i++)
    {
      g_autofree char *step = g_strdup_printf ("%d", steps[i]);

      set_value (self->record, field + i, step);
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

/* What a cell holds beside others of its row: scores come last, when likelihood and severity are known. */
static const char *
take_cells (TableSource *self, PlannerImportTarget *target, gboolean scores, guint line)
{
  const char *id = NULL;

  for (guint i = 0; i < self->cells->len && i < self->columns->len; i++)
    {
      const char *cell = strip_guard (g_ptr_array_index (self->cells, i));
      const PlannerColumn *column = &g_array_index (self->columns, PlannerColumn, i);

      if (scores && column->type == PLANNER_COLUMN_SCORE)
        take_score (self, target, column->field, cell, line);
      else if (!scores && column->type == PLANNER_COLUMN_ID)
        id = cell;
      else if (!scores && column->type == PLANNER_COLUMN_WORKSTREAM)
        take_workstream (self, target, column->field, cell);
      else if (!scores && column->type == PLANNER_COLUMN_FIELD)
        take_cell (self, column->field, cell);
    }
  return id;
}

static gboolean
take_row (TableSource *self, PlannerImportTarget *target, guint line, GError **error)
{
  const char *id;

  if (is_empty_row (self))
    return TRUE;
  planner_json_record_clear (self->record);
  id = take_cells (self, target, FALSE, line);
  if (self->kind != PLANNER_KIND_PLAN && !take_row_id (self, target, id, line))
    return TRUE;
  take_cells (self, target, TRUE, line);
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
    n_matched += planner_table_match_heading (kind, NULL, g_ptr_array_index (self->cells, i)).type != PLANNER_COLUMN_NONE;
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
