/* add: makes a record. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-assignment.h"
#include "cli/planner-verb.h"

#include <glib/gi18n.h>

static gboolean
add_record (PlannerCommand  *command,
            PlannerKind      kind,
            const char      *id,
            const GArray    *assignments,
            GError         **error)
{
  /* Translators: the name of an edit; %s is a kind of record, such as “Ask” */
  g_autofree char *name = g_strdup_printf (_("Add %s"), _(planner_kind_get_info (kind)->label));
  g_autoptr (PlannerEdit) edit = planner_edit_begin (command->plan, name, PLANNER_EDIT_DEFAULT, error);
  const char *new_id;

  if (edit == NULL)
    return FALSE;
  new_id = planner_edit_add (edit, kind, id, NULL, NULL, error);
  if (new_id == NULL || !planner_assignments_apply (assignments, edit, new_id, error))
    return FALSE;
  planner_command_print (command, "%s", new_id);
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
run_add (PlannerCommand  *command,
         GError         **error)
{
  g_autofree char *id = NULL;
  const GOptionEntry options[] = {
    { "id", 0, 0, G_OPTION_ARG_STRING, &id, N_("What the record is called in files, instead of a new one"), N_("ID") },
    { NULL },
  };
  g_autoptr (GArray) assignments = NULL;
  PlannerKind kind;

  if (!planner_command_read (command, options, error) || !planner_command_read_kind (command->words[1], &kind, error))
    return FALSE;
  if (kind == PLANNER_KIND_PLAN)
    {
      planner_command_set_usage_error (error, _("A file holds one plan; “new” makes another."));
      return FALSE;
    }
  assignments = planner_assignments_read (kind, (const char *const *) command->words + 2, error);
  return assignments != NULL && planner_command_open (command, error)
         && add_record (command, kind, id, assignments, error);
}

const PlannerVerb planner_verb_add = {
  .name = "add",
  .parameters = N_("FILE KIND FIELD=VALUE…"),
  .summary = N_("Add a record and print its id"),
  .description = N_("The fields are those of the exchange format. An empty VALUE means not known; several\n"
                    "references or tags are separated by commas; scores of risks as in set. All of it is one step to undo.\n"
                    "\n"
                    "Examples:\n"
                    "  icb-planner add board.icbplan asks workstream=ws-uc text=\"Open the hub\" year=2018/19\n"
                    "  icb-planner add board.icbplan asks parent=ask-1 text=\"Find a building\" --id ask-1a\n"),
  .flags = PLANNER_VERB_BY,
  .n_files = 1,
  .min_words = 3,
  .max_words = G_MAXUINT,
  .run = run_add,
};
