/* delete: deletes records, in one step. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-verb.h"
#include "core/plan/planner-edit.h"

#include <glib/gi18n.h>

static char *
dup_edit_name (PlannerKind kind,
               guint       n_records)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);

  if (n_records == 1)
    /* Translators: the name of an edit; %s is a kind of record, such as “Ask” */
    return g_strdup_printf (_("Delete %s"), _(info->label));
  /* Translators: the name of an edit; %s is a kind of record, such as “Asks” */
  return g_strdup_printf (ngettext ("Delete %u %s", "Delete %u %s", n_records), n_records, _(info->plural));
}

static gboolean
delete_records (PlannerCommand       *command,
                PlannerKind           kind,
                const char     *const*ids,
                GError              **error)
{
  g_autofree char *name = dup_edit_name (kind, g_strv_length ((char **) ids));
  g_autoptr (PlannerEdit) edit = planner_edit_begin (command->plan, name, PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; ids[i] != NULL; i++)
    if (!planner_edit_delete (edit, kind, ids[i], error))
      return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
run_delete (PlannerCommand  *command,
            GError         **error)
{
  PlannerKind kind;

  return planner_command_read (command, NULL, error) && planner_command_read_kind (command->words[1], &kind, error)
         && planner_command_open (command, error)
         && delete_records (command, kind, (const char *const *) command->words + 2, error);
}

const PlannerVerb planner_verb_delete = {
  .name = "delete",
  .parameters = N_("FILE KIND ID…"),
  .summary = N_("Delete records"),
  .description = N_("All of them or, when one is not there, none; one step to undo. What stands below a\n"
                    "deleted record stays, and stands at the top.\n"
                    "\n"
                    "Example:\n"
                    "  icb-planner delete board.icbplan asks ask-1 ask-2\n"),
  .flags = PLANNER_VERB_BY,
  .n_files = 1,
  .min_words = 3,
  .max_words = G_MAXUINT,
  .run = run_delete,
};
