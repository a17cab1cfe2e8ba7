/* import: takes a partner's file or a table into a plan. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-report.h"
#include "cli/planner-verb.h"
#include "core/exchange/planner-importer.h"

#include <glib/gi18n.h>

typedef struct
{
  PlannerKind kind; /* of a table; PLANNER_KIND_NONE for JSON */
  gboolean dry_run;
} Options;

static PlannerImporter *
make_importer (PlannerCommand  *command,
               const Options   *options,
               GError         **error)
{
  if (options->kind == PLANNER_KIND_NONE)
    return planner_importer_new (command->plan, command->words[1], NULL, error);
  return planner_importer_new_table (command->plan, command->words[1], options->kind, NULL, error);
}

static gboolean
import_file (PlannerCommand  *command,
             const Options   *options,
             GError         **error)
{
  g_autoptr (PlannerImporter) importer = make_importer (command, options, error);
  const PlannerImportReport *report;

  if (importer == NULL)
    return FALSE;
  planner_importer_set_dry_run (importer, options->dry_run);
  if (!planner_importer_run (importer, error))
    return FALSE;

  report = planner_importer_get_report (importer);
  command->awaits_person = planner_import_report_awaits_person (report);
  if (command->json)
    {
      g_autofree char *json = planner_import_report_to_json (report);

      planner_command_print_json_text (command, json);
    }
  else
    planner_report_print (command, report);
  return TRUE;
}

/* A table would be refused as JSON for a reason that helps nobody. */
static gboolean
check_source (const char     *path,
              const Options  *options,
              GError        **error)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  if (options->kind != PLANNER_KIND_NONE || !(g_str_has_suffix (name, ".csv") || g_str_has_suffix (name, ".tsv")))
    return TRUE;
  planner_command_set_usage_error (error, _("A table holds records of one kind: say which with --kind."));
  return FALSE;
}

static gboolean
run_import (PlannerCommand  *command,
            GError         **error)
{
  g_autofree char *kind = NULL;
  Options options = { PLANNER_KIND_NONE, FALSE };
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("SOURCE is a table, .csv or .tsv, of records of this kind"), N_("KIND") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_("Only say what an import would do"), NULL },
    { NULL },
  };

  return planner_command_read (command, entries, error)
         && (kind == NULL || planner_command_read_kind (kind, &options.kind, error))
         && check_source (command->words[1], &options, error) && planner_command_open (command, error)
         && import_file (command, &options, error);
}

const PlannerVerb planner_verb_import = {
  .name = "import",
  .parameters = N_("FILE SOURCE"),
  .summary = N_("Merge a partner's file into a plan"),
  .description = N_("SOURCE is JSON in the exchange format, or with --kind a table whose headings are matched to\n"
                    "fields; a register of interests may have names in columns of their own, and rows without\n"
                    "a name that belong to the person above. All of it is one step to undo, after a backup; what is refused changes nothing. The\n"
                    "report counts records added, changed, unchanged and deleted, and lists clashes, and values\n"
                    "that do not fit; the exit status is 3 when there are any.\n"
                    "\n"
                    "Examples:\n"
                    "  icb-planner import board.icbplan from-partner.json --dry-run\n"
                    "  icb-planner import board.icbplan from-partner.json --by \"A. Officer\" --json\n"
                    "  icb-planner import board.icbplan risks.csv --kind risks\n"),
  .flags = PLANNER_VERB_JSON | PLANNER_VERB_BY,
  .n_files = 2,
  .min_words = 2,
  .max_words = 2,
  .run = run_import,
};
