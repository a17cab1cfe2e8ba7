/* planner-json-text.c: strings, numbers and words of JSON, looked at strictly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-json-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

gboolean
planner_json_text_refuse (PlannerJsonText *self, const char *where, const char *problem)
{
  self->at = where;
  self->problem = problem;
  return FALSE;
}

gboolean
planner_json_text_refuse_unexpected (PlannerJsonText *self, const char *problem)
{
  if (self->at >= self->end)
    return planner_json_text_refuse (self, self->end, N_("the file ends too early"));
  if (*self->at == '\0')
    return planner_json_text_refuse (self, self->at, N_("there is a NUL character"));
  return planner_json_text_refuse (self, self->at, problem);
}

/* Whether none of eight bytes is a control, a quote, a backslash or beyond ASCII. */
static gboolean
is_plain (const char *bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 highs = ones * 0x80;
  guint64 word, quote, backslash;

  memcpy (&word, bytes, sizeof word);
  quote = word ^ (ones * '"');
  backslash = word ^ (ones * '\\');
  return (((word - ones * 0x20) | (quote - ones) | (backslash - ones) | word) & highs) == 0;
}

static gboolean
read_hex (PlannerJsonText *self, const char *digits, gunichar *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (digits + i >= self->end || !g_ascii_isxdigit (digits[i]))
        return planner_json_text_refuse (self, MIN (digits + i, self->end), N_("“\\u” needs four hexadecimal digits"));
      *unit = *unit << 4 | (gunichar) g_ascii_xdigit_value (digits[i]);
    }
  return TRUE;
}

/* @at stands on the backslash of "\u". */
static gboolean
check_unicode_escape (PlannerJsonText *self, const char **at)
{
  const char *escape = *at;
  gunichar unit, low;

  if (!read_hex (self, escape + 2, &unit))
    return FALSE;
  *at = escape + 6;
  if (unit == 0)
    return planner_json_text_refuse (self, escape, N_("there is a NUL character"));
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;
  if (unit >= 0xdc00 || self->end - *at < 2 || (*at)[0] != '\\' || (*at)[1] != 'u')
    return planner_json_text_refuse (self, escape, N_("there is half a character (a lone surrogate)"));
  if (!read_hex (self, escape + 8, &low))
    return FALSE;
  if (low < 0xdc00 || low > 0xdfff)
    return planner_json_text_refuse (self, escape, N_("there is half a character (a lone surrogate)"));
  *at = escape + 12;
  return TRUE;
}

static gboolean
check_escape (PlannerJsonText *self, const char **at)
{
  if (self->end - *at < 2)
    return planner_json_text_refuse (self, self->end, N_("the file ends too early"));
  if ((*at)[1] == 'u')
    return check_unicode_escape (self, at);
  if ((*at)[1] == '\0' || strchr ("\"\\/bfnrt", (*at)[1]) == NULL)
    return planner_json_text_refuse (self, *at, N_("there is no such escape in JSON"));
  *at += 2;
  return TRUE;
}

/* A byte of a string that is not plain ASCII. */
static gboolean
check_special (PlannerJsonText *self, const char **at)
{
  guchar byte = (guchar) **at;

  if (byte == '\\')
    return check_escape (self, at);
  if (byte == '\0')
    return planner_json_text_refuse (self, *at, N_("there is a NUL character"));
  if (byte < 0x20)
    return planner_json_text_refuse (self, *at, N_("a text is broken by a line end or another control character"));

  gunichar character = g_utf8_get_char_validated (*at, self->end - *at);
  if (character == (gunichar) -1 || character == (gunichar) -2)
    return planner_json_text_refuse (self, *at, N_("this is not UTF-8"));
  *at = g_utf8_next_char (*at);
  return TRUE;
}

/* self->at stands on the opening quote. */
gboolean
planner_json_text_check_string (PlannerJsonText *self)
{
  const char *at = self->at + 1;

  for (;;)
    {
      while (self->end - at >= 8 && is_plain (at))
        at += 8;
      if (at >= self->end)
        return planner_json_text_refuse (self, self->at, N_("a text is not closed"));
      if (*at == '"')
        break;
      if ((guchar) *at >= 0x20 && (guchar) *at < 0x80 && *at != '\\')
        at++;
      else if (!check_special (self, &at))
        return FALSE;
    }
  self->at = at + 1;
  return TRUE;
}

static const char *
skip_digits (const char *at, const char *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at;
}

/* Whether an integer of the grammar fits into 64 bits with sign. */
static gboolean
fits_integer (const char *text, gsize length)
{
  g_autofree char *digits = NULL;
  gint64 ignored;

  if (length < 19)
    return TRUE;
  if (length > 20)
    return FALSE;
  digits = g_strndup (text, length);
  return g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, &ignored, NULL);
}

static gboolean
is_finite (const char *text, gsize length)
{
  g_autofree char *number = g_strndup (text, length);

  return isfinite (g_ascii_strtod (number, NULL)) != 0;
}

gboolean
planner_json_text_check_number (PlannerJsonText *self)
{
  const char *start = self->at;
  const char *at = start + (*start == '-' ? 1 : 0);
  const char *digits = at;
  gboolean is_integer = TRUE;
  gboolean has_exponent = FALSE;

  at = skip_digits (at, self->end);
  if (at == digits || (*digits == '0' && at - digits > 1))
    return planner_json_text_refuse (self, start, N_("this is no number as JSON writes it"));
  if (at < self->end && *at == '.')
    {
      is_integer = FALSE;
      digits = at + 1;
      at = skip_digits (digits, self->end);
      if (at == digits)
        return planner_json_text_refuse (self, start, N_("this is no number as JSON writes it"));
    }
  if (at < self->end && (*at == 'e' || *at == 'E'))
    {
      is_integer = FALSE;
      has_exponent = TRUE;
      digits = at + 1;
      if (digits < self->end && (*digits == '+' || *digits == '-'))
        digits++;
      at = skip_digits (digits, self->end);
      if (at == digits)
        return planner_json_text_refuse (self, start, N_("this is no number as JSON writes it"));
    }

  gsize length = (gsize) (at - start);
  if (is_integer ? !fits_integer (start, length) : ((has_exponent || length > 300) && !is_finite (start, length)))
    return planner_json_text_refuse (self, start, N_("this number is out of range"));
  self->at = at;
  return TRUE;
}

gboolean
planner_json_text_check_word (PlannerJsonText *self, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return planner_json_text_refuse_unexpected (self, N_("a value was expected"));
  self->at += length;
  return TRUE;
}
