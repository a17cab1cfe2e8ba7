/* Any bytes at all, read as an exchange file. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "core/exchange/planner-json-scanner.h"
#include "core/exchange/planner-json-writer.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
scan_in_steps (const char *text, gsize length)
{
  g_autoptr (PlannerJsonScanner) scanner = planner_json_scanner_new (text, length);
  gboolean done = FALSE;

  while (!done)
    if (!planner_json_scanner_step (scanner, 1, &done, NULL))
      return FALSE;
  return TRUE;
}

static char *
write_value (const PlannerJsonValue *value)
{
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (NULL);

  planner_json_writer_json (writer, value);
  planner_json_writer_finish (writer, NULL);
  return planner_json_writer_steal (writer);
}

/* What is accepted json-glib reads too, and writing and reading it changes nothing. */
static void
check_accepted (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  PlannerJsonValue value, again;
  g_autofree char *compact = NULL;
  g_autofree char *written = NULL;
  g_autofree char *compact_again = NULL;

  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
  g_assert_true (planner_json_check (text, &value, NULL));
  compact = planner_json_value_dup_compact (&value);
  written = write_value (&value);
  g_assert_true (planner_json_check (written, &again, NULL));
  compact_again = planner_json_value_dup_compact (&again);
  g_assert_cmpstr (compact, ==, compact_again);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *exact = g_memdup2 (data, MAX (size, 1));
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (PlannerJsonScanner) scanner = planner_json_scanner_new (exact, size);
  g_autoptr (GError) error = NULL;
  gboolean accepted = planner_json_scanner_run (scanner, &error);

  g_assert_true (accepted == (error == NULL));
  g_assert_true (accepted == scan_in_steps (exact, size));
  if (accepted)
    {
      g_assert_cmpuint (strlen (text), ==, size);
      check_accepted (text);
    }
  return 0;
}
