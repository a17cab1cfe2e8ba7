/* set: changes fields of a record. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-assignment.h"
#include "cli/planner-verb.h"

#include <glib/gi18n.h>

static gboolean
set_fields (PlannerCommand  *command,
            PlannerRecord   *record,
            const GArray    *assignments,
            GError         **error)
{
  g_autofree char *labels = planner_assignments_dup_labels (assignments);
  /* Translators: the name of an edit; %s is one or more fields, such as “Status, Progress” */
  g_autofree char *name = g_strdup_printf (_("Edit %s"), labels);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (command->plan, name, PLANNER_EDIT_DEFAULT, error);

  return edit != NULL && planner_assignments_apply (assignments, edit, planner_record_get_id (record), error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
run_set (PlannerCommand  *command,
         GError         **error)
{
  g_autoptr (GArray) assignments = NULL;
  PlannerRecord *record;
  PlannerKind kind;

  if (!planner_command_read (command, NULL, error) || !planner_command_read_kind (command->words[1], &kind, error))
    return FALSE;
  assignments = planner_assignments_read (kind, (const char *const *) command->words + 3, error);
  if (assignments == NULL || !planner_command_open (command, error))
    return FALSE;
  record = planner_command_find_record (command, kind, command->words[2], error);
  return record != NULL && set_fields (command, record, assignments, error);
}

const PlannerVerb planner_verb_set = {
  .name = "set",
  .parameters = N_("FILE KIND ID FIELD=VALUE…"),
  .summary = N_("Change fields of a record"),
  .description = N_("An empty VALUE means not known; several references or tags are separated by commas.\n"
                    "A score of a risk (inherent, residual, target; score of a review) may be typed whole: 4x3, 4 4, or in the\n"
                    "words of the plan’s scales.\n"
                    "All of it is one step to undo, and nothing is changed when one value does not fit.\n"
                    "\n"
                    "Examples:\n"
                    "  icb-planner set board.icbplan asks ask-1 status=on-track progress=40\n"
                    "  icb-planner set board.icbplan risks risk-UC9 leads=p-ama,p-ben target_severity=\n"
                    "  icb-planner set board.icbplan risks risk-UC9 residual=4x3 target=\"unlikely, major\"\n"
                    "  icb-planner set board.icbplan plan plan title=\"Integrated plan 2018/19\"\n"),
  .flags = PLANNER_VERB_BY,
  .n_files = 1,
  .min_words = 4,
  .max_words = G_MAXUINT,
  .run = run_set,
};
