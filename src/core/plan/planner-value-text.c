/* planner-value-text.c: what counts as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-value-private.h"

#include <string.h>

gboolean
planner_value_is_blank (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* The controls of Unicode are U+0000 to U+001F, U+007F, and U+0080 to U+009F (C2 80 to C2 9F). */
static gboolean
is_control (const guchar *at)
{
  return at[0] < 0x20 || at[0] == 0x7f || (at[0] == 0xc2 && at[1] < 0xa0);
}

gboolean
planner_value_is_clean (const char *text, const char *allowed)
{
  /* Most text is plain all through. */
  while (*text >= ' ' && *text <= '~')
    text++;
  if (*text == '\0')
    return TRUE;

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const guchar *at = (const guchar *) text; *at != '\0'; at++)
    if (is_control (at) && strchr (allowed, *at) == NULL)
      return FALSE;
  return TRUE;
}

char *
planner_value_trim (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, (gsize) (end - text));
}

char *
planner_value_unify_lines (const char *text)
{
  GString *unified = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at != '\r')
        g_string_append_c (unified, *at);
      else if (at[1] != '\n')
        g_string_append_c (unified, '\n');
    }
  return g_string_free (unified, FALSE);
}
