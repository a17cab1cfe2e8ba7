/* export: a plan, or a part of it, as a file for others. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-verb.h"
#include "core/exchange/planner-calendar.h"
#include "core/exchange/planner-whole-file.h"

#include <glib/gi18n.h>

typedef enum
{
  FORMAT_JSON,
  FORMAT_CSV,
  FORMAT_ICS,
} Format;

typedef struct
{
  char *output; /* NULL: standard output */
  char **workstreams;
  char **boards;
  char **kinds;
  char *format_name;
  gboolean sensitive;
  gboolean plain;

  Format format;
  PlannerKind table_kind;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_strfreev (options->workstreams);
  g_strfreev (options->boards);
  g_strfreev (options->kinds);
  g_free (options->format_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
read_format (Options  *options,
             GError  **error)
{
  if (options->format_name == NULL || g_str_equal (options->format_name, "json"))
    options->format = FORMAT_JSON;
  else if (g_str_equal (options->format_name, "csv"))
    options->format = FORMAT_CSV;
  else if (g_str_equal (options->format_name, "ics"))
    options->format = FORMAT_ICS;
  else
    {
      planner_command_set_usage_error (error, _("There is no format “%s”. There are: json, csv, ics."), options->format_name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_kinds (Options  *options,
             GError  **error)
{
  for (guint i = 0; options->kinds != NULL && options->kinds[i] != NULL; i++)
    if (!planner_command_read_kind (options->kinds[i], &options->table_kind, error))
      return FALSE;
  if (options->format != FORMAT_CSV || (options->kinds != NULL && g_strv_length (options->kinds) == 1))
    return TRUE;
  planner_command_set_usage_error (error, _("A table holds records of one kind: say which with one --kind."));
  return FALSE;
}

static gboolean
add_all (PlannerExporter       *exporter,
         PlannerKind            kind,
         const char      *const*names,
         GError               **error)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (!planner_exporter_add (exporter, kind, names[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
set_up (PlannerExporter  *exporter,
        const Options    *options,
        GError          **error)
{
  PlannerKind kind;

  planner_exporter_set_plain (exporter, options->plain);
  if (options->sensitive)
    planner_exporter_include_sensitive (exporter);
  for (guint i = 0; options->kinds != NULL && options->kinds[i] != NULL; i++)
    if (planner_kind_from_name (options->kinds[i], &kind))
      planner_exporter_add_kind (exporter, kind);
  return add_all (exporter, PLANNER_KIND_WORKSTREAM, (const char *const *) options->workstreams, error)
         && add_all (exporter, PLANNER_KIND_BOARD, (const char *const *) options->boards, error);
}

/* Takes BYTES, which may be NULL with ERROR set. */
static gboolean
write_out (PlannerCommand  *command,
           const Options   *options,
           GBytes          *bytes,
           GError         **error)
{
  g_autoptr (GBytes) taken = bytes;

  if (bytes == NULL)
    return FALSE;
  if (options->output != NULL)
    return planner_whole_file_write (options->output, planner_plan_get_path (command->plan), bytes, error);
  g_string_append_len (command->output, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  return TRUE;
}

static GBytes *
make_table (PlannerExporter  *exporter,
            const Options    *options,
            GError          **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!planner_exporter_write_table (exporter, options->table_kind, ',', stream, error)
      || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GBytes *
make_calendar (PlannerCommand   *command,
               PlannerExporter  *exporter,
               GError          **error)
{
  g_autoptr (PlannerExportList) list = planner_exporter_list (exporter, error);
  char *text = list != NULL ? planner_calendar_dup_text (command->plan, list, NULL) : NULL;

  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static gboolean
write_json (PlannerCommand   *command,
            PlannerExporter  *exporter,
            const Options    *options,
            GError          **error)
{
  g_autofree char *text = NULL;

  if (options->output != NULL)
    return planner_exporter_write_file (exporter, options->output, error);
  text = planner_exporter_dup_text (exporter, error);
  if (text == NULL)
    return FALSE;
  planner_command_print_json_text (command, text);
  return TRUE;
}

static gboolean
export_plan (PlannerCommand  *command,
             const Options   *options,
             GError         **error)
{
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (command->plan);

  if (!set_up (exporter, options, error))
    return FALSE;
  switch (options->format)
    {
    case FORMAT_CSV:
      return write_out (command, options, make_table (exporter, options, error), error);
    case FORMAT_ICS:
      return write_out (command, options, make_calendar (command, exporter, error), error);
    case FORMAT_JSON:
    default:
      return write_json (command, exporter, options, error);
    }
}

static gboolean
run_export (PlannerCommand  *command,
            GError         **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("The file to write; - or none for standard output"), N_("OUT") },
    { "workstream", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.workstreams, N_("Only what belongs to it; may be given again"), N_("CODE") },
    { "board", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.boards, N_("Only what belongs to it; may be given again"), N_("CODE") },
    { "kind", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.kinds, N_("Only records of it; may be given again"), N_("KIND") },
    { "include-sensitive", 0, 0, G_OPTION_ARG_NONE, &options.sensitive, N_("Also interests withheld from publication"), NULL },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &options.plain, N_("Leave out what merging needs"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format_name, N_("json; csv with one --kind; ics, meetings and milestones for a calendar"), N_("FORMAT") },
    { NULL },
  };

  if (!planner_command_read (command, entries, error) || !read_format (&options, error) || !check_kinds (&options, error))
    return FALSE;
  if (g_strcmp0 (options.output, "-") == 0)
    g_clear_pointer (&options.output, g_free);
  return planner_command_open_to_read (command, error) && export_plan (command, &options, error);
}

const PlannerVerb planner_verb_export = {
  .name = "export",
  .parameters = N_("FILE"),
  .summary = N_("Write a plan, or a part of it, for others"),
  .description = N_("Records marked private never leave, sensitive interests only when asked for. Workstreams and\n"
                    "boards are named by code, name or id. Two exports with no edit between are the same but for\n"
                    "the time of the export.\n"
                    "\n"
                    "Examples:\n"
                    "  icb-planner export board.icbplan -o to-partner.json\n"
                    "  icb-planner export board.icbplan --workstream UC --plain\n"
                    "  icb-planner export board.icbplan --format csv --kind risks -o risks.csv\n"
                    "  icb-planner export board.icbplan --format ics -o board.ics\n"),
  .n_files = 1,
  .min_words = 1,
  .max_words = 1,
  .run = run_export,
};
