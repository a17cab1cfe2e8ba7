/* planner-json-writer.c: JSON as it goes out, in one form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-json-writer.h"

#include <string.h>

#include "core/plan/planner-value.h"
#include "planner-json-format.h"
#include "planner-json-scanner.h"

#define PIECE_BYTES (64 * 1024)

struct _PlannerJsonWriter
{
  GOutputStream *stream;
  GString *text;
  guint depth;
  guint64 started; /* a bit for each depth that holds something already */
  gboolean named;  /* the name of the next value is written */
  GError *error;
};

PlannerJsonWriter *
planner_json_writer_new (GOutputStream *stream)
{
  PlannerJsonWriter *self = g_new0 (PlannerJsonWriter, 1);

  g_set_object (&self->stream, stream);
  self->text = g_string_sized_new (PIECE_BYTES * 2);
  return self;
}

void
planner_json_writer_free (PlannerJsonWriter *self)
{
  g_clear_object (&self->stream);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

static void
flush (PlannerJsonWriter *self)
{
  if (self->stream == NULL)
    return;
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, NULL, &self->error);
  g_string_truncate (self->text, 0);
}

static void
append_line (PlannerJsonWriter *self)
{
  static const char blanks[] = "\n                                                                ";

  g_string_append_len (self->text, blanks, (gssize) (1 + 2 * MIN (self->depth, 32)));
}

static gboolean
is_started (const PlannerJsonWriter *self)
{
  return (self->started >> self->depth & 1) != 0;
}

/* Everything that stands before a value or the name of one. */
static void
begin_item (PlannerJsonWriter *self)
{
  if (self->named)
    {
      self->named = FALSE;
      return;
    }
  if (self->depth == 0)
    return;
  if (is_started (self))
    g_string_append_c (self->text, ',');
  self->started |= G_GUINT64_CONSTANT (1) << self->depth;
  append_line (self);
}

static void
open_bracket (PlannerJsonWriter *self, char bracket)
{
  begin_item (self);
  g_string_append_c (self->text, bracket);
  self->depth++;
  g_assert (self->depth < 64);
  self->started &= ~(G_GUINT64_CONSTANT (1) << self->depth);
}

static void
close_bracket (PlannerJsonWriter *self, char bracket)
{
  gboolean empty = !is_started (self);

  self->depth--;
  if (!empty)
    append_line (self);
  g_string_append_c (self->text, bracket);
  if (self->text->len >= PIECE_BYTES)
    flush (self);
}

void
planner_json_writer_begin_object (PlannerJsonWriter *self)
{
  open_bracket (self, '{');
}

void
planner_json_writer_end_object (PlannerJsonWriter *self)
{
  close_bracket (self, '}');
}

void
planner_json_writer_begin_array (PlannerJsonWriter *self)
{
  open_bracket (self, '[');
}

void
planner_json_writer_end_array (PlannerJsonWriter *self)
{
  close_bracket (self, ']');
}

void
planner_json_writer_name (PlannerJsonWriter *self, const char *name)
{
  begin_item (self);
  planner_json_append_string (self->text, name);
  g_string_append (self->text, ": ");
  self->named = TRUE;
}

static void
append_literal (PlannerJsonWriter *self, const char *literal)
{
  begin_item (self);
  g_string_append (self->text, literal);
}

void
planner_json_writer_string (PlannerJsonWriter *self, const char *text)
{
  begin_item (self);
  if (text != NULL)
    planner_json_append_string (self->text, text);
  else
    g_string_append (self->text, "null");
}

void
planner_json_writer_boolean (PlannerJsonWriter *self, gboolean value)
{
  append_literal (self, value ? "true" : "false");
}

void
planner_json_writer_integer (PlannerJsonWriter *self, gint64 value)
{
  begin_item (self);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
planner_json_writer_string_member (PlannerJsonWriter *self, const char *name, const char *text)
{
  planner_json_writer_name (self, name);
  planner_json_writer_string (self, text);
}

void
planner_json_writer_boolean_member (PlannerJsonWriter *self, const char *name, gboolean value)
{
  planner_json_writer_name (self, name);
  planner_json_writer_boolean (self, value);
}

void
planner_json_writer_integer_member (PlannerJsonWriter *self, const char *name, gint64 value)
{
  planner_json_writer_name (self, name);
  planner_json_writer_integer (self, value);
}

static void
write_object (PlannerJsonWriter *self, const PlannerJsonValue *object)
{
  PlannerJsonCursor cursor;
  PlannerJsonValue name, value;

  planner_json_writer_begin_object (self);
  planner_json_cursor_init (&cursor, object);
  while (planner_json_cursor_next_member (&cursor, &name, &value))
    {
      g_autofree char *text = planner_json_value_dup_string (&name);

      planner_json_writer_name (self, text);
      planner_json_writer_json (self, &value);
    }
  planner_json_writer_end_object (self);
}

static void
write_array (PlannerJsonWriter *self, const PlannerJsonValue *array)
{
  PlannerJsonCursor cursor;
  PlannerJsonValue value;

  planner_json_writer_begin_array (self);
  planner_json_cursor_init (&cursor, array);
  while (planner_json_cursor_next_element (&cursor, &value))
    planner_json_writer_json (self, &value);
  planner_json_writer_end_array (self);
}

void
planner_json_writer_json (PlannerJsonWriter *self, const PlannerJsonValue *value)
{
  g_autofree char *text = NULL;

  switch (planner_json_value_get_type (value))
    {
    case PLANNER_JSON_OBJECT:
      write_object (self, value);
      break;
    case PLANNER_JSON_ARRAY:
      write_array (self, value);
      break;
    case PLANNER_JSON_STRING:
      text = planner_json_value_dup_string (value);
      planner_json_writer_string (self, text);
      break;
    case PLANNER_JSON_NULL:
    case PLANNER_JSON_BOOLEAN:
    case PLANNER_JSON_NUMBER:
    default:
      begin_item (self);
      g_string_append_len (self->text, value->text, (gssize) value->length);
    }
}

void
planner_json_writer_text (PlannerJsonWriter *self, const char *json)
{
  PlannerJsonValue value;

  if (planner_json_check (json, &value, NULL))
    planner_json_writer_json (self, &value);
  else
    planner_json_writer_string (self, json);
}

/* Items of a list as they stand, without looking: what is no list has one. */
static void
write_list (PlannerJsonWriter *self, const char *value, char separator)
{
  planner_json_writer_begin_array (self);
  while (*value != '\0')
    {
      const char *end = strchrnul (value, separator);
      g_autofree char *item = g_strndup (value, (gsize) (end - value));

      planner_json_writer_string (self, item);
      value = *end != '\0' ? end + 1 : end;
    }
  planner_json_writer_end_array (self);
}

void
planner_json_writer_value (PlannerJsonWriter *self, PlannerField field, const char *value)
{
  g_autofree char *pounds = NULL;

  if (value == NULL || value[0] == PLANNER_JSON_UNREADABLE)
    {
      planner_json_writer_text (self, value != NULL ? value + 1 : "null");
      return;
    }

  switch (planner_field_get_info (field)->type)
    {
    case PLANNER_TYPE_MONEY:
      pounds = planner_value_check (field, value, NULL) ? planner_money_to_decimal (value) : NULL;
      planner_json_writer_text (self, pounds != NULL ? pounds : value);
      break;
    case PLANNER_TYPE_NUMBER:
    case PLANNER_TYPE_WHOLE:
    case PLANNER_TYPE_SCORE:
    case PLANNER_TYPE_PERCENT:
      planner_json_writer_text (self, value);
      break;
    case PLANNER_TYPE_FLAG:
      planner_json_writer_boolean (self, strcmp (value, "1") == 0);
      break;
    case PLANNER_TYPE_TEXTS:
      write_list (self, value, '\n');
      break;
    case PLANNER_TYPE_TAGS:
    case PLANNER_TYPE_REFERENCES:
      write_list (self, value, ' ');
      break;
    case PLANNER_TYPE_TEXT:
    case PLANNER_TYPE_PROSE:
    case PLANNER_TYPE_DATE:
    case PLANNER_TYPE_TIME:
    case PLANNER_TYPE_YEAR:
    case PLANNER_TYPE_MONTH:
    case PLANNER_TYPE_MONTH_DAY:
    case PLANNER_TYPE_CHOICE:
    case PLANNER_TYPE_REFERENCE:
    default:
      planner_json_writer_string (self, value);
    }
}

gboolean
planner_json_writer_finish (PlannerJsonWriter *self, GError **error)
{
  g_string_append_c (self->text, '\n');
  flush (self);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

char *
planner_json_writer_steal (PlannerJsonWriter *self)
{
  return g_string_free (g_steal_pointer (&self->text), FALSE);
}
