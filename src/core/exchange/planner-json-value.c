/* planner-json-value.c: reading within JSON text that has been checked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-json-value.h"

#include <string.h>

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static const char *
skip_blanks (const char *at, const char *end)
{
  while (at < end && is_blank (*at))
    at++;
  return at;
}

/* @at stands on the opening quote; gives the place after the closing one. */
static const char *
skip_string (const char *at, const char *end)
{
  for (at++; at < end; at++)
    {
      at = memchr (at, '"', (gsize) (end - at));
      if (at == NULL)
        return end;

      gsize backslashes = 0;
      while (at[-1 - (gssize) backslashes] == '\\')
        backslashes++;
      if (backslashes % 2 == 0)
        return at + 1;
    }
  return end;
}

static const char *
skip_brackets (const char *at, const char *end)
{
  guint depth = 0;

  while (at < end)
    {
      char c = *at;

      if (c == '"')
        {
          at = skip_string (at, end);
          continue;
        }
      at++;
      if (c == '{' || c == '[')
        depth++;
      else if ((c == '}' || c == ']') && --depth == 0)
        break;
    }
  return at;
}

static const char *
skip_word (const char *at, const char *end)
{
  while (at < end && !is_blank (*at) && *at != ',' && *at != ']' && *at != '}')
    at++;
  return at;
}

static const char *
skip_value (const char *at, const char *end)
{
  if (*at == '"')
    return skip_string (at, end);
  if (*at == '{' || *at == '[')
    return skip_brackets (at, end);
  return skip_word (at, end);
}

PlannerJsonType
planner_json_value_get_type (const PlannerJsonValue *value)
{
  switch (value->text[0])
    {
    case '{':
      return PLANNER_JSON_OBJECT;
    case '[':
      return PLANNER_JSON_ARRAY;
    case '"':
      return PLANNER_JSON_STRING;
    case 't':
    case 'f':
      return PLANNER_JSON_BOOLEAN;
    case 'n':
      return PLANNER_JSON_NULL;
    default:
      return PLANNER_JSON_NUMBER;
    }
}

gboolean
planner_json_value_is_true (const PlannerJsonValue *value)
{
  return value->text[0] == 't';
}

gboolean
planner_json_value_is (const PlannerJsonValue *value, const char *text)
{
  gsize length = strlen (text);

  if (value->text[0] != '"')
    return FALSE;
  if (memchr (value->text, '\\', value->length) != NULL)
    {
      g_autofree char *decoded = planner_json_value_dup_string (value);

      return strcmp (decoded, text) == 0;
    }
  return value->length == length + 2 && memcmp (value->text + 1, text, length) == 0;
}

static gunichar
read_hex (const char *digits)
{
  gunichar character = 0;

  for (guint i = 0; i < 4; i++)
    character = character << 4 | (gunichar) g_ascii_xdigit_value (digits[i]);
  return character;
}

/* @at stands after "\u"; gives the place after the escape, which may be a pair. */
static const char *
read_unicode_escape (const char *at, char **out)
{
  gunichar character = read_hex (at);

  at += 4;
  if (character >= 0xd800 && character < 0xdc00)
    {
      character = 0x10000 + ((character - 0xd800) << 10) + (read_hex (at + 2) - 0xdc00);
      at += 6;
    }
  *out += g_unichar_to_utf8 (character, *out);
  return at;
}

static char
read_simple_escape (char letter)
{
  switch (letter)
    {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    default:
      return letter;
    }
}

/* Text read is never longer than its source: no escape is shorter than its UTF-8. */
char *
planner_json_value_dup_string (const PlannerJsonValue *value)
{
  const char *at = value->text + 1;
  const char *end = value->text + value->length - 1;
  char *string = g_malloc (value->length);
  char *out = string;

  while (at < end)
    {
      const char *escape = memchr (at, '\\', (gsize) (end - at));
      gsize plain = (gsize) ((escape != NULL ? escape : end) - at);

      memcpy (out, at, plain);
      out += plain;
      at += plain;
      if (escape == NULL)
        break;
      if (at[1] == 'u')
        at = read_unicode_escape (at + 2, &out);
      else
        {
          *out++ = read_simple_escape (at[1]);
          at += 2;
        }
    }
  *out = '\0';
  return string;
}

char *
planner_json_value_dup_number (const PlannerJsonValue *value)
{
  return g_strndup (value->text, value->length);
}

void
planner_json_append_string (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *at = text; *at != '\0';)
    {
      const char *plain = at;

      while ((guchar) *at >= 0x20 && *at != '"' && *at != '\\')
        at++;
      g_string_append_len (json, plain, at - plain);
      if (*at == '\0')
        break;
      if (*at == '"' || *at == '\\')
        g_string_append_printf (json, "\\%c", *at);
      else if (*at == '\n')
        g_string_append (json, "\\n");
      else if (*at == '\t')
        g_string_append (json, "\\t");
      else if (*at == '\r')
        g_string_append (json, "\\r");
      else
        g_string_append_printf (json, "\\u%04x", (guint) (guchar) *at);
      at++;
    }
  g_string_append_c (json, '"');
}

static void
append_compact_string (GString *json, const PlannerJsonValue *value)
{
  g_autofree char *text = planner_json_value_dup_string (value);

  planner_json_append_string (json, text);
}

char *
planner_json_value_dup_compact (const PlannerJsonValue *value)
{
  GString *json = g_string_sized_new (value->length);
  const char *at = value->text;
  const char *end = value->text + value->length;

  while (at < end)
    {
      if (*at == '"')
        {
          PlannerJsonValue string = { at, (gsize) (skip_string (at, end) - at) };

          append_compact_string (json, &string);
          at += string.length;
          continue;
        }
      if (!is_blank (*at))
        g_string_append_c (json, *at);
      at++;
    }
  return g_string_free (json, FALSE);
}

void
planner_json_cursor_init (PlannerJsonCursor *cursor, const PlannerJsonValue *container)
{
  cursor->at = container->text + 1;
  cursor->end = container->text + container->length - 1;
}

/* Steps over blanks and the comma before the next thing. */
static gboolean
cursor_find_next (PlannerJsonCursor *cursor)
{
  cursor->at = skip_blanks (cursor->at, cursor->end);
  if (cursor->at < cursor->end && *cursor->at == ',')
    cursor->at = skip_blanks (cursor->at + 1, cursor->end);
  return cursor->at < cursor->end;
}

static void
cursor_take_value (PlannerJsonCursor *cursor, PlannerJsonValue *value)
{
  const char *after = skip_value (cursor->at, cursor->end);

  value->text = cursor->at;
  value->length = (gsize) (after - cursor->at);
  cursor->at = after;
}

gboolean
planner_json_cursor_next_member (PlannerJsonCursor *cursor, PlannerJsonValue *name, PlannerJsonValue *value)
{
  if (!cursor_find_next (cursor))
    return FALSE;
  cursor_take_value (cursor, name);
  cursor->at = skip_blanks (cursor->at, cursor->end) + 1;
  cursor->at = skip_blanks (cursor->at, cursor->end);
  cursor_take_value (cursor, value);
  return TRUE;
}

gboolean
planner_json_cursor_next_element (PlannerJsonCursor *cursor, PlannerJsonValue *value)
{
  if (!cursor_find_next (cursor))
    return FALSE;
  cursor_take_value (cursor, value);
  return TRUE;
}
