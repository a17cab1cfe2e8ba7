/* backup: keeps a checked copy of a plan. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-verb.h"
#include "core/store/planner-backup.h"

#include <glib/gi18n.h>

static gboolean
run_backup (PlannerCommand  *command,
            GError         **error)
{
  g_autofree char *destination = NULL;
  g_autofree char *made = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &destination, N_("Where to, instead of the folder of backups"), N_("OUT") },
    { NULL },
  };

  if (!planner_command_read (command, options, error) || !planner_command_open_to_read (command, error))
    return FALSE;
  made = planner_backup_make (planner_plan_get_store (command->plan), "asked", destination, error);
  if (made == NULL)
    return FALSE;
  planner_command_print (command, "%s", made);
  return TRUE;
}

const PlannerVerb planner_verb_backup = {
  .name = "backup",
  .parameters = N_("FILE"),
  .summary = N_("Keep a checked copy of a plan and print where it is"),
  .description = N_("The last ten in the folder of backups, beside the plan, are kept.\n"
                    "\n"
                    "Examples:\n"
                    "  icb-planner backup board.icbplan\n"
                    "  icb-planner backup board.icbplan -o /media/stick/board.icbplan\n"),
  .n_files = 1,
  .min_words = 1,
  .max_words = 1,
  .run = run_backup,
};
