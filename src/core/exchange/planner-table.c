/* planner-table.c: records as a table that spreadsheets read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-table.h"

#include <string.h>

#include "core/plan/planner-value.h"

#define PIECE_BYTES (64 * 1024)

struct _PlannerTableWriter
{
  PlannerKind kind;
  char separator;
  GOutputStream *stream;
  GString *text;
  GError *error;
};

gboolean
planner_table_needs_guard (const char *text)
{
  const char *first = text + strspn (text, "'");

  return *first != '\0' && strchr ("=+-@\t\r\n", *first) != NULL;
}

const char *
planner_table_strip_guard (const char *cell)
{
  return cell[0] == '\'' && planner_table_needs_guard (cell) ? cell + 1 : cell;
}

static void
flush (PlannerTableWriter *self)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, NULL, &self->error);
  g_string_truncate (self->text, 0);
}

void
planner_table_append_cell (GString *text, const char *words, gboolean is_figure, char separator)
{
  gboolean quoted = strpbrk (words, "\"\r\n") != NULL || strchr (words, separator) != NULL;

  if (quoted)
    g_string_append_c (text, '"');
  if (!is_figure && planner_table_needs_guard (words))
    g_string_append_c (text, '\'');
  for (const char *at = words; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *at);
    }
  if (quoted)
    g_string_append_c (text, '"');
}

static char *
make_list (PlannerField field, const char *value)
{
  g_auto (GStrv) items = planner_value_split (field, value);

  return g_strjoinv (", ", items);
}

/* The value as it is written by hand. */
static char *
make_cell (const PlannerFieldInfo *info, const char *value)
{
  switch ((int) info->type)
    {
    case PLANNER_TYPE_MONEY:
      return planner_value_check (info->field, value, NULL) ? planner_money_to_decimal (value) : g_strdup (value);
    case PLANNER_TYPE_FLAG:
      return g_strdup (strcmp (value, "1") == 0 ? "true" : "false");
    case PLANNER_TYPE_TAGS:
    case PLANNER_TYPE_REFERENCES:
      return make_list (info->field, value);
    default:
      return g_strdup (value);
    }
}

static void
append_value (PlannerTableWriter *self, const PlannerFieldInfo *info, const char *value)
{
  g_autofree char *cell = make_cell (info, value);
  gboolean is_number = info->type == PLANNER_TYPE_MONEY || info->type == PLANNER_TYPE_NUMBER;

  planner_table_append_cell (self->text, cell, is_number && planner_value_check (info->field, value, NULL),
                             self->separator);
}

static gboolean
has_own_id (PlannerKind kind)
{
  return planner_kind_get_field (kind, "id") != PLANNER_FIELD_NONE;
}

PlannerTableWriter *
planner_table_writer_new (PlannerKind kind, char separator, GOutputStream *stream)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);
  PlannerTableWriter *self = g_new0 (PlannerTableWriter, 1);

  self->kind = kind;
  self->separator = separator;
  self->stream = g_object_ref (stream);
  self->text = g_string_sized_new (PIECE_BYTES * 2);
  if (!has_own_id (kind))
    g_string_append_printf (self->text, "id%c", separator);
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (self->text, "%s%s", i > 0 ? (char[]){ separator, '\0' } : "", info->fields[i].name);
  g_string_append (self->text, "\r\n");
  return self;
}

void
planner_table_writer_free (PlannerTableWriter *self)
{
  g_object_unref (self->stream);
  g_string_free (self->text, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

void
planner_table_writer_add (PlannerTableWriter *self, const PlannerRow *row)
{
  const PlannerKindInfo *info = planner_kind_get_info (self->kind);

  if (!has_own_id (self->kind))
    {
      planner_table_append_cell (self->text, row->id, FALSE, self->separator);
      g_string_append_c (self->text, self->separator);
    }
  for (guint i = 0; i < info->n_fields; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, self->separator);
      if (row->values[i] != NULL)
        append_value (self, &info->fields[i], row->values[i]);
    }
  g_string_append (self->text, "\r\n");
  if (self->text->len >= PIECE_BYTES)
    flush (self);
}

gboolean
planner_table_writer_finish (PlannerTableWriter *self, GError **error)
{
  flush (self);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
