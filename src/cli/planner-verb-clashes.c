/* clashes: what two people wrote without seeing each other's. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-awaiting.h"
#include "cli/planner-verb.h"
#include "core/plan/planner-clash.h"

#include <glib/gi18n.h>

static gboolean
run_clashes (PlannerCommand  *command,
             GError         **error)
{
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (NULL);

  if (!planner_command_read (command, NULL, error) || !planner_command_open_to_read (command, error))
    return FALSE;
  clashes = planner_plan_list_clashes (command->plan, error);
  if (clashes == NULL)
    return FALSE;
  command->awaits_person = clashes->len > 0;
  if (!command->json)
    {
      planner_awaiting_print_clashes (command, clashes);
      return TRUE;
    }
  planner_awaiting_write_clashes (writer, clashes);
  return planner_command_print_json (command, writer, error);
}

const PlannerVerb planner_verb_clashes = {
  .name = "clashes",
  .parameters = N_("FILE"),
  .summary = N_("List what two people changed apart and a person must settle"),
  .description = N_("Each has a name, which “settle” takes, and its values with who wrote them and when. The\n"
                    "exit status is 3 when there are any.\n"
                    "\n"
                    "Example:\n"
                    "  icb-planner clashes board.icbplan\n"),
  .flags = PLANNER_VERB_JSON,
  .n_files = 1,
  .min_words = 1,
  .max_words = 1,
  .run = run_clashes,
};
