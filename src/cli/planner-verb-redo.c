/* redo: does again what was undone last. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-verb.h"

#include <glib/gi18n.h>

static gboolean
run_redo (PlannerCommand  *command,
          GError         **error)
{
  g_autofree char *name = NULL;

  if (!planner_command_read (command, NULL, error) || !planner_command_open (command, error))
    return FALSE;
  name = g_strdup (planner_plan_get_redo_name (command->plan));
  if (!planner_plan_redo (command->plan, error))
    return FALSE;
  planner_command_print (command, "%s", name);
  return TRUE;
}

const PlannerVerb planner_verb_redo = {
  .name = "redo",
  .parameters = N_("FILE"),
  .summary = N_("Do again what was undone last and print its name"),
  .description = N_("There is something to redo until the next edit.\n"
                    "\n"
                    "Example:\n"
                    "  icb-planner redo board.icbplan\n"),
  .flags = PLANNER_VERB_BY,
  .n_files = 1,
  .min_words = 1,
  .max_words = 1,
  .run = run_redo,
};
