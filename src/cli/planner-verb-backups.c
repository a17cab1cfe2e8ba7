/* backups: lists the copies of a plan that are kept. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-columns.h"
#include "cli/planner-verb.h"
#include "core/store/planner-backup.h"

#include <glib/gi18n.h>

static gboolean
print_json (PlannerCommand   *command,
            const GPtrArray  *backups,
            GError          **error)
{
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (NULL);

  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < backups->len; i++)
    {
      const PlannerBackup *backup = backups->pdata[i];
      g_autofree char *made = g_date_time_format_iso8601 (backup->made);

      planner_json_writer_begin_object (writer);
      planner_json_writer_string_member (writer, "path", backup->path);
      planner_json_writer_string_member (writer, "made", made);
      planner_json_writer_string_member (writer, "reason", backup->reason);
      planner_json_writer_integer_member (writer, "size", (gint64) backup->size);
      planner_json_writer_end_object (writer);
    }
  planner_json_writer_end_array (writer);
  return planner_command_print_json (command, writer, error);
}

static void
print_table (PlannerCommand  *command,
             const GPtrArray *backups)
{
  g_autoptr (PlannerColumns) table = planner_columns_new (4);

  for (guint i = 0; i < backups->len; i++)
    {
      const PlannerBackup *backup = backups->pdata[i];
      g_autofree char *size = g_format_size (backup->size);
      g_autoptr (GDateTime) local = g_date_time_to_local (backup->made);
      g_autofree char *made = g_date_time_format (local, "%Y-%m-%d %H:%M");

      planner_columns_add (table, made);
      planner_columns_add (table, backup->reason);
      planner_columns_add (table, size);
      planner_columns_add (table, backup->path);
    }
  planner_columns_print (table, command->output);
}

static gboolean
run_backups (PlannerCommand  *command,
             GError         **error)
{
  g_autoptr (GPtrArray) backups = NULL;

  if (!planner_command_read (command, NULL, error))
    return FALSE;
  backups = planner_backup_list (command->words[0], error);
  if (backups == NULL)
    return FALSE;
  if (command->json)
    return print_json (command, backups, error);
  print_table (command, backups);
  return TRUE;
}

const PlannerVerb planner_verb_backups = {
  .name = "backups",
  .parameters = N_("FILE"),
  .summary = N_("List the copies of a plan that are kept"),
  .description = N_("Newest first: when, why, size and where. The plan need not be there any more.\n"
                    "\n"
                    "Example:\n"
                    "  icb-planner backups board.icbplan\n"),
  .flags = PLANNER_VERB_JSON,
  .n_files = 1,
  .min_words = 1,
  .max_words = 1,
  .run = run_backups,
};
