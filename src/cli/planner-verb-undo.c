/* undo: takes the last step back. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-verb.h"

#include <glib/gi18n.h>

static gboolean
run_undo (PlannerCommand  *command,
          GError         **error)
{
  g_autofree char *name = NULL;

  if (!planner_command_read (command, NULL, error) || !planner_command_open (command, error))
    return FALSE;
  name = g_strdup (planner_plan_get_undo_name (command->plan));
  if (!planner_plan_undo (command->plan, error))
    return FALSE;
  planner_command_print (command, "%s", name);
  return TRUE;
}

const PlannerVerb planner_verb_undo = {
  .name = "undo",
  .parameters = N_("FILE"),
  .summary = N_("Take the last step back and print its name"),
  .description = N_("Again and again, back to the new plan.\n"
                    "\n"
                    "Example:\n"
                    "  icb-planner undo board.icbplan\n"),
  .flags = PLANNER_VERB_BY,
  .n_files = 1,
  .min_words = 1,
  .max_words = 1,
  .run = run_undo,
};
