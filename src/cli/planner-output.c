/* What may be shown on a terminal, whoever wrote it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* Embeddings, overrides and isolates turn what stands around them too. */
static gboolean
turns_direction (gunichar character)
{
  return (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
}

static void
append_visible (GString  *line,
                gunichar  character)
{
  if (character == '\n' || character == '\t' || character == 0x2028 || character == 0x2029)
    g_string_append_c (line, ' ');
  else if (g_unichar_iscntrl (character))
    g_string_append_printf (line, "\\x%02x", character);
  else if (turns_direction (character))
    g_string_append_printf (line, "\\u%04x", character);
  else
    g_string_append_unichar (line, character);
}

char *
planner_output_dup_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    append_visible (line, g_utf8_get_char (at));
  return g_string_free (line, FALSE);
}

void
planner_output_append_json (GString    *output,
                            const char *json)
{
  /* 0xc2 begins U+0080 to U+00BF. */
  for (gsize run = strcspn (json, "\x7f\xc2"); *json != '\0'; run = strcspn (json, "\x7f\xc2"))
    {
      gunichar character = g_utf8_get_char (json + run);

      g_string_append_len (output, json, (gssize) run);
      json += run;
      if (*json == '\0')
        return;
      if (character >= 0x7f && character <= 0x9f)
        g_string_append_printf (output, "\\u%04x", character);
      else
        g_string_append_unichar (output, character);
      json = g_utf8_next_char (json);
    }
}

void
planner_output_message (const char *text)
{
  g_autofree char *line = planner_output_dup_line (text);

  fprintf (stderr, "icb-planner: %s\n", line);
}

gboolean
planner_output_write (const char *text,
                      gsize       length)
{
  g_autofree char *message = NULL;

  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  message = g_strdup_printf (_("What was asked for could not be written out (%s)."), g_strerror (errno));
  planner_output_message (message);
  return FALSE;
}
