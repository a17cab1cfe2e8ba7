/* restore: puts a kept copy in the place of a plan. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-verb.h"
#include "core/store/planner-backup.h"

#include <glib/gi18n.h>

/* The path of the backup that WORD names: a path, or the name of a file in the folder of backups. */
static char *
find_backup (const char *path,
             const char *word)
{
  g_autoptr (GPtrArray) backups = NULL;

  if (strchr (word, '/') != NULL || g_file_test (word, G_FILE_TEST_EXISTS))
    return g_strdup (word);
  backups = planner_backup_list (path, NULL);
  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const PlannerBackup *backup = backups->pdata[i];
      g_autofree char *name = g_path_get_basename (backup->path);

      if (g_str_equal (name, word))
        return g_strdup (backup->path);
    }
  return g_strdup (word);
}

static gboolean
run_restore (PlannerCommand  *command,
             GError         **error)
{
  g_autofree char *backup = NULL;

  if (!planner_command_read (command, NULL, error))
    return FALSE;
  backup = find_backup (command->words[0], command->words[1]);
  return planner_backup_restore (command->words[0], backup, planner_plan_get_layout (), error);
}

const PlannerVerb planner_verb_restore = {
  .name = "restore",
  .parameters = N_("FILE BACKUP"),
  .summary = N_("Put a kept copy in the place of a plan"),
  .description = N_("BACKUP is a path, or the name of a file in the folder of backups. It is checked first, and\n"
                    "what stood before is kept as a backup too. Nobody may have the plan open.\n"
                    "\n"
                    "Example:\n"
                    "  icb-planner restore board.icbplan board-20181122T203000Z-daily.icbplan\n"),
  .n_files = 2,
  .min_words = 2,
  .max_words = 2,
  .run = run_restore,
};
